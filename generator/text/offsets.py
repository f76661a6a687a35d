"""Text that remembers where each of its characters stood in the input file.

Every normalisation (line ends, entities, markup left out) makes a `MappedText`; slicing and joining keep the map, so
a span found in the text that readers see can always be told in offsets of the file that came in.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n?|\n")


class Run(NamedTuple):  # made by the hundred for an article, in a third of the time that a dataclass takes
    """`length` characters from `start` in the text stand for `input_length` characters from `input_start`.

    Equal lengths map character by character; else the run is one unit (an entity, a line end), and
    `input_length` 0 marks characters that the input does not have (a blank line put between two blocks).
    """

    start: int
    length: int
    input_start: int
    input_length: int


@dataclass(frozen=True, slots=True)
class MappedText:
    """A text (code points) with the runs that lead back to its input, in order and without gaps."""

    text: str
    runs: tuple[Run, ...]

    @classmethod
    def of(cls, text: str, *, at: int = 0) -> MappedText:
        """The text as it stands at offset `at` of the input."""
        return cls(text, (Run(0, len(text), at, len(text)),) if text else ())

    @classmethod
    def replacing(cls, text: str, *, at: int, input_length: int) -> MappedText:
        """A text that stands for `input_length` characters at offset `at` of the input."""
        return cls(text, (Run(0, len(text), at, input_length),) if text else ())

    @classmethod
    def join(cls, pieces: Iterable[MappedText], separator: str = "") -> MappedText:
        """The pieces one after the other; the separator stands nowhere in the input."""
        texts: list[str] = []
        runs: list[Run] = []
        position = at = 0
        was_linear = False  # does the last run map character by character?
        for number, piece in enumerate(pieces):
            if number and separator:
                runs.append(Run(position, len(separator), at, 0))
                was_linear = False
                texts.append(separator)
                position += len(separator)
            for start, length, input_start, input_length in piece.runs:
                linear = length == input_length
                if linear and was_linear and at == input_start:  # goes on from the one before without a gap
                    first, longer = runs[-1], runs[-1].length + length
                    runs[-1] = Run(first.start, longer, first.input_start, longer)
                else:
                    runs.append(Run(position + start, length, input_start, input_length))
                at, was_linear = input_start + input_length, linear
            texts.append(piece.text)
            position += len(piece.text)
        return cls("".join(texts), tuple(runs))

    def __len__(self) -> int:
        return len(self.text)

    def slice(self, start: int, end: int) -> MappedText:
        """The part [start, end), with its map."""
        begin = max(0, self._index(start))
        if self.runs and 0 <= start < end:  # most parts lie in one run
            first, length, input_start, input_length = self.runs[begin]
            if length == input_length and end <= first + length:
                run = Run(0, end - start, input_start + start - first, end - start)
                return MappedText(self.text[start:end], (run,))
        runs = []
        for index in range(begin, len(self.runs)):
            first, length, input_start, input_length = self.runs[index]
            if first >= end:
                break
            low, high = max(first, start), min(first + length, end)
            if low >= high:
                continue
            if length == input_length:
                runs.append(Run(low - start, high - low, input_start + low - first, high - low))
            else:
                runs.append(Run(low - start, high - low, input_start, input_length))
        return MappedText(self.text[start:end], tuple(runs))

    def parts(self, ranges: Sequence[tuple[int, int]]) -> MappedText:
        """Some parts [start, end) one after the other, none of them empty, with their map."""
        if len(self.runs) != 1 or self.runs[0].length != self.runs[0].input_length:
            return MappedText.join(self.slice(start, end) for start, end in ranges)
        runs: list[Run] = []
        position, begin = 0, self.runs[0].input_start
        for start, end in ranges:
            runs.append(Run(position, end - start, begin + start, end - start))
            position += end - start
        return MappedText("".join([self.text[start:end] for start, end in ranges]), tuple(runs))

    def strip(self) -> MappedText:
        """The text without white space at its ends."""
        left, right = len(self.text) - len(self.text.lstrip()), len(self.text.rstrip())
        return self if (left, right) == (0, len(self.text)) else self.slice(left, max(left, right))

    def to_input(self, start: int, end: int) -> tuple[int, int]:
        """The input's half-open range for [start, end) of the text; `start < end` is expected."""
        first, last = self.runs[self._index(start)], self.runs[self._index(end - 1)]
        low, high = first.input_start, last.input_start + last.input_length
        if first.length == first.input_length:
            low += start - first.start
        if last.length == last.input_length:
            high = last.input_start + end - last.start
        return low, high

    def from_input(self, offset: int) -> int:
        """The first place of the text that stands at or behind an offset of the input, its end where none does."""
        run = next((run for run in self.runs if offset < run.input_start + run.input_length), None)
        if run is None:
            return len(self.text)
        linear = run.length == run.input_length
        return run.start + (max(0, offset - run.input_start) if linear else 0)

    def _index(self, position: int) -> int:
        return bisect_right(self.runs, position, key=_START) - 1


_START = itemgetter(0)


def split_lines(text: str) -> list[str]:
    """The lines of a text as `Lines` counts them, without their ends."""
    return re.split(_LINE_END, text)


class Lines:
    """Where the lines of a text begin, for many offsets of one text; they end at "\\n", "\\r\\n" or "\\r"."""

    def __init__(self, text: str) -> None:
        if "\r" in text:
            self._starts = [0, *(match.end() for match in re.finditer(_LINE_END, text))]
        else:
            self._starts = [*accumulate((len(line) + 1 for line in text.split("\n")[:-1]), initial=0)]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """The offset of a place, as `place` tells it; of one in a line that the text has no more, in its last line."""
        return self._starts[min(line, len(self._starts)) - 1] + column - 1


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Line and column of an offset, both from 1.

    >>> line_and_column("ab\\ncd", 4)
    (2, 2)
    """
    return Lines(text).place(offset)
