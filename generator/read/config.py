"""`site.toml` and `sources/*.toml`: the settings of a site and its sources, each mistake with its line."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from generator.model.article import Ignore, SourceEntry
from generator.model.attribution import SOURCE_KINDS
from generator.model.codes import ignore_fault
from generator.model.diagnostic import Diagnostic, Location
from generator.model.site import Config, Ruling
from generator.notation.keys import RULINGS, SITE_SOURCE, SOURCE
from generator.read.decode import decode
from generator.read.disk import files_below, read_bytes
from generator.read.settings import IGNORE, SITE
from generator.text.nearest import nearest
from generator.text.offsets import line_and_column
from generator.text.toml_table import TomlFault, read_toml

FILE_NAME = "site.toml"
SOURCES = "sources"  # folder of further files with `[sources.ID]`

_IGNORE_HEADER = re.compile(r"^[ \t]*(\[\[[ \t]*check[ \t]*\.[ \t]*ignore[ \t]*\]\])", re.MULTILINE)


def read_config(root: Path) -> tuple[Config, tuple[Diagnostic, ...]]:
    """The settings in `site.toml` (all defaults where there is none) with all sources, and what is wrong with them."""
    file = root / FILE_NAME
    config = Config()
    problems: tuple[Diagnostic, ...] = ()
    if os.path.lexists(file):
        text, table = _table(file, FILE_NAME)
        config, problems = _Reader(text, FILE_NAME).config(table) if isinstance(table, dict) else (config, (table,))
    config, told = _with_more_sources(root, config)
    return config, (*problems, *told)


def _with_more_sources(root: Path, config: Config) -> tuple[Config, tuple[Diagnostic, ...]]:
    """The settings with the sources of the files in `sources/`; of two with one id the first stands."""
    found = {entry.id: entry for entry in config.sources}
    rulings = [*config.rulings]
    problems: list[Diagnostic] = []
    for file in files_below(root / SOURCES, shown_as=SOURCES):
        if isinstance(file, Diagnostic):
            problems.append(file)
            continue
        if file.suffix != ".toml" or file.parent != root / SOURCES:
            continue
        text, table = _table(file, f"{SOURCES}/{file.name}")
        if isinstance(table, Diagnostic):
            problems.append(table)
            continue
        reader = _Reader(text, f"{SOURCES}/{file.name}")
        for entry in reader.only_sources(table):
            if entry.id in found:
                what = f'source "{entry.id}" is declared twice'
                reader.report(entry.id, what, "remove one of them", code="repeated-source")
            found.setdefault(entry.id, entry)
        problems += reader.diagnostics
        rulings += reader.rulings
    problems += _torn(rulings)
    return replace(config, sources=tuple(found.values()), rulings=tuple(rulings)), tuple(problems)


def _torn(rulings: Iterable[Ruling]) -> Iterator[Diagnostic]:
    """The ids that are said to be those of two sources."""
    owners: dict[str, Ruling] = {}
    for each in rulings:
        first = owners.setdefault(each.who, each) if each.is_same else each
        if first.of != each.of:
            what = f'"{each.who}" is said to be the same as "{first.of}" already, in {first.at}'
            yield Diagnostic(each.at, "repeated-source", what, "remove one of them from `same-as`")


def _table(file: Path, name: str) -> tuple[str, dict[str, object] | Diagnostic]:
    data = read_bytes(file, name)
    text = data if isinstance(data, Diagnostic) else decode(data, name)
    if isinstance(text, Diagnostic):
        return "", text
    table = read_toml(text)
    if isinstance(table, TomlFault):
        fix = 'write settings as `key = "value"`; until then all settings have their defaults'
        at = Location(name, table.line, table.column)
        return text, Diagnostic(at, "broken-toml", f"not valid TOML: {table.what}", fix)
    return text, table


class _Reader:
    """Takes the settings over one by one and gathers the diagnostics."""

    def __init__(self, text: str, name: str) -> None:
        self.text = text
        self.name = name
        self.diagnostics: list[Diagnostic] = []
        self.rulings: list[Ruling] = []

    def config(self, table: dict[str, object]) -> tuple[Config, tuple[Diagnostic, ...]]:
        SITE.tell_unknown(table, self.report)
        values = SITE.values(table, self.report)
        sources = self._sources(table)
        config = Config(**values, sources=sources, rulings=tuple(self.rulings), ignores=self._ignores(table))
        return config, tuple(self.diagnostics)

    def only_sources(self, table: dict[str, object]) -> tuple[SourceEntry, ...]:
        """The sources of a file that has nothing else."""
        for key in table:
            if key != "sources":
                self.report(key, f'"{key}" is none of `sources`', "write `[sources.ID]` above what tells of a source")
        return self._sources(table)

    def report(self, key: str, what: str, fix: str, *, code: str = "wrong-setting") -> None:
        """Tell what is wrong with a key, where it stands."""
        match = re.search(rf'^\s*\[?\s*(?:sources\.)?"?({re.escape(key)})\b', self.text, re.MULTILINE)
        line = self.text.count("\n", 0, match.start(1)) + 1 if match else 0
        column = match.start(1) - self.text.rfind("\n", 0, match.start(1)) if match else 0
        self.diagnostics.append(Diagnostic(Location(self.name, line, column), code, what, fix))

    def _ignores(self, table: dict[str, object]) -> tuple[Ignore, ...]:
        check = table.get("check", {})
        items = check.get("ignore", []) if isinstance(check, dict) and set(check) <= {"ignore"} else None
        if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
            self.report("check", "`check` holds nothing but a list `ignore`", "write `[[check.ignore]]` over each")
            return ()
        headers = [match.start(1) for match in _IGNORE_HEADER.finditer(self.text)]
        starts = headers if len(headers) == len(items) else [0] * len(items)
        ignores = (self._ignore(item, start) for item, start in zip(items, starts, strict=True))
        return tuple(ignore for ignore in ignores if ignore)

    def _ignore(self, values: dict[str, object], start: int) -> Ignore | None:
        at = Location(self.name, *line_and_column(self.text, start))
        texts = {key: str(values.get(key, "")) for key in ("file", "code", "reason", "words")}
        line = values.get("line", 0)
        unknown: list[tuple[str, str]] = []
        IGNORE.tell_unknown(values, lambda _, what, fix: unknown.append((what, fix)))
        fault: tuple[str, str] | None
        if unknown:
            fault = unknown[0]
        elif not texts["file"]:
            fault = "ignore without `file`", 'write `file = "seeds/NAME.txt"`, or a pattern with "*"'
        elif not isinstance(line, int) or isinstance(line, bool) or line < 0:
            fault = f"`line` must be the number of a line, not {line!r}", "write `line = 12`"
        else:
            fault = ignore_fault(texts["code"], texts["reason"])
        if fault or not isinstance(line, int):
            self.diagnostics += [Diagnostic(at, "wrong-setting", *fault)] if fault else []
            return None
        return Ignore(
            at=at, code=texts["code"], reason=texts["reason"], file=texts["file"], line=line, words=texts["words"]
        )

    def _sources(self, table: dict[str, object]) -> tuple[SourceEntry, ...]:
        sources = table.get("sources", {})
        if not isinstance(sources, dict):
            self.report("sources", "`sources` must be a table", "write `[sources.ID]` for each source")
            return ()
        entries = (self._source(str(key), values) for key, values in sources.items())
        return tuple(entry for entry in entries if entry)

    def _source(self, key: str, values: object) -> SourceEntry | None:
        told = (
            {name: value for name, value in values.items() if name not in RULINGS} if isinstance(values, dict) else {}
        )
        if not isinstance(values, dict) or not all(isinstance(value, str) for value in told.values()):
            self.report(key, f'source "{key}" must be a table of texts', f"write `[sources.{key}]`")
            return None
        SITE_SOURCE.tell_unknown(values, self.report)
        kind = told.get("kind", "person").replace("organisation", "organization")
        if kind not in SOURCE_KINDS:
            self.report(key, f'unknown kind "{kind}"{nearest(kind, SOURCE_KINDS)}', "correct it")
            return None
        for name, is_same in RULINGS.items():
            self._rule(key, name, values.get(name, []), is_same=is_same)
        known = {name: told[name] for name in SOURCE.keys if name in told}
        return SourceEntry(**{"id": key, "name": known.get("described") or key, **known, "kind": kind})

    def _rule(self, key: str, name: str, given: object, *, is_same: bool) -> None:
        """Take over who a source is, or is not."""
        those = [given] if isinstance(given, str) else given
        if not isinstance(those, list) or not all(isinstance(who, str) and who for who in those):
            fix = f'write `{name} = ["ID", "ARTICLE/ID"]`'
            self.report(name, f'`{name}` of source "{key}" must be a list of ids, not {given!r}', fix)
            return
        for who in those:
            quoted = re.search(rf"""["']{re.escape(who)}["']""", self.text)
            at = Location(self.name, *line_and_column(self.text, quoted.start() if quoted else 0))
            self.rulings.append(Ruling(of=key, who=who, is_same=is_same, at=at))
