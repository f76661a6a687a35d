"""Mentions and what they may refer back to: the features of the heads that link sources.

End-to-end coreference (Lee 2017), a mention anchored at one word (Dobrovolskii 2021).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generator.find.pieces import Ints, Words
from generator.name.words import gender
from generator.read import read_lexicon

NONE, NAME, NOMINAL, PRONOUN = range(4)
PERSON, ORGANIZATION, PLACE, OTHER = range(4)
PRONOUN_FORMS = {
    **dict.fromkeys(("he", "him", "his", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
    **dict.fromkeys(("it", "its", "itself"), "it"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "they"),
}
SORTS = ("name", "nominal", "he", "she", "it", "they")
GENDERS = ("", "he", "she")
RECENT, ALIKE = 60, 15
"""Mentions back that may be the antecedent; and earlier ones with the same last word."""
BUCKETS = 10
FEATURES = (BUCKETS, BUCKETS, 5, len(SORTS) ** 2, 5, 4, 9)
"""Values of each pair feature: distance in words, in mentions, in paragraphs; sorts, strings, quoted, gender."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Anchored:
    """A mention at a word: its words as compared, sort, gender, paragraph, and whether it stands in quotation marks."""

    anchor: int
    words: tuple[str, ...]
    sort: int
    gender: int
    paragraph: int
    is_quoted: bool


def anchored(text: str, words: Words, anchors: Sequence[int], tags: Ints) -> list[Anchored]:
    """The mentions at the anchors; `tags` (W,): 1 where a name begins, 2 inside it."""
    out = []
    for anchor in anchors:
        first = anchor
        while tags[anchor] and first > 0 and tags[first] == 2:
            first -= 1
        said = text[words.starts[first] : words.ends[anchor]]
        pronoun = PRONOUN_FORMS.get(said.lower(), "")
        sort = SORTS.index(pronoun) if pronoun else 0 if tags[anchor] else 1
        he_or_she = pronoun if pronoun in ("he", "she") else gender(said.split()[:-1] or said.split(), read_lexicon())
        plain = tuple(word.lower() for word in _WORD.findall(said))
        is_quoted = bool(words.quotation[words.first_piece[anchor]])
        out.append(Anchored(anchor, plain, sort, GENDERS.index(he_or_she), int(words.paragraph[anchor]), is_quoted))
    return out


def candidates(mentions: Sequence[Anchored], number: int) -> list[int]:
    """Earlier mentions that may be meant, in order."""
    recent = max(0, number - RECENT)
    last = mentions[number].words[-1:]
    alike = [n for n in range(recent) if mentions[n].words[-1:] == last] if mentions[number].sort < 2 else []
    return [*alike[-ALIKE:], *range(recent, number)]


def pair_features(one: Anchored, other: Anchored, between: int) -> tuple[int, ...]:
    """The features of a mention and an earlier one, `between` mentions back."""
    return (
        min(BUCKETS - 1, int(np.log2(1 + one.anchor - other.anchor))),
        min(BUCKETS - 1, int(2 * np.log2(between)) if between > 0 else 0),
        min(4, one.paragraph - other.paragraph),
        one.sort * len(SORTS) + other.sort,
        _alike(one.words, other.words),
        2 * one.is_quoted + other.is_quoted,
        3 * one.gender + other.gender,
    )


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """Equal 1, the last words 2, an acronym 3, a word in common 4, nothing 0."""
    if one == other:
        return 1
    if one[-1:] == other[-1:]:
        return 2
    for short, long in ((one, other), (other, one)):
        if len(short) == 1 and len(long) > 1 and "".join(word[0] for word in long) == short[0]:
            return 3
    return 4 if set(one) & set(other) else 0
