"""What of a site changed on disk since the last look.

livereload's own watcher is left aside: it looks only every 800 ms, reports one file a look, and never sees a file that
was moved in with an old date.
"""

from __future__ import annotations

import os
from pathlib import Path

from generator.read.disk import is_own

WATCHED = ("site.toml", "permalinks.toml", "sources", "seeds", "content", "files", "themes")

# Path, time of the last change of content and of anything in ns, number on the disk, size: a save changes one of them.
Fingerprint = tuple[tuple[str, int, int, int, int], ...]


def fingerprint(root: Path) -> Fingerprint:
    """State of all files that a build reads; two equal ones mean that nothing was saved in between."""
    files = [file for name in WATCHED for file in _files(f"{root}/{name}")]
    return tuple(sorted((file, *state) for file in files if (state := _state(file))))


def changes(root: Path, before: Fingerprint, now: Fingerprint) -> tuple[str, ...]:
    """The files that are otherwise, new or gone, as paths below the site."""
    names = {name for name, *_ in {*before} ^ {*now}}
    return tuple(sorted(Path(name).relative_to(root).as_posix() for name in names))


def _files(path: str) -> list[str]:
    """The path itself, or all files below it but those hidden and those that editors keep for themselves."""
    below = []
    for folder, folders, names in os.walk(path):
        folders[:] = [name for name in folders if is_own(name)]
        below += [f"{folder}/{name}" for name in names if is_own(name)]
    return below if Path(path).is_dir() else [path]


def _state(file: str) -> tuple[int, int, int, int] | None:
    """None for a file that is gone again: editors save through short-lived ones."""
    try:
        status = os.stat(file)  # noqa: PTH116  # a `Path` for each file takes longer than to look at it
    except OSError:
        return None
    return status.st_mtime_ns, status.st_ctime_ns, status.st_ino, status.st_size
