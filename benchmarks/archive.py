"""What an archive costs: `quoth extract` on a Dask cluster of this machine with one and two workers, and a second run.

    python -m benchmarks.archive [--articles 400] [--workers 1,2]

The articles are three samples of `benchmarks/attribution` each, as plain text and told apart by a number. Start-up is
measured on eight articles and taken off; a busy machine makes the ratio of the workers smaller than it is.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.speed import ROOT, SAMPLES, plain

FEW = 8
SAMPLES_OF_ONE = 3  # some 600 words, as of a newspaper
MILLION = 1_000_000


def corpus(file: Path, number: int) -> int:
    """Write so many articles; the number of their bytes."""
    texts = [plain(path.read_text(encoding="utf-8").split("---\n", 2)[2]) for path in sorted(SAMPLES.glob("*.md"))]
    long = ["\n".join((*texts, *texts)[at : at + SAMPLES_OF_ONE]) for at in range(len(texts))]
    lines = [{"id": f"{at}", "text": f"{long[at % len(long)]}\nEdition {at}.\n"} for at in range(number)]
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return file.stat().st_size


def run(file: Path, out: Path, *options: str) -> tuple[float, float, float, float]:
    """Seconds; seconds of processor time of all processes and of the one that leads them, and the MB of that one."""
    out.parent.mkdir(exist_ok=True)
    command = [sys.executable, "-c", _RUN, "extract", "--jsonl-in", "--quiet", *options, "--out", str(out), str(file)]
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    led, memory = map(float, done.stdout.split())
    return wall, used, led, memory


_RUN = """
import resource
from generator.cli import main
if __name__ == "__main__":  # Dask's workers read this too
    try:
        main()
    except SystemExit as end:
        used = resource.getrusage(resource.RUSAGE_SELF)
        print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
        raise
"""


def main() -> None:
    """Run, print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--workers", default="1,2")
    options = parser.parse_args()
    print("| | s | ms of processor time an article | of these the client | hours a million | MB of the client |")
    print("| --- | --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as place:
        few, many, folder = Path(place) / "few.jsonl", Path(place) / "many.jsonl", Path(place)
        corpus(few, FEW)
        size = corpus(many, options.articles)
        for workers in options.workers.split(","):
            cluster = f"local:{workers}"
            start = run(few, folder / f"few-{workers}" / "out.jsonl", "--cluster", cluster)
            whole = run(many, folder / workers / "out.jsonl", "--cluster", cluster)
            _row(cluster, whole, start, options.articles)
        start = run(few, folder / f"few-{workers}" / "out.jsonl")
        _row("again, nothing new", run(many, folder / workers / "out.jsonl"), start, options.articles)
        kept = sum(path.stat().st_size for path in (folder / workers / ".quoth").iterdir()) / options.articles
        out = (folder / workers / "out.jsonl").stat().st_size / options.articles
        print(f"\nbytes an article: {size / options.articles:.0f} in, {out:.0f} out, {kept:.0f} kept")


def _row(name: str, whole: tuple[float, ...], start: tuple[float, ...], number: int) -> None:
    """A row of the table, without what it takes to start."""
    wall, used, led = ((after - before) / (number - FEW) for after, before in zip(whole[:3], start, strict=False))
    cells = name, f"{whole[0]:.1f}", f"{1000 * used:.1f}", f"{1000 * led:.1f}", f"{wall * MILLION / 3600:.1f}"
    print(f"| {' | '.join(cells)} | {whole[3]:.0f} |", flush=True)


if __name__ == "__main__":
    main()
