"""Whatever is wrong with a file: one clear message with its place, and the other pages are built."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.model.article import Article, SourceFile
from generator.model.attribution import AttributedArticle, Found
from generator.parse import parse
from generator.pipeline.article import attributed, together
from generator.pipeline.engine import engine_of

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


DEEP = 5000
STAY = "Some words stay.\n"
HOSTILE: dict[str, tuple[str, str | bytes, str]] = {
    "marked section in a page": ("seeds/bad.html", f"<h1>Fine</h1><p>{GOOD}</p><![foo[ x ]]>{GOOD}", ""),
    "address that is none in a page": ("seeds/bad.html", f'<h1>Fine</h1><p>{GOOD} <a href="http://[bad">x</a></p>', ""),
    "half a character in YAML": ("content/bad.md", '---\ntitle: "\\ud83d\\ude00 \\ud83d"\n---\n\n' + STAY, ""),
    "700 emphases in each other": ("content/bad.md", "Some words stay. " + "*a " * 700 + "a*" * 700, ""),
    "700 quotes in each other": ("content/bad.md", "Some words stay.\n\n" + "> " * 700 + "deep", "content/bad.md:3:1"),
    "700 lists in each other": ("content/bad.md", "Some words stay.\n\n" + "- " * 700 + "deep", "content/bad.md:3:1"),
    "500 spans in each other": (
        "content/bad.md",
        "---\nsources: {a: A}\n---\nSome words stay. " + "[" * 500 + "deep" + " x]{by=a}" * 500,
        "content/bad.md:4",
    ),
    "nested TOML in front matter": ("content/bad.md", f"+++\nx = {'[' * DEEP}\n+++\n{STAY}", "content/bad.md:2"),
    "long number in front matter": ("content/bad.md", f"+++\nx = {'1' * 6000}\n+++\n{STAY}", "content/bad.md:2"),
    "nested site.toml": ("site.toml", f"x = {'[' * DEEP}", "site.toml"),
    "long number in site.toml": ("site.toml", f"x = {'1' * 6000}", "site.toml"),
    "nested sources": ("sources/bad.toml", f"x = {'[' * DEEP}", "sources/bad.toml"),
    "long number in sources": ("sources/bad.toml", f"x = {'1' * 6000}", "sources/bad.toml"),
    "nested sidecar": ("seeds/good.annotations.toml", f"x = {'[' * DEEP}", "seeds/good.annotations.toml"),
    "long number in a sidecar": ("seeds/good.annotations.toml", f"x = {'1' * 6000}", "seeds/good.annotations.toml"),
    "nested permalinks": ("permalinks.toml", f"x = {'[' * DEEP}", "permalinks.toml"),
    "long number in permalinks": ("permalinks.toml", f"x = {'1' * 6000}", "permalinks.toml"),
    "site.toml is no UTF-8": ("site.toml", b'title = "caf\xe9"', "site.toml:1"),
    "a source file is no UTF-8": ("sources/bad.toml", b'[x]\nname = "caf\xe9"', "sources/bad.toml:2"),
    "a sidecar is no UTF-8": ("seeds/good.annotations.toml", b'# caf\xe9', "seeds/good.annotations.toml:1"),
    "base_url that is no address": ("site.toml", 'base_url = "http://[bad"', "site.toml:1"),
    "nav that is no address": ("site.toml", '[nav]\nBad = "http://[bad"', "site.toml:2"),
    "site.toml is a folder": ("site.toml/x", "", "site.toml"),
    "a source file is a folder": ("sources/bad.toml/x", "", ""),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_file_is_one_message_at_most(tmp_path: Path, put: Put, name: str) -> None:
    path, data, place = HOSTILE[name]
    put(path, data)
    result = build(tmp_path)
    messages = [line for line in result.stderr.splitlines() if ": error: " in line]
    assert result.exit_code == bool(place), result.output
    assert [line for line in messages if not line.startswith(place)] == []
    assert len(messages) == bool(place), result.stderr
    assert "[failure]" not in result.stderr
    assert "It is not safe" in (tmp_path / "_site/articles/good/index.html").read_text(encoding="utf-8")
    bad = tmp_path / "_site/bad/index.html"
    if STAY.strip() in str(data):
        pages = [page for page in (bad, tmp_path / "_site/articles/bad/index.html") if page.is_file()]
        assert "Some words stay." in pages[0].read_text(encoding="utf-8")


THEME: dict[str, tuple[str, str | bytes, str]] = {
    "nested theme.toml": ("themes/mine/theme.toml", f"x = {'[' * DEEP}", "themes/mine/theme.toml"),
    "long number in theme.toml": ("themes/mine/theme.toml", f"x = {'1' * 6000}", "themes/mine/theme.toml"),
    "theme.toml is a folder": ("themes/mine/theme.toml/x", "", "themes/mine/theme.toml"),
    "theme.toml is no UTF-8": ("themes/mine/theme.toml", b'# caf\xe9', "themes/mine/theme.toml:1:6"),
    "template is no UTF-8": ("themes/mine/templates/index.html", b"caf\xe9", "themes/mine/templates/index.html:1:4"),
    "unknown key": ("themes/mine/theme.toml", '\nparnet = "default"\n', "themes/mine/theme.toml:2"),
    "backslash in an asset": ("themes/mine/assets/a\\b.css", "", "themes/mine/assets/a\\b.css"),
    "template that includes nothing": (
        "themes/mine/templates/index.html", 'a\n{% include "lost.html" %}', "themes/mine/templates/index.html:2",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", THEME)
def test_broken_theme_is_one_message(tmp_path: Path, put: Put, name: str) -> None:
    path, data, place = THEME[name]
    put("site.toml", 'theme = "mine"\n')
    put(path, data)
    result = build(tmp_path)
    assert result.exit_code == 1, result.output
    (message,) = [line for line in result.stderr.splitlines() if ": error: " in line]
    assert message.startswith(f"{place}: "), message
    assert (tmp_path / "_site/articles/good/index.html").is_file()


@pytest.mark.parametrize("name", ["site.toml", "seeds/bad.txt", "themes/mine/templates/index.html", "content"])
def test_link_to_itself_is_one_message(tmp_path: Path, put: Put, name: str) -> None:
    if name.startswith("themes"):
        put("site.toml", 'theme = "mine"\n')
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).symlink_to(tmp_path / name)
    result = build(tmp_path)
    messages = [line for line in result.stderr.splitlines() if ": error: " in line]
    assert [message.split(": ")[0] for message in messages] == [name], result.output
    assert (tmp_path / "_site/articles/good/index.html").is_file()


def test_folder_that_holds_itself_is_read_once(tmp_path: Path, put: Put) -> None:
    (tmp_path / "seeds/again").symlink_to(tmp_path / "seeds")
    assert build(tmp_path).exit_code == 0


def test_file_name_that_is_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    try:
        (tmp_path / "seeds" / os.fsdecode(b"caf\xe9.txt")).write_text(GOOD)
    except OSError:
        pytest.skip("the disk takes UTF-8 names only")
    (tmp_path / "seeds/good.txt").write_text(GOOD)
    result = build(tmp_path)
    assert result.exit_code == 1
    assert "seeds/caf\ufffd.txt: error: its name is not UTF-8" in result.stderr
    assert (tmp_path / "_site/articles/good/index.html").is_file()


def test_what_we_do_wrong_with_a_file_is_its_own_message(
    tmp_path: Path, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("seeds/bad.md", "---\nurl: SECRET\n---\n# Bad <!-- SECRET\n\n-->\n\nThese words stay, Ann Lee said.\n")
    put("seeds/draft.md", "---\ndraft: true\n---\n# Draft\n\nThe SECRET, Ann Lee said.\n")

    def broken(file: SourceFile) -> Article:
        if file.path in ("seeds/bad.md", "seeds/draft.md"):
            raise RuntimeError("a bug")
        return parse(file)

    monkeypatch.setattr("generator.pipeline.article.parse", broken)
    result = build(tmp_path)
    assert result.exit_code == 1
    assert "seeds/bad.md: error: quoth itself failed on this file (RuntimeError: a bug)" in result.stderr
    assert not [file for file in (tmp_path / "_site").rglob("*") if file.is_file() and b"SECRET" in file.read_bytes()]
    assert "These words stay" in (tmp_path / "_site/articles/bad/index.html").read_text(encoding="utf-8")
    assert "It is not safe" in (tmp_path / "_site/articles/good/index.html").read_text(encoding="utf-8")


def test_article_that_no_page_can_be_made_of_is_left_out() -> None:
    good, bad = (
        attributed(SourceFile(path=f"seeds/{name}.txt", text=GOOD, format="text"), engine_of(lambda _: Found()))
        for name in ("good", "bad")
    )

    def slugs(articles: Sequence[AttributedArticle]) -> list[str]:
        if bad in articles:
            raise RuntimeError("a bug")
        return [item.article.slug for item in articles]

    made, (message,) = together([good, bad], slugs)
    assert made == ["good"]
    assert (message.at.path, message.code) == ("seeds/bad.txt", "failure")


def test_folder_that_is_no_site_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "thesis.doc").write_text("mine", encoding="utf-8")
    for command in ("build", "check"):
        result = CliRunner().invoke(main, [command, str(tmp_path)])
        assert result.exit_code == 1
        assert "this folder is no site" in result.stderr
        assert [path.name for path in tmp_path.iterdir()] == ["thesis.doc"]


def test_site_that_was_built_among_the_articles_is_not_read(tmp_path: Path, put: Put) -> None:
    out = tmp_path / "seeds/site"
    for _ in range(2):
        result = CliRunner().invoke(main, ["build", str(tmp_path), "--out", str(out)])
        assert (result.exit_code, result.stderr) == (0, "")
        assert result.stdout.startswith("1 article in ")


def test_disk_that_takes_nothing_is_one_line(tmp_path: Path, put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "mkdir", refuse)
    result = build(tmp_path)
    assert result.exit_code == 1
    assert "_site: error: the site can't be written: read-only file system [unwritable-output]" in result.stderr
