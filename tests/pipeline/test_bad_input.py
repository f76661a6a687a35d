"""Whatever is wrong with a file: one clear message with its place, and the other pages are built."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

GOOD = (
    "Bridge to close, mayor says\n\nThe bridge will close on Monday, Mayor Ann Lee said. “It is not safe,” she said.\n"
)
BROKEN_AT_LINE_3 = '---\ntitle: Fine\ndate: "unclosed\n---\n\nSome words stay.\n'
Put = Callable[[str, str | bytes], None]


@pytest.fixture
def put(tmp_path: Path) -> Put:
    def write(name: str, data: str | bytes) -> None:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data.encode() if isinstance(data, str) else data)

    write("seeds/good.txt", GOOD)
    return write


def build(root: Path) -> Result:
    return CliRunner().invoke(main, ["build", str(root)])


BAD: dict[str, tuple[str, str | bytes, str]] = {
    "empty file": ("seeds/bad.txt", "", "seeds/bad.txt"),
    "white space only": ("seeds/bad.txt", " \n\n\t\n", "seeds/bad.txt"),
    "binary": ("seeds/bad.txt", b"\x89PNG\r\n\0\0\1\2", "seeds/bad.txt"),
    "invalid UTF-8": ("seeds/bad.txt", b"Headline\n\ncaf\xe9 said", "seeds/bad.txt:3:4"),
    "5 MB line": ("seeds/bad.txt", "word " * 1_000_000, "seeds/bad.txt:1"),
    "furniture only": ("seeds/bad.txt", "Share this\n\nSource link\n\nLeave a Reply\n", "seeds/bad.txt"),
    "HTML furniture only": ("seeds/bad.html", "<title>x</title><nav><a href='/'>Home</a></nav>", "seeds/bad.html"),
    "front matter": ("content/bad.md", BROKEN_AT_LINE_3, "content/bad.md:3"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_bad_file_is_one_message_and_the_rest_is_built(tmp_path: Path, put: Put, name: str) -> None:
    path, data, place = BAD[name]
    put(path, data)
    result = build(tmp_path)
    assert result.exit_code == 1, result.output
    messages = [line for line in result.stderr.splitlines() if ": error: " in line]
    assert len(messages) == 1, result.stderr
    assert messages[0].startswith(place)
    assert "    fix: " in result.stderr
    assert "Traceback" not in result.output
    assert (tmp_path / "_site/articles/good/index.html").is_file()
    assert (tmp_path / "_site/index.html").is_file()


def test_words_below_broken_front_matter_are_published(tmp_path: Path, put: Put) -> None:
    put("content/bad.md", BROKEN_AT_LINE_3)
    build(tmp_path)
    assert "Some words stay." in (tmp_path / "_site/bad/index.html").read_text(encoding="utf-8")


def test_two_files_with_one_address(tmp_path: Path, put: Put) -> None:
    put("seeds/good.md", "# Another\n\nSome words, the mayor said.\n")
    result = build(tmp_path)
    assert result.exit_code == 1
    assert "seeds/good.txt: error: seeds/good.md has the address articles/good/ already" in result.stderr


def test_template_with_a_syntax_error(tmp_path: Path, put: Put) -> None:
    put("site.toml", 'theme = "mine"\n')
    put("themes/mine/templates/index.html", "fine\n{% if %}\n")
    result = build(tmp_path)
    assert result.exit_code == 1
    assert "themes/mine/templates/index.html:2" in result.stderr
    assert result.stderr.count(": error: ") == 1
    assert (tmp_path / "_site/articles/good/index.html").is_file()


def test_article_text_never_becomes_markup(tmp_path: Path, put: Put) -> None:
    attack = "Title <b>x</b>\n\n“<script>alert(1)</script> & <img src=x onerror=alert(1)>,” Ann Lee said.\n"
    put("seeds/attack.txt", attack)
    put("seeds/attack2.md", attack + "\n<script>alert(2)</script>\n\n[x](javascript:alert(3))\n")
    assert build(tmp_path).exit_code == 0
    for slug in ("attack", "attack2"):
        page = (tmp_path / f"_site/articles/{slug}/index.html").read_text(encoding="utf-8")
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert "&lt;script&gt;" in page
        assert 'href="javascript' not in page
