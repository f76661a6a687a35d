"""Where paragraphs begin and end in plain text, however its lines were broken.

Three habits are told apart by the lengths of lines: a blank line between paragraphs, one paragraph a line, and lines
wrapped by hand or by a program at some column. A wrapped line is one that had no room for the next line's first word.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from generator.model.span import Span

NARROWEST_WRAP, WIDEST_WRAP = 40, 130  # columns; beyond it a line is a paragraph
FEWEST_WRAPPED_LINES = 3  # two lines that fit a column prove nothing
WRAPPED_SHARE = 0.6  # of line pairs that one column must explain; short last lines and headings do not fit it
LONG_LINE = 45  # characters; a shorter one that stops in mid-sentence is a heading, a name, a verse

_LINE = re.compile(r"[^\S\n]*(\S(?:[^\n]*\S)?)?[^\S\n]*(?:\n|\Z)")
_LIST_ITEM = re.compile(r"(?:[•·▪‣◦●■*\-–—]|\d{1,2}[.)])\s+\S")


def paragraphs(text: str) -> list[Span]:
    """The paragraphs of a text with "\\n" line ends, without the white space around them.

    >>> [span.of("One.\\n\\nTwo.") for span in paragraphs("One.\\n\\nTwo.")]
    ['One.', 'Two.']
    """
    groups = list(_groups(text))
    column = _wrap_column(text, groups)
    return [span for group in groups for span in _joined(text, group, column)]


def _groups(text: str) -> Iterator[list[Span]]:
    """Lines with words in them, in groups without a blank line."""
    group: list[Span] = []
    for match in _LINE.finditer(text):
        if match[1]:
            group.append(Span(*match.span(1)))
        elif group:
            yield group
            group = []
    if group:
        yield group


def _wrap_column(text: str, groups: Iterable[list[Span]]) -> int:
    """The column at which lines were wrapped, 0 if they were not.

    Each pair of lines votes for all columns that fit the first and would not have fitted the next word too.
    """
    votes: Counter[int] = Counter()
    pairs = 0
    for group in groups:
        for line, after in pairwise(group):
            room = len(line) + 1 + _first_word(text, after)
            pairs += 1
            votes.update(range(max(NARROWEST_WRAP, len(line)), min(WIDEST_WRAP + 1, room)))
    column, count = max(votes.items(), key=lambda item: (item[1], -item[0]), default=(0, 0))
    return column if count >= FEWEST_WRAPPED_LINES and count >= WRAPPED_SHARE * pairs else 0


def _joined(text: str, group: list[Span], column: int) -> Iterator[Span]:
    start, last = group[0].start, group[0]
    for line in group[1:]:
        if not _runs_on(text, last, line, column):
            yield Span(start, last.end)
            start = line.start
        last = line
    yield Span(start, last.end)


def _runs_on(text: str, line: Span, after: Span, column: int) -> bool:
    """Does the paragraph go on in the next line?"""
    if _LIST_ITEM.match(text, after.start, after.end):
        return False
    if column:
        return len(line) <= column < len(line) + 1 + _first_word(text, after)
    stops = text[line.end - 1] in ".!?:;…”’\"'"
    return not stops and LONG_LINE <= len(line) <= WIDEST_WRAP and text[after.start].islower()


def _first_word(text: str, line: Span) -> int:
    """Length of the first word of a line; a very long one (an address) counts up to the widest column."""
    limit = min(line.end, line.start + WIDEST_WRAP)
    end = next((index for index in range(line.start, limit) if text[index].isspace()), limit)
    return end - line.start
