"""Log-odds of the network -> attributions in words, before anything is compared or dropped."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from generator.find.confidence import Features, Settings
from generator.find.pieces import Words
from generator.find.viterbi import LABEL_OF_STATE, NEVER, Bools, Floats, Range, best_states, log_softmax, runs
from generator.model.prose import Prose
from generator.model.quick import quick
from generator.text.quotations import Quotation

LEFT, RIGHT = 96, 128  # words left and right of an anchor that the pair head labels: 99 % of dev lie within
ANCHORS_AT_ONCE = 128  # that are decoded together
LONGEST_TAG = 8  # words from the mark to a cue: “…,” the head of the school said
PASSIVE = re.compile(
    r"(?:(?:has|have|had)\s+)?(?:(?:was|were|is|are|be|been|being|got)\s+)+(?:\w+ly\s+)?"
    r"(?:advised|asked|assured|briefed|informed|notified|reminded|told|warned)\b"
)
SCRAP = 0.6  # of a quotation's words; from there on the whole quotation is taken
ABBREVIATION = re.compile(r"\b(?:[A-Za-z]\.){2,}")


@quick(eq=False)
class Scores:
    """What the network says of a text or a stretch of it.

    `bio` (W, 9) of its words by role, `anchors` (N,) by their numbers in the text, `odds` (N, R, 8) around each.
    """

    bio: Floats
    anchors: NDArray[np.int64]
    odds: Floats


@quick
class Candidate:
    """One attribution in words (half-open ranges), and how sure it is: in [0, 1].

    `support`: of each range of the content, the mean log-probability of its words being content.
    """

    anchor: int
    source: tuple[Range, ...]
    cue: tuple[Range, ...]
    content: tuple[Range, ...]
    features: Features
    confidence: float = 0.0
    support: tuple[float, ...] = ()


def snapped(content: Sequence[Range], quoted: Sequence[Range], anchor: int) -> tuple[Range, ...]:
    """Ranges whose edges inside a quotation move to its marks: out to the mark if most of it is content.

    A further range that is the lesser part of a quotation with the cue (at `anchor`) outside it is left out.
    `quoted`: the words of each quotation, marks included. Two ranges that meet become one.
    """
    whole = [piece for piece in content if not _is_scrap(piece, quoted, anchor)]
    ranges = [list(r) for r in whole or content]
    for start, end in quoted:
        for r in ranges:
            common = min(r[1], end) - max(r[0], start)
            if common > SCRAP * (end - start) and common < end - start:
                r[0], r[1] = min(r[0], start), max(r[1], end)
    out: list[list[int]] = []
    for r in sorted(ranges):
        if out and r[0] <= out[-1][1]:
            out[-1][1] = max(out[-1][1], r[1])
        else:
            out.append(r)
    return tuple((a, b) for a, b in out)


def _near(ranges: Sequence[Range], anchor: int) -> Sequence[Range]:
    """Those of the sorted, disjoint ranges that lie where the pair head looked."""
    first = bisect_right(ranges, anchor - LEFT, key=lambda r: r[1])
    return ranges[first : bisect_left(ranges, anchor + RIGHT + 1, key=lambda r: r[0])]


def _is_scrap(piece: Range, quoted: Sequence[Range], anchor: int) -> bool:
    start, end = piece
    return any(a <= start and end <= b and end - start <= SCRAP * (b - a) and not a <= anchor < b for a, b in quoted)


def abbreviations(text: str, words: Words) -> tuple[Range, ...]:
    """The word ranges of abbreviations with points inside ("U.S.", "N.Y.U."): BERT's words cut them up."""
    return tuple(words.range_of(*match.span()) for match in ABBREVIATION.finditer(text))


def unbroken(ranges: Sequence[Range], units: Sequence[Range]) -> tuple[Range, ...]:
    """The ranges, grown where an edge lies inside a unit."""
    out = []
    for start, end in ranges:
        for a, b in units:
            start = a if a < start < b else start
            end = b if a < end < b else end
        out.append((start, end))
    return tuple(out)


def quoted_words(words: Words, found: Sequence[Quotation]) -> tuple[Range, ...]:
    """The word range of each quotation, marks included."""
    return tuple(r for q in found if (r := words.range_of(q.start, q.end))[0] < r[1])


def crossing(words: Words, found: Sequence[Quotation]) -> Bools:
    """(W,) May a segment go on from the word before into this one? Not into a new paragraph, unless quoted on."""
    may = np.diff(words.paragraph, prepend=words.paragraph[:1]) == 0
    for q in found:
        if q.continues:
            first, last = words.range_of(q.start, q.end)
            may[first:last] = True
    return np.asarray(may, np.bool_)


