"""Messages that a person silenced, and silencing that has nothing to silence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatchcase

from generator.model.article import Ignore
from generator.model.diagnostic import Diagnostic


def silenced(
    diagnostics: Iterable[Diagnostic], ignores: Sequence[Ignore], lines: Mapping[str, Sequence[str]]
) -> tuple[tuple[Diagnostic, ...], tuple[Ignore, ...]]:
    """The messages that nobody silenced, and the ignores that silenced none; `lines` of the files by path."""
    kept: list[Diagnostic] = []
    idle = set(ignores)
    for diagnostic in diagnostics:
        silencing = [ignore for ignore in ignores if _is_about(ignore, diagnostic, lines)]
        idle -= set(silencing)
        if not silencing or diagnostic.severity == "error":
            kept.append(diagnostic)
    return tuple(kept), tuple(ignore for ignore in ignores if ignore in idle)


def unused(idle: Iterable[Ignore]) -> tuple[Diagnostic, ...]:
    """What to tell about ignores that silence nothing."""
    return tuple(
        Diagnostic(ignore.at, "unused-ignore", f'nothing to silence for "{ignore.code}"', "remove the ignore")
        for ignore in idle
    )


def _is_about(ignore: Ignore, diagnostic: Diagnostic, lines: Mapping[str, Sequence[str]]) -> bool:
    at = diagnostic.at
    if ignore.code != diagnostic.code or (ignore.line and ignore.line != at.line):
        return False
    if ignore.file != at.path and not fnmatchcase(at.path, ignore.file):
        return False
    own = lines.get(at.path, ())
    return not ignore.words or (0 < at.line <= len(own) and ignore.words in own[at.line - 1])
