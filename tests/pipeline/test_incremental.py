"""A build that goes on from what is kept gives, byte for byte, what a build from nothing gives.

`STEPS=5000 pytest tests/pipeline/test_incremental.py` walks further, `SEED=1` another way.
"""

from __future__ import annotations

import gc
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.keep.cache import FILE, FOLDER, Cache
from generator.keep.inputs import BuildOptions, Inputs
from generator.keep.keys import PACKAGE, read_by_program
from generator.keep.records import Told, unchanged
from generator.model.attribution import Finding
from generator.model.prose import Prose
from generator.model.site import SiteSource
from generator.model.span import Span
from generator.pipeline.build import build
from generator.render.environment import ThemeEnvironment
from generator.render.page import Page
from generator.render.plan import Plan

STEPS = int(os.environ.get("STEPS", "200"))
SEED = int(os.environ.get("SEED", "2026"))
KILLS = int(os.environ.get("KILLS", "4"))
WORDS = ("river", "bridge", "council", "mayor", "school", "harbour", "budget", "storm")
Step = Callable[[Path, random.Random], None]


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def annotated(dice: random.Random, name: str) -> str:
    one, other = dice.choice(WORDS), dice.choice(WORDS)
    day = f"date: 2024-{dice.randint(1, 3):02}-{dice.randint(1, 28):02}\n" if dice.random() < 0.7 else ""
    day += "corrections: [{date: 2024-05-01, text: Not the river.}]\n" if dice.random() < 0.2 else ""
    her, quickly = dice.choice(["Ann Lee", "Dr. Ann Lee", "Lee"]), dice.choice(["", "quickly "])
    return (
        f"---\ntitle: The {one} and the {name}\n{day}sources:\n  lee: {{name: {her}, role: {other} officer}}\n---\n\n"
        f"[The {one} is safe]{{#safe by=lee claim={one}}}, [Ann Lee]{{.mention of=safe}} [said]{{.cue of=safe}}.\n\n"
        f"[The {other} will close]{{#shut by=town}}, [the town]{{.mention of=shut}} [wrote]{{.cue of=shut}}.\n\n"
        f"[The council will {quickly}sell the old {dice.choice(WORDS[:2])} school]{{#sell by=lee}}, "
        "[she]{.mention of=sell} [said]{.cue of=sell}.\n"
    )


def add(root: Path, dice: random.Random) -> None:
    name = dice.choice("abcd")
    (root / f"content/{name}.md").write_text(annotated(dice, name), encoding="utf-8")


def add_seed(root: Path, dice: random.Random) -> None:
    words = f"Headline of the {dice.choice(WORDS)}\n\n“It rains on the {dice.choice(WORDS)},” Tom Moss said.\n"
    (root / f"seeds/{dice.choice('xy')}.txt").write_text(words, encoding="utf-8")


def pick(root: Path, dice: random.Random) -> Path | None:
    found = sorted([*root.glob("content/*.md"), *root.glob("seeds/*.txt")])
    return dice.choice(found) if found else None


def rename(root: Path, dice: random.Random) -> None:
    if file := pick(root, dice):
        file.rename(file.with_name(f"{file.stem}{dice.choice(['', '-2', '-old'])}{file.suffix}"))


def delete(root: Path, dice: random.Random) -> None:
    if file := pick(root, dice):
        file.unlink()


def spoil(root: Path, dice: random.Random) -> None:
    if file := pick(root, dice):
        file.write_text(file.read_text(encoding="utf-8")[: dice.randint(0, 90)], encoding="utf-8")


def page(root: Path, dice: random.Random) -> None:
    (root / "content/about.md").write_text(f"# About the {dice.choice(WORDS)}\n\nWords.\n", encoding="utf-8")


def refer(root: Path, dice: random.Random) -> None:
    """An article that leads to others, and shows a picture, which are there or not."""
    if dice.random() < 0.5:
        (root / "content/map.png").write_bytes(bytes([dice.randrange(256)]))
    words = f"See [the other]({dice.choice('abcd')}.md#{dice.choice(['safe', 'gone'])}) and ![a map](map.png).\n"
    (root / "content/e.md").write_text(annotated(dice, "e") + "\n" + words, encoding="utf-8")


