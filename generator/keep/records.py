"""What the last build left in an output folder, so that the next one need not look into files that are as they were."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Mapping
from dataclasses import fields
from pathlib import Path

import msgspec

from generator.keep.cache import FOLDER, Cache, digest
from generator.keep.inputs import NONE_KNOWN, BuildOptions, Inputs, KnownFiles, read_inputs
from generator.keep.keys import decoded, encoded, program
from generator.keep.known import TICK_NS, stands_for
from generator.model.diagnostic import Diagnostic
from generator.model.quick import quick
from generator.model.site import MANIFEST, Output
from generator.read.files import is_site
from generator.write.files import UNFINISHED, WriteReport, holds_a_site, refusal


class Record(msgspec.Struct, frozen=True, array_like=True):
    """A file as it was left: its size, when its words and when anything of it changed last in ns (who sets the one
    back changes the other), its number on the disk, its output's key.
    """

    size: int
    changed: int
    touched: int
    inode: int
    key: bytes = b""


class Planned(msgspec.Struct, frozen=True, array_like=True):
    """Pages that are planned together: what stands for all that they are planned and made from, and their paths."""

    stamp: bytes
    paths: tuple[str, ...]


class Last(msgspec.Struct, frozen=True, array_like=True):
    """A build that was written: the digest of all that it read, what it told and left; `parts` as by `parts_of`.

    `planned`: its pages, as they were planned together, by a name for each group. `known`: the files that it read.
    `has_copies`: are its pages in the cache too, for who has its files no more?
    """

    inputs: bytes
    articles: int
    held_back: int
    diagnostics: tuple[Diagnostic, ...]
    kept: tuple[str, ...]
    records: dict[str, Record]
    parts: dict[str, bytes]
    planned: dict[str, Planned]
    known: KnownFiles
    has_copies: bool = False


NOTHING = Last(b"", 0, 0, (), (), {}, {}, {}, NONE_KNOWN)


@quick
class Told:
    """What a build tells: how many articles are shown and held back, its messages, what was written (None: nothing).

    `is_sound`: the settings and the theme could be used. `why`: for each file written, what changed.
    """

    articles: int
    held_back: int
    diagnostics: tuple[Diagnostic, ...]
    written: WriteReport | None
    is_sound: bool = True
    why: tuple[tuple[str, str], ...] = ()


def unchanged(root: Path, options: BuildOptions) -> Told | Inputs | None:
    """What the last build told, if it read the same and its files are as it left them; if there is work to do, what
    the site is built from, None where nothing could be looked at.
    """
    if not (root / FOLDER).is_dir() or not is_site(root) or refusal(options.out):
        return None
    if (options.out / UNFINISHED).exists():
        return None
    cache = Cache(root, is_reader=True)
    last = last_build(options.out, cache)
    if not last.records:
        return None
    inputs = read_inputs(root, options, last.known)
    if last.inputs != digest_of(inputs):
        return inputs
    if not all(record_of(options.out, path, record.key) == record for path, record in last.records.items()):
        return inputs
    written = WriteReport((), len(last.records) - 1, (), last.kept)
    return Told(last.articles, last.held_back, last.diagnostics, written)


def digest_of(inputs: Inputs) -> bytes:
    """What stands for all that a build reads, and for the program."""
    others = [getattr(inputs, each.name) for each in fields(Inputs) if each.name not in ("files", "disk")]
    return digest(program(), encoded(others), *map(stands_for, inputs.files))


def parts_of(inputs: Inputs) -> dict[str, bytes]:
    """What stands for each part of what a build reads, by its name for authors: articles with their sidecars, what
    shapes all pages.
    """
    parts: dict[str, object] = {
        "site.toml": inputs.config,
        f"the theme {inputs.theme.name}": inputs.theme,
        "permalinks.toml": inputs.links,
        "files/": inputs.own_files,
        "a picture or file beside articles": inputs.others,
        "the day": (inputs.today, inputs.drafts_too),
    }
    of_files = {file.path: stands_for(file) for file in inputs.files}
    return {name: digest(encoded(part)) for name, part in parts.items()} | of_files


class AsLeft:
    """Asked whether the folder `out` holds an output as the last build left it, or this one wrote it `ahead` of the
    others, made from the same; `seen`: those that it does.
    """

    def __init__(self, out: Path, last: Last, ahead: Mapping[str, Record]) -> None:
        self._out, self.last, self._ahead = str(out), last, ahead
        self.seen: dict[str, Record] = {}

    def __call__(self, output: Output) -> bool:
        """Is it there?"""
        record = self._ahead.get(output.path) or self.last.records.get(output.path)
        if not (record and output.key) or record.key != output.key:
            return False
        if record != record_of(self._out, output.path, output.key):
            return False
        self.seen[output.path] = record
        return True

    def read(self, output: Output) -> bytes | None:
        """Its bytes, where it is there."""
        try:
            return Path(self._out, output.path).read_bytes() if self(output) else None
        except OSError:
            return None


def note(
    out: Path,
    cache: Cache,
    *,
    inputs: bytes,
    parts: dict[str, bytes],
    planned: dict[str, Planned],
    known: KnownFiles,
    told: Told,
    outputs: Iterable[Output],
    left: AsLeft,
    has_copies: bool,
) -> None:
    """Keep what a build left in the folder `out`: these outputs, and its own list of them."""
    time.sleep(TICK_NS / 1e9)  # whoever changes a file from now on gives it another time
    found = {each.path: left.seen.get(each.path) or record_of(out, each.path, each.key) for each in outputs}
    found[MANIFEST] = record_of(out, MANIFEST, b"")
    records = {path: record for path, record in found.items() if record}
    last = Last(
        inputs,
        told.articles,
        told.held_back,
        told.diagnostics,
        told.written.kept if told.written else (),
        records,
        parts,
        planned,
        known,
        has_copies,
    )
    cache.put(_key(out), encoded(last))


def _key(out: Path) -> bytes:
    return digest(program(), b"last", str(out.resolve()).encode())


def last_build(out: Path, cache: Cache) -> Last:
    """What the last build left in the folder `out`."""
    kept = cache.get(_key(out))
    if not kept:
        return NOTHING
    if (name := digest(kept)) not in _lasts:
        _lasts.clear()
        _lasts[name] = decoded(kept, Last)
    return _lasts[name]


def left_in(out: Path, cache: Cache) -> Last:
    """The same; nothing where its files are gone, and its pages are not in the cache either."""
    last = last_build(out, cache)
    return last if last.has_copies or holds_a_site(out) else NOTHING


_lasts: dict[bytes, Last] = {}  # one: a build asks several times, and of a large site it is large


def record_of(folder: Path | str, path: str, key: bytes) -> Record | None:
    """The file of an output as it is now, None where there is none."""
    try:
        found = os.lstat(f"{folder}/{path}")
    except OSError:
        return None
    return Record(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino, key)
