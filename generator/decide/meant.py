"""What a file is meant to say after an edit, in a form that can be compared with what it says when it is read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from generator.model.annotation import Annotation, Decision, Review
from generator.model.diagnostic import Location
from generator.model.markup import Evidence
from generator.model.quick import quick

NOWHERE = Location("")  # decisions are compared by what they say, not by where they stand


@quick
class Meant:
    """What an article says of attributions, in a form that can be compared."""

    annotations: Counter[Annotation]
    decisions: Counter[Decision]

    @classmethod
    def of(cls, annotations: Iterable[Annotation], decisions: Iterable[Decision]) -> Meant:
        return cls(
            Counter(map(_keyless, annotations)),
            Counter(replace(item, at=NOWHERE, annotation=_keyless(item.annotation)) for item in decisions),
        )


def comparable(item: Annotation) -> Annotation:
    """The annotation with its evidence as words only, whatever their order, and without its history: what has to come
    back from a file.
    """
    texts = sorted(" ".join(each.text.split()) for each in item.told.evidence)
    told = replace(item.told, evidence=tuple(Evidence(text=text) for text in texts))
    return replace(item, told=told, review=replace(item.review, decided="", was=()))


def _keyless(item: Annotation) -> Annotation:
    """The annotation as it is compared: its key may be given while it is written."""
    return comparable(replace(item, key=""))


def as_read(decision: Decision) -> Decision:
    """The decision as it is read again: changed words are a person's, whatever the machine's confidence was."""
    if decision.was or decision.action not in ("accept", "change"):
        return _with_review(decision, replace(decision.annotation.review, by_machine=False, confidence=1.0))
    return _with_review(decision, replace(decision.annotation.review, by_machine=True))


def _with_review(decision: Decision, review: Review) -> Decision:
    return replace(decision, annotation=replace(decision.annotation, review=review))


def not_against(item: Annotation, key: str) -> Annotation:
    """The annotation without the one with the key among those that stand against it."""
    against = tuple(target for target in item.told.against if not key or target != key)
    return replace(item, told=replace(item.told, against=against))


def renamed(item: Annotation, old: str, into: str) -> Annotation:
    """The annotation with one source in place of another."""
    told = replace(item.told, via=into) if item.told.via == old else item.told
    return replace(item, by=into if item.by == old else item.by, told=told)
