"""A theme with its parents folded in: a template, style sheet or setting of the child stands for its parent's."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from generator.data import themes_folder
from generator.model.diagnostic import Diagnostic, Location
from generator.model.site import Theme
from generator.read.decode import decode
from generator.text.nearest import nearest

BASE = "default"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")


def read_theme(root: Path, name: str) -> tuple[Theme, tuple[Diagnostic, ...]]:
    """The theme of that name from the site's `themes/`, else from the program's; `default` where it is not found."""
    chain, diagnostics = _chain(root, name)
    templates: dict[str, str] = {}
    origins: dict[str, str] = {}
    assets: dict[str, bytes] = {}
    settings: dict[str, str] = {}
    for folder in reversed(chain):
        for path in _files(folder / "templates"):
            shown, key = _shown(path, root), path.relative_to(folder / "templates").as_posix()
            text = decode(path.read_bytes(), shown)
            if isinstance(text, Diagnostic):
                diagnostics.append(text)
                continue
            templates[key], origins[key] = text, shown
        assets.update((p.relative_to(folder / "assets").as_posix(), p.read_bytes()) for p in _files(folder / "assets"))
        settings.update(_manifest(folder, root, diagnostics)[1])
    theme = Theme(
        name,
        tuple(sorted(templates.items())),
        tuple(sorted(assets.items())),
        tuple(sorted(settings.items())),
        tuple(sorted(origins.items())),
    )
    return theme, tuple(dict.fromkeys(diagnostics))


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


def _files(folder: Path) -> list[Path]:
    """Files below a theme folder; a link that leads out of it is not followed."""
    home = folder.resolve()
    found = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    return sorted(path for path in found if path.resolve().is_relative_to(home))


def _shown(path: Path, root: Path) -> str:
    """The path as the user knows it: below the site, or below the program's themes."""
    for base in (root.resolve(), themes_folder().parent.resolve()):
        if path.resolve().is_relative_to(base):
            return path.resolve().relative_to(base).as_posix()
    return path.name


def _manifest(folder: Path, root: Path, diagnostics: list[Diagnostic]) -> tuple[str, dict[str, str]]:
    """Parent and settings of `theme.toml`; a theme without one has the parent `default` and no settings."""
    file = folder / "theme.toml"
    if not file.is_file():
        return BASE, {}
    shown = _shown(file, root)
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        what = f"not valid TOML: {error}"
        diagnostics.append(Diagnostic(Location(shown), "broken-toml", what, "mend it or remove the file"))
        return BASE, {}
    parent, settings = table.get("parent", BASE), table.get("settings", {})
    if not isinstance(parent, str) or not isinstance(settings, dict):
        what = "`parent` must be text and `[settings]` a table"
        diagnostics.append(Diagnostic(Location(shown), "broken-theme", what, "see docs/themes.md"))
        return BASE, {}
    return parent, {str(key): str(value) for key, value in settings.items()}
