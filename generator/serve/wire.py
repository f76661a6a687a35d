"""What the workbench and the preview tell each other, as JSON; every value that comes in is checked."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict
from itertools import pairwise
from typing import TypeVar, get_args

from generator.decide import Accept, Add, Change, Declare, Edit, Fields, Merge, Reject
from generator.model.annotation import Kind, Status
from generator.model.article import SourceEntry, SourceFile
from generator.model.attribution import SOURCE_KINDS, AttributedArticle, Attribution
from generator.model.diagnostic import Diagnostic, Location
from generator.model.quick import quick
from generator.model.site import Config
from generator.model.span import Span
from generator.notation.fields import REVIEWED, TOLD, Field, WrongValue
from generator.text.offsets import Lines
from generator.text.slugs import slug as slug_of

LONGEST_TEXT = 2_000  # characters of a name, note or address
MOST_EDITS = 500  # of one request: all drafts of a long article, accepted at once
T = TypeVar("T")


class Malformed(ValueError):
    """A request that no workbench of ours sends."""


@quick
class EditRequest:
    """Edits of one article, given by its slug, in the state `digest`."""

    slug: str
    digest: str
    edits: tuple[Edit, ...]


def page_data(file: SourceFile, found: AttributedArticle, config: Config) -> dict[str, object]:
    """What the workbench has to know of an article; spans are code points of `text`."""
    entries = {entry.id: entry for entry in (*config.sources, *found.article.entries)}
    sources = {entry.id: _source(entry.id, entry.name, entry.kind, entry.role) for entry in entries.values()}
    sources |= {source.id: _source(source.id, source.name, source.kind, source.role) for source in found.sources}
    return {
        "slug": found.article.slug,
        "file": file.path,
        "text": found.article.text,
        "attributions": [_attribution(item) for item in found.attributions],
        "rejected": sum(decision.action == "reject" for decision in found.article.decisions),
        "sources": sorted(sources.values(), key=lambda source: source["name"].casefold()),
        "sourceKinds": list(SOURCE_KINDS),
        "statuses": list(get_args(Status)),
    }


def questions(file: SourceFile, found: AttributedArticle, told: Iterable[Diagnostic]) -> list[dict[str, object]]:
    """What `check` tells of an article: each with the place of its words, an offset of the text, None without one."""
    lines, body = Lines(file.text), found.article.body

    def place(at: Location) -> int | None:
        return body.from_input(lines.offset(at.line, at.column)) if at.path == file.path and at.line else None

    return [
        {"at": place(each.at), "code": each.code, "severity": each.severity, "what": each.what, "fix": each.fix}
        for each in told
    ]


def edit_request(body: bytes, text: str, taken: Collection[str]) -> EditRequest:
    """The edits that a body asks for, over the words of `text`. Raises `Malformed`.

    `taken`: ids that a new source must not get.
    """
    data = _object(_json(body))
    edits = _is(list, data.get("edits"))
    if not 0 < len(edits) <= MOST_EDITS:
        raise Malformed("no edits, or too many")
    reader = _Reader(text, {*taken})
    made = [edit for item in edits for edit in reader.edits(_object(item))]
    return EditRequest(_text(data.get("slug")), _text(data.get("digest")), tuple(made))


def requested_slug(body: bytes) -> str:
    """Which article a body is about. Raises `Malformed`."""
    return _text(_object(_json(body)).get("slug"))


def _source(id_: str, name: str, kind: str, role: str) -> dict[str, str]:
    return {"id": id_, "name": name, "kind": kind, "role": role}


def _attribution(item: Attribution) -> dict[str, object]:
    return {
        "id": item.id,
        **{name: _pairs(getattr(item, name)) for name in ("content", "cue", "source")},
        "by": item.source_id,
        "kind": item.kind,
        "confidence": item.review.confidence,
        "isDraft": item.is_draft,
        "isMachines": item.origin == "machine",
        **{row.name: row.write(getattr(item.told, row.name)) for row in TOLD},
        "evidence": [" ".join(evidence.text.split()) for evidence in item.told.evidence],
        "reviewer": item.review.reviewer,
        "reviewed": REVIEWED.write(item.review.reviewed),
        "askedAgain": None if item.review.asked_again is None else asdict(item.review.asked_again),
    }


def _pairs(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


class _Reader:
    """Makes edits of JSON objects; a new source gets an id that is free."""

    def __init__(self, text: str, taken: set[str]) -> None:
        self.text, self.taken = text, taken

    def edits(self, item: Mapping[str, object]) -> list[Edit]:
        match item.get("do"):
            case "accept":
                return [Accept(_text(item.get("id")))]
            case "reject":
                return [Reject(_text(item.get("id")))]
            case "merge":
                return [Merge(_text(item.get("old")), _text(item.get("into")))]
            case "change":
                fields, declared = self._fields(item)
                return [*declared, Change(_text(item.get("id")), fields)]
            case "add":
                fields, declared = self._fields(item)
                if fields.content is None:
                    raise Malformed("an attribution needs content")
                return [*declared, Add(fields)]
        raise Malformed("unknown edit")

    def _fields(self, item: Mapping[str, object]) -> tuple[Fields, list[Edit]]:
        by, declared = self._by(item)
        content = self._spans(item, "content")
        if content == ():
            raise Malformed("an attribution needs content")
        fields = Fields(
            content=content,
            cue=self._spans(item, "cue"),
            source=self._spans(item, "source"),
            by=by,
            kind=_choice(item, "kind", ("", *get_args(Kind))),
            told=tuple((row.name, _told(item, row)) for row in TOLD if row.name in item),
            evidence=_words(item, "evidence"),
        )
        return fields, declared

    def _by(self, item: Mapping[str, object]) -> tuple[str | None, list[Edit]]:
        """The source's id, None where it is not told, and the declaration of a new one."""
        by = item.get("by")
        if by is None or isinstance(by, str):
            return (None if by is None else _text(by)), []
        told = {name: " ".join(_text(value).split()) for name, value in _object(by).items()}
        kind = told.get("kind", "person")
        name = told.get("name") or told.get("described", "")
        if not name or kind not in SOURCE_KINDS or not set(told) <= {"name", "kind", "role", "described", "reason"}:
            raise Malformed("a new source needs a name and a known kind")
        base = slug_of(name)
        free = next(
            new
            for number in range(1, len(self.taken) + 2)
            if (new := base if number == 1 else f"{base}-{number}") not in self.taken
        )
        self.taken.add(free)
        entry = SourceEntry(
            id=free,
            name=name,
            kind=kind,
            role=told.get("role", ""),
            described=told.get("described", ""),
            reason=told.get("reason", ""),
        )
        return free, [Declare(entry)]

    def _spans(self, item: Mapping[str, object], name: str) -> tuple[Span, ...] | None:
        """Spans over words of the text, sorted, none in another; None where they are not told."""
        if name not in item:
            return None
        made = []
        for pair in _is(list, item[name]):
            ends = _is(list, pair)
            if len(ends) != 2 or not all(type(end) is int for end in ends):
                raise Malformed("a span is a pair of numbers")
            start, end = max(0, ends[0]), min(len(self.text), ends[1])
            words = self.text[start:end]
            if start >= end or not words.strip():
                raise Malformed("a span without words")
            start += len(words) - len(words.lstrip())
            made.append(Span(start, start + len(words.strip())))
        made.sort()
        if any(one.overlaps(other) for one, other in pairwise(made)):
            raise Malformed("two spans of one attribution share words")
        return tuple(made)


def _words(item: Mapping[str, object], name: str) -> str | None:
    return " ".join(_text(item[name]).split()) if name in item else None


def _told(item: Mapping[str, object], row: Field) -> str:
    words = " ".join(_text(item[row.name]).split())
    try:
        row.read(words)
    except WrongValue as wrong:
        raise Malformed(wrong.what) from wrong
    return words


def _choice(item: Mapping[str, object], name: str, known: Collection[T]) -> T | None:
    word = _words(item, name)
    found = next((value for value in known if value == word), None)
    if word is not None and found is None:
        raise Malformed(f"unknown {name}")
    return found


def _json(body: bytes) -> object:
    try:
        return json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Malformed("not JSON") from error


def _object(value: object) -> dict[str, object]:
    return _is(dict, value)


def _is(kind: type[T], value: object) -> T:
    if not isinstance(value, kind):
        raise Malformed(f"expected a {kind.__name__}")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_TEXT:
        raise Malformed("expected a text of moderate length")
    if any("\ud800" <= char <= "\udfff" for char in value):
        raise Malformed("half a character")
    return value
