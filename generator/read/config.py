"""`site.toml`: the settings of a site, each with a default, each mistake with its line."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import get_args
from urllib.parse import urlsplit

from generator.model.article import SourceEntry
from generator.model.attribution import SourceKind
from generator.model.diagnostic import Diagnostic, Location
from generator.model.site import Config, Drafts
from generator.read.decode import decode
from generator.text.nearest import nearest

FILE_NAME = "site.toml"
SETTINGS = ("title", "base_url", "language", "author", "license", "theme", "drafts", "nav", "sources")
SOURCE_KEYS = ("name", "kind", "role", "described", "reason")


def read_config(root: Path) -> tuple[Config, tuple[Diagnostic, ...]]:
    """The settings in `site.toml` (all defaults where there is none), and what is wrong with it."""
    file = root / FILE_NAME
    if not file.is_file():
        return Config(), ()
    text = decode(file.read_bytes(), FILE_NAME)
    if isinstance(text, Diagnostic):
        return Config(), (text,)
    try:
        table = tomllib.loads(text.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError as error:
        return Config(), (_syntax_error(str(error)),)
    return _Reader(text).config(table)


def _syntax_error(message: str) -> Diagnostic:
    """The diagnostic for tomllib's message "Expected '=' … (at line 3, column 7)"."""
    place = re.search(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$", message)
    what = message[: place.start()] if place else message
    line, column = (int(number or 0) for number in place.groups()) if place else (0, 0)
    return Diagnostic(
        Location(FILE_NAME, line, column),
        f"not valid TOML: {what[0].lower()}{what[1:]}",
        'write settings as `key = "value"`; until then all settings have their defaults',
    )


class _Reader:
    """Takes the settings over one by one and gathers the diagnostics."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.diagnostics: list[Diagnostic] = []

    def config(self, table: dict[str, object]) -> tuple[Config, tuple[Diagnostic, ...]]:
        for key in table:
            if key not in SETTINGS:
                self._report(key, f'unknown setting "{key}"{nearest(key, SETTINGS)}', "correct or remove it")
        config = Config(
            title=self._string(table, "title", default="Quoth"),
            base_url=self._base_url(self._string(table, "base_url")),
            language=self._string(table, "language", default="en"),
            author=self._string(table, "author"),
            license=self._string(table, "license"),
            theme=self._string(table, "theme", default="default"),
            drafts=self._drafts(table),
            nav=self._nav(table),
            sources=self._sources(table),
        )
        return config, tuple(self.diagnostics)

    def _report(self, key: str, what: str, fix: str) -> None:
        match = re.search(rf'^\s*\[?\s*(?:sources\.)?"?({re.escape(key)})\b', self.text, re.MULTILINE)
        line = self.text.count("\n", 0, match.start(1)) + 1 if match else 0
        column = match.start(1) - self.text.rfind("\n", 0, match.start(1)) if match else 0
        self.diagnostics.append(Diagnostic(Location(FILE_NAME, line, column), what, fix))

    def _string(self, table: dict[str, object], key: str, *, default: str = "") -> str:
        value = table.get(key, default)
        if isinstance(value, str):
            return value
        self._report(key, f"`{key}` must be text, not {value!r}", f'write `{key} = "…"`')
        return default

    def _base_url(self, url: str) -> str:
        parts = urlsplit(url)
        if url and (parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment):
            self._report(
                "base_url", f'base_url "{url}" is no web address', "write it like https://name.example/repository"
            )
            return ""
        return url.rstrip("/")

    def _drafts(self, table: dict[str, object]) -> Drafts:
        value = table.get("drafts", "all")
        if value == "confirmed":
            return "confirmed"
        if value != "all":
            self._report("drafts", f"`drafts` must be one of all, confirmed, not {value!r}", 'write `drafts = "all"`')
        return "all"

    def _nav(self, table: dict[str, object]) -> tuple[tuple[str, str], ...]:
        nav = table.get("nav", {})
        if isinstance(nav, dict) and all(isinstance(target, str) for target in nav.values()):
            return tuple(nav.items())
        self._report("nav", "`nav` must be a table of names and addresses", 'write `[nav]` and `About = "about/"`')
        return ()

    def _sources(self, table: dict[str, object]) -> tuple[SourceEntry, ...]:
        sources = table.get("sources", {})
        if not isinstance(sources, dict):
            self._report("sources", "`sources` must be a table", "write `[sources.ID]` for each source")
            return ()
        entries = (self._source(str(key), values) for key, values in sources.items())
        return tuple(entry for entry in entries if entry)

    def _source(self, key: str, values: object) -> SourceEntry | None:
        if not isinstance(values, dict) or not all(isinstance(value, str) for value in values.values()):
            self._report(key, f'source "{key}" must be a table of texts', f"write `[sources.{key}]`")
            return None
        for name in values:
            if name not in SOURCE_KEYS:
                self._report(name, f'unknown key "{name}" of a source{nearest(name, SOURCE_KEYS)}', "correct it")
        kind = values.get("kind", "person")
        if kind not in get_args(SourceKind):
            self._report(key, f'unknown kind "{kind}"{nearest(kind, get_args(SourceKind))}', "correct it")
            return None
        known = {name: values[name] for name in SOURCE_KEYS if name in values}
        return SourceEntry(**{"id": key, "name": key, **known})
