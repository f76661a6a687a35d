"""Paragraphs in which there is no other Markdown than annotation spans: their tokens, without asking each rule.

Most paragraphs of news are such words, and each sign in them need not be offered to each of markdown-it's rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import NamedTuple

from markdown_it.token import Token

from generator.notation.brackets import Mark

AT = "at"  # key in `Token.meta`: where the token's text begins in the inline source
MARK = "annotation"
_SIGNS = re.compile(r"[\n\\`~*_\[\]<&^]|!\Z")  # where a rule of Markdown may begin; "!" before a bracket


class Bracket(NamedTuple):
    """One end of an annotation span: [start, end) of the inline source, and the type of its token."""

    start: int
    end: int
    type: str
    mark: Mark


def brackets_of(marks: Iterable[Mark]) -> list[Bracket]:
    """Both ends of each span."""
    sides = (
        (Bracket(mark.open, mark.open + 1, f"{MARK}_open", mark), Bracket(mark.close, mark.end, f"{MARK}_close", mark))
        for mark in marks
    )
    return [bracket for pair in sides for bracket in pair]


def simple_tokens(src: str, marks: Sequence[Mark]) -> list[Token] | None:
    """The tokens of an inline source with these annotation spans, None where there may be more in it."""
    tokens: list[Token] = []
    at = 0
    for start, end, side, mark in sorted(brackets_of(marks), key=itemgetter(0)):
        if start > at:
            tokens.append(Token("text", "", 0, content=src[at:start], meta={AT: at}))
        tokens.append(Token(side, "", 0, meta={MARK: mark, AT: start}))
        at = end
    if at < len(src):
        tokens.append(Token("text", "", 0, content=src[at:], meta={AT: at}))
    return None if any(_SIGNS.search(token.content) for token in tokens) else tokens
