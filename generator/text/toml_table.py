"""TOML read into tables: whatever the text is, a table or what is wrong with it and where."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass

_PLACE = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")


@dataclass(frozen=True, slots=True)
class TomlFault:
    """Why a text is no TOML; line and column from 1, both 0 where the parser does not tell."""

    what: str
    line: int = 0
    column: int = 0


def read_toml(text: str) -> dict[str, object] | TomlFault:
    """The table in a text, a byte order mark before it left out.

    >>> read_toml("a = 1"), read_toml("a = 1\\nb 2")
    ({'a': 1}, TomlFault(what="expected '=' after a key in a key/value pair", line=2, column=3))
    """
    try:
        return tomllib.loads(text.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        place = _PLACE.search(message)
        what = message[: place.start()] if place else message
        line, column = (int(number or 0) for number in place.groups()) if place else (0, 0)
        return TomlFault(f"{what[:1].lower()}{what[1:]}", line, column)
    except RecursionError:
        return TomlFault("lists or tables are nested too deep")
    except ValueError:  # the parser converts numbers and dates by Python's own means, which have limits
        return TomlFault("a number or date is too long, or out of its range")


def line_of_key(text: str, key: str) -> int:
    """The number of the line on which a key or the header of a table stands, 0 where it can't be seen."""
    match = re.search(rf"^[ \t]*(?:\[+[ \t]*)?[\"']?({re.escape(key)})\b", text, re.MULTILINE)
    return text.count("\n", 0, match.start(1)) + 1 if match else 0
