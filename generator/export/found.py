"""What lets others find a site: feeds, `sitemap.xml`, `robots.txt`, which need its full address; `.nojekyll`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from urllib.parse import quote

from generator.export.feeds import feeds
from generator.model.article import Article
from generator.model.paths import CITE, EMBED, article_page, url
from generator.model.site import Config, Output, Site
from generator.text.xml import xml_text

ROBOTS, SITEMAP = "robots.txt", "sitemap.xml"
MOST_ADDRESSES = 50_000  # in one sitemap (sitemaps.org)
_XML = '<?xml version="1.0" encoding="utf-8"?>\n'
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_UNLISTED = ("404.html", CITE, EMBED)  # names of pages that are no place to begin
_PLAIN = ":/?#[]@!$&'()*+,;=%"  # what stands in an address as it is


def found(site: Site, pages: Iterable[str]) -> tuple[Output, ...]:
    """The files for a site with these pages; while its address is unknown, only what keeps GitHub Pages from Jekyll."""
    plain = Output(path=".nojekyll", data=b"")
    if not site.config.base_url:
        return (plain,)
    robots = f"User-agent: *\nAllow: /\n\nSitemap: {url(site.config, SITEMAP)}\n"
    return (plain, *feeds(site), *sitemaps(site, pages), Output(path=ROBOTS, data=robots.encode()))


def sitemaps(site: Site, pages: Iterable[str], *, most: int = MOST_ADDRESSES) -> Iterator[Output]:
    """The addresses of all pages that are published, in several files where they are too many for one."""
    held_back = {article_page(item.article.slug) for item in site.articles if item.article.is_held_back}
    held_back |= {f"{page.slug}/index.html" for page in site.pages if page.is_held_back}
    days = {article_page(article.slug): _changed(article) for article in (item.article for item in site.articles)}
    lines = []
    for path in sorted({path for path in pages if path.rpartition("/")[2] not in _UNLISTED} - held_back):
        day = days.get(path)
        changed = f"<lastmod>{day.isoformat()}</lastmod>" if day else ""
        lines.append(f"<url>{_address(site.config, path)}{changed}</url>")
    parts = [lines[start : start + most] for start in range(0, len(lines), most)] or [[]]
    if len(parts) == 1:
        yield Output(path=SITEMAP, data=_file("urlset", parts[0]))
        return
    names = [f"sitemap-{number}.xml" for number, _ in enumerate(parts, 1)]
    for name, part in zip(names, parts, strict=True):
        yield Output(path=name, data=_file("urlset", part))
    whole = [f"<sitemap>{_address(site.config, name)}</sitemap>" for name in names]
    yield Output(path=SITEMAP, data=_file("sitemapindex", whole))


def _changed(article: Article) -> date | None:
    """When it last was: its day, or that of its newest correction."""
    days = (article.date, *(each.date for each in article.corrections))
    return max((day for day in days if day), default=None)


def _address(config: Config, path: str) -> str:
    """The address as sitemaps want it: letters of other scripts as their bytes."""
    return f"<loc>{xml_text(quote(url(config, path), safe=_PLAIN))}</loc>"


def _file(root: str, lines: Sequence[str]) -> bytes:
    return "\n".join([f"{_XML}<{root} {_SPACE}>", *lines, f"</{root}>", ""]).encode()
