"""The words of the interface in a language: `words/LANG.toml` of each theme of a chain, the nearest theme's first."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from string import Formatter

from generator.model.diagnostic import Diagnostic, Location
from generator.model.quick import quick
from generator.read.decode import decode
from generator.read.disk import read_bytes
from generator.text.nearest import nearest
from generator.text.toml_table import TomlFault, line_of_key, read_toml

BASE = "en"  # has all words; what another language lacks is in English
_PLURAL = re.compile(r"\.(?:zero|one|two|few|many|other)$")


def read_words(
    folders: Sequence[tuple[Path, str]], language: str, diagnostics: list[Diagnostic]
) -> tuple[str, dict[str, str]]:
    """The language that the interface is in, and its words by key; `folders` of themes, nearest first, with the names
    they are shown by. "de-CH" has the words of "de" and its own; a language without words leaves English.
    """
    words: dict[str, str] = {}
    found = BASE
    for tag in dict.fromkeys((BASE, *_tags(language))):
        for folder, shown_as in reversed(folders):
            file = folder / f"{tag}.toml"
            if os.path.lexists(file):
                reader = _Reader(f"{shown_as}/{file.name}", words, diagnostics)
                words |= reader.words(file)
                found = tag
    tags = list(_tags(language))
    if tags and found.split("-")[0] != tags[0]:
        what = f'the interface has no words in "{language}"{nearest(language, _known(folders))}; it is in English'
        fix = f"give a theme of yours `words/{tags[0]}.toml`, or leave it: articles have their own language"
        diagnostics.append(Diagnostic(Location("site.toml"), "no-words", what, fix))
        return BASE, words
    return tags[-1] if tags else BASE, words


def _tags(language: str) -> Iterator[str]:
    """The language, then it with its script and region: "de", "de-CH"."""
    parts = [part for part in re.split(r"[-_]", language) if part.isalnum() and part.isascii()]
    for end in range(1, len(parts) + 1):
        yield "-".join((parts[0].lower(), *(part.upper() if len(part) == 2 else part for part in parts[1:end])))


def _known(folders: Sequence[tuple[Path, str]]) -> set[str]:
    return {file.stem for folder, _ in folders if folder.is_dir() for file in folder.glob("*.toml")}


@quick
class _Reader:
    """Takes the words of a file, and tells what it can't take. `known` are those that they stand above."""

    shown_as: str
    known: Mapping[str, str]
    diagnostics: list[Diagnostic]

    def words(self, file: Path) -> dict[str, str]:
        """All words of the file that can be used."""
        data = read_bytes(file, self.shown_as)
        text = data if isinstance(data, Diagnostic) else decode(data, self.shown_as)
        table = text if isinstance(text, Diagnostic) else read_toml(text)
        if isinstance(table, TomlFault):
            at = Location(self.shown_as, table.line, table.column)
            what, fix = f"not valid TOML: {table.what}", 'write words as `key = "words"`'
            table = Diagnostic(at, "broken-toml", what, fix)
        if isinstance(table, Diagnostic) or isinstance(text, Diagnostic):
            self.diagnostics.extend([table] if isinstance(table, Diagnostic) else [])
            return {}
        found = dict(_flat(table, ""))
        faults = {key: fault for key, words in found.items() if (fault := self._fault(key, words))}
        for key, (what, fix) in faults.items():
            line = line_of_key(text, _PLURAL.sub("", key).rpartition(".")[2])
            self.diagnostics.append(Diagnostic(Location(self.shown_as, line), "broken-theme", what, fix))
        return {key: str(words) for key, words in found.items() if key not in faults}

    def _fault(self, key: str, words: object) -> tuple[str, str] | None:
        if not isinstance(words, str):
            return f"the words `{key}` must be text, not {words!r}", f'write `{key} = "…"`'
        names = placeholders(words)
        if names is None:
            return f"the words `{key}` have a brace that holds no name", "write `{name}`, and `{{` for a brace"
        others = (self.known.get(each) for each in (key, _PLURAL.sub(".other", key)))
        allowed = next((placeholders(other) for other in others if other is not None), None)
        more = sorted(names - allowed) if allowed is not None else []
        if more:
            listed = ", ".join(f"{{{name}}}" for name in sorted(allowed or ()))
            return f"the words `{key}` get no {{{more[0]}}}", f"use {listed or 'none'}"
        return None


def _flat(table: Mapping[str, object], above: str) -> Iterator[tuple[str, object]]:
    """The entries of tables in tables, under keys with dots."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{above}{name}.")
        else:
            yield above + name, value


def placeholders(words: str) -> frozenset[str] | None:
    """The names in braces, None where there are others than plain names.

    >>> sorted(placeholders("{n} of {all}")), placeholders("{a.b}"), placeholders("{")
    (['all', 'n'], None, None)
    """
    try:
        found = [field for field in Formatter().parse(words) if field[1] is not None]
    except ValueError:
        return None
    if not all(name and name.isidentifier() and not form and not as_ for _, name, form, as_ in found):
        return None
    return frozenset(name for _, name, _, _ in found if name)
