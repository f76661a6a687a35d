"""Mentions and what they may refer back to: what the heads that link sources look at.

End-to-end coreference (Lee 2017), a mention anchored at one word (Dobrovolskii 2021): the last word of its name, else
its head noun.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from generator.find.pieces import Ints, Words
from generator.model.quick import quick

SORTS = ("name", "nominal", "he", "she", "it", "they")
PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
    **dict.fromkeys(("it", "its", "itself"), "it"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "they"),
}
RECENT, ALIKE = 60, 15
"""Mentions back that may be the antecedent; and earlier ones with the same last word."""
BUCKETS = 10
FEATURES = (BUCKETS, BUCKETS, 5, 8, len(SORTS) ** 2, 5, 4, 3, 3, 5)
"""Values of each pair feature, see `pair_features`."""
_WORD = re.compile(r"\w+")
_NOUN = re.compile(r"[a-z]{4,}")  # shorter ones are particles: “de Blasio”


@quick(eq=False)
class Mentions:
    """M mentions in reading order.

    `anchors`, `sorts`, `paragraphs`, `sentences`, `quoted`: (M,). `place`: (M,) number in its sentence, at most 2.
    `groups`: (M,) the first mention with the same last word, itself for pronouns; `met`: (M,) how often the group was
    met so far; `members`: of each group all mentions. `words`: as compared, in lower case. `starts`: (M,) where a name
    begins, else the anchor.
    """

    anchors: Ints
    starts: Ints
    sorts: Ints
    paragraphs: Ints
    sentences: Ints
    quoted: Ints
    place: Ints
    groups: Ints
    met: Ints
    words: tuple[tuple[str, ...], ...]
    members: Mapping[int, Sequence[int]]

    def candidates(self, number: int) -> list[int]:
        """Earlier mentions that may be meant, in order."""
        recent = max(0, number - RECENT)
        if self.sorts[number] > 1 or not recent:
            return list(range(recent, number))
        alike = self.members[int(self.groups[number])]
        until = bisect_left(alike, recent)
        return [*alike[max(0, until - ALIKE) : until], *range(recent, number)]

    def pair_features(self, one: Ints, other: Ints) -> Ints:
        """(P,) mentions and (P,) earlier ones -> (P, F).

        Distance in words, in mentions, in paragraphs, in sentences; the sorts; strings; quotation marks; the place of
        either in its sentence; how often the earlier one was met.
        """
        alike = [_alike(self.words[m], self.words[c]) for m, c in zip(one.tolist(), other.tolist(), strict=True)]
        columns = (
            np.log2(1 + self.anchors[one] - self.anchors[other]),
            2 * np.log2(one - other),
            np.minimum(4, self.paragraphs[one] - self.paragraphs[other]),
            np.minimum(7, self.sentences[one] - self.sentences[other]),
            self.sorts[one] * len(SORTS) + self.sorts[other],
            np.array(alike, np.int64),
            2 * self.quoted[one] + self.quoted[other],
            self.place[one],
            self.place[other],
            np.minimum(4, np.log2(self.met[other])),
        )
        return np.stack([np.minimum(c, n - 1).astype(np.int64) for c, n in zip(columns, FEATURES, strict=True)], 1)


def mentions_at(text: str, words: Words, anchors: Sequence[int], tags: Ints) -> Mentions:
    """The mentions at the anchors; `tags` (W,): 1 where a name begins, 2 inside it."""
    starts: list[int] = []
    sorts: list[int] = []
    told: list[tuple[str, ...]] = []
    groups: list[int] = []
    met: list[int] = []
    place: list[int] = []
    first_of: dict[str, int] = {}
    members: defaultdict[int, list[int]] = defaultdict(list)
    stops = np.cumsum([text[s:e] in (".", "?", "!") for s, e in zip(words.starts, words.ends, strict=True)])
    sentences = stops[np.array(anchors, np.int64)] + words.paragraph[np.array(anchors, np.int64)]
    for number, anchor in enumerate(anchors):
        begun = _name_start(text, words, tags, anchor)
        is_name = begun is not None
        first = anchor if begun is None else begun
        said = text[words.starts[first] : words.ends[anchor]].lower()
        pronoun = PRONOUNS.get(said, "")
        plain = tuple(_WORD.findall(said))
        group = number if pronoun else first_of.setdefault(plain[-1] if plain else said, number)
        members[group].append(number)
        is_same = number > 0 and sentences[number] == sentences[number - 1]
        starts.append(first)
        sorts.append(SORTS.index(pronoun) if pronoun else 0 if is_name else 1)
        told.append(plain)
        groups.append(group)
        met.append(len(members[group]))
        place.append(min(2, place[-1] + 1) if is_same else 0)
    at = np.array(anchors, np.int64)
    quoted = (words.quotation[words.first_piece[at]] > 0).astype(np.int64)
    columns = (np.array(column, np.int64) for column in (starts, sorts, place, groups, met))
    first_words, sort, in_sentence, group_of, times = columns
    return Mentions(
        anchors=at, starts=first_words, sorts=sort, paragraphs=words.paragraph[at], sentences=sentences, quoted=quoted,
        place=in_sentence, groups=group_of, met=times, words=tuple(told), members=members,
    )  # fmt: skip


def _name_start(text: str, words: Words, tags: Ints, anchor: int) -> int | None:
    """The first word of the name that ends there; None where that is a noun: of “the union Unison” Unison is one, of
    “a Cessna jet” “jet” is none; no name goes over the end of a paragraph.
    """
    first = anchor
    while first > 0 and tags[first] == 2 and tags[first - 1] and words.paragraph[first - 1] == words.paragraph[first]:
        first -= 1
    while first < anchor and _NOUN.fullmatch(text, words.starts[first], words.ends[first]):
        first += 1
    is_name = bool(tags[anchor]) and not text[words.starts[first] : words.ends[anchor]].split()[-1].islower()
    return first if is_name else None


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """Equal 1, the last words 2, an acronym 3, a word in common 4, nothing 0."""
    if one == other:
        return 1
    if one[-1:] == other[-1:]:
        return 2
    for short, long in ((one, other), (other, one)):
        if len(short) == 1 and len(long) > 1 and "".join(word[0] for word in long) == short[0]:
            return 3
    return 4 if set(one) & set(other) else 0
