"""Where somebody may be saying something: the cues of a sentence, with the words that belong to them."""

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.rules.lexicon import CUE_FORMS
from benchmarks.rules.reading import Reading
from benchmarks.rules.words import ADVERBS, AUXILIARIES, BE, NEGATION, OPENING, word_class


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue over tokens [first, end), its head at `head`. `voice` tells a passive from an active or a bare form."""

    first: int
    head: int
    end: int
    lemma: str
    form: str
    voice: str


def cues_of(reading: Reading, sentence: tuple[int, int]) -> Iterator[Cue]:
    """The possible cues of a sentence from left to right; how likely each is, is for others to say."""
    tokens = reading.tokens
    low, high = sentence
    index = low
    while index < high:
        token = tokens[index]
        known = CUE_FORMS.get(token.lower) if token.is_word else None
        if token.lower == "according" and index + 1 < high and tokens[index + 1].lower == "to":
            yield Cue(index, index, index + 2, "according-to", "according", "active")
        elif token.text == ":" and index > low and index + 1 < high and tokens[index - 1].lower not in CUE_FORMS:
            yield Cue(index, index, index + 1, ":", "colon", "quote" if tokens[index + 1].text in OPENING else "plain")
        elif known:
            yield _group(reading, low, index, *known)
        index += 1


def _group(reading: Reading, low: int, head: int, lemma: str, form: str) -> Cue:
    """The cue with the auxiliaries, adverbs and the “to” before it."""
    tokens = reading.tokens
    first = head
    voice = "active"
    if form in ("noun", "adjective"):
        return Cue(first, head, head + 1, lemma, form, "be" if head > low and tokens[head - 1].lower in BE else "plain")
    while first > low and tokens[first - 1].quotation == tokens[head].quotation:
        word = tokens[first - 1].lower
        if word in AUXILIARIES:
            voice = "passive" if word in BE and form == "past" and first == head else voice
            if form == "base":
                voice = "modal"
        elif word == "to" and form == "base" and first == head:
            voice = "infinitive"
        elif word in NEGATION:
            voice = "negated"
        elif word not in ADVERBS and word_class(word, False) != "ly":
            break
        first -= 1
    return Cue(first, head, head + 1, lemma, form, voice)
