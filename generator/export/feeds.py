"""Feeds of the articles, and of what each named source says, as Atom (RFC 4287) and as JSON Feed 1.1.

A feed is a list in time: what has no date is left out, and a site without an address has no feeds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

import msgspec

from generator.model.article import Article
from generator.model.paths import (
    CORRECTIONS,
    FEEDS,
    article_page,
    correction_anchors,
    former_ids,
    source_feeds,
    source_page,
    url,
)
from generator.model.quick import quick
from generator.model.site import Config, Output, Site, SiteSource, Statement
from generator.text.xml import xml_text

NEWEST = 50  # entries; a reader that comes once a month misses nothing on a site of a busy paper
LONGEST_TITLE = 100  # characters of a statement
_ATOM, _JSON = (name for _, name in FEEDS)


@quick(kw_only=True)
class Entry:
    """A line of a feed; `address` is its id too, and for ever. `changed`: the day of its newest correction."""

    address: str
    title: str
    summary: str
    day: date
    changed: date | None = None
    authors: tuple[str, ...] = ()


@quick(kw_only=True)
class Feed:
    """What a feed tells, newest first: of which page, under which title, in which folder it stands.

    `also`: the folders in which the same stands for those who subscribed to it there.
    """

    page: str
    folder: str
    title: str
    entries: tuple[Entry, ...]
    also: tuple[str, ...] = ()


def feeds(site: Site) -> Iterator[Output]:
    """All feeds of a site; none while its address is unknown."""
    if not site.config.base_url:
        return
    articles = {item.article.slug: item.article for item in site.articles if not item.article.is_held_back}
    days = {slug: article.date for slug, article in articles.items()}
    for feed in _all(site, articles, days):
        made = (_ATOM, atom(feed, site.config).encode()), (_JSON, json_feed(feed, site.config))
        for folder in (feed.folder, *feed.also):
            yield from (Output(path=f"{folder}{name}", data=data) for name, data in made)


def _all(site: Site, articles: Mapping[str, Article], days: Mapping[str, date | None]) -> Iterator[Feed]:
    yield _of_site(site.config, articles.values())
    if any(article.corrections for article in articles.values()):
        yield _of_corrections(site.config, articles.values())
    yield from _of_sources(site, articles, days)


def _of_corrections(config: Config, articles: Iterable[Article]) -> Feed:
    entries = [
        Entry(
            address=url(config, f"{article_page(article.slug)}#{anchor}"),
            title=f"Correction: {article.title}",
            summary=each.text,
            day=each.date,
        )
        for article in articles
        for each, anchor in zip(article.corrections, correction_anchors(article.corrections), strict=True)
    ]
    newest = sorted(entries, key=lambda entry: entry.day, reverse=True)[:NEWEST]
    folder, title = CORRECTIONS.removesuffix("index.html"), f"Corrections · {config.title}"
    return Feed(page=CORRECTIONS, folder=folder, title=title, entries=tuple(newest))


def _of_site(config: Config, articles: Iterable[Article]) -> Feed:
    entries = [
        Entry(
            address=url(config, article_page(article.slug)),
            title=article.title,
            summary=article.summary,
            day=article.date,
            changed=article.corrections[0].date if article.corrections else None,
            authors=article.authors,
        )
        for article in articles
        if article.date
    ]
    return Feed(page="index.html", folder="", title=config.title, entries=tuple(entries[:NEWEST]))


def _of_sources(site: Site, articles: Mapping[str, Article], days: Mapping[str, date | None]) -> Iterator[Feed]:
    ids = {source.id for source in site.sources}
    for source in site.sources:
        also = (source_page(id_).removesuffix("index.html") for id_ in former_ids(source, ids))
        if folder := source_feeds(source, days):
            page, title = source_page(source.id), f"{source.name} · {site.config.title}"
            said = _said(source, articles, site.config)
            yield Feed(page=page, folder=folder, title=title, entries=said, also=tuple(also))


def _said(source: SiteSource, articles: Mapping[str, Article], config: Config) -> tuple[Entry, ...]:
    return tuple(
        _statement(each, article, article.date, config)
        for each in source.statements
        if not each.attribution.is_unsure and (article := articles.get(each.article)) and article.date
    )[:NEWEST]


def _statement(statement: Statement, article: Article, day: date, config: Config) -> Entry:
    words = statement.words
    return Entry(
        address=url(config, f"{article_page(article.slug)}#{statement.attribution.id}"),
        title=words if len(words) <= LONGEST_TITLE else f"{words[:LONGEST_TITLE].rsplit(' ', 1)[0]} …",
        summary=f"{words} ({article.title})",
        day=day,
    )


def atom(feed: Feed, config: Config) -> str:
    """The feed as Atom."""
    page, own = url(config, feed.page), url(config, feed.folder + _ATOM)
    newest = max((entry.changed or entry.day for entry in feed.entries), default=date(1970, 1, 1))
    head = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{xml_text(config.language)}">',
        f"<id>{xml_text(page)}</id>",
        f"<title>{xml_text(feed.title)}</title>",
        f"<updated>{_instant(newest)}</updated>",
        f'<link rel="self" type="application/atom+xml" href="{xml_text(own)}"/>',
        f'<link rel="alternate" type="text/html" href="{xml_text(page)}"/>',
        *_atom_authors([config.author or config.title]),
        *([f"<rights>{xml_text(config.license)}</rights>"] if config.license else ()),
    ]
    return "\n".join([*head, *(line for entry in feed.entries for line in _atom_entry(entry)), "</feed>", ""])


def _atom_entry(entry: Entry) -> Iterator[str]:
    yield "<entry>"
    yield f"<id>{xml_text(entry.address)}</id>"
    yield f"<title>{xml_text(entry.title)}</title>"
    yield f"<published>{_instant(entry.day)}</published>"
    yield f"<updated>{_instant(entry.changed or entry.day)}</updated>"
    yield f'<link rel="alternate" type="text/html" href="{xml_text(entry.address)}"/>'
    yield from _atom_authors(entry.authors)
    if entry.summary:
        yield f"<summary>{xml_text(entry.summary)}</summary>"
    yield "</entry>"


def _atom_authors(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        yield f"<author><name>{xml_text(name)}</name></author>"


def json_feed(feed: Feed, config: Config) -> bytes:
    """The feed as JSON Feed."""
    record = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": url(config, feed.page),
        "feed_url": url(config, feed.folder + _JSON),
        "language": config.language,
        "authors": _authors([config.author or config.title]),
        "items": [
            {
                "id": entry.address,
                "url": entry.address,
                "title": entry.title,
                "content_text": entry.summary or entry.title,
                "date_published": _instant(entry.day),
                **({"date_modified": _instant(entry.changed)} if entry.changed else {}),
                **({"authors": _authors(entry.authors)} if entry.authors else {}),
            }
            for entry in feed.entries
        ],
    }
    return msgspec.json.format(msgspec.json.encode(record), indent=1) + b"\n"


def _authors(names: Sequence[str]) -> list[dict[str, str]]:
    return [{"name": name} for name in names]


def _instant(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
