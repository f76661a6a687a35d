"""Small pages at the addresses that articles and sources had before: they lead on, without a script."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from html import escape
from re import search
from urllib.parse import quote, unquote

from generator.model.article import Article, Redirect
from generator.model.diagnostic import Diagnostic, Location
from generator.model.paths import claim_page, source_page
from generator.model.site import Output, Site

# Nothing of a theme is needed for a moment. A search engine takes a refresh without delay for a permanent redirect.
_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta http-equiv="refresh" content="0; url={target}">
<title>{title}</title>
<link rel="canonical" href="{canonical}">
</head>
<body>
<h1><a href="{target}">{title}</a></h1>
</body>
</html>
"""
_FIX = "correct or remove it; an address is a former name (`old-name`) or a path of the site (`/2019/bridge.html`)"


def redirects(site: Site, taken: Collection[str]) -> tuple[tuple[Output, ...], tuple[Diagnostic, ...]]:
    """The pages at former addresses; what is no address, or is `taken` by a file of the site, is told.

    A source also has the addresses under which it would stand by other ids that articles have for it, a claim those of
    the claims that were found to be the same.
    """
    outputs: dict[str, Output] = {}
    owners: dict[str, Redirect] = {}
    told = []
    for article, page in _with_pages(site):
        for each in article.redirects:
            path = _path(each.address, page)
            if not path:
                told.append(Diagnostic(each.at, "wrong-key", f'"{each.address}" is no address of the site', _FIX))
            elif path in taken:
                whose = "its own" if path == page else "the site's already"
                told.append(_clash(each.at, f'the address "{each.address}" is {whose}'))
            elif path in owners:
                told.append(_clash(each.at, f'{owners[path].at} has the address "{each.address}" already'))
            else:
                owners[path] = each
                made = _made(article.title, article.language, path, page, site.config.base_url)
                outputs[path] = Output(path=path, data=made.encode())
    config = site.config
    former = [(source.name, source_page(id_), source_page(source.id)) for source in site.sources for id_ in source.also]
    former += [(claim.text, claim_page(id_), claim_page(claim.id)) for claim in site.claims for id_ in claim.also]
    for name, path, page in former:
        if path not in taken and path not in outputs:
            outputs[path] = Output(path=path, data=_made(name, config.language, path, page, config.base_url).encode())
    return tuple(outputs.values()), tuple(told)


def _with_pages(site: Site) -> Iterator[tuple[Article, str]]:
    """All articles and pages, each with the path of its page below the site's root."""
    for item in site.articles:
        yield item.article, f"articles/{item.article.slug}/index.html"
    for page in site.pages:
        yield page, "index.html" if page.is_front else f"{page.slug}/index.html"


def _path(address: str, page: str) -> str:
    """The path of an address below the site's root; a name alone stands beside `page`. "" for what is none."""
    whole = unquote(address.strip())
    if search(r"[\\?#\0-\x1f:]", whole):
        return ""
    names = whole.strip("/").split("/")
    if "/" not in whole and not whole.endswith(".html"):
        names = [*page.split("/")[:-2], whole]
    if any(name in ("", ".", "..") for name in names):
        return ""
    return "/".join(names if names[-1].endswith(".html") else [*names, "index.html"])


def _made(title: str, language: str, path: str, page: str, base_url: str) -> str:
    target = "../" * path.count("/") + quote(page)
    canonical = f"{base_url}/{quote(page.removesuffix('index.html'))}" if base_url else target
    words = {"language": language, "target": target, "title": title, "canonical": canonical}
    return _PAGE.format_map({key: escape(value) for key, value in words.items()})


def _clash(at: Location, what: str) -> Diagnostic:
    return Diagnostic(at, "repeated-address", what, "remove it from `redirects`")
