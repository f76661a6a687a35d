"""TOML as text: where its tables and keys stand, so that one can be changed and the rest kept byte for byte."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

_TOKEN = re.compile(
    r'"""(?:[^\\]|\\.)*?"""|\'\'\'.*?\'\'\'|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|#[^\n]*|[\[\]{}\n]', re.DOTALL
)
_HEADER = re.compile(r"[ \t]*(\[\[?)[ \t]*([^\]\n]*?)[ \t]*\]\]?[^\n]*(?:\n|\Z)")
_KEY = re.compile(r"[ \t]*([\w\-]+|\"[^\"\n]*\"|'[^'\n]*')[ \t]*=")
_BARE = re.compile(r"[A-Za-z0-9_\-]+")


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the text: [start, body) is its header, [body, end) its keys, without comments that follow."""

    name: str
    start: int
    body: int
    end: int


def tables(text: str) -> tuple[Table, ...]:
    """All tables under a header, in their order; those of an array bear one name.

    >>> [(table.name, table.body, table.end) for table in tables("[a]\\nx = [\\n1]\\n\\n[[b]]\\n")]
    [('a', 4, 13), ('b', 20, 20)]
    """
    headers = [match for at in _line_starts(text) if (match := _HEADER.match(text, at))]
    limits = [match.start() for match in headers[1:]] + [len(text)]
    return tuple(
        Table(match[2], match.start(), match.end(), _end_of_keys(text, match.end(), limit))
        for match, limit in zip(headers, limits, strict=False)
    )


def keys(text: str, start: int, end: int) -> dict[str, tuple[int, int]]:
    """Each key in [start, end) with where its lines begin and end."""
    found = [match for at in _line_starts(text[:end]) if at >= start and (match := _KEY.match(text, at, end))]
    limits = [match.start() for match in found[1:]] + [end]
    return {
        match[1].strip("\"'"): (match.start(), _end_of_keys(text, match.end(), limit))
        for match, limit in zip(found, limits, strict=False)
    }


def value(item: object) -> str:
    """A text, number, date, table or list as TOML.

    >>> value([{"exact": "“Yes”\\n"}])
    '[{ exact = "“Yes”\\\\n" }]'
    """
    if isinstance(item, str):
        return json.dumps(item, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(item, Mapping):
        return "{ " + ", ".join(f"{key_name(name)} = {value(inner)}" for name, inner in item.items()) + " }"
    if isinstance(item, Sequence):
        return "[" + ", ".join(map(value, item)) + "]"
    return str(item)


def key_name(name: str) -> str:
    """A key as it may stand before "="."""
    return name if _BARE.fullmatch(name) else value(name)


def lines(values: Mapping[str, object]) -> str:
    """The keys of a table, one a line."""
    return "".join(f"{key_name(name)} = {value(item)}\n" for name, item in values.items())


def _line_starts(text: str) -> Iterator[int]:
    """Where lines begin that are no part of a text or a list over several lines."""
    yield 0
    depth = 0
    for token in _TOKEN.finditer(text):
        sign = token[0]
        if sign in "[{":
            depth += 1
        elif sign in "]}":
            depth -= 1
        elif sign == "\n" and depth <= 0:
            depth = 0
            yield token.end()


def _end_of_keys(text: str, start: int, limit: int) -> int:
    """The end of the last line before `limit` that is neither blank nor a comment."""
    end = limit
    while end > start:
        line = text.rfind("\n", start, end - 1) + 1 or start
        words = text[line:end].strip()
        if words and not words.startswith("#"):
            return end
        end = line
    return start
