"""How alike two pieces of text are, whatever their punctuation."""

import re
from itertools import pairwise

_WORD = re.compile(r"\w+")


def shared_words(first: str, second: str) -> float:
    """The part of the shorter text's word pairs that the other has too, in [0, 1].

    >>> shared_words("He received a message.", "he received a message, his spokesman said")
    1.0
    """
    pairs = sorted((_pairs(first), _pairs(second)), key=len)
    return len(pairs[0] & pairs[1]) / len(pairs[0]) if pairs[0] else 0.0


def _pairs(text: str) -> set[tuple[str, str]]:
    words = _WORD.findall(text.lower())
    return set(pairwise(words))
