"""Whether two wordings say the same: a rule that is rather silent than wrong, and a measure for what to ask about.

That a word stands in one of two like claims and another in its place in the other (“rose” and “fell”, “wet” and “dry”)
is what makes them contrary, and no network that reads words by their company tells it from “fell” and “dropped”. So
two claims are the same only where one has no telling word that the other lacks, and numbers and negation agree. How
often that is right is in benchmarks/README.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.model.quick import quick

FEWEST_SHARED = 3  # telling words and numbers: fewer (“the interview was made up”) fit too many matters
LEAST_HELD = 0.5  # share of the longer one's telling words that the shorter one must have

_WORD = re.compile(r"\d[\d.,:]*\d|\d|[^\W\d_]+(?:['’][^\W\d_]+)*")
_NO_NEGATION = re.compile(r"\b(?:no (?:fewer|less|more|later|longer) than|no doubt|not only)\b", re.IGNORECASE)
_GOING_ON = re.compile(r"\b(?:go|goes|going|gone|went) on\b", re.IGNORECASE)
_EMPTY = frozenset(
    """
    a about all already also am an and any are as at be because been being both but by came come comes coming could did
    do does doing done each even for from go goes going gone had has have having he her here hers him his i if in into
    is it its itself just made make makes may me might must my no none nor not now of on or other our own per cent
    percent pct said say says shall she should so some such than that the their them then there these they this those
    through to very was we went were what when where which while who whom whose why will with without would yet you your
    mr mrs ms dr sir nothing nobody never neither cannot still ever too upon
    """.split()
)
_NEGATION = frozenset("no not never none nobody nothing neither nor without cannot".split())
_DENYING = re.compile(r"fail(?:s|ed|ing)?|refus(?:es?|ed|ing)|den(?:y|ies|ied|ying)")
_DOUBT = frozenset("alleged allegedly apparently likely may maybe might perhaps possible possibly probably".split())
_PLACING = frozenset("at for from in near of on over to under".split())
_OWN = frozenset("i me my mine we us our ours".split())
_POINTING = frozenset("he she they him her them his hers their theirs this these".split())
_SEXES = (frozenset("he him his".split()), frozenset("she her hers".split()))
_UNITS = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBERS = {word: at for at, word in enumerate(_UNITS, 1)} | {word: 10 * at for at, word in enumerate(_TENS, 2)}
_TIMES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9}
_FORMS = {
    form: forms.split()[0]
    for forms in """
    beat beaten|begin began begun|break broke broken|bring brought|build built|buy bought|catch caught|child children
    choose chose chosen|die dead|drink drank drunk|drive drove driven|fall fell fallen|feel felt|fight fought|find found
    fly flew flown|get got gotten|give gave given|grow grew grown|hear heard|hide hid hidden|hold held|keep kept
    know knew known|lead led|leave left|lend lent|lie lay|lose lost|meet met|mislead misled|pay paid|rebuild rebuilt
    rise rose risen|run ran|see saw seen|sell sold|send sent|shoot shot|sink sank sunk|sit sat|speak spoke spoken
    spend spent|stand stood|steal stole stolen|strike struck|take took taken|teach taught|tell told|think thought
    win won|write wrote written
    """.replace("\n", "|").split("|")
    for form in forms.split()
}  # fmt: skip
_ENDING = re.compile(r"(?:ations?|ions?|ings?|edly|ed|ers?|es|s|ly|e|y|ies)$")
_MONTH = "may-month"  # no doubt
_SHORT = 4  # letters of a word that loses no more than its plural
_LEFT, _STEM = 3, 7  # the fewest and the most letters of a stem


@quick(kw_only=True)
class Gist:
    """What a wording is compared by. `stems`: its telling words, in their stems; `names`: those of them in capitals."""

    stems: frozenset[str]
    numbers: frozenset[float]
    names: frozenset[str]
    order: tuple[str, ...]
    is_passive: bool
    sexes: frozenset[int]
    is_negated: bool
    is_doubted: bool
    is_own: bool
    is_pointing: bool


def stems(words: str) -> frozenset[str]:
    """The telling words of a wording, as its gist has them: by these others are looked for."""
    return frozenset(filter(None, map(_telling, _words(words))))


@lru_cache(maxsize=1 << 12)
def gist(words: str) -> Gist:
    """What is compared of a wording in English."""
    found = _words(words)
    low = [_low(word) for word in found]
    telling = [(word, stemmed) for word in found if (stemmed := _telling(word))]
    names = [
        stemmed for at, (word, stemmed) in enumerate(telling) if word[0].isupper() and (at or word is not found[0])
    ]
    return Gist(
        stems=frozenset(stemmed for _, stemmed in telling),
        numbers=_numbers(low),
        names=frozenset(names),
        order=tuple(dict.fromkeys(_acting(found, low))),
        is_passive="by" in low,
        sexes=frozenset(at for at, sex in enumerate(_SEXES) if not sex.isdisjoint(low)),
        is_negated=any(each in _NEGATION or each.endswith("n't") or _DENYING.fullmatch(each) for each in low),
        is_doubted=not _DOUBT.isdisjoint(low),
        is_own=not _OWN.isdisjoint(low),
        is_pointing=not _POINTING.isdisjoint(low),
    )


def same(one: Gist, other: Gist) -> bool:
    """Do two wordings say the same, as far as words tell? Who or what “he” and “the bridge” are, they don't."""
    few, many = sorted((one.stems, other.stems), key=len)
    shared = len(few) + len(one.numbers)
    return (
        few <= many
        and shared >= FEWEST_SHARED
        and len(few) >= LEAST_HELD * len(many)
        and agree(one, other)
        and not (few == many and one.is_passive == other.is_passive and _is_turned(one, other))
    )


