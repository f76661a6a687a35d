"""Who may stand behind a cue: the noun phrases around it that could be its source.

There is no parser here. A phrase is a stretch of tokens between marks that end phrases; where it may begin, every
plausible start is one option. Which option is best is weighed in `choice.py`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.rules.cues import Cue
from benchmarks.rules.lexicon import CUE_FORMS
from benchmarks.rules.reading import Reading, is_introduced
from benchmarks.rules.words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DASHES,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    QUOTING,
    SAID,
    SUBJECTS,
)

LONGEST_PHRASE = 16  # tokens; of the training sources 99 % are shorter
LONGEST_APPOSITIVE = 24
_STOPS = frozenset(':;()?!“”"') | DASHES | {"''", "``"}
_FINITE = AUXILIARIES | SAID
_JOINTS = PREPOSITIONS | CONJUNCTIONS
_STARTS = DETERMINERS | POSSESSIVES | SUBJECTS


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens [first, end) as a source, empty for none; `place` tells where it was found from the cue."""

    first: int
    end: int
    place: str


def phrases_of(reading: Reading, sentence: tuple[int, int], cue: Cue, before: Phrase | None) -> list[Phrase]:
    """The options for the source of a cue, without doubles; `before` is the source of the cue before it."""
    reported = _reported(reading, sentence[0], cue)
    if reported:
        return [reported]
    left = list(_left(reading, sentence[0], cue))
    if cue.form in ("past", "third") and any(_begins_clause(reading, phrase) for phrase in left):
        before = None
    seen: set[tuple[int, int]] = set()
    out = []
    for phrase in (
        Phrase(0, 0, "none"),
        *left,
        *_right(reading, sentence[1], cue),
        *_behind_by(reading, sentence[1], cue),
        *([Phrase(before.first, before.end, "previous")] if before and before.end else []),
        *_subject(reading, sentence[0], cue),
    ):
        if (phrase.first, phrase.end) not in seen:
            seen.add((phrase.first, phrase.end))
            out.append(phrase)
    return out


def _begins_clause(reading: Reading, phrase: Phrase) -> bool:
    """Is the phrase the subject of what somebody else said (“the mayor said [that] the police told …”)?"""
    before = reading.tokens[phrase.first - 1].lower if phrase.first else ""
    return phrase.place == "left" and (before in SAID or before == "that")


def _reported(reading: Reading, low: int, cue: Cue) -> Phrase | None:
    """Whom “quoted another source saying” and “quoted an official as saying” name."""
    tokens = reading.tokens
    end = cue.first - (cue.first > low and tokens[cue.first - 1].lower == "as")
    if cue.form != "ing" or (cue.lemma != "say" and end == cue.first):
        return None
    for first in range(end - 1, max(low, end - LONGEST_PHRASE), -1):
        if tokens[first].text in _STOPS or tokens[first].quotation != tokens[cue.head].quotation:
            return None
        if tokens[first - 1].lower in QUOTING:
            return Phrase(first, end, "left")
    return None


def _left(reading: Reading, low: int, cue: Cue) -> Iterator[Phrase]:
    """Directly before the cue; before a comma too, with and without what stands between the commas."""
    tokens = reading.tokens
    end = cue.first
    level = tokens[cue.head].quotation
    if end > low and tokens[end - 1].text == ",":
        comma = _comma_before(reading, low, end - 1, level=level)
        if comma > low:
            for first in _starts(reading, low, comma):
                yield Phrase(first, comma, "before-commas")
                yield Phrase(first, end - 1, "with-appositive")
            second = _comma_before(reading, low, comma, level=level)
            if second > low:
                for first in _starts(reading, low, second):
                    yield Phrase(first, second, "before-commas-2")
                    yield Phrase(first, end - 1, "with-appositive-2")
        return
    if end > low and tokens[end - 1].quotation not in (-1, level):
        yield from _over_quotation(reading, low, end, level=level)
        return
    if end > low and tokens[end - 1].lower in ("who", "which", "that"):
        yield Phrase(end - 1, end, "relative")
        end = end - 2 if end - 1 > low and tokens[end - 2].text == "," else end - 1
        for first in _starts(reading, low, end):
            yield Phrase(first, end, "antecedent")
        return
    listed = _list_start(reading, low, end)
    if listed < end:
        yield Phrase(listed, end, "left")
        return
    starts = _starts(reading, low, end)
    for first in starts:
        yield Phrase(first, end, "left")
    if starts and starts[-1] - 1 > low and tokens[starts[-1] - 1].text == ",":
        for first in _starts(reading, low, starts[-1] - 1):
            yield Phrase(first, end, "over-comma")


