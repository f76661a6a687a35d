"""Diagnostics for other programs: JSON, the commands of GitHub's workflows, SARIF 2.1.0."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import PurePosixPath
from urllib.parse import quote

from generator import __version__
from generator.model.codes import CHECKS
from generator.model.diagnostic import Diagnostic, Location

SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def as_json(diagnostics: Sequence[Diagnostic]) -> str:
    """A list of objects: `at` (`path`, `line`, `column`), `code`, `what`, `fix`, `severity`."""
    return _dumped([asdict(diagnostic) | {"severity": diagnostic.severity} for diagnostic in diagnostics])


def as_github(diagnostics: Sequence[Diagnostic], *, folder: str) -> str:
    """A workflow command a line, which GitHub shows at the line of the file; `folder` leads to the site.

    https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    return "\n".join(_command(diagnostic, folder) for diagnostic in diagnostics)


def _command(diagnostic: Diagnostic, folder: str) -> str:
    at = diagnostic.at
    values = {
        "file": _path(at, folder),
        "line": str(at.line or ""),
        "col": str(at.column or ""),
        "title": f"quoth: {diagnostic.code}",
    }
    properties = ",".join(f"{key}={_property(value)}" for key, value in values.items() if value)
    message = f"{diagnostic.what}\nFix: {diagnostic.fix}"
    return f"::{_COMMANDS[diagnostic.severity]} {properties}::{_data(message)}"


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")


def as_sarif(diagnostics: Sequence[Diagnostic], *, folder: str) -> str:
    """A SARIF log with one run; `folder` leads from the place of the command to the site."""
    codes = sorted(CHECKS)
    rules = [
        {
            "id": code,
            "shortDescription": {"text": f"{CHECKS[code].meaning[0].upper()}{CHECKS[code].meaning[1:]}."},
            "defaultConfiguration": {"level": CHECKS[code].severity},
        }
        for code in codes
    ]
    run = {
        "tool": {"driver": {"name": "quoth", "version": __version__, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(diagnostic, codes.index(diagnostic.code), folder) for diagnostic in diagnostics],
    }
    return _dumped({"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]})


def _result(diagnostic: Diagnostic, rule: int, folder: str) -> dict[str, object]:
    at = diagnostic.at
    place: dict[str, object] = {"artifactLocation": {"uri": quote(_path(at, folder))}}
    if at.line:
        place["region"] = {"startLine": at.line, **({"startColumn": at.column} if at.column else {})}
    return {
        "ruleId": diagnostic.code,
        "ruleIndex": rule,
        "level": diagnostic.severity,
        "message": {"text": f"{diagnostic.what}\nFix: {diagnostic.fix}"},
        "locations": [{"physicalLocation": place}],
    }


def _path(at: Location, folder: str) -> str:
    return str(PurePosixPath(folder) / at.path)


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)
