"""Blocks put one after the other: body, blocks and elements get their places here, whatever the format was."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.model.article import Block, Role
from generator.model.markup import Element
from generator.model.quick import quick
from generator.model.span import Span
from generator.text.offsets import MappedText

BLANK_LINE = "\n\n"


@quick
class Piece:
    """A block before it has its place. Positions in `inside` and `elements` count from its own start.

    `elements` is the whole HTML of the block (`p`, and `em` in it); `inside` its credit or dateline.
    """

    role: Role
    text: MappedText
    elements: tuple[Element, ...] = ()
    inside: tuple[Block, ...] = ()
    level: int = 0
    duration: str = ""


@quick
class Open:
    """The start of an element around several pieces, e.g. a list."""

    name: str
    attributes: tuple[tuple[str, str], ...] = ()


@quick
class Close:
    """The end of the innermost open element."""


@quick
class Void:
    """An element without text between two pieces: `hr`, or an `img` on its own."""

    name: str
    attributes: tuple[tuple[str, str], ...] = ()


@quick
class Assembled:
    """What `assemble` makes; `starts` tells for each piece that is not junk where it begins in the body."""

    body: MappedText
    blocks: tuple[Block, ...]
    elements: tuple[Element, ...]
    junk: tuple[Block, ...]
    starts: tuple[int, ...]


Part = Piece | Open | Close | Void


def assemble(parts: Iterable[Part]) -> Assembled:
    """Join the pieces by blank lines. Elements without a piece or a picture are left out; junk keeps input offsets."""
    texts: list[MappedText] = []
    blocks: list[Block] = []
    junk: list[Block] = []
    starts: list[int] = []
    elements: list[Element] = []
    open_elements: list[int] = []
    end = 0  # of the body so far
    for part in parts:
        match part:
            case Piece(role="junk"):
                junk.append(Block(role="junk", span=Span(*part.text.to_input(0, len(part.text)))))
            case Piece():
                start = end + len(BLANK_LINE) if texts else 0
                end = start + len(part.text)
                texts.append(part.text)
                starts.append(start)
                blocks += _placed_blocks(part, start)
                elements += _placed_elements(part.elements, start, depth=len(open_elements))
            case Void(name, attributes):
                at = max(end, elements[open_elements[-1]].start) if open_elements else end
                elements.append(Element(name, at, at, len(open_elements), attributes))
            case Open(name, attributes):
                open_elements.append(len(elements))
                start = end + len(BLANK_LINE) if texts else 0  # where the next piece will begin
                elements.append(Element(name, start, start, len(open_elements) - 1, attributes))
            case Close():
                index = open_elements.pop()
                elements[index:] = _closed(
                    elements[index:], end, elements[open_elements[-1]].start if open_elements else 0
                )
    return Assembled(
        MappedText.join(texts, BLANK_LINE),
        tuple(blocks),
        tuple(elements),
        tuple(junk),
        tuple(starts),
    )


def _closed(elements: list[Element], end: int, begin: int) -> list[Element]:
    """An element and those in it when the text ends at `end`, in an element that begins at `begin`."""
    if end > elements[0].start:
        return [replace(elements[0], end=end), *elements[1:]]
    at = max(begin, end)
    has_picture = any(element.name == "img" for element in elements)
    return [replace(element, start=at, end=at) for element in elements] if has_picture else []


def _placed_blocks(piece: Piece, start: int) -> list[Block]:
    block = Block(
        role=piece.role, span=Span(start, start + len(piece.text)), level=piece.level, duration=piece.duration
    )
    return [block, *(replace(inner, span=inner.span.shift(start)) for inner in piece.inside)]


def _placed_elements(elements: Iterable[Element], start: int, *, depth: int) -> list[Element]:
    return [
        Element(each.name, each.start + start, each.end + start, each.depth + depth, each.attributes)
        for each in elements
    ]
