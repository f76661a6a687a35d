"""What articles show and link to: files beside them are published, links to articles lead to their pages."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from generator.link import lost_references, published, wanted, with_evidence, with_references, without_lost
from generator.model.article import Article, SourceFile
from generator.model.attribution import AttributedArticle, Attribution
from generator.model.diagnostic import Diagnostic, Location
from generator.model.site import Output, Site, Statement
from generator.read.attachments import read_attachments


def articles_of(site: Site) -> tuple[Article, ...]:
    """All articles and pages of a site."""
    return (*(item.article for item in site.articles), *site.pages)


def _items(site: Site) -> tuple[Article | AttributedArticle, ...]:
    """The same with what is said in the articles."""
    return (*site.articles, *site.pages)


def referred(site: Site, root: Path) -> tuple[Site, tuple[Output, ...], frozenset[str]]:
    """The site with links and images that lead to what is published, and without what is set against a statement and is
    nowhere; the files it needs, and their paths below it.
    """
    articles = {article.path: article for article in articles_of(site)}
    found = {each.path: each for each in read_attachments(root, wanted(_items(site)))}
    led = {item.article.slug: with_evidence(item, articles, found) for item in without_lost(site.articles)}
    made = replace(
        site,
        articles=tuple(
            replace(item, article=with_references(item.article, articles, found), attributions=led[item.article.slug])
            for item in site.articles
        ),
        pages=tuple(with_references(page, articles, found) for page in site.pages),
    )
    changed = {
        (item.article.slug, new.id): new
        for item in site.articles
        for old, new in zip(item.attributions, led[item.article.slug], strict=True)
        if new is not old
    }
    return _said_anew(made, changed) if changed else made, published(found.values()), frozenset(found)


def _said_anew(site: Site, changed: Mapping[tuple[str, str], Attribution]) -> Site:
    """The site with these attributions, by article and id, in its lists of sources and claims too."""

    def statements(told: tuple[Statement, ...]) -> tuple[Statement, ...]:
        return tuple(replace(each, attribution=changed.get(each.key, each.attribution)) for each in told)

    return replace(
        site,
        sources=tuple(replace(source, statements=statements(source.statements)) for source in site.sources),
        claims=tuple(replace(claim, statements=statements(claim.statements)) for claim in site.claims),
    )


def lost_links(
    before: Site, after: Site, outputs: Sequence[Output], files: Sequence[SourceFile]
) -> Iterator[Diagnostic]:
    """The links and images of articles, and the addresses in `[nav]`, that lead to nothing in the site."""
    data = {output.path: output for output in outputs}
    by_path = {file.path: file for file in files}
    for article, original, item in zip(articles_of(after), _items(before), _items(after), strict=True):
        yield from lost_references(item, original, data, by_path.get(article.path))
    for name, target in after.config.nav:
        if not _is_there(target, data):
            what = f'"{name}" of [nav] leads to "{target}", which the site does not have'
            yield Diagnostic(Location("site.toml"), "lost-link", what, 'correct it; pages are like "about/index.html"')


def _is_there(target: str, outputs: Collection[str]) -> bool:
    path = target.partition("#")[0].partition("?")[0]
    if not path or ":" in path or path.startswith("/"):
        return True
    return path in outputs or f"{path.rstrip('/')}/index.html" in outputs


def beside(outputs: Sequence[Output], own: Sequence[Output]) -> tuple[tuple[Output, ...], tuple[Diagnostic, ...]]:
    """The site's files with those of `files/`, and which of these would take a page's place."""
    taken = {output.path for output in outputs}
    problems = tuple(
        Diagnostic(
            Location(f"files/{output.path}"), "repeated-address", "the site has a file of its own there", "rename it"
        )
        for output in own
        if output.path in taken
    )
    return (*outputs, *(output for output in own if output.path not in taken)), problems
