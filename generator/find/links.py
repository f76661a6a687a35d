"""Whom a source means, by the network: its own mention, and the earlier ones that it refers back to.

Heads of a layer of their own over the states of the one encoder find mentions, names, types and gender, and score
earlier mentions (training/link_network.py). Antecedents are asked for sources alone, and for what these refer to.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
import onnxruntime as ort

from generator.find.apposed import NOUN, about, apposed, possessor
from generator.find.mentions import RECENT, SORTS, Mentions, mentions_at
from generator.find.names import NAME, TYPES
from generator.find.pieces import Ints, Words
from generator.find.viterbi import Floats, log_softmax
from generator.model.attribution import Finding, Referent
from generator.model.quick import quick
from generator.model.span import Span

WINDOW, MARGIN = 384, 24  # words that the layer reads at a time, and those at an inner edge that are context only
NONE = 0  # a form
_VOTES: dict[tuple[str, ...], int] = {("its",): 1, ("his",): -1, ("her",): -1, ("he",): -1, ("she",): -1}
"""What a pronoun behind a name tells against a person: “Tesco said its prices …”."""
LONGEST_CHAIN = 12
Antecedents = dict[int, tuple[int, float]]  # number of a mention -> of its antecedent, and how likely that is
NOTHING = -1, 0.0
NAMED_LATER = 0.5  # chance that a later name refers back to a noun, from which that is who it means
ASKED_AT_ONCE = 16  # mentions; bounds the memory that their pairs take
_PHRASE = re.compile(
    r"\b(?:(?:at least|almost|nearly|(?:fewer|less|more) than)\s)?"
    r"(?:the|an?|some|his|her|its|their|my|our|this|that|these|those|one|two|three|many|several|other|all|[A-Z]\w*[’']s)"
    r"\s(?:(?!(?:the|an?|some|his|her|its|their|my|our|of|to|in|at|on|for|by|and|or|is|was)\s)[\w-]+\s){0,3}$",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[^\w@]*")
_WORD_BEGUN = re.compile(r"\b[A-Z]\w*-$")
_OF = re.compile(r"\s+of(?:\s+the)?\s+", re.IGNORECASE)
_GOES_ON = re.compile(r"(?![’']s\b)[’'-]\w")


@quick(eq=False)
class Heads:
    """What the heads tell: `odds` (W, 15) of form, name tag, type, gender of W words; `states` of mentions, (H,) each.

    These are in the stretches in which they were read: one array of them would be twice in memory when it is made.
    """

    odds: Floats
    states: tuple[Floats, ...]

    def within(self, own: slice) -> Heads:
        """What they tell of some of the words of one stretch."""
        (states,) = self.states
        before, until = (int((_forms(self.odds[:at]) != NONE).sum()) for at in (own.start, own.stop))
        return Heads(self.odds[own], (states[before:until].copy(),))  # a view would keep the others

    def of(self, numbers: Ints) -> Floats:
        """The states of some mentions, whose numbers rise."""
        ends = np.cumsum([len(part) for part in self.states])
        first, last = np.searchsorted(ends, numbers[[0, -1]], side="right")
        begin = np.append(0, ends)
        inside = np.searchsorted(numbers, begin[first : last + 2])
        return np.concatenate(
            [
                part[numbers[start:end] - before]
                for part, before, (start, end) in zip(
                    self.states[first : last + 1], begin[first:], pairwise(inside), strict=False
                )
            ]
        )


def together(parts: Sequence[Heads]) -> Heads:
    """What the heads tell of a text from what they tell of its stretches."""
    return Heads(np.concatenate([part.odds for part in parts]), tuple(one for part in parts for one in part.states))


def _forms(odds: Floats) -> Ints:
    return np.asarray(odds[:, :4].argmax(1), np.int64)


@quick(eq=False)
class Linker:
    """The heads, ready to run in this process."""

    reader: ort.InferenceSession
    scorer: ort.InferenceSession

    def heads(self, middle: Floats, hidden: Floats) -> Heads:
        """The heads' odds of all words, by windows; states are those of the encoder (W, H)."""
        count = len(hidden)
        odds = np.empty((count, 15), np.float32)
        states = [np.empty((0, hidden.shape[1]), np.float32)]
        for start in range(0, max(1, count - 2 * MARGIN), WINDOW - 2 * MARGIN):
            end = min(count, start + WINDOW)
            read, told = self.reader.run(None, {"middle": middle[start:end], "hidden": hidden[start:end]})
            core = slice(MARGIN if start else 0, end - start - (MARGIN if end < count else 0))
            odds[start + core.start : start + core.stop] = told[core]
            states.append(read[core][_forms(told[core]) != NONE])  # others are never asked for
        return Heads(odds, (np.concatenate(states),))

    def linked(self, text: str, words: Words, heads: Heads, findings: Sequence[Finding]) -> tuple[Finding, ...]:
        """The findings, each with whom its source means."""
        form, tag = _forms(heads.odds), heads.odds[:, 4:7].argmax(1)
        tag = np.where((form == NAME) & (tag == 0), 1, tag)
        anchors = np.flatnonzero(form != NONE)
        if not len(anchors):
            return tuple(findings)
        mentions = mentions_at(text, words, anchors.tolist(), tag)
        types = _types(mentions, heads.odds[anchors, 7:11])
        own = [about(text, words, mentions, types, one.source[0]) if one.source else None for one in findings]
        owners = [possessor(text, words, mentions, one.source[0]) if one.source else None for one in findings]
        asked = [number for number in [*own, *owners] if number is not None and mentions.sorts[number]]
        earlier = self._antecedents(mentions, heads, asked, apposed(text, words, mentions, types))
        later = self._named_later(mentions, heads, earlier, [number for number in own if number is not None])
        spans = [
            Span(
                _start(text, int(words.starts[first]), int(words.ends[last]), is_noun=sort == NOUN),
                int(words.ends[last]),
            )
            for first, last, sort in zip(mentions.starts, anchors, mentions.sorts.tolist(), strict=True)
        ]
        full = _full_names(mentions, types)
        met = [
            Referent(
                span=span,
                is_name=sort == 0,
                type=TYPES[kind],
                full=spans[at] if at is not None else _with_complement(text, span, behind) if sort == NOUN else None,
            )
            for span, behind, sort, kind, at in zip(
                spans, [*spans[1:], None], mentions.sorts.tolist(), types.tolist(), full, strict=True
            )
        ]
        who, whose = (
            [() if number is None else _whole(text, _referents(met, number, earlier, later)) for number in asked]
            for asked in (own, owners)
        )
        return tuple(
            replace(one, who=mine, whose=theirs) for one, mine, theirs in zip(findings, who, whose, strict=True)
        )

    def _antecedents(
        self, mentions: Mentions, heads: Heads, asked: Sequence[int], known: Antecedents | None = None
    ) -> Antecedents:
        """What each mention asked for refers back to, and what that does in turn; names in turn are not asked, and
        neither is what is `known`.
        """
        gender = _shared(mentions.groups, heads.odds[mentions.anchors, 11:])
        out = dict(known or {})
        while asked := sorted({number for number in asked if number not in out}):
            found: Antecedents = dict.fromkeys(asked, NOTHING)
            for at in range(0, len(asked), ASKED_AT_ONCE):
                found |= self._best(mentions, heads, gender, asked[at : at + ASKED_AT_ONCE])
            out |= found
            asked = [number for number, _ in found.values() if number >= 0 and mentions.sorts[number]]
        return {number: one for number, one in out.items() if one is not NOTHING}

    def _named_later(self, mentions: Mentions, heads: Heads, earlier: Antecedents, own: Sequence[int]) -> Antecedents:
        """Of a noun that nothing earlier names, the first name behind it that refers back to it: “A peer … Ann Lee”."""
        nouns = sorted({last for number in own if mentions.sorts[last := _first(number, earlier)] == NOUN})
        near = [range(number + 1, min(number + RECENT, len(mentions.anchors))) for number in nouns]
        is_new = (mentions.sorts == 0) & (mentions.met == 1)
        names = sorted({number for some in near for number in some if is_new[number]})
        told = self._antecedents(mentions, heads, names)
        out: Antecedents = {}
        for name in names:
            chance = min((one for _, one in _steps(name, told)), default=0.0)
            if chance >= NAMED_LATER:
                out.setdefault(_first(name, told), (name, chance))
        return {noun: out[noun] for noun in nouns if noun in out}

    def _best(self, mentions: Mentions, heads: Heads, gender: Floats, asked: Sequence[int]) -> Antecedents:
        """The likeliest antecedent of each, none where it is likelier new."""
        pairs = np.array([*_pairs(mentions, asked)], np.int64).reshape(-1, 2)
        if not len(pairs):
            return {}
        one, other = pairs[:, 0], pairs[:, 1]
        wanted = np.maximum(mentions.sorts[one] - 2, 0)
        agree = np.where(mentions.sorts[one] >= 2, gender[other, wanted], 0.0).astype(np.float32)
        involved, places = np.unique(np.concatenate([one, other]), return_inverse=True)
        new, scores = self.scorer.run(
            None,
            {
                "states": heads.of(involved),
                "pairs": places.reshape(2, -1).T.astype(np.int64),
                "features": mentions.pair_features(one, other),
                "agree": agree,
            },
        )
        out = {}
        for number in asked:
            at = np.flatnonzero(one == number)
            if len(at) and scores[at].max() > (none := new[np.searchsorted(involved, number)]):
                best = scores[at].argmax()
                out[number] = (
                    int(other[at[best]]),
                    float(1 / np.exp(np.append(scores[at], none) - scores[at][best]).sum()),
                )
        return out


