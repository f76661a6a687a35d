"""What a person may decide about the attributions of an article."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date as date_type
from typing import Any, Literal, TypeVar

from generator.model.annotation import Annotation, Kind, Marks, Status, Told
from generator.model.article import SourceEntry
from generator.model.markup import Evidence
from generator.model.span import Span


class Unrevisable(Exception):
    """The file can't be changed so; the message says why, and what to do instead."""


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Who decides, and on which day."""

    name: str
    day: date_type


@dataclass(frozen=True, slots=True)
class Accept:
    """The attribution `id` is right as the machine found it."""

    id: str


@dataclass(frozen=True, slots=True)
class Reject:
    """Nobody says this: no attribution here."""

    id: str


@dataclass(frozen=True, slots=True)
class Fields:
    """Those of an `Annotation` that shall be otherwise; None leaves one as it is. `evidence` is one piece more."""

    content: tuple[Span, ...] | None = None
    cue: tuple[Span, ...] | None = None
    source: tuple[Span, ...] | None = None
    by: str | None = None
    kind: Kind | Literal[""] | None = None
    status: Status | None = None
    note: str | None = None
    claim: str | None = None
    via: str | None = None
    on: str | None = None
    date: str | None = None
    evidence: str | None = None

    def of(self, before: Annotation) -> Annotation:
        """The annotation with the changes."""
        return replace(
            before,
            by=before.by if self.by is None else self.by,
            kind=before.kind if self.kind is None else self.kind,
            marks=_changed(before.marks, content=self.content, cue=self.cue, source=self.source),
            told=replace(self._told(before.told), evidence=(*before.told.evidence, *self._evidence())),
        )

    def _told(self, before: Told) -> Told:
        return _changed(
            before, status=self.status, note=self.note, claim=self.claim, via=self.via, on=self.on, date=self.date
        )

    def _evidence(self) -> tuple[Evidence, ...]:
        return (Evidence(self.evidence),) if self.evidence else ()


T = TypeVar("T", Marks, Told)


def _changed(before: T, **values: Any) -> T:  # each is checked where it is made, as a field of `Fields`
    return replace(before, **{name: value for name, value in values.items() if value is not None})


@dataclass(frozen=True, slots=True)
class Change:
    """The attribution `id` shall be otherwise."""

    id: str
    fields: Fields


@dataclass(frozen=True, slots=True)
class Add:
    """An attribution that the machine did not find; it has content."""

    fields: Fields


@dataclass(frozen=True, slots=True)
class Declare:
    """A new source."""

    entry: SourceEntry


@dataclass(frozen=True, slots=True)
class Merge:
    """The source with the id `old` is the one with the id `into`."""

    old: str
    into: str


Edit = Accept | Reject | Change | Add | Declare | Merge
