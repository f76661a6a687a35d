"""Paragraphs in which there is no other Markdown than annotation spans: read at once, without asking each rule.

Most paragraphs of news are such words, and each sign in them need not be offered to each of markdown-it's rules, nor be
a token.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model.quick import quick
from generator.notation.brackets import Mark
from generator.text.offsets import MappedText

_APART = "\0"  # between words in `_SIGNS`; a file has none
_SIGNS = re.compile(rf"[\n\\`~*_\[\]<&^]|!(?:{_APART}|\Z)")  # where a rule of Markdown may begin; "!" before a bracket


@quick
class Simple:
    """The words of an inline source between the ends of its `marks`.

    `parts`: where they stand in the source, [start, end). `places`: between which of the words each span lies.
    """

    marks: tuple[Mark, ...]
    parts: tuple[tuple[int, int], ...]
    places: tuple[tuple[int, int], ...]

    def words(self, source: MappedText, inline: str) -> MappedText:
        """The words with their way to the input, from the `source` of the `inline` text, which may differ from it."""
        if source.text == inline:
            return source.parts(self.parts)
        return MappedText.join(stretch(source, inline[start:end], start, end) for start, end in self.parts)


def simple(inline: str, marks: Sequence[Mark]) -> Simple | None:
    """An inline source with these annotation spans, None where there may be more in it."""
    parts: list[tuple[int, int]] = []
    place: dict[int, int] = {}
    at = length = 0
    for start, end in sorted(
        [(mark.open, mark.open + 1) for mark in marks] + [(mark.close, mark.end) for mark in marks]
    ):
        if start > at:
            parts.append((at, start))
            length += start - at
        place[start] = length
        at = end
    if at < len(inline):
        parts.append((at, len(inline)))
    if _SIGNS.search(_APART.join([inline[start:end] for start, end in parts])):
        return None
    return Simple(tuple(marks), tuple(parts), tuple([(place[mark.open], place[mark.close]) for mark in marks]))


def stretch(source: MappedText, words: str, start: int, end: int) -> MappedText:
    """Words that stand for a stretch of the source, character by character where they are the same."""
    found = source.slice(start, end)
    if found.text == words:
        return found
    if found.text.replace("\n", " ") == words:
        return MappedText(words, found.runs)
    low, high = source.to_input(start, end)
    return MappedText.replacing(words, at=low, input_length=high - low)
