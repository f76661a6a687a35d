"""What linking finds out of all articles, told by places among them: small enough to be kept, and soon made again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.link.identities import Entity
from generator.model.attribution import AttributedArticle, SourceKind
from generator.model.site import Claim, Inference, Statement

_Said = tuple[str, SourceKind, str, str, tuple[str, ...]]  # what is told of an entity
Joined = tuple[tuple[str, tuple[str, ...], tuple[tuple[int, int], ...], _Said], ...]
"""Entities, with their members by place: which article, and which of its sources."""
Grouped = tuple[tuple[str, tuple[int, ...], tuple[tuple[int, int, float], ...], tuple[str, ...]], ...]
"""Claims, with their statements by place among all, and what is inferred of them by place among their own."""


def joined(articles: Sequence[AttributedArticle], found: Iterable[Entity]) -> Joined:
    """The entities of these articles, to be kept."""
    places = {id(source): (at, n) for at, item in enumerate(articles) for n, source in enumerate(item.sources)}
    return tuple(
        (
            each.id,
            each.also,
            tuple(places[id(source)] for _, source in each.members),
            (each.name, each.kind, each.role, each.wikidata, each.called),
        )
        for each in found
    )


def as_entities(articles: Sequence[AttributedArticle], known: Joined) -> tuple[Entity, ...]:
    """The entities that were kept of articles with the same facts."""
    return tuple(
        Entity(
            id=id_,
            members=tuple([(articles[at], articles[at].sources[n]) for at, n in places]),
            also=also,
            name=name,
            kind=kind,
            role=role,
            wikidata=wikidata,
            called=called,
        )
        for id_, also, places, (name, kind, role, wikidata, called) in known
    )


def grouped(statements: Iterable[Statement], found: Iterable[Claim]) -> Grouped:
    """The claims that these statements make, to be kept."""
    places = {each.key: at for at, each in enumerate(statements)}
    return tuple((each.id, tuple(places[own.key] for own in each.statements), _inferred(each), each.also)
                 for each in found)  # fmt: skip


def _inferred(claim: Claim) -> tuple[tuple[int, int, float], ...]:
    own = {each.key: at for at, each in enumerate(claim.statements)} if claim.inferred else {}
    return tuple((own[each.of], own[each.like], each.confidence) for each in claim.inferred)


def as_claims(statements: Sequence[Statement], known: Grouped) -> tuple[Claim, ...]:
    """The claims that were kept of statements of which the same was told."""
    return tuple(_claim(id_, tuple([statements[at] for at in places]), inferred, also)
                 for id_, places, inferred, also in known)  # fmt: skip


def _claim(
    id_: str, own: tuple[Statement, ...], inferred: Iterable[tuple[int, int, float]], also: tuple[str, ...]
) -> Claim:
    told = tuple(Inference(of=own[of].key, like=own[like].key, confidence=sure) for of, like, sure in inferred)
    return Claim(id=id_, text=own[0].words, statements=own, inferred=told, also=also)
