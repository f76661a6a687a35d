"""`quoth new`: a site that builds as it is, and never over somebody's files."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.keep.inputs import BuildOptions
from generator.pipeline.build import build


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["new", *arguments])
    return result.exit_code, result.output


@pytest.fixture
def starter(tmp_path: Path) -> Path:
    assert run(str(tmp_path / "news"))[0] == 0
    return tmp_path / "news"


def test_starter_has_all_a_site_needs(starter: Path) -> None:
    found = {path.relative_to(starter).as_posix() for path in starter.rglob("*") if path.is_file()}
    assert found == {
        ".github/workflows/pages.yml",
        ".gitignore",
        "Makefile",
        "content/about.md",
        "seeds/harbour-bridge.txt",
        "site.toml",
    }


def test_starter_builds_without_a_message(starter: Path) -> None:
    report = build(starter, BuildOptions(out=starter / "_site"))
    assert report.diagnostics == ()
    assert len(report.site.articles) == 1
    assert (starter / "_site/about/index.html").is_file()


def test_starter_shows_who_says_what(starter: Path) -> None:
    (article,) = build(starter, BuildOptions(out=starter / "_site")).site.articles
    names = {source.name for source in article.sources}
    assert {"Rosa Ferreira", "Jonas Holt", "Mira Okafor"} <= {name.removeprefix("Mayor ") for name in names}
    quoted = {span.of(article.article.text) for item in article.attributions for span in item.content}
    assert any("We cannot live with a bridge that might fail." in words for words in quoted)


def test_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")
    code, text = run(str(tmp_path))
    assert code == 2
    assert "is not empty" in text
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    code, text = run(str(tmp_path / "file"))
    assert code == 2
    assert "is a file" in text


def test_empty_folder_is_taken_and_quiet_is_quiet(tmp_path: Path) -> None:
    assert run(str(tmp_path), "--quiet") == (0, "")
    assert (tmp_path / "site.toml").is_file()
