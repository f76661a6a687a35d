"""When somebody spoke: a line of time with a dot for each article, the larger the more is said there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import sqrt

from generator.model.article import Article
from generator.model.site import Statement
from generator.render.labels import counted, date_words
from generator.render.list_views import TimeDot, Timeline

WIDTH, EDGE = 640, 16  # of the drawing, in its own units
SMALLEST, LARGEST = 4.0, 12.0  # radius of a dot
FEWEST = 2  # dates; one makes no line


def timeline(said: Iterable[tuple[Article, Sequence[Statement]]]) -> Timeline | None:
    """The line of the dated articles, None where they have one date or none."""
    dated = sorted(((article.date, article, len(items)) for article, items in said if article.date), key=lambda x: x[0])
    if len({day for day, _, _ in dated}) < FEWEST:
        return None
    first, last = dated[0][0], dated[-1][0]
    most = max(count for _, _, count in dated)
    dots = tuple(
        TimeDot(
            x=round(EDGE + (WIDTH - 2 * EDGE) * (day - first).days / (last - first).days, 1),
            r=round(SMALLEST + (LARGEST - SMALLEST) * sqrt(count / most), 1),
            text=f"{date_words(day)}: {counted(count, 'claim')}, {article.title}",
        )
        for day, article, count in dated
    )
    words = f"From {date_words(first)} to {date_words(last)}: {counted(len(dots), 'article')}"
    return Timeline(words, date_words(first), date_words(last), dots)
