"""Where sentences end, well enough to count them: no abbreviation, initial or decimal point ends one."""

from __future__ import annotations

from generator.text.patterns import pattern

# It begins with a class of characters, which is looked for ten times as fast as what may stand before one.
_END = pattern(r"(?P<mark>[.!?…](?<![.!?…]{2})[.!?…]*+)[”’\"')\]]*+(?=\s+[“‘„\"'(\[]*[A-ZÀ-Þ0-9]|\s*\Z)")
_WORD = pattern(r"[\w.]*\Z")
_LONGEST_ABBREVIATION = 12  # characters
_ABBREVIATIONS = frozenset(
    "adm apr aug brig capt cmdr co col corp dec dept dr feb gen gov hon inc jan jr lt ltd maj messrs mr mrs ms mt no"
    " nov oct prof rep rev sen sept sgt sr st supt vs".split()
)


def sentence_ends(text: str, start: int, end: int) -> list[int]:
    """The offsets behind each sentence that ends in text[start:end], its closing quotation mark included.

    >>> sentence_ends("Mr. Lee of the U.S. left. “He is gone.” True?", 0, 45)
    [25, 39, 45]
    """
    found = []
    words = text[start:end]
    for match in _END.finditer(words):
        before = _WORD.search(words[max(0, match.start() - _LONGEST_ABBREVIATION) : match.start()])
        word = before[0] if before else ""
        is_abbreviation = word.lower() in _ABBREVIATIONS or "." in word or (len(word) == 1 and word.isupper())
        if not (is_abbreviation and match["mark"] == "."):
            found.append(start + match.end())
    return found


def sentence_around(text: str, start: int, end: int, *, limit: int) -> tuple[int, int]:
    """Where the sentences that hold [start, end) begin and end, at most `limit` characters away from it.

    >>> sentence_around("It rained. “Yes,” she said. He left.", 11, 17, limit=99)
    (10, 27)
    """
    before, after = text.rfind("\n\n", 0, start), text.find("\n\n", end)
    first = max(before + 2 if before >= 0 else 0, start - limit)
    last = min(after if after >= 0 else len(text), end + limit)
    ends = sentence_ends(text, first, last)
    return max((at for at in ends if at <= start), default=first), min((at for at in ends if at >= end), default=last)
