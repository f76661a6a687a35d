"""From one article of a site to a worksheet about it."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from generator import __version__
from generator.model.article import SourceFile
from generator.model.diagnostic import Diagnostic, Location
from generator.model.quick import quick
from generator.pipeline.article import attributed
from generator.pipeline.engine import engine
from generator.read.config import read_config
from generator.read.files import read_files
from generator.read.theme import read_theme
from generator.render.worksheet import worksheet


@quick
class Worksheet:
    """The page ("" where there is none), how many statements it asks about, and all messages."""

    page: str
    statements: int
    diagnostics: tuple[Diagnostic, ...]


def make_worksheet(root: Path, name: str) -> Worksheet:
    """The worksheet about the article of that path or name in the site; an annotated one stands above its seed."""
    config, problems = read_config(root)
    theme, faults = read_theme(root, config.theme, language=config.language)
    files, unreadable = read_files(root, language=config.language)
    file = _named(files, name)
    diagnostics = (*problems, *faults, *unreadable)
    if file is None:
        fix = "name a file of seeds/ or content/; its name without the ending is enough"
        return Worksheet("", 0, (*diagnostics, Diagnostic(Location(name), "unknown-seed", f'no article "{name}"', fix)))
    found = attributed(file, engine(), registry=config.sources)
    page = worksheet(found, theme, generated_by=f"Quoth {__version__}")
    told = (*problems, *faults, *found.diagnostics)
    if isinstance(page, Diagnostic):
        return Worksheet("", 0, (*told, page))
    return Worksheet(page, sum(not item.is_unsure for item in found.attributions), told)


def _named(files: tuple[SourceFile, ...], name: str) -> SourceFile | None:
    """The file of that path, else of that name; `content/` comes before `seeds/`."""
    wanted = PurePosixPath(name)
    exact = (file for file in files if wanted.as_posix().endswith(file.path))
    alike = (file for file in files if PurePosixPath(file.path).stem == wanted.stem)
    return next(exact, None) or next(alike, None)