def together(root: Path, dice: random.Random) -> None:
    """An article of an event, with numbers, and with a statement set against those of others, there or not."""
    name, number = dice.choice("abcd"), dice.randint(2, 4)
    others = [f"{dice.choice('abcdx')}/{dice.choice(['safe', 'shut', 'sell', 'gone'])}" for _ in range(2)]
    against = dice.choice([f"against={others[0]}", f'against="{others[0]} {others[1]}"', ""])
    event = dice.choice(["The flood", "the flood", "Sale of the school", ""])
    text = annotated(dice, name).replace("\nsources:", f"\nevent: {event}\nsources:" if event else "\nsources:")
    text = text.replace("#shut by=town", f"#shut by=town {against}").replace(
        " school]", f" school for {number}00 pounds]"
    )
    (root / f"content/{name}.md").write_text(text, encoding="utf-8")


def published(root: Path, dice: random.Random) -> None:
    """Ids of an earlier release."""
    id_, words = dice.choice(["safe", "old"]), f"The {dice.choice(WORDS)} is safe"
    text = f'[a]\n{id_} = {{ source = "lee", words = "{words}" }}\n'
    (root / "permalinks.toml").write_text(text, encoding="utf-8")


def settings(root: Path, dice: random.Random) -> None:
    theme = dice.choice(["", 'theme = "own"\n'])
    title, drafts, language = dice.choice(WORDS), dice.choice(["all", "confirmed"]), dice.choice(["en", "de", "it"])
    name = f'[sources.town]\nname = "Town of {dice.choice(WORDS)}"\n' if dice.random() < 0.7 else ""
    text = f'title = "The {title}"\ndrafts = "{drafts}"\nlanguage = "{language}"\n{theme}{name}'
    (root / "site.toml").write_text(text, encoding="utf-8")


def who(root: Path, dice: random.Random) -> None:
    """A person's word on who is who."""
    (root / "sources").mkdir(exist_ok=True)
    ruling = f'{dice.choice(["same-as", "apart-from"])} = ["{dice.choice(["lee", "a/lee", "b/town", "town"])}"]'
    text = f'[sources.{dice.choice(["ann", "lee"])}]\nname = "Ann Lee"\n{ruling}\n'
    (root / "sources/people.toml").write_text(text, encoding="utf-8")


def template(root: Path, dice: random.Random) -> None:
    file = root / "themes/own/templates/components/footer.html"
    file.parent.mkdir(parents=True, exist_ok=True)
    broken = dice.choice(["", "", "", "{% if %}"])
    file.write_text(f"{{% macro footer(frame) %}}<p>{dice.choice(WORDS)}{broken}</p>{{% endmacro %}}\n", "utf-8")


def theme(root: Path, dice: random.Random) -> None:
    file = root / "themes/own/theme.toml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f'[settings]\ncode_light = "{dice.choice(["xcode", "vs"])}"\n', encoding="utf-8")


def interface(root: Path, dice: random.Random) -> None:
    """The words around the articles."""
    file = root / f"themes/own/words/{dice.choice(['en', 'de'])}.toml"
    file.parent.mkdir(parents=True, exist_ok=True)
    words = dice.choice([dice.choice(WORDS), dice.choice(WORDS), "{nothing}"])
    file.write_text(f'[frame]\nskip = "{words}"\n[speakers]\ntitle = "{dice.choice(WORDS)}"\n', encoding="utf-8")


def decide(root: Path, dice: random.Random) -> None:
    words = "“It rains on the river,”"
    (root / "seeds/x.txt").write_text(f"Headline\n\n{words} Tom Moss said.\n", encoding="utf-8")
    text = f'[[{dice.choice(["reject", "accept"])}]]\ncontent = "{words}"\ncue = "said"\nby = "moss"\n'
    (root / "seeds/x.annotations.toml").write_text(text, encoding="utf-8")


def empty(root: Path, dice: random.Random) -> None:
    """The output is gone, as on a machine that has no more than what is kept."""
    shutil.rmtree(root / "_site", ignore_errors=True)


def damage(root: Path, dice: random.Random) -> None:
    """Somebody meddles with what was written, or with what is kept."""
    pages = sorted(path for path in (root / "_site").rglob("*.html"))
    if pages and dice.random() < 0.5:
        page = dice.choice(pages)
        page.unlink()
        if dice.random() < 0.5:
            page.write_bytes(b"other")
        return
    kept = root / FOLDER / FILE
    data = bytearray(kept.read_bytes())

    def place() -> int:
        return int(dice.random() * len(data))  # the dice are asked alike whatever is kept: the walk stays the same

    for _ in range(20):
        data[place()] ^= 1 << dice.randrange(8)
    kept.write_bytes(data[: dice.choice([len(data), len(data), place()])])


