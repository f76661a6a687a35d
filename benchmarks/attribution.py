"""The shipped engine against PolNeAR: `python benchmarks/attribution.py [--rules] [GOLD]`.

Runs parser and engine over the raw texts, prints the scorer's table, then how far the confidence can be believed
(reliability by tenths and the expected calibration error) and the words read per second. `--rules`: the first engine,
the baseline.
"""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared" / "attribution"
sys.path.insert(0, str(ROOT))

from generator.attribute import rules, trained  # noqa: E402  (found through the line above)
from generator.model.attribution import Draft  # noqa: E402
from generator.model.span import Span  # noqa: E402
from generator.parse import plain_text  # noqa: E402
from generator.read import read_weights  # noqa: E402
from generator.text.offsets import MappedText  # noqa: E402


def main() -> None:
    """Predict, score, print."""
    arguments = [argument for argument in sys.argv[1:] if argument != "--rules"]
    gold = Path(arguments[0]) if arguments else SHARED / "polnear-dev.jsonl.gz"
    engine = rules if "--rules" in sys.argv else trained(read_weights())
    with gzip.open(gold, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    articles = [plain_text(row["text"]) for row in rows]
    start = time.process_time()
    found = [engine(article) for article in articles]
    seconds = time.process_time() - start
    predicted = [
        {"id": row["id"], "attributions": [record(draft, article.body) for draft in drafts]}
        for row, article, drafts in zip(rows, articles, found, strict=True)
    ]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in predicted)
        file.flush()
        subprocess.run([sys.executable, str(SHARED / "score.py"), str(gold), file.name, "--by-type"], check=True)
    print_calibration(rows, predicted)
    words = sum(len(row["text"].split()) for row in rows)
    print(f"\n{words / seconds:,.0f} words a second in one process, parsing not counted")


def record(draft: Draft, body: MappedText) -> dict[str, object]:
    """A draft in offsets of the input."""

    def spans(parts: tuple[Span, ...]) -> list[tuple[int, int]]:
        return [body.to_input(part.start, part.end) for part in parts]

    return {
        "source": spans(draft.source),
        "cue": spans(draft.cue),
        "content": spans(draft.content),
        "confidence": draft.confidence,
    }


def print_calibration(rows: list[dict], predicted: list[dict]) -> None:  # type: ignore[type-arg]  # JSON
    """How often drafts of each tenth of confidence are right, and the mean gap (ECE)."""
    from benchmarks.matching import outcomes

    pairs = [pair for row, guess in zip(rows, predicted, strict=True) for pair in outcomes(row, guess)]
    gap = 0.0
    print("\nconfidence  right    mean   count")
    for tenth in range(10):
        held = [pair for pair in pairs if min(9, int(pair[0] * 10)) == tenth]
        if held:
            mean, right = sum(pair[0] for pair in held) / len(held), sum(pair[1] for pair in held) / len(held)
            gap += abs(mean - right) * len(held) / len(pairs)
            print(f"{tenth / 10:.1f}-{tenth / 10 + 0.1:.1f}    {right:8.2f}{mean:8.2f}{len(held):8}")
    print(f"expected calibration error {gap:.3f}")


if __name__ == "__main__":
    main()
