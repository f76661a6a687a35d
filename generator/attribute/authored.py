"""Attributions as a person wrote them: annotations and declared sources, taken at their word."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from generator.attribute.kind import kind_of
from generator.model.anchors import anchor_fault
from generator.model.annotation import Annotation, Told
from generator.model.article import Article, SourceEntry
from generator.model.attribution import SOURCE_KINDS, AttributedArticle, Attribution, Relation, Source, SourceKind
from generator.model.diagnostic import Diagnostic, Location
from generator.model.nesting import outer_of, reading_order
from generator.model.prose import Prose
from generator.model.quick import changed
from generator.model.span import Span, words_of
from generator.text.identity import attribution_ids
from generator.text.nearest import nearest


def authored(article: Article, prose: Prose, registry: tuple[SourceEntry, ...]) -> AttributedArticle:
    """The article with its author's attributions; an unknown source or reference is a warning, never a loss."""
    annotations = sorted(article.annotations, key=lambda item: reading_order(item.marks))
    entries = {entry.id: entry for entry in (*registry, *article.entries)}
    headings = {value for each in article.elements for name, value in each.attributes if name == "id"}
    own = _own_ids(annotations, headings)
    ids = _ids_of(article, annotations, own)
    by_key = {item.key: id_ for item, id_ in reversed([*zip(annotations, ids, strict=True)]) if item.key}
    attributions = _attributions(article, prose, annotations, ids=ids, by_key=by_key)
    return AttributedArticle(
        article=article,
        attributions=attributions,
        sources=_sources(article, annotations, entries),
        relations=tuple(
            Relation(type="contradicts", of=against, to=(attribution.id,))
            for attribution in attributions
            if attribution.told.status == "contradicted"
            for against in attribution.told.against
            if "/" not in against
        ),
        diagnostics=(
            *article.diagnostics,
            *_warnings(article, annotations, entries),
            *_unusable(article, annotations, own),
        ),
    )


def _ids_of(article: Article, annotations: Sequence[Annotation], own: Mapping[int, str]) -> tuple[str, ...]:
    """The id of each annotation: its own, else one made of its words, which are not looked at where all have one."""
    if len(own) == len(annotations):
        return tuple([own[number] for number in range(len(annotations))])
    return attribution_ids(((item.by, words_of(article.text, item.marks.content)) for item in annotations), own=own)


def _own_ids(annotations: Sequence[Annotation], headings: Collection[str]) -> dict[int, str]:
    """The keys that are the anchors of their annotations, by their number; of two alike the first."""
    firsts = {item.key: number for number, item in reversed([*enumerate(annotations)])}
    return {number: key for key, number in firsts.items() if key and key not in headings and not anchor_fault(key)}


def _unusable(article: Article, annotations: Sequence[Annotation], own: Mapping[int, str]) -> Iterator[Diagnostic]:
    """The keys that are no anchors, but for those that were told as broken already."""
    told = {diagnostic.at for diagnostic in article.diagnostics if diagnostic.code == "broken-annotation"}
    places = {decision.annotation.key: decision.at for decision in article.decisions}
    for number, item in enumerate(annotations):
        at = item.at or places.get(item.key) or Location(article.path)
        if item.key and number not in own and at not in told:
            fault = anchor_fault(item.key) or "is that of another statement, or of a heading"
            what = f'the id "{item.key}" can\'t be the anchor of its statement: it {fault}'
            yield Diagnostic(at, "unusable-id", what, "give it another one, and links to it last")


def _attributions(
    article: Article,
    prose: Prose,
    annotations: Sequence[Annotation],
    *,
    ids: Sequence[str],
    by_key: Mapping[str, str],
) -> tuple[Attribution, ...]:
    outer = outer_of([item.marks for item in annotations])
    return tuple(
        Attribution(
            id=ids[number],
            marks=item.marks,
            kind=item.kind or kind_of(prose, item.marks),
            source_id=item.by,
            within="" if (around := outer[number]) is None else ids[around],
            told=_told(item.told, by_key),
            review=item.review,
        )
        for number, item in enumerate(annotations)
    )


def _told(told: Told, by_key: Mapping[str, str]) -> Told:
    return changed(told, against=_ids(told.against, by_key)) if told.against else told


def _ids(against: Sequence[str], by_key: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(by_key.get(key, key) for key in against if key in by_key or "/" in key)


def _sources(
    article: Article, annotations: Sequence[Annotation], entries: Mapping[str, SourceEntry]
) -> tuple[Source, ...]:
    """The sources that the annotations use, by first use, then those only mentioned or passing on.

    One without an entry bears its id as name.
    """
    mentions: dict[str, list[Span]] = {item.by: [] for item in annotations if item.by}
    mentions |= {mention.source_id: [] for mention in article.mentions if mention.source_id not in mentions}
    mentions |= {item.told.via: [] for item in annotations if item.told.via and item.told.via not in mentions}
    for annotation in annotations:
        if annotation.by:
            mentions[annotation.by] += annotation.marks.source
    for mention in article.mentions:
        mentions[mention.source_id].append(mention.span)
    return tuple(_source(entries.get(key, SourceEntry(id=key, name=key)), spans) for key, spans in mentions.items())


def _source(entry: SourceEntry, mentions: Sequence[Span]) -> Source:
    name = entry.name or entry.described or entry.id
    return Source(
        id=entry.id,
        name=name,
        kind=source_kind(entry.kind),
        role=entry.role,
        mentions=tuple(sorted(set(mentions))),
        described=entry.described,
        reason=entry.reason,
        wikidata=entry.wikidata,
    )


def source_kind(word: str) -> SourceKind:
    """The kind a person declared ("organisation" is welcome), "person" where it is none we know."""
    spelt = word.lower().replace("organisation", "organization")
    return next((kind for kind in SOURCE_KINDS if kind == spelt), "person")


def _warnings(
    article: Article, annotations: Sequence[Annotation], entries: Mapping[str, SourceEntry]
) -> list[Diagnostic]:
    """Sources without an entry, each once, where first named; unknown keys in `against` were told by the parser."""
    used = [(key, item.at) for item in annotations for key in (item.by, item.told.via) if key]
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
