"""The page to search in; what is found is not its affair, but what it can be narrowed to is."""

from __future__ import annotations

from typing import get_args

from generator.model.annotation import Kind
from generator.model.site import Site
from generator.render.list_views import Choice, SearchView
from generator.render.views import Frame, Link
from generator.render.words import Words

_INDEX = "pagefind/pagefind.js"
_WHAT = (("Article", "search.articles"), ("Claim", "search.claims"), ("Source", "search.sources"))


def search_view(site: Site, say: Words, *, frame: Frame) -> SearchView:
    """The choices that there are: those with a single answer are left out."""
    articles = [item.article for item in site.articles if not item.article.is_held_back]
    named = sorted({source.name for source in site.sources if source.kind != "unnamed"}, key=str.casefold)
    years = sorted({str(article.date.year) for article in articles if article.date}, reverse=True)
    publishers = sorted({article.publisher for article in articles if article.publisher}, key=str.casefold)
    choices = (
        Choice("what", say("search.what"), tuple(Link(say(key), value) for value, key in _WHAT)),
        Choice("source", say("search.source_by"), _as_named(named)),
        Choice("how", say("search.how"), tuple(Link(say(f"how.{kind}"), kind) for kind in get_args(Kind))),
        Choice("publisher", say("search.publisher"), _as_named(publishers)),
        Choice("year", say("search.year"), _as_named(years)),
    )
    return SearchView(frame, frame.home + _INDEX, tuple(each for each in choices if len(each.options) > 1))


def _as_named(values: list[str]) -> tuple[Link, ...]:
    return tuple(Link(value, value) for value in values)