def _start(text: str, start: int, end: int, *, is_noun: bool) -> int:
    """Where the phrase of a noun begins, “the citizen scientists”, or the word of a name: “Jean-Marc”, no “. Poole”."""
    start = min(_MARKS.match(text, start).end(), end - 1)  # type: ignore[union-attr]
    begun = (_PHRASE if is_noun else _WORD_BEGUN).search(text, max(0, start - 50), start)
    return begun.start() if begun else start


def _with_complement(text: str, noun: Span, behind: Span | None) -> Span | None:
    """A noun with the mention that tells of what it is: “the members of the trade”; None where none does."""
    is_of = behind is not None and _OF.fullmatch(text, noun.end, behind.start)
    return Span(noun.start, behind.end) if behind and is_of else None


def _pairs(mentions: Mentions, asked: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The mentions with what they may refer to; never he with she."""
    he, she = SORTS.index("he"), SORTS.index("she")
    for number in asked:
        for other in mentions.candidates(number):
            if {int(mentions.sorts[number]), int(mentions.sorts[other])} != {he, she}:
                yield number, other


def _types(mentions: Mentions, odds: Floats) -> Ints:
    """(M, 4) odds of types -> (M,) the types: the same for all names alike, and no person's for what owns by “its”."""
    first: dict[tuple[str, ...], int] = {}
    named = zip(mentions.sorts.tolist(), mentions.words, strict=True)
    groups = np.array([n if sort else first.setdefault(words, n) for n, (sort, words) in enumerate(named)], np.int64)
    votes = np.zeros(len(groups), np.int64)
    for n, behind in enumerate(mentions.words[1:]):
        is_right_behind = mentions.sorts[n] == 0 and mentions.sentences[n] == mentions.sentences[n + 1]
        votes[groups[n]] += is_right_behind * _VOTES.get(behind, 0)
    found = _shared(groups, odds)
    found[(votes[groups] > 0) & (mentions.sorts == 0), TYPES.index("person")] = -np.inf
    types: Ints = found.argmax(1)
    return types


def _shared(groups: Ints, odds: Floats) -> Floats:
    """(M, K) odds -> (M, K) log-probabilities, the same for all mentions of a group."""
    total, number = np.zeros_like(odds), np.zeros((len(groups), 1), np.float32)
    np.add.at(total, groups, odds)
    np.add.at(number, groups, 1)
    return log_softmax((total / np.maximum(number, np.float32(1)))[groups].astype(np.float32))


def _full_names(mentions: Mentions, types: Ints) -> list[int | None]:
    """Of each name of one word the one fuller name of a person that ends so, or else begins so; None for others."""
    people: dict[tuple[str, ...], int] = {}
    for number in np.flatnonzero((mentions.sorts == 0) & (types == 0)).tolist():
        if len(mentions.words[number]) > 1:
            people.setdefault(mentions.words[number], number)
    ending: defaultdict[str, list[int]] = defaultdict(list)
    beginning: defaultdict[str, list[int]] = defaultdict(list)
    for words, number in people.items():
        ending[words[-1]].append(number)
        beginning[words[0]].append(number)
    out: list[int | None] = []
    for sort, words in zip(mentions.sorts.tolist(), mentions.words, strict=True):
        called = (ending.get(words[0]) or beginning.get(words[0], [])) if sort == 0 and len(words) == 1 else []
        out.append(called[0] if len(called) == 1 else None)
    return out


def _whole(text: str, chain: Sequence[Referent]) -> tuple[Referent, ...]:
    """The chain without what is only part of a word to a reader: “Shi” of “Shi’ite”."""
    return tuple(one for one in chain if not _GOES_ON.match(text, one.span.end))


def _steps(number: int, earlier: Antecedents) -> Iterator[tuple[int, float]]:
    """What a mention refers back to, what that does, and so on."""
    for _ in range(LONGEST_CHAIN):
        if number not in earlier:
            return
        number, chance = earlier[number]
        yield number, chance


def _first(number: int, earlier: Antecedents) -> int:
    """The first mention that it leads back to, or itself."""
    return next((first for first, _ in reversed([*_steps(number, earlier)])), number)


def _referents(met: Sequence[Referent], number: int, earlier: Antecedents, later: Antecedents) -> list[Referent]:
    """The mention, those it leads back to, each with the chance that the one before refers to it, and a later name."""
    steps = [*_steps(number, earlier)]
    name = later.get(_first(number, earlier))
    return [met[number], *(replace(met[at], chance=chance) for at, chance in (*steps, *([name] if name else ())))]
