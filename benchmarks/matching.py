"""Which predictions are right, by the shared scorer's own rules."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

SHARED = Path(__file__).resolve().parents[2] / "shared" / "attribution"
sys.path.insert(0, str(SHARED))

import score as scorer  # type: ignore[import-not-found]  # noqa: E402  (the shared scorer, found through the line above)

__all__ = ["SHARED", "Row", "outcomes", "scorer"]
Row = dict[str, Any]  # a line of JSON as the scorer reads it


def outcomes(gold: Row, predicted: Row) -> list[tuple[float, bool]]:
    """Confidence of each prediction, and whether the scorer matches it to a gold attribution."""
    article = scorer.Article(gold["text"])
    wanted, given = (
        [(article.tokens(item["source"]), article.tokens(item["content"])) for item in row["attributions"]]
        for row in (gold, predicted)
    )
    matched = set(scorer.match(wanted, given, True).values())
    return [(item["confidence"], number in matched) for number, item in enumerate(predicted["attributions"])]
