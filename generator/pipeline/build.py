"""The story of a build."""

from __future__ import annotations

import gc
from collections.abc import Iterable
from dataclasses import field, replace
from pathlib import Path

from generator import __version__
from generator.export.found import ROBOTS, found
from generator.export.site import chosen, data_files, export
from generator.keep.cache import Cache
from generator.keep.inputs import NONE_KNOWN, BuildOptions, Inputs, KnownFiles, read_inputs
from generator.keep.records import AsLeft, Planned, Told, digest_of, left_in, note, parts_of
from generator.link import (
    as_written,
    by_article,
    claim_doubts,
    doubts,
    event_doubts,
    link,
    lost_against,
)
from generator.model.article import Ignore, SourceFile
from generator.model.attribution import AttributedArticle
from generator.model.diagnostic import Diagnostic, Location
from generator.model.paths import CORRECTIONS, SEARCH
from generator.model.quick import quick
from generator.model.site import Config, Output, Site
from generator.pipeline.ahead import Ahead
from generator.pipeline.article import together
from generator.pipeline.executor import Progress, attribute_files
from generator.pipeline.explain import explained
from generator.pipeline.extras import writable
from generator.pipeline.linking import KeptLinks, site_of
from generator.pipeline.own_process import only_values
from generator.pipeline.pages import KeptPages, articles_by_path, keyed, lines_of
from generator.pipeline.referred import beside, lost_links, referred
from generator.pipeline.search import search_files
from generator.pipeline.steps import Steps
from generator.read.files import is_site
from generator.read.lexicon import read_titles
from generator.render import entries, redirects, render, undrawn
from generator.text.offsets import split_lines
from generator.write.files import WriteReport, holds_a_site, refusal, write


def _silent(done: int, total: int) -> None:
    """Nobody watches."""


@quick
class BuildReport:
    """What came of a build: the site, its pages, what was written (None: nothing was), all messages, what was read.

    `is_sound`: settings, theme and templates are without error, and errors have not left the site empty.
    `is_site`: there are settings or articles in the folder.
    `held_back`: how many articles and pages are not published yet. `inputs` stands for all that was read, `parts` for
    each part of it by its name, `planned` for its pages; `why`: what changed for each file that was written.
    """

    site: Site
    outputs: tuple[Output, ...]
    written: WriteReport | None
    diagnostics: tuple[Diagnostic, ...]
    files: tuple[SourceFile, ...] = ()
    is_sound: bool = True
    is_site: bool = True
    held_back: int = 0
    inputs: bytes = b""
    known: KnownFiles = NONE_KNOWN
    parts: dict[str, bytes] = field(default_factory=dict)
    planned: dict[str, Planned] = field(default_factory=dict)
    why: tuple[tuple[str, str], ...] = ()

    @property
    def has_errors(self) -> bool:
        """Is any message an error?"""
        return any(diagnostic.severity == "error" for diagnostic in self.diagnostics)


def build(
    root: Path,
    options: BuildOptions,
    *,
    cache: Cache | None = None,
    inputs: Inputs | None = None,
    progress: Progress = _silent,
) -> BuildReport:
    """Build the site in `root` into `options.out`: everything that can be built is, whatever is wrong elsewhere.

    A mistake never empties a site: with an error nothing is removed, so that an article that can't be read keeps its
    last page. Settings, theme and templates shape every page; an error in them leaves the last site as it is.

    `inputs`: what was just read of the site, if it was.
    """
    refused = refusal(options.out)
    if refused:
        return BuildReport(link((), (), Config()), (), None, (refused,))
    kept = cache or Cache(root if is_site(root) else None)
    last, had_a_site = left_in(options.out, kept), holds_a_site(options.out)
    ahead = Ahead(options.out, needs_copies=not kept.was_empty)
    report = prepare(root, options, cache=kept, inputs=inputs, progress=progress, ahead=ahead)
    if not report.is_site or (had_a_site and not report.is_sound):
        return report
    try:
        ahead.settle(report.outputs)
        left = AsLeft(options.out, last, ahead.written)
        written = ahead.told(write(report.outputs, options.out, is_whole=not report.has_errors, is_there=left))
    except OSError as error:
        what = f"the site can't be written: {(error.strerror or str(error)).lower()}"
        fault = Diagnostic(Location(options.out.name or "."), "unwritable-output", what, _MAKE_ROOM)
        return replace(report, diagnostics=(*report.diagnostics, fault))
    report = replace(
        report,
        written=written,
        diagnostics=tuple(sorted({*report.diagnostics, *written.diagnostics})),
        why=tuple(explained(written.written, report.outputs, last, report.parts)),
    )
    told = Told(len(report.site.articles), report.held_back, report.diagnostics, written)
    if not written.diagnostics and report.is_sound:  # else the next build leaves the site as it is, and says why
        note(
            options.out,
            kept,
            inputs=report.inputs,
            parts=report.parts,
            planned=report.planned,
            known=report.known,
            told=told,
            outputs=report.outputs,
            left=left,
            has_copies=ahead.needs_copies and (last.has_copies or not last.records),
        )
    kept.close(whole=True)
    return report


