"""One quotation, one mouth: each quoted piece goes to one outermost attribution, by an assignment over the article.

Every anchor is decoded on its own, so two may take the same piece: “We won,” said Lee, and “They cheated,” said Roth.
Here each piece is given to the candidate that fits it best; a candidate told inside another keeps its part of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from math import log

from generator.find.decode import Candidate, quoted_words
from generator.find.pieces import Words
from generator.find.viterbi import Range
from generator.model.attribution import Finding
from generator.model.nesting import outer_of, reading_order
from generator.model.prose import Prose
from generator.model.span import Span
from generator.text.quotations import Quotation

HALF = 0.5  # of a piece's words; from there on a candidate claims it
SUPPORT, BETWEEN, BESIDE = 1.0, 3.0, 5.0
"""Log-odds that a piece is not a candidate's when another's cue stands between them, and that it is when the cue or
the source stands right beside it. From 1 to 5 each, dev moves by less than 0.1."""
SURE_CUE = 0.0
"""Log-odds of a cue from which on it separates pieces."""
_APART = re.compile(r"[\w.;?!\n]")


def one_mouth(found: Sequence[Candidate], words: Words, prose: Prose) -> list[Candidate]:
    """The candidates, by anchor, each without the quoted pieces that fit another one better."""
    quoted = quoted_words(words, prose.quotations)
    claims = _claims(found, quoted)
    lost: defaultdict[int, list[Range]] = defaultdict(list)
    for number, claimants in claims.items():
        piece = quoted[number]
        outermost = [n for n in claimants if not any(_holds(found[m], found[n]) for m in claimants if m != n)]
        if len(outermost) > 1:
            fit = {
                n: _fit(found, n, piece) + BESIDE * _is_beside(found[n], piece, words, prose.text) for n in outermost
            }
            best = max(outermost, key=lambda n: (fit[n], -n))
            for n in outermost:
                if not _is_same(found[n], found[best]):
                    lost[n].append(piece)
    return [kept for n, one in enumerate(found) if (kept := _without(one, lost[n]) if n in lost else one)]


def _is_same(one: Candidate, other: Candidate) -> bool:
    """Is it one report, found at two words of its cue: “told” and “:” of “told the court: …”?"""
    return (one.source, one.content) == (other.source, other.content)


def own_parts(found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, each without the parts that are a surer one's whose cue stands before them: “Lee said the mill
    would open. Roth said men would be hired”."""
    return [_without(one, lost) or one if (lost := [*_others_parts(one, found)]) else one for one in found]


def _others_parts(one: Candidate, found: Sequence[Candidate]) -> Iterator[Range]:
    for part in one.content if len(one.content) > 1 else ():
        for other in found[bisect_right(found, one.anchor, key=_anchor) : bisect_left(found, part[0], key=_anchor)]:
            is_surer = other.confidence > one.confidence and not _has(one.content, other.anchor)
            if is_surer and any(a <= part[0] and part[1] <= b for a, b in other.content):
                yield part
                break


def _claims(found: Sequence[Candidate], quoted: Sequence[Range]) -> dict[int, list[int]]:
    """Which candidates hold most words of each piece, by the piece's number."""
    ends = [end for _, end in quoted]
    out: defaultdict[int, list[int]] = defaultdict(list)
    for n, one in enumerate(found):
        held: defaultdict[int, int] = defaultdict(int)
        for start, end in one.content:
            at = bisect_right(ends, start)
            while at < len(quoted) and quoted[at][0] < end:
                held[at] += min(end, quoted[at][1]) - max(start, quoted[at][0])
                at += 1
        for at, words in held.items():
            if words > HALF * (quoted[at][1] - quoted[at][0]):
                out[at].append(n)
    return out


def _fit(found: Sequence[Candidate], number: int, piece: Range) -> float:
    """How well a piece fits a candidate, by the network and by what stands between them."""
    one = found[number]
    start, end = piece
    chance = min(max(one.confidence, 0.01), 0.99)
    support = max(s for (a, b), s in zip(one.content, one.support, strict=True) if a < end and start < b)
    left, right = (end, one.anchor) if one.anchor >= end else (one.anchor + 1, start)
    between = any(
        other.features.cue > SURE_CUE and left <= other.anchor < right and not _has(other.content, one.anchor)
        for other in found[bisect_left(found, left, key=_anchor) : bisect_left(found, right, key=_anchor)]
        if other is not one
    )
    return log(chance / (1 - chance)) + SUPPORT * support - BETWEEN * between


def _is_beside(one: Candidate, piece: Range, words: Words, text: str) -> bool:
    """Does the cue or the source stand right before or behind the piece, in the same sentence?"""
    first, last = piece
    gaps = [(words.ends[last - 1], words.starts[a]) for a, _ in (*one.cue, *one.source) if a >= last]
    gaps += [(words.ends[b - 1], words.starts[first]) for _, b in (*one.cue, *one.source) if b <= first]
    return any(not _APART.search(text, start, end) for start, end in gaps)


