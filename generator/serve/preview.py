"""The site as the preview knows it: in memory, so that `_site` stays what `quoth build` made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from hashlib import blake2b
from mimetypes import guess_type
from pathlib import Path
from threading import Lock
from time import perf_counter

from generator.keep.cache import Cache
from generator.keep.inputs import BuildOptions
from generator.model.diagnostic import Diagnostic, Location
from generator.model.quick import quick
from generator.model.site import Config, Output, Site
from generator.pipeline.build import BuildReport, prepare
from generator.pipeline.first import First, article_of, first
from generator.read.theme import read_theme
from generator.serve.error_page import error_page
from generator.serve.faults import banner, by_page, pages_of

HTML = "text/html; charset=utf-8"
_TEXT_TYPES = ("application/json", "application/xml", "image/svg+xml")  # text too, though not named so
_NO_SITE = Site(config=Config(), articles=(), pages=(), sources=(), claims=())
_UNREADABLE = "a file could not be read while it was being saved"


@quick
class Answer:
    """What a browser gets. `location` (with status 302) is where to ask instead, else "".

    `banner`: HTML about errors of other pages, for the top of a page, else "".
    """

    status: int
    media_type: str
    body: bytes
    location: str = ""
    banner: str = ""

    @property
    def version(self) -> str:
        """What tells this answer from what another state of the site would give."""
        return blake2b(self.banner.encode() + b"\0" + self.body, digest_size=8).hexdigest()


@quick
class Rebuilt:
    """What came of a build for the preview, and the seconds it took."""

    articles: int
    diagnostics: tuple[Diagnostic, ...]
    seconds: float


@quick
class _Shown:
    """What the preview shows: a build with its files, and by page what is wrong. Replaced as a whole, never in parts.

    `pages` of files, those of earlier builds too: one that can't be read has its page.
    """

    report: BuildReport
    files: Mapping[str, Output]
    pages: Mapping[str, str]
    errors: Mapping[str, tuple[Diagnostic, ...]]
    banner: str = ""

    @property
    def has_pages(self) -> bool:
        """Is there a site to show?"""
        return self.report.is_sound and bool(self.files)

    def built(self, report: BuildReport) -> _Shown:
        """What a build made, in place of what is shown."""
        pages = {**self.pages, **pages_of(report.site)}
        errors = [each for each in report.diagnostics if each.severity == "error"]
        files = {output.path: output for output in report.outputs}
        return _Shown(report, files, pages, by_page(errors, pages), banner(errors, pages))

    def with_article(self, path: str, made: First) -> _Shown:
        """The same with the pages of an article that were made beside the build."""
        files = {**self.files, **{output.path: output for output in made.outputs}}
        errors = {page: told for page, told in self.errors.items() if page != self.pages.get(path, "")}
        return replace(self, report=made.report, files=files, errors=errors)


class Preview:
    """The last build of the site in `root`; `rebuild` replaces it as a whole. Who reviews sees all drafts; what is not
    published yet is always shown."""

    def __init__(
        self, root: Path, *, base_url: str, all_drafts: bool = False, today: Callable[[], date] | None = None
    ) -> None:
        self.root = root
        self.base_url = base_url
        self._all_drafts = all_drafts
        self._today = today
        self._cache = Cache(root)
        self._reader = Cache(root, is_reader=True)  # what `refresh` makes beside a build
        self._lock = Lock()
        self._fresh: dict[str, None] = {}  # files refreshed since the last build began
        self._shown = _Shown(BuildReport(_NO_SITE, (), None, ()), {}, {}, {})

    @property
    def report(self) -> BuildReport:
        """The build that is shown, with what was made beside it since."""
        return self._shown.report

    def rebuild(self, *, jobs: int = 1) -> Rebuilt:
        """Build again what changed. May run beside `refresh`, which goes on with what it finds until this is done."""
        started = perf_counter()
        with self._lock:
            self._fresh.clear()
            self._cache.add(self._reader.take())
        report = self._build(jobs)
        with self._lock:
            shown = self._shown.built(report)
            for path in self._fresh:  # saved while this was made of an earlier state, which nobody must see
                shown = self._refreshed(shown, path) or shown
            self._shown = shown
        return Rebuilt(len(report.site.articles), report.diagnostics, perf_counter() - started)

    def refresh(self, changed: Iterable[str], shown: Iterable[str] = ()) -> bool:
        """Make the pages of articles in changed files at once, before the next build makes all that depends on them.

        `changed`: paths below the site; `shown`: addresses on a screen, for what changes all pages. Is nothing of the
        changes left that an article's own page shows?
        """
        is_all = True
        with self._lock:
            known = {item.article.path: item.article.slug for item in self.report.site.articles}
            for path in changed:
                if path.startswith("themes/"):
                    names = [name for name, slug in known.items() if f"articles/{slug}/" in shown]
                else:
                    names = [article_of(path, known)]
                is_all = is_all and bool(names and names[0]) and not path.startswith("themes/")
                for name in filter(None, names):
                    self._fresh[name] = None
                    made = self._refreshed(self._shown, name)
                    self._shown = made or self._shown
                    is_all = made is not None and is_all
        return is_all

    def _refreshed(self, shown: _Shown, path: str) -> _Shown | None:
        """What is shown with the article of that file as it is now, None where only the whole build can tell."""
        if not shown.has_pages:
            return None
        try:
            config = shown.report.site.config
            theme, faults = read_theme(self.root, config.theme, language=config.language)
            if any(fault.severity == "error" for fault in faults):
                return None
            made = first(shown.report, self.root, path, theme=theme, cache=self._reader)
        except Exception:  # whatever is wrong, the whole build tells it in its place
            return None
        return shown.with_article(path, made) if made else None

    def _options(self, jobs: int = 1) -> BuildOptions:
        return BuildOptions(
            base_url=self.base_url,
            jobs=jobs,
            drafts="all" if self._all_drafts else None,
            today=self._today() if self._today else None,
            drafts_too=True,
        )

    def _build(self, jobs: int) -> BuildReport:
        try:
            return prepare(self.root, self._options(jobs), cache=self._cache)
        except OSError as error:
            fault = Diagnostic(
                Location(_below(self.root, error.filename)), "unreadable-file", _UNREADABLE, "save it once more"
            )
        except Exception as error:  # a preview must outlive any one build, even one that meets a bug of ours
            what = f"quoth itself failed ({type(error).__name__}: {error})"
            fault = Diagnostic(
                Location(self.root.name), "failure", what, "undo the last change, and please report this"
            )
        return BuildReport(_NO_SITE, (), None, (fault,))

    def answer(self, path: str) -> Answer:
        """The answer for a path below the site's address, e.g. "articles/flood/"."""
        shown = self._shown
        name = f"{path}index.html" if path.endswith("/") or not path else path
        media_type = _media_type(name)
        if not shown.has_pages and (media_type == HTML or name not in shown.files):
            return Answer(500, HTML, error_page(shown.report.diagnostics).encode())
        if name in shown.errors:
            return Answer(500, HTML, error_page(shown.errors[name], is_whole=False).encode())
        if name in shown.files:
            return Answer(200, media_type, shown.files[name].data, banner=shown.banner if media_type == HTML else "")
        if {f"{path}/index.html"} & (shown.files.keys() | shown.errors.keys()):
            return Answer(302, HTML, b"", location=f"/{path}/")
        lost = shown.files.get(
            "404.html", Output(path="", data=b"<!doctype html><title>Not found</title><body>Not found")
        )
        return Answer(404, HTML, lost.data, banner=shown.banner)


def _media_type(name: str) -> str:
    guessed = guess_type(name)[0] or "application/octet-stream"
    is_text = guessed.startswith("text/") or guessed in _TEXT_TYPES
    return f"{guessed}; charset=utf-8" if is_text else guessed


def _below(root: Path, filename: object) -> str:
    """The file as its author knows it."""
    if not isinstance(filename, str):
        return root.resolve().name
    path = Path(filename)
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
