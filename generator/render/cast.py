"""Who appears in an article, in what order, under which label: decided once for text, table and cards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from generator.model.annotation import Status
from generator.model.attribution import AttributedArticle, Attribution, Relation, Source
from generator.render.labels import (
    DENIAL_SIGN,
    NOBODY,
    SILENCE_SIGN,
    STATUS_SIGNS,
    UNNAMED_SIGN,
    Badge,
    badges,
    signed,
    sureness,
)  # fmt: skip
from generator.render.words import Words


class Cast:
    """The attributions of an article, outer before inner, with labels by attribution id and badges by source id.

    What of it is not asked for is not found out: a list asks for less than an article's page does.
    """

    def __init__(self, attributed: AttributedArticle, say: Words) -> None:
        self.attributed = attributed
        self.say = say  # the words of the interface
        self.sources: Mapping[str, Source] = {source.id: source for source in attributed.sources}

    @cached_property
    def inner(self) -> Mapping[str, tuple[Attribution, ...]]:
        """For each id, and "" for the top, the attributions directly in it."""
        return _inner(self.attributed.attributions)

    @cached_property
    def outers(self) -> Mapping[str, Attribution]:
        """For each id the attribution around it."""
        if len(self.inner) < 2:
            return {}
        return {item.id: outer for outer in self.order for item in self.inner.get(outer.id, ())}

    @cached_property
    def order(self) -> tuple[Attribution, ...]:
        """All of them, outer before inner."""
        if len(self.inner) < 2:
            return self.inner.get("", ())
        return tuple(_outer_first(self.inner, ""))

    @cached_property
    def shown(self) -> tuple[Attribution, ...]:
        """Those but the machine's unsure drafts: a reader may turn them on, and no number counts them."""
        return tuple([item for item in self.order if not item.is_unsure])

    @cached_property
    def _numbered(self) -> tuple[Attribution, ...]:
        if len(self.shown) == len(self.order):
            return self.shown
        return (*self.shown, *(item for item in self.order if item.is_unsure))

    @cached_property
    def badges(self) -> Mapping[str, Badge]:
        """How each source that says something is drawn."""
        return badges(self.attributed.sources, self._numbered)

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """For each id its label, without signs."""
        return {item.id: f"{self.badge(item).letter}{n}" for n, item in enumerate(self._numbered, 1)}

    @cached_property
    def statuses(self) -> Mapping[str, Status]:
        """For each id what checking found, or that the article's own words are against it."""
        contradicted = _contradicted(self.attributed)
        return {item.id: item.told.status or ("contradicted" if item.id in contradicted else "") for item in self.order}

    @cached_property
    def classes(self) -> Mapping[str, tuple[str, ...]]:
        """For each id its kind, colour and state, the same on its words, its reference and its card."""
        return {
            item.id: _classes(item, self.badge(item), self.sources.get(item.source_id), self.statuses[item.id])
            for item in self.order
        }

    @cached_property
    def names(self) -> Mapping[str, str]:
        """For each id the name of its source, in words also where there is none."""
        sources, nobody = self.sources, self.say("source.none")
        return {item.id: sources[item.source_id].name if item.source_id in sources else nobody for item in self.order}

    @cached_property
    def relations(self) -> Mapping[str, tuple[Relation, ...]]:
        """For each id the relations that it takes part in."""
        return _by_part(self.attributed.relations)

    @cached_property
    def opposed(self) -> Mapping[str, tuple[str, ...]]:
        """For each id those that a person set against it, or it against them."""
        return _opposed(self.order)

    @cached_property
    def denials(self) -> frozenset[str]:
        """The ids of what is said to be wrong."""
        return frozenset(relation.of for relation in self.attributed.relations if relation.type == "denies")

    @cached_property
    def silent(self) -> frozenset[str]:
        """The ids of those who refuse to comment."""
        return frozenset(relation.of for relation in self.attributed.relations if relation.type == "no-comment")

    def badge(self, item: Attribution) -> Badge:
        """The badge of the attribution's source."""
        return self.badges.get(item.source_id, NOBODY)

    def name(self, item: Attribution) -> str:
        """The name of the attribution's source, in words also where there is none."""
        return self.names[item.id]

    def label(self, item: Attribution) -> str:
        """The label as readers see it, with its signs: "T1", "≠ T1", for a draft "[T1]"."""
        return self._signed[item.id]

    @cached_property
    def _signed(self) -> Mapping[str, str]:
        return {item.id: self._sign(item) for item in self.order}

    def _sign(self, item: Attribution) -> str:
        source = self.sources.get(item.source_id)
        unnamed = UNNAMED_SIGN if item.is_draft and source and not source.is_named else ""  # else drawn by a ring
        act = DENIAL_SIGN if item.id in self.denials else SILENCE_SIGN if item.id in self.silent else ""
        signs = (STATUS_SIGNS[self.statuses[item.id]], act, unnamed)
        return signed(self.labels[item.id], *signs, is_draft=item.is_draft)

    def outer(self, item: Attribution) -> Attribution | None:
        """The attribution that reports this one."""
        return self.outers.get(item.id)

    def words(self, item: Attribution) -> str:
        """What is said, its parts joined by an ellipsis."""
        return item.words_in(self.attributed.article)


def cast(attributed: AttributedArticle, say: Words) -> Cast:
    """The cast of an article."""
    return Cast(attributed, say)


def _classes(item: Attribution, badge: Badge, source: Source | None, status: Status) -> tuple[str, ...]:
    state = ("draft", sureness(item)) if item.is_draft else ("confirmed",)
    checked = (f"is-{status}",) if status else ()
    unnamed = ("unnamed",) if source and not source.is_named else ()
    return item.kind, f"slot-{badge.slot}", *state, *checked, *unnamed


def _inner(attributions: Iterable[Attribution]) -> dict[str, tuple[Attribution, ...]]:
    """Attributions by the one that reports them; who names none that begins before is at the top."""
    inner: dict[str, list[Attribution]] = {}
    seen: set[str] = set()
    for item in sorted(attributions, key=lambda item: (item.start, -item.end)):
        outer = item.within if item.within in seen else ""
        inner.setdefault(outer, []).append(item)
        seen.add(item.id)
    return {outer: tuple(items) for outer, items in inner.items()}


def _outer_first(inner: Mapping[str, tuple[Attribution, ...]], outer: str) -> Iterator[Attribution]:
    for item in inner.get(outer, ()):
        yield item
        yield from _outer_first(inner, item.id)


def _by_part(relations: Iterable[Relation]) -> dict[str, tuple[Relation, ...]]:
    parts: dict[str, list[Relation]] = {}
    for relation in relations:
        for id_ in dict.fromkeys((relation.of, *relation.to)):
            parts.setdefault(id_, []).append(relation)
    return {id_: tuple(found) for id_, found in parts.items()}


def _opposed(items: Iterable[Attribution]) -> dict[str, tuple[str, ...]]:
    """The ids that a person set against each other, both ways; those of other articles are told with the site."""
    found: dict[str, list[str]] = {}
    for item in items:
        for other in item.told.against:
            if "/" not in other:
                found.setdefault(item.id, []).append(other)
                found.setdefault(other, []).append(item.id)
    return {id_: tuple(dict.fromkeys(others)) for id_, others in found.items()}


def _contradicted(attributed: AttributedArticle) -> set[str]:
    """The ids of those that other words of the same article say are wrong."""
    against = (relation for relation in attributed.relations if relation.type in ("contradicts", "denies"))
    return {id_ for relation in against for id_ in relation.to}
