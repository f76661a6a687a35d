"""What is kept between builds, in `.quoth/` beside the site: values of steps under the digest of all that they read.

One SQLite file, measured against a file a value: half the time for 10,000 values, and no folder of 100,000 files.
It may be deleted at any time. A row that is damaged, of another program or of another version is a miss: its key names
the program's code, and each value carries its own checksum.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from generator.keep.compression import DamagedError, compressed, decompressed

FOLDER = ".quoth"
FILE = "cache.sqlite"
LARGEST_BYTES = 2_000_000_000  # of the file; what no build has asked for longest goes first
_DIGEST = 16  # bytes: of keys and of values
_TABLES = """
CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, value BLOB NOT NULL, build INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS builds (number INTEGER PRIMARY KEY);
"""
_USED = "UPDATE kept SET build = (SELECT {} FROM builds) WHERE key = ?"
_BATCH = 256  # values written in one transaction

_DAMAGED = (sqlite3.Error, UnicodeDecodeError)
"""What a damaged file raises: what SQLite says of it may hold bytes that are no words."""

Row = tuple[bytes, bytes]  # a key and its value as it is kept


def digest(*parts: bytes) -> bytes:
    """The digest of some values; where one ends and the next begins counts."""
    told = b"".join([each for part in parts for each in (len(part).to_bytes(8, "little"), part)])
    return blake2b(told, digest_size=_DIGEST).digest()


class Cache:
    """Values by key. Without a folder, or where it can't be written to, they are kept in memory.

    One that `is_reader` never writes: what is new waits to be taken to the one that does.
    """

    def __init__(self, root: Path | None = None, *, is_reader: bool = False) -> None:
        self.root = root
        self._process = os.getpid()
        self._is_reader = is_reader
        self._file = root / FOLDER / FILE if root else None
        self._new: dict[bytes, bytes] = {}
        self._used: set[bytes] = set()
        self._database = self._opened()
        # All that it can hold, where it was empty at first: a first build is not looked up ten times an article.
        self._held: set[bytes] | None = None if self._holds_some() else set()

    def __del__(self) -> None:
        """Close the database, which holds on to itself: in a preview each build has another."""
        if self._process == os.getpid():
            with suppress(*_DAMAGED):
                self._database.close()

    @property
    def was_empty(self) -> bool:
        """Had no build before kept anything in it?"""
        return self._held is not None

    @property
    def folder(self) -> Path | None:
        """Where it is on the disk, None where it is in memory."""
        return self._file.parent if self._file else None

    def get(self, key: bytes) -> bytes | None:
        """The value of a key, None where there is none that can be trusted."""
        found = self._new.get(key)
        # A forked process has no database of its own.
        if found is None and self._may_hold(key) and self._process == os.getpid():
            try:
                row = self._database.execute("SELECT value FROM kept WHERE key = ?", (key,)).fetchone()
            except _DAMAGED:
                return None
            found = row[0] if row else None
            self._used.add(key)
        return _unpacked(key, found) if isinstance(found, bytes) else None

    def has(self, key: bytes) -> bool:
        """Is there a value of a key? Whether it is whole shows when it is got."""
        self._used.add(key)
        if key in self._new or self._held is not None:
            return key in self._new or self._may_hold(key)
        try:
            return self._database.execute("SELECT 1 FROM kept WHERE key = ?", (key,)).fetchone() is not None
        except _DAMAGED:
            return False

    def _may_hold(self, key: bytes) -> bool:
        return self._held is None or key in self._held

    def put(self, key: bytes, value: bytes) -> None:
        """Keep a value."""
        self.add([(key, packed(key, value))])

    def add(self, rows: Iterable[Row]) -> None:
        """Keep what another one took."""
        self._new.update(rows)
        if len(self._new) >= _BATCH and not self._is_reader and self._process == os.getpid():
            self._write()

    def take(self) -> list[Row]:
        """What is new, to be kept by another one."""
        rows, self._new = [*self._new.items()], {}
        return rows

    def get_or(self, key: bytes, make: Callable[[], bytes]) -> bytes:
        """The value of a key, made and kept where there is none."""
        value = self.get(key)
        if value is None:
            value = make()
            self.put(key, value)
        return value

    def note_used(self) -> None:
        """Write what is new, and note what was asked for: for work that asks for more than is kept in mind."""
        self._write()
        with suppress(*_DAMAGED), self._database:
            self._database.executemany(_USED.format("coalesce(max(number), 0) + 1"), ((key,) for key in self._used))
        self._used.clear()

    def close(self, *, whole: bool = False) -> None:
        """Write what is new; after a `whole` build, note which values it asked for, and keep the file in bounds."""
        self._write()
        if whole:
            with suppress(*_DAMAGED):
                self._mark()
            self._used.clear()

    def _write(self) -> None:
        rows = self.take()
        try:
            with self._database:
                self._database.executemany(
                    "INSERT OR REPLACE INTO kept SELECT ?, ?, coalesce(max(number), 0) + 1 FROM builds", rows
                )
        except _DAMAGED:  # a full or failing disk costs time, never a build
            return
        if self._held is not None:
            self._held.update(key for key, _ in rows)

    def _mark(self) -> None:
        with self._database:
            (now,) = self._database.execute("SELECT coalesce(max(number), 0) + 1 FROM builds").fetchone()
            self._database.execute("DELETE FROM builds")
            self._database.execute("INSERT INTO builds VALUES (?)", (now,))
        if self._file and self._file.stat().st_size > LARGEST_BYTES:
            self._shrink()
        self._database.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def _shrink(self) -> None:
        """Half of what is kept goes, the longest unused first; what this build asked for stays."""
        with self._database:
            self._database.executemany(_USED.format("max(number)"), ((key,) for key in self._used))
            self._database.execute(
                "DELETE FROM kept WHERE build < (SELECT max(number) FROM builds) AND build <= "
                "(SELECT build FROM kept ORDER BY build LIMIT 1 OFFSET (SELECT count(*) / 2 FROM kept))"
            )
        self._database.execute("VACUUM")

    def _opened(self) -> sqlite3.Connection:
        if self._file:
            for is_second in (False, True):
                try:
                    self._file.parent.mkdir(exist_ok=True)
                    if self._file.resolve() != self._file.parent.parent.resolve() / FOLDER / FILE:
                        break  # a link that leads out of the site
                    ignored = self._file.with_name(".gitignore")
                    if not ignored.exists():
                        ignored.write_text("*\n", encoding="utf-8")
                    return _connected(str(self._file))
                except (*_DAMAGED, OSError):
                    if is_second or not self._discarded():
                        break
        self._file = None
        return _connected(":memory:")

    def _holds_some(self) -> bool:
        try:
            return self._database.execute("SELECT 1 FROM kept LIMIT 1").fetchone() is not None
        except _DAMAGED:
            return True

    def _discarded(self) -> bool:
        """Is the damaged file gone?"""
        assert self._file is not None
        try:
            for ending in ("", "-wal", "-shm", "-journal"):
                self._file.with_name(FILE + ending).unlink(missing_ok=True)
        except OSError:
            return False
        return True


def _connected(place: str) -> sqlite3.Connection:
    database = sqlite3.connect(place, timeout=5, check_same_thread=False)
    # A process killed at any moment leaves a whole file; after a failure of the machine the cache may be a miss.
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = OFF")
    database.executescript(_TABLES)
    return database


def packed(key: bytes, value: bytes) -> bytes:
    """A value as it is kept: small, and with what shows that it is whole and the key's own: an index may be damaged."""
    return compressed(value) + key


def _unpacked(key: bytes, row: bytes) -> bytes | None:
    try:
        return decompressed(row[: -len(key)]) if row.endswith(key) else None
    except DamagedError:
        return None
