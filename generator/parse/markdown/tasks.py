"""Lists of tasks: `- [ ] to do`, `- [x] done`. The sign is drawn by the theme and is no word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from markdown_it.token import Token

from generator.parse.markdown.inline import InlineText
from generator.parse.markup import clipped

TASK = "task"  # key in the meta of an inline token: its words begin with the sign
TASK_SIGN = re.compile(r"\[([ xX])\](?:[ \n]+|$)")


def task_of(tokens: Sequence[Token], index: int) -> str:
    """The class of the list item that opens at an index, "" where it is no task."""
    inline = tokens[index + 2] if index + 2 < len(tokens) and tokens[index + 1].type == "paragraph_open" else None
    sign = TASK_SIGN.match(inline.content) if inline else None
    if not inline or not sign or sign.end() == len(inline.content):
        return ""
    inline.meta[TASK] = True
    return "task" if sign[1] == " " else "task task--done"


def without_start(inline: InlineText, sign: re.Pattern[str]) -> InlineText:
    """The words without the sign at their start; as they are where it is not there any more, e.g. in a link."""
    start = sign.match(inline.text.text)
    starts = [*(element.start for element in inline.elements), *(mark.start for mark in inline.marks)]
    if not start or min(starts, default=start.end()) < start.end():
        return inline
    left, length = start.end(), len(inline.text) - start.end()
    return InlineText(
        inline.text.slice(left, len(inline.text)),
        tuple(clipped(element, left, length) for element in inline.elements),
        tuple(replace(mark, start=mark.start - left, end=mark.end - left) for mark in inline.marks),
    )
