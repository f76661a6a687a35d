"""How often each pattern is right: `python -m benchmarks.rules.patterns [GOLD]`, a table in Markdown.

A pattern is where the source stands from the cue and where the content does. Counted are the candidates that the
engine keeps, before doubles are removed.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

from benchmarks.matching import SHARED, scorer
from benchmarks.rules.choice import probability, score
from benchmarks.rules.fit import Annotated, judged
from benchmarks.rules.rulebook import FITTED, FLOOR

FEWEST = 10  # a pattern seen more seldom says nothing


def main() -> None:
    """Print the patterns, the most frequent first."""
    gold = Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED / "polnear-dev.jsonl.gz"
    held: dict[tuple[str, str], list[tuple[float, bool]]] = defaultdict(list)
    for row in scorer.read(gold).values():
        for item, is_right in judged(Annotated(row), FITTED):
            confidence = probability(score(item.observed, FITTED.confidence))
            if confidence >= FLOOR:
                held[item.source.place, item.content.place].append((confidence, is_right))
    print("| source | content | kept | right | mean confidence |\n|---|---|--:|--:|--:|")
    for (source, content), pairs in sorted(held.items(), key=lambda item: (-len(item[1]), item[0])):
        if len(pairs) >= FEWEST:
            right, mean = (sum(pair[place] for pair in pairs) / len(pairs) for place in (1, 0))
            print(f"| {source} | {content} | {len(pairs)} | {right:.2f} | {mean:.2f} |")


if __name__ == "__main__":
    main()
