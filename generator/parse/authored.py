"""What the annotation spans of an article say together: cues and mentions find their attribution."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.model.article import Annotation, Decision
from generator.model.diagnostic import Location
from generator.model.span import Span
from generator.parse.annotations import FLAGS, KEYS, STATUSES, Attributes
from generator.text.nearest import nearest

NEIGHBOURS = 40  # attributions looked at on each side of a cue; no paragraph a person wrote has more
KINDS = ("direct", "indirect", "mixed")


_SENTENCE_END = re.compile(r"[.!?…][”\"’')\]]*\s")


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """An annotation span over the body, in which block (by number), and where its bracket stands in the input."""

    span: Span
    block: int
    at: int
    attributes: Attributes


@dataclass(frozen=True, slots=True)
class Misuse:
    """An annotation span that cannot be taken as written, by the input offset of its bracket."""

    at: int
    what: str
    fix: str


def annotations_of(marks: Sequence[PlacedMark], text: str) -> tuple[tuple[Annotation, ...], tuple[Misuse, ...]]:
    """The attributions that the marks over a text make, in reading order, and the marks that fit nowhere."""
    misuses: list[Misuse] = []
    sound: list[PlacedMark] = []
    for mark in marks:
        problem = _misuse(mark)
        if problem:
            misuses.append(problem)
        else:
            sound.append(mark)
    contents = [mark for mark in sound if _is_content(mark.attributes)]
    keys: dict[str, int] = {}
    for index, mark in enumerate(contents):
        key = mark.attributes.key
        if key in keys:
            misuses.append(Misuse(mark.at, f'the key "#{key}" stands twice', "give each attribution a key of its own"))
        elif key:
            keys[key] = index
    found = [_annotation(mark) for mark in contents]
    for mark in sound:
        if not _is_content(mark.attributes) and not mark.attributes.flags & {"not", "hedge"}:
            near = _by_nearness(mark, contents, text)
            problem = _attach(mark, found, near, keys)
            if problem:
                misuses.append(problem)
    for mark in contents:
        misuses += _unknown_targets(mark, keys)
    return tuple(sorted(found, key=lambda annotation: annotation.content[0].start)), tuple(misuses)


def _is_content(attributes: Attributes) -> bool:
    """Does the mark begin an attribution of its own?"""
    return "by" in attributes.values or bool(
        not attributes.get("a")
        and not attributes.flags & {"cue", "mention", "not", "hedge"}
        and (attributes.key or attributes.flags or attributes.values)
    )


def _misuse(mark: PlacedMark) -> Misuse | None:
    """The first thing in the attributes that we do not know."""
    attributes = mark.attributes
    for flag in sorted(attributes.flags):
        if flag not in FLAGS:
            return Misuse(mark.at, f'unknown flag ".{flag}"{nearest(flag, FLAGS)}', "correct or remove it")
    for key in attributes.values:
        if key not in KEYS:
            return Misuse(mark.at, f'unknown attribute "{key}"{nearest(key, KEYS)}', "correct or remove it")
    status = attributes.get("status")
    if status and status not in STATUSES:
        return Misuse(mark.at, f'unknown status "{status}"{nearest(status, STATUSES)}', "correct or remove it")
    if "confidence" in attributes.values and confidence_of(attributes) is None:
        return Misuse(mark.at, f'confidence "{attributes.get("confidence")}" is no number from 0 to 1', "correct it")
    if attributes.get("reviewed") and reviewed_of(attributes) is None:
        return Misuse(mark.at, f'"{attributes.get("reviewed")}" is no date', "write it as reviewed=2020-01-31")
    if not (attributes.key or attributes.flags or attributes.values):
        return Misuse(mark.at, "annotation says nothing", "write {by=ID} for who says the words, or remove the braces")
    return None


def rejections_of(marks: Sequence[PlacedMark], places: Mapping[int, Location]) -> tuple[Decision, ...]:
    """What `.not` says: these words are nobody's. `places` tells where each bracket stands."""
    return tuple(
        Decision(
            places[mark.at],
            "reject",
            Annotation(
                "",
                "",
                (mark.span,),
                reviewer=mark.attributes.get("reviewer"),
                reviewed=reviewed_of(mark.attributes),
            ),
        )
        for mark in marks
        if "not" in mark.attributes.flags and not _misuse(mark)
    )