CHANGES: tuple[Step, ...] = (
    add, add, add, add_seed, rename, delete, spoil, page, settings, settings, who, template, theme, interface, decide,
    damage, empty, refer, published, together, together, together,
)  # fmt: skip


def found(prose: Prose) -> tuple[Finding, ...]:
    """A machine that takes the first quotation for what somebody said: what it costs is not measured here."""
    start, end = prose.text.find("“"), prose.text.find("”")
    return (Finding(content=(Span(start, end + 1),), cue=(), source=(), confidence=0.8),) if 0 <= start < end else ()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for folder in ("seeds", "content"):
        (tmp_path / "site" / folder).mkdir(parents=True)
    add(tmp_path / "site", random.Random(1))
    return tmp_path / "site"


def test_every_build_equals_one_from_nothing(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.pipeline.steps.engine", lambda: found)
    dice, joined, contrary, events = random.Random(SEED), 0, 0, 0
    for step in range(STEPS):
        change = dice.choice(CHANGES)
        if step:
            change(root, dice)
        options = BuildOptions(out=root / "_site")
        idle = unchanged(root, options)
        report = build(root, options, inputs=idle if isinstance(idle, Inputs) else None)
        if isinstance(idle, Told):
            assert report.written is not None and report.written.written == report.written.removed == ()
            assert idle.diagnostics == report.diagnostics
        clean = build(root, BuildOptions(out=tmp_path / f"clean-{step}"), cache=Cache())
        assert report.diagnostics == clean.diagnostics, f"step {step}: {change.__name__}"
        joined += any(claim.inferred for claim in report.site.claims)
        contrary += any(each.against for claim in report.site.claims for each in claim.statements)
        events += bool(report.site.events)
        if report.written is not None and not report.has_errors:
            assert tree(root / "_site") == tree(tmp_path / f"clean-{step}"), f"step {step}: {change.__name__}"
    assert min(joined, contrary, events) > STEPS / 50  # what is found of all articles together is kept too


def test_first_build_with_broken_words_is_not_taken_for_sound(root: Path) -> None:
    (root / "site.toml").write_text('theme = "own"\n', encoding="utf-8")
    words = root / "themes/own/words/en.toml"
    words.parent.mkdir(parents=True)
    words.write_text('[frame]\nskip = "{nothing}"\n', encoding="utf-8")
    options = BuildOptions(out=root / "_site")
    report = build(root, options)
    assert report.written is not None and not report.is_sound
    assert not isinstance(unchanged(root, options), Told)


def test_build_with_nothing_to_do_writes_nothing(root: Path) -> None:
    build(root, BuildOptions(out=root / "_site"))
    before = {path: path.stat().st_mtime_ns for path in (root / "_site").rglob("*")}
    told = unchanged(root, BuildOptions(out=root / "_site"))
    assert isinstance(told, Told) and told.written is not None and told.written.written == ()
    assert {path: path.stat().st_mtime_ns for path in (root / "_site").rglob("*")} == before


@pytest.mark.parametrize("path", ["content/map.png", "_site/index.html", "content/a.md"])
def test_save_of_the_same_size_and_time_is_seen(root: Path, path: str) -> None:
    """As a program does that sets the time of a file back: a copy, a restored backup."""
    (root / "content/a.md").write_text(annotated(random.Random(2), "a"), encoding="utf-8")
    (root / "content/map.png").write_bytes(b"old")
    (root / "content/e.md").write_text("# E\n\n![a map](map.png) and [a](a.md)\n", encoding="utf-8")
    options = BuildOptions(out=root / "_site")
    for _ in range(2):
        build(root, options)
        time.sleep(0.03)
    assert isinstance(unchanged(root, options), Told)
    file, before = root / path, (root / path).stat()
    words = file.read_bytes()
    file.write_bytes(words.replace(b"old", b"new").replace(b"The ", b"Teh ").replace(b"html", b"HTML"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size and file.stat().st_mtime_ns == before.st_mtime_ns
    assert file.read_bytes() != words
    assert not isinstance(unchanged(root, options), Told)
    report = build(root, options)
    assert report.written is not None and report.written.written


def test_name_of_a_source_changes_only_the_pages_that_show_it(root: Path) -> None:
    dice = random.Random(3)
    (root / "content/a.md").write_text(annotated(dice, "a"), encoding="utf-8")
    (root / "content/b.md").write_text(annotated(dice, "b").replace("by=town", "by=lee"), encoding="utf-8")
    build(root, BuildOptions(out=root / "_site"))
    (root / "site.toml").write_text('[sources.town]\nname = "Town of Marsh"\n', encoding="utf-8")
    report = build(root, BuildOptions(out=root / "_site"))
    assert report.written is not None
    assert "articles/a/index.html" in report.written.written
    assert not {"articles/b/index.html", "sources/lee/index.html"} & set(report.written.written)


def test_an_edit_plans_only_what_shows_the_article(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dice = random.Random(3)
    (root / "content/a.md").write_text(annotated(dice, "a"), encoding="utf-8")
    (root / "content/b.md").write_text(annotated(dice, "b").replace("lee", "moss"), encoding="utf-8")
    build(root, BuildOptions(out=root / "_site"))
    file = root / "content/b.md"
    file.write_text(file.read_text(encoding="utf-8").replace("title: The", "title: A"), encoding="utf-8")
    planned, plan = [], Plan._of_source

    def noted(self: Plan, source: SiteSource) -> Iterator[Page]:
        planned.append(source.id)
        yield from plan(self, source)

    monkeypatch.setattr(Plan, "_of_source", noted)
    monkeypatch.setattr("generator.link.alike.beside", None)  # what is like is not looked for again
    report = build(root, BuildOptions(out=root / "_site"))
    assert report.written is not None and "sources/moss/index.html" in report.written.written
    sources = report.site.sources
    theirs = [source.id for source in sources if any(each.article == "b" for each in source.statements)]
    assert planned == theirs and len(theirs) == 2 < len(sources)


def test_nothing_of_a_build_holds_itself(root: Path) -> None:
    """The next build sets what there is aside from the collector: in a preview sites would pile up."""
    options = BuildOptions(out=root / "_site")
    build(root, options)
    gc.unfreeze()
    gc.collect()
    before = {id(each) for each in gc.get_objects()}  # of other tests, some of it to be let go of in this build
    gc.disable()
    try:
        gc.set_debug(gc.DEBUG_SAVEALL)
        add(root, random.Random(5))
        build(root, options)
        gc.collect()
        made = [each for each in gc.garbage if id(each) not in before]
        ours = [each for each in made if type(each).__module__.startswith(("generator.", "sqlite3"))]
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()
    assert not ours


def test_templates_of_earlier_themes_do_not_pile_up(root: Path) -> None:
    """They hold each other, and a preview builds for hours while its theme is written."""
    options, file = BuildOptions(out=root / "_site"), root / "themes/own/templates/components/footer.html"
    file.parent.mkdir(parents=True)
    (root / "site.toml").write_text('theme = "own"\n', encoding="utf-8")

    def environments() -> int:
        return sum(isinstance(each, ThemeEnvironment) for each in gc.get_objects())

    gc.collect()
    before = environments()
    for number in range(8):
        file.write_text(f"{{% macro footer(frame) %}}<p>{number}</p>{{% endmacro %}}\n", "utf-8")
        build(root, options)
    assert environments() <= before + 6  # two for a theme: of this one, of the last one, and one that waits


def test_another_program_or_word_list_finds_nothing_kept() -> None:
    paths = {path.relative_to(PACKAGE).as_posix() for path in read_by_program()}
    assert {"parse/markdown/markdown.py", "keep/keys.py"} <= paths
    assert any(path.startswith("_data/lexicon/") for path in paths)
    assert not any(path.endswith((".onnx", ".pyc")) for path in paths)


def test_build_killed_at_any_moment_is_mended_by_the_next(root: Path, tmp_path: Path) -> None:
    dice = random.Random(4)
    command = [sys.executable, "-m", "generator", "build", str(root), "--jobs", "1"]
    for number in range(KILLS):
        for _ in range(3):
            add(root, dice)
        running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(dice.random() * 2.5)
        running.send_signal(signal.SIGKILL)
        running.wait()
        build(root, BuildOptions(out=root / "_site"))
        build(root, BuildOptions(out=tmp_path / f"clean-{number}"), cache=Cache())
        assert tree(root / "_site") == tree(tmp_path / f"clean-{number}")
