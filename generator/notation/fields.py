"""What a person can tell of an attribution, as files give it: one table, which every reader and writer goes through.

A field of `Told` is a row here by its type: words, one word of several, names, a day. A new one is read and written in
brackets, sidecars, the workbench and the data without a word elsewhere. What is no word has a form of its own in each
carrier: `hedges` are brackets or anchors, `evidence` is a footnote or a list of texts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date as day
from datetime import datetime
from typing import Any, Literal, get_args, get_origin, get_type_hints

from generator.model.annotation import Annotation, Kind, Told
from generator.model.quick import quick
from generator.text.nearest import nearest

KINDS: tuple[Kind, ...] = get_args(Kind)


class WrongValue(Exception):
    """What is wrong with the value of a field, and how to mend it."""

    def __init__(self, name: str, what: str, fix: str) -> None:
        super().__init__(what)
        self.name, self.what, self.fix = name, what, fix


@quick
class Field:
    """A field as files give it; `read` takes text, or what TOML makes of it, and raises `WrongValue`.

    `write` gives text, "" for a value that says nothing and is left out.
    """

    name: str
    read: Callable[[object], Any]  # a value of the field's own type, which the dataclass tells
    write: Callable[[Any], str]


def _words(name: str, value: object) -> str:
    if isinstance(value, day):  # `date = 2020-01-31` is a date to TOML
        return value.isoformat()
    if not isinstance(value, str):
        raise WrongValue(name, f"`{name}` must be text, not {value!r}", f'write `{name} = "…"`')
    return value


def _names(name: str, value: object) -> tuple[str, ...]:
    keys = value.split() if isinstance(value, str) else value
    if isinstance(keys, list) and all(isinstance(key, str) for key in keys):
        return tuple(keys)
    raise WrongValue(name, f"`{name}` must be text, not {value!r}", f'write `{name} = "key key"`')


def _choice(name: str, value: object, known: tuple[str, ...]) -> str:
    word = _words(name, value)
    if word and word not in known:
        raise WrongValue(name, f'unknown {name} "{word}"{nearest(word, [each for each in known if each])}', _CORRECT)
    return word


_CORRECT = "correct or remove it"


def _day(value: object) -> day | None:
    if value in (None, ""):
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, day):
        return value
    try:
        return day.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        what = f"`reviewed` must be a date, not {value!r}"
        raise WrongValue("reviewed", what, "write it as reviewed=2020-01-31") from None


def _confidence(value: object) -> float:
    try:
        number = float(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else -1.0
    except ValueError:
        number = -1.0
    if not 0 <= number <= 1:
        shown = f'"{value}"' if isinstance(value, str) else repr(value)
        raise WrongValue("confidence", f"confidence {shown} is no number from 0 to 1", "write it as confidence=0.87")
    return number


def _field(name: str, kind: object) -> Field | None:
    """The row of a field of `Told`; None for what is no word."""
    if kind is str:
        return Field(name, lambda value: _words(name, value), str)
    if get_origin(kind) is Literal:
        known = get_args(kind)
        return Field(name, lambda value: _choice(name, value, known), str)
    if kind == tuple[str, ...]:
        return Field(name, lambda value: _names(name, value), " ".join)
    return None


_TYPES = get_type_hints(Told)
TOLD = tuple(row for each in fields(Told) if (row := _field(each.name, _TYPES[each.name])))
"""The fields of `Told` that are words, in the order in which they are written."""

KIND = Field("kind", lambda value: _choice("kind", value, KINDS), str)
KEY = Field("key", lambda value: _words("key", value), str)
BY = Field("by", lambda value: _words("by", value), str)
CONFIDENCE = Field("confidence", _confidence, lambda value: f"{value:g}")
REVIEWER = Field("reviewer", lambda value: _words("reviewer", value), str)
REVIEWED = Field("reviewed", _day, lambda value: value.isoformat() if value else "")

NAMED = {row.name: row for row in (BY, KIND, *TOLD, CONFIDENCE, REVIEWER, REVIEWED)}


_NOTHING = Told()  # what most statements tell


def told_of(values: Mapping[str, object]) -> Told:
    """What the values tell, the others left out. Raises `WrongValue`."""
    given = {row.name: row.read(values[row.name]) for row in TOLD if row.name in values}
    return Told(**given) if given else _NOTHING


def values_of(told: Told) -> dict[str, str]:
    """What is told as words, by the names of the fields; what says nothing is left out."""
    written = {row.name: row.write(getattr(told, row.name)) for row in TOLD}
    return {name: words for name, words in written.items() if words}


def written_words(item: Annotation) -> dict[str, str]:
    """Everything that an annotation says in words, in the order in which files give it, "" where it says nothing."""
    review = item.review
    told = values_of(item.told)
    return {
        BY.name: item.by,
        **{row.name: told.get(row.name, "") for row in TOLD},
        CONFIDENCE.name: CONFIDENCE.write(review.confidence) if review.by_machine else "",
        REVIEWER.name: review.reviewer,
        REVIEWED.name: REVIEWED.write(review.reviewed),
    }