def confidence_of(attributes: Attributes) -> float | None:
    """How sure the machine was, None where that is not told or no number in [0, 1]."""
    try:
        value = float(attributes.get("confidence"))
    except ValueError:
        return None
    return value if 0 <= value <= 1 else None


def reviewed_of(attributes: Attributes) -> date | None:
    """When a person decided, None where that is not told or no date."""
    try:
        return date.fromisoformat(attributes.get("reviewed"))
    except ValueError:
        return None


def _annotation(mark: PlacedMark) -> Annotation:
    attributes = mark.attributes
    confidence = confidence_of(attributes)
    return Annotation(
        key=attributes.key,
        by=attributes.get("by"),
        content=(mark.span,),
        kind=next((kind for kind in KINDS if kind in attributes.flags), ""),
        claim=attributes.get("claim"),
        status=attributes.get("status"),
        against=tuple(attributes.get("against").split()),
        note=attributes.get("note"),
        via=attributes.get("via"),
        on=attributes.get("on"),
        date=attributes.get("date"),
        is_draft="draft" in attributes.flags,
        by_machine="draft" in attributes.flags or confidence is not None,
        confidence=1.0 if confidence is None else confidence,
        reviewer=attributes.get("reviewer"),
        reviewed=reviewed_of(attributes),
    )


def _attach(mark: PlacedMark, found: list[Annotation], near: Sequence[int], keys: dict[str, int]) -> Misuse | None:
    """Add a further part, a cue or a mention to its attribution in `found`: the one it names or the nearest."""
    attributes = mark.attributes
    target = attributes.get("a") or attributes.get("of")
    if target and target not in keys:
        name = "a" if attributes.get("a") else "of"
        return Misuse(mark.at, f"{name}={target} names no attribution{nearest(target, keys)}", "correct it")
    ref = attributes.get("ref")
    same = [index for index in near if ref and found[index].by in (ref, "")]
    index = keys[target] if target else next(iter([*same, *near]), None)
    if index is None:
        what = "cue" if "cue" in attributes.flags else "mention"
        fix = "name it with of=KEY, or remove the braces"
        return Misuse(mark.at, f"{what} without an attribution in its paragraph", fix)
    annotation = found[index]
    if attributes.get("a"):
        found[index] = replace(annotation, content=tuple(sorted({*annotation.content, mark.span})))
    elif "cue" in attributes.flags:
        found[index] = replace(annotation, cue=tuple(sorted({*annotation.cue, mark.span})))
    else:
        mentions = tuple(sorted({*annotation.source, mark.span}))
        found[index] = replace(annotation, source=mentions, by=annotation.by or ref)
    return None


def _by_nearness(mark: PlacedMark, contents: Sequence[PlacedMark], text: str) -> list[int]:
    """The attributions in the mark's block, the likeliest first.

    One that lies around the mark comes last, one in another sentence before it, of two equally near the outer first.
    """
    # Contents stand in the order of their brackets, so the nearest are neighbours in it.
    place = bisect_left(contents, mark.at, key=lambda content: content.at)
    near = range(max(0, place - NEIGHBOURS), min(len(contents), place + NEIGHBOURS))

    def rank(index: int) -> tuple[bool, bool, int, int]:
        content = contents[index].span
        between = text[min(content.end, mark.span.end) : max(content.start, mark.span.start)]
        is_around = content.contains(mark.span)
        return (is_around, not is_around and bool(_SENTENCE_END.search(between)), len(between), -len(content))

    return sorted((index for index in near if contents[index].block == mark.block), key=rank)


def _unknown_targets(mark: PlacedMark, keys: dict[str, int]) -> list[Misuse]:
    return [
        Misuse(mark.at, f"against={key} names no attribution{nearest(key, keys)}", "correct or remove it")
        for key in mark.attributes.get("against").split()
        if key not in keys
    ]
