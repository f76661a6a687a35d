"""Views of what is said: all of one source, all on one claim, all claims; each statement in its speaker's own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from generator.model.paths import has_page
from generator.model.site import Claim, Site, SiteSource, Statement
from generator.render.addresses import Addresses
from generator.render.article import byline
from generator.render.cards import provenance, quoted
from generator.render.labels import KIND_WORDS, NO_SOURCE, SOURCE_KIND_WORDS, counted, date_words
from generator.render.list_views import ArticleStatements, ClaimsView, ClaimView, Side, SourceView, StatementLine
from generator.render.stances import matter, stances
from generator.render.timeline import timeline
from generator.render.views import Frame, Link

_SIDES = ("Say so", "Say otherwise", "Also speak of it")


def source_view(source: SiteSource, speakers: Speakers, addresses: Addresses, *, frame: Frame) -> SourceView:
    """All that one source says, by article, newest first."""
    sure = [statement for statement in source.statements if not statement.attribution.is_unsure]
    said = _by_article(sure)
    about = " · ".join(part for part in (source.role, SOURCE_KIND_WORDS[source.kind]) if part)
    unsure = len(source.statements) - len(sure)
    left_out = f"; {counted(unsure, 'unsure draft')} left out" if unsure else ""
    return SourceView(
        frame=frame,
        name=source.name,
        about=about,
        caption=f"{counted(len(sure), 'claim')} in {counted(len(said), 'article')}{left_out}",
        timeline=timeline((addresses.articles[slug].article, items) for slug, items in said.items()),
        articles=tuple(_of_article(slug, items, addresses, speakers) for slug, items in said.items()),
    )


def claims_view(site: Site, addresses: Addresses, *, frame: Frame) -> ClaimsView:
    """All claims by article, newest first; unsure drafts are left out."""
    speakers = Speakers(site)
    statements = (statement for claim in site.claims for statement in claim.statements)
    sure = [statement for statement in statements if not statement.attribution.is_unsure]
    order = {item.article.slug: at for at, item in enumerate(site.articles)}
    said = _by_article(sorted(sure, key=lambda each: (order[each.article], each.attribution.start)))
    shared = sum(has_page(claim) for claim in site.claims)
    caption = f"{counted(len(sure), 'claim')} in {counted(len(said), 'article')}"
    caption += f"; {shared} made more than once, or checked" if shared else ""
    return ClaimsView(
        frame, caption, tuple(_of_article(slug, items, addresses, speakers) for slug, items in said.items())
    )


def claim_view(claim: Claim, speakers: Speakers, addresses: Addresses, *, frame: Frame) -> ClaimView:
    """All who speak of a claim, in order of date; those who say otherwise apart, those on no side too."""
    first = claim.statements[0]
    found = stances(matter(claim.statements), first.key)
    sides = zip(_SIDES, ((first, *found.same), found.otherwise, found.others), strict=True)
    sources = {statement.attribution.source_id for statement in claim.statements}
    return ClaimView(
        frame=frame,
        words=claim.text,
        caption=f"{counted(len(claim.statements), 'statement')} by {counted(len(sources), 'source')}",
        sides=tuple(
            Side(title, tuple(_line(each, addresses, speakers) for each in _by_date(items, addresses)))
            for title, items in sides
            if items
        ),
    )


class Speakers:
    """Who made each statement of a site: their names, and the names of those who stand against it."""

    def __init__(self, site: Site) -> None:
        self._names = {source.id: source.name for source in site.sources}
        claims = (statement for claim in site.claims for statement in claim.statements)
        self._of: Mapping[tuple[str, str], str] = {each.key: each.attribution.source_id for each in claims}

    def name(self, statement: Statement) -> str:
        """The name of its source."""
        return self._names.get(statement.attribution.source_id, NO_SOURCE)

    def against(self, statement: Statement) -> Iterator[tuple[str, str]]:
        """Names, and ids in the article, of those who say otherwise there."""
        for id_ in statement.against:
            if (key := (statement.article, id_)) in self._of:
                yield self._names.get(self._of[key], NO_SOURCE), id_


def _by_date(statements: Iterable[Statement], addresses: Addresses) -> list[Statement]:
    """The oldest first; undated ones last."""
    days = {each.article: addresses.articles[each.article].article.date or date.max for each in statements}
    return sorted(statements, key=lambda each: (days[each.article], each.key))


def _by_article(statements: Iterable[Statement]) -> dict[str, list[Statement]]:
    said: dict[str, list[Statement]] = {}
    for statement in statements:
        said.setdefault(statement.article, []).append(statement)
    return said


def _of_article(
    slug: str, statements: Iterable[Statement], addresses: Addresses, speakers: Speakers
) -> ArticleStatements:
    article = addresses.articles[slug].article
    lines = tuple(_line(statement, addresses, speakers) for statement in statements)
    return ArticleStatements(Link(article.title, addresses.article(slug)), byline(article), lines)


def _line(statement: Statement, addresses: Addresses, speakers: Speakers) -> StatementLine:
    item, article = statement.attribution, addresses.articles[statement.article].article
    return StatementLine(
        words=quoted(item, statement.words),
        kind=KIND_WORDS[item.kind],
        classes=f"{item.kind} {'draft' if item.is_draft else 'confirmed'}",
        source=Link(speakers.name(statement), addresses.source(item.source_id)),
        article=Link(article.title, addresses.article(article.slug)),
        date=date_words(article.date) if article.date else "",
        place=addresses.statement(article.slug, item.id),
        status=item.told.status,
        against=tuple(Link(name, addresses.statement(article.slug, id_)) for name, id_ in speakers.against(statement)),
        provenance=provenance(item),
        claim=addresses.claim(article.slug, item.id),
    )
