"""How time and memory grow as an input doubles: 2 a step is linear. `python -m benchmarks.growth [NAME …]`

Lines are as long as they may be, not longer. Each size is read, attributed (by the network where nobody annotated it)
and rendered in a process of its own; told are the processor time and the memory beyond those of the smallest one.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

MOST_GROWTH = 2.3  # a step
STEPS = 4
SMALLEST = 2  # what an input of this size takes, any takes
LEAST = (0.1, 16.0)  # seconds and megabytes; what takes less at the largest size grows too little to be measured
RUNS = 3  # of each size; the fastest one counts, as other work on the machine makes a run slower
_PROSE = (
    "The bridge will close on Monday, Mayor Ann Lee said. “It is not safe,” she told reporters at the town hall. "
    "Engineers found cracks in two pillars during the spring. Officials said repairs would take a year.\n\n"
)

INPUTS: dict[str, tuple[str, int, Callable[[int], str]]] = {
    "YAML aliases": ("md", 1_000, lambda n: _yaml("a0: &a0 [x]\n" + "".join(_alias(i) for i in range(1, n)))),
    "front-matter lines": ("md", 4_000, lambda n: _yaml("".join(f"key{i}: value\n" for i in range(n)))),
    "sources in front matter": ("md", 2_000, lambda n: _yaml(_sources(n))),
    "attributes": ("md", 12_500, lambda n: "[a]{by=x} " * 10 + "[b]{" + ("k=v " * 20 + "\n") * (n // 20) + "}\n"),
    "annotations": ("md", 500, lambda n: _yaml("sources: {x: A}\n") + "It is [safe]{by=x}, she [said]{.cue}.\n\n" * n),
    "cues in one paragraph": ("md", 500, lambda n: _yaml("sources: {x: Ann}\n") + "[A]{by=x}, [b]{.cue}. " * n),
    "emphasis": ("md", 2_000, lambda n: "*a " * n + "b* " * n),
    "footnotes": ("md", 1_000, lambda n: "".join(f"word[^{i}] " for i in range(n)) + "\n\n" + _notes(n)),
    "links": ("md", 480, lambda n: "[a](https://a.example/b) " * n),
    "table rows": ("md", 1_000, lambda n: "| a | b |\n|---|---|\n" + "| c | d |\n" * n),
    "brackets in TOML": ("md", 250, lambda n: f"+++\nx = {'[' * n}\n+++\nWords.\n"),
    "entities": ("html", 4_000, lambda n: f"<h1>Bridge</h1><p>{_PROSE.strip()}" + "&eacute; &#38; " * (n // 2)),
    "page": ("html", 250, lambda n: "<h1>Bridge</h1>" + f"<p>{_PROSE.strip()}</p>\n" * n),
    "links in a page": ("html", 1_000, lambda n: f"<h1>Bridge</h1><p>{_PROSE.strip()}" + "<a href=x>y</a> " * n),
    "prose": ("txt", 250, lambda n: "Bridge closes\n\n" + _PROSE * n),
    "a sentence again and again": ("txt", 250, lambda n: "Bridge closes\n\n" + ("It is not safe. " * 32 + "\n\n") * n),
    "line ends": ("txt", 10_000, lambda n: "Bridge closes\n\nIt is safe.\n" + "\r\n\r\n" * n + "It is safe.\n"),
}  # fmt: skip


def _yaml(lines: str) -> str:
    return f"---\ntitle: Bridge\nseed: x\n{lines}---\n\nIt is safe.\n\n"


def _alias(number: int) -> str:
    return f"a{number}: &a{number} [{', '.join(f'*a{number - 1}' for _ in range(8))}]\n"


def _sources(number: int) -> str:
    return "sources:\n" + "".join(f"  s{i}: {{name: Ann Lee {i}}}\n" for i in range(number))


def _notes(number: int) -> str:
    return "".join(f"[^{i}]: Note.\n\n" for i in range(number))


def main(names: list[str]) -> int:
    """Print a table; the number of inputs that grow faster than the bar."""
    failed = 0
    for name, (ending, size, make) in INPUTS.items():
        if names and name not in names:
            continue
        base = _measured(ending, make(SMALLEST))
        made = [_measured(ending, make(size * 2**step)) for step in range(STEPS)]
        seconds = [max(0.01, one[0] - base[0]) for one in made]
        megabytes = [max(1.0, one[1] - base[1]) for one in made]
        # The first size is for what is constant.
        growth = [
            (row[-1] / row[-3]) ** 0.5 * (row[-1] > least)
            for row, least in zip((seconds, megabytes), LEAST, strict=True)
        ]
        failed += max(growth) > MOST_GROWTH
        print(
            f"{name:28} {size * 2 ** (STEPS - 1):>8,} {seconds[-1]:7.2f} s ×{growth[0]:.2f}   "
            f"{megabytes[-1]:6.0f} MB ×{growth[1]:.2f}{'   TOO FAST' * (max(growth) > MOST_GROWTH)}",
            flush=True,
        )
    return failed


def _measured(ending: str, text: str) -> tuple[float, float]:
    """Seconds of processor time and megabytes of one input, in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.growth", "--one", ending]
    runs = (subprocess.run(command, input=text, capture_output=True, text=True, check=True) for _ in range(RUNS))
    seconds, megabytes = min(json.loads(done.stdout) for done in runs)
    return seconds, megabytes


def _one(ending: str) -> None:
    from generator.link import link
    from generator.model.article import SourceFile
    from generator.model.site import Config
    from generator.pipeline.article import attributed
    from generator.pipeline.engine import engine
    from generator.read.theme import read_theme
    from generator.render import render

    formats = {"md": "markdown", "html": "html", "txt": "text"}
    place = "content" if ending == "md" else "seed"
    text = sys.stdin.read()
    path = f"{place}/x.{ending}"
    file = SourceFile(path=path, text=text, format=formats[ending], place=place)  # type: ignore[arg-type]
    for name in formats.values():  # what is imported and loaded once
        warm = SourceFile(path="x", text=f"Bridge closes\n\n{_PROSE}", format=name)  # type: ignore[arg-type]
        attributed(warm, engine())
    theme, _ = read_theme(Path(), "default")
    before = getrusage(RUSAGE_SELF)
    found = attributed(file, engine())
    if any(message.code == "failure" for message in found.diagnostics):
        raise ValueError(str(found.diagnostics))
    page = found.article.is_page
    render(link([] if page else [found], [found.article] if page else [], Config()), theme, generated_by="x")
    after = getrusage(RUSAGE_SELF)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(json.dumps([seconds, after.ru_maxrss / 1024]))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        _one(sys.argv[2])
    else:
        sys.exit(bool(main(sys.argv[1:])))
