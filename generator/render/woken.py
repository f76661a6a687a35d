"""What an edit wakes: the sources and the claims that stand in an article which is no longer as it was."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator.model.attribution import AttributedArticle
from generator.model.paths import article_page
from generator.model.site import Site
from generator.render.addresses import Addresses
from generator.render.page import Pages
from generator.render.remember import Remember

_SOURCES, _CLAIMS = "sources", "claims"  # groups without a page; no page has such a path


class Woken:
    """Tells the groups of sources and claims that need not be asked what they read: nothing of it has changed.

    All that they read beside what linking finds stands in articles, and is read by the groups of these. Where linking
    finds what it found in the last build, only what stands in an article whose own group has changed is woken.
    """

    def __init__(self, site: Site, links: Addresses, remember: Remember) -> None:
        self._site, self._links, self._remember = site, links, remember
        self._sources: Collection[str] | None = None  # those woken, None for all
        self._claims: Collection[str] | None = None

    def groups(self) -> Iterator[Pages]:
        """What stands for all sources and claims, for the next build to compare; to be planned behind all articles."""
        yield Pages(_SOURCES, lambda: (self._remember.sources, list(self._strays())), list)
        yield Pages(_CLAIMS, lambda: self._remember.claims, list)
        is_as_it_was = self._remember.is_as_it_was
        changed = [item for item in self._site.articles if not is_as_it_was(article_page(item.article.slug))]
        if is_as_it_was(_SOURCES):
            self._sources = {id_ for item in changed for id_ in _named(item)}
        if is_as_it_was(_CLAIMS):
            keys = ((item.article.slug, each.id) for item in changed for each in item.attributions)
            self._claims = {self._links.claims[key] for key in keys if key in self._links.claims}

    def source(self, id_: str) -> bool:
        """Is the group of a source to be asked what it reads?"""
        return self._sources is None or id_ in self._sources

    def claim(self, id_: str) -> bool:
        """Is the group of a claim?"""
        return self._claims is None or id_ in self._claims

    def _strays(self) -> Iterator[tuple[str, str]]:
        """Who speaks in an article that does not have him among its sources: linking looks at these alone."""
        for item in self._site.articles:
            own = {source.id for source in item.sources}
            yield from ((item.article.slug, each.source_id) for each in item.attributions if each.source_id not in own)


def _named(item: AttributedArticle) -> Iterator[str]:
    yield from (source.id for source in item.sources)
    yield from (each.source_id for each in item.attributions)
