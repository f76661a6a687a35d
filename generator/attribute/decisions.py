"""People's decisions over the machine's findings: what a person decided about stands as decided."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import product

from generator.model.annotation import Annotation, Decision
from generator.model.span import Span

MOSTLY_SAME = 0.5  # share of the characters of two contents that both have; a machine's next run moves an edge at most


def decided(
    found: Iterable[Annotation], decisions: Sequence[Decision], merges: Iterable[tuple[str, str]]
) -> tuple[Annotation, ...]:
    """The annotations after the decisions: each takes the place of the draft that it is about, if there is one."""
    meant = dict(merges)
    drafts = [replace(item, by=meant.get(item.by, item.by)) for item in found]
    covered = {number for number, _ in pairs(drafts, decisions)}
    kept = [draft for number, draft in enumerate(drafts) if number not in covered]
    return (*kept, *(decision.annotation for decision in decisions if decision.action != "reject"))


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
