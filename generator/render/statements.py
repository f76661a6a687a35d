"""Views of what is said: all of one source, all on one claim, all claims; each statement in its speaker's own words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from generator.model.attribution import AttributedArticle
from generator.model.paths import claim_page, has_page, source_page
from generator.model.quick import changed, quick
from generator.model.site import Claim, Site, SiteSource, Statement
from generator.render.addresses import Addresses
from generator.render.article import byline
from generator.render.cards import provenance, quoted
from generator.render.list_views import ArticleStatements, ClaimsView, ClaimView, Side, SourceView, StatementLine
from generator.render.parts import LISTS, ROWS, Key, Part, Row, month, parts
from generator.render.stances import matter, stances
from generator.render.timeline import timeline
from generator.render.views import Frame, Link
from generator.render.words import Words

_SIDES = ("say-so", "say-otherwise", "also-speak-of-it")  # as they stand in addresses
Sided = tuple[str, Statement]


def source_parts(source: SiteSource, addresses: Addresses) -> list[Part[Statement]]:
    """What a source says, newest article first, in parts by month; unsure drafts are left out."""
    path = source_page(source.id)
    return parts(_sure(source.statements), _month(addresses), first=path, folder=_folder(path), say=addresses.say)


def source_view(
    source: SiteSource, part: Part[Statement], speakers: Speakers, addresses: Addresses, *, frame: Frame
) -> SourceView:
    """What one source says, by article, newest first; when it said all of it."""
    sure, say = _sure(source.statements), addresses.say
    said = _by_article(sure)
    about = " · ".join(each for each in (source.role, say(f"kind.{source.kind}")) if each)
    names = [say("quote", words=name) for name in source.called]
    unsure = len(source.statements) - len(sure)
    left_out = say("semicolon") + say.count("count.unsure_left_out", unsure) if unsure else ""
    return SourceView(
        frame=frame,
        name=source.name,
        about=about,
        called=say("one_source.called", names=", ".join(names)) if names else "",
        caption=_here(part, _told(len(sure), len(said), say) + left_out, say),
        timeline=timeline(((addresses.articles[name].article, items) for name, items in said.items()), say),
        articles=_articles(part.rows, addresses, speakers),
        jumps=part.jumps,
    )


def sure_claims(site: Site) -> list[Statement]:
    """All claims, newest article first; unsure drafts are left out."""
    sure: dict[str, list[Statement]] = {item.article.slug: [] for item in site.articles}
    for claim in site.claims:
        for each in claim.statements:
            if not each.attribution.is_unsure:
                sure[each.article].append(each)
    return [each for own in sure.values() for each in sorted(own, key=lambda each: each.attribution.start)]


def claims_parts(sure: Sequence[Statement], addresses: Addresses) -> list[Part[Statement]]:
    """All claims in parts by month."""
    folder = f"{LISTS}/claims"
    return parts(sure, _month(addresses), first="claims/index.html", folder=folder, say=addresses.say)


def claims_caption(site: Site, sure: Sequence[Statement], say: Words) -> str:
    """How many claims there are."""
    shared = sum(has_page(claim) for claim in site.claims)
    caption = _told(len(sure), len({each.article for each in sure}), say)
    return caption + (say("semicolon") + say.count("count.shared", shared) if shared else "")


def _told(claims: int, articles: int, say: Words) -> str:
    """ "12 claims in 3 articles" """
    in_articles = say.count("count.in_articles", articles)
    return say("told", claims=say.count("count.claims", claims), in_articles=in_articles)


def claims_view(
    part: Part[Statement], caption: str, speakers: Speakers, addresses: Addresses, *, frame: Frame
) -> ClaimsView:
    """Claims by article, newest first."""
    return ClaimsView(frame, _here(part, caption, addresses.say), _articles(part.rows, addresses, speakers), part.jumps)


def claim_parts(claim: Claim, addresses: Addresses) -> list[Part[Sided]]:
    """All who speak of a claim, in order of date: those who say so, those who say otherwise, those on no side."""
    first = claim.statements[0]
    found = stances(addresses.matter_of(*first.key) or matter(claim.statements, claim.inferred), first.key)
    sides = [_by_date(items, addresses) for items in ((first, *found.same), found.otherwise, found.others)]
    rows = [(side, each) for side, items in zip(_SIDES, sides, strict=True) for each in items]
    begin = [(side, each) for side, items in zip(_SIDES, sides, strict=True) for each in items[: ROWS // len(_SIDES)]]
    path, say = claim_page(claim.id), addresses.say

    def side(row: Sided) -> Key:
        title = say(f"claim.{row[0]}")
        return Key(title, row[0], title)

    return parts(rows, side, first=path, folder=_folder(path), say=say, begin=begin)


def claim_view(claim: Claim, part: Part[Sided], speakers: Speakers, addresses: Addresses, *, frame: Frame) -> ClaimView:
    """Who speaks of a claim, the sides apart."""
    sides: dict[str, list[StatementLine]] = {}
    say, inferred = addresses.say, {each.of for each in claim.inferred}
    for side, statement in part.rows:
        line = statement_line(statement, addresses, speakers, is_inferred=statement.key in inferred)
        sides.setdefault(say(f"claim.{side}"), []).append(line)
    sources = {statement.attribution.source_id for statement in claim.statements}
    told = f"{say.count('count.statements', len(claim.statements))} {say.count('count.by_sources', len(sources))}"
    return ClaimView(
        frame=frame,
        words=claim.text,
        language=_language(claim, addresses),
        caption=_here(part, told, say),
        sides=tuple(Side(title, tuple(lines)) for title, lines in sides.items()),
        jumps=part.jumps,
    )


def _language(claim: Claim, addresses: Addresses) -> str:
    """The `lang` of the words that a claim is told in: those of its first statement."""
    return addresses.to(claim.statements[0].article).language


def _here(part: Part[Row], caption: str, say: Words) -> str:
    """The caption of a list, with which rows of a long one a page has."""
    here = part.jumps.here or say.count("list.first", len(part.rows))
    return say("list.here", caption=caption, here=here) if part.jumps.rows else caption


def _sure(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    return tuple([statement for statement in statements if not statement.attribution.is_unsure])


def _month(addresses: Addresses) -> Callable[[Statement], Key]:
    """The month of a statement's article, told once for each article."""
    found: dict[str, Key] = {}

    def of(statement: Statement) -> Key:
        slug = statement.article
        if slug not in found:
            found[slug] = month(addresses.articles[slug].article.date, addresses.say)
        return found[slug]

    return of


