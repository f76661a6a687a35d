"""Where each thing of a site is published: paths below its root, and full addresses where the site's own is known."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import lru_cache
from re import fullmatch

from generator.model.article import Correction
from generator.model.site import Claim, Config, SiteSource
from generator.text.slugs import slug

# Feeds by their type; each stands in the folder of what it tells of.
FEEDS = (("application/atom+xml", "feed.xml"), ("application/feed+json", "feed.json"))

# Beside an article's page: its statements to be cited, and to be framed on other sites.
CITE, EMBED = "cite.html", "embed.html"
CORRECTIONS = "corrections/index.html"  # those of all articles, where there are any
SEARCH = "search/index.html"  # where the site has a search
OEMBED = "oembed.json"  # tells of the latter
PICTURE = "picture.png"  # what services show where a page is shared
FRAME_SIZE = (560, 220)  # pixels of a frame that holds a statement of two or three lines


def article_page(name: str) -> str:
    """The path of the page of the article with that slug."""
    return f"articles/{name}/index.html"


def article_picture(name: str) -> str:
    """The path of the picture of the article with that slug."""
    return f"articles/{name}/{PICTURE}"


def correction_anchors(corrections: Sequence[Correction]) -> tuple[str, ...]:
    """The anchor of each correction on its article's page, the same for ever while older ones are not taken out."""
    days = [each.date for each in corrections]
    numbers = [days[at:].count(day) for at, day in enumerate(days)]
    return tuple(
        f"corrected-{day.isoformat()}{f'-{number}' if number > 1 else ''}"
        for day, number in zip(days, numbers, strict=True)
    )


def source_page(id_: str) -> str:
    """The path of a source's page."""
    return f"sources/{_plain(id_)}/index.html"


def former_ids(source: SiteSource, taken: Collection[str]) -> tuple[str, ...]:
    """The ids under which a source may be asked for, beside its own: those that no other source has (`taken`)."""
    return tuple(id_ for id_ in source.also if id_ not in taken)


def source_feeds(source: SiteSource, days: Mapping[str, date | None]) -> str:
    """The folder of a source's feeds; "" for one who is not named, or who speaks in no article with a day of `days`."""
    is_dated = any(days.get(statement.article) for statement in source.statements)
    return source_page(source.id).removesuffix("index.html") if is_dated and source.kind != "unnamed" else ""


def claim_page(id_: str) -> str:
    """The path of a claim's page."""
    return f"claims/{_plain(id_)}/index.html"


def event_page(id_: str) -> str:
    """The path of an event's page."""
    return f"events/{_plain(id_)}/index.html"


def has_page(claim: Claim) -> bool:
    """Is there more to say of a claim than its card does: is it made more than once, or was it checked?"""
    return len(claim.statements) > 1 or any(statement.attribution.told.status for statement in claim.statements)


def url(config: Config, path: str) -> str:
    """The full address of a path, "" while the site's own is unknown.

    >>> url(Config(base_url="https://a.example/news"), "articles/flood/index.html#a-1")
    'https://a.example/news/articles/flood/#a-1'
    """
    if not config.base_url:
        return ""
    page, hash_, anchor = path.partition("#")
    page = page.removesuffix("index.html") if f"/{page}".endswith("/index.html") else page
    return f"{config.base_url}/{page}{hash_}{anchor}"


@lru_cache(maxsize=8192)  # an article's page names a dozen sources several times each
def _plain(id_: str) -> str:
    """An id as a name in an address; one that is more than a plain name never makes a path of its own."""
    return id_ if fullmatch(r"[\w-][\w.-]*", id_) else slug(id_)
