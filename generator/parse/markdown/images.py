"""Images: those of the site are shown, others are links, since pages load nothing from another host."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from markdown_it.token import Token

from generator.model.markup import Element
from generator.parse.assemble import Close, Open, Part, Void
from generator.text.safe import safe_url

_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:|//|#")


def is_shown(image: Token) -> bool:
    """Is it an image of the site, whose words are neither annotated nor hold a footnote?"""
    source = safe_url(str(image.attrs.get("src", "")))
    is_marked = any(child.type.startswith("annotation") or child.type == "note" for child in image.children or [])
    return bool(source) and not is_marked and not _ELSEWHERE.match(source)


def attributes_of(image: Token) -> tuple[tuple[str, str], ...]:
    """Its address, and what it shows in words."""
    return (("src", safe_url(str(image.attrs["src"]))), ("alt", " ".join(_words(image).split())))


def _words(token: Token) -> str:
    """The plain words of a token and those in it."""
    if token.children:
        return "".join(map(_words, token.children))
    return " " if token.type in ("softbreak", "hardbreak") else token.content


def without_words(elements: Iterable[Element]) -> Iterator[str]:
    """The addresses of the images that have no words for those who can't see them."""
    for element in elements:
        if element.name == "img" and not dict(element.attributes)["alt"]:
            yield dict(element.attributes)["src"]


def pictures(elements: Iterable[Element]) -> Iterator[Part]:
    """The images of a block without words, each in its link."""
    link: Element | None = None
    for element in elements:
        if link and element.depth <= link.depth:
            yield Close()
            link = None
        if element.name == "a":
            yield Open("a", element.attributes)
            link = element
        elif element.name == "img":
            yield Void("img", element.attributes)
    if link:
        yield Close()
