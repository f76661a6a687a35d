"""How diagnostics are told to a person."""

from __future__ import annotations

from collections.abc import Sequence

import click

from generator.model.diagnostic import Diagnostic


def tell(diagnostics: Sequence[Diagnostic]) -> None:
    """Print each message to standard error."""
    for diagnostic in diagnostics:
        click.echo(str(diagnostic), err=True)


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