def after_quotations(prose: Prose, words: Words) -> list[Range]:
    """The words from each quotation that may have a tag behind it (“…,” said Lee) to the next."""
    ranges = [(words.range_of(q.start, q.end), prose.text[q.inner_end - 1]) for q in prose.quotations if q.is_closed]
    ends = [at for at, _ in ranges] + [(len(words.starts),) * 2]
    return [
        (last, following) for ((_, last), mark), (following, _) in zip(ranges, ends[1:], strict=True) if mark in ",?!"
    ]


def tags(after: Sequence[Range], bio: Floats) -> list[Range]:
    """Those with a tag: no content goes on into them; `bio`: log-probabilities (W, 3, 3)."""
    is_cue = bio[:, 1, 1] > np.log(0.5)
    return [(start, end) for start, end in after if is_cue[start : min(start + LONGEST_TAG, end)].any()]


def hearers(prose: Prose, words: Words, anchors: NDArray[np.int64]) -> Bools:
    """(N,) Is the cue passive, so that who hears stands before it: “residents were told by the mayor that …”?"""
    return np.array([bool(PASSIVE.match(prose.text, words.starts[anchor])) for anchor in anchors], np.bool_)


def _begin(piece: Range) -> int:
    return piece[0]


def _apart(scores: Scores, columns: NDArray[np.int64], gaps: Sequence[Range]) -> Floats:
    """The odds with each tag kept to its quotation; `gaps` as `tags` gives them."""
    odds = scores.odds.copy()
    first = bisect_left(gaps, scores.anchors[0] - LONGEST_TAG - LEFT, key=_begin)
    for start, end in gaps[first : bisect_right(gaps, scores.anchors[-1], key=_begin)]:
        last = min(end, start + LONGEST_TAG)
        own, behind, later, far = np.searchsorted(scores.anchors, (start, last, end, last + LEFT + 1))
        odds[own:behind, :, 1][columns[own:behind] >= end] = NEVER  # the tag names who speaks
        is_tag = (columns[later:far] >= start) & (columns[later:far] < last)
        odds[later:far, :, 3][is_tag] = NEVER  # and is told by nobody else
    return odds


def _states(odds: Floats, may_cross: Bools, is_inside: Bools, is_quoted: Bools, settings: Settings) -> NDArray[np.int8]:
    """The likeliest states, (N, R)."""
    at = odds.shape[1] - 1 - RIGHT
    states = best_states(odds, at, may_cross, is_inside, settings)
    labels = LABEL_OF_STATE[states]
    is_orphan = ((labels == 3) & is_quoted).any(1) & ~(labels == 1).any(1)
    if is_orphan.any():
        # A quotation is somebody's: where nobody was found, a likely enough source is better than none.
        few, cross, inside = (array[is_orphan] for array in (odds, may_cross, is_inside))
        states[is_orphan] = best_states(few, at, cross, inside, settings, no_source=-settings.orphan_penalty)
    return states


@quick(eq=False)
class _Text:
    """What decoding needs of a text of W words.

    `quoted` and `units` (abbreviations) are ranges; `after` as `after_quotations` gives them; `is_quoted`, `may` (W,):
    may a segment go on into the word? `bio`: log-probabilities (W, 3, 3), as far as they are told.
    """

    quoted: Sequence[Range]
    units: Sequence[Range]
    after: Sequence[Range]
    is_quoted: Bools
    may: Bools
    bio: Floats

    @classmethod
    def of(cls, prose: Prose, words: Words) -> _Text:
        """What it is for these words, before the network tells anything."""
        quoted, is_quoted = quoted_words(words, prose.quotations), np.zeros(len(words.starts), np.bool_)
        for a, b in quoted:
            is_quoted[a:b] = True
        may, bio = crossing(words, prose.quotations), np.zeros((len(words.starts), 3, 3), np.float32)
        return cls(quoted, abbreviations(prose.text, words), after_quotations(prose, words), is_quoted, may, bio)

    def near(self, anchors: NDArray[np.int64]) -> tuple[list[Range], Bools]:
        """The tags near some anchors, and `may` without going on into these."""
        first = bisect_left(self.after, anchors[0] - LONGEST_TAG - LEFT, key=_begin)
        gaps = tags(self.after[first : bisect_right(self.after, anchors[-1] + RIGHT, key=_begin)], self.bio)
        may = self.may.copy()
        may[[start for start, _ in gaps]] = False
        return gaps, may


def attributions(prose: Prose, words: Words, told: Iterable[Scores], settings: Settings) -> list[Candidate]:
    """Each anchor's attribution, before anything is compared or dropped; those without content are left out.

    `told`: by stretches, longer than what an anchor looks at, so that each is decoded, and given up, when the next one
    is there.
    """
    text, known = _Text.of(prose, words), 0
    out: list[Candidate] = []
    waiting: Scores | None = None
    for part in chain(told, [None]):
        if part:
            text.bio[known : known + len(part.bio)] = log_softmax(part.bio.reshape(-1, 3, 3))
            known += len(part.bio)
        if waiting:
            out += _decoded(prose, words, text, waiting, settings)
        waiting = part
    return out


