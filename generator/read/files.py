"""Find and read the articles and pages of a site."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from generator.model.article import Format, Place, SourceFile
from generator.model.diagnostic import Diagnostic, Location
from generator.read.decode import decode, decode_article
from generator.read.disk import files_below, read_bytes

UNPUBLISHED = "_"  # how the name of a file begins that is left alone
SIDECAR = ".annotations.toml"
FORMATS: dict[str, Format] = {".txt": "text", ".html": "html", ".htm": "html", ".md": "markdown"}
# "Save as … complete" in the languages of browsers.
PAGE_FOLDERS = ("_files", "-files", ".files", "-Dateien", "_fichiers", "_archivos", "_ficheiros", "_file", "_bestanden")
_FOLDERS: tuple[tuple[str, Place], ...] = (("content", "content"), ("seeds", "seed"))


def read_file(file: Path, *, shown_as: str, place: Place = "seed") -> SourceFile | Diagnostic:
    """One file as `SourceFile`; a `Diagnostic` when it can't be read or is no text."""
    data = read_bytes(file, shown_as)
    if isinstance(data, Diagnostic):
        return data
    decoded = decode_article(data, shown_as)
    if isinstance(decoded, Diagnostic):
        return decoded
    format_ = FORMATS.get(file.suffix.lower(), "text")
    return SourceFile(path=shown_as, text=decoded.text, format=format_, place=place, diagnostics=decoded.note(shown_as))


def with_sidecar(file: SourceFile, sidecar: Path, *, shown_as: str) -> SourceFile | Diagnostic:
    """The file with the decisions that stand beside it."""
    data = read_bytes(sidecar, shown_as)
    text = data if isinstance(data, Diagnostic) else decode(data, shown_as)  # TOML is UTF-8
    return text if isinstance(text, Diagnostic) else replace(file, sidecar=text, sidecar_path=shown_as)


def sidecar_of(path: Path) -> Path:
    """Where the decisions about an article stand, whether there are any or not."""
    return path.with_name(path.stem + SIDECAR)


def is_site(root: Path) -> bool:
    """Does the folder have what a site is made of?"""
    return any(os.path.lexists(root / name) for name in ("site.toml", *(folder for folder, _ in _FOLDERS)))


class Seen:
    """What knows files that are as they were when they were read before. This one knows none."""

    def known(self, path: str, sidecar: str, format_: Format, place: Place) -> SourceFile | None:
        """The file with its sidecar ("" for none), None where it has to be read; asked before it is."""
        return None

    def note(self, file: SourceFile) -> None:
        """Told of each file that was read."""


def read_files(
    root: Path, *, language: str = "en", seen: Seen | None = None
) -> tuple[tuple[SourceFile, ...], tuple[Diagnostic, ...]]:
    """All articles below `content/` and `seeds/` with their sidecars, sorted by path.

    Hidden ones, editors' copies, and those whose names begin with `_` are left alone.

    `language` is the site's, for files that do not tell theirs. What `seen` knows is not read.
    """
    files: list[SourceFile] = []
    diagnostics: list[Diagnostic] = []
    for folder, place in _FOLDERS:
        found = list(files_below(root / folder, shown_as=folder))
        diagnostics += [item for item in found if isinstance(item, Diagnostic)]
        visible = _without_page_folders([item for item in found if isinstance(item, Path)])
        sidecars = {path: None for path in visible if path.name.endswith(SIDECAR)}  # in their order, quick to ask
        diagnostics += _without_article(root, sidecars, visible)
        for path in visible:
            if path.name.endswith(SIDECAR) or path.name.startswith(UNPUBLISHED):
                continue
            beside = sidecar_of(path) if sidecars else None
            for each in _read_beside(
                root, path, beside if beside in sidecars else None, place, language, seen or Seen()
            ):
                if isinstance(each, Diagnostic):
                    diagnostics.append(each)
                else:
                    files.append(each)
    return tuple(files), tuple(diagnostics)


def _read_beside(
    root: Path, path: Path, sidecar: Path | None, place: Place, language: str, seen: Seen
) -> Iterator[SourceFile | Diagnostic]:
    """A file with its sidecar, where it can be read, and the message where one of them can't."""
    shown, beside = (each.relative_to(root).as_posix() if each else "" for each in (path, sidecar))
    if known := seen.known(shown, beside, FORMATS.get(path.suffix.lower(), "text"), place):
        yield known
        return
    file = _read_known(path, shown_as=shown, place=place)
    if isinstance(file, SourceFile) and sidecar:
        decided = with_sidecar(file, sidecar, shown_as=beside)
        if isinstance(decided, Diagnostic):
            yield decided
        else:
            file = decided
    if isinstance(file, SourceFile):
        file = replace(file, language=language)
        seen.note(file)
    yield file


def _without_page_folders(files: Sequence[Path]) -> list[Path]:
    """The files without the pictures and scripts that a browser saves in a folder beside a complete page."""
    pages = [path for path in files if FORMATS.get(path.suffix.lower()) == "html"]
    folders = {path.with_name(path.stem + ending) for path in pages for ending in PAGE_FOLDERS}
    return [path for path in files if not folders.intersection(path.parents)] if folders else list(files)


def _without_article(root: Path, sidecars: Collection[Path], visible: Sequence[Path]) -> list[Diagnostic]:
    if not sidecars:
        return []
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
