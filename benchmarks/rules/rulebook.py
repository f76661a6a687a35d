"""The first engine at work: candidates by cue, those kept that are likely enough, and quotations that go on."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from benchmarks.rules.candidates import Candidate, Tables, candidates_of
from benchmarks.rules.choice import probability, score
from benchmarks.rules.clauses import unstopped
from benchmarks.rules.quotation import Quotation, quotations
from benchmarks.rules.reading import Reading, read
from benchmarks.rules.speech import speech_of
from benchmarks.rules.weights_confidence import CONFIDENCE_WEIGHTS
from benchmarks.rules.weights_content import CONTENT_WEIGHTS
from benchmarks.rules.weights_source import SOURCE_WEIGHTS
from generator.model.article import Block
from generator.model.attribution import Draft
from generator.model.span import Span
from generator.name.segments import narrative

# Below it a candidate is dropped. On PolNeAR dev 0.30, 0.35, 0.40, 0.45 give F1 60.4, 60.2, 60.0, 59.6 (a tie) and
# precision 67, 69, 71, 73.
FLOOR = 0.35
QUOTED_FLOOR = 0.1  # for a quotation that nothing else covers: some source is better than none
FITTED = Tables(SOURCE_WEIGHTS, CONTENT_WEIGHTS, CONFIDENCE_WEIGHTS)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the article with its speech and its candidates as drafts."""

    span: Span
    speech: tuple[Quotation, ...]
    found: tuple[Draft, ...]


def drafts(text: str, blocks: Iterable[Block]) -> tuple[Draft, ...]:
    """The attributions of an article's text in the order of their segments."""
    segments = [_segment(text, span, speech) for span, speech in _readable(text, blocks)]
    kept: list[Draft] = []
    last: Draft | None = None
    for segment in segments:
        chosen = _chosen(segment)
        chosen += _continued(text, segment, chosen, last)
        kept += chosen
        last = max(chosen, key=lambda draft: draft.confidence, default=None)
    return tuple(kept)


def readings_of(text: str, blocks: Iterable[Block]) -> Iterator[Reading]:
    """The article as the rules read it, a reading for each segment."""
    for span, speech in _readable(text, blocks):
        yield read(text, span, speech)


def _readable(text: str, blocks: Iterable[Block]) -> Iterator[tuple[Span, tuple[Quotation, ...]]]:
    segments = narrative(blocks)
    speech = speech_of(text, quotations(text, segments))
    number = 0
    for segment in segments:
        first = number
        while number < len(speech) and speech[number].span.start < segment.end:
            number += 1
        yield segment, speech[first:number]


def _segment(text: str, span: Span, speech: tuple[Quotation, ...]) -> Segment:
    reading = read(text, span, speech)
    return Segment(span, speech, tuple(_draft(reading, item) for item in candidates_of(reading, FITTED)))


def _draft(reading: Reading, candidate: Candidate) -> Draft:
    source = candidate.source
    return Draft(
        tuple(reading.span(first, unstopped(reading, first, end)) for first, end in candidate.content.pieces),
        (reading.span(candidate.cue.first, candidate.cue.end),),
        (reading.span(source.first, source.end),) if source.end else (),
        probability(score(candidate.observed, FITTED.confidence)),
    )


def _chosen(segment: Segment) -> list[Draft]:
    """The likely ones, the likeliest first; then for each bare quotation the best that covers it."""
    out: list[Draft] = []
    ranked = sorted(segment.found, key=lambda draft: (-draft.confidence, draft.content, draft.cue))
    for draft in ranked:
        if draft.confidence >= FLOOR and not _is_double(draft, out):
            out.append(draft)
    for quotation in segment.speech:
        if not any(_covers(draft, quotation) for draft in out):
            covering = [draft for draft in ranked if draft.source and _covers(draft, quotation)]
            likely = [draft for draft in covering if draft.confidence >= QUOTED_FLOOR]
            out += sorted(likely, key=lambda draft: sum(map(len, draft.content)))[:1]
    return [_uncrossed(draft, out) for draft in out]


def _uncrossed(draft: Draft, kept: Sequence[Draft]) -> Draft:
    """The draft, cut where a likelier one behind it takes the end of its words: “…, his spokesman said”."""
    for other in kept:
        end, last = other.content[-1].end, draft.content[-1]
        takes = other.cue[0].start >= end and last.start < end < last.end and last.contains(other.cue[0])
        if takes and other.confidence > draft.confidence:
            return replace(draft, content=(*draft.content[:-1], Span(last.start, end)))
    return draft


def _covers(draft: Draft, quotation: Quotation) -> bool:
    return any(piece.contains(quotation.inner) for piece in draft.content)


def _is_double(draft: Draft, kept: Sequence[Draft]) -> bool:
    """Does a likelier draft give mostly the same words to the same source?"""
    return any(draft.source == other.source and _share(draft.content, other.content) >= 0.5 for other in kept)


def _share(first: Sequence[Span], second: Sequence[Span]) -> float:
    """Jaccard index of the characters of two contents."""
    common = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in first for b in second)
    return common / (sum(map(len, first)) + sum(map(len, second)) - common)


CONTINUED = 0.3  # not fitted: PolNeAR seldom marks such quotations


def _continued(text: str, segment: Segment, chosen: Sequence[Draft], last: Draft | None) -> list[Draft]:
    """Paragraphs that are nothing but a quotation go on with the source before them, without a cue."""
    if last is None or not last.source or chosen or len(segment.speech) == 0:
        return []
    outside = len(segment.span) - sum(len(quotation.span) for quotation in segment.speech)
    if outside > 2 + len(segment.span) // 20:
        return []
    return [Draft(tuple(quotation.span for quotation in segment.speech), (), last.source, CONTINUED)]
