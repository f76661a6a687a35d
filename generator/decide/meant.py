"""What a file is meant to say after an edit, in a form that can be compared with what it says when it is read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.model.annotation import Annotation, Decision
from generator.model.diagnostic import Location
from generator.model.markup import Evidence

NOWHERE = Location("")  # decisions are compared by what they say, not by where they stand


@dataclass(frozen=True, slots=True)
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
    """The annotation with its evidence as words only, whatever their order: what has to come back from a file."""
    texts = sorted(" ".join(each.text.split()) for each in item.told.evidence)
    return replace(item, told=replace(item.told, evidence=tuple(map(Evidence, texts))))


def _keyless(item: Annotation) -> Annotation:
    """The annotation as it is compared: its key may be given while it is written."""
    return comparable(replace(item, key=""))
