"""The examples of a page of documentation: what to type, and what is printed then."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "docs").glob("*.md"))

_FENCE = re.compile(r"^(?P<fence>`{3,})(?P<language>\S*)\n(?P<body>.*?)^(?P=fence)$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: its language, its lines, and the line of the page it begins at."""

    language: str
    body: str
    line: int


@dataclass(frozen=True, slots=True)
class Example:
    """Lines for the shell; `printed` is what the page shows directly below, or None."""

    command: str
    printed: str | None
    line: int


def blocks(page: Path) -> list[Block]:
    """All fenced blocks of a page."""
    text = page.read_text(encoding="utf-8")
    return [
        Block(match["language"], match["body"], text.count("\n", 0, match.start()) + 1)
        for match in _FENCE.finditer(text)
    ]


def examples(page: Path) -> list[Example]:
    """What a reader types, in order. A `text` block right below an `sh` block is its output."""
    text = page.read_text(encoding="utf-8")
    found = []
    for match in _FENCE.finditer(text):
        if match["language"] != "sh":
            continue
        below = _FENCE.match(text, match.end() + 2)
        printed = below["body"] if below and below["language"] == "text" else None
        found.append(Example(match["body"], printed, text.count("\n", 0, match.start()) + 1))
    return found