def _decoded(prose: Prose, words: Words, text: _Text, scores: Scores, settings: Settings) -> Iterator[Candidate]:
    """The attributions of the anchors of a stretch."""
    for first in range(0, len(scores.anchors), ANCHORS_AT_ONCE):  # so that memory does not grow with the text
        some = slice(first, first + ANCHORS_AT_ONCE)
        part = Scores(scores.bio, scores.anchors[some], scores.odds[some])
        yield from _candidates(text, part, hearers(prose, words, part.anchors), settings)


def _candidates(text: _Text, scores: Scores, hears: Bools, settings: Settings) -> list[Candidate]:
    """The attributions of some anchors; `hears` (N,): does the hearer stand before the cue?"""
    at = scores.odds.shape[1] - 1 - RIGHT
    columns = scores.anchors[:, None] + np.arange(scores.odds.shape[1]) - at
    is_inside = (columns >= 0) & (columns < len(text.may))
    safe = np.clip(columns, 0, len(text.may) - 1)
    is_quoted = text.is_quoted[safe]
    gaps, may = text.near(scores.anchors)
    odds = _apart(scores, columns, gaps)
    hearer = hears[:, None] & (columns < scores.anchors[:, None]) & ~is_quoted
    odds[..., 1][hearer] = odds[..., 3][hearer] = NEVER
    states = _states(odds, may[safe] & is_inside, is_inside, is_quoted, settings)
    label = log_softmax(odds[..., :4])
    out = []
    for n, anchor in enumerate(scores.anchors):
        roles = LABEL_OF_STATE[states[n]]
        shift, segments = int(anchor) - at, runs(roles)
        if not segments[3]:
            continue
        source, cue, content = (tuple((a + shift, b + shift) for a, b in segments[role]) for role in (1, 2, 3))
        features = _features(label[n], odds[n], segments, text.bio[safe[n]], is_quoted[n])
        near_quoted, near_units = (_near(ranges, int(anchor)) for ranges in (text.quoted, text.units))
        content = snapped(content, near_quoted, int(anchor))
        source, cue, content = (unbroken(ranges, near_units) for ranges in (source, cue, content))
        support = tuple(_mean(label[n, max(0, a - shift) : b - shift, 3]) for a, b in content)
        out.append(Candidate(int(anchor), source, cue, content, features, support=support))
    return out


def _features(
    label: Floats, odds: Floats, segments: Mapping[int, Sequence[Range]], bio: Floats, is_quoted: Bools
) -> Features:
    """label (R, 4), odds (R, 8), segments by role, bio (R, 3, 3), is_quoted (R,): what speaks for one decoding."""
    content, source = (_inside(len(odds), segments[role]) for role in (3, 1))
    begin = bio[segments[2][0][0], 1, 1]
    has_source, said, quoted = bool(segments[1]), np.count_nonzero(content), is_quoted[content]
    return Features(
        cue=float(begin - np.log1p(-np.exp(min(begin, -1e-6)))),
        content=_mean(label[content, 3]),
        content_bio=_mean(_not(bio[content, 2, 0])),
        content_edge=_edge(odds[:, 6:], segments[3]),
        content_elsewhere=min(2.0, float(np.exp(label[~content, 3]).sum() / said)),
        source=_mean(label[source, 1]) if has_source else 0.0,
        source_bio=_mean(_not(bio[source, 0, 0])) if has_source else 0.0,
        source_edge=_edge(odds[:, 4:6], segments[1]) if has_source else 0.0,
        source_elsewhere=min(3.0, float(np.exp(label[~source, 1]).sum())),
        has_source=float(has_source),
        length=float(np.log(said)),
        is_quoted=float(quoted.all()),
        has_quotation=float(quoted.any()),
    )


def _inside(length: int, ranges: Sequence[Range]) -> Bools:
    """Which of so many words lie in the ranges."""
    inside = np.zeros(length, np.bool_)
    for start, end in ranges:
        inside[start:end] = True
    return inside


def _not(chance: Floats) -> Floats:
    """The log-probability that something is not, from that it is."""
    return np.log1p(-np.exp(np.minimum(chance, np.float32(-1e-6))))


def _mean(values: Floats) -> float:
    """As numpy's, which takes most of its time before it adds up so few."""
    return float(np.add.reduce(values) / len(values))


def _edge(odds: Floats, segments: Sequence[Range]) -> float:
    """The least of the log-odds that the segments start and end where they do; odds (R, 2)."""
    return float(min(min(odds[a, 0], odds[b - 1, 1]) for a, b in segments))
