"""What the last build left in an output folder, so that the next one need not look into files that are as they were."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from generator.keep.cache import FOLDER, Cache, digest
from generator.keep.inputs import BuildOptions, Inputs, read_inputs
from generator.keep.keys import decoded, encoded, program
from generator.model.diagnostic import Diagnostic
from generator.model.site import MANIFEST
from generator.read.files import is_site
from generator.write import WriteReport, refusal

_TICK_SECONDS = 0.02  # a file changed again in so short a time may bear the same time


class Record(msgspec.Struct, frozen=True, array_like=True):
    """A file as it was left: its size, when it was changed last in ns, its number on the disk."""

    size: int
    changed: int
    inode: int


class Last(msgspec.Struct, frozen=True, array_like=True):
    """A build that was written: the digest of all that it read, what it told, what it left."""

    inputs: bytes
    articles: int
    held_back: int
    diagnostics: tuple[Diagnostic, ...]
    kept: tuple[str, ...]
    records: dict[str, Record]


NOTHING = Last(b"", 0, 0, (), (), {})


@dataclass(frozen=True, slots=True)
class Told:
    """What a build tells: how many articles are shown and held back, its messages, what was written (None: nothing).

    `is_sound`: the settings and the theme could be used.
    """

    articles: int
    held_back: int
    diagnostics: tuple[Diagnostic, ...]
    written: WriteReport | None
    is_sound: bool = True


def unchanged(root: Path, options: BuildOptions) -> Told | None:
    """What the last build told, if it read the same and its files are as it left them; None if there is work to do."""
    if not (root / FOLDER).is_dir() or not is_site(root) or refusal(options.out):
        return None
    cache = Cache(root, is_reader=True)
    last = _last(options.out, cache)
    if not last.records or last.inputs != digest_of(read_inputs(root, options)):
        return None
    if not all(_record(options.out / path) == record for path, record in last.records.items()):
        return None
    written = WriteReport((), len(last.records) - 1, (), last.kept)
    return Told(last.articles, last.held_back, last.diagnostics, written)


def digest_of(inputs: Inputs) -> bytes:
    """What stands for all that a build reads, and for the program."""
    return digest(program(), encoded(inputs))


def note(out: Path, cache: Cache, *, inputs: bytes, told: Told, paths: Iterable[str]) -> None:
    """Keep what a build left in the folder `out`: these paths, and its own list of them."""
    time.sleep(_TICK_SECONDS)  # whoever changes a file from now on gives it another time
    found = {path: _record(out / path) for path in (*paths, MANIFEST)}
    records = {path: record for path, record in found.items() if record}
    last = Last(
        inputs,
        told.articles,
        told.held_back,
        told.diagnostics,
        told.written.kept if told.written else (),
        records,
    )
    cache.put(_key(out), encoded(last))


def _key(out: Path) -> bytes:
    return digest(program(), b"last", str(out.resolve()).encode())


def _last(out: Path, cache: Cache) -> Last:
    kept = cache.get(_key(out))
    return decoded(kept, Last) if kept else NOTHING


def _record(file: Path) -> Record | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return Record(found.st_size, found.st_mtime_ns, found.st_ino)
