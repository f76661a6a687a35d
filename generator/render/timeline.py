"""When somebody spoke: a line of time with a dot for each article, the larger the more is said there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from math import sqrt

from generator.model.article import Article
from generator.model.site import Statement
from generator.render.labels import counted, date_words
from generator.render.list_views import TimeDot, Timeline

WIDTH, EDGE = 640, 16  # of the drawing, in its own units
SMALLEST, LARGEST = 4.0, 12.0  # radius of a dot
FEWEST = 2  # dates; one makes no line
MOST = 100  # dots; more than so many articles are told by month, by year, by century
_UNITS = (7, 4, 2)  # digits of a date that tell its month, its year, its century

_Dot = tuple[date, str, int]  # when, what, how many claims


def timeline(said: Iterable[tuple[Article, Sequence[Statement]]]) -> Timeline | None:
    """The line of the dated articles, None where they have one date or none."""
    found = [(article.date, article.title, len(items)) for article, items in said if article.date]
    every = sorted(found, key=lambda each: each[0])
    if len({day for day, _, _ in every}) < FEWEST:
        return None
    first, last = every[0][0], every[-1][0]
    dated = next(dots for dots in (every, *(_together(every, digits) for digits in _UNITS)) if len(dots) <= MOST)
    most = max(count for _, _, count in dated)
    dots = tuple(
        TimeDot(
            x=round(EDGE + (WIDTH - 2 * EDGE) * (day - first).days / (last - first).days, 1),
            r=round(SMALLEST + (LARGEST - SMALLEST) * sqrt(count / most), 1),
            text=f"{date_words(day)}: {counted(count, 'claim')}, {words}",
        )
        for day, words, count in dated
    )
    words = f"From {date_words(first)} to {date_words(last)}: {counted(len(every), 'article')}"
    return Timeline(words, date_words(first), date_words(last), dots)


def _together(dated: Sequence[_Dot], digits: int) -> list[_Dot]:
    """The articles whose dates have so many digits in common as one, on the day of the first."""
    out = []
    for _, same in groupby(dated, lambda each: each[0].isoformat()[:digits]):
        days, titles, counts = zip(*same, strict=True)
        out.append((days[0], titles[0] if len(titles) == 1 else counted(len(titles), "article"), sum(counts)))
    return out
