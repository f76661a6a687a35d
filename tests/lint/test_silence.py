"""A person silences warnings and notes, one code at a time, with a reason; never errors."""

from pathlib import Path

import pytest

from generator.keep.inputs import BuildOptions
from generator.pipeline.build import build, check

HEAD = "---\ntitle: T\nsources: {lee: Ann Lee}\n---\n\n"
BODY = "Ann Lee [claimed]{.cue} [it was safe]{by=lee}.\n"
COMMENT = "<!-- quoth: ignore loaded-cue: a court found so -->"
OTHER = "<!-- quoth: ignore furniture: x -->"
SEED = "A headline here\n\nThe bridge is old.\n\n“Safe for a hundred years” is carved into it.\n"


def told(root: Path, files: dict[str, str]) -> list[str]:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return [f"{message.code} {message.at.line}" for message in check(root, BuildOptions()).diagnostics]


@pytest.mark.parametrize(
    "body",
    [
        f"{COMMENT}\n{BODY}",
        BODY.replace("\n", f" {COMMENT}\n"),
        f"<!-- quoth: ignore furniture: x -->{COMMENT}\n{BODY}",
    ],
)
def test_comment_on_the_line_or_above_it_silences(tmp_path: Path, body: str) -> None:
    assert [message for message in told(tmp_path, {"content/a.md": HEAD + body}) if "loaded" in message] == []


def test_comment_elsewhere_silences_nothing_and_is_told(tmp_path: Path) -> None:
    body = f"{COMMENT}\n\n{BODY}"
    assert told(tmp_path, {"content/a.md": HEAD + body}) == ["unused-ignore 6", "loaded-cue 8"]


def test_errors_cannot_be_silenced(tmp_path: Path) -> None:
    body = f"{BODY}\n<!-- quoth: ignore broken-annotation: no -->\n[x]{{bye=lee}}\n\n{COMMENT}"
    assert "broken-annotation 9" in told(tmp_path, {"content/a.md": HEAD + body})
    assert "wrong-ignore 8" in told(tmp_path, {})


@pytest.mark.parametrize("which", ["", "line = 5\n", 'words = "Safe for a hundred"\n'])
@pytest.mark.parametrize("file", ["seeds/a.txt", "seeds/*"])
def test_settings_silence_what_stands_in_a_text_that_must_not_be_touched(tmp_path: Path, which: str, file: str) -> None:
    ignore = f'[[check.ignore]]\nfile = "{file}"\ncode = "quotation-unattributed"\nreason = "an inscription"\n{which}'
    assert told(tmp_path, {"seeds/a.txt": SEED}) == ["quotation-unattributed 5"]
    assert told(tmp_path, {"site.toml": ignore}) == []


@pytest.mark.parametrize("which", ["line = 4\n", 'words = "Unsafe"\n'])
def test_settings_that_silence_nothing_are_told(tmp_path: Path, which: str) -> None:
    ignore = (
        f'title = "T"\n\n[[check.ignore]]\nfile = "seeds/*"\ncode = "quotation-unattributed"\nreason = "x"\n{which}'
    )
    assert told(tmp_path, {"seeds/a.txt": SEED, "site.toml": ignore}) == ["quotation-unattributed 5", "unused-ignore 3"]


def test_build_is_silent_about_the_same(tmp_path: Path) -> None:
    ignore = '[[check.ignore]]\nfile = "seeds/*"\ncode = "unread-file"\nreason = "kept for later"\n'
    told(tmp_path, {"seeds/a.txt": "The bridge\n\nIt is safe, Ann Lee said.\n", "seeds/a.jpg": "", "site.toml": ignore})
    assert build(tmp_path, BuildOptions(out=tmp_path / "out")).diagnostics == ()


def test_seed_that_an_article_replaces_is_not_asked_about(tmp_path: Path) -> None:
    article = HEAD.replace("title: T", "seed: a") + "[It is safe]{by=lee}, Ann Lee [said]{.cue}.\n"
    assert told(tmp_path, {"seeds/a.txt": SEED, "content/a.md": article}) == []
