"""Which attribution reports which: “X said that Y told Z …” holds the words of Y inside those of X."""

from collections.abc import Sequence
from typing import Protocol

from generator.model.span import Span

DEEPEST = 30  # reports in reports; those further in stand beside the last one. People tell of three, rarely


class Marked(Protocol):
    """Anything with a content, told by a cue or by none."""

    @property
    def content(self) -> tuple[Span, ...]: ...

    @property
    def cue(self) -> tuple[Span, ...]: ...


def reading_order(item: Marked) -> tuple[int, ...]:
    """By where the content begins, a longer one before those in it."""
    return (item.content[0].start, -item.content[-1].end, *(span.start for span in item.cue))


def outer_of(items: Sequence[Marked]) -> tuple[int | None, ...]:
    """For each item in reading order the number of the nearest one whose content contains it whole, or None."""
    out: list[int | None] = []
    depths: list[int] = []
    still_open: list[int] = []  # those whose content has not ended yet
    for number, item in enumerate(items):
        still_open = [other for other in still_open if items[other].content[-1].end > item.content[0].start]
        around = [other for other in still_open if _holds(items[other], item)]
        nearest = min(around, key=lambda other: _size(items[other].content)) if around else None
        while nearest is not None and depths[nearest] >= DEEPEST:
            nearest = out[nearest]
        out.append(nearest)
        depths.append(0 if nearest is None else depths[nearest] + 1)
        still_open.append(number)
    return tuple(out)


def _holds(outer: Marked, inner: Marked) -> bool:
    """Do the cue and the content of one lie in the content of the other, and not the other way round?"""
    parts = (*inner.cue, *inner.content)
    return _size(outer.content) > _size(inner.content) and all(
        any(piece.contains(part) for piece in outer.content) for part in parts
    )


def _size(spans: Sequence[Span]) -> int:
    return sum(len(span) for span in spans)
