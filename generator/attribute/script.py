"""Interviews and transcripts printed as a script: "NAME: what she says", line by line.

The corpus has too few of these for the network to learn, and their form says all there is to know.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.text.quotations import paragraphs

LINE = re.compile(
    r"(?P<mark>[\"“]|''|``)?\s*"
    r"(?P<name>[A-Z][A-Z.'’\-]+(?:\s+[A-Z][A-Z.'’\-]*){0,3}(?:\s*\([^()\n]{1,40}\))?)\s*(?P<colon>:)\s*(?=\S)"
)
LEAST_LINES = 2
"""A single line may be a label ("UPDATE: …"); from two on, 22 of 25 in the corpus were speakers."""


@dataclass(frozen=True, slots=True)
class ScriptLine:
    """Who speaks, and what: half-open ranges of code points; quoted paragraphs that go on with it belong to it."""

    name: tuple[int, int]
    colon: tuple[int, int]
    content: tuple[tuple[int, int], ...]


def script_lines(text: str) -> tuple[ScriptLine, ...]:
    """The lines of the script in the text; none if only one paragraph looks like one.

    >>> [line.name for line in script_lines("LEE: Will you run?\\n\\nCOLE: No.")]
    [(0, 3), (20, 24)]

    """
    out: list[ScriptLine] = []
    is_quoted = False
    for start, end in paragraphs(text):
        found = LINE.match(text, start, end)
        if found:
            is_quoted = found["mark"] is not None
            out.append(ScriptLine(found.span("name"), found.span("colon"), ((found.end(), end),)))
        elif out and is_quoted and text[start] in '"“' and text[start + 1 : start + 2] not in "([":
            last = out[-1]
            out[-1] = ScriptLine(last.name, last.colon, (*last.content, (start, end)))
        else:
            is_quoted = False
    return tuple(out) if len(out) >= LEAST_LINES else ()
