"""Every field of every decision survives every carrier: what is written reads back, what is read is written alike."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.decide.drafts import draft_tables, with_spans
from generator.decide.meant import comparable
from generator.model.annotation import Annotation, Decision, Marks, Review, Told
from generator.model.article import Article, SourceEntry, SourceFile
from generator.model.diagnostic import Location
from generator.model.markup import Evidence
from generator.model.span import Span
from generator.notation.fields import KINDS, NAMED, TOLD, values_of
from generator.notation.front_matter_text import with_front_matter
from generator.notation.sidecar_text import with_changed, with_decision, with_source
from generator.parse import parse

ROOT = Path(__file__).parents[2]
TEXT = "“We have seen it,” Ann Lee reportedly told the paper, and nothing else was said."
CONTENT, SOURCE, HEDGE, CUE = Span(0, 18), Span(19, 26), Span(27, 37), Span(38, 42)

words = st.text(
    st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp", "Zs", "Cf")) | st.sampled_from(" \"'\\{}[]#.=*_<&"),
    max_size=20,
).map(lambda text: " ".join(text.split()))
keys = st.from_regex(r"[a-z][a-z0-9-]{0,8}", fullmatch=True)
told = st.builds(
    Told,
    claim=words,
    status=st.sampled_from(["", "supported", "contradicted", "disputed", "unverified"]),
    against=st.lists(keys, max_size=2, unique=True).map(tuple),
    note=words,
    via=keys | st.just(""),
    on=words,
    date=words,
    hedges=st.sampled_from([(), (HEDGE,)]),
    evidence=st.lists(words.filter(lambda text: any(c.isalnum() for c in text)), max_size=2).map(
        lambda texts: tuple(Evidence(text=text) for text in texts)
    ),
)
marks = st.builds(
    Marks, content=st.just((CONTENT,)), cue=st.sampled_from([(), (CUE,)]), source=st.sampled_from([(), (SOURCE,)])
)
confidence = st.floats(0, 1).map(lambda number: round(number, 4))
reviews = st.one_of(
    st.builds(Review, by_machine=st.just(True), confidence=confidence, is_draft=st.booleans(),
              reviewer=words, reviewed=st.none() | st.dates(date(1900, 1, 1))),
    st.builds(Review, reviewer=words, reviewed=st.none() | st.dates(date(1900, 1, 1))),
)  # fmt: skip
items = st.builds(
    Annotation, key=st.just("k"), by=keys, kind=st.sampled_from(["", *KINDS]), marks=marks, told=told, review=reviews
)


def seed(sidecar: str = "") -> SourceFile:
    return SourceFile(
        path="seeds/a.txt",
        text=TEXT + "\n",
        format="text",
        place="seed",
        sidecar=sidecar,
        sidecar_path="seeds/a.annotations.toml",
    )


def markdown(text: str) -> SourceFile:
    return SourceFile(
        path="content/a.md",
        text=text,
        format="markdown",
        place="content",
        sidecar="",
        sidecar_path="content/a.annotations.toml",
    )


def problems(article: Article) -> list[str]:
    return [each.what for each in article.diagnostics if "against=" not in each.what]


def test_every_field_of_a_person_is_in_the_table_or_has_a_form_of_its_own() -> None:
    assert {row.name for row in TOLD} | {"hedges", "evidence"} == {field.name for field in fields(Told)}


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(items)
def test_brackets_give_back_every_field(item: Annotation) -> None:
    base = parse(markdown(TEXT + "\n"))
    written = with_spans(TEXT + "\n", base, [item], [])
    read = parse(markdown(written))
    (back,) = read.annotations
    # A key that names nothing here is told, and kept: it may stand in the sidecar.
    assert comparable(back) == comparable(item)
    assert read.text == TEXT
    assert problems(read) == []
    assert with_spans(TEXT + "\n", base, [back], []) == written


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(items)
def test_a_sidecar_gives_back_every_field(item: Annotation) -> None:
    written = draft_tables(parse(seed()), [item])
    article = parse(seed(written))
    (decision,) = article.decisions
    assert comparable(decision.annotation) == comparable(item)
    assert problems(article) == []
    assert draft_tables(article, [decision.annotation]) == written


@settings(max_examples=100, deadline=None)
@given(items, items, st.sampled_from(["", "# a note of mine\n\n"]))
def test_a_decision_of_a_sidecar_is_changed_in_every_field(one: Annotation, other: Annotation, before: str) -> None:
    decisions = [Decision(at=Location(""), action="change", annotation=replace(
        item, review=replace(item.review, is_draft=False, by_machine=True))) for item in (one, other)]  # fmt: skip
    start = with_decision(before, decisions[0], TEXT)
    made = with_changed(start, 0, decisions[0], decisions[1], text=TEXT)
    assert made.startswith(before)
    (read,) = parse(seed(made)).decisions
    assert comparable(read.annotation) == comparable(decisions[1].annotation)
    assert with_changed(made, 0, decisions[1], decisions[1], text=TEXT) == made


HEADS = ["", "---\ntitle: T\n---\n\n", '+++\ntitle = "T"\n+++\n\n', "---\nsources:\n  b: Bo\n---\n\n"]
entries = st.builds(
    SourceEntry,
    id=keys,
    name=words.filter(bool),
    kind=st.sampled_from(["person", "organization", "unnamed", "government", "media", "group", "document"]),
    role=words,
    described=words,
    reason=words,
    wikidata=st.sampled_from(["", "Q42"]),
)


@settings(max_examples=100, deadline=None)
@given(
    entries,
    st.sampled_from(["", "---\ntitle: T\n---\n\n", '+++\ntitle = "T"\n+++\n\n', "---\nsources:\n  b: Bo\n---\n\n"]),
)
def test_front_matter_and_sidecar_give_back_every_field_of_a_source(entry: SourceEntry, head: str) -> None:
    made = with_front_matter(head + TEXT + "\n", [entry])
    assert entry in parse(markdown(made)).entries
    assert parse(seed(with_source("", entry))).entries == (entry,)
    assert made.endswith(TEXT + "\n")


def test_a_field_more_is_one_row(tmp_path: Path) -> None:
    """A copy of the program with one more line in `Told` reads, writes and tells the new field everywhere."""
    shutil.copytree(
        ROOT / "generator", tmp_path / "generator", ignore=shutil.ignore_patterns("*.onnx", "*.bin", "__pycache__")
    )
    model = tmp_path / "generator" / "model" / "annotation.py"
    text = model.read_text(encoding="utf-8")
    model.write_text(
        text.replace('    note: str = ""\n', '    note: str = ""\n    tone: str = ""\n', 1), encoding="utf-8"
    )
    script = """
