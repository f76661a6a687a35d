"""How alike two pieces of text are, whatever their punctuation."""

import re
from collections.abc import Sequence
from itertools import pairwise

_WORD = re.compile(r"\w+")


def shared_words(first: str, second: str) -> float:
    """The part of the shorter text's word pairs that the other has too, in [0, 1].

    >>> shared_words("He received a message.", "he received a message, his spokesman said")
    1.0
    """
    pairs = sorted((_pairs(first), _pairs(second)), key=len)
    return len(pairs[0] & pairs[1]) / len(pairs[0]) if pairs[0] else 0.0


def likeness(first: str, second: str) -> float:
    """How alike two texts are, letter by letter, in [0, 1].

    >>> round(likeness("the bridge is safe", "the bridge was safe"), 2)
    0.92
    """
    from rapidfuzz import fuzz  # here, as below: most builds compare nothing

    return fuzz.ratio(first, second) / 100


def in_same_order(first: Sequence[int], second: Sequence[int]) -> list[int]:
    """As many as can be of the things that two rows have in the same order.

    >>> in_same_order([1, 2, 3, 4], [2, 3, 1, 4])
    [2, 3, 4]
    """
    from rapidfuzz.distance import LCSseq

    codes = LCSseq.opcodes(first, second)
    return [item for code in codes if code.tag == "equal" for item in first[code.src_start : code.src_end]]


def _pairs(text: str) -> set[tuple[str, str]]:
    words = _WORD.findall(text.lower())
    return set(pairwise(words))
