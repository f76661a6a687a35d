"""Files of articles that are as a build before read them: what stands for each is known, and its text can wait.

As Git does it, a file counts as unchanged where its size, its times and its number on the disk are the same. One that
was changed just before it was read may change again within the same time, and is read again.
"""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import msgspec

from generator.keep.cache import digest
from generator.keep.keys import encoded
from generator.model.article import Format, Place, SourceFile
from generator.read.files import Seen, read_file, with_sidecar

TICK_NS = 20_000_000  # a file changed again in so short a time may bear the same time
_COARSE_NS = 2_000_000_000  # the same on a disk that knows no parts of a second
_SECOND_NS = 1_000_000_000
_Status = tuple[int, int, int, int]  # size, changed, touched, number on the disk


class Read(msgspec.Struct, frozen=True, array_like=True):
    """A file that was read, and its sidecar, as they were on the disk; `stands_for` their text and all else of it."""

    status: _Status
    sidecar: _Status | None
    stands_for: bytes


class KnownFile(SourceFile):
    """A file that is as it was: its texts are read when they are asked for, and kept by nobody."""

    __slots__ = ("_root", "stands_for")
    _root: Path
    stands_for: bytes

    @classmethod
    def of(cls, file: SourceFile, root: Path, stands_for: bytes) -> KnownFile:
        """A file without its texts."""
        made = object.__new__(cls)
        for name in ("path", "format", "place", "sidecar_path", "language", "diagnostics"):
            object.__setattr__(made, name, getattr(file, name))
        object.__setattr__(made, "_root", root)
        object.__setattr__(made, "stands_for", stands_for)
        return made

    @property
    def text(self) -> str:
        """Its text as it is on the disk now."""
        return self.whole().text

    @property
    def sidecar(self) -> str:
        """The text of its sidecar."""
        return self.whole().sidecar

    def whole(self) -> SourceFile:
        """The file as it is on the disk now; one that is gone since it was looked at is empty."""
        file = read_file(self._root / self.path, shown_as=self.path, place=self.place)
        if isinstance(file, SourceFile) and self.sidecar_path:
            file = with_sidecar(file, self._root / self.sidecar_path, shown_as=self.sidecar_path)
        if isinstance(file, SourceFile):
            return replace(file, language=self.language)
        return SourceFile(path=self.path, text="", format=self.format, place=self.place, language=self.language)


def stands_for(file: SourceFile) -> bytes:
    """What stands for a file, its texts and all else of it."""
    return file.stands_for if isinstance(file, KnownFile) else digest(encoded(file))


def whole(file: SourceFile) -> SourceFile:
    """A file with its texts: those of now, and what stands for it tells them."""
    return file.whole() if isinstance(file, KnownFile) else file


class Disk(Seen):
    """The files below a folder, by their paths; of those that are as a build before `read` them only that is told.

    `seen`: those of today, for the next build to know.
    """

    def __init__(self, root: Path, read: Mapping[str, Read], language: str) -> None:
        self._root, self._read, self._language = root, read, language
        self._before: dict[str, tuple[_Status, _Status | None] | None] = {}
        self.seen: dict[str, Read] = {}

    def known(self, path: str, sidecar: str, format_: Format, place: Place) -> SourceFile | None:
        """The file, None where it has to be read; to be asked before it is."""
        now = time.time_ns()
        status = _status(f"{self._root}/{path}", now)
        beside = _status(f"{self._root}/{sidecar}", now) if sidecar else None
        self._before[path] = (status, beside) if status and (beside or not sidecar) else None
        read = self._read.get(path)
        if not (read and self._before[path] == (read.status, read.sidecar)):
            return None
        self.seen[path] = read
        bare = SourceFile(
            path=path, text="", format=format_, place=place, sidecar_path=sidecar, language=self._language
        )
        return KnownFile.of(bare, self._root, read.stands_for)

    def note(self, file: SourceFile) -> None:
        """Remember a file that was read; what there is to tell of it is told anew each time."""
        status = self._before.get(file.path)
        if status and bool(status[1]) == bool(file.sidecar_path) and not file.diagnostics:
            self.seen[file.path] = Read(status[0], status[1], stands_for(file))

    def released(self, file: SourceFile) -> SourceFile:
        """The file without its texts, where it can be read again."""
        read = self.seen.get(file.path)
        return KnownFile.of(file, self._root, read.stands_for) if read else file


def _status(file: str, now: int) -> _Status | None:
    """How a file is on the disk; None where it is not there, or may change again without a trace."""
    try:
        found = os.stat(file)  # noqa: PTH116  # one of thousands: a `Path` takes as long as the question
    except (OSError, ValueError):
        return None
    latest = max(found.st_mtime_ns, found.st_ctime_ns)
    if now - latest < (TICK_NS if latest % _SECOND_NS else _COARSE_NS):
        return None
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino
