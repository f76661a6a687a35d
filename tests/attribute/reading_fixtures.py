"""Fixtures that a writer can edit: title, text and expected lines, split by lines that hold only a point."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Fixture:
    """A text and the lines `source | cue | content | kind` that must come out of it."""

    title: str
    text: str
    expected: tuple[str, ...]


def fixtures(path: Path) -> list[Fixture]:
    """The fixtures of a file."""
    out = []
    for part in path.read_text(encoding="utf-8").split("\n...\n"):
        title, text, expected = part.strip().split("\n.\n")
        out.append(Fixture(title.strip(), text, tuple(expected.split("\n"))))
    return out
