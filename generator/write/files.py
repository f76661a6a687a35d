"""Put a site into its folder so that a build stopped at any moment leaves files that the next build can mend."""

from __future__ import annotations

import os
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from filecmp import cmp
from pathlib import Path
from stat import S_IMODE, S_ISDIR, S_ISREG
from typing import BinaryIO

from generator.model.diagnostic import Diagnostic, Location
from generator.model.quick import quick
from generator.model.site import MANIFEST, Output

try:
    import fcntl
except ImportError:  # on Windows
    fcntl = None  # type: ignore[assignment]  # the module, or that there is none

TEMPORARY = ".quoth-new"  # how a file ends that is not whole yet
UNFINISHED = ".quoth-writing"  # there while a build writes: one that is still there was left by a build that was killed


@quick
class WriteReport:
    """Paths below the output folder: written because new or changed, left as they were, removed.

    `kept`: what the site no longer has, and what a build with errors does not remove. `diagnostics`: what could not
    be written because something of others stands there.
    """

    written: tuple[str, ...]
    unchanged: int
    removed: tuple[str, ...]
    kept: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def refusal(folder: Path) -> Diagnostic | None:
    """Why the folder can't be written to: it is none, holds something that did not come from us, or can't be read."""
    try:
        if folder.exists() and not folder.is_dir():
            return _foreign(folder.name, "the output folder is a file", "choose another --out")
        if folder.is_dir() and not (folder / MANIFEST).exists() and not all(map(_is_begun, folder.iterdir())):
            what = "the output folder is not empty, and quoth did not write it"
            return _foreign(folder.name, what, "choose another --out")
        _listed(folder)
    except (OSError, ValueError):
        what = f"the list of the files that quoth wrote, {MANIFEST}, can't be read"
        return _foreign(f"{folder.name}/{MANIFEST}", what, "remove the output folder, and build again")
    return None


def _is_begun(file: Path) -> bool:
    """Is it what a build leaves that was killed before it had written anything?"""
    return file.name == UNFINISHED or file.name.endswith(TEMPORARY)


def _foreign(path: str, what: str, fix: str) -> Diagnostic:
    return Diagnostic(Location(path), "foreign-output", what, fix)


def write(
    outputs: Sequence[Output],
    folder: Path,
    *,
    is_whole: bool = True,
    is_there: Callable[[Output], bool] = lambda output: False,
) -> WriteReport:
    """Make the folder hold exactly these outputs, or at least these. Raises `ValueError` for a path that leaves it.

    An output that `is_there`, as somebody knows without reading the file, is left alone. Where they are not the
    `is_whole` site, because of errors, what was written before stays beside them. What somebody
    else put where an output belongs stays too, and is told. One build at a time writes to a folder; a second waits.
    Raises `OSError` where the disk refuses; the next build then mends what is there.
    """
    paths = _all_checked(sorted(output.path for output in outputs))
    folder.mkdir(parents=True, exist_ok=True)
    with alone_in(folder):
        if (folder / UNFINISHED).exists():
            for interrupted in folder.rglob(f".*{TEMPORARY}"):
                interrupted.unlink()
        (folder / UNFINISHED).touch()
        before = _listed(folder)
        stale = sorted(before.difference(paths))
        crossing = _crossing(stale, paths)
        kept = [] if is_whole else sorted({*stale} - crossing)
        for path in crossing:
            _remove(folder, path)
        there = {output.path for output in outputs if is_there(output)}
        foreign, absent = _in_the_way([output for output in outputs if output.path not in there], folder, before)
        ours = [output for output in outputs if output.path not in foreign]
        _replace(f"{folder}/{MANIFEST}", _lines({*before, *(output.path for output in ours)}))
        for place in absent:
            with suppress(FileExistsError):  # under another spelling, where the disk makes no difference
                os.mkdir(f"{folder}/{place}")
        changed = (output for output in ours if output.path not in there)
        written = [each.path for each in changed if _written(each, folder, is_new=_above(each) in absent)]
        removed = sorted({*stale}.difference(kept))
        for path in {*removed} - crossing:
            _remove(folder, path)
        _replace(f"{folder}/{MANIFEST}", _lines([*(output.path for output in ours), *kept]))
        (folder / UNFINISHED).unlink(missing_ok=True)
    told = {place: _foreign(f"{folder.name}/{place}", _IN_THE_WAY, _MOVE) for place in foreign.values()}
    return WriteReport(
        tuple(sorted(written)), len(ours) - len(written), tuple(removed), tuple(kept), tuple(told.values())
    )


_IN_THE_WAY = "quoth did not write it, and leaves it alone; a file of the site belongs there"
_MOVE = "move it elsewhere, and build again"


def _crossing(stale: Sequence[str], paths: Sequence[str]) -> set[str]:
    """The old files of ours that now have to be a folder, or lie where a file has to be."""
    if not stale:
        return set()
    folders = {parent for path in paths for parent in _parents(path)}
    files = set(paths)
    return {path for path in stale if path in folders or not files.isdisjoint(_parents(path))}


def _parents(path: str) -> Iterator[str]:
    """The folders that a path lies in."""
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path


def _above(output: Output) -> str:
    """The folder of an output."""
    return output.path.rpartition("/")[0]


def _in_the_way(
    outputs: Sequence[Output], folder: Path, ours: Container[str]
) -> tuple[dict[str, str], dict[str, None]]:
    """The outputs that can't be written, each with what stands in its way: files of others, links, folders. And the
    folders of the rest that are not there, outer ones first.
    """
    found: dict[str, str] = {}
    known = {"": True}  # by folder: is it there?
    for output in outputs:
        above = _above(output)
        blocked = "" if above in known else _blocked(above, folder, known)
        if blocked or (known[above] and _is_of_others(folder / output.path, output, ours)):
            found[output.path] = blocked or output.path
    return found, {place: None for place, is_there in known.items() if not is_there}


