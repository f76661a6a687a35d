"""Views over all articles: front page, sources; in parts where there are many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from generator.model.attribution import SOURCE_KINDS, AttributedArticle
from generator.model.site import Site, SiteSource, Statement
from generator.render.addresses import Addresses
from generator.render.article import byline, own_heading
from generator.render.cast import Cast, cast
from generator.render.labels import surname
from generator.render.list_views import IndexView, Jumps, SourceGroup, SourceLine, SourcesView, Teaser, TeaserGroup
from generator.render.parts import LISTS, ROWS, Part, letter, letter_order, month, parts
from generator.render.speakers import summary
from generator.render.views import Chip, Frame, Link
from generator.render.weave import weave
from generator.render.words import Words

MANY = 13  # articles from which on the front page has a heading for each year
CHIPS_SHOWN = 5  # sources named under an article on the front page

Told = tuple[SiteSource, tuple[Statement, ...]]  # a source with what is surely its own


def article_parts(site: Site, say: Words) -> list[Part[AttributedArticle]]:
    """The articles, newest first, in parts by month."""
    return parts(
        site.articles,
        lambda item: month(item.article.date, say),
        first="index.html",
        folder=f"{LISTS}/articles",
        say=say,
    )


def index_view(part: Part[AttributedArticle], site: Site, addresses: Addresses, *, frame: Frame) -> IndexView:
    """The front page, newest article first, by year where there are many; or the articles of a month."""
    front = next((page for page in site.pages if page.is_front), None) if not part.jumps.here else None
    text = weave(front.text, front.elements).whole if front else Markup("")
    has_heading = front is not None and not own_heading(front)
    teasers = [_teaser(attributed, addresses) for attributed in part.rows]
    if part.jumps.here:
        return IndexView(frame, None, (TeaserGroup("", tuple(teasers)),), part.jumps)
    years = [str(item.article.date.year) if item.article.date else addresses.say("front.undated") for item in part.rows]
    groups: dict[str, list[Teaser]] = {}
    for year, teaser in zip(years[1:], teasers[1:], strict=True):
        groups.setdefault(year if len(teasers) >= MANY else "", []).append(teaser)
    found = tuple(TeaserGroup(year, tuple(items)) for year, items in groups.items())
    return IndexView(frame, teasers[0] if teasers else None, found, part.jumps, text, has_heading)


class SourceLists:
    """All sources in parts: those with a name by letter, the others by the month of their article, for they are nobody
    elsewhere.
    """

    def __init__(self, site: Site, addresses: Addresses) -> None:
        self._addresses, say = addresses, addresses.say
        told = [(source, sure) for source in site.sources if (sure := _sure(source.statements))]
        named = [row for row in told if row[0].kind != "unnamed"]
        order = {item.article.slug: at for at, item in enumerate(site.articles)}
        unnamed = sorted((row for row in told if row[0].kind == "unnamed"), key=lambda row: order[row[1][0].article])
        most = sorted(named, key=lambda row: -len(row[1]))
        self.caption = say.count("count.named_sources", len(named))
        self.caption += f", {say.count('count.unnamed', len(unnamed))}" if unnamed else ""
        self.named = parts(
            most if len(named) <= ROWS else sorted(named, key=lambda row: letter_order(row[0].name)),
            lambda row: letter(row[0].name, say),
            first="sources/index.html",
            folder=f"{LISTS}/sources",
            begin=most,
            say=say,
        )
        self.unnamed = parts(
            unnamed,
            lambda row: month(addresses.articles[row[1][0].article].article.date, say),
            first="sources/index.html",
            folder=f"{LISTS}/unnamed",
            begin=(),
            room=max(0, ROWS - len(named)),
            say=say,
        )

    def pages(self) -> Iterator[tuple[str, Part[Told] | None, Part[Told] | None]]:
        """The path of each page, with what it has of the named and of the unnamed ones."""
        yield "sources/index.html", self.named[0], self.unnamed[0]
        yield from ((part.path, part, None) for part in self.named[1:])
        yield from ((part.path, None, part) for part in self.unnamed[1:])

    def view(self, named: Part[Told] | None, unnamed: Part[Told] | None, *, frame: Frame) -> SourcesView:
        """One of them, told from its own place."""
        addresses = self._addresses.at(frame.home)
        rows = tuple(_source_line(*row, addresses) for row in (named.rows if named else ()))
        groups: dict[str, list[SourceLine]] = {}
        for source, statements in unnamed.rows if unnamed else ():
            groups.setdefault(statements[0].article, []).append(_source_line(source, statements, addresses))
        jumps, more = (part.jumps if part else Jumps() for part in (named, unnamed))
        say, kinds = addresses.say, {line.kind for line in rows}
        here = jumps.here or (say("sources.not_named_here", here=more.here) if more.here else "")
        shown = here or (say.count("sources.most", len(rows)) if jumps.rows else "")
        return SourcesView(
            frame,
            say("list.here", caption=self.caption, here=shown) if shown else self.caption,
            rows,
            tuple(SourceGroup(addresses.to(slug), tuple(lines))
                  for slug, lines in groups.items()),
            tuple(kind for kind in SOURCE_KINDS if kind in kinds),
            jumps,
            more,
        )  # fmt: skip


def _sure(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    return tuple([statement for statement in statements if not statement.attribution.is_unsure])


def _source_line(source: SiteSource, statements: Sequence[Statement], addresses: Addresses) -> SourceLine:
    articles = {statement.article for statement in statements}
    days = sorted(day for slug in articles if (day := addresses.articles[slug].article.date))
    return SourceLine(
        link=Link(source.name, addresses.source(source.id)),
        role=source.role,
        kind=source.kind,
        claims=len(statements),
        direct=sum(statement.attribution.kind == "direct" for statement in statements),
        articles=len(articles),
        days=" – ".join(dict.fromkeys(map(addresses.say.ways.day, (days[0], days[-1])))) if days else "",
    )


def _teaser(attributed: AttributedArticle, addresses: Addresses) -> Teaser:
    article, say, who = attributed.article, addresses.say, cast(attributed, addresses.say)
    chips = tuple(_chips(who, addresses))
    more = len(chips) - CHIPS_SHOWN
    return Teaser(
        link=addresses.to(article.slug),
        byline=byline(article, say),
        summary=article.description or article.opening,
        chips=chips[: CHIPS_SHOWN if more > 1 else len(chips)],
        more=say.count("front.more", more) if more > 1 else "",
        counts=summary(who) if who.order else say("front.nobody"),
    )


def _chips(who: Cast, addresses: Addresses) -> Iterable[Chip]:
    said = Counter([item.source_id for item in who.shown])
    for key, badge in who.badges.items():
        source = who.sources[key]
        classes = f"slot-{badge.slot}" + ("" if source.is_named else " unnamed")
        if count := said[key]:
            yield Chip(badge.letter, classes, source.name, addresses.source(key), count, short=surname(source))