_MAKE_ROOM = "make room on the disk or choose another --out, and build again: it goes on with what is there"


def prepare(
    root: Path,
    options: BuildOptions,
    *,
    cache: Cache | None = None,
    inputs: Inputs | None = None,
    progress: Progress = _silent,
    ahead: Ahead | None = None,
) -> BuildReport:
    """All of a build but the writing. `ahead`: what is written all the same; then nobody asks for the texts of its
    files as they were.
    """
    try:
        report = _prepared(root, options, cache=cache, inputs=inputs, progress=progress, ahead=ahead)
    finally:
        gc.unfreeze()  # what `only_values` set aside: in a preview the next build makes others
    kept, _ = _silenced(report, report.diagnostics)
    return replace(report, diagnostics=kept)


def check(root: Path, options: BuildOptions) -> BuildReport:
    """A build without its files, and what an editor would ask about the articles, the machine's findings with them."""
    from generator.lint import lint, unused  # here: a build asks nothing

    if not is_site(root):
        return _no_site(root)
    options = replace(options, drafts="all", drafts_too=True)
    inputs = read_inputs(root, options)
    report = _prepared(root, options, cache=Cache(root), inputs=inputs)
    files = {file.path: file for file in report.files}
    asked = lint([as_written(item) for item in report.site.articles], files, report.site.config.sources)
    unsettled = (
        *doubts(report.site, files, read_titles()),
        *claim_doubts(report.site, files),
        *event_doubts(report.site),
        *undrawn(report.site, inputs.theme),
    )
    kept, idle = _silenced(report, (*report.diagnostics, *asked, *unsettled))
    # A build goes on with a link that leads nowhere; who asks wants to hear of it before readers do.
    told = (replace(each, code="dead-link") if each.code == "lost-link" else each for each in kept)
    return replace(report, diagnostics=tuple(sorted({*told, *unused(idle)})))


def asked(report: BuildReport, path: str) -> tuple[Diagnostic, ...]:
    """What `check` tells of one article of a build, by its file's path."""
    from generator.lint import lint  # here: a build asks nothing

    files = {file.path: file for file in report.files if file.path == path}
    paths = {path, *(file.sidecar_path for file in files.values())}
    told = [each for each in report.diagnostics if each.at.path in paths]
    found = lint([as_written(item) for item in report.site.articles], files, report.site.config.sources)
    kept, _ = _silenced(replace(report, files=tuple(files.values())), (*told, *found))
    return tuple(sorted(set(kept)))


def _silenced(
    report: BuildReport, diagnostics: Iterable[Diagnostic]
) -> tuple[tuple[Diagnostic, ...], tuple[Ignore, ...]]:
    """The messages that neither `site.toml` nor an article silences, and what silences none."""
    articles = (*(item.article for item in report.site.articles), *report.site.pages)
    ignores = (*report.site.config.ignores, *(ignore for article in articles for ignore in article.ignores))
    if not ignores:
        return tuple(diagnostics), ()
    from generator.lint import silenced

    told = tuple(diagnostics)
    about = {each.at.path for each in told}
    texts = [(file.path, file.text) for file in report.files if file.path in about]
    texts += [(file.sidecar_path, file.sidecar) for file in report.files if file.sidecar_path in about]
    return silenced(told, ignores, {path: split_lines(text) for path, text in texts})


