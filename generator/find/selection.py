"""Which of the candidates are shown: sure enough, none twice, scripts and running quotations made whole."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from generator.find.confidence import NO_FEATURES, Settings
from generator.find.decode import LEFT, RIGHT, Candidate
from generator.find.joint import one_mouth, own_parts
from generator.find.pieces import Words
from generator.find.viterbi import Range
from generator.model.prose import Prose
from generator.text.quotations import Quotation
from generator.text.script import ScriptLine

REACH = LEFT + RIGHT + 1  # words; contents of anchors further apart have none in common
SURE_OF_NOBODY = 0.5
"""Lowest confidence of quoted words that nobody says: below, 1 of 3 is right on dev, of the indirect ones half."""
SCRIPT_CONFIDENCE = 0.88
"""Of lines of a script: 22 of 25 in train and dev."""


def chosen(
    judged: Sequence[Candidate],
    words: Words,
    prose: Prose,
    *,
    settings: Settings,
) -> list[Candidate]:
    """What is shown of all candidates, by anchor."""
    parted = one_mouth(judged, words, prose)
    kept = own_parts([one for one in distinct(parted, settings.overlap) if is_kept(one, settings)])
    return with_continuations(with_script(kept, words, prose.script), words, prose)


def _near(found: Sequence[Candidate], anchors: Sequence[int], anchor: int) -> Iterator[tuple[int, Candidate]]:
    """Those whose content can have words in common with that of an anchor, with their numbers."""
    first, last = bisect_left(anchors, anchor - REACH), bisect_right(anchors, anchor + REACH)
    return zip(range(first, last), found[first:last], strict=True)


def rivalled(found: Sequence[Candidate]) -> list[Candidate]:
    """The same attributions, each knowing the others that have most of its content."""
    contents = [words_of(f.content) for f in found]
    anchors = [f.anchor for f in found]
    out = []
    for i, one in enumerate(found):
        rivals = [
            other.features.cue
            for j, other in _near(found, anchors, one.anchor)
            if j != i and len(contents[i] & contents[j]) > 0.5 * len(contents[i] | contents[j])
        ]
        if rivals:
            chances = float(sum(1 / (1 + np.exp(-cue)) for cue in rivals))
            features = replace(one.features, rivals=chances, lead=max(-5.0, min(5.0, one.features.cue - max(rivals))))
            one = replace(one, features=features)
        out.append(one)
    return out


def words_of(ranges: Sequence[Range]) -> set[int]:
    """The words in the ranges."""
    return {i for a, b in ranges for i in range(a, b)}


def distinct(found: Sequence[Candidate], overlap: float) -> list[Candidate]:
    """Drop each attribution that a surer one makes needless: its cue inside the other's, or the same content."""
    kept: defaultdict[int, list[Candidate]] = defaultdict(list)  # by place, so that only neighbours are compared
    for one in sorted(found, key=lambda f: (-f.confidence, f.anchor)):
        mine, place = words_of(one.content), one.anchor // REACH
        others = (other for near in (place - 1, place, place + 1) for other in kept.get(near, ()))
        if not any(_same(one, mine, other, overlap) for other in others):
            kept[place].append(one)
    return sorted((one for near in kept.values() for one in near), key=lambda f: f.anchor)


def with_script(found: Sequence[Candidate], words: Words, lines: Sequence[ScriptLine]) -> list[Candidate]:
    """The attributions with each line of a script in the place of those that have its colon, or most of its content."""
    added = []
    for line in lines:
        source, cue = words.range_of(*line.name), words.range_of(*line.colon)
        content = tuple(r for span in line.content if (r := words.range_of(*span))[0] < r[1])
        if content:
            added.append(Candidate(cue[0], (source,), (cue,), content, NO_FEATURES, SCRIPT_CONFIDENCE))
    spoken, colons = _ByWord(added), {one.cue for one in added}
    kept = [
        f for f in found
        if f.cue not in colons and not any(_is_most(f.content, added[n].content) for n in spoken.with_any(f.content))
    ]  # fmt: skip
    return sorted([*kept, *added], key=lambda f: f.anchor)


class _ByWord:
    """The numbers of attributions by the words of their content."""

    def __init__(self, found: Sequence[Candidate]) -> None:
        self._numbers: defaultdict[int, list[int]] = defaultdict(list)
        for number, one in enumerate(found):
            self.add(number, one.content)

    def add(self, number: int, ranges: Sequence[Range]) -> None:
        """An attribution has these words, too."""
        for word in words_of(ranges):
            self._numbers[word].append(number)

    def with_any(self, ranges: Sequence[Range]) -> list[int]:
        """Those with any of the words, in order."""
        return sorted({number for word in words_of(ranges) for number in self._numbers.get(word, ())})


def _is_most(one: Sequence[Range], other: Sequence[Range]) -> bool:
    mine, theirs = words_of(one), words_of(other)
    return len(mine & theirs) > 0.5 * len(mine | theirs)


def with_continuations(found: Sequence[Candidate], words: Words, prose: Prose) -> list[Candidate]:
    """Quotations of several paragraphs, whole: a piece without a source has that of the piece before it or behind it.

    Of the piece behind it only where both begin with one mark: a paragraph copied with '"' may hold another's “…”.
    """
    out = list(found)
    held = _ByWord(out)

    def owner(part: Range, share: float) -> int | None:
        """The first that has more than that share of a quotation."""
        mine = words_of([part])
        told = (n for n in held.with_any([part]) if len(words_of(out[n].content) & mine) > share * len(mine))
        return next(told, None)

    def joined(piece: Quotation, told: Quotation) -> None:
        """Give a piece that is nobody's to whose the other is."""
        part = words.range_of(piece.start, piece.end)
        if part[0] >= part[1] or owner(part, 0.3) is not None:
            return
        number = owner(words.range_of(told.start, told.end), 0.5)
        if number is not None:
            out[number] = replace(out[number], content=tuple(sorted((*out[number].content, part))))
            held.add(number, [part])

    runs = [(one, other) for one, other in pairwise(prose.quotations) if other.continues and not one.is_closed]
    for before, after in runs:
        joined(after, before)
    for before, after in reversed(runs):
        if _mark(prose.text, before) == _mark(prose.text, after):
            joined(before, after)
    return out


def _mark(text: str, quotation: Quotation) -> str:
    """The mark that it begins with."""
    return text[quotation.start : quotation.inner_start]


def is_kept(one: Candidate, settings: Settings) -> bool:
    """Is it sure enough to be shown?"""
    features = one.features
    if features.has_quotation and not features.has_source and one.confidence < SURE_OF_NOBODY:
        return False  # “the firm’s ‘experts’ were seen”
    if features.is_quoted:
        return one.confidence >= settings.quoted_threshold
    return one.confidence >= (settings.mixed_threshold if features.has_quotation else settings.threshold)


def _same(one: Candidate, mine: set[int], other: Candidate, overlap: float) -> bool:
    if any(a <= one.anchor < b for a, b in other.cue):
        return True
    theirs = words_of(other.content)
    return len(mine & theirs) > overlap * len(mine | theirs)
