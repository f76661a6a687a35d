"""What went wrong, where, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file: path as the user knows it, line and column from 1 (0: the whole file)."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return ":".join([self.path, *(str(number) for number in (self.line, self.column) if number)])


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One message to the author. `what` and `fix` are single sentences in lower case without a final point."""

    at: Location
    what: str
    fix: str
    severity: Severity = "error"

    def __str__(self) -> str:
        return f"{self.at}: {self.severity}: {self.what}\n    fix: {self.fix}"
