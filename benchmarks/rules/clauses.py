"""What may be said at a cue: the stretches of text before and behind it that could be its content."""

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.rules.cues import Cue
from benchmarks.rules.phrases import Phrase
from benchmarks.rules.reading import Reading, is_introduced
from benchmarks.rules.words import CONJUNCTIONS, DASHES, PREPOSITIONS, QUESTION, TIME

LONGEST_SKIP = 14  # tokens between a cue and the first word of its content (“said on Tuesday in Ghent that …”)
_STOP_WORDS = CONJUNCTIONS - {"that", "who", "what", "when", "where", "how", "why"}
_MARKS = frozenset(".!?…,;:") | DASHES


@dataclass(frozen=True, slots=True)
class Clause:
    """Pieces of tokens [first, end) as a content. `place` and `stop` tell how it was cut out."""

    pieces: tuple[tuple[int, int], ...]
    place: str
    stop: str


def clauses_of(reading: Reading, sentence: tuple[int, int], cue: Cue, source: Phrase) -> list[Clause]:
    """The options for the content of a cue whose source is settled, without doubles."""
    seen: set[tuple[tuple[int, int], ...]] = set()
    out = []
    for clause in (
        *_behind(reading, sentence, cue, source),
        *_before(reading, sentence, cue, source),
        *_around(reading, sentence, cue, source),
    ):
        if clause.pieces not in seen and all(_has_words(reading, *piece) for piece in clause.pieces):
            seen.add(clause.pieces)
            out.append(clause)
    return out


def _has_words(reading: Reading, first: int, end: int) -> bool:
    return any(reading.tokens[index].is_word for index in range(first, end))


def _behind(reading: Reading, sentence: tuple[int, int], cue: Cue, source: Phrase) -> Iterator[Clause]:
    """Behind the cue, and behind a source that stands there."""
    tokens = reading.tokens
    high = sentence[1]
    start = source.end if source.end and source.first >= cue.end else cue.end
    while start < high and not tokens[start].is_word and tokens[start].quotation == tokens[cue.head].quotation:
        start += 1
    if start >= high:
        return
    level = tokens[cue.head].quotation
    yield from _from(reading, high, start, level, "direct")
    if tokens[start].quotation != level:
        return
    place = "in" if tokens[start].lower in PREPOSITIONS or tokens[start].lower in ("out", "that") else "second"
    if start + 1 < high:
        yield from _from(reading, high, start + 1, level, place)
    seen = set()
    for index in range(start + 1, min(start + LONGEST_SKIP, high)):
        word = tokens[index].lower
        kind = "quote" if tokens[index].quotation != level else word if word in ("that", "to", ":", ",") else ""
        kind = kind or (
            "question" if word in QUESTION else "of" if word in ("of", "for", "about", "as", "with") else ""
        )
        if kind and kind not in seen:
            seen.add(kind)
            begin = index + 1 if kind in (":", ",", "of") else index
            if begin < high:
                yield from _from(reading, high, begin, level, kind)
                if kind == "of":
                    yield from _from(reading, high, index, level, "with-of")
        if kind == "quote":
            break


def _from(reading: Reading, high: int, first: int, level: int, place: str) -> Iterator[Clause]:
    """The clauses that begin at `first`: to the quotation's end, to each mark or joint, to the sentence's end."""
    tokens = reading.tokens
    number = tokens[first].quotation
    if number != level and number >= 0:
        end = reading.tokens_of(number)[1]
        yield Clause(((first, end),), place, "quotation")
        if end < high - 1:
            yield Clause(((first, unstopped(reading, first, high)),), place, "quotation-and-sentence")
        return
    stop = high
    if level >= 0:
        stop = min(high, reading.tokens_of(level)[1])
    kinds: dict[str, int] = {}
    quoted = next((tokens[index].quotation for index in range(first, stop) if tokens[index].quotation != level), -1)
    if quoted >= 0:
        yield Clause(((first, reading.tokens_of(quoted)[1]),), place, "to-quotation")
    for end in range(first + 1, stop):
        kind = _joint(reading, end, level)
        if kind:
            times = kinds.get(kind, 0)
            kinds[kind] = times + 1
            if times < 2 and len(kinds) < 9:
                yield Clause(((first, end),), place, f"{kind}-{times}")
    end = unstopped(reading, first, stop)
    yield Clause(((first, end),), place, "end")


