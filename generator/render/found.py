"""What can be searched: articles, statements, sources, each with what it can be filtered by."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.article import Article
from generator.model.paths import article_page, source_page
from generator.model.quick import quick
from generator.model.site import Site, SiteSource, Statement, Theme
from generator.render.cards import provenance
from generator.render.words import Words


@quick(kw_only=True)
class Entry:
    """Something to be found at `path` below the site: its words, its title, what is told beside it.

    `filters`: what, source, how, publisher, year, as far as they apply. `day`: what it is sorted by, "" for no date.
    """

    path: str
    title: str
    words: str
    told: str
    filters: tuple[tuple[str, str], ...]
    day: str


def entries(site: Site, theme: Theme) -> tuple[Entry, ...]:
    """All that can be found in a site; the machine's unsure drafts are left out, and what is held back."""
    say = Words(theme)
    articles = {item.article.slug: item.article for item in site.articles if not item.article.is_held_back}
    names = {source.id: source.name for source in site.sources}
    said = [each for source in site.sources for each in source.statements]
    nobodys = [each for claim in site.claims for each in claim.statements if not each.attribution.source_id]
    found = [_article(article, say) for article in articles.values()]
    found += [
        _claim(each, articles[each.article], names.get(each.attribution.source_id, say("source.none")), say)
        for each in (*said, *nobodys)
        if each.article in articles and not each.attribution.is_unsure
    ]
    found += [_source(source, say) for source in site.sources if source.kind != "unnamed"]
    return tuple(sorted(found, key=lambda entry: (entry.path.partition("#")[0], entry.path)))


def _article(article: Article, say: Words) -> Entry:
    return Entry(
        path=article_page(article.slug),
        title=article.title,
        words=article.text,
        told=_told(say("search.article"), _day_words(article, say), article.publisher),
        filters=(("what", "Article"), *_filters(article)),
        day=_day(article),
    )


def _claim(statement: Statement, article: Article, who: str, say: Words) -> Entry:
    item = statement.attribution
    draft = provenance(item, say) if item.is_draft else ""
    how = _told(say(f"how.{item.kind}"), say("mark.denial") if statement.is_denial else "")
    return Entry(
        path=f"{article_page(article.slug)}#{item.id}",
        title=who,
        words=statement.words,
        told=_told(say("search.claim"), how, article.title, _day_words(article, say), draft),
        filters=(("what", "Claim"), ("source", who), ("how", item.kind), *_filters(article)),
        day=_day(article),
    )


def _source(source: SiteSource, say: Words) -> Entry:
    return Entry(
        path=source_page(source.id),
        title=source.name,
        words=". ".join(filter(None, (source.name, *source.called, source.role))),
        told=_told(say("search.source"), say(f"kind.{source.kind}")),
        filters=(("what", "Source"), ("source", source.name)),
        day="",
    )


def _filters(article: Article) -> Iterator[tuple[str, str]]:
    if article.publisher:
        yield "publisher", article.publisher
    if article.date:
        yield "year", str(article.date.year)


def _told(*parts: str) -> str:
    return " · ".join(filter(None, parts))


def _day(article: Article) -> str:
    return article.date.isoformat() if article.date else ""


def _day_words(article: Article, say: Words) -> str:
    return say.ways.day(article.date) if article.date else ""
