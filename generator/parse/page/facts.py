"""What a page says about itself in data for machines: `meta` elements and JSON-LD (schema.org's Article)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

from generator.model.quick import quick
from generator.parse.page.elements import Page
from generator.text.offsets import MappedText

DEEPEST = 20  # objects in each other; in a page's data they stand in four

_ARTICLE = re.compile(r"Article|BlogPosting|LiveBlogPosting|Report\b", re.IGNORECASE)
_BODY = re.compile(r'"articleBody"\s*:\s*"((?:[^"\\]|\\.)*)"', re.DOTALL)
_ESCAPE = re.compile(r"(?:\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.)|[^\\]+")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_ADDRESS = re.compile(r"https?:|www\.|@")


@quick
class Facts:
    """Titles, the most trusted first, authors, the site's name, and the article's text if it is there.

    `is_named`: the article has a title in the data, not only the page in its `title` element.
    """

    titles: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    site: str = ""
    body: MappedText | None = None
    is_named: bool = False


def facts(page: Page) -> Facts:
    """What the page's data says; "" and () for what it does not."""
    article: dict[str, object] = {}
    for script in page.data:
        article = article or next(_articles(_json(script.text)), {})
    metas = page.metas
    titles = (article.get("headline"), metas.get("og:title"), metas.get("twitter:title"), page.title)
    return Facts(
        titles=tuple(" ".join(title.split()) for title in titles if isinstance(title, str) and title.strip()),
        authors=tuple(dict.fromkeys(_names(article.get("author")))),
        site=metas.get("og:site_name", "") or next(_names(article.get("publisher")), ""),
        body=_body(page.data),
        is_named=any(titles[:-1]),
    )


def _json(text: str) -> object:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _articles(value: object, depth: int = 0) -> Iterator[dict[str, object]]:
    """The articles in the data, an outer one first."""
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _articles(item, depth + 1)
    if isinstance(value, dict):
        kinds = value.get("@type")
        if any(
            isinstance(kind, str) and _ARTICLE.search(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])
        ):
            yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _articles(value.get(key), depth + 1)


def _names(value: object) -> Iterator[str]:
    """The names of persons or organisations: `"Jane Doe"`, `{"name": "Jane Doe"}`, a list of both."""
    if isinstance(value, str):
        name = " ".join(value.split())
        if name and not _ADDRESS.search(name):
            yield name
    elif isinstance(value, dict):
        inner = value.get("name")
        yield from _names(inner if isinstance(inner, str | list) else None)
    elif isinstance(value, list):
        for item in value:
            if not isinstance(item, list):
                yield from _names(item)


def _body(data: Sequence[MappedText]) -> MappedText | None:
    """The longest `articleBody`, with its way back to the file."""
    bodies = [script.slice(*match.span(1)) for script in data for match in _BODY.finditer(script.text)]
    return _decoded(max(bodies, key=len)) if bodies else None


def _decoded(literal: MappedText) -> MappedText | None:
    """A JSON string without its escapes and without tags in it."""
    pieces = []
    for match in _ESCAPE.finditer(literal.text):
        low, high = literal.to_input(*match.span())
        try:
            words = json.loads(f'"{match[0]}"', strict=False) if match[0].startswith("\\") else match[0]
        except ValueError:
            return None
        part = literal.slice(*match.span())
        pieces.append(part if words == match[0] else MappedText.replacing(words, at=low, input_length=high - low))
    whole = MappedText.join(pieces)
    return None if _TAG.search(whole.text) else whole
