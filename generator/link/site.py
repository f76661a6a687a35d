"""Link the articles of a site: one source over all articles, one claim over all its wordings."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256
from re import findall

from generator.link.against import CONTRARY, Key, against_abroad, against_here
from generator.link.alike import Compared, Like, like, together
from generator.link.events import events
from generator.link.identities import Entity, entities, with_site_ids
from generator.model.article import Article
from generator.model.attribution import AttributedArticle, Attribution
from generator.model.lexicon import Lexicon
from generator.model.site import Claim, Config, Site, SiteSource, Statement

NO_WORDS = Lexicon(facts={})
FEWEST_WORDS_ALIKE = 4  # shorter contents ("yes", "no comment") are alike without being one claim


class Links:
    """What is found out of all articles together. This one finds it out; who keeps things gives another one."""

    def entities(self, articles: Sequence[AttributedArticle], config: Config, lexicon: Lexicon) -> tuple[Entity, ...]:
        """The sources that are one, of articles as their files have them."""
        return entities(articles, config, lexicon)

    def claims(self, articles: Sequence[AttributedArticle], statements: Sequence[Statement]) -> tuple[Claim, ...]:
        """The claims of the same articles, whose sources have the site's ids, in reading order."""
        return together(articles, _claims(statements), self.like)

    def like(self, compared: Compared) -> Like:
        """The claims that say the same."""
        return like(compared)


NOTHING_KNOWN = Links()


def link(
    articles: Iterable[AttributedArticle],
    pages: Iterable[Article],
    config: Config,
    *,
    lexicon: Lexicon = NO_WORDS,
    links: Links = NOTHING_KNOWN,
) -> Site:
    """The site of these articles and pages; articles newest first, undated ones last, then by slug.

    `lexicon`: what titles stand before names, and what bodies are called everywhere.
    """
    found = links.entities(written := tuple(sorted(articles, key=_newest_first)), config, lexicon)
    ordered = with_site_ids(written, found)
    abroad = against_abroad(ordered)
    statements = [statement for attributed in ordered for statement in _statements(attributed, abroad)]
    claims = links.claims(ordered, statements)
    return Site(
        config=config,
        articles=ordered,
        pages=tuple(sorted(pages, key=lambda page: page.slug)),
        sources=_sources(found, statements),
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


def told_of(item: AttributedArticle) -> object:
    """All that `link` looks at in an article beside the `facts` of its sources; who looks at more adds it here.

    Not where in it something is said, but in which order: a word put in before it wakes nobody.
    """
    order = {start: at for at, start in enumerate(sorted({each.start for each in item.attributions}))}
    said = [
        (
            each.id,
            each.words_in(item.article),
            order[each.start],
            each.source_id,
            each.within,
            each.is_unsure,
            each.told.claim,
            each.told.against,
        )
        for each in item.attributions
    ]
    return item.article.is_english, said, [(each.of, each.to) for each in item.relations if each.type in CONTRARY]


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
    denials = attributed.denied
    for item in attributed.attributions:
        others = tuple((slug, id_) for id_ in sorted(against[item.id] - {item.id})) if item.id in against else ()
        others = (*others, *sorted(abroad[slug, item.id])) if (slug, item.id) in abroad else others
        words, is_denial = item.words_in(attributed.article), item.id in denials
        yield Statement(article=slug, attribution=item, words=words, against=others, is_denial=is_denial)


def _sources(found: Iterable[Entity], statements: Iterable[Statement]) -> tuple[SiteSource, ...]:
    """The sources that say something, by name."""
    said: dict[str, list[Statement]] = {}
    for statement in statements:
        said.setdefault(statement.attribution.source_id, []).append(statement)
    sources = (
        SiteSource(
            id=each.id,
            name=each.name,
            kind=each.kind,
            role=each.role,
            statements=tuple(said[each.id]),
            wikidata=each.wikidata,
            also=each.also,
            called=each.called,
        )
        for each in found
        if each.id in said
    )
    return tuple(sorted(sources, key=lambda source: (source.name.casefold(), source.id)))


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
    is_own = len(normal) < FEWEST_WORDS_ALIKE or statement.is_denial  # who denies that says nothing alike
    return "#".join(statement.key) if is_own else " ".join(normal)


def _claim_id(key: str) -> str:
    if key.startswith("claim:"):
        return key.removeprefix("claim:")
    return "c-" + sha256(key.encode()).hexdigest()[:8]
