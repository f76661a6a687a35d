"""What single nouns tell of whom they mean: a linear model over how they end, trained on WordNet.

Endings and the word itself, hashed (Joulin 2017, Bag of tricks for efficient text classification).
"""

from __future__ import annotations

import re
from functools import cache
from zlib import crc32

from generator.model.quick import quick

FACTS = ("office", "kin", "role", "group", "document", "organization", "government")
LONGEST = 9  # letters of an ending
MET = 3  # weight of a word itself, from which it is one that was learnt
SCALE = 12.0  # of the weights, which have eight bits
_WORD = re.compile(r"[a-z]{2,}(?:-[a-z]+)*")


def grams(word: str, number: int) -> list[int]:
    """The places of a word's endings, and last of itself, among so many weights."""
    endings = [f"{word[-size:]}$" for size in range(1, min(LONGEST, len(word)) + 1)]
    return [crc32(part.encode()) % number for part in (*endings, f"^{word}$")]


@quick(kw_only=True, eq=False)
class NounModel:
    """The model; `weights`: eight bits for each place and fact, the last of them for any word."""

    weights: bytes

    def facts(self, word: str) -> frozenset[str]:
        """What a word in lower case tells: "kin" of any human being, "office" of one that it knows for no name."""
        return _facts(word, self.weights)


@cache
def _facts(word: str, weights: bytes) -> frozenset[str]:
    if not _WORD.fullmatch(word):
        return frozenset()
    count, signed = len(FACTS), memoryview(weights).cast("b")
    *parts, whole = grams(word, len(weights) // count - 1)
    odds = {}
    for number, fact in enumerate(FACTS):
        around = sum(signed[place * count + number] for place in parts) * len(parts) ** -0.5
        odds[fact] = around + signed[whole * count + number] + signed[number - count]
    told = {fact for fact in FACTS if odds[fact] > 0}
    if signed[whole * count] < MET:
        told.discard("office")  # a word that was never met may be a name: “Wasserman”
    return frozenset(told if "kin" in told else told - {"office", "role"})
