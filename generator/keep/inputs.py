"""All that a build reads from the disk."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from dataclasses import replace
from datetime import date
from fnmatch import fnmatch
from pathlib import Path

import msgspec

from generator.keep.known import TICK_NS, Disk, Read
from generator.model.anchors import Permalink
from generator.model.article import SourceFile
from generator.model.diagnostic import Diagnostic, Location
from generator.model.quick import quick
from generator.model.site import Config, Drafts, Output, Theme
from generator.read.attachments import read_published
from generator.read.config import read_config
from generator.read.disk import is_own
from generator.read.files import is_site, read_files
from generator.read.permalinks import read_permalinks
from generator.read.theme import read_theme


@quick
class BuildOptions:
    """What the command line says; None leaves the site's own setting. `out` is the output folder.

    `today`: articles of a later date are left out (None: no date is late). `drafts_too`: what is left out is shown.
    `cluster`: the Dask cluster that finds who says what, "" for this process and its `jobs`.
    """

    out: Path = Path("_site")
    base_url: str | None = None
    drafts: Drafts | None = None
    only: str = "*"
    jobs: int = 1
    today: date | None = None
    drafts_too: bool = False
    cluster: str = ""


class KnownFiles(msgspec.Struct, frozen=True, array_like=True):
    """The files of articles that a build read, as they were, for a site of that `language`."""

    language: str
    read: dict[str, Read]


NONE_KNOWN = KnownFiles("", {})


@quick
class Inputs:
    """Settings, theme, articles, and files to be published as they are.

    `shaping` are the messages about what shapes all pages, `unread` about files. `others`: what else lies beside the
    articles, e.g. images: the path, the size, the times of the last change in ns. `disk` knows which files were read.
    """

    config: Config
    theme: Theme
    files: tuple[SourceFile, ...]
    shaping: tuple[Diagnostic, ...]
    unread: tuple[Diagnostic, ...]
    today: date | None = None
    drafts_too: bool = False
    links: tuple[Permalink, ...] = ()
    own_files: tuple[Output, ...] = ()
    others: tuple[tuple[str | int, ...], ...] = ()
    disk: Disk | None = None

    @property
    def known(self) -> KnownFiles:
        """The files that were read, for the next build to know."""
        return KnownFiles(self.config.language, self.disk.seen) if self.disk else NONE_KNOWN


def nothing_to_read(root: Path) -> Diagnostic | None:
    """The message for a folder with neither settings nor articles."""
    if is_site(root):
        return None
    what, fix = "this folder is no site", "name the folder of one, or make one with `quoth new DIR`"
    return Diagnostic(Location(root.resolve().name or "/"), "no-site", what, fix)


def read_inputs(root: Path, options: BuildOptions, known: KnownFiles = NONE_KNOWN) -> Inputs:
    """What the site in `root` is built from; of files that are as a build `known` read them, what stands for them."""
    config, config_diagnostics = read_config(root)
    config = _with_options(config, options)
    theme, theme_diagnostics = read_theme(root, config.theme, language=config.language)
    links, link_diagnostics = read_permalinks(root)
    disk = Disk(root, known.read if known.language == config.language else {}, config.language)
    files, unread = read_files(root, language=config.language, seen=disk)
    own_files, own_diagnostics = read_published(root)
    chosen = tuple(file for file in files if fnmatch(file.path, options.only))
    shaping = (*config_diagnostics, *theme_diagnostics, *link_diagnostics, *_nothing_found(root, chosen))
    return Inputs(
        config,
        theme,
        chosen,
        shaping,
        (*unread, *own_diagnostics),
        options.today,
        options.drafts_too,
        links,
        own_files,
        _others(root),
        disk,
    )


def _others(root: Path) -> tuple[tuple[str | int, ...], ...]:
    found = []
    for folder in ("content", "seeds"):
        for place, _, names in os.walk(root / folder):
            for path in (Path(place, name) for name in names if is_own(name)):
                if path.suffix.lower() not in (".md", ".txt", ".toml"):
                    with suppress(OSError):
                        status = path.stat()
                        times = status.st_mtime_ns, status.st_ctime_ns
                        found.append((path.as_posix(), status.st_size, *times, _moment(status.st_ctime_ns)))
    return tuple(sorted(found))


def _moment(changed: int) -> int:
    """Now, for a file that was changed so lately that a further change may bear the same time; else nothing."""
    now = time.time_ns()
    return now if now - changed < TICK_NS else 0


def _with_options(config: Config, options: BuildOptions) -> Config:
    base_url = config.base_url if options.base_url is None else options.base_url.rstrip("/")
    return replace(config, base_url=base_url, drafts=options.drafts or config.drafts)


def _nothing_found(root: Path, chosen: tuple[object, ...]) -> tuple[Diagnostic, ...]:
    if chosen:
        return ()
    where = Location(root.resolve().name)
    fix = "put one into seeds/ (.txt, .html, .md), or run `quoth new DIR`"
    return (Diagnostic(where, "no-article", "no article found", fix),)
