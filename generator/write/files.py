"""Put a site into its folder so that a build stopped at any moment leaves files that the next build can mend."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from shutil import copymode

from generator.model.diagnostic import Diagnostic, Location
from generator.model.site import Output

MANIFEST = ".quoth-files"  # the paths that we wrote, one a line; what is not in it is not ours
TEMPORARY = ".quoth-new"  # how a file ends that is not whole yet


@dataclass(frozen=True, slots=True)
class WriteReport:
    """Paths below the output folder: written because new or changed, left as they were, removed.

    `kept`: what the site no longer has, and what a build with errors does not remove.
    """

    written: tuple[str, ...]
    unchanged: int
    removed: tuple[str, ...]
    kept: tuple[str, ...] = ()


def refusal(folder: Path) -> Diagnostic | None:
    """Why the folder can't be written to: it holds something and none of it came from us."""
    if folder.is_dir() and not (folder / MANIFEST).exists() and any(folder.iterdir()):
        return Diagnostic(
            Location(folder.name),
            "foreign-output",
            "the output folder is not empty, and quoth did not write it",
            "choose another --out",
        )
    if folder.exists() and not folder.is_dir():
        return Diagnostic(
            Location(folder.name), "foreign-output", "the output folder is a file", "choose another --out"
        )
    return None


def write(outputs: Sequence[Output], folder: Path, *, is_whole: bool = True) -> WriteReport:
    """Make the folder hold exactly these outputs, or at least these. Raises `ValueError` for a path that leaves it.

    Where they are not the `is_whole` site, because of errors, what was written before stays beside them.
    """
    paths = sorted(_checked(output.path) for output in outputs)
    for interrupted in folder.rglob(f".*{TEMPORARY}"):
        interrupted.unlink()
    before = _listed(folder)
    stale = sorted(before.difference(paths))
    _replace(folder / MANIFEST, _lines({*before, *paths}))
    written = [output.path for output in outputs if _replace(folder / output.path, output.data)]
    removed, kept = (stale, []) if is_whole else ([], stale)
    for path in removed:
        _remove(folder, path)
    _replace(folder / MANIFEST, _lines([*paths, *kept]))
    return WriteReport(tuple(sorted(written)), len(paths) - len(written), tuple(removed), tuple(kept))


def holds_a_site(folder: Path) -> bool:
    """Was a site written there?"""
    return bool(_listed(folder))


def save(outputs: Sequence[Output], folder: Path) -> None:
    """Write these files of an author's own folder and leave all others alone. Raises `ValueError` as `write` does."""
    for output in outputs:
        _replace(folder / _checked(output.path), output.data)


def _checked(path: str) -> str:
    parts = PurePosixPath(path).parts
    if not parts or ".." in parts or PurePosixPath(path).is_absolute() or "\\" in path:
        raise ValueError(f"output path {path!r} leaves the output folder")
    return path


def _listed(folder: Path) -> set[str]:
    manifest = folder / MANIFEST
    if not manifest.is_file():
        return set()
    lines = manifest.read_text(encoding="utf-8").splitlines()
    return {line for line in lines if line and ".." not in PurePosixPath(line).parts and not line.startswith("/")}


def _lines(paths: Iterable[str]) -> bytes:
    return "".join(f"{path}\n" for path in sorted(paths)).encode()


def _replace(file: Path, data: bytes) -> bool:
    """Write through a temporary file with the same rights and rename; what holds the bytes already is left alone."""
    if file.is_file() and file.read_bytes() == data:
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    temporary = file.with_name(f".{file.name}{TEMPORARY}")
    temporary.write_bytes(data)
    if file.exists():
        copymode(file, temporary)
    temporary.replace(file)
    return True


def _remove(folder: Path, path: str) -> None:
    file = folder / path
    file.unlink(missing_ok=True)
    for parent in file.parents:
        if parent == folder or not parent.is_dir() or any(parent.iterdir()):
            return
        parent.rmdir()
