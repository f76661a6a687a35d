"""A fuzzer for whole files (see `hostile`) and for the annotation scanner: no crash, no word lost, time linear.

`python -m benchmarks.fuzz [INPUTS]`, a million without a number; a small share of it runs with the tests.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from time import perf_counter, process_time

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from benchmarks.hostile import fuzz
from generator.notation.brackets import Fault, Mark, read_attributes, scan

MILLION = 1_000_000
BATCH = 2_000  # examples of one run of hypothesis, which remembers all of them
FRAGMENTS = (
    *("word", "“quoted” ", "é😀", " ", "\n", "\n\n", "\t", "\xa0", "\0", "\\", "\\\\", '"', "'", "*", "_", "~~"),
    *("[", "]", "{", "}", "(", ")", "<", ">", "`", "``", "![", "](", "^", ":", "=", "#", ".", ",", "/", "@"),
    *("]{by=x}", "]{.cue}", "]{#k by=y}", "]{a=k}", "]{.not}", "]{.mention ref=x}", "]{", "{by=", "{.cue", "]{by=x"),
    *(']{note="', '"}', "]{by='x' note='a } b'}", "]{\nby=x\n}", "[^n]", "[^n]: ", "<https://a.b/[c]>", "\\[", "\\]"),
)
any_fragments = st.lists(st.sampled_from(FRAGMENTS), max_size=30) | st.text(max_size=30).map(list)

_WORDS = st.sampled_from(
    ["All", "is", "well", "“so”", "1.5", "é", "\\[", "\\]", "`[a]{by=x}`", "*b*", "[c](d)", "a\nb"]
)
_ATTRIBUTES = st.sampled_from(
    ["{by=x}", "{.cue}", "{#k by=y}", "{a=k}", '{note="] } ["}', "{ by='x'\n.draft }", "{by=a/b@c,d}"]
)

Pair = tuple[str, str, int]  # annotated, the same without annotations, number of annotations


def _joined(parts: list[Pair]) -> Pair:
    annotated, plain, numbers = zip(*parts, strict=True)
    return " ".join(annotated), " ".join(plain), sum(numbers)


def _annotated(inner: st.SearchStrategy[Pair]) -> st.SearchStrategy[Pair]:
    spans = st.tuples(inner, _ATTRIBUTES).map(lambda made: (f"[{made[0][0]}]{made[1]}", made[0][1], made[0][2] + 1))
    return st.lists(inner | spans, min_size=1, max_size=4).map(_joined)


annotated_text = st.recursive(_WORDS.map(lambda word: (word, word, 0)), _annotated, max_leaves=12)

ADVERSARIES: dict[str, Callable[[int], str]] = {
    "deep": lambda n: "[" * n + "x" + "]{by=a}" * n,
    "only opened": lambda n: "[" * n,
    "only closed": lambda n: "]{by=a}" * n,
    "braces that stay open": lambda n: "[a]{" * n,
    "names that go on": lambda n: "[a]{" + "b" * n,
    "values that stay open": lambda n: '[a]{b="' * n,
    "white space": lambda n: "[a]{" + " " * n + "{" * n,
    "code of every length": lambda n: " ".join("`" * length for length in range(1, int((2 * n) ** 0.5))),
    "addresses that stay open": lambda n: "<aa:" * n + "a" * n,
    "backslashes": lambda n: "\\" * n + "[a]{by=b}",
    "footnotes": lambda n: "[a]{by=b}[^c]" * n,
}


def check_all(fragments: list[str]) -> int:
    """Check the text of the fragments, each of its beginnings, and it without each of them; how many texts that was."""
    numbers = range(len(fragments))
    texts = {"".join(fragments[:number]) for number in numbers} | {"".join(fragments)}
    texts |= {"".join(fragments[:number] + fragments[number + 1 :]) for number in numbers}
    for text in texts:
        check(text)
    return len(texts)


def check(text: str) -> None:
    """Marks lie in each other or apart, and what stands between their brackets is the text itself."""
    marks, faults = scan(text)
    for mark in marks:
        assert (text[mark.open], text[mark.close], text[mark.close + 1], text[mark.end - 1]) == ("[", "]", "{", "}")
        read = read_attributes(text, mark.close + 1)
        assert not isinstance(read, Fault) and read == (mark.attributes, mark.end)
    around: list[Mark] = []
    for mark in marks:
        while around and around[-1].end <= mark.open:
            around.pop()
        assert not around or (around[-1].open < mark.open and mark.end <= around[-1].close)
        around.append(mark)
    assert all(0 <= fault.at < len(text) and fault.what and fault.fix for fault in faults)


def check_pair(pair: Pair) -> None:
    """All annotations are found, and without them the text is as it was."""
    annotated, plain, number = pair
    marks, faults = scan(annotated)
    assert (len(marks), faults) == (number, ())
    assert bare(annotated, marks) == plain


def bare(text: str, marks: tuple[Mark, ...]) -> str:
    """The text without the brackets and braces of its annotations."""
    cuts = sorted([(mark.open, mark.open + 1) for mark in marks] + [(mark.close, mark.end) for mark in marks])
    ends = [0, *(end for _, end in cuts)]
    return "".join(text[start:end] for start, end in zip(ends, [*(start for start, _ in cuts), len(text)], strict=True))


def seconds(name: str, size: int) -> float:
    """Processor time of the shortest of five scans of an adversary of a size."""
    text = ADVERSARIES[name](size)
    times = []
    for _ in range(5):
        start = process_time()
        scan(text)
        times.append(process_time() - start)
    return min(times)


def fuzz_files(inputs: int) -> int:
    """Check the files of as many numbers, in a process a core; how many failed."""
    parts = [range(start, min(start + BATCH, inputs)) for start in range(0, inputs, BATCH)]
    with ProcessPoolExecutor() as pool:
        return sum(pool.map(fuzz, parts))


def main(inputs: int) -> None:
    """Fuzz files, then the scanner, batch by batch, and time the adversaries."""
    start = perf_counter()
    failed = fuzz_files(inputs)
    print(
        f"{inputs:,} files in {perf_counter() - start:.0f} s: {failed} with an exception, a word lost or added, or slow"
    )
    start = perf_counter()
    done = batch = 0

    def run(fragments: list[str], pair: Pair) -> None:
        nonlocal done
        check_pair(pair)
        done += check_all(fragments) + 1

    quiet = list(HealthCheck)
    limits = settings(
        max_examples=BATCH, database=None, deadline=None, phases=[Phase.generate], suppress_health_check=quiet
    )
    while done < inputs:
        seed(batch)(limits(given(any_fragments, annotated_text)(run)))()
        batch += 1
    print(f"{done:,} inputs in {perf_counter() - start:.0f} s: no crash, no word lost")
    for name in ADVERSARIES:
        small, large = seconds(name, 25_000), seconds(name, 100_000)
        print(f"{name:25} {large:.3f} s, {large / small:.1f} times the time for 4 times the text")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else MILLION)