def _folder(page: str) -> str:
    return page.removesuffix("/index.html")


class Speakers:
    """Who made each statement of a site: their names, and the names of those who stand against it."""

    def __init__(self, site: Site, say: Words) -> None:
        self._say, self._nobody = say, say("source.none")
        self._names = {source.id: source.name for source in site.sources}
        self._articles = {item.article.slug: item for item in site.articles}

    def name(self, statement: Statement) -> str:
        """The name of its source."""
        return self._names.get(statement.attribution.source_id, self._nobody)

    def against(self, statement: Statement) -> Iterator[tuple[str, tuple[str, str]]]:
        """Those who say otherwise, by name, and the keys of what they say; of one in another article its title, too,
        and that a person set them so.
        """
        for slug, id_ in statement.against:
            item = self._articles.get(slug)
            for each in item.attributions if item else ():
                if item and each.id == id_:
                    name = self._names.get(each.source_id, self._nobody)
                    is_here, title = slug == statement.article, item.article.title
                    yield name if is_here else self._say("statement.elsewhere", who=name, title=title), (slug, id_)


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
        place = _place(name, addresses)
        lines = tuple([_line(statement, place, addresses, speakers) for statement in items])
        out.append(ArticleStatements(place.way, byline(place.attributed.article, addresses.say), lines))
    return tuple(out)


@quick
class _Place:
    """The article of statements: the way to it, its page, its day in words."""

    attributed: AttributedArticle
    way: Link
    page: str
    day: str


def _place(name: str, addresses: Addresses) -> _Place:
    attributed, way = addresses.articles[name], addresses.to(name)
    day = attributed.article.date
    return _Place(attributed, way, way.href, addresses.say.ways.day(day) if day else "")


def _contrary(attributed: AttributedArticle, id_: str, say: Words) -> Iterator[str]:
    """The words of the article that say of a statement that another is against it."""
    for each in attributed.relations:
        if each.type in ("contradicts", "denies") and id_ in (each.of, *each.to) and each.evidence:
            yield say("quote", words=attributed.article.words(each.evidence))


def statement_line(
    statement: Statement, addresses: Addresses, speakers: Speakers, *, is_inferred: bool
) -> StatementLine:
    """A statement as a line of a list; of one that is there by likeness of words alone, that."""
    line = _line(statement, _place(statement.article, addresses), addresses, speakers)
    return changed(line, inferred=addresses.say("statement.inferred")) if is_inferred else line


def _line(statement: Statement, place: _Place, addresses: Addresses, speakers: Speakers) -> StatementLine:
    item, say = statement.attribution, addresses.say
    kind = say(f"how.{item.kind}")
    against = [Link(name, addresses.statement(*key)) for name, key in speakers.against(statement)]
    contrary = _contrary(place.attributed, item.id, say) if place.attributed.relations else ()
    return StatementLine(
        words=quoted(item, statement.words, say),
        kind=f"{say('mark.denial')}, {kind}" if statement.is_denial else kind,
        classes=f"{item.kind} {'draft' if item.is_draft else 'confirmed'}",
        source=Link(speakers.name(statement), addresses.source(item.source_id)),
        article=place.way,
        date=place.day,
        place=f"{place.page}#{item.id}",
        status=say(f"status.{item.told.status}") if item.told.status else "",
        against=tuple(against),
        contrary=tuple(contrary),
        provenance=provenance(item, say),
        claim=addresses.claim(statement.article, item.id),
    )
