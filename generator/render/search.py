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
_LABELS = {"source": "search.source_by"}  # "search.source" is what was found


def search_view(site: Site, say: Words, *, frame: Frame) -> SearchView:
    """The choices that there are: those with a single answer are left out."""
    articles = [item.article for item in site.articles if not item.article.is_held_back]
    named = sorted({source.name for source in site.sources if source.kind != "unnamed"}, key=str.casefold)
    years = sorted({str(article.date.year) for article in articles if article.date}, reverse=True)
    publishers = sorted({article.publisher for article in articles if article.publisher}, key=str.casefold)
    asked = {
        "what": [(value, say(key)) for value, key in _WHAT],
        "source": [(name, name) for name in named],
        "how": [(kind, say(f"how.{kind}")) for kind in get_args(Kind)],
        "publisher": [(name, name) for name in publishers],
        "year": [(year, year) for year in years],
    }
    choices = (
        Choice(name, say(_LABELS.get(name, f"search.{name}")), tuple(Link(words, value) for value, words in options))
        for name, options in asked.items()
        if len(options) > 1
    )
    return SearchView(frame, frame.home + _INDEX, tuple(choices))
