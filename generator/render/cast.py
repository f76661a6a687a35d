"""Who appears in an article, in what order, under which label: decided once for text, table and cards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.model.annotation import Status
from generator.model.attribution import AttributedArticle, Attribution, Source
from generator.model.span import words_of
from generator.render.labels import NO_SOURCE, NOBODY, Badge, badges


@dataclass(frozen=True, slots=True)
class Cast:
    """The attributions of an article, outer before inner, with labels by attribution id and badges by source id.

    `inner` has for each id, and "" for the top, the attributions directly in it.
    """

    attributed: AttributedArticle
    order: tuple[Attribution, ...]
    inner: Mapping[str, tuple[Attribution, ...]]
    labels: Mapping[str, str]
    badges: Mapping[str, Badge]
    sources: Mapping[str, Source]
    statuses: Mapping[str, Status]

    def badge(self, item: Attribution) -> Badge:
        """The badge of the attribution's source."""
        return self.badges.get(item.source_id, NOBODY)

    def name(self, item: Attribution) -> str:
        """The name of the attribution's source, in words also where there is none."""
        source = self.sources.get(item.source_id)
        return source.name if source else NO_SOURCE

    def outer(self, item: Attribution) -> Attribution | None:
        """The attribution that reports this one."""
        return next((other for other in self.order if item in self.inner.get(other.id, ())), None)

    def words(self, item: Attribution) -> str:
        """What is said, its parts joined by an ellipsis."""
        text = self.attributed.article.text
        return words_of(text, item.content)


def cast(attributed: AttributedArticle) -> Cast:
    """The cast of an article."""
    inner = _inner(attributed.attributions)
    order = tuple(_outer_first(inner, ""))
    found = badges(attributed.sources, order)
    return Cast(
        attributed=attributed,
        order=order,
        inner=inner,
        labels={item.id: f"{found.get(item.source_id, NOBODY).letter}{number}" for number, item in enumerate(order, 1)},
        badges=found,
        sources={source.id: source for source in attributed.sources},
        statuses={item.id: item.told.status or _told_status(attributed, item) for item in order},
    )


def _inner(attributions: Iterable[Attribution]) -> dict[str, tuple[Attribution, ...]]:
    """Attributions by the one that reports them; who names none that begins before is at the top."""
    inner: dict[str, tuple[Attribution, ...]] = {}
    seen: set[str] = set()
    for item in sorted(attributions, key=lambda item: (item.start, -item.content[-1].end)):
        outer = item.within if item.within in seen else ""
        inner[outer] = (*inner.get(outer, ()), item)
        seen.add(item.id)
    return inner


def _outer_first(inner: Mapping[str, tuple[Attribution, ...]], outer: str) -> Iterator[Attribution]:
    for item in inner.get(outer, ()):
        yield item
        yield from _outer_first(inner, item.id)


def _told_status(attributed: AttributedArticle, item: Attribution) -> Status:
    """The status that other words of the same article give."""
    told = any(
        relation.type in ("contradicts", "denies") and item.id in relation.to for relation in attributed.relations
    )
    return "contradicted" if told else ""
