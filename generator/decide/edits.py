"""What a person may decide about the attributions of an article."""

from __future__ import annotations

from dataclasses import replace
from datetime import date as date_type
from typing import Literal

from generator.model.annotation import Annotation, Kind, Marks
from generator.model.article import SourceEntry
from generator.model.markup import Evidence
from generator.model.quick import quick
from generator.model.span import Span
from generator.notation.fields import NAMED


class Unrevisable(Exception):
    """The file can't be changed so; the message says why, and what to do instead."""


@quick
class Reviewer:
    """Who decides, and on which day."""

    name: str
    day: date_type


@quick
class Accept:
    """The attribution `id` is right as the machine found it."""

    id: str


@quick
class Reject:
    """Nobody says this: no attribution here."""

    id: str


@quick(kw_only=True)
class Fields:
    """What shall be otherwise of an `Annotation`; None leaves it as it is. `evidence` is one piece more.

    `told`: fields of `Told` as files give them, by their names in `notation.fields.TOLD`.
    """

    content: tuple[Span, ...] | None = None
    cue: tuple[Span, ...] | None = None
    source: tuple[Span, ...] | None = None
    by: str | None = None
    kind: Kind | Literal[""] | None = None
    told: tuple[tuple[str, str], ...] = ()
    evidence: str | None = None

    def of(self, before: Annotation) -> Annotation:
        """The annotation with the changes. Raises `WrongValue`."""
        told = replace(before.told, **{name: NAMED[name].read(value) for name, value in self.told})
        if self.evidence:
            told = replace(told, evidence=(*told.evidence, Evidence(text=self.evidence)))
        marks = Marks(
            content=before.marks.content if self.content is None else self.content,
            cue=before.marks.cue if self.cue is None else self.cue,
            source=before.marks.source if self.source is None else self.source,
        )
        by = before.by if self.by is None else self.by
        return replace(before, by=by, kind=before.kind if self.kind is None else self.kind, marks=marks, told=told)


@quick
class Change:
    """The attribution `id` shall be otherwise."""

    id: str
    fields: Fields


@quick
class Add:
    """An attribution that the machine did not find; it has content."""

    fields: Fields


@quick
class Declare:
    """A new source."""

    entry: SourceEntry


@quick
class Merge:
    """The source with the id `old` is the one with the id `into`."""

    old: str
    into: str


Edit = Accept | Reject | Change | Add | Declare | Merge
