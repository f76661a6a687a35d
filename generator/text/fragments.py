"""Text fragments: the part of an address that leads a browser to the words themselves (WICG, `#:~:text=`)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

WHOLE = 60  # characters up to which a passage is written out; a longer one by its first and last words
_FEW = 5  # words at each end, and around a passage whose words stand elsewhere too
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
    if text.lower().find(first.lower()) != start or len(first) < len("a word"):
        before, after = _last(text[:start].rpartition("\n")[2]), _first(text[end:].partition("\n")[0])
        parts = [*([f"{_written(before)}-"] if before else []), *parts, *([f"-{_written(after)}"] if after else [])]
    return ",".join(parts)


def _first(words: str) -> str:
    """The first words of the first line."""
    found = [*_WORD.finditer(words.partition("\n")[0])][:_FEW]
    return words[found[0].start() : found[-1].end()] if found else ""


def _last(words: str) -> str:
    """The last words of the last line."""
    line = words.rpartition("\n")[2]
    found = [*_WORD.finditer(line)][-_FEW:]
    return line[found[0].start() : found[-1].end()] if found else ""


def _written(words: str) -> str:
    return quote(words, safe="").replace("-", "%2D")
