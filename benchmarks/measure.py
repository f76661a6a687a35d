"""All figures of the engine: `make bench-attribution`, that is `python -m benchmarks.measure [PART...]`.

Parts: dev (PolNeAR dev through `quoth extract`), mouths (how far the confidence can be trusted), own (our own labelled
texts), cases (small articles), news (articles as outlets write them), robustness, cost, long (one text up to a
megabyte). Without any, all. Own texts, cases and news need nothing but the repository; the others
`../shared/attribution`.
"""

from __future__ import annotations

import sys

from benchmarks import cases, cost, news, own, polnear, reliability, robustness
from generator.pipeline.engine import engine

PARTS = ("dev", "mouths", "own", "cases", "news", "robustness", "cost", "long")


def main() -> None:
    """Print the parts asked for."""
    parts = sys.argv[1:] or PARTS
    rows = polnear.rows_of(polnear.DEV)
    if "dev" in parts:
        polnear.report(rows, polnear.extracted(rows))
    if "mouths" in parts:
        reliability.report(rows, engine())
    if "own" in parts:
        own.report(engine())
    if "cases" in parts:
        cases.report(engine())
    if "news" in parts:
        news.report(engine())
    if "robustness" in parts:
        robustness.report()
    if "cost" in parts:
        cost.report(rows)
    if "long" in parts:
        cost.long_texts([*rows, *polnear.rows_of(polnear.TRAIN)])


if __name__ == "__main__":
    main()
