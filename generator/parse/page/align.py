"""Extracted text found again among the blocks of the page it came from.

The extractor drops words, puts teasers first and joins blocks, so no block of it need stand on the page as it is.
Runs of words that both have are found, and of these the longest chain that keeps the order of both, from the longest
common run outward: what could stand in two places stands in the one that is nearer to it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate, chain
from unicodedata import normalize

RUN = 5  # words in a row that both must have; four hit stock phrases of menus
LIKE = 4  # words in a row by which two texts are compared as a whole, as benchmarks of extractors do
MOST_PLACES = 8  # of one run on the page; a sentence repeated for ever must cost no more than any other
NEAR = 600  # words; a block shorter than a run is taken only that far behind or before what was found

# Chinese and Japanese have no spaces: there each character counts as a word.
_WIDE = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"[{_WIDE}]|[^\W_{_WIDE}]+")

Point = tuple[int, int]  # a word of the extracted text and the word of the page that it is


def words(text: str) -> list[str]:
    """What is compared: letters and digits, case ignored.

    >>> words("Café “Tide”, 9 – 世界")
    ['café', 'tide', '9', '世', '界']
    """
    return _WORD.findall(normalize("NFC", text).casefold())


def covered(blocks: Sequence[str], extracted: Iterable[str]) -> list[float]:
    """For each block of the page, the share of its words that the extracted texts hold, in one order with them."""
    own = [words(block) for block in blocks]
    texts = [found for text in extracted if (found := words(text))]
    page = list(chain.from_iterable(own))
    ends = list(accumulate(map(len, own)))
    where = _chain(_points(page, list(chain.from_iterable(texts))))
    hits = [0] * len(page)
    for _, place in where:
        hits[place : place + RUN] = [1] * RUN
    for start, end in _short_texts(own, ends, texts, where):
        hits[start:end] = [1] * (end - start)
    return [
        sum(hits[end - len(block) : end]) / len(block) if block else 0.0 for block, end in zip(own, ends, strict=True)
    ]


def shared_runs(texts: Iterable[str], others: Iterable[str]) -> float:
    """The share of the runs of `LIKE` words in the texts that the others hold too, each as often as it is there.

    >>> shared_runs(["The bridge will close on Monday."], ["The bridge will close", "on Monday."])
    1.0
    """
    wanted, there = (
        Counter(zip(*(whole[shift:] for shift in range(LIKE)), strict=False))
        for whole in (list(chain.from_iterable(map(words, group))) for group in (texts, others))
    )
    return (wanted & there).total() / wanted.total() if wanted else 1.0


def _points(page: Sequence[str], found: Sequence[str]) -> list[Point]:
    """Where runs of the found text begin on the page. The first of three equal runs is one of the page's first."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, run in enumerate(_runs(page)):
        places[run].append(at)
    runs = list(_runs(found))
    total: dict[tuple[str, ...], int] = defaultdict(int)
    for run in runs:
        total[run] += 1
    seen: dict[tuple[str, ...], int] = defaultdict(int)
    points = []
    for at, run in enumerate(runs):
        there = places.get(run, ())
        rank = seen[run]
        seen[run] += 1
        low = rank - min(MOST_PLACES, max(0, total[run] - len(there)))
        high = rank + min(MOST_PLACES, max(0, len(there) - total[run]))
        points += [(at, place) for place in there[max(0, low) : high + 1]]
    return points


def _runs(text: Sequence[str]) -> Iterable[tuple[str, ...]]:
    return zip(*(text[shift:] for shift in range(RUN)), strict=False)


def _chain(points: Sequence[Point]) -> list[Point]:
    """The longest row of points that goes forward in both texts, through the longest common run."""
    if not points:
        return []
    at, place = _middle(points)
    before = [(at - i, place - j) for i, j in points if i < at and j < place]
    after = [(i - at, j - place) for i, j in points if i > at and j > place]
    left = [(at - i, place - j) for i, j in reversed(_longest_rise(before))]
    return [*left, (at, place), *((i + at, j + place) for i, j in _longest_rise(after))]


def _middle(points: Sequence[Point]) -> Point:
    """The last point of the longest run in which both texts go on word by word."""
    lengths: dict[Point, int] = {}
    for at, place in points:
        lengths[at, place] = lengths.get((at - 1, place - 1), 0) + 1
    return max(lengths, key=lambda point: (lengths[point], -point[0], -point[1]))


def _longest_rise(points: Iterable[Point]) -> list[Point]:
    """The longest row of points that rises in both numbers, the lowest where there are several (patience sorting)."""
    ordered = sorted(points, key=lambda point: (point[0], -point[1]))
    tops: list[int] = []
    at_top: list[int] = []
    below: list[int] = []
    for number, (_, place) in enumerate(ordered):
        pile = bisect_left(tops, place)
        below.append(at_top[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [place]
        at_top[pile : pile + 1] = [number]
    rise = []
    number = at_top[-1] if at_top else -1
    while number >= 0:
        rise.append(ordered[number])
        number = below[number]
    return rise[::-1]


def _short_texts(
    own: Sequence[Sequence[str]], ends: Sequence[int], texts: Sequence[Sequence[str]], where: Sequence[Point]
) -> Iterable[Point]:
    """Places of blocks that hold fewer words than a run, each between those of its neighbours."""
    if not where:
        return
    starts: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for block, end in zip(own, ends, strict=True):
        if 0 < len(block) < RUN:
            starts[tuple(block)].append(end - len(block))
    position = 0
    for text in texts:
        there = starts.get(tuple(text), ())
        if there:
            index = bisect_right(where, (position, -1))
            low = where[index - 1][1] + 1 if index else max(0, where[0][1] - NEAR)
            high = where[index][1] if index < len(where) else where[-1][1] + NEAR
            place = bisect_right(there, high) - 1 if not index else bisect_left(there, low)
            if 0 <= place < len(there) and low <= there[place] < high:
                yield there[place], there[place] + len(text)
        position += len(text)
