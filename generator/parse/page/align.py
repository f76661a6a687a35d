"""Extracted text found again among the blocks of the page it came from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

SURE_LENGTH = 60  # letters; so long a text does not stand twice on a page by chance
NEAR = 4_000  # letters; shorter ones are taken only that far behind the last one found
ENOUGH = 0.5  # share of a block's letters; the extractor drops a note or a button within a block

_NO_LETTER = re.compile(r"[\W_]+")


def covered(blocks: Sequence[str], extracted: Iterable[str]) -> list[bool]:
    """For each block of the page, whether the extracted texts, in their order, hold most of its letters."""
    letters = [_letters(block) for block in blocks]
    ends = list(accumulate(map(len, letters)))
    page = "".join(letters)
    found = [0] * len(blocks)
    for start, end in _places(page, [_letters(text) for text in extracted]):
        index = bisect_right(ends, start)
        while start < end:
            stop = min(end, ends[index])
            found[index] += stop - start
            start = stop
            index += 1
    return [bool(own) and count >= ENOUGH * len(own) for own, count in zip(letters, found, strict=True)]


def _places(page: str, texts: Sequence[str]) -> list[tuple[int, int]]:
    """Where the texts stand in the page, one behind the other."""
    places = []
    position = _start(page, texts)
    for text in texts:
        if not text:
            continue
        limit = len(page) if len(text) >= SURE_LENGTH else position + len(text) + NEAR
        at = page.find(text, position, limit)
        if at >= 0:
            places.append((at, at + len(text)))
            position = at + len(text)
    return places


def _start(page: str, texts: Sequence[str]) -> int:
    """Where to begin, so that a short first text is not found in the page's menu."""
    before = 0
    for text in texts:
        if len(text) >= SURE_LENGTH:
            return max(0, page.find(text) - before - NEAR) if page.find(text) >= 0 else 0
        before += len(text)
    return 0


def _letters(text: str) -> str:
    return _NO_LETTER.sub("", text).casefold()
