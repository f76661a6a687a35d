"""The names in a text, by the heads that link sources: of whom or what, and from where to where.

A word is in a name where the heads say so; one in capitals beside it where they do not rule it out, and a title.
"""

from __future__ import annotations

from collections import defaultdict

import numpy as np

from generator.find.given import Given, he_or_she
from generator.find.pieces import Words
from generator.find.viterbi import Floats, log_softmax
from generator.model.attribution import Gender, Name, ReferentType
from generator.model.lexicon import Lexicon, bare_name
from generator.model.quick import quick
from generator.model.span import Span
from generator.name.persons import may_be_in_a_name

TYPES: tuple[ReferentType, ...] = ("person", "organization", "place", "other")
NAME = 1  # among the forms
SURE = 0.6  # chance that a word is in no name, below which it is in one
RULED_OUT = 0.95  # chance that a word is in no name, from which it is in none in the form of one, too: “April”
OUTSIDE = 0.86  # chance that a word is in no name, from which it is in none though it stands beside one, in capitals
LIKELY, SURELY = 1.0, 1.9  # log-odds of he or she, from which a first name tells it, and tells it surely
_OF_NOBODY = ("document", "government", "media", "organization")
_BEFORE_A_NAME = ("office", "title-part", "partisan", "kin")
LONGEST = 12  # words in a name; a text in capitals is not one
_INSIDE = ("", "-", "’", "'", "’ ", "' ")
"""What may stand within a name without a space: “al-Sadr”, “O’Malley”, “Bakers’ Federation”."""
_LEADING = frozenset("a an and at but by for from in of on the to with".split())
"""No name begins with one of these."""


def names_of(text: str, words: Words, odds: Floats, lexicon: Lexicon, given: Given) -> tuple[Name, ...]:
    """The names in order; `odds` (W, 15) of form, name tag, type and gender of the words."""
    outside = np.exp(log_softmax(odds[:, 4:7])[:, 0])
    may = outside < OUTSIDE
    sure = (outside < SURE) | ((outside < RULED_OUT) & (odds[:, :4].argmax(1) == NAME))
    read = _Read(text, words.starts.tolist(), words.ends.tolist(), sure.tolist(), may.tolist(), lexicon)
    found: list[tuple[int, int, int]] = []  # first word, last word, last word of which the heads say that it is in it
    for number in np.flatnonzero(sure).tolist():
        if number > (found[-1][1] if found else -1) and read.word(number)[0].isalnum():
            found.append(read.name_around(number, found[-1][1] if found else -1))
    named = [one for one in found if read.has_capital(one[0], one[1])]
    lasts = [bare_name(text[read.starts[first] : read.ends[last]], lexicon)[-1] for first, last, _ in named]
    spans = [Span(read.starts[first], read.end_of(last)) for first, last, _ in named]
    alike: defaultdict[str, list[int]] = defaultdict(list)
    for last_word, (_, _, head) in zip(lasts, named, strict=True):
        alike[last_word].append(head)
    told, met = log_softmax(odds[:, 7:11]), odds[:, :4].argmax(1) > 0
    types = {word: _type(told[heads].mean(0)) for word, heads in alike.items()}
    out = []
    for span, last_word, (_, _, head) in zip(spans, lasts, named, strict=True):
        first_name, gender, is_sure = _given(span.of(text), lexicon, given)
        type_, is_met = types[last_word], bool(met[head])
        out.append(Name(span=span, type=type_, first_name=first_name, gender=gender, is_sure=is_sure, is_met=is_met))
    return tuple(out)


def _given(name: str, lexicon: Lexicon, given: Given) -> tuple[str, Gender, bool]:
    """The first of several words of a name, in lower case, behind titles and what somebody is, "" for none; he or she
    by that, "" where it does not tell; and whether it is sure.
    """
    words = bare_name(name, lexicon)
    while len(words) > 2 and (lexicon.tells(words[0], *_BEFORE_A_NAME) or words[0] in lexicon.country):
        words = words[1:]
    if len(words) < 2:
        return "", "", False
    told = he_or_she(words[0], given)
    if abs(told) <= SURELY and lexicon.tells(words[0], *_OF_NOBODY):
        return words[0], "", False  # “Business Insider”
    return words[0], ("he" if told > 0 else "she") if abs(told) > LIKELY else "", abs(told) > SURELY


def _type(chances: Floats) -> ReferentType:
    """The likeliest type; a body only if that is likelier than all others together."""
    best = TYPES[int(chances.argmax())]
    return "other" if best == "organization" and chances.max() < np.log(0.5) else best


@quick(eq=False)
class _Read:
    """The words of a text, and of each whether it is in a name, and whether it may be in one beside it."""

    text: str
    starts: list[int]
    ends: list[int]
    sure: list[bool]
    may: list[bool]
    lexicon: Lexicon

    def word(self, number: int) -> str:
        """The word of that number."""
        return self.text[self.starts[number] : self.ends[number]]

    def has_capital(self, first: int, last: int) -> bool:
        """Has one of the words a capital, and is it more than “The”?"""
        words = [self.word(number) for number in range(first, last + 1)]
        return any(word[0].isupper() for word in words) and (len(words) > 1 or words[0].lower() not in _LEADING)

    def end_of(self, number: int) -> int:
        """Where the name ends whose last word that is: behind the full stop of “Jr.”."""
        end = self.ends[number]
        is_short = self.text[end : end + 1] == "." and self.lexicon.tells(self.word(number).lower(), "suffix")
        return end + is_short

    def name_around(self, number: int, before: int) -> tuple[int, int, int]:
        """The first and last word of the name that has a word, and the last of which the heads are sure."""
        first = last = number
        while (
            last - first < LONGEST
            and (other := self._beside(first, -1)) > before
            and self._is_part(other, first, other)
        ):
            first = other
        while last - first < LONGEST and self._is_part(last, other := self._beside(last, 1), other):
            last = other
        while first < last and self._only_leads(first):
            first += 1
        while first < last and self.word(last).islower() and self.text[self.starts[last] - 1] == " ":
            last -= 1  # “Homeland Security” of “Homeland Security memo”
        head = max(n for n in range(first, last + 1) if self.sure[n] or n == first)
        return first, last, head

    def _only_leads(self, number: int) -> bool:
        """Is the word none of the name that it stands before: “The”, or “charity” of “charity Swallow Watch”?"""
        word, behind = self.word(number), self.text[self.ends[number]]
        return word.lower() in _LEADING or (behind == " " and not may_be_in_a_name(word))

    def _beside(self, number: int, step: int) -> int:
        """The next word that is no mark."""
        other = number + step
        if 0 <= other < len(self.starts) and not self.word(other)[0].isalnum():
            other += step
        return other

    def _is_part(self, one: int, two: int, new: int) -> bool:
        """Are two words of one name, of which one is known to be in it?"""
        if not 0 <= new < len(self.starts) or not (word := self.word(new))[0].isalnum():
            return False
        between = self.text[self.ends[one] : self.starts[two]]
        is_title = self.lexicon.is_title(self.word(one))
        is_in = self.sure[new] or (word[0].isupper() and (self.may[new] or (new == one and is_title)))
        if between in _INSIDE:
            return not between or (is_in and self.word(two) != "s")
        if between in (".", ". "):
            return (is_title or (len(self.word(one)) == 1 and self.word(one).isupper())) and (
                is_in or word[0].isupper()
            )
        return between in (" ", " & ") and is_in
