"""A text as the network sees it: word pieces with three cheap features, and the words they start."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

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
    pieces, offsets, firsts = _pieces(text, [start for start, _ in places[1:]], tokenizer)
    if not len(pieces):
        return _NO_WORDS
    starts = offsets[firsts, 0]
    ends = offsets[np.append(firsts[1:], len(offsets)) - 1, 1]
    states = np.frombuffer(bytes(quotation_states(text, places)), np.uint8)
    case = np.full(len(offsets), INNER, np.int64)
    case[firsts] = [_case(text[s:e]) for s, e in zip(starts.tolist(), ends.tolist(), strict=True)]
    paragraph = np.searchsorted([start for start, _ in places], starts, side="right")
    opening = np.zeros(len(offsets), np.int64)
    is_new = np.diff(paragraph, prepend=-1) != 0
    opening[firsts[is_new]] = 1
    opening[0] = 2
    return Words(
        pieces=pieces,
        case=case,
        quotation=states[offsets[:, 0]].astype(np.int64),
        opening=opening,
        first_piece=firsts,
        starts=starts,
        ends=ends,
        paragraph=paragraph,
    )


def _pieces(text: str, cuts: Sequence[int], tokenizer: Tokenizer) -> tuple[Ints, Ints, Ints]:
    """The ids of the pieces (P,), their code points (P, 2), and which of them start a word (W,).

    Cut where paragraphs begin, no word is, and the tokenizer takes more than twice as long for a text twice as long.
    """
    ids: list[int] = []
    firsts: list[int] = []
    offsets = [np.zeros((0, 2), np.int64)]
    for start, end in pairwise((0, *cuts, len(text))):
        encoding = tokenizer.encode(text[start:end], add_special_tokens=False)
        numbers = encoding.word_ids
        firsts += [len(ids) + i for i, n in enumerate(numbers) if i == 0 or n != numbers[i - 1]]
        ids += encoding.ids
        offsets.append(np.array(encoding.offsets, np.int64).reshape(-1, 2) + start)
    return np.array(ids, np.int64), np.concatenate(offsets), np.array(firsts, np.int64)