def _anchor(one: Candidate) -> int:
    return one.anchor


def _has(ranges: Sequence[Range], word: int) -> bool:
    return any(a <= word < b for a, b in ranges)


def _holds(outer: Candidate, inner: Candidate) -> bool:
    """Is one told inside the other: does its cue lie in the other's content?"""
    return _has(outer.content, inner.anchor) and not _has(inner.content, outer.anchor)


def _without(one: Candidate, pieces: Sequence[Range]) -> Candidate | None:
    """The candidate without those ranges of its content that hold the pieces, None where nothing is left."""
    kept = [
        (part, support)
        for part, support in zip(one.content, one.support, strict=True)
        if not any(part[0] < end and start < part[1] for start, end in pieces)
    ]
    return replace(one, content=tuple(part for part, _ in kept), support=tuple(s for _, s in kept)) if kept else None


def shared_pieces(prose: Prose, findings: Sequence[Finding]) -> Iterator[tuple[Quotation, int, int]]:
    """Quotations of which two findings hold words though neither is told inside the other, with their numbers.

    Two that are told inside a third one may lie in one quotation, if they have no word in common. `findings`: in
    reading order.
    """
    outer = outer_of(findings)
    around = [tuple(_outwards(n, outer)) for n in range(len(findings))]
    held: defaultdict[int, list[int]] = defaultdict(list)
    for n, one in enumerate(findings):
        for number in sorted({number for span in one.content for number in _within(prose.quotations, span)}):
            held[number].append(n)
    for number, holders in sorted(held.items()):
        for n, m in combinations(holders, 2):
            is_told = n in around[m] or m in around[n]
            is_apart = around[n][-1] == around[m][-1] and not _overlap(findings[n], findings[m])
            if not is_told and not is_apart:
                yield prose.quotations[number], n, m


def exclusive(prose: Prose, findings: Sequence[Finding]) -> list[Finding]:
    """The findings in reading order, no quoted piece of which is in two mouths: the less fitting one loses it."""
    ordered = sorted(findings, key=reading_order)
    settled = (one for some in _apart(prose.quotations, ordered) for one in _settled(prose, some))
    return sorted(settled, key=reading_order)


def _apart(quotations: Sequence[Quotation], findings: Sequence[Finding]) -> Iterator[list[Finding]]:
    """The findings, in reading order, in lots: no two of different lots have a word or a quotation in common."""
    lot: list[Finding] = []
    until = 0
    for one in findings:
        if lot and one.content[0].start >= until:
            yield lot
            lot = []
        lot.append(one)
        last = bisect_left(quotations, one.content[-1].end, key=_start)
        until = max(until, one.content[-1].end, *(quotation.end for quotation in quotations[max(0, last - 1) : last]))
    if lot:
        yield lot


def _settled(prose: Prose, findings: Sequence[Finding]) -> list[Finding]:
    """Those of one lot, each piece in one mouth."""
    kept = list(findings)
    while shared := next(shared_pieces(prose, kept), None):
        quotation, *pair = shared
        loser = min(pair, key=lambda n: (_keeps(kept[n], quotation), n))
        piece = Span(quotation.start, quotation.end)
        content = tuple(span for span in kept[loser].content if not span.overlaps(piece))
        kept[loser : loser + 1] = [replace(kept[loser], content=content)] if content else []
        kept.sort(key=reading_order)
    return kept


def _keeps(one: Finding, quotation: Quotation) -> tuple[bool, float]:
    """Most words of the quotation and a cue outside it come first, then how sure it is."""
    start, end = quotation.start, quotation.end
    words = sum(max(0, min(span.end, end) - max(span.start, start)) for span in one.content)
    is_outside = not any(start <= span.start < end for span in one.cue)
    return is_outside and words > HALF * (end - start), one.confidence


def _outwards(number: int, outer: Sequence[int | None]) -> Iterator[int]:
    """The finding itself, the one it is told in, and so on."""
    at: int | None = number
    while at is not None:
        yield at
        at = outer[at]


def _within(quotations: Sequence[Quotation], span: Span) -> Iterator[int]:
    """The numbers of the quotations with words in the span."""
    first = bisect_right(quotations, span.start, key=_start) - 1
    for number in range(max(0, first), bisect_left(quotations, span.end, key=_start)):
        if quotations[number].inner_start < span.end and span.start < quotations[number].inner_end:
            yield number


def _start(quotation: Quotation) -> int:
    return quotation.start


def _overlap(one: Finding, other: Finding) -> bool:
    return any(span.overlaps(part) for span in one.content for part in other.content)
