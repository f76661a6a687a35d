"""Which mention a source's words are about, and which name stands behind a noun."""

from __future__ import annotations

import re

import numpy as np

from generator.find.mentions import SORTS, Mentions
from generator.find.names import TYPES
from generator.find.pieces import Ints, Words
from generator.model.span import Span

NOUN = SORTS.index("nominal")
APPOSED = 0.99  # chance that the name between commas behind a noun is its name
_NO_BEARER = re.compile(r"[’']s?\b")
_BEHIND = re.compile(r"\b(?:of|for|from|at|in|by|with|to|on)(?: the| an?| [a-z]+)?\s*$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?:his|her|its|their)\b", re.IGNORECASE)
_CLOSED = re.compile(r"[,.;:)–—]|\s[(–—]|$")
_CLAUSE = re.compile(r",(?! [A-Z][\w.]*(?: [A-Z][\w.]*)*-based )|[(–—]|\b(?:who|which|whose|that)\b")


def about(text: str, words: Words, mentions: Mentions, types: Ints, source: Span) -> int | None:
    """The mention that a source's words are about: a person's name before its first comma or clause, else its first."""
    first, last = words.range_of(source.start, source.end)
    inside = range(*np.searchsorted(mentions.anchors, (first, last)))
    held = [n for n in inside if not _belongs(text, words, mentions, source, n)]
    if not held:
        return None
    cut = _CLAUSE.search(text, source.start + 1, source.end)
    near = [n for n in held if not cut or words.starts[mentions.anchors[n]] < cut.start()]
    people = [n for n in near if mentions.sorts[n] == 0 and TYPES[types[n]] == "person"]
    apposed = [n for n in held if n not in near and mentions.sorts[n] == 0 and TYPES[types[n]] == "person"]
    if people:
        return people[-1]
    if near and mentions.sorts[near[-1]] == 1 and apposed and _is_apposed(text, words, mentions, near[-1], apposed[0]):
        return apposed[0]
    return (near or held)[-1] if near and mentions.sorts[near[-1]] == 1 else (near or held)[0]


def possessor(text: str, words: Words, mentions: Mentions, source: Span) -> int | None:
    """The pronoun that begins a source of more words: “his” of “his lawyer”."""
    first, last = words.range_of(source.start, source.end)
    at = int(np.searchsorted(mentions.anchors, first))
    is_first = last - first > 1 and at < len(mentions.anchors) and mentions.anchors[at] == first
    return at if is_first and _POSSESSIVE.match(text, source.start) else None


def _belongs(text: str, words: Words, mentions: Mentions, source: Span, number: int) -> bool:
    """Does it only tell whose or of what: “Katz’s wife”, “a spokesman for Northline”?"""
    start, end = words.starts[mentions.starts[number]], words.ends[mentions.anchors[number]]
    return bool(_NO_BEARER.match(text, end, source.end)) or bool(_BEHIND.search(text, source.start, start))


def apposed(text: str, words: Words, mentions: Mentions, types: Ints) -> dict[int, tuple[int, float]]:
    """Of each noun the name that stands behind it between commas: “a watchdog, Civic Watch, was …”."""
    out: dict[int, tuple[int, float]] = {}
    body, place = TYPES.index("organization"), TYPES.index("place")
    for noun in np.flatnonzero((mentions.sorts[:-1] == NOUN) & (mentions.sorts[1:] == 0)).tolist():
        name = noun + 1
        are_alike = types[noun] == types[name] or (types[noun] == body and types[name] == place)
        is_closed = _CLOSED.match(text, int(words.ends[mentions.anchors[name]]))
        if are_alike and types[noun] != place and is_closed and _is_apposed(text, words, mentions, noun, name):
            out[noun] = name, APPOSED
    return out


def _is_apposed(text: str, words: Words, mentions: Mentions, noun: int, name: int) -> bool:
    """“The captain, Joss Hale”."""
    between = text[words.ends[mentions.anchors[noun]] : words.starts[mentions.starts[name]]]
    return between.strip() == ","
