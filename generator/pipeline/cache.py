"""Articles that need not be read and attributed again while a preview runs."""

from __future__ import annotations

from generator.model.article import SourceEntry, SourceFile
from generator.model.attribution import AttributedArticle

Key = tuple[SourceFile, tuple[SourceEntry, ...]]  # all that an article's attributions depend on


class Cache:
    """Keeps the articles of the last build, in memory; what a build does not ask for is forgotten."""

    def __init__(self) -> None:
        self._last: dict[Key, AttributedArticle] = {}

    def get(self, key: Key) -> AttributedArticle | None:
        """The article made from this file and these sources by the build before."""
        return self._last.get(key)

    def replace(self, articles: dict[Key, AttributedArticle]) -> None:
        """Keep these articles and no others."""
        self._last = articles
