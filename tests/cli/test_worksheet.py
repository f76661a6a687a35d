"""A worksheet asks who says what, and keeps the answers for the end."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main

ARTICLE = """---
title: Bridge closes
sources:
  lee: {name: Ann Lee, role: mayor}
---

[The bridge is not <b>safe</b>]{by=lee}, [said]{.cue} [Ann Lee]{.mention ref=lee}. Nobody asked why.
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/bridge.md").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["worksheet", *arguments])
    return result.exit_code, result.output


def words(html: str) -> str:
    return " ".join(re.sub(r"<style>.*?</style>|<[^>]+>", " ", html, flags=re.DOTALL).split())


def test_answers_stand_behind_the_questions_only(site: Path) -> None:
    out = site / "sheet.html"
    assert run(str(site / "content/bridge.md"), "--out", str(out)) == (
        0,
        f"1 statement asked about in {out}; the answers are on its last page.\n",
    )
    sheet, answers = out.read_text(encoding="utf-8").split('class="answers"')
    questions = words(sheet[sheet.index('class="sheet"') :])
    assert "1 The bridge is not <b>safe</b>".replace("<", "&lt;").replace(">", "&gt;") in questions
    assert "Ann Lee" not in questions
    assert "said" not in questions
    assert "Ann Lee, mayor" in words(answers)
    assert "indirect" in words(answers)
    assert "marked by a person" in words(answers)


def test_text_has_its_words_and_nobody_beside_them(site: Path) -> None:
    out = site / "sheet.html"
    run("bridge", "--site", str(site), "--out", str(out))
    page = out.read_text(encoding="utf-8")
    text = page[page.index("data-article-text") : page.index("</article>")]
    assert 'data-label="1"' in text
    assert "lee" not in text.replace("Ann Lee", "").lower()
    assert "<script" not in page
    assert "<b>" not in page
    assert not re.search(r'(?:src|href)="(?!#)', page)  # nothing is asked of anywhere


def test_nothing_else_is_overwritten(site: Path) -> None:
    mine = site / "mine.html"
    mine.write_text("My own page.", encoding="utf-8")
    code, told = run("bridge", "--site", str(site), "--out", str(mine))
    assert code == 1
    assert told == f"Error: {mine} is another file; name one with --out\n"
    assert mine.read_text(encoding="utf-8") == "My own page."


def test_worksheet_is_made_again(site: Path) -> None:
    out = site / "sheet.html"
    assert run("bridge", "--site", str(site), "--out", str(out))[0] == 0
    assert run("bridge", "--site", str(site), "--out", str(out))[0] == 0


def test_unknown_article_is_told(site: Path) -> None:
    code, told = run("brigde", "--site", str(site))
    assert code == 1
    assert 'no article "brigde"' in told
    assert list(site.glob("*.html")) == []


def test_article_where_nobody_speaks(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/a.md").write_text("# Rain\n\nIt rained.\n", encoding="utf-8")
    out = tmp_path / "sheet.html"
    assert run("a", "--site", str(tmp_path), "--out", str(out))[1].startswith("0 statements")
    assert "Nobody speaks in this article" in out.read_text(encoding="utf-8")
