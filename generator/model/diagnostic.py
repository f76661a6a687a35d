"""What went wrong, where, and how to mend it."""

from __future__ import annotations

from generator.model.codes import CHECKS, Severity
from generator.model.quick import quick


@quick(order=True)
class Location:
    """A place in a file: path as the user knows it, line and column from 1 (0: the whole file)."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return ":".join([self.path, *(str(number) for number in (self.line, self.column) if number)])


@quick(order=True)
class Diagnostic:
    """One message to the author: a code of `CHECKS`, what is wrong and how to mend it.

    `what` and `fix` are single sentences in lower case without a final point.
    """

    at: Location
    code: str
    what: str
    fix: str

    def __post_init__(self) -> None:
        if self.code not in CHECKS:
            raise ValueError(f"unknown code {self.code!r}")

    @property
    def severity(self) -> Severity:
        """How grave it is, by its code."""
        return CHECKS[self.code].severity

    def __str__(self) -> str:
        return f"{self.at}: {self.severity}: {self.what} [{self.code}]\n    fix: {self.fix}"
