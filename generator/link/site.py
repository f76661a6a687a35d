"""Link the articles of a site: one source over all articles, one claim over all its wordings."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256
from re import findall

from generator.link.against import Key, against_abroad, against_here
from generator.link.alike import Compared, Like, like, together
from generator.link.events import events
from generator.link.identities import Entity, entities, is_written, with_site_ids
from generator.model.article import Article, SourceEntry
from generator.model.attribution import AttributedArticle, Attribution, Source
from generator.model.lexicon import Lexicon
from generator.model.site import Claim, Config, Site, SiteSource, Statement
from generator.model.span import words_of

NO_WORDS = Lexicon(facts={})
FEWEST_WORDS_ALIKE = 4  # shorter contents ("yes", "no comment") are alike without being one claim


def link(
    articles: Iterable[AttributedArticle],
    pages: Iterable[Article],
    config: Config,
    *,
    lexicon: Lexicon = NO_WORDS,
    find_like: Callable[[Compared], Like] = like,
    find_entities: Callable[[Sequence[AttributedArticle], Config, Lexicon], tuple[Entity, ...]] = entities,
) -> Site:
    """The site of these articles and pages; articles newest first, undated ones last, then by slug.

    `lexicon`: what titles stand before names, and what bodies are called everywhere. `find_like`: as `like`,
    `find_entities`: as `entities`.
    """
    found = find_entities(written := tuple(sorted(articles, key=_newest_first)), config, lexicon)
    ordered = with_site_ids(written, found)
    abroad = against_abroad(ordered)
    statements = [tuple(_statements(attributed, abroad)) for attributed in ordered]
    claims = together(ordered, _claims(statement for own in statements for statement in own), find_like)
    return Site(
        config=config,
        articles=ordered,
        pages=tuple(sorted(pages, key=lambda page: page.slug)),
        sources=_sources(found, statements, config),
        claims=claims,
        events=events(ordered, claims),
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
    told = replace(item.told, against=tuple(other for other in item.told.against if other in ids or "/" in other))
    return replace(item, within=item.within if item.within in ids else "", told=told)


def with_against(site: Site, now: AttributedArticle) -> Site:
    """The site with what stands against the statements of an article as it is `now`; all else is as it was linked."""
    others = (each for each in site.articles if each.article.slug != now.article.slug)
    told = {each.key: each for each in _statements(now, against_abroad((now, *others)))}

    def said(statement: Statement) -> Statement:
        found = told.pop(statement.key, statement)
        return statement if found.against == statement.against else replace(statement, against=found.against)

    claims = [replace(claim, statements=tuple(map(said, claim.statements))) for claim in site.claims]
    return replace(site, claims=(*claims, *_claims(each for each in told.values() if each.against)))


def _newest_first(attributed: AttributedArticle) -> tuple[int, str]:
    return -(attributed.article.date or date.min).toordinal(), attributed.article.slug


def _statements(attributed: AttributedArticle, abroad: Mapping[Key, Collection[Key]]) -> Iterator[Statement]:
    """What is said in an article, each with what stands against it there, and in others (`abroad`)."""
    against, slug = against_here(attributed), attributed.article.slug
    text = attributed.article.text
    for item in attributed.attributions:
        others = tuple((slug, id_) for id_ in sorted(against[item.id] - {item.id})) if item.id in against else ()
        others = (*others, *sorted(abroad[slug, item.id])) if (slug, item.id) in abroad else others
        yield Statement(article=slug, attribution=item, words=words_of(text, item.content), against=others)


def _sources(
    found: Iterable[Entity], statements: Iterable[Sequence[Statement]], config: Config
) -> tuple[SiteSource, ...]:
    """The sources that say something, by name, each described as it is declared, or where it is told best."""
    said: dict[str, list[Statement]] = {}
    for statement in (statement for own in statements for statement in own):
        said.setdefault(statement.attribution.source_id, []).append(statement)
    declared = {entry.id: entry for entry in config.sources}
    described = (_described(each, said[each.id], declared.get(each.id)) for each in found if each.id in said)
    return tuple(sorted(described, key=lambda source: (source.name.casefold(), source.id)))


def _described(entity: Entity, statements: Sequence[Statement], entry: SourceEntry | None) -> SiteSource:
    """The source: a person's words for it stand above the machine's, fuller ones above short ones."""
    told: Sequence[tuple[AttributedArticle, Source]] = entity.members
    if len(told) > 1:
        told = sorted(told, key=lambda each: (is_written(*each), len(each[1].name), each[1].name), reverse=True)
    fullest = next(source for _, source in told)
    name = entry.name if entry and entry.name != entry.id else fullest.name
    roles = (entry.role if entry else "", *(source.role for _, source in told))
    items = (entry.wikidata if entry else "", *(source.wikidata for _, source in told))
    return SiteSource(
        id=entity.id,
        name=name,
        kind=fullest.kind,
        role=next(filter(None, roles), ""),
        statements=tuple(statements),
        wikidata=next(filter(None, items), ""),
        also=entity.also,
        called=tuple(sorted({source.name for _, source in told} - {name})),
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
