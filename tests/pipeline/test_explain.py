"""A build tells of each file that it writes what changed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.keep.inputs import BuildOptions
from generator.model.attribution import AttributedArticle
from generator.pipeline.build import build
from generator.render.article import article_view
from generator.render.views import ArticleView

LEE = "---\ntitle: The {0}\nsources:\n  lee: {{name: Ann Lee}}\n---\n\n[The {0} is safe]{{by=lee}}, Ann Lee said.\n"
MOSS = "---\ntitle: A {0}\nsources:\n  moss: {{name: Tom Moss}}\n---\n\n[The {0} floods]{{by=moss}}, Tom Moss said.\n"
ON_A = {"articles/a/article.txt", "articles/a/claims.json", "articles/a/index.html", "sources/lee/index.html"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/a.md").write_text(LEE.format("bridge"), encoding="utf-8")
    (tmp_path / "content/b.md").write_text(MOSS.format("river"), encoding="utf-8")
    why(tmp_path)
    return tmp_path


def why(root: Path) -> dict[str, str]:
    """The reason for each file that a build writes."""
    return dict(build(root, BuildOptions(out=root / "_site")).why)


def test_first_build_knows_of_none_before(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/a.md").write_text(LEE.format("bridge"), encoding="utf-8")
    assert set(why(tmp_path).values()) == {"nothing is kept of a build before"}


def test_edit_is_named_for_each_page_that_shows_it(root: Path) -> None:
    (root / "content/a.md").write_text(LEE.format("tower"), encoding="utf-8")
    found = why(root)
    assert found.keys() >= ON_A
    assert not any("/b/" in path or "moss" in path for path in found)
    assert set(found.values()) == {"content/a.md changed"}


def test_each_page_names_the_article_that_it_shows(root: Path) -> None:
    for name, text in (("a", LEE), ("b", MOSS)):
        (root / f"content/{name}.md").write_text(text.format("tower"), encoding="utf-8")
    found = why(root)
    assert found["sources/lee/index.html"] == "content/a.md changed"
    assert found["articles/b/index.html"] == "content/b.md changed"
    assert found["index.html"] == "content/a.md changed, content/b.md changed"


def test_words_before_a_shared_claim_make_no_other_article_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shared = LEE.replace("by=lee", "by=lee claim=safe")
    for name in ("a", "b"):
        (root / f"content/{name}.md").write_text(shared.format("bridge"), encoding="utf-8")
    why(root)
    made: list[str] = []

    def noted(item: AttributedArticle, *given: Any, **named: Any) -> ArticleView:
        made.append(item.article.slug)
        return article_view(item, *given, **named)

    monkeypatch.setattr("generator.render.plan.article_view", noted)
    (root / "content/a.md").write_text(shared.replace("[The", "Well: [The").format("bridge"), encoding="utf-8")
    assert "articles/a/index.html" in why(root)
    assert made == ["a"]
    (root / "content/a.md").write_text(shared.replace("Ann Lee", "Ann Lee Ross").format("bridge"), encoding="utf-8")
    assert "articles/b/index.html" in why(root)


def test_new_and_gone_articles_are_told(root: Path) -> None:
    (root / "content/c.md").write_text(MOSS.format("tower"), encoding="utf-8")
    (root / "content/a.md").unlink()
    found = why(root)
    assert found["articles/c/index.html"] == "content/c.md is new"
    assert found["sources/index.html"] == "content/a.md is gone, content/c.md is new"


def test_settings_and_meddling_are_told(root: Path) -> None:
    (root / "site.toml").write_text('title = "Other"\n', encoding="utf-8")
    assert set(why(root).values()) == {"site.toml changed"}
    (root / "_site/404.html").write_bytes(b"other")
    assert why(root) == {"404.html": "the file was not as the last build left it"}


def test_command_prints_the_reasons(root: Path) -> None:
    (root / "content/a.md").write_text(LEE.format("tower"), encoding="utf-8")
    told = CliRunner().invoke(main, ["build", str(root), "--explain", "--quiet"])
    assert told.exit_code == 0
    assert "articles/a/index.html: content/a.md changed\n" in told.output
    assert CliRunner().invoke(main, ["build", str(root), "--explain", "--quiet"]).output == ""
