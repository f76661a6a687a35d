"""Which files become pages, and that no two of them want the same address."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath

from generator.model.article import Article
from generator.model.diagnostic import Diagnostic, Location
from generator.model.paths import CORRECTIONS
from generator.text.nearest import nearest

RESERVED = frozenset({"articles", "sources", "claims", "assets", "data", "media", "lists", "index", "404"})


def address(article: Article) -> str:
    """Folder of the page below the site's root: "articles/SLUG" or, for a plain page, "SLUG"."""
    return article.slug if article.is_page else f"articles/{article.slug}"


def publishable(
    articles: Sequence[Article], taken: Iterable[str] = ()
) -> tuple[tuple[Article, ...], tuple[Diagnostic, ...]]:
    """The articles that get a page, in the given order, and why others don't.

    Left out: what has no words, a seed that an article of `content/` replaces, the second of two with one address.
    `taken`: names of pages that the site itself has.
    """
    replaced, diagnostics = _replaced(articles)
    corrections = [CORRECTIONS.split("/")[0] for article in articles if article.corrections]
    events = ["events" for article in articles if article.event]
    reserved = {*RESERVED, *taken, *corrections, *events}
    kept: dict[str, Article] = {}
    for article in articles:
        if not article.has_words or article.path in replaced:
            continue
        place = address(article)
        if article.is_page and not article.is_front and article.slug in reserved:
            diagnostics.append(_clash(article, f"the page's address {place}/ belongs to the site itself"))
        elif place in kept:
            diagnostics.append(_clash(article, f"{kept[place].path} has the address {place}/ already"))
        else:
            kept[place] = article
    return tuple(kept.values()), tuple(diagnostics)


def _clash(article: Article, what: str) -> Diagnostic:
    fix = "rename the file, or give it another `slug` in its front matter"
    return Diagnostic(Location(article.path), "repeated-address", what, fix)


def _replaced(articles: Iterable[Article]) -> tuple[set[str], list[Diagnostic]]:
    """Paths of the seeds that an annotated article names, and messages for names that fit no seed."""
    seeds = {article.path for article in articles if article.path.startswith("seeds/")}
    by_name = {name: path for path in seeds for name in (PurePosixPath(path).stem, path.removeprefix("seeds/"), path)}
    replaced: set[str] = set()
    diagnostics = []
    for article in articles:
        if not article.seed or article.path in seeds:
            continue
        if article.seed in by_name:
            replaced.add(by_name[article.seed])
        else:
            what = f'no seed "{article.seed}"{nearest(article.seed, by_name)}'
            diagnostics.append(
                Diagnostic(Location(article.path), "unknown-seed", what, "correct `seed` in the front matter")
            )
    return replaced, diagnostics
