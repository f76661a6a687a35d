"""People's decisions over the machine's findings: what a person decided about stands as decided."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import product

from generator.model.annotation import Annotation, Decision, Lapsed, Review
from generator.model.quick import changed
from generator.model.span import Span

LAPSED = 0.5  # confidence of what a person once decided about other words: never more than "unsure"
MOSTLY_SAME = 0.5  # share of the characters of two contents that both have; a machine's next run moves an edge at most


def decided(
    found: Iterable[Annotation],
    decisions: Sequence[Decision],
    merges: Iterable[tuple[str, str]] = (),
    lapsed: Sequence[Lapsed] = (),
) -> tuple[Annotation, ...]:
    """The annotations after the decisions: each takes the place of the draft that it is about, if there is one.

    A decision that lapsed decides nothing: what stands at its place today is a draft that asks again, under the id
    that the decision gave it.
    """
    meant = dict(merges)
    drafts = [changed(item, by=meant[item.by]) if item.by in meant else item for item in found]
    covered = {number for number, _ in pairs(drafts, decisions)}
    kept = [draft for number, draft in enumerate(drafts) if number not in covered]
    asked = [each for each in lapsed if each.place]
    again = dict(pairs(kept, [_there(each) for each in asked]))
    kept = [_asked(draft, asked[again[number]]) if number in again else draft for number, draft in enumerate(kept)]
    alone = (each for number, each in enumerate(asked) if number not in again.values() and _says_who(each))
    return (
        *kept,
        *(_asked(_there(each).annotation, each) for each in alone),
        *(_remembering(decision) for decision in decisions if decision.action != "reject"),
    )


def _remembering(decision: Decision) -> Annotation:
    """What was decided, with what the machine had found."""
    item = decision.annotation
    return replace(item, review=replace(item.review, decided=decision.action, was=decision.was))


def _there(lapsed: Lapsed) -> Decision:
    """The decision as if it were about the words of today."""
    annotation = lapsed.decision.annotation
    marks = replace(annotation.marks, content=lapsed.place)
    review = Review(by_machine=annotation.review.by_machine, confidence=LAPSED, is_draft=True)
    return replace(lapsed.decision, annotation=Annotation(by=annotation.by, marks=marks, review=review), was=())


def _asked(draft: Annotation, lapsed: Lapsed) -> Annotation:
    key = lapsed.decision.annotation.key or draft.key
    return replace(draft, key=key, review=replace(draft.review, asked_again=lapsed.wording))


def _says_who(lapsed: Lapsed) -> bool:
    """Do the words for its source still stand there, and did somebody decide that it is a statement?"""
    marks, wording = lapsed.decision.annotation.marks, lapsed.wording
    is_same = len(marks.source) == len(wording.source) and len(marks.cue) == len(wording.cue)
    return lapsed.decision.action in ("accept", "change", "add") and is_same and bool(marks.source)


def pairs(found: Sequence[Annotation], decisions: Sequence[Decision]) -> tuple[tuple[int, int], ...]:
    """Which draft each decision is about, by their numbers: one to one, the likest contents first."""
    likeness = sorted(
        (-alike, number, other)
        for (number, draft), (other, decision) in product(enumerate(found), enumerate(decisions))
        if draft.review.is_draft and (alike := _alike(draft, decision)) >= MOSTLY_SAME
    )
    taken: dict[int, int] = {}
    used: set[int] = set()
    for _, number, other in likeness:
        if number not in taken and other not in used:
            taken[number] = other
            used.add(other)
    return tuple(sorted(taken.items()))


def _alike(draft: Annotation, decision: Decision) -> float:
    """Share of common characters; the same cue speaks for one of two drafts with the same content."""
    best = max(
        _shared(draft.marks.content, decision.annotation.marks.content), _shared(draft.marks.content, decision.was)
    )
    return best + (0.1 if best >= MOSTLY_SAME and _shared(draft.marks.cue, decision.annotation.marks.cue) else 0.0)


def _shared(first: Sequence[Span], second: Sequence[Span]) -> float:
    common = sum(max(0, min(one.end, other.end) - max(one.start, other.start)) for one, other in product(first, second))
    return common / (sum(map(len, first)) + sum(map(len, second)) - common) if common else 0.0
