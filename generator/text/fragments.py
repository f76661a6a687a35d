"""Text fragments: the part of an address that leads a browser to the words themselves (WICG, `#:~:text=`)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice
from urllib.parse import quote

WHOLE = 60  # characters up to which a passage is written out; a longer one by its first and last words
_FEW = 5  # words at each end, and around a passage whose words stand elsewhere too
_NEAR = 200  # characters on each side in which those around it are looked for
_WORD = re.compile(r"\S+")


def text_fragment(text: str, places: Iterable[tuple[int, int]]) -> str:
    """The directive that marks these passages of a text, each found where it stands and nowhere else before.

    >>> text_fragment("Yes. He said yes, twice.", [(13, 16)])
    ':~:text=Yes.%20He%20said-,yes,-%2C%20twice.'
    """
    return ":~:" + "&".join(f"text={_directive(text, start, end)}" for start, end in places)


def _directive(text: str, start: int, end: int) -> str:
    words = text[start:end]
    first = words if len(words) <= WHOLE and "\n" not in words else _first(words)
    parts = [_written(first)]
    if first != words:
        parts.append(_written(_last(words)))
    if _in_lower_case(text).find(first.lower()) != start or len(first) < len("a word"):
        near = text[max(0, start - _NEAR) : start]
        before = _last(near if len(near) < _NEAR else near.partition(" ")[2])  # a word may be cut there
        after = _first(text[end : end + _NEAR])
        parts = [*([f"{_written(before)}-"] if before else []), *parts, *([f"-{_written(after)}"] if after else [])]
    return ",".join(parts)


@lru_cache(maxsize=2)  # of an article there are as many passages as it has statements
def _in_lower_case(text: str) -> str:
    return text.lower()


def _first(words: str) -> str:
    """The first words of the first line."""
    found = [*islice(_WORD.finditer(words.partition("\n")[0]), _FEW)]
    return words[found[0].start() : found[-1].end()] if found else ""


def _last(words: str) -> str:
    """The last words of the last line."""
    line = words.rpartition("\n")[2]
    found = [*_WORD.finditer(line)][-_FEW:]
    return line[found[0].start() : found[-1].end()] if found else ""


def _written(words: str) -> str:
    return "%20".join(map(_written_word, words.split(" ")))


@lru_cache(maxsize=4096)  # the same few thousand stand in all news
def _written_word(word: str) -> str:
    return quote(word, safe="").replace("-", "%2D")
