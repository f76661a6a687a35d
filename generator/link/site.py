"""Link the articles of a site: one source over all articles, one claim over all its wordings."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256
from re import findall

from generator.model.article import Article
from generator.model.attribution import AttributedArticle, Attribution, Source
from generator.model.site import Claim, Config, Site, SiteSource, Statement
from generator.model.span import words_of

FEWEST_WORDS_ALIKE = 4  # shorter contents ("yes", "no comment") are alike without being one claim


def link(articles: Iterable[AttributedArticle], pages: Iterable[Article], config: Config) -> Site:
    """The site of these articles and pages; articles newest first, undated ones last, then by slug."""
    ordered = tuple(sorted((_own_unnamed(article) for article in articles), key=_newest_first))
    statements = [tuple(_statements(attributed)) for attributed in ordered]
    return Site(
        config=config,
        articles=ordered,
        pages=tuple(sorted(pages, key=lambda page: page.slug)),
        sources=_sources(ordered, statements),
        claims=_claims(statement for own in statements for statement in own),
    )


def confirmed_only(attributed: AttributedArticle) -> AttributedArticle:
    """The article with what a person confirmed, the machine's drafts left out."""
    kept = tuple(item for item in attributed.attributions if not item.is_draft)
    ids = {item.id for item in kept}
    named = {key for item in kept for key in (item.source_id, item.told.via)}
    named |= {mention.source_id for mention in attributed.article.mentions}
    return replace(
        attributed,
        attributions=tuple(_among(item, ids) for item in kept),
        sources=tuple(source for source in attributed.sources if source.id in named),
        relations=tuple(
            relation for relation in attributed.relations if relation.of in ids and ids.issuperset(relation.to)
        ),
    )


def _among(item: Attribution, ids: Collection[str]) -> Attribution:
    """The attribution as it refers to others that are shown, and to none that is not."""
    told = replace(item.told, against=tuple(other for other in item.told.against if other in ids))
    return replace(item, within=item.within if item.within in ids else "", told=told)


def _newest_first(attributed: AttributedArticle) -> tuple[int, str]:
    return -(attributed.article.date or date.min).toordinal(), attributed.article.slug


def _own_unnamed(attributed: AttributedArticle) -> AttributedArticle:
    """The article with the ids of its unnamed sources made its own: "one source" here is nobody elsewhere."""
    here = f"-in-{attributed.article.slug}"
    return _renamed(attributed, {source.id: source.id + here for source in attributed.sources if not source.is_named})


def as_written(attributed: AttributedArticle) -> AttributedArticle:
    """An article of a site with the source ids that its own file may use."""
    here = f"-in-{attributed.article.slug}"
    unnamed = [source.id for source in attributed.sources if not source.is_named]
    return _renamed(attributed, {source_id: source_id.removesuffix(here) for source_id in unnamed})


def _renamed(attributed: AttributedArticle, ids: Mapping[str, str]) -> AttributedArticle:
    if not ids:
        return attributed

    def renamed(item: Attribution) -> Attribution:
        if item.source_id not in ids and item.told.via not in ids:
            return item
        told = replace(item.told, via=ids.get(item.told.via, item.told.via))
        return replace(item, source_id=ids.get(item.source_id, item.source_id), told=told)

    return replace(
        attributed,
        sources=tuple(replace(each, id=ids[each.id]) if each.id in ids else each for each in attributed.sources),
        attributions=tuple(map(renamed, attributed.attributions)),
    )


def _statements(attributed: AttributedArticle) -> Iterator[Statement]:
    """What is said in an article, each with what stands against it there."""
    against: dict[str, set[str]] = {item.id: set(item.told.against) for item in attributed.attributions}
    for relation in attributed.relations:
        if relation.type in ("contradicts", "denies") and relation.of in against:
            against[relation.of].update(relation.to)
    for id_, others in tuple(against.items()):
        for other in others & against.keys():
            against[other].add(id_)
    text = attributed.article.text
    for item in attributed.attributions:
        words = words_of(text, item.content)
        yield Statement(
            article=attributed.article.slug,
            attribution=item,
            words=words,
            against=tuple(sorted(against[item.id] - {item.id})),
        )


def _sources(
    articles: Sequence[AttributedArticle], statements: Sequence[tuple[Statement, ...]]
) -> tuple[SiteSource, ...]:
    """The sources of all articles by name; sources with the same id are one, described as where it says most."""
    found: dict[str, list[Source]] = {}
    said: dict[str, list[Statement]] = {}
    for attributed, own in zip(articles, statements, strict=True):
        for source in attributed.sources:
            found.setdefault(source.id, []).append(source)
        for statement in own:
            if statement.attribution.source_id:
                said.setdefault(statement.attribution.source_id, []).append(statement)
    merged = (_merged(key, same, said.get(key, [])) for key, same in found.items() if key in said)
    return tuple(sorted(merged, key=lambda source: (source.name.casefold(), source.id)))


def _merged(key: str, same: Sequence[Source], statements: Sequence[Statement]) -> SiteSource:
    fullest = max(same, key=lambda source: (len(source.name), source.name))
    role = next((source.role for source in same if source.role), "")
    wikidata = next((source.wikidata for source in same if source.wikidata), "")
    return SiteSource(
        id=key, name=fullest.name, kind=fullest.kind, role=role, statements=tuple(statements), wikidata=wikidata
    )


def _claims(statements: Iterable[Statement]) -> tuple[Claim, ...]:
    """Claims in reading order: contents that share an author's `claim` key, or all their words, are one."""
    grouped: dict[str, list[Statement]] = {}
    for statement in statements:
        grouped.setdefault(_likeness(statement), []).append(statement)
    return tuple(
        Claim(id=_claim_id(key), text=items[0].words, statements=tuple(items)) for key, items in grouped.items()
    )


def _likeness(statement: Statement) -> str:
    if statement.attribution.told.claim:
        return f"claim:{statement.attribution.told.claim}"
    normal = findall(r"\w+", statement.words.casefold())
    return " ".join(normal) if len(normal) >= FEWEST_WORDS_ALIKE else "#".join(statement.key)


def _claim_id(key: str) -> str:
    if key.startswith("claim:"):
        return key.removeprefix("claim:")
    return "c-" + sha256(key.encode()).hexdigest()[:8]
