"""What its author holds back is in no file of the site; the preview shows it, marked."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.keep.inputs import BuildOptions
from generator.model.site import Output
from generator.pipeline.build import BuildReport, prepare
from generator.serve.preview import Preview

TODAY = date(2026, 5, 12)
HELD_BACK = "Not published: this is a draft, or dated later than today."
WORDS = "The SECRET bridge is not safe, Ann Lee said on Monday."
ARTICLE = "sources:\n  lee: Ann SECRET Lee\n"
BODY = f"\n\n[{WORDS}]{{by=lee}}\n"
HELD = {
    "draft": "draft: true",
    "draft, said otherwise": "draft: Yes",
    "draft, misspelt": "draft: ture",
    "not published": "published: false",
    "tomorrow": "date: 2026-05-13",
    "in words": "date: 3 June 2026",
    "a draft of an older day": "date: 2020-01-01\ndraft: true",
}
SHOWN = {
    "nothing said": "title: T",
    "no draft": "draft: false",
    "published": "published: true",
    "today": "date: 2026-05-12",
    "nothing behind the key": "draft:",
}


def built(root: Path, files: dict[str, str], *, drafts_too: bool = False) -> BuildReport:
    for name, words in {"seeds/open.txt": "Open words\n\nThe road is open, Bob Day said.\n", **files}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(words, encoding="utf-8")
    return prepare(root, BuildOptions(today=TODAY, drafts_too=drafts_too))


def holding(outputs: tuple[Output, ...], words: bytes) -> list[str]:
    return [output.path for output in outputs if words in output.data or words.decode().lower() in output.path]


@pytest.mark.parametrize("held", HELD)
@pytest.mark.parametrize("name", ["content/secret.md", "seeds/secret.md"])
def test_no_file_of_the_site_holds_a_word_of_it(tmp_path: Path, name: str, held: str) -> None:
    report = built(tmp_path, {name: f"---\n{HELD[held]}\n{ARTICLE}---{BODY}"})
    assert holding(report.outputs, b"SECRET") == []
    assert report.held_back == 1
    assert len(report.site.articles) == 1


def test_plain_page_is_held_back_too(tmp_path: Path) -> None:
    report = built(tmp_path, {"content/secret.md": "---\ndraft: true\n---\n\nThe SECRET of the house.\n"})
    assert holding(report.outputs, b"SECRET") == []


def test_seed_of_a_draft_stays_out_with_it(tmp_path: Path) -> None:
    article = f"---\nseed: secret\ndraft: true\n{ARTICLE}---{BODY}"
    report = built(tmp_path, {"seeds/secret.txt": f"A headline\n\n{WORDS}\n", "content/secret.md": article})
    assert holding(report.outputs, b"SECRET") == []


@pytest.mark.parametrize("shown", SHOWN)
def test_what_is_not_held_back_is_published(tmp_path: Path, shown: str) -> None:
    report = built(tmp_path, {"content/secret.md": f"---\n{SHOWN[shown]}\n{ARTICLE}---{BODY}"})
    assert "articles/secret/index.html" in holding(report.outputs, b"SECRET")
    assert (report.held_back, report.diagnostics) == (0, ())


@pytest.mark.parametrize("held", ["draft", "tomorrow"])
def test_preview_and_option_show_it_marked(tmp_path: Path, held: str) -> None:
    files = {"content/secret.md": f"---\n{HELD[held]}\n{ARTICLE}---{BODY}"}
    pages = {output.path: output.data.decode() for output in built(tmp_path, files, drafts_too=True).outputs
             if output.path.endswith("index.html")}  # fmt: skip
    assert HELD_BACK in pages["articles/secret/index.html"]
    assert HELD_BACK not in pages["articles/open/index.html"]
    preview = Preview(tmp_path, base_url="http://127.0.0.1:8000", today=lambda: TODAY)
    preview.rebuild()
    assert HELD_BACK in preview.answer("articles/secret/").body.decode()


FRONT = f"draft: true\ntitle: SECRET\n{ARTICLE}"
BROKEN = {
    "a blank line above": f"\n\n---\n{FRONT}---{BODY}",
    "spaces above": f"  \n---\n{FRONT}---{BODY}",
    "in TOML below a blank line": f'\n+++\ndraft = true\ntitle = "SECRET"\n+++{BODY}',
    "never closed": f"---\n{FRONT}{BODY}",
    "never closed, in TOML": f'+++\ndraft = true\ntitle = "SECRET"\n{BODY}',
    "closed, not YAML": f'---\n{FRONT}url: "open\n---{BODY}',
    "never closed, not YAML": f'---\n{FRONT}url: "open\n{BODY}',
    "never closed, a blank line within": f"---\ntitle: SECRET\n\ndraft: true\n{BODY}",
}


@pytest.mark.parametrize("sample", BROKEN)
def test_broken_front_matter_still_holds_back(tmp_path: Path, sample: str) -> None:
    report = built(tmp_path, {"content/secret.md": BROKEN[sample]})
    assert holding(report.outputs, b"SECRET") == []
    assert report.has_errors is ("closed" in sample)


@pytest.mark.parametrize("sample", [name for name in BROKEN if "closed" in name])
def test_words_below_broken_front_matter_are_kept_and_its_own_are_not_shown(tmp_path: Path, sample: str) -> None:
    words = BROKEN[sample].replace("draft: true", "draft: false").replace("draft = true", "draft = false")
    report = built(tmp_path, {"content/told.md": words})
    (item,) = [item for item in report.site.articles if item.article.slug == "told"]
    assert item.article.text.removeprefix("SECRET\n\n") == WORDS


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("---\nMonday is the day.\n\nWords.\n", "Monday is the day.\n\nWords."),
        ("---\ntitle: T\nAnd then words: of an article.\n", "T\n\nAnd then words: of an article."),
        ("---\ntitle: T\n\nTold: nothing.\n", "T\n\nTold: nothing."),
    ],
)
def test_words_that_are_no_front_matter_stay(tmp_path: Path, text: str, shown: str) -> None:
    report = built(tmp_path, {"content/told.md": text})
    assert [page.text for page in report.site.pages] == [shown]


def test_command_takes_the_day_from_its_option_the_variable_or_the_clock(tmp_path: Path) -> None:
    built(tmp_path, {"content/a.md": f"---\ndate: 2026-05-13\n{ARTICLE}---{BODY}"})

    def told(*options: str, **variables: str) -> str:
        return CliRunner(env=variables).invoke(main, ["build", str(tmp_path), *options]).output

    assert "1 article in" in (early := told("--today", "2026-05-12"))
    assert "1 not published yet" in early
    assert "2 articles in" in told("--today", "2026-05-13")
    assert "2 articles in" in told("--today", "2026-05-12", "--drafts-too")
    assert "1 article in" in told(SOURCE_DATE_EPOCH="1778587200")  # 2026-05-12T12:00Z
    assert "2 articles in" in told(SOURCE_DATE_EPOCH="1778673600")
    assert "must be a number of seconds" in told(SOURCE_DATE_EPOCH="today")
