"""Things by where they lie, so that each is compared with those around it alone, and time grows with the text only."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable
from typing import Generic, TypeVar

from generator.model.span import Span

Thing = TypeVar("Thing")


class Near(Generic[Thing]):
    """Things by their spans."""

    def __init__(self, things: Iterable[tuple[Span, Thing]]) -> None:
        self._things = sorted(things, key=_start)
        self._longest = max((len(span) for span, _ in self._things), default=0)

    def add(self, span: Span, thing: Thing) -> None:
        """One more."""
        insort(self._things, (span, thing), key=_start)
        self._longest = max(self._longest, len(span))

    def at(self, span: Span) -> list[Thing]:
        """Those that share a character with the span, by where they begin; one of several spans as often as it does."""
        first = bisect_left(self._things, span.start - self._longest, key=_start)
        near = self._things[first : bisect_left(self._things, span.end, key=_start)]
        return [thing for place, thing in near if place.overlaps(span)]


def _start(thing: tuple[Span, Thing]) -> int:
    return thing[0].start
