"""Of sources and claims an edit asks those that stand in its article, all where linking finds others than before."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.keep.cache import Cache
from generator.keep.inputs import BuildOptions
from generator.model.site import Claim, SiteSource
from generator.pipeline.build import build
from generator.render.reads import Reads

BRIDGE = '"the bridge stayed open all day"'  # a claim of two articles
ARTICLE = """---
title: {title}
sources:
  {id}: {{name: {name}, role: engineer}}
  town: {{name: Town of Marsh, kind: organisation}}
---

{name} [said]{{.cue of=a}} [{words}]{{#a by={id}}}.

The town [said]{{.cue of=b}} [{more}]{{#b by=town}}.
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    content = tmp_path / "site/content"
    content.mkdir(parents=True)
    for id_, name, words, more in (
        ("lee", "Ann Lee", '"the water rose within the hour"', "rain fell on Monday"),
        ("kim", "Bo Kim", '"no pump was lost"', "schools open in spring"),
        ("one", "Eve One", BRIDGE, "taxes go up"),
        ("two", "Eve Two", BRIDGE, "buses run late"),
    ):
        told = ARTICLE.format(title=f"On {name}", id=id_, name=name, words=words, more=more)
        (content / f"{id_}.md").write_text(told, encoding="utf-8")
    return tmp_path / "site"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the sources and the words of the claims whose groups are asked what they read."""
    found: list[str] = []

    def of_source(self: Reads, source: SiteSource) -> object:
        found.append(source.id)
        return whole_source(self, source)

    def of_claim(self: Reads, claim: Claim) -> object:
        found.append(claim.text)
        return whole_claim(self, claim)

    whole_source, whole_claim = Reads.all_of_source, Reads.all_of_claim
    monkeypatch.setattr(Reads, "all_of_source", of_source)
    monkeypatch.setattr(Reads, "all_of_claim", of_claim)
    return found


def built(root: Path, asked: list[str]) -> list[str]:
    """What a build of the site asks, which leaves what one from nothing leaves."""
    asked.clear()
    build(root, BuildOptions(out=root / "_site"))
    found = sorted(asked)
    build(root, BuildOptions(out=root / "clean"), cache=Cache())
    assert tree(root / "_site") == tree(root / "clean")
    return found


def tree(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def edit(root: Path, name: str, old: str, new: str) -> None:
    file = root / "content" / name
    words = file.read_text(encoding="utf-8")
    assert old in words
    file.write_text(words.replace(old, new), encoding="utf-8")


def test_an_edit_asks_what_stands_in_its_article(root: Path, asked: list[str]) -> None:
    assert built(root, asked) == sorted(["lee", "kim", "one", "two", "town", BRIDGE])
    edit(root, "kim.md", "On Bo Kim", "On Bo Kim and a pump")
    assert built(root, asked) == ["kim", "town"]
    edit(root, "one.md", "On Eve One", "On Eve One and a bridge")
    assert built(root, asked) == sorted(["one", "two", "town", BRIDGE])  # a card of the other names this article


def test_other_words_of_a_statement_ask_all_claims(root: Path, asked: list[str]) -> None:
    built(root, asked)
    edit(root, "kim.md", "no pump was lost", "no pump was ever lost")
    assert built(root, asked) == sorted(["kim", "town", BRIDGE])


def test_another_source_asks_all(root: Path, asked: list[str]) -> None:
    built(root, asked)
    edit(root, "kim.md", "role: engineer", "role: plumber")
    assert built(root, asked) == sorted(["lee", "kim", "one", "two", "town", BRIDGE])


def test_a_page_that_is_gone_is_asked_for(root: Path, asked: list[str]) -> None:
    built(root, asked)
    edit(root, "kim.md", "On Bo Kim", "On Bo Kim and a pump")
    (root / "_site/sources/lee/index.html").unlink()
    assert built(root, asked) == ["kim", "town"]
