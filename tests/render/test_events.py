"""The page of an event, as a build makes it, and makes it anew when one of its articles says something else."""

from pathlib import Path

import pytest

from generator.keep.inputs import BuildOptions
from generator.pipeline.build import build
from generator.serve.preview import Preview

HEAD = """---
title: On %s
date: 2024-05-0%d
event: The Oskar Bay ferry
sources:
  lee: Ann Lee
  kern: Jo Kern
---

"""
FIRST = HEAD % ("a", 2) + (
    "[The hull has 12 cracks]{by=kern}, [Jo Kern]{.mention ref=kern} said. "
    "[The ferry to Oskar Bay will sail again in May]{by=lee}, [Ann Lee]{.mention ref=lee} said.\n"
)
SECOND = HEAD % ("b", 4) + (
    "[In May the ferry will be sailing again to Oskar Bay]{by=lee}, [Ann Lee]{.mention ref=lee} said. "
    "[The hull of the ferry has 14 cracks]{by=lee}, [she]{.mention ref=lee} said.\n"
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/a.md").write_text(FIRST, encoding="utf-8")
    (tmp_path / "content/b.md").write_text(SECOND, encoding="utf-8")
    return tmp_path


def page(root: Path, name: str) -> str:
    report = build(root, BuildOptions(out=root / "_site"))
    assert report.diagnostics == ()
    return (root / f"_site/{name}/index.html").read_text(encoding="utf-8")


def test_articles_stand_side_by_side(root: Path) -> None:
    found = page(root, "events/the-oskar-bay-ferry")
    assert "2 articles, 2 sources" in found
    assert 'Speak in several of the articles: <a href="../../sources/lee/index.html">Ann Lee</a></p>' in found
    assert 'Speak only here: <a href="../../sources/kern/index.html">Jo Kern</a></p>' in found
    assert found.index("Numbers that differ") < found.index("12 cracks") < found.index("14 cracks")
    assert found.count("data-inferred") == 1
    assert "events/the-oskar-bay-ferry/" in page(root, "articles/a")


def test_page_follows_its_articles(root: Path) -> None:
    assert "14 cracks" in page(root, "events/the-oskar-bay-ferry")
    (root / "content/b.md").write_text(SECOND.replace("14 cracks", "12 cracks"), encoding="utf-8")
    assert "Numbers that differ" not in page(root, "events/the-oskar-bay-ferry")
    (root / "content/b.md").write_text(SECOND.replace("Oskar Bay ferry", "other ferry"), encoding="utf-8")
    assert "Event:" not in page(root, "articles/a")
    assert not (root / "_site/events").exists()


@pytest.mark.parametrize("words", [SECOND, HEAD % ("b", 4) + "[It rains]{by=lee}, [Ann Lee]{.mention ref=lee} said.\n"])
def test_saved_article_of_an_event_is_shown_before_the_whole_site_is(root: Path, words: str) -> None:
    (root / "content/b.md").write_text(words, encoding="utf-8")
    preview = Preview(root, base_url="http://127.0.0.1:8000")
    preview.rebuild()
    (root / "content/b.md").write_text(words.replace("said.", "said on Monday."), encoding="utf-8")
    assert preview.refresh(["content/b.md"])
    shown = preview.answer("articles/b/").body.decode()
    assert "on Monday" in shown
    assert "events/the-oskar-bay-ferry/" in shown
