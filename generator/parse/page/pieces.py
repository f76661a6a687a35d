"""The blocks of a page as pieces of an article, with lists, quotes, figures and tables around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from urllib.parse import urljoin

from generator.model.article import Block, Role
from generator.model.markup import Element
from generator.parse.assemble import Close, Open, Part, Piece
from generator.parse.captions import credit_of, duration_of
from generator.parse.markup import deeper, with_span, without
from generator.parse.page.elements import HEADING, Node, PageBlock
from generator.parse.plain.text import HEADING_LEVEL, plain_piece
from generator.text.safe import safe_url

_CONTAINERS = ("blockquote", "ul", "ol", "li", "figure", "figcaption", "table", "thead", "tbody", "tr", "th", "td")
_CONTAINED: tuple[Role, ...] = ("caption", "list", "quote", "paragraph", "code", "heading")
_WEB = re.compile(r"(?:https?|mailto):", re.IGNORECASE)


def parts(blocks: Sequence[PageBlock], roles: Sequence[Role | None]) -> Iterator[Part]:
    """The pieces of the article, lists, quotes, figures and tables opened and closed around them."""
    opened: list[Node] = []
    for block, role in zip(blocks, roles, strict=True):
        if role is None:
            continue
        if role == "junk":
            yield Piece("junk", block.text)
            continue
        if block.name == "pre":
            role = "code"  # whatever else speaks for it: only code may begin with white space
        around = [node for node in block.path if node.name in _CONTAINERS] if role in _CONTAINED else []
        same = 0
        while same < min(len(opened), len(around)) and opened[same].number == around[same].number:
            same += 1
        yield from (Close() for _ in opened[same:])
        yield from (Open(node.name) for node in around[same:])
        opened = around
        yield _piece(block, role)
    yield from (Close() for _ in opened)


def _piece(block: PageBlock, role: Role) -> Piece:
    text = block.text
    if role == "heading":
        levels = [int(match[1]) for node in block.path if (match := HEADING.match(node.name))]
        level = max(HEADING_LEVEL, *levels) if levels else HEADING_LEVEL
        return Piece(role, text, _around(f"h{level}", block), level=level)
    if role == "code":
        return Piece(role, text, (Element("pre", 0, len(text), 0), Element("code", 0, len(text), 1)))
    if role == "caption":
        return _caption(block)
    if role in ("list", "quote"):
        return Piece(role, text, _around("p", block) if block.within("p") or role == "quote" else block.elements)
    return plain_piece(role, text, inline=block.elements, may_have_dateline=True)


def _caption(block: PageBlock) -> Piece:
    """The words below a picture, with the credit by its class or its form."""
    text = block.text.text
    missing = 2 - block.within("figure", "figcaption") - block.within("figcaption")
    outer = ("figure", "figcaption")[2 - missing :]
    around = tuple(Element(name, 0, len(text), depth) for depth, name in enumerate(outer))
    credit, duration = block.credit or credit_of(text), duration_of(text)
    return Piece(
        "caption",
        block.text,
        (*around, *with_span("credit", credit, inline=block.elements, depth=len(around))),
        (Block(role="credit", span=credit),) if credit else (),
        duration=duration.of(text) if duration else "",
    )


def _around(name: str, block: PageBlock) -> tuple[Element, ...]:
    return (Element(name, 0, len(block.text), 0), *deeper(block.elements, 1))


def with_whole_addresses(elements: Sequence[Element], *, base: str) -> tuple[Element, ...]:
    """The elements with links that hold outside the page's own site; other links are left out, their words stay."""
    whole = [
        replace(element, attributes=(("href", _joined(base, dict(element.attributes)["href"])),))
        if element.name == "a"
        else element
        for element in elements
    ]
    return without(whole, lambda element: element.name == "a" and not _is_web(dict(element.attributes)["href"]))


def _joined(base: str, href: str) -> str:
    """The whole address, "" for one that is none."""
    try:
        return urljoin(base, href)
    except ValueError:
        return ""


def _is_web(href: str) -> bool:
    return bool(_WEB.match(href) and safe_url(href))
