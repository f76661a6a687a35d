"""Views over all articles: front page, sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from generator.model.article import Article
from generator.model.attribution import AttributedArticle
from generator.model.site import Site, SiteSource, Statement
from generator.render.addresses import Addresses
from generator.render.article import byline, own_heading
from generator.render.cast import Cast, cast
from generator.render.labels import SOURCE_KIND_WORDS, counted, date_words, surname
from generator.render.list_views import IndexView, SourceGroup, SourceLine, SourcesView, Teaser, TeaserGroup
from generator.render.speakers import summary
from generator.render.views import Chip, Frame, Link
from generator.render.weave import weave

MANY = 13  # articles from which on the front page has a heading for each year
CHIPS_SHOWN = 5  # sources named under an article on the front page
LONGEST_SUMMARY = 40  # words


def index_view(site: Site, addresses: Addresses, *, frame: Frame) -> IndexView:
    """The front page, newest article first; by year where there are many."""
    teasers = [_teaser(attributed, addresses) for attributed in site.articles]
    years = [str(item.article.date.year) if item.article.date else "Undated" for item in site.articles]
    groups: dict[str, list[Teaser]] = {}
    for year, teaser in zip(years[1:], teasers[1:], strict=True):
        groups.setdefault(year if len(teasers) >= MANY else "", []).append(teaser)
    front = next((page for page in site.pages if page.is_front), None)
    return IndexView(
        frame,
        teasers[0] if teasers else None,
        tuple(TeaserGroup(year, tuple(items)) for year, items in groups.items()),
        weave(front.text, front.elements).whole if front else Markup(""),
        front is not None and not own_heading(front),
    )


def sources_view(site: Site, addresses: Addresses, *, frame: Frame) -> SourcesView:
    """All sources, those first that say most; the unnamed ones by article, for they are nobody elsewhere."""
    rows = [(source, _sure(source.statements)) for source in site.sources]
    told = sorted((row for row in rows if row[1]), key=lambda row: -len(row[1]))
    named = tuple(_source_line(*row, addresses) for row in told if row[0].kind != "unnamed")
    unnamed: dict[str, list[SourceLine]] = {}
    for source, statements in told:
        if source.kind == "unnamed":
            unnamed.setdefault(statements[0].article, []).append(_source_line(source, statements, addresses))
    groups = tuple(
        SourceGroup(Link(addresses.title(item.article.slug), addresses.article(item.article.slug)), tuple(lines))
        for item in site.articles
        if (lines := unnamed.get(item.article.slug))
    )
    number = sum(map(len, unnamed.values()))
    caption = counted(len(named), "named source") + (f", {number} unnamed" if number else "")
    kinds = {line.kind for line in named}
    return SourcesView(
        frame, caption, named, groups, tuple(word for word in SOURCE_KIND_WORDS.values() if word in kinds)
    )


def _sure(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    return tuple(statement for statement in statements if not statement.attribution.is_unsure)


def _source_line(source: SiteSource, statements: Sequence[Statement], addresses: Addresses) -> SourceLine:
    articles = {statement.article for statement in statements}
    days = sorted(day for slug in articles if (day := addresses.articles[slug].article.date))
    return SourceLine(
        link=Link(source.name, addresses.source(source.id)),
        role=source.role,
        kind=SOURCE_KIND_WORDS[source.kind],
        claims=len(statements),
        direct=sum(statement.attribution.kind == "direct" for statement in statements),
        articles=len(articles),
        days=" – ".join(dict.fromkeys((date_words(days[0]), date_words(days[-1])))) if days else "",
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
        if count := sum(item.source_id == key for item in who.shown):
            yield Chip(badge.letter, classes, source.name, addresses.source(key), count, short=surname(source))


def opening(article: Article) -> str:
    """The standfirst, or the first paragraph, cut after a number of words."""
    roles = ("standfirst", "paragraph")
    texts = [block.span.of(article.text) for role in roles for block in article.blocks if block.role == role]
    words = texts[0].split() if texts else []
    return " ".join(words[:LONGEST_SUMMARY]) + (" …" if len(words) > LONGEST_SUMMARY else "")
