"""How far two sets of attributions agree: the definitions of the shared scorer, for our own texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.model.attribution import AttributedArticle, Attribution
from generator.model.span import Span

TOKEN = re.compile(r"\w+(?:['’.,]\w+)*")
ALIKE = 0.5  # Jaccard index of word tokens


@dataclass(frozen=True, slots=True)
class Rate:
    """Counts of right, found and wanted items."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def __add__(self, other: Rate) -> Rate:
        return Rate(self.right + other.right, self.found + other.found, self.wanted + other.wanted)

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of what was wanted that was found."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """2 right / (found + wanted)."""
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 0.0


def matched(gold: AttributedArticle, found: AttributedArticle, *, with_source: bool = True) -> dict[int, int]:
    """Number of the gold attribution -> number of the found one: contents and sources alike, the likest first."""
    words = [match.span() for match in TOKEN.finditer(gold.article.text)]
    wanted, given = ([_tokens(words, a) for a in side.attributions] for side in (gold, found))
    pairs = []
    for i, (source, content) in enumerate(wanted):
        for j, (other_source, other_content) in enumerate(given):
            c, s = jaccard(content, other_content), jaccard(source, other_source)
            if c >= ALIKE and (s >= ALIKE or not with_source):
                pairs.append((-(c + s), i, j))
    out: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(pairs):
        if i not in out and j not in taken:
            out[i] = j
            taken.add(j)
    return out


def who_said_what(gold: AttributedArticle, found: AttributedArticle) -> Rate:
    """Attributions that agree in content and source."""
    return Rate(len(matched(gold, found)), len(found.attributions), len(gold.attributions))


def _tokens(words: Sequence[tuple[int, int]], item: Attribution) -> tuple[frozenset[int], frozenset[int]]:
    def within(spans: Iterable[Span]) -> frozenset[int]:
        return frozenset(
            n for span in spans for n, (start, end) in enumerate(words) if start < span.end and span.start < end
        )

    return within(item.source), within(item.content)


def jaccard(one: frozenset[int], other: frozenset[int]) -> float:
    """Common share of two sets; two empty ones are alike."""
    return len(one & other) / len(one | other) if one or other else 1.0


def b_cubed(wanted: Mapping[int, str], given: Mapping[int, str]) -> tuple[float, float]:
    """Precision and recall of a clustering, summed over its items (Bagga, Baldwin 1998): item -> cluster, twice."""
    precision = recall = 0.0
    for item in wanted:
        mine = {other for other in given if given[other] == given[item]}
        theirs = {other for other in wanted if wanted[other] == wanted[item]}
        precision += len(mine & theirs) / len(mine)
        recall += len(mine & theirs) / len(theirs)
    return precision, recall
