"""He or she, by the first name: a linear model over its letters, trained on names of many countries.

Character n-grams, hashed (Joulin 2017, Bag of tricks for efficient text classification).
"""

from __future__ import annotations

import unicodedata
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Given = NDArray[np.int8]  # a weight for each place of an n-gram
SIZES = range(2, 7)  # of the n-grams
WHOLE = 4  # times that the name itself counts
SCALE = 12.0  # of the weights, which have eight bits
_STROKES = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "ß": "ss", "þ": "th"})


def plain(name: str) -> str:
    """A name in small letters without accents: “marie-eve” of “Marie-Ève”."""
    parted = unicodedata.normalize("NFKD", name.lower())
    return "".join(letter for letter in parted if not unicodedata.combining(letter)).translate(_STROKES)


def grams(name: str, number: int) -> list[int]:
    """The places of a first name's n-grams, and of itself, `WHOLE` times, among so many weights."""
    word = f"^{plain(name)}$"
    parts = [word[at : at + size] for size in SIZES for at in range(len(word) - size + 1)]
    return [crc32(part.encode()) % number for part in (*parts, *[word] * WHOLE)]


def he_or_she(name: str, weights: Given) -> float:
    """The log-odds that a first name is a man's."""
    places = grams(name, len(weights))
    total = int(weights[places].sum(dtype=np.int64))
    return total / SCALE / float(np.sqrt(len(places)))
