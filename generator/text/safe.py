"""The only names, attributes and addresses that text of others may bring onto a page."""

import re

ELEMENTS: dict[str, frozenset[str]] = {
    name: frozenset(attributes.split())
    for name, attributes in {
        "a": "href title id class aria-label",
        "blockquote": "",
        "br": "",
        "code": "class",
        "em": "",
        "figcaption": "",
        "figure": "",
        "h1": "id", "h2": "id", "h3": "id", "h4": "id", "h5": "id", "h6": "id",
        "hr": "",
        "img": "src alt width height",
        "li": "id class",
        "ol": "start",
        "p": "class",
        "pre": "",
        "s": "",
        "span": "class",
        "strong": "",
        "table": "", "thead": "", "tbody": "", "tr": "", "th": "class", "td": "class",
        "ul": "class",
    }.items()
}  # fmt: skip
SCHEMES = frozenset({"http", "https", "mailto"})

_SCHEME = re.compile(r"([a-z][a-z0-9+.\-]*):", re.IGNORECASE)
# Browsers leave these out before they look for the scheme: "java\nscript:" runs.
_IGNORED_BY_BROWSERS = re.compile(r"[\0-\x20\x7f-\xa0\u2028\u2029\ufeff]+")


def safe_url(url: str) -> str:
    """The address if it is relative or has an allowed scheme, else "".

    >>> safe_url("https://a.example/b"), safe_url("#part"), safe_url("java\\tscript:alert(1)")
    ('https://a.example/b', '#part', '')
    """
    plain = _IGNORED_BY_BROWSERS.sub("", url)
    scheme = _SCHEME.match(plain)
    if scheme and scheme[1].lower() not in SCHEMES:
        return ""
    return re.sub(r"\s", "%20", url.strip())
