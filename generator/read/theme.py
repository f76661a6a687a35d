"""A theme with its parents folded in: a template, style sheet or setting of the child stands for its parent's.

A template that is overridden stays: "parent:base.html" is what the theme would have without its own `base.html`.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from generator.data import themes_folder
from generator.model.diagnostic import Diagnostic, Location
from generator.model.quick import quick
from generator.model.site import PARENT, Theme
from generator.read.decode import decode
from generator.read.disk import files_below, read_bytes, shown
from generator.read.settings import THEME
from generator.read.words import read_words
from generator.text.nearest import nearest
from generator.text.toml_table import TomlFault, line_of_key, read_toml

BASE = "default"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")


def read_theme(root: Path, name: str, *, language: str = "en") -> tuple[Theme, tuple[Diagnostic, ...]]:
    """The theme of that name from the site's `themes/`, else from the program's; `default` where it is not found.

    `language`: the site's, which the words of the interface are to be in.
    """
    chain, diagnostics = _chain(root, name)
    levels = [_Level.read(folder, root, diagnostics) for folder in chain]
    templates: dict[str, str] = {}
    origins: dict[str, str] = {}
    for depth in range(len(levels)):
        for level in reversed(levels[depth:]):
            for key, (text, shown_as) in level.templates.items():
                templates[PARENT * depth + key], origins[PARENT * depth + key] = text, shown_as
    assets = {key: data for level in reversed(levels) for key, data in level.assets.items()}
    settings = {key: value for level in reversed(levels) for key, value in level.settings.items()}
    places = [(folder / "words", _shown(folder / "words", root)) for folder in chain]
    spoken, words = read_words(places, language, diagnostics)
    theme = Theme(
        name=name,
        templates=tuple(sorted(templates.items())),
        assets=tuple(sorted(assets.items())),
        settings=tuple(sorted(settings.items())),
        origins=tuple(sorted(origins.items())),
        language=spoken,
        words=tuple(sorted(words.items())),
    )
    return theme, tuple(dict.fromkeys(diagnostics))


@quick
class _Level:
    """What one theme of the chain brings: templates with the file they came from, assets, settings."""

    templates: dict[str, tuple[str, str]]
    assets: dict[str, bytes]
    settings: dict[str, str]

    @classmethod
    def read(cls, folder: Path, root: Path, diagnostics: list[Diagnostic]) -> _Level:
        """All that can be read in a theme's folder; what can't is told."""
        templates: dict[str, tuple[str, str]] = {}
        assets: dict[str, bytes] = {}
        for key, shown_as, data in _files(folder / "templates", root, diagnostics):
            text = decode(data, shown_as)
            if isinstance(text, Diagnostic):
                diagnostics.append(text)
            else:
                templates[key] = text, shown_as
        for key, shown_as, data in _files(folder / "assets", root, diagnostics):
            if "\\" in key:
                what = "a file of a theme can't have a backslash in its name"
                diagnostics.append(Diagnostic(Location(shown_as), "broken-theme", what, "rename it"))
            else:
                assets[key] = data
        return cls(templates, assets, _manifest(folder, root, diagnostics)[1])


def _chain(root: Path, name: str) -> tuple[list[Path], list[Diagnostic]]:
    """The theme's folder and those of its parents, nearest first, always ending in `default`."""
    chain: list[Path] = []
    diagnostics: list[Diagnostic] = []
    asked_by = "site.toml"
    while name != BASE:
        folder = _folder(root, name)
        if folder is None or folder in chain:
            what = f'theme "{name}" is its own ancestor' if folder else f'no theme "{name}"'
            hint = "" if folder else nearest(name, _known(root))
            diagnostics.append(Diagnostic(Location(asked_by), "unknown-theme", what + hint, "name a folder of themes/"))
            break
        chain.append(folder)
        asked_by = _shown(folder / "theme.toml", root)
        name = _manifest(folder, root, diagnostics)[0]
    bases = (root / "themes" / BASE, themes_folder() / BASE)
    return [*chain, *dict.fromkeys(base.resolve() for base in bases if base.is_dir())], diagnostics


def _folder(root: Path, name: str) -> Path | None:
    """The theme's folder; a name that is more than a plain word is never looked up."""
    if not _NAME.fullmatch(name):
        return None
    places = (root / "themes" / name, themes_folder() / name)
    return next((place for place in places if place.is_dir()), None)


def _known(root: Path) -> set[str]:
    places = (root / "themes", themes_folder())
    return {path.name for place in places if place.is_dir() for path in place.iterdir() if path.is_dir()}


def _files(folder: Path, root: Path, diagnostics: list[Diagnostic]) -> Iterator[tuple[str, str, bytes]]:
    """Files below a theme folder: path in it, path as shown, bytes; what can't be read is told."""
    shown_as = _shown(folder, root)
    for path in files_below(folder, shown_as=shown_as):
        found = path if isinstance(path, Diagnostic) else read_bytes(path, shown(path, folder, shown_as))
        if isinstance(found, Diagnostic) or isinstance(path, Diagnostic):
            diagnostics += [found] if isinstance(found, Diagnostic) else []
        else:
            yield path.relative_to(folder).as_posix(), shown(path, folder, shown_as), found


def _shown(path: Path, root: Path) -> str:
    """The path as the user knows it: below the site, or below the program's themes."""
    real = Path(os.path.realpath(path))
    for base in (root, themes_folder().parent):
        home = os.path.realpath(base)
        if real.is_relative_to(home):
            return real.relative_to(home).as_posix()
    return path.name


def _manifest(folder: Path, root: Path, diagnostics: list[Diagnostic]) -> tuple[str, dict[str, str]]:
    """Parent and settings of `theme.toml`; a theme without one has the parent `default` and no settings."""
    file = folder / "theme.toml"
    if not os.path.lexists(file):
        return BASE, {}
    shown_as = _shown(folder, root) + "/theme.toml"
    data = read_bytes(file, shown_as)
    text = data if isinstance(data, Diagnostic) else decode(data, shown_as)
    table = text if isinstance(text, Diagnostic) else read_toml(text)
    if isinstance(table, TomlFault):
        at, what = Location(shown_as, table.line, table.column), f"not valid TOML: {table.what}"
        table = Diagnostic(at, "broken-toml", what, "mend it or remove the file")
    if isinstance(table, Diagnostic) or isinstance(text, Diagnostic):
        diagnostics += [table] if isinstance(table, Diagnostic) else []
        return BASE, {}

    def tell(key: str, what: str, fix: str) -> None:
        diagnostics.append(Diagnostic(Location(shown_as, line_of_key(text, key)), "broken-theme", what, fix))

    THEME.tell_unknown(table, tell)
    parent, settings = table.get("parent", BASE), table.get("settings", {})
    if not isinstance(parent, str) or not isinstance(settings, dict):
        what = "`parent` must be text and `[settings]` a table"
        fix = 'write `parent = "default"`, and `[settings]` above what templates use'
        diagnostics.append(Diagnostic(Location(shown_as), "broken-theme", what, fix))
        return BASE, {}
    return parent, {str(key): str(value) for key, value in settings.items()}
