"""Places in a text told by their words and the words around them, found again after the text was edited.

Anchors are W3C TextQuoteSelectors: `exact`, `prefix`, `suffix`. What is found here by likeness is a proposal for a
person; a decision stands only where `holding` finds exactly its words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.text.sentences import sentence_around

LONGEST_CONTEXT = 512  # characters on a side; a sentence that is longer is not guarded to its end
CONTEXT = 32  # characters of `prefix` and of `suffix`; more only where the same words stand there again
FEWEST_ALIKE = 0.6  # below it the words are gone; wrong places: 0.5 1.4 %, 0.6 0.6, 0.7 0.2; lost: 0.7, 1.3, 4.1
MARGIN = 0.15  # lead over the second-best place; from 0.05 to 0.2 the same (both by benchmarks/anchors.py)
STRETCHED = 1.8  # times its length to which a place may have grown
CHANCE = 0.5  # likeness of two English passages that have nothing to do with each other
MOST_PLACES = 200  # of the exact words; "said" stands 60 times in a long article
LONGEST_WEIGHT = 96  # characters; a long quotation outweighs its surroundings, "said" does not


@dataclass(frozen=True, slots=True)
class Anchor:
    """A stretch of text by its words, with what stands before and after it."""

    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an anchor may lead: [start, end), and how alike the words and their surroundings are, in [0, 1]."""

    start: int
    end: int
    score: float


def anchor_of(text: str, start: int, end: int, *, is_whole_sentence: bool = False) -> Anchor:
    """The anchor of [start, end), with so much around it that it leads back there only.

    `is_whole_sentence`: with the rest of its sentence too, so that a change in it is seen; then what stands on either
    side leads back there by itself, if a few hundred characters can tell.

    >>> anchor_of("He said yes. She said no.", 17, 21)
    Anchor(exact='said', prefix='He said yes. She ', suffix=' no.')
    """
    low, high = start - CONTEXT, end + CONTEXT
    if is_whole_sentence:
        low, high = sentence_around(text, start, end, limit=LONGEST_CONTEXT)
        low, high = low - CONTEXT, high + CONTEXT
    low, high = max(0, low), min(len(text), high)
    exact = text[start:end]
    least, most = max(0, start - LONGEST_CONTEXT), min(len(text), end + LONGEST_CONTEXT)
    while is_whole_sentence and low > least and not _is_one(text, text[low:end]):
        low = max(least, low - CONTEXT)
    while is_whole_sentence and high < most and not _is_one(text, text[start:high]):
        high = min(most, high + CONTEXT)
    while not _is_one(text, text[low:high]) and (low > 0 or high < len(text)):
        low, high = max(0, low - (start - low)), min(len(text), high + (high - end))
    return Anchor(exact, text[low:start], text[end:high])


def _is_one(text: str, words: str) -> bool:
    return text.find(words, text.find(words) + 1) < 0


def find_anchor(text: str, anchor: Anchor) -> tuple[Place | None, tuple[Place, ...]]:
    """The place an anchor means, or None; and the best places, at most two, the best first.

    >>> find_anchor("They said so. He said no.", Anchor("said", "He ", " no."))[0]
    Place(start=17, end=21, score=1.0)
    """
    if not anchor.exact:
        return None, ()
    whole = anchor.prefix + anchor.exact + anchor.suffix
    at = text.find(whole)
    if at >= 0 and text.find(whole, at + 1) < 0:
        start = at + len(anchor.prefix)
        place = Place(start, start + len(anchor.exact), 1.0)
        return place, (place,)
    places = sorted(_places(text, anchor), key=lambda place: (-place.score, place.start))
    best = tuple(_apart(places))
    if not best or best[0].score < FEWEST_ALIKE:
        return None, best
    is_clear = len(best) == 1 or best[0].score - best[1].score >= MARGIN
    return (best[0] if is_clear else None), best


def _places(text: str, anchor: Anchor) -> Iterator[Place]:
    """The exact words wherever they stand, and the two places where what is around them is most alike."""
    at = text.find(anchor.exact)
    for _ in range(MOST_PLACES):
        if at < 0:
            break
        yield _scored(text, anchor, at, at + len(anchor.exact))
        at = text.find(anchor.exact, at + 1)
    rest = text
    needle = anchor.prefix + anchor.exact + anchor.suffix
    for _ in range(2):
        from rapidfuzz import fuzz  # here, as below: most decisions stand where they stood

        window = fuzz.partial_ratio_alignment(needle, rest)
        if window is None or window.dest_start >= window.dest_end:
            return
        found = _aligned(text, anchor, max(0, window.dest_start - CONTEXT), window.dest_end + CONTEXT)
        if found:
            yield _scored(text, anchor, *found)
        gap = "\0" * (window.dest_end - window.dest_start)
        rest = rest[: window.dest_start] + gap + rest[window.dest_end :]


def _aligned(text: str, anchor: Anchor, low: int, high: int) -> tuple[int, int] | None:
    """Where the words of the anchor lie in [low, high), told by aligning them with their surroundings."""
    needle = anchor.prefix + anchor.exact + anchor.suffix
    first, last = len(anchor.prefix), len(anchor.prefix) + len(anchor.exact) - 1
    start = end = low
    from rapidfuzz.distance import Levenshtein

    for code in Levenshtein.opcodes(needle, text[low:high]):
        is_equal = code.tag == "equal"
        if code.src_start <= first < code.src_end:
            start = low + code.dest_start + (first - code.src_start if is_equal else 0)
        if code.src_start <= last < code.src_end:
            end = low + (code.dest_start + last - code.src_start + 1 if is_equal else code.dest_end)
    if end - start > STRETCHED * len(anchor.exact) + len(" a word"):  # aligned with the same words further on
        end = start + len(anchor.exact)
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _scored(text: str, anchor: Anchor, start: int, end: int) -> Place:
    parts = (
        (anchor.exact, text[start:end], LONGEST_WEIGHT),
        (anchor.prefix[-CONTEXT:], text[max(0, start - CONTEXT) : start][-len(anchor.prefix) or CONTEXT :], CONTEXT),
        (anchor.suffix[:CONTEXT], text[end : end + min(CONTEXT, len(anchor.suffix))], CONTEXT),
    )
    weights = [min(len(expected), most) for expected, _, most in parts]
    alike = [_alike(expected, found) for expected, found, _ in parts]
    return Place(start, end, sum(w * a for w, a in zip(weights, alike, strict=True)) / sum(weights))


def _alike(expected: str, found: str) -> float:
    """Likeness in [0, 1], 0 where it is what chance gives."""
    if expected == found:
        return 1.0
    from rapidfuzz import fuzz

    return max(0.0, (fuzz.ratio(expected, found) / 100 - CHANCE) / (1 - CHANCE))


def _apart(places: Sequence[Place]) -> Iterator[Place]:
    """The best place and the best that shares no character with it."""
    if places:
        best = places[0]
        yield best
        yield from [place for place in places if place.end <= best.start or best.end <= place.start][:1]