def agree(one: Gist, other: Gist) -> bool:
    """Have two wordings the same numbers, and are both negated, or both not?"""
    return (
        one.numbers == other.numbers
        and one.is_negated == other.is_negated
        and one.is_doubted == other.is_doubted
        and (not one.sexes or not other.sexes or one.sexes == other.sexes)
    )


def likeness(one: Gist, other: Gist) -> float:
    """The share of telling words that two wordings have in common, in [0, 1]."""
    total = len(one.stems) + len(other.stems)
    return 2 * len(one.stems & other.stems) / total if total else 0.0


def stem(word: str) -> str:
    """What a word in small letters shares with its other forms.

    >>> stem("raised"), stem("raising"), stem("stolen"), stem("police's")
    ('rais', 'rais', 'steal', 'polic')
    """
    word = word.removesuffix("'s").removesuffix("'")
    word = _FORMS.get(word, word)
    cut = _ENDING.sub("", word) if len(word) > _SHORT else word.removesuffix("s")
    return re.sub(r"(.)\1$", r"\1", (cut if len(cut) >= _LEFT else word)[:_STEM])


def _words(words: str) -> list[str]:
    plain = _NO_NEGATION.sub(" ", words) if "no" in words.lower() else words
    return _WORD.findall(_GOING_ON.sub("continue", plain) if "on" in plain else plain)


@lru_cache(maxsize=1 << 16)
def _telling(word: str) -> str:
    """The stem of a word that tells something, "" of another."""
    low = _low(word)
    return stem(low) if _tells(low) else ""


def _low(word: str) -> str:
    return _MONTH if word == "May" else word.lower().replace("’", "'")


def _acting(found: list[str], low: list[str]) -> Iterator[str]:
    """The names that may do something, or have it done to them: without those of places and months."""
    is_placed = False
    for word, each in zip(found, low, strict=True):
        if word[0].isupper() and (stemmed := _telling(word)):
            if not is_placed:
                yield stemmed
        elif each != "the":
            is_placed = each in _PLACING


def _tells(word: str) -> bool:
    return not (word in _EMPTY or word in _NUMBERS or word in _TIMES or word[0].isdigit() or "n't" in word)


def _is_turned(one: Gist, other: Gist) -> bool:
    """Do the names that both have stand in another order, as in “Kessel hit Varga” and “Varga hit Kessel”?"""
    orders = [[name for name in side.order if name in {*one.order} & {*other.order}] for side in (one, other)]
    return orders[0] != orders[1]


def _numbers(words: list[str]) -> frozenset[float]:
    """The numbers in words and in figures, but for “one”, which is an article too."""
    found: list[float] = []
    before = ""
    for word in words:
        if word[0].isdigit():
            found.append(_figure(word))
        elif word in _NUMBERS:
            joins = before in _TENS and word in _UNITS[:9]
            found.append(found.pop() + _NUMBERS[word] if joins else _NUMBERS[word])
        elif word in _TIMES and found and (before[0].isdigit() or before in _NUMBERS or before in _TIMES):
            found.append(found.pop() * _TIMES[word])
        before = word
    return frozenset(found) - {1.0}


def _figure(word: str) -> float:
    plain = word.replace(",", "").replace(":", ".")
    try:
        return float(plain)
    except ValueError:  # 10.0.0.1
        return float(re.sub(r"\D", "", plain) or 0)
