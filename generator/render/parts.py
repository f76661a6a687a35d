"""Long lists in parts of at most a hundred rows, with a short way to each: by letter, by month."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import groupby
from typing import Generic, TypeVar
from unicodedata import normalize

from generator.model.quick import quick
from generator.render.list_views import Jumps
from generator.render.views import Link
from generator.render.words import Words

ROWS = 100  # more make no page that somebody reads
LISTS = "lists"  # folder of the pages that a long list goes on in
DIGITS, OTHER = "0-9", "other"  # names that begin with a digit, and with no letter of an alphabet
_ALPHABETS = "\u3000"  # below it stand the alphabets; the scripts above have thousands of signs
Row = TypeVar("Row")


@quick
class Key:
    """Where rows belong: `words` for readers, `name` in the address; those of one `above` share a line of jumps."""

    above: str
    name: str
    words: str


@quick
class Part(Generic[Row]):
    """Some rows of a list, the page for them, and the ways to the others."""

    path: str
    rows: Sequence[Row]
    jumps: Jumps


def month(day: date | None, say: Words) -> Key:
    """The month of a day: "2026", "2026-03", "March 2026"."""
    if day is None:
        return Key(say("list.undated"), "undated", say("list.undated"))
    return Key(f"{day.year}", f"{day.year:04}-{day.month:02}", say.ways.month(day))


def letter(name: str, say: Words) -> Key:
    """The letter that a name is found under, accents left aside.

    "Éva Nagy" is under "E", "7-Eleven" under "0–9".
    """
    first = _first(name)
    if first in (DIGITS, OTHER):
        words = say("list.others") if first == OTHER else "0–9"
        return Key(words, first, words)
    return Key(first.upper(), first if first.isascii() else f"u{ord(first):04x}", first.upper())


def _first(name: str) -> str:
    if name[:1].isascii() and name[:1].isalpha():
        return name[0].lower()  # most names: nothing to be left aside
    first = next((char for char in normalize("NFD", name.casefold()) if char.isalnum()), "")
    return DIGITS if first.isdigit() else OTHER if not first or first >= _ALPHABETS else first


def letter_order(name: str) -> tuple[bool, str, str]:
    """What brings names into the order of their letters."""
    first = _first(name)
    return first == OTHER, "0–9" if first == DIGITS else first.upper(), name.casefold()


def parts(
    rows: Sequence[Row],
    key: Callable[[Row], Key],
    *,
    first: str,
    folder: str,
    say: Words,
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
    ways = _Ways(folder, [(each, len(pieces)) for each, pieces in pages], say)
    out = [Part(first, rows[:ROWS] if begin is None else begin[:ROWS], ways.at(first))]
    for each, pieces in pages:
        for number, piece in enumerate(pieces, 1):
            path = ways.path(each, number)
            out.append(Part(path, piece, ways.at(path, each, number)))
    return out


class _Ways:
    """Links to the parts of a list from each of its pages."""

    def __init__(self, folder: str, sizes: Sequence[tuple[Key, int]], say: Words) -> None:
        self._folder, self._say = folder, say
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
        words = here.words if key else ""
        if key and size > 1:
            words = self._say("list.page_of", here=words, n=number, all=size)
        return Jumps(words, tuple(row for row in (above, months, numbers if size > 1 else ()) if row))
