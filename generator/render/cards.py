"""The list of claims beside an article: a card for each attribution, inner ones in their outer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.model.attribution import Attribution, RelationType, Source
from generator.model.span import words_of
from generator.render.addresses import Addresses
from generator.render.cast import Cast
from generator.render.labels import KIND_WORDS, confidence_word, date_words
from generator.render.marks import attribution_classes
from generator.render.views import Card, Chip, Fact, Link, RelationLine
from generator.render.weave import weave

_RELATION_WORDS: dict[RelationType, tuple[str, str]] = {
    "repeats": ("Repeats", "Repeated by"),
    "continues": ("Continues", "Continued by"),
    "contradicts": ("Contradicts", "Contradicted by"),
    "denies": ("Denies", "Denied here by"),
    "supports": ("Supports", "Supported here by"),
    "no-evidence": ("No evidence given", "No evidence given"),
    "no-comment": ("No comment", "No comment"),
}
_STATUS_WORDS = {
    "": "",
    "supported": "Supported",
    "contradicted": "Contradicted",
    "disputed": "Disputed",
    "unverified": "Unverified",
}


def cards(cast: Cast, addresses: Addresses) -> tuple[Card, ...]:
    """The cards at the top of the list, with theirs in them."""
    return tuple(_card(cast, addresses, item, told_by="") for item in cast.inner.get("", ()))


def _card(cast: Cast, addresses: Addresses, item: Attribution, *, told_by: str) -> Card:
    text = cast.attributed.article.text
    source = cast.sources.get(item.source_id)
    label = cast.labels[item.id]
    return Card(
        id=item.id,
        label=label,
        shown_label=cast.label(item),
        classes=" ".join(attribution_classes(cast, item)),
        source=chip(cast, addresses, item),
        role=_role(source),
        told_by=told_by,
        words=_quoted(cast, item),
        kind=KIND_WORDS[item.kind],
        cue=words_of(text, item.cue),
        status=_STATUS_WORDS[item.told.status],
        relations=tuple(_relations(cast, item)),
        note=item.told.note,
        facts=tuple(_facts(cast, item, source)),
        evidence=tuple(weave(evidence.text, evidence.elements).whole for evidence in item.told.evidence),
        provenance=provenance(item),
        elsewhere=_elsewhere(cast, addresses, item),
        back=f"#ref-{item.id}",
        inner=tuple(
            _card(cast, addresses, inner, told_by=f"{label} {cast.name(item)}") for inner in cast.inner.get(item.id, ())
        ),
    )


def _role(source: Source | None) -> str:
    """What readers should know of the source; of an unnamed one at least how it is described."""
    if not source:
        return ""
    return source.role or (source.described if source.described != source.name else "")


def _facts(cast: Cast, item: Attribution, source: Source | None) -> Iterator[Fact]:
    text = cast.attributed.article.text
    if item.told.via:
        via = cast.sources.get(item.told.via)
        yield Fact("Passed on by", via.name if via else item.told.via)
    if item.told.on:
        yield Fact("Where", item.told.on)
    if item.told.date:
        yield Fact("When", _day(item.told.date))
    if item.told.hedges:
        yield Fact("Hedged", " … ".join(f"“{' '.join(span.of(text).split())}”" for span in item.told.hedges))
    if source and not source.is_named and source.reason:
        yield Fact("Not named", source.reason)


def _day(words: str) -> str:
    """A date in words where it is one as a computer writes it; else as it stands."""
    try:
        return date_words(date.fromisoformat(words))
    except ValueError:
        return words


def chip(cast: Cast, addresses: Addresses, item: Attribution) -> Chip:
    """The attribution's source in small."""
    badge = cast.badge(item)
    source = cast.sources.get(item.source_id)
    classes = f"slot-{badge.slot}" + (" unnamed" if source and not source.is_named else "")
    return Chip(badge.letter, classes, cast.name(item), addresses.source(item.source_id))


def provenance(item: Attribution) -> str:
    """Who says that it is so: "Machine draft · likely", "Machine draft, confirmed by A. Editor, 23 November 2026"."""
    if item.is_draft:
        return f"Machine draft · {confidence_word(item.review.confidence)}"
    done = "Machine draft, confirmed" if item.origin == "machine" else "Marked"
    day = f", {date_words(item.review.reviewed)}" if item.review.reviewed else ""
    return f"{done} by {item.review.reviewer or 'a person'}{day}"


def _quoted(cast: Cast, item: Attribution) -> str:
    """The words; in quotation marks where they are verbatim and bring none."""
    words = cast.words(item)
    return f"“{words}”" if item.kind == "direct" and not words.startswith(("“", '"', "‘", "'", "«", "„")) else words


def _relations(cast: Cast, item: Attribution) -> Iterator[RelationLine]:
    text = cast.attributed.article.text
    relations = cast.relations.get(item.id, ())
    for relation in relations:
        evidence = words_of(text, relation.evidence)
        forth, back = _RELATION_WORDS[relation.type]
        if item.id == relation.of:
            yield RelationLine(forth, _links(cast, relation.to), evidence)
        else:
            yield RelationLine(back, _links(cast, (relation.of,)), evidence)
    told = {other for relation in relations for other in (relation.of, *relation.to)}
    rest = tuple(other for other in item.told.against if other not in told)
    if rest:
        yield RelationLine("Against", _links(cast, rest), "")


def _links(cast: Cast, ids: tuple[str, ...]) -> tuple[Link, ...]:
    return tuple(Link(f"{cast.labels[id_]} {cast.names[id_]}", f"#{id_}") for id_ in ids if id_ in cast.names)


def _elsewhere(cast: Cast, addresses: Addresses, item: Attribution) -> tuple[Link, ...]:
    """Other articles in which the same is claimed."""
    slug = cast.attributed.article.slug
    claim = addresses.claim_of(slug, item.id)
    statements = claim.statements if claim else ()
    others = {statement.article: statement for statement in statements if statement.article != slug}
    return tuple(
        Link(addresses.titles[other], addresses.statement(other, statement.attribution.id))
        for other, statement in others.items()
    )
