"""How diagnostics are told to a person."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from generator.model.codes import Severity
from generator.model.diagnostic import Diagnostic, Location
from generator.text.offsets import split_lines

WIDTH = 100  # columns of a line of the file that are shown; the rest is cut off around the caret
COLOURS: Mapping[Severity, str] = {"error": "red", "warning": "yellow", "note": "cyan"}


def tell(diagnostics: Sequence[Diagnostic]) -> None:
    """Print each message to standard error."""
    for diagnostic in diagnostics:
        click.echo(_headline(diagnostic) + f"\n    fix: {printable(diagnostic.fix)}", err=True)


def tell_with_lines(diagnostics: Sequence[Diagnostic], root: Path) -> None:
    """Print each message to standard error, with the line of the file below `root` that it is about."""
    lines = _Lines(root)
    for diagnostic in diagnostics:
        line, caret = pointed(lines.at(diagnostic.at), diagnostic.at.column) or ("", "")
        parts = [_headline(diagnostic), *([line, click.style(caret, fg="green", bold=True)] if line else [])]
        click.echo("\n".join([*parts, f"    {click.style('fix:', bold=True)} {printable(diagnostic.fix)}"]), err=True)


def _headline(diagnostic: Diagnostic) -> str:
    severity = click.style(f"{diagnostic.severity}:", fg=COLOURS[diagnostic.severity], bold=True)
    code = click.style(f"[{diagnostic.code}]", dim=True)
    return f"{printable(str(diagnostic.at))}: {severity} {printable(diagnostic.what)} {code}"


class _Lines:
    """The lines of the site's files, each file read once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._read: dict[str, list[str]] = {}

    def at(self, place: Location) -> str:
        """The line of a place; "" where it has none, or its file can't be read."""
        if place.path not in self._read:
            try:
                text = (self._root / place.path).read_bytes().decode("utf-8", "replace")
            except (OSError, ValueError):
                text = ""
            self._read[place.path] = split_lines(text)
        lines = self._read[place.path]
        return lines[place.line - 1] if 0 < place.line <= len(lines) else ""


def pointed(line: str, column: int) -> tuple[str, str] | None:
    """A line, cut to `WIDTH` columns around a column (from 1), and a caret under it; None where there is none to show.

    >>> pointed("The mayor claimed it.", 11)
    ('    The mayor claimed it.', '              ^')
    """
    if not line.strip() or not column:
        return None
    at = min(column - 1, len(line))
    start = max(0, min(at - WIDTH // 2, len(line) - WIDTH))
    end = start + WIDTH
    before = ("…" if start else "") + printable(line[start:at])
    shown = before + printable(line[at:end]) + ("…" if end < len(line) else "")
    return f"    {shown.rstrip()}", f"    {' ' * _columns(before)}^"


def printable(words: str) -> str:
    """Words of a file with a space for all that could move the cursor or change the terminal."""
    return "".join(char if char.isprintable() else " " for char in words)


def _columns(words: str) -> int:
    """How many columns the words take on a terminal."""
    return sum(0 if unicodedata.combining(char) else 1 + (unicodedata.east_asian_width(char) in "WF") for char in words)


def summary(diagnostics: Sequence[Diagnostic]) -> str:
    """How many there are: "1 error, 2 warnings", or "" for none."""
    counts = [
        (sum(diagnostic.severity == severity for diagnostic in diagnostics), severity)
        for severity in ("error", "warning", "note")
    ]
    return ", ".join(f"{count} {name}{'s' * (count != 1)}" for count, name in counts if count)


def exit_code(diagnostics: Sequence[Diagnostic], *, strict: bool = False) -> int:
    """1 when a message is an error (or, when strict, a warning), else 0."""
    failing = ("error", "warning") if strict else ("error",)
    return int(any(diagnostic.severity in failing for diagnostic in diagnostics))
