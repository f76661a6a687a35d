"""Attributions as a person wrote them: annotations and declared sources, taken at their word."""

from collections.abc import Mapping, Sequence
from typing import get_args

from generator.attribute.identity import attribution_ids
from generator.attribute.kind import kind_of
from generator.model.article import Annotation, Article, SourceEntry
from generator.model.attribution import (
    AttributedArticle,
    Attribution,
    Draft,
    Kind,
    Relation,
    Source,
    SourceKind,
    Status,
)
from generator.model.diagnostic import Diagnostic, Location
from generator.model.nesting import outer_of, reading_order
from generator.model.span import Span
from generator.text.nearest import nearest
from generator.text.quotations import quotations
from generator.text.script import spoken_at


def authored(article: Article, registry: tuple[SourceEntry, ...]) -> AttributedArticle:
    """The article with its author's attributions; an unknown source or reference is a warning, never a loss."""
    annotations = sorted(article.annotations, key=reading_order)
    entries = {entry.id: entry for entry in (*registry, *article.entries)}
    ids = attribution_ids(
        (annotation.by, " ".join(span.of(article.text) for span in annotation.content)) for annotation in annotations
    )
    by_key = {annotation.key: ids[number] for number, annotation in enumerate(annotations) if annotation.key}
    attributions = _attributions(article, annotations, ids, by_key)
    return AttributedArticle(
        article,
        attributions,
        _sources(article, annotations, entries),
        tuple(
            Relation("contradicts", attribution.id, attribution.against)
            for attribution in attributions
            if attribution.status == "contradicted" and attribution.against
        ),
        (*article.diagnostics, *_warnings(article, annotations, entries)),
    )


def _attributions(
    article: Article, annotations: Sequence[Annotation], ids: Sequence[str], by_key: Mapping[str, str]
) -> tuple[Attribution, ...]:
    quoted, spoken = quotations(article.prose), spoken_at(article.prose)
    outer = outer_of([Draft(item.content, item.cue, item.source, 1.0) for item in annotations])
    return tuple(
        Attribution(
            id=ids[number],
            source=item.source,
            cue=item.cue,
            content=item.content,
            kind=_declared_kind(item.kind) or kind_of(article.text, item.content, quoted, spoken),
            source_id=item.by,
            within="" if (around := outer[number]) is None else ids[around],
            confidence=item.confidence,
            origin="machine" if item.by_machine or item.is_draft else "author",
            claim=item.claim,
            status=_declared_status(item.status),
            against=tuple(by_key[key] for key in item.against if key in by_key),
            note=item.note,
            via=item.via,
            on=item.on,
            date=item.date,
            hedges=item.hedges,
            evidence=item.evidence,
            is_confirmed=item.by_machine and not item.is_draft,
            reviewer=item.reviewer,
            reviewed=item.reviewed,
        )
        for number, item in enumerate(annotations)
    )


def _declared_kind(word: str) -> Kind | None:
    return next((kind for kind in get_args(Kind) if kind == word), None)


def _declared_status(word: str) -> Status:
    return next((status for status in get_args(Status) if status == word), "")


def _sources(
    article: Article, annotations: Sequence[Annotation], entries: Mapping[str, SourceEntry]
) -> tuple[Source, ...]:
    """The sources that the annotations use, by first use, then those only mentioned or passing on.

    One without an entry bears its id as name.
    """
    mentions: dict[str, list[Span]] = {item.by: [] for item in annotations if item.by}
    mentions |= {mention.source_id: [] for mention in article.mentions if mention.source_id not in mentions}
    mentions |= {item.via: [] for item in annotations if item.via and item.via not in mentions}
    for annotation in annotations:
        if annotation.by:
            mentions[annotation.by] += annotation.source
    for mention in article.mentions:
        mentions[mention.source_id].append(mention.span)
    return tuple(_source(entries.get(key, SourceEntry(key, key)), spans) for key, spans in mentions.items())


def _source(entry: SourceEntry, mentions: Sequence[Span]) -> Source:
    name = entry.name or entry.described or entry.id
    return Source(
        entry.id,
        name,
        source_kind(entry.kind),
        entry.role,
        tuple(sorted(set(mentions))),
        described=entry.described,
        reason=entry.reason,
        wikidata=entry.wikidata,
    )


def source_kind(word: str) -> SourceKind:
    """The kind a person declared ("organisation" is welcome), "person" where it is none we know."""
    spelt = word.lower().replace("organisation", "organization")
    return next((kind for kind in get_args(SourceKind) if kind == spelt), "person")


def _warnings(
    article: Article, annotations: Sequence[Annotation], entries: Mapping[str, SourceEntry]
) -> list[Diagnostic]:
    """Sources without an entry, each once, where first named; unknown keys in `against` were told by the parser."""
    used = [(key, item.at) for item in annotations for key in (item.by, item.via) if key]
    used += [(mention.source_id, mention.at) for mention in article.mentions]
    places: dict[str, Location] = {}
    for key, at in used:
        if key not in entries:
            place = at or Location(article.path)
            places[key] = min(place, places.get(key, place))
    return [
        Diagnostic(
            at,
            "unknown-source",
            f'source "{key}" is declared nowhere{nearest(key, entries)}',
            f"add [sources.{key}] to the front matter, to site.toml or to a file in sources/",
        )
        for key, at in places.items()
    ]
