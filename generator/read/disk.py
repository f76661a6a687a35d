"""What the disk gives, or a message why it gives nothing: no file, link or folder stops a build."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from generator.model.diagnostic import Diagnostic, Location
from generator.read.decode import LARGEST_FILE_BYTES, too_large

# What editors keep for themselves beside a file: locks, copies before and while they save, the file by which Vim tries
# whether it may write.
_COPY = re.compile(
    r"#.*|~\$.*|4913|.*(~|\.(bak|kate-swp|orig|save|sw[nopx]|tmp|sb-[0-9a-f]{8}-\w+)|___jb_(old|tmp)___)", re.IGNORECASE
)


def is_own(name: str) -> bool:
    """Is a file or folder of that name the author's: neither hidden nor an editor's copy?

    >>> [is_own(name) for name in ("flood.md", ".flood.md.swp", "flood.md~", "#flood.md#", "4913")]
    [True, False, False, False, False]
    """
    return not name.startswith(".") and not _COPY.fullmatch(name)


def read_bytes(file: Path, shown_as: str) -> bytes | Diagnostic:
    """The bytes of a file, its size looked at first; a pipe is read only as far as an article may go."""
    try:
        with file.open("rb") as stream:
            size = os.fstat(stream.fileno()).st_size
            if size > LARGEST_FILE_BYTES:
                return too_large(size, shown_as)
            return stream.read(LARGEST_FILE_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        return unreadable(error, shown_as)


def unreadable(error: OSError | ValueError, shown_as: str) -> Diagnostic:
    """The message for what the system says about a file or folder."""
    reason = (isinstance(error, OSError) and error.strerror) or str(error)
    fix = "check the name and the rights of the file"
    return Diagnostic(Location(shown_as), "unreadable-file", f"can't be read: {reason.lower()}", fix)


def files_below(folder: Path, *, shown_as: str) -> Iterator[Path | Diagnostic]:
    """Files below a folder in a stable order, without those hidden, kept by editors, or built by us.

    Links are followed to files in the folder only. What can't be read is told.
    """
    from generator.model.site import MANIFEST  # here: who reads one file knows of no site

    problems: list[OSError] = []
    found: list[Path] = []
    home = os.path.realpath(folder)
    for place, folders, names in os.walk(folder, onerror=lambda error: problems.append(error.with_traceback(None))):
        if MANIFEST in names:  # a site that we built is no article for another
            folders[:] = []
            continue
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(place, name) for name in names if is_own(name)]
    for error in problems:
        if not isinstance(error, FileNotFoundError):
            yield unreadable(error, shown(Path(str(error.filename)), folder, shown_as))
    for file in sorted(found, key=lambda file: file.parts):
        if not str(file).isascii() and any("\ud800" <= char <= "\udfff" for char in str(file.relative_to(folder))):
            at = Location(shown(file, folder, shown_as))
            yield Diagnostic(at, "unreadable-file", "its name is not UTF-8", "give it a name in UTF-8")
        elif _is_file(file) and (not file.is_symlink() or Path(os.path.realpath(file)).is_relative_to(home)):
            yield file


def shown(file: Path, folder: Path, shown_as: str) -> str:
    """The path of a file below a folder, as its author knows it; characters that can't be shown are replaced."""
    return as_text(Path(shown_as, file.relative_to(folder) if file.is_relative_to(folder) else file.name).as_posix())


def as_text(path: str) -> str:
    """The path with a sign for each byte of it that is not UTF-8."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _is_file(path: Path) -> bool:
    """Is it a file, or something that is told when it is read: a link to nothing, or what may not be looked at?"""
    try:
        return path.is_file() or (path.is_symlink() and not path.exists())
    except OSError:
        return True
