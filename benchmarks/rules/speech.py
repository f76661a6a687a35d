"""Which quotations are speech, and which only mark a word: titles, nicknames, scare quotes."""

import re
from collections.abc import Sequence

from benchmarks.rules.lexicon import CUE_FORMS
from benchmarks.rules.quotation import Quotation

LONGEST_SCARE = 6  # words; a longer quotation is a saying of its own
LONGEST_NICKNAME = 2  # words; behind a cue (“called her ‘…’”) as few are a name or a word taken up
_WORD = re.compile(r"[^\W_]+(?:[’'.,-][^\W_]+)*")


def is_speech(text: str, quotation: Quotation) -> bool:
    """Is it a saying of its own, not some words taken up in a sentence of the article?

    It is when it is long, when it ends with a sentence's mark, or when a comma, a colon or a cue leads up to it.
    """
    inner = quotation.inner.of(text)
    words = len(_WORD.findall(inner))
    if words > LONGEST_SCARE:
        return True
    before = text[max(0, quotation.span.start - 2) : quotation.span.start].rstrip()[-1:]
    if words > LONGEST_NICKNAME and _word_before(text, quotation.span.start) in CUE_FORMS:
        return True
    return inner.rstrip()[-1:] in ",.!?…" or before in (",", ":")


def _word_before(text: str, position: int) -> str:
    """The word directly before a mark, in lower case."""
    words = text[max(0, position - 20) : position].split()
    return words[-1].lower() if words else ""


def speech_of(text: str, quoted: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """The outermost quotations that are speech."""
    return tuple(item for item in quoted if item.depth == 0 and is_speech(text, item))