def _prepared(
    root: Path,
    options: BuildOptions,
    *,
    cache: Cache | None = None,
    inputs: Inputs | None = None,
    progress: Progress = _silent,
    ahead: Ahead | None = None,
) -> BuildReport:
    if not is_site(root):
        return _no_site(root)
    inputs = inputs or read_inputs(root, options)
    config, files, kept = inputs.config, inputs.files, cache or Cache()
    steps = Steps(config.sources, kept)
    attributed, said = attribute_files(files, steps, jobs=options.jobs, progress=progress, cluster=options.cluster)
    inputs = _without_texts(inputs) if ahead else inputs
    files = inputs.files
    left = AsLeft(options.out, left_in(options.out, kept), ahead.written if ahead else {})
    links, found = by_article(inputs.links), KeptLinks(kept)

    def made(items: Iterable[AttributedArticle]) -> _Made:
        with only_values():
            linked, held_back, site_diagnostics, left_out = site_of(items, config, options, links=links, found=found)
            site, media, shown = referred(linked, root)
        articles = articles_by_path(linked, site, said, links, config.drafts)
        by, jobs = found.stands_for, options.jobs
        remember = KeptPages(kept, inputs, articles=articles, linked=by, left=left, jobs=jobs, ahead=ahead)
        published, page_diagnostics = _published(site, inputs, remember, kept)
        made_files = (*published, *media)
        forwarding, clashes = redirects(site, {output.path for output in made_files})
        outputs, taken = beside((*made_files, *forwarding), inputs.own_files)
        texts = {file.path: file for file in files}
        lost = (*lost_links(linked, site, outputs, files), *lost_against(linked, texts, left_out))
        told = (*site_diagnostics, *clashes, *taken, *lost)
        return _Made(site, tuple(map(keyed, outputs)), told, page_diagnostics, held_back, shown, remember.planned)

    whole, faults = together(attributed, made)
    shaping = (*inputs.shaping, *whole.page_diagnostics)
    diagnostics = (
        *shaping,
        *(each for each in inputs.unread if each.code != "unread-file" or each.at.path not in whole.shown),
        *(diagnostic for item in attributed for diagnostic in (*item.article.diagnostics, *item.diagnostics)),
        *whole.diagnostics,
        *faults,
    )
    report = BuildReport(whole.site, whole.outputs, None, tuple(sorted(set(diagnostics))), files)
    kept.close()
    report = replace(report, inputs=digest_of(inputs), parts=parts_of(inputs), planned=whole.planned)
    return replace(report, known=inputs.known, is_sound=_is_sound(report, shaping), held_back=whole.held_back)


def _without_texts(inputs: Inputs) -> Inputs:
    """What was read without the texts of articles: of a large site they are a tenth of all that is in memory."""
    disk = inputs.disk
    return replace(inputs, files=tuple(map(disk.released, inputs.files))) if disk else inputs


def _published(
    site: Site, inputs: Inputs, remember: KeptPages, cache: Cache
) -> tuple[tuple[Output, ...], tuple[Diagnostic, ...]]:
    """The pages of a site, its data, and what lets others find it."""
    names, lacking = writable(chosen(site.config))
    searched = entries(site, inputs.theme) if site.config.search != "none" else ()
    index, told = search_files(searched, site.config, cache)
    pages, faults = render(
        site,
        inputs.theme,
        generated_by=f"Quoth {__version__}",
        data=data_files(names),
        lines=lines_of(site, inputs.files),
        leads_to=_led_to(site, is_searched=bool(index)),
        remember=remember,
    )
    files = export(site, remember.file, names=names)
    return (*pages, *files, *index, *_found(site, pages, inputs.own_files)), (*told, *lacking, *faults)


def _led_to(site: Site, *, is_searched: bool) -> tuple[str, ...]:
    """The pages that not every site has, and that this one does."""
    corrections = [CORRECTIONS for item in site.articles if item.article.corrections]
    return (*corrections[:1], *([SEARCH] if is_searched else []))


def _found(site: Site, pages: Iterable[Output], own: Iterable[Output]) -> tuple[Output, ...]:
    """What lets others find the site; a `robots.txt` of the author's own stands above ours."""
    files = found(site, (page.path for page in pages if page.path.endswith(".html")))
    return tuple(each for each in files if each.path != ROBOTS or all(file.path != ROBOTS for file in own))


def _no_site(root: Path) -> BuildReport:
    """What comes of a folder that is no site: a message."""
    what, fix = "this folder is no site", "name the folder of one, or make one with `quoth new DIR`"
    nothing = Diagnostic(Location(root.resolve().name or "/"), "no-site", what, fix)
    return BuildReport(link((), (), Config()), (), None, (nothing,), is_sound=False, is_site=False)


@quick
class _Made:
    """A site with all that is published of it, and what is wrong with its articles and with its pages."""

    site: Site
    outputs: tuple[Output, ...]
    diagnostics: tuple[Diagnostic, ...]
    page_diagnostics: tuple[Diagnostic, ...]
    held_back: int
    shown: frozenset[str]  # files beside articles, as paths below the site
    planned: dict[str, Planned]


def _is_sound(report: BuildReport, shaping: Iterable[Diagnostic]) -> bool:
    """Could the pages take the place of the last ones? `shaping` are the messages about what shapes all of them."""
    if report.has_errors and not (report.site.articles or report.site.pages):
        return False
    return not any(each.severity == "error" and each.code != "changed-words" for each in shaping)
