"""The site as the preview knows it: in memory, so that `_site` stays what `quoth build` made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from mimetypes import guess_type
from pathlib import Path
from time import perf_counter

from generator.keep.cache import Cache
from generator.keep.inputs import BuildOptions
from generator.model.diagnostic import Diagnostic, Location
from generator.model.site import Config, Site
from generator.pipeline.build import BuildReport, prepare
from generator.serve.error_page import error_page

HTML = "text/html; charset=utf-8"
_TEXT_TYPES = ("application/json", "application/xml", "image/svg+xml")  # text too, though not named so
_NO_SITE = Site(config=Config(), articles=(), pages=(), sources=(), claims=())
_UNREADABLE = "a file could not be read while it was being saved"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a browser gets. `location` (with status 302) is where to ask instead, else ""."""

    status: int
    media_type: str
    body: bytes
    location: str = ""


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What came of a build for the preview, and the seconds it took."""

    articles: int
    diagnostics: tuple[Diagnostic, ...]
    seconds: float


class Preview:
    """The last build of the site in `root`; `rebuild` replaces it as a whole. Who reviews sees all drafts; what is not
    published yet is always shown."""

    def __init__(
        self, root: Path, *, base_url: str, all_drafts: bool = False, today: Callable[[], date] | None = None
    ) -> None:
        self.root = root
        self.base_url = base_url
        self.report = BuildReport(_NO_SITE, (), None, ())
        self._all_drafts = all_drafts
        self._today = today
        self._cache = Cache(root)
        self._files: dict[str, bytes] = {}
        self._errors: tuple[Diagnostic, ...] = ()

    def rebuild(self, *, jobs: int = 1) -> Rebuilt:
        """Build again what changed."""
        started = perf_counter()
        report = self._build(jobs)
        self._files = {output.path: output.data for output in report.outputs}
        self._errors = report.diagnostics if report.has_errors else ()
        self.report = report
        return Rebuilt(len(report.site.articles), report.diagnostics, perf_counter() - started)

    def _build(self, jobs: int) -> BuildReport:
        options = BuildOptions(
            base_url=self.base_url,
            jobs=jobs,
            drafts="all" if self._all_drafts else None,
            today=self._today() if self._today else None,
            drafts_too=True,
        )
        try:
            return prepare(self.root, options, cache=self._cache)
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
        name = f"{path}index.html" if path.endswith("/") or not path else path
        media_type = _media_type(name)
        if self._errors and (media_type == HTML or name not in self._files):
            return Answer(500, HTML, error_page(self._errors).encode())
        if name in self._files:
            return Answer(200, media_type, self._files[name])
        if f"{path}/index.html" in self._files:
            return Answer(302, HTML, b"", location=f"/{path}/")
        return Answer(404, HTML, self._files.get("404.html", b"<!doctype html><title>Not found</title>Not found"))


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
