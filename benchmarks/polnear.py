"""The shipped weights on PolNeAR dev, through `quoth extract --jsonl-in`: the scorer's table and what lies beneath."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

from benchmarks.matching import SHARED, Row, scorer

DEV = SHARED / "polnear-dev.jsonl.gz"
TRAIN = SHARED / "polnear-train.jsonl.gz"
PLAIN_CUES = frozenset("say says said saying tell tells told telling add adds added adding".split())


def rows_of(path: Path) -> list[Row]:
    """The articles of a gzipped file of the corpus."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def extracted(rows: Iterable[Row]) -> dict[str, Row]:
    """What `quoth extract --jsonl-in` says of the texts, by id."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(json.dumps({"id": row["id"], "text": row["text"]}) + "\n" for row in rows)
        file.flush()
        command = [sys.executable, "-m", "generator", "extract", "--jsonl-in", "--quiet", file.name]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    return {row["id"]: row for row in map(json.loads, done.stdout.splitlines())}


def report(rows: list[Row], predicted: dict[str, Row]) -> None:
    """Print all figures of the corpus."""
    gold = {row["id"]: row for row in rows}
    print(scorer.table(scorer.score(gold, predicted), by_type=True))
    print("\nwho said what, by publisher")
    by_publisher = defaultdict(list)
    for row in rows:
        by_publisher[row["publisher"]].append(row)
    for publisher, some in sorted(by_publisher.items()):
        result = scorer.score({row["id"]: row for row in some}, {row["id"]: predicted[row["id"]] for row in some})
        print(f"  {publisher:20}{100 * result['who_said_what']['f1']:6.1f}{len(some):5} articles")
    print("\nrecall of who said what, by cue")
    for name, (found, wanted) in recall_by(rows, predicted, cue_class).items():
        print(f"  {name:20}{100 * found / wanted:6.1f}{wanted:6}")


def cue_class(text: str, item: Row) -> str:
    """ "say, tell, add", another "verb or noun", a "mark", or "none"."""
    cue = " ".join(text[start:end] for start, end in item["cue"]).lower()
    if not cue:
        return "no cue"
    if not re.search(r"\w", cue):
        return "colon or dash"
    if "according" in cue:
        return "according to"
    return "say, tell, add" if PLAIN_CUES & set(cue.split()) else "other words"


def recall_by(
    rows: list[Row], predicted: dict[str, Row], class_of: Callable[[str, Row], str]
) -> dict[str, tuple[int, int]]:
    """Found and wanted attributions of each class of gold ones."""
    wanted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for row in rows:
        article = scorer.Article(row["text"])
        sides = [
            [(article.tokens(item["source"]), article.tokens(item["content"])) for item in side["attributions"]]
            for side in (row, predicted[row["id"]])
        ]
        right = scorer.match(*sides, True)
        for number, item in enumerate(row["attributions"]):
            name = class_of(row["text"], item)
            wanted[name] += 1
            found[name] += number in right
    return {name: (found[name], count) for name, count in wanted.most_common()}
