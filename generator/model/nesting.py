"""Which attribution reports which: “X said that Y told Z …” holds the words of Y inside those of X."""

from collections.abc import Sequence

from generator.model.annotation import Marks
from generator.model.attribution import Draft
from generator.model.span import Span


def reading_order(item: Draft | Marks) -> tuple[int, ...]:
    """By where the content begins, a longer one before those in it."""
    return (item.content[0].start, -item.content[-1].end, *(span.start for span in item.cue))


def outer_of(drafts: Sequence[Draft | Marks]) -> tuple[int | None, ...]:
    """For each draft in reading order the number of the nearest one whose content contains it whole, or None."""
    out: list[int | None] = []
    still_open: list[int] = []  # those whose content has not ended yet
    for number, draft in enumerate(drafts):
        still_open = [other for other in still_open if drafts[other].content[-1].end > draft.content[0].start]
        around = [other for other in still_open if _holds(drafts[other], draft)]
        out.append(min(around, key=lambda other: _size(drafts[other].content)) if around else None)
        still_open.append(number)
    return tuple(out)


def _holds(outer: Draft | Marks, inner: Draft | Marks) -> bool:
    """Do the cue and the content of one lie in the content of the other, and not the other way round?"""
    parts = (*inner.cue, *inner.content)
    return _size(outer.content) > _size(inner.content) and all(
        any(piece.contains(part) for piece in outer.content) for part in parts
    )


def _size(spans: Sequence[Span]) -> int:
    return sum(len(span) for span in spans)