def _starts(reading: Reading, low: int, end: int) -> list[int]:
    """Where a phrase that ends before token `end` may begin: nearest first, the whole stretch last."""
    tokens = reading.tokens
    if end <= low:
        return []
    level = tokens[end - 1].quotation
    first = end
    found: list[int] = []
    while first > low and end - first < LONGEST_PHRASE:
        token = tokens[first - 1]
        if token.quotation != level or token.text in _STOPS or token.text == "," or token.lower in _FINITE:
            break
        first -= 1
        before = tokens[first - 1].lower if first > low else ""
        if (
            token.lower in _STARTS
            or (token.is_capital and not (first > low and tokens[first - 1].is_capital))
            or before in CONJUNCTIONS
            or (before in PREPOSITIONS and before != "of")
            or before in CUE_FORMS
        ):
            found.append(first)
    found = found[:6]
    if first < end and first not in found:
        found.append(first)
    return found


def _comma_before(reading: Reading, low: int, end: int, *, level: int) -> int:
    """The nearest comma before token `end` in the sentence and in quotation `level`, `low` where there is none."""
    tokens = reading.tokens
    index = end - 1
    while index > low and end - index < LONGEST_APPOSITIVE:
        if tokens[index].text == "," and tokens[index].quotation == level:
            return index
        index -= 1
    return low


def _list_start(reading: Reading, low: int, end: int) -> int:
    """The start of “Germany, Denmark, Norway and Poland”, `end` where there is no such list."""
    tokens = reading.tokens
    first = end
    while first > low and (tokens[first - 1].is_capital or tokens[first - 1].text in (",", "and")):
        first -= 1
    while first < end and not tokens[first].is_capital:
        first += 1
    marks = [tokens[index].text for index in range(first, end) if not tokens[index].is_capital]
    return first if len(marks) > 1 and marks[-1] == "and" and set(marks[:-1]) == {","} else end


def _over_quotation(reading: Reading, low: int, end: int, *, level: int) -> Iterator[Phrase]:
    """Before a comma and a quotation: “Ann Lee, greeted with cries of ‘Shame,’ said …”."""
    first = reading.tokens_of(reading.tokens[end - 1].quotation)[0]
    comma = _comma_before(reading, low, first, level=level) if first > low else low
    if comma > low:
        for start in _starts(reading, low, comma):
            yield Phrase(start, comma, "before-commas")


def _right(reading: Reading, high: int, cue: Cue) -> Iterator[Phrase]:
    """Directly behind the cue, as in “…,” said Ann Lee, the mayor of Ghent, on Monday."""
    tokens = reading.tokens
    first = cue.end
    if first >= high or cue.lemma == ":":
        return
    token = tokens[first]
    if cue.lemma != "according-to" and not _is_behind_words(reading, cue):
        return
    if not token.is_word or token.quotation != tokens[cue.head].quotation:
        return
    if token.lower in SUBJECTS:
        yield Phrase(first, first + 1, "right")
        return
    ends = _ends(reading, high, first)
    for end in ends:
        yield Phrase(first, end, "right")
    if ends and ends[-1] < high and tokens[ends[-1]].text == ",":
        for end in _ends(reading, high, ends[-1] + 1)[-1:]:
            yield Phrase(first, end, "right-appositive")


def _is_behind_words(reading: Reading, cue: Cue) -> bool:
    if cue.first == 0:
        return False
    before = reading.tokens[cue.first - 1]
    if before.quotation not in (-1, reading.tokens[cue.head].quotation):
        return not is_introduced(reading, before.quotation)
    return not before.is_word


def _ends(reading: Reading, high: int, first: int) -> list[int]:
    """Where a phrase that begins at `first` may end: at prepositions and verbs, at the latest at a mark."""
    tokens = reading.tokens
    level = tokens[first].quotation if first < high else -1
    end = first
    found: list[int] = []
    while end < high and end - first < LONGEST_PHRASE:
        token = tokens[end]
        if token.quotation != level or token.text in _STOPS or token.text in ",." or token.lower in AUXILIARIES:
            break
        if end > first and len(found) < 5 and (token.lower in _JOINTS or token.lower in CUE_FORMS):
            found.append(end)
        end += 1
    if end > first and end not in found:
        found.append(end)
    return found


def _behind_by(reading: Reading, high: int, cue: Cue) -> Iterator[Phrase]:
    """Behind “by” or “from”: “was accused by Ann Lee of …”, “criticism from the mayor”."""
    for index in range(cue.end, min(cue.end + 6, high - 1)):
        if reading.tokens[index].lower in ("by", "from", "among"):
            for end in _ends(reading, high, index + 1)[:3]:
                yield Phrase(index + 1, end, reading.tokens[index].lower)
            return


def _subject(reading: Reading, low: int, cue: Cue) -> Iterator[Phrase]:
    """The first phrase of the sentence, and the first behind its first comma."""
    tokens = reading.tokens
    places = [low]
    comma = next((index for index in range(low, min(cue.first, low + 20)) if tokens[index].text == ","), None)
    if comma is not None:
        places.append(comma + 1)
    for number, place in enumerate(places):
        while place < cue.first and not tokens[place].is_word:
            place += 1
        for end in _ends(reading, cue.first, place)[:3]:
            if tokens[place].quotation == tokens[cue.head].quotation:
                yield Phrase(place, end, "subject-2" if number else "subject")
