"""A page of one article made anew before the whole site is: what a person looks at need not wait for the rest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from generator import __version__
from generator.export.site import chosen, data_files
from generator.keep.cache import Cache
from generator.link import (
    by_article,
    confirmed_only,
    renamed_like,
    wanted,
    with_against,
    with_kept_ids,
    with_references,
)
from generator.model.article import SourceFile
from generator.model.attribution import AttributedArticle
from generator.model.quick import quick
from generator.model.site import Output, Site, Theme
from generator.pipeline.build import BuildReport
from generator.pipeline.kept_article import unpacked
from generator.pipeline.pages import lines_of
from generator.pipeline.referred import articles_of
from generator.pipeline.steps import Steps
from generator.read.attachments import read_attachments
from generator.read.files import read_file, sidecar_of, with_sidecar
from generator.read.permalinks import read_permalinks
from generator.render import render


@quick
class First:
    """The site with an article as its file is now, and its page; all other pages are as they were."""

    report: BuildReport
    outputs: tuple[Output, ...]


def first(report: BuildReport, root: Path, path: str, *, theme: Theme, cache: Cache) -> First | None:
    """The page of the article in the file `path`, with links as the last build knows them.

    None where more than its words may be others now, or it has errors: then only a whole build can tell.
    """
    before = next((item for item in report.site.articles if item.article.path == path), None)
    old = next((file for file in report.files if file.path == path), None)
    file = _read(root, old) if old else None
    if not (before and file):
        return None
    steps = Steps(report.site.config.sources, cache)
    now = unpacked(steps.attributed(file))
    is_same = (now.article.slug, now.article.is_page) == (before.article.slug, before.article.is_page)
    told = (*now.article.diagnostics, *now.diagnostics)
    if not is_same or any(each.severity == "error" for each in told):
        return None
    item = _linked(now, before, report.site, root)
    around = _around(with_against(report.site, item), item)
    files = tuple(file if each.path == path else each for each in report.files)
    made, faults = render(
        around,
        theme,
        generated_by=f"Quoth {__version__}",
        data=data_files(chosen(report.site.config)),
        lines=lines_of(around, files),
        leads_to=frozenset(output.path for output in report.outputs),
        only=frozenset({f"articles/{item.article.slug}/index.html"}),
    )
    if faults:
        return None
    articles = tuple(item if each is before else each for each in report.site.articles)
    old_told = {*before.article.diagnostics, *before.diagnostics}
    diagnostics = tuple(sorted({*(each for each in report.diagnostics if each not in old_told), *told}))
    site = replace(report.site, articles=articles)
    return First(replace(report, site=site, files=files, diagnostics=diagnostics), made)


def _read(root: Path, old: SourceFile) -> SourceFile | None:
    """The file as it is now, with its sidecar."""
    file = read_file(root / old.path, shown_as=old.path, place=old.place)
    sidecar = sidecar_of(Path(old.path)).as_posix()
    if isinstance(file, SourceFile) and (root / sidecar).is_file():
        file = with_sidecar(file, root / sidecar, shown_as=sidecar)
    return replace(file, language=old.language) if isinstance(file, SourceFile) else None


def _linked(now: AttributedArticle, before: AttributedArticle, site: Site, root: Path) -> AttributedArticle:
    """The article as it stands in its site: ids, links and images as a whole build would give them."""
    links, _ = read_permalinks(root)
    item = with_kept_ids(now, by_article(links).get(now.article.slug, ()))
    if site.config.drafts == "confirmed":
        item = confirmed_only(item)
    item = renamed_like(item, before)
    found = {each.path: each for each in read_attachments(root, wanted([item.article]))}
    known = {article.path: article for article in articles_of(site)}
    article = replace(with_references(item.article, known, found), is_held_back=before.article.is_held_back)
    return replace(item, article=article, withdrawn=before.withdrawn)


def _around(site: Site, item: AttributedArticle) -> Site:
    """Of the site no more than the article's page shows."""
    own = item.article.slug
    claims = tuple(claim for claim in site.claims if any(each.article == own for each in claim.statements))
    named = {each.article for claim in claims for each in claim.statements}
    named |= {slug for claim in claims for each in claim.statements if each.article == own for slug, _ in each.against}
    named -= {own}
    others = tuple(each for each in site.articles if each.article.slug in named)
    return replace(site, articles=(item, *others), claims=claims)


def article_of(path: str, known: Iterable[str]) -> str:
    """The file of an article that a file is, or whose sidecar it is; "" for any other."""
    return next((each for each in known if path in (each, sidecar_of(Path(each)).as_posix())), "")
