"""The parts of an article in which somebody may be quoted."""

from collections.abc import Iterable

from generator.model.article import CUT, SPOKEN, Block
from generator.model.span import Span

LONGEST_SEGMENT = 5_000  # characters; a longer paragraph is read in pieces, so that time grows with the text only


def narrative(blocks: Iterable[Block]) -> tuple[Span, ...]:
    """The spans of text to read, in order: captions without their credit, paragraphs without their dateline."""
    kept = list(blocks)
    cuts = [block.span for block in kept if block.role in CUT]  # a caption or a paragraph has one, so these are few
    out = []
    for block in sorted(kept, key=lambda block: block.span.start):
        if block.role in SPOKEN:
            for piece in _without(block.span, [cut for cut in cuts if block.span.contains(cut)]):
                out += _short(piece)
    return tuple(out)


def _short(span: Span) -> list[Span]:
    starts = range(span.start, span.end, LONGEST_SEGMENT)
    return [Span(start, min(span.end, start + LONGEST_SEGMENT)) for start in starts]


def _without(span: Span, cuts: list[Span]) -> list[Span]:
    pieces = []
    start = span.start
    for cut in sorted(cuts):
        if cut.start > start:
            pieces.append(Span(start, cut.start))
        start = max(start, cut.end)
    if start < span.end:
        pieces.append(Span(start, span.end))
    return pieces
