"""All figures of the engine: `make bench-attribution`, that is `python -m benchmarks.measure [PART...]`.

Parts: dev (PolNeAR dev through `quoth extract`), own (our own labelled texts), robustness, cost, rules (the baseline on
dev). Without any, all but the rules. Own texts need nothing but the repository; the others `../shared/attribution`.
"""

from __future__ import annotations

import sys

from benchmarks import cost, own, polnear, robustness
from benchmarks.rules import rules
from generator.find.trained import trained
from generator.model.span import Span
from generator.parse import plain_text
from generator.read import read_weights

PARTS = ("dev", "own", "robustness", "cost")


def main() -> None:
    """Print the parts asked for."""
    parts = sys.argv[1:] or PARTS
    rows = polnear.rows_of(polnear.DEV)
    if "dev" in parts:
        polnear.report(rows, polnear.extracted(rows))
    if "rules" in parts:
        polnear.report(rows, {row["id"]: _by_rules(row) for row in rows})
    if "own" in parts:
        own.report(trained(read_weights()))
    if "robustness" in parts:
        robustness.report()
    if "cost" in parts:
        cost.report(rows)


def _by_rules(row: polnear.Row) -> polnear.Row:
    article = plain_text(row["text"])

    def spans(parts: tuple[Span, ...]) -> list[tuple[int, int]]:
        return [article.body.to_input(part.start, part.end) for part in parts]

    drafts = [
        {"source": spans(d.source), "cue": spans(d.cue), "content": spans(d.content), "confidence": d.confidence}
        for d in rules(article)
    ]
    return {"id": row["id"], "attributions": drafts}


if __name__ == "__main__":
    main()
