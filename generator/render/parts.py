"""Long lists in parts of at most a hundred rows, with a short way to each: by letter, by month."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Generic, TypeVar
from unicodedata import normalize

from generator.render.labels import MONTHS
from generator.render.list_views import Jumps
from generator.render.views import Link

ROWS = 100  # more make no page that somebody reads
LISTS = "lists"  # folder of the pages that a long list goes on in
OTHER = "other"  # names that begin with no letter of an alphabet
_ALPHABETS = "\u3000"  # below it stand the alphabets; the scripts above have thousands of signs
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Key:
    """Where rows belong: `words` for readers, `name` in the address; those of one `above` share a line of jumps."""

    above: str
    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Part(Generic[Row]):
    """Some rows of a list, the page for them, and the ways to the others."""

    path: str
    rows: Sequence[Row]
    jumps: Jumps


def month(day: date | None) -> Key:
    """The month of a day.

    >>> month(date(2026, 3, 14))
    Key(above='2026', name='2026-03', words='March 2026')
    """
    if day is None:
        return Key("undated", "undated", "undated")
    return Key(f"{day.year}", f"{day.year:04}-{day.month:02}", f"{MONTHS[day.month - 1]} {day.year}")


def letter(name: str) -> Key:
    """The letter that a name is found under, accents left aside.

    >>> letter("Éva Nagy"), letter("7-Eleven").words
    (Key(above='E', name='e', words='E'), '0–9')
    """
    first = next((char for char in normalize("NFD", name.casefold()) if char.isalnum()), "")
    if first.isdigit():
        return Key("0–9", "0-9", "0–9")
    if not first or first >= _ALPHABETS:
        return Key(OTHER, OTHER, OTHER)
    return Key(first.upper(), first if first.isascii() else f"u{ord(first):04x}", first.upper())


def letter_order(name: str) -> tuple[bool, str, str]:
    """What brings names into the order of their letters."""
    words = letter(name).words
    return words == OTHER, words, name.casefold()


def parts(
    rows: Sequence[Row],
    key: Callable[[Row], Key],
    *,
    first: str,
    folder: str,
    begin: Sequence[Row] | None = None,
    room: int = ROWS,
) -> list[Part[Row]]:
    """The pages of a list: all of it at the path `first` where there is `room`; else there the rows to `begin` with (if
    not given, the first ones), and each group in pages of its own below `folder`. Rows of one group stand together.
    """
    if len(rows) <= room:
        return [Part(first, rows, Jumps())]
    groups = [(each, list(found)) for each, found in groupby(rows, key)]
    pages = [(each, [found[at : at + ROWS] for at in range(0, len(found), ROWS)]) for each, found in groups]
    ways = _Ways(folder, [(each, len(pieces)) for each, pieces in pages])
    out = [Part(first, rows[:ROWS] if begin is None else begin[:ROWS], ways.at(first))]
    for each, pieces in pages:
        for number, piece in enumerate(pieces, 1):
            path = ways.path(each, number)
            out.append(Part(path, piece, ways.at(path, each, number)))
    return out


class _Ways:
    """Links to the parts of a list from each of its pages."""

    def __init__(self, folder: str, sizes: Sequence[tuple[Key, int]]) -> None:
        self._folder = folder
        self._sizes = dict(sizes)
        self._above: dict[str, list[Key]] = {}
        for key, _ in sizes:
            self._above.setdefault(key.above, []).append(key)

    def path(self, key: Key, number: int = 1) -> str:
        """The page of a part."""
        return f"{self._folder}/{key.name}{f'-{number}' if number > 1 else ''}/index.html"

    def at(self, path: str, key: Key | None = None, number: int = 1) -> Jumps:
        """Links to all letters or years, to the months of this year (at first the newest), to this group's pages."""
        home, here = "../" * path.count("/"), key or next(iter(self._sizes))
        above = tuple(
            Link(name, home + self.path(keys[0]), is_current=key is not None and name == here.above)
            for name, keys in self._above.items()
        )
        months = tuple(
            Link(each.words, home + self.path(each), is_current=each == key)
            for each in self._above[here.above]
            if each.words != each.above
        )
        size = self._sizes[here] if key else 1
        numbers = tuple(Link(f"{at}", home + self.path(here, at), at == number) for at in range(1, size + 1))
        words = (here.words + (f", page {number} of {size}" if size > 1 else "")) if key else ""
        return Jumps(words, tuple(row for row in (above, months, numbers if size > 1 else ()) if row))
