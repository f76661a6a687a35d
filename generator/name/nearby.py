"""Who is named, and who speaks, near a place of the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from generator.model.span import Span
from generator.name.kinds import Entities, Entity
from generator.name.rosters import Named

RECENT = 40  # sources back that a pronoun may mean


class Nearby:
    """The names of an article by place, and its sources as they are met in reading order; nobody who is only quoted."""

    def __init__(self, text: str, roster: Sequence[Named], entities: Entities, quoted: Sequence[Span]) -> None:
        self.text = text
        self.said: list[tuple[Span, Entity]] = []
        self._named = [named for named in roster if not named.is_quoted]
        self._starts = [named.span.start for named in self._named]
        whole = [named for named in self._named if " " in named.mention.name]
        self._who = {named.span: entities.of(named.mention, named.span.start) for named in whole}
        self._who |= {
            one.span: entities.of(one.mention, one.span.start) for one in self._named if one.span not in self._who
        }
        self._quoted = quoted
        self._quoted_starts = [span.start for span in quoted]

    def named(self, start: int, end: int) -> list[tuple[Span, Entity]]:
        """Who is named between two places, in order."""
        some = self._named[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [(one.span, self._who[one.span]) for one in some]

    def before(self, span: Span, *, within: int) -> list[Entity]:
        """The entities named between `within` and the span, the nearest first."""
        return [entity for _, entity in reversed(self.named(within, span.start))]

    def last_said(self, kinds: Sequence[str]) -> Entity | None:
        """The last source of those kinds, who is no man or woman: for “they” and “it”."""
        fitting = (entity for _, entity in self.recent() if entity.kind in kinds)
        return next((entity for entity in fitting if entity.kind != "unnamed" or not entity.gender), None)

    def recent(self) -> list[tuple[Span, Entity]]:
        """The last sources, the latest first."""
        return self.said[: -RECENT - 1 : -1]

    def is_quoted(self, span: Span) -> bool:
        """Is somebody quoted there?"""
        index = bisect_left(self._quoted_starts, span.end) - 1
        return index >= 0 and self._quoted[index].contains(span)

    def quotation_before(self, span: Span) -> Span | None:
        """The quotation that ends right before the span: of “‘I had to,’ she said”."""
        index = bisect_left(self._quoted_starts, span.start) - 1
        is_near = index >= 0 and 0 <= span.start - self._quoted[index].end <= len(", ")
        return self._quoted[index] if is_near else None
