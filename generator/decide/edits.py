"""What a person may decide about the attributions of an article."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date as date_type

from generator.model.article import Annotation, Evidence, SourceEntry
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
    kind: str | None = None
    status: str | None = None
    note: str | None = None
    claim: str | None = None
    via: str | None = None
    on: str | None = None
    date: str | None = None
    evidence: str | None = None

    def of(self, before: Annotation) -> Annotation:
        """The annotation with the changes."""
        named = {field.name: getattr(self, field.name) for field in fields(self) if field.name != "evidence"}
        after = replace(before, **{name: value for name, value in named.items() if value is not None})
        return replace(after, evidence=(*after.evidence, Evidence(self.evidence))) if self.evidence else after


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