from generator.decide import Fields
from generator.decide.drafts import draft_tables, with_spans
from generator.export.records import shown_record
from generator.model.annotation import Annotation
from generator.model.article import SourceFile
from generator.parse import parse
from generator.attribute import attribute
from generator.pipeline.engine import engine_of
from generator.serve.wire import page_data
from generator.model.site import Config
text = '[Yes, I do]{#k by=lee tone="half in jest"}, Lee said.'
file = SourceFile(path="content/a.md", text=text, format="markdown", place="content")
article = parse(file)
(item,) = article.annotations
assert item.told.tone == "half in jest" and not [d for d in article.diagnostics if d.code == "broken-annotation"]
plain = parse(SourceFile(path="content/a.md", text=article.text, format="markdown", place="content"))
assert 'tone="half in jest"' in with_spans(article.text, plain, [item], [])
assert 'tone = "half in jest"' in draft_tables(article, [item])
found = attribute(article, engine_of(lambda prose: ()))
assert '"tone": "half in jest"' in shown_record(found, Config())
assert page_data(file, found, Config())["attributions"][0]["tone"] == "half in jest"
assert Fields(told=(("tone", "dry"),)).of(item).told.tone == "dry"
"""
    done = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("row", TOLD, ids=lambda row: row.name)
def test_a_field_that_says_nothing_is_not_written(row: object) -> None:
    assert values_of(Told()) == {}
    assert set(NAMED) >= {each.name for each in TOLD}
