"""Who appears in an article, in what order, under which label: decided once for text, table and cards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.model.annotation import Status
from generator.model.attribution import AttributedArticle, Attribution, Relation, Source
from generator.model.quick import quick
from generator.model.span import words_of
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


@quick
class Cast:
    """The attributions of an article, outer before inner, with labels by attribution id and badges by source id.

    `inner` has for each id, and "" for the top, the attributions directly in it; `outers` the way back. `relations`
    has for each id those that it takes part in, `opposed` those that a person set against it, or it against them.
    `classes` has for each id its kind, colour and state, the same on its words, its reference and its card.
    `shown` leaves out the machine's unsure drafts: a reader may turn them on, and no number counts them. `silent` are
    those who refuse to comment. `say` has the words of the interface.
    """

    attributed: AttributedArticle
    order: tuple[Attribution, ...]
    inner: Mapping[str, tuple[Attribution, ...]]
    outers: Mapping[str, Attribution]
    labels: Mapping[str, str]
    badges: Mapping[str, Badge]
    sources: Mapping[str, Source]
    statuses: Mapping[str, Status]
    classes: Mapping[str, tuple[str, ...]]
    names: Mapping[str, str]
    relations: Mapping[str, tuple[Relation, ...]]
    opposed: Mapping[str, tuple[str, ...]]
    shown: tuple[Attribution, ...]
    denials: frozenset[str]
    silent: frozenset[str]
    say: Words

    def badge(self, item: Attribution) -> Badge:
        """The badge of the attribution's source."""
        return self.badges.get(item.source_id, NOBODY)

    def name(self, item: Attribution) -> str:
        """The name of the attribution's source, in words also where there is none."""
        return self.names[item.id]

    def label(self, item: Attribution) -> str:
        """The label as readers see it, with its signs: "T1", "≠ T1", for a draft "[T1]"."""
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
        text = self.attributed.article.text
        return words_of(text, item.content)


def cast(attributed: AttributedArticle, say: Words) -> Cast:
    """The cast of an article."""
    inner = _inner(attributed.attributions)
    order = tuple(_outer_first(inner, ""))
    shown = tuple(item for item in order if not item.is_unsure)
    numbered = (*shown, *(item for item in order if item.is_unsure))
    found = badges(attributed.sources, numbered)
    contradicted = _contradicted(attributed)
    sources = {source.id: source for source in attributed.sources}
    statuses: dict[str, Status] = {
        item.id: item.told.status or ("contradicted" if item.id in contradicted else "") for item in order
    }
    nobody = say("source.none")
    return Cast(
        attributed=attributed,
        order=order,
        inner=inner,
        outers={item.id: outer for outer in order for item in inner.get(outer.id, ())},
        labels={item.id: f"{found.get(item.source_id, NOBODY).letter}{n}" for n, item in enumerate(numbered, 1)},
        badges=found,
        sources=sources,
        statuses=statuses,
        classes={
            item.id: _classes(item, found.get(item.source_id, NOBODY), sources.get(item.source_id), statuses[item.id])
            for item in order
        },
        names={item.id: sources[item.source_id].name if item.source_id in sources else nobody for item in order},
        relations=_by_part(attributed.relations),
        opposed=_opposed(order),
        shown=shown,
        denials=frozenset(relation.of for relation in attributed.relations if relation.type == "denies"),
        silent=frozenset(relation.of for relation in attributed.relations if relation.type == "no-comment"),
        say=say,
    )


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
