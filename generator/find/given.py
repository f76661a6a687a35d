"""He or she, by the first name: a linear model over its letters, trained on lists of many countries.

Character n-grams, hashed (Joulin 2017, Bag of tricks for efficient text classification).
"""

from __future__ import annotations

from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Given = NDArray[np.int8]  # a weight for each place of an n-gram
SIZES = range(2, 7)  # of the n-grams
SCALE = 12.0  # of the weights, which have eight bits


def grams(name: str, number: int) -> list[int]:
    """The places of a first name's n-grams, and of itself, among so many weights."""
    word = f"^{name.lower()}$"
    parts = [word[at : at + size] for size in SIZES for at in range(len(word) - size + 1)]
    return [crc32(part.encode()) % number for part in (*parts, word)]


def he_or_she(name: str, weights: Given) -> float:
    """The log-odds that a first name is a man's."""
    places = grams(name, len(weights))
    total = int(weights[places].sum(dtype=np.int64))
    return total / SCALE / float(np.sqrt(len(places)))
