"""Views over all articles: front page, sources, claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.model.article import Article
from generator.model.attribution import AttributedArticle
from generator.model.site import Claim, Site, SiteSource, Statement
from generator.model.span import words_of
from generator.render.addresses import Addresses
from generator.render.article import byline
from generator.render.cards import provenance
from generator.render.cast import Cast, cast
from generator.render.labels import KIND_WORDS, NO_SOURCE, SOURCE_KIND_WORDS, counted
from generator.render.speakers import summary
from generator.render.views import (
    ArticleStatements,
    Chip,
    ClaimLine,
    ClaimsView,
    Frame,
    IndexView,
    Link,
    SourceLine,
    SourcesView,
    SourceView,
    StatementLine,
    Teaser,
)

CHIPS_SHOWN = 5  # sources named under an article on the front page
LONGEST_SUMMARY = 40  # words


def index_view(site: Site, addresses: Addresses, *, frame: Frame) -> IndexView:
    """The front page, newest article first."""
    teasers = [_teaser(attributed, addresses) for attributed in site.articles]
    return IndexView(frame, teasers[0] if teasers else None, tuple(teasers[1:]))


def sources_view(site: Site, addresses: Addresses, *, frame: Frame) -> SourcesView:
    """All sources by name."""
    rows = tuple(
        SourceLine(
            link=Link(source.name, addresses.source(source.id)),
            role=source.role,
            kind=SOURCE_KIND_WORDS[source.kind],
            claims=len(source.statements),
            direct=sum(statement.attribution.kind == "direct" for statement in source.statements),
            articles=len({statement.article for statement in source.statements}),
        )
        for source in site.sources
    )
    unnamed = sum(source.kind == "unnamed" for source in site.sources)
    caption = counted(len(rows), "source") + (f"; {unnamed} unnamed" if unnamed else "")
    return SourcesView(frame, caption, rows)


def source_view(
    source: SiteSource, articles: Mapping[str, Article], addresses: Addresses, *, frame: Frame
) -> SourceView:
    """All that one source says; `articles` by their slugs."""
    said: dict[str, list[Statement]] = {}
    for statement in source.statements:
        said.setdefault(statement.article, []).append(statement)
    about = " · ".join(part for part in (source.role, SOURCE_KIND_WORDS[source.kind]) if part)
    return SourceView(
        frame=frame,
        name=source.name,
        about=about,
        caption=f"{counted(len(source.statements), 'claim')} in {counted(len(said), 'article')}",
        articles=tuple(
            ArticleStatements(
                Link(articles[slug].title, addresses.article(slug)),
                byline(articles[slug]),
                tuple(_line(item, articles[slug], addresses, names={}) for item in statements),
            )
            for slug, statements in said.items()
        ),
    )


def claims_view(site: Site, addresses: Addresses, *, frame: Frame) -> ClaimsView:
    """All claims in reading order, each with who makes it and where."""
    articles = {item.article.slug: item.article for item in site.articles}
    names = {source.id: source.name for source in site.sources}
    rows = tuple(_claim_line(claim, articles, addresses, names) for claim in site.claims)
    shared = sum(len(claim.statements) > 1 for claim in site.claims)
    caption = counted(len(rows), "claim") + (f"; {shared} made more than once" if shared else "")
    return ClaimsView(frame, caption, rows)


def _claim_line(
    claim: Claim, articles: Mapping[str, Article], addresses: Addresses, names: Mapping[str, str]
) -> ClaimLine:
    lines = tuple(_line(item, articles[item.article], addresses, names=names) for item in claim.statements)
    return ClaimLine(claim.id, claim.text, lines)


def _line(statement: Statement, article: Article, addresses: Addresses, *, names: Mapping[str, str]) -> StatementLine:
    item = statement.attribution
    return StatementLine(
        words=words_of(article.text, item.content),
        kind=KIND_WORDS[item.kind],
        classes=f"{item.kind} {'draft' if item.is_draft else 'confirmed'}",
        source=Link(names.get(item.source_id, NO_SOURCE), addresses.source(item.source_id)),
        article=Link(article.title, addresses.article(article.slug)),
        place=addresses.statement(article.slug, item.id),
        status=item.told.status,
        provenance=provenance(item),
    )


def _teaser(attributed: AttributedArticle, addresses: Addresses) -> Teaser:
    article, who = attributed.article, cast(attributed)
    chips = tuple(_chips(who, addresses))
    more = len(chips) - CHIPS_SHOWN
    return Teaser(
        link=Link(article.title, addresses.article(article.slug)),
        byline=byline(article),
        summary=article.description or opening(article),
        chips=chips[: CHIPS_SHOWN if more > 1 else len(chips)],
        more=f"and {more} more" if more > 1 else "",
        counts=summary(who) if who.order else "Nobody is quoted",
    )


def _chips(who: Cast, addresses: Addresses) -> Iterable[Chip]:
    for key, badge in who.badges.items():
        source = who.sources[key]
        classes = f"slot-{badge.slot}" + ("" if source.is_named else " unnamed")
        count = sum(item.source_id == key for item in who.order)
        yield Chip(badge.letter, classes, source.name, addresses.source(key), count)


def opening(article: Article) -> str:
    """The standfirst, or the first paragraph, cut after a number of words."""
    roles = ("standfirst", "paragraph")
    texts = [block.span.of(article.text) for role in roles for block in article.blocks if block.role == role]
    words = texts[0].split() if texts else []
    return " ".join(words[:LONGEST_SUMMARY]) + (" …" if len(words) > LONGEST_SUMMARY else "")