def _blocked(path: str, folder: Path, known: dict[str, bool]) -> str:
    """The first on the way to a folder, itself included, that is none; `known` grows by those before it."""
    above = ""
    for name in path.split("/"):
        place = f"{above}/{name}" if above else name
        if place not in known:
            try:
                mode = os.lstat(f"{folder}/{place}").st_mode if known[above] else 0
            except FileNotFoundError:
                mode = 0
            if mode and not S_ISDIR(mode):
                return place
            known[place] = bool(mode)
        above = place
    return ""


def _is_of_others(file: Path, output: Output, ours: Container[str]) -> bool:
    """Is there a folder, or a file with another content that is not in our list?"""
    return file.is_dir() or (output.path not in ours and file.exists() and file.read_bytes() != output.data)


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Wait until no other build writes to the folder. Where the system has no locks (Windows), there is no waiting."""
    if fcntl is None:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def holds_a_site(folder: Path) -> bool:
    """Was a site written there?"""
    return bool(_listed(folder))


def save(outputs: Sequence[Output], folder: Path) -> None:
    """Write these files of an author's own folder and leave all others alone. Raises `ValueError` as `write` does."""
    for output in outputs:
        file = f"{folder}/{_checked(output.path)}"
        os.makedirs(file.rpartition("/")[0], exist_ok=True)
        _replace(file, output.data)


@contextmanager
def replacing(file: Path) -> Iterator[BinaryIO]:
    """What is written here takes the place of the file once it is whole; the file stays where that is the same."""
    temporary = file.with_name(f".{file.name}{TEMPORARY}")
    try:
        with temporary.open("wb") as stream:
            yield stream
        if not (file.is_file() and cmp(file, temporary, shallow=False)):
            temporary.replace(file)
    finally:
        temporary.unlink(missing_ok=True)


def _checked(path: str) -> str:
    if path.strip("/.") == "" or ".." in path.split("/") or path.startswith("/") or "\\" in path or "\0" in path:
        raise ValueError(f"output path {path!r} leaves the output folder")
    return path


def _all_checked(paths: list[str]) -> list[str]:
    """The paths; each is looked at only where one of them may be wrong: of a large site they are checked five times."""
    whole = "\n".join(("", *paths, ""))
    return list(map(_checked, paths)) if any(sign in whole for sign in _SIGNS) else paths


_SIGNS = ("\\", "\0", "..", "\n/", "\n./", "\n.\n", "\n\n")  # one is in every list with a path that `_checked` refuses


def _listed(folder: Path) -> set[str]:
    """The paths that we wrote. Raises `OSError` and `ValueError` where the list is damaged."""
    manifest = folder / MANIFEST
    if not manifest.exists():
        return set()
    return {*_all_checked([line for line in manifest.read_text(encoding="utf-8").splitlines() if line])}


def _lines(paths: Iterable[str]) -> bytes:
    return "".join(f"{path}\n" for path in sorted(paths)).encode()


def _written(output: Output, folder: Path, *, is_new: bool) -> bool:
    """Is the file another now? In a folder that was made for it there is nothing to look at."""
    file = f"{folder}/{output.path}"
    return _made(file, output.data) if is_new else _replace(file, output.data)


def _made(file: str, data: bytes) -> bool:
    """Write into a folder that was just made: no page leads there yet, and what a killed build leaves in it is compared
    by the next. Without a temporary name, and what it takes to give it up again, that is done in three quarters of the
    time, and a first build writes nothing else.
    """
    return made_new(file, data) or _replace(file, data)


def made_new(file: str, data: bytes) -> bool:
    """Write a file that is not there; false where somebody was quicker, or another spelling is the same name."""
    try:
        _fill(os.open(file, _NEW, 0o666), data)
    except FileExistsError:
        return False
    return True


def make_folder(folder: str) -> None:
    """Make a folder, and those around it, where they are not there."""
    try:
        os.mkdir(folder)
    except FileExistsError:
        return
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)


def _replace(file: str, data: bytes) -> bool:
    """Write with the same rights; what holds the bytes already is left alone.

    Paths are strings here: of a site's thousands of files, `Path` takes longer to name each than the disk to write it.
    """
    try:
        mode = os.stat(file).st_mode
    except FileNotFoundError:
        mode = 0
    if S_ISREG(mode) and _read(file) == data:
        return False
    return _put(file, data, mode)


def _read(file: str) -> bytes:
    with open(file, "rb") as stream:
        return stream.read()


def _put(file: str, data: bytes, mode: int = 0) -> bool:
    """Write through a temporary file and rename, with the rights of a `mode` if it has any."""
    folder, _, name = file.rpartition("/")
    temporary = f"{folder}/.{name}{TEMPORARY}"
    _fill(os.open(temporary, _ANEW, 0o666), data)
    if mode:
        os.chmod(temporary, S_IMODE(mode))
    os.replace(temporary, file)
    return True


def _fill(handle: int, data: bytes) -> None:
    """Write all of a file, and close it. Not `open`: what it asks of each file takes as long as to write a page."""
    try:
        while data:
            data = data[os.write(handle, data) :]
    finally:
        os.close(handle)


_ANEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)  # which Windows has
_NEW = (_ANEW & ~os.O_TRUNC) | os.O_EXCL


def _remove(folder: Path, path: str) -> None:
    file = folder / path
    if file.is_dir() and not file.is_symlink():
        return  # somebody put a folder where our file was
    file.unlink(missing_ok=True)
    for parent in file.parents:
        if parent == folder or not parent.is_dir() or any(parent.iterdir()):
            return
        parent.rmdir()
