"""A text as the network sees it: word pieces with three cheap features, and the words they start."""

from __future__ import annotations

from bisect import bisect_right

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from generator.model.prose import Prose
from generator.model.quick import quick
from generator.text.quotations import quotation_states

Ints = NDArray[np.int64]

LOWER, TITLE, UPPER, DIGIT, SYMBOL, INNER = range(6)
CASES = 6
PARAGRAPH_STATES = 3
"""0 inside a paragraph, 1 its first piece, 2 the first piece of the article."""


@quick(eq=False)
class Words:
    """One text, P pieces and W words (BERT's words: a punctuation mark is one of its own).

    `pieces`, `case`, `quotation`, `opening`: (P,) piece ids and features. `first_piece`: (W,) the piece that starts
    each word. `starts`, `ends`: (W,) code points. `paragraph`: (W,) number of the paragraph.
    """

    pieces: Ints
    case: Ints
    quotation: Ints
    opening: Ints
    first_piece: Ints
    starts: Ints
    ends: Ints
    paragraph: Ints

    def range_of(self, start: int, end: int) -> tuple[int, int]:
        """The half-open range of words that overlap the code points [start, end)."""
        first = int(np.searchsorted(self.ends, start, side="right"))
        last = int(np.searchsorted(self.starts, end, side="left"))
        return first, max(first, last)


_NO_WORDS = Words(*(np.zeros(0, np.int64) for _ in range(8)))


def _case(word: str) -> int:
    if word.isalpha() and word.islower():  # most words
        return LOWER
    if any(c.isdigit() for c in word):
        return DIGIT
    if not any(c.isalpha() for c in word):
        return SYMBOL
    if word.isupper() and len(word) > 1:
        return UPPER
    return TITLE if word[0].isupper() else LOWER


def encode(prose: Prose, tokenizer: Tokenizer) -> Words:
    """Split the prose into pieces and words; the tokenizer must neither truncate nor pad."""
    text, places = prose.text, prose.paragraphs
    encoding = tokenizer.encode(text, add_special_tokens=False)
    if not encoding.ids:
        return _NO_WORDS
    offsets, numbers = encoding.offsets, encoding.word_ids
    firsts = [i for i, n in enumerate(numbers) if i == 0 or n != numbers[i - 1]]
    starts = np.array([offsets[i][0] for i in firsts], np.int64)
    ends = np.array([offsets[j - 1][1] for j in [*firsts[1:], len(offsets)]], np.int64)
    states = np.frombuffer(bytes(quotation_states(text, places)), np.uint8)
    case = np.full(len(offsets), INNER, np.int64)
    case[firsts] = [_case(text[s:e]) for s, e in zip(starts, ends, strict=True)]
    paragraph_starts = [start for start, _ in places]
    paragraph = np.array([bisect_right(paragraph_starts, s) for s in starts], np.int64)
    opening = np.zeros(len(offsets), np.int64)
    is_new = np.diff(paragraph, prepend=-1) != 0
    opening[np.array(firsts)[is_new]] = 1
    opening[0] = 2
    return Words(
        pieces=np.array(encoding.ids, np.int64),
        case=case,
        quotation=np.array([states[s] for s, _ in offsets], np.int64),
        opening=opening,
        first_piece=np.array(firsts, np.int64),
        starts=starts,
        ends=ends,
        paragraph=paragraph,
    )
