"""Find and read the articles and pages of a site."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator.model.article import Format, Place, SourceFile
from generator.model.diagnostic import Diagnostic, Location
from generator.read.decode import decode

SIDECAR = ".annotations.toml"
FORMATS: dict[str, Format] = {".txt": "text", ".html": "html", ".htm": "html", ".md": "markdown"}
_FOLDERS: tuple[tuple[str, Place], ...] = (("content", "content"), ("seeds", "seed"))


def read_file(file: Path, *, shown_as: str, place: Place = "seed") -> SourceFile | Diagnostic:
    """One file as `SourceFile`; a `Diagnostic` when it can't be read or is no text."""
    try:
        data = file.read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        fix = "check the name and the rights of the file"
        return Diagnostic(Location(shown_as), "unreadable-file", f"can't be read: {reason}", fix)
    text = decode(data, shown_as)
    if isinstance(text, Diagnostic):
        return text
    return SourceFile(shown_as, text, FORMATS.get(file.suffix.lower(), "text"), place)


def with_sidecar(file: SourceFile, sidecar: Path, *, shown_as: str) -> SourceFile | Diagnostic:
    """The file with the decisions that stand beside it."""
    read = read_file(sidecar, shown_as=shown_as)
    return replace(file, sidecar=read.text, sidecar_path=shown_as) if isinstance(read, SourceFile) else read


def sidecar_of(path: Path) -> Path:
    """Where the decisions about an article stand, whether there are any or not."""
    return path.with_name(path.stem + SIDECAR)


def read_files(root: Path) -> tuple[tuple[SourceFile, ...], tuple[Diagnostic, ...]]:
    """All articles below `content/` and `seeds/` with their sidecars, sorted by path; hidden ones are left alone."""
    files: list[SourceFile] = []
    diagnostics: list[Diagnostic] = []
    for folder, place in _FOLDERS:
        visible = _visible_files(root / folder)
        sidecars = [path for path in visible if path.name.endswith(SIDECAR)]
        diagnostics += _without_article(root, sidecars, visible)
        for path in visible:
            if path.name.endswith(SIDECAR):
                continue
            shown = path.relative_to(root).as_posix()
            found = _read_known(path, shown_as=shown, place=place)
            if isinstance(found, Diagnostic):
                diagnostics.append(found)
                continue
            sidecar = sidecar_of(path)
            if sidecar in sidecars:
                decided = with_sidecar(found, sidecar, shown_as=sidecar.relative_to(root).as_posix())
                if isinstance(decided, Diagnostic):
                    diagnostics.append(decided)
                else:
                    found = decided
            files.append(found)
    return tuple(files), tuple(diagnostics)


def _without_article(root: Path, sidecars: Sequence[Path], visible: Sequence[Path]) -> list[Diagnostic]:
    owners = {sidecar_of(path) for path in visible if path.suffix.lower() in FORMATS}
    return [
        Diagnostic(
            Location(path.relative_to(root).as_posix()),
            "orphaned-sidecar",
            "decisions without an article",
            f'name it like the article beside it: "NAME{SIDECAR}" for "NAME.txt"',
        )
        for path in sidecars
        if path not in owners
    ]


def _visible_files(folder: Path) -> list[Path]:
    """Files below a folder in a stable order; links out of the folder are not followed."""
    home = folder.resolve()
    return sorted(
        path
        for path in folder.rglob("*")
        if path.is_file()
        and path.resolve().is_relative_to(home)
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )


def _read_known(path: Path, *, shown_as: str, place: Place) -> SourceFile | Diagnostic:
    known = {".md": "markdown"} if place == "content" else FORMATS
    if path.suffix.lower() not in known:
        return Diagnostic(
            Location(shown_as),
            "unread-file",
            f'files ending in "{path.suffix}" are not read here',
            f"use one of {', '.join(sorted(known))}, or move the file elsewhere",
        )
    return read_file(path, shown_as=shown_as, place=place)
