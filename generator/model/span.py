"""A range of text, the coin in which everything is paid."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.quick import quick


@quick(order=True)
class Span:
    """Half-open range [start, end) of Unicode code points, never empty. Raises `ValueError` otherwise."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"span [{self.start}, {self.end}) is empty or negative")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Do the two share a character?"""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Does every character of `other` lie in this span?"""
        return self.start <= other.start and other.end <= self.end

    def shift(self, by: int) -> Span:
        """The span moved by a number of characters."""
        return Span(self.start + by, self.end + by)


def words_of(text: str, spans: Iterable[Span], *, between: str = " … ") -> str:
    """The words of several spans on one line, `between` where words are left out.

    >>> words_of("Yes, he said,\\nyes.", [Span(0, 4), Span(14, 18)])
    'Yes, … yes.'
    """
    return between.join(" ".join(span.of(text).split()) for span in spans)
