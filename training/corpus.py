"""Articles with their gold attributions, as the jsonl files of the corpus hold them."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from pathlib import Path

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what: spans of code points; a cue or a source may be missing (empty), content never is."""

    source: Spans
    cue: Spans
    content: Spans


@dataclass(frozen=True, slots=True)
class Article:
    """A text with its attributions; `annotator` is "" where only one set of labels exists."""

    id: str
    text: str
    attributions: tuple[Attribution, ...]
    annotator: str = ""


def _spans(row: list[list[int]]) -> Spans:
    return tuple(sorted((start, end) for start, end in row))


def read_articles(path: Path) -> tuple[Article, ...]:
    """Read a jsonl or jsonl.gz file; a line without "attributions" gives an article without any."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines if line.strip()]
    return tuple(
        Article(
            id=row["id"],
            text=row["text"],
            attributions=tuple(
                Attribution(_spans(a["source"]), _spans(a["cue"]), _spans(a["content"]))
                for a in row.get("attributions", ())
            ),
            annotator=row.get("annotator", ""),
        )
        for row in rows
    )
