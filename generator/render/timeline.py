"""When somebody spoke: a line of time with a dot for each article, the larger the more is said there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from math import sqrt

from generator.model.article import Article
from generator.model.site import Statement
from generator.render.list_views import TimeDot, Timeline
from generator.render.words import Words

WIDTH, EDGE = 640, 16  # of the drawing, in its own units
SMALLEST, LARGEST = 4.0, 12.0  # radius of a dot
FEWEST = 2  # dates; one makes no line
MOST = 100  # dots; more than so many articles are told by month, by year, by century
_UNITS = (7, 4, 2)  # digits of a date that tell its month, its year, its century

_Dot = tuple[date, str, int]  # when, what, how many claims


def timeline(said: Iterable[tuple[Article, Sequence[Statement]]], say: Words) -> Timeline | None:
    """The line of the dated articles, None where they have one date or none."""
    found = [(article.date, article.title, len(items)) for article, items in said if article.date]
    every = sorted(found, key=lambda each: each[0])
    if len({day for day, _, _ in every}) < FEWEST:
        return None
    first, last = every[0][0], every[-1][0]
    dated = next(dots for dots in (every, *(_together(every, digits, say) for digits in _UNITS)) if len(dots) <= MOST)
    most = max(count for _, _, count in dated)
    dots = tuple(
        TimeDot(
            x=round(EDGE + (WIDTH - 2 * EDGE) * (day - first).days / (last - first).days, 1),
            r=round(SMALLEST + (LARGEST - SMALLEST) * sqrt(count / most), 1),
            text=say("timeline.dot", day=say.ways.day(day), claims=say.count("count.claims", count), what=words),
        )
        for day, words, count in dated
    )
    ends = say.ways.day(first), say.ways.day(last)
    words = say("timeline.words", first=ends[0], last=ends[1], articles=say.count("count.articles", len(every)))
    return Timeline(words, *ends, dots)


def _together(dated: Sequence[_Dot], digits: int, say: Words) -> list[_Dot]:
    """The articles whose dates have so many digits in common as one, on the day of the first."""
    out = []
    for _, same in groupby(dated, lambda each: each[0].isoformat()[:digits]):
        days, titles, counts = zip(*same, strict=True)
        what = titles[0] if len(titles) == 1 else say.count("count.articles", len(titles))
        out.append((days[0], what, sum(counts)))
    return out
