"""Views of what is said: all of one source, all on one claim, all claims; each statement in its speaker's own words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from generator.model.paths import claim_page, has_page, source_page
from generator.model.site import Claim, Site, SiteSource, Statement
from generator.render.addresses import Addresses
from generator.render.article import byline
from generator.render.cards import provenance, quoted
from generator.render.labels import KIND_WORDS, NO_SOURCE, SOURCE_KIND_WORDS, counted, date_words
from generator.render.list_views import ArticleStatements, ClaimsView, ClaimView, Side, SourceView, StatementLine
from generator.render.parts import LISTS, ROWS, Key, Part, Row, month, parts
from generator.render.stances import matter, stances
from generator.render.timeline import timeline
from generator.render.views import Frame, Link
from generator.text.slugs import slug

_SIDES = ("Say so", "Say otherwise", "Also speak of it")
Sided = tuple[str, Statement]


def source_parts(source: SiteSource, addresses: Addresses) -> list[Part[Statement]]:
    """What a source says, newest article first, in parts by month; unsure drafts are left out."""
    path = source_page(source.id)
    return parts(_sure(source.statements), _month(addresses), first=path, folder=_folder(path))


def source_view(
    source: SiteSource, part: Part[Statement], speakers: Speakers, addresses: Addresses, *, frame: Frame
) -> SourceView:
    """What one source says, by article, newest first; when it said all of it."""
    sure = _sure(source.statements)
    said = _by_article(sure)
    about = " · ".join(each for each in (source.role, SOURCE_KIND_WORDS[source.kind]) if each)
    unsure = len(source.statements) - len(sure)
    left_out = f"; {counted(unsure, 'unsure draft')} left out" if unsure else ""
    return SourceView(
        frame=frame,
        name=source.name,
        about=about,
        caption=f"{counted(len(sure), 'claim')} in {counted(len(said), 'article')}{left_out}{_here(part)}",
        timeline=timeline((addresses.articles[name].article, items) for name, items in said.items()),
        articles=_articles(part.rows, addresses, speakers),
        jumps=part.jumps,
    )


def claims_parts(site: Site, addresses: Addresses) -> list[Part[Statement]]:
    """All claims, newest article first, in parts by month; unsure drafts are left out."""
    order = {item.article.slug: at for at, item in enumerate(site.articles)}
    sure = _sure(statement for claim in site.claims for statement in claim.statements)
    ordered = sorted(sure, key=lambda each: (order[each.article], each.attribution.start))
    return parts(ordered, _month(addresses), first="claims/index.html", folder=f"{LISTS}/claims")


def claims_caption(site: Site) -> str:
    """How many claims there are."""
    sure = _sure(statement for claim in site.claims for statement in claim.statements)
    shared = sum(has_page(claim) for claim in site.claims)
    caption = f"{counted(len(sure), 'claim')} in {counted(len({each.article for each in sure}), 'article')}"
    return caption + (f"; {shared} made more than once, or checked" if shared else "")


def claims_view(
    part: Part[Statement], caption: str, speakers: Speakers, addresses: Addresses, *, frame: Frame
) -> ClaimsView:
    """Claims by article, newest first."""
    return ClaimsView(frame, caption + _here(part), _articles(part.rows, addresses, speakers), part.jumps)


def claim_parts(claim: Claim, addresses: Addresses) -> list[Part[Sided]]:
    """All who speak of a claim, in order of date: those who say so, those who say otherwise, those on no side."""
    first = claim.statements[0]
    found = stances(addresses.matter_of(*first.key) or matter(claim.statements), first.key)
    sides = [_by_date(items, addresses) for items in ((first, *found.same), found.otherwise, found.others)]
    rows = [(title, each) for title, items in zip(_SIDES, sides, strict=True) for each in items]
    begin = [(title, each) for title, items in zip(_SIDES, sides, strict=True) for each in items[: ROWS // len(_SIDES)]]
    path = claim_page(claim.id)
    return parts(rows, lambda row: Key(row[0], slug(row[0]), row[0]), first=path, folder=_folder(path), begin=begin)


def claim_view(claim: Claim, part: Part[Sided], speakers: Speakers, addresses: Addresses, *, frame: Frame) -> ClaimView:
    """Who speaks of a claim, the sides apart."""
    sides: dict[str, list[StatementLine]] = {}
    for title, statement in part.rows:
        sides.setdefault(title, []).append(_line(statement, addresses, speakers))
    sources = {statement.attribution.source_id for statement in claim.statements}
    told = f"{counted(len(claim.statements), 'statement')} by {counted(len(sources), 'source')}"
    return ClaimView(
        frame=frame,
        words=claim.text,
        caption=told + _here(part),
        sides=tuple(Side(title, tuple(lines)) for title, lines in sides.items()),
        jumps=part.jumps,
    )


def _here(part: Part[Row]) -> str:
    """Which rows of a long list a page has."""
    return f"; here {part.jumps.here or f'the first {len(part.rows)}'}" if part.jumps.rows else ""


def _sure(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    return tuple(statement for statement in statements if not statement.attribution.is_unsure)


def _month(addresses: Addresses) -> Callable[[Statement], Key]:
    return lambda statement: month(addresses.articles[statement.article].article.date)


def _folder(page: str) -> str:
    return page.removesuffix("/index.html")


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


def _articles(
    statements: Iterable[Statement], addresses: Addresses, speakers: Speakers
) -> tuple[ArticleStatements, ...]:
    out = []
    for name, items in _by_article(statements).items():
        article = addresses.articles[name].article
        lines = tuple(_line(statement, addresses, speakers) for statement in items)
        out.append(ArticleStatements(Link(article.title, addresses.article(name)), byline(article), lines))
    return tuple(out)


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
