"""What is kept is found again, and what can't be there is not looked for."""

from pathlib import Path

import pytest

from generator.keep.cache import Cache

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
