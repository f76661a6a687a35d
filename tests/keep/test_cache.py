"""What is kept is found again, and what can't be there is not looked for."""

import random
import sqlite3
from pathlib import Path

import pytest

from generator.keep.cache import FILE, FOLDER, Cache

KEYS = [bytes([number]) * 16 for number in range(4)]


def _asked(cache: Cache) -> list[str]:
    """What the database is asked from now on."""
    asked: list[str] = []
    cache._database.set_trace_callback(asked.append)
    return asked


def test_first_build_is_asked_only_for_what_it_has_kept(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(KEYS[0], b"one")
    cache.close()
    asked = _asked(cache)
    assert (cache.get(KEYS[1]), cache.has(KEYS[1]), cache.has(KEYS[0]), asked) == (None, False, True, [])
    assert cache.get(KEYS[0]) == b"one"
    assert len(asked) == 1


@pytest.mark.parametrize("is_reader", [False, True])
def test_later_builds_find_what_was_kept(tmp_path: Path, is_reader: bool) -> None:
    first = Cache(tmp_path)
    first.put(KEYS[0], b"one")
    first.close(whole=True)
    cache = Cache(tmp_path, is_reader=is_reader)
    first.put(KEYS[1], b"another build, at the same time")
    first.close()
    cache.put(KEYS[2], b"two")
    assert [cache.get(key) for key in KEYS] == [b"one", b"another build, at the same time", b"two", None]
    assert [cache.has(key) for key in KEYS] == [True, True, True, False]


def _kept(root: Path) -> Path:
    """A cache with all keys, closed; its file."""
    cache = Cache(root)
    for number, key in enumerate(KEYS):
        cache.put(key, _value(number))
    cache.close(whole=True)
    return root / FOLDER / FILE


def _value(number: int) -> bytes:
    return f"value {number} ".encode() * 50


def test_what_a_damaged_index_leads_to_is_no_value(tmp_path: Path) -> None:
    with sqlite3.connect(_kept(tmp_path)) as database:
        (row,) = database.execute("SELECT value FROM kept WHERE key = ?", (KEYS[0],)).fetchone()
        database.execute("UPDATE kept SET value = ? WHERE key = ?", (row, KEYS[1]))
    cache = Cache(tmp_path)
    assert [cache.get(key) for key in KEYS] == [_value(0), None, _value(2), _value(3)]


def test_file_whose_names_are_no_words_is_begun_anew(tmp_path: Path) -> None:
    file = _kept(tmp_path)
    file.write_bytes(file.read_bytes().replace(b"TABLE kept", b"TABL\xf4 kept"))
    cache = Cache(tmp_path)
    assert (cache.get(KEYS[0]), cache.folder) == (None, file.parent)


@pytest.mark.parametrize("seed", range(8))
def test_damaged_file_never_gives_a_wrong_value(tmp_path: Path, seed: int) -> None:
    file = _kept(tmp_path)
    whole, dice = file.read_bytes(), random.Random(seed)
    for _ in range(25):
        damaged, at = bytearray(whole), dice.randrange(dice.choice([100, 4096, len(whole)]))
        damaged[at : at + 8] = dice.randbytes(dice.choice([1, 8]))
        file.write_bytes(damaged[: dice.choice([len(damaged), at])])
        cache = Cache(tmp_path)
        assert all(cache.get(key) in (None, _value(number)) for number, key in enumerate(KEYS))
        cache.put(b"n" * 16, b"new")
        cache.close(whole=True)