def _joint(reading: Reading, index: int, level: int) -> str:
    """What kind of end a clause may have before the token, "" for none."""
    token = reading.tokens[index]
    if token.quotation != level:
        return "mark" if reading.tokens[index - 1].quotation == level else ""
    if token.text == ",":
        after = reading.tokens[index + 1].lower if index + 1 < len(reading.tokens) else ""
        return f",{after}" if after in ("and", "but", "which", "who", "while", "as", "according") else ","
    if token.text in ";:(" or token.text in DASHES:
        return "mark"
    if token.lower in ("and", "but", "or"):
        return "and"
    if token.lower in _STOP_WORDS:
        return "while"
    if token.lower in PREPOSITIONS and token.lower not in ("of", "to"):
        return "in"
    return "day" if token.lower in TIME else ""


def unstopped(reading: Reading, first: int, end: int) -> int:
    """The end of [first, end) without the marks that close a clause; a quotation's own stay."""
    while end - 1 > first and reading.tokens[end - 1].text in _MARKS:
        end -= 1
    return end


def _before(reading: Reading, sentence: tuple[int, int], cue: Cue, source: Phrase) -> Iterator[Clause]:
    """Before the cue and its source: the quotation or the clause that ends there, alone or with what follows."""
    tokens = reading.tokens
    low, high = sentence
    level = tokens[cue.head].quotation
    end = (
        min(source.first, cue.first)
        if source.end and source.place not in ("previous", "subject", "subject-2")
        else cue.first
    )
    while end > low and not tokens[end - 1].is_word and tokens[end - 1].quotation == level:
        end -= 1
    if end <= low:
        return
    number = tokens[end - 1].quotation
    if number != level and number >= 0:
        if is_introduced(reading, number):
            return
        first = reading.tokens_of(number)[0]
        back = (first, end)
        yield Clause((back,), "back", "quotation")
        if low < first:
            yield Clause(((low, end),), "back", "quotation-and-sentence")
        yield from _with_next(reading, sentence, cue, source, back)
        return
    for first, stop in ((low, "sentence"), *_back_starts(reading, low, end)):
        while first < end and not tokens[first].is_word and tokens[first].quotation == level:
            first += 1
        if first < end:
            yield Clause(((first, end),), "back", stop)
            yield from _with_rest(reading, high, cue, source, (first, end))


def _with_next(
    reading: Reading, sentence: tuple[int, int], cue: Cue, source: Phrase, back: tuple[int, int]
) -> Iterator[Clause]:
    """A split quotation: “Yes,” she said on Monday, “we can.” – or the next sentence, where it begins with a mark."""
    tokens = reading.tokens
    level = tokens[cue.head].quotation
    index = max(cue.end, source.end if source.end and source.first >= cue.end else 0)
    while index < sentence[1] and tokens[index].quotation == level:
        index += 1
    if index < len(tokens) and tokens[index].quotation not in (level, -1):
        first, end = reading.tokens_of(tokens[index].quotation)
        kind = "split" if index < sentence[1] else "next"
        yield Clause((back, (first, end)), "back", kind)


def _with_rest(reading: Reading, high: int, cue: Cue, source: Phrase, back: tuple[int, int]) -> Iterator[Clause]:
    """A clause that the cue interrupts: “The city, she said, will pay.”"""
    first = max(cue.end, source.end if source.end and source.first >= cue.end else 0)
    if first < high and reading.tokens[first].text == ",":
        first += 1
    end = unstopped(reading, first, high)
    if first < end:
        yield Clause((back, (first, end)), "back", "rest")


def _back_starts(reading: Reading, low: int, end: int) -> Iterator[tuple[int, str]]:
    """Where a clause that ends at `end` may begin, but for the sentence's start."""
    found = 0
    for index in range(end - 2, low, -1):
        token = reading.tokens[index]
        if token.text in ",;:" or token.text in DASHES or token.lower in ("that", "but", "and", "while", "because"):
            yield index + (token.lower != "that"), token.lower
            found += 1
            if found == 4:
                return


def _around(reading: Reading, sentence: tuple[int, int], cue: Cue, source: Phrase) -> Iterator[Clause]:
    """The subject of a passive with what follows: “Ann Lee is expected to win”."""
    if cue.voice not in ("passive", "be", "negated") or cue.first <= sentence[0]:
        return
    subject = (sentence[0], cue.first)
    for clause in (
        _from(reading, sentence[1], cue.end, reading.tokens[cue.head].quotation, "around")
        if cue.end < sentence[1]
        else ()
    ):
        yield Clause((subject, *clause.pieces), "around", clause.stop)
