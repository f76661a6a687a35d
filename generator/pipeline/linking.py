"""All articles linked; what that finds out of them together, kept under the digest of the little that it looks at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from generator.keep.cache import Cache, digest
from generator.keep.inputs import BuildOptions
from generator.keep.keys import decoded, encoded, program
from generator.link import (
    Compared,
    Entity,
    Grouped,
    Joined,
    Like,
    Links,
    as_claims,
    as_entities,
    confirmed_only,
    grouped,
    joined,
    link,
    publishable,
    unconfirmed,
    with_kept_ids,
    with_withdrawn,
)
from generator.model.anchors import Permalink
from generator.model.attribution import AttributedArticle
from generator.model.diagnostic import Diagnostic
from generator.model.lexicon import Lexicon
from generator.model.site import Claim, Config, Site, Statement
from generator.pipeline.kept_article import gist
from generator.read.lexicon import read_titles


class KeptLinks(Links):
    """Linking that finds nothing out twice: what an edit does not touch of an article wakes nobody."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache
        self._claims = b""  # the key of the claims of the articles whose entities were asked for last
        self._entities = b""  # and that of their entities

    @property
    def stands_for(self) -> tuple[bytes, bytes]:
        """What stands for the sources, and what for the sources and claims, that were found last."""
        return self._entities, self._claims

    def entities(self, articles: Sequence[AttributedArticle], config: Config, lexicon: Lexicon) -> tuple[Entity, ...]:
        """The sources that are one; the word lists are a part of the program."""
        gists = [gist(item) for item in articles]
        shared = encoded((config.sources, config.rulings))
        key = digest(program(), b"entities", shared, *(who for who, _ in gists))
        self._entities = key
        self._claims = digest(b"claims", key, *(said for _, said in gists))
        kept = self._cache.get(key)
        if kept is not None:
            return as_entities(articles, decoded(kept, Joined))
        found = super().entities(articles, config, lexicon)
        self._cache.put(key, encoded(joined(articles, found)))
        return found

    def claims(self, articles: Sequence[AttributedArticle], statements: Sequence[Statement]) -> tuple[Claim, ...]:
        """The claims of the articles whose entities were asked for last."""
        kept = self._cache.get(self._claims)
        if kept is not None:
            return as_claims(statements, decoded(kept, Grouped))
        found = super().claims(articles, statements)
        self._cache.put(self._claims, encoded(grouped(statements, found)))
        return found

    def like(self, compared: Compared) -> Like:
        """The claims that say the same."""
        key = digest(program(), b"like", encoded(compared))
        return decoded(self._cache.get_or(key, lambda: encoded(super(KeptLinks, self).like(compared))), Like)


def site_of(
    attributed: Iterable[AttributedArticle],
    config: Config,
    options: BuildOptions,
    *,
    links: Mapping[str, Sequence[Permalink]],
    found: KeptLinks,
) -> tuple[Site, int, tuple[Diagnostic, ...], frozenset[tuple[str, str]]]:
    """The site of what can be published, how much its authors hold back, what is wrong, and the keys of drafts that
    are not shown though a person set them against a statement.
    """
    by_path = {item.article.path: _as_held_back(item, options.today) for item in attributed}
    taken = ("search", "pagefind") if config.search != "none" else ()
    ready, diagnostics = publishable([item.article for item in by_path.values()], taken)
    # The seed of an article that is held back stays out too: it is the same article.
    kept = [article for article in ready if options.drafts_too or not article.is_held_back]
    articles = [
        with_kept_ids(by_path[article.path], links.get(article.slug, ())) for article in kept if not article.is_page
    ]
    left_out: frozenset[tuple[str, str]] = frozenset()
    if config.drafts == "confirmed":
        left_out = unconfirmed(articles)
        articles = [confirmed_only(item) for item in articles]
    articles = [with_withdrawn(item, links.get(item.article.slug, ())) for item in articles]
    pages = (article for article in kept if article.is_page)
    site = link(articles, pages, config, lexicon=read_titles(), links=found)
    return site, len(ready) - len(kept), diagnostics, left_out


def _as_held_back(item: AttributedArticle, today: date | None) -> AttributedArticle:
    """The article, held back if its day has not come."""
    day = item.article.not_before
    is_early = today is not None and day is not None and day > today
    return replace(item, article=replace(item.article, is_held_back=True)) if is_early else item
