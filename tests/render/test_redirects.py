"""Former addresses of an article lead to it, without a script; one that another file has is an error with its place."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

HEAD = "---\ntitle: The bridge & “Ann”\nsources: {lee: Ann Lee}\n"
ARTICLE = "---\n\n[It is safe]{by=lee}, she [said]{.cue}.\n"


def build(root: Path, files: dict[str, str]) -> Result:
    for name, data in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(data, encoding="utf-8")
    return CliRunner().invoke(main, ["build", str(root)])


@pytest.mark.parametrize(
    ("written", "path", "target"),
    [
        ("old-bridge", "articles/old-bridge/index.html", "../../articles/bridge/index.html"),
        ("/old-bridge/", "old-bridge/index.html", "../articles/bridge/index.html"),
        ("/2019/bridge.html", "2019/bridge.html", "../articles/bridge/index.html"),
        ("bridge.html", "bridge.html", "articles/bridge/index.html"),
        ("/news/%E4%B8%96%E7%95%8C", "news/世界/index.html", "../../articles/bridge/index.html"),
    ],
)
def test_former_address_leads_to_the_article(tmp_path: Path, written: str, path: str, target: str) -> None:
    site = {"site.toml": 'base_url = "https://a.example/x/"\n'}
    result = build(tmp_path, site | {"content/bridge.md": f"{HEAD}redirects: [{written}]\n{ARTICLE}"})
    assert (result.exit_code, result.stderr) == (0, "")
    page = (tmp_path / "_site" / path).read_text(encoding="utf-8")
    assert f'<meta http-equiv="refresh" content="0; url={target}">' in page
    assert '<link rel="canonical" href="https://a.example/x/articles/bridge/">' in page
    assert f'<a href="{target}">The bridge &amp; “Ann”</a>' in page
    assert "<script" not in page


def test_former_address_of_a_page_stands_at_the_root(tmp_path: Path) -> None:
    result = build(tmp_path, {"content/about.md": "---\nredirects: who-we-are\n---\n# About\n\nWords.\n"})
    assert (result.exit_code, result.stderr) == (0, "")
    page = (tmp_path / "_site/who-we-are/index.html").read_text(encoding="utf-8")
    assert '<a href="../about/index.html">About</a>' in page and 'rel="canonical" href="../about/index.html"' in page


def test_links_to_a_former_address_are_no_dead_ones(tmp_path: Path) -> None:
    about = "# About\n\n[The bridge](/articles/old/).\n"
    result = build(tmp_path, {"content/bridge.md": f"{HEAD}redirects: [old]\n{ARTICLE}", "content/about.md": about})
    assert (result.exit_code, result.stderr) == (0, "")


@pytest.mark.parametrize(
    ("written", "what"),
    [
        ("bridge", 'error: the address "bridge" is its own [repeated-address]'),
        ("/sources/", 'error: the address "/sources/" is the site\'s already [repeated-address]'),
        ("other", 'error: the address "other" is the site\'s already [repeated-address]'),
        ("/../x", 'warning: "/../x" is no address of the site [wrong-key]'),
        ("https://b.example/x", 'warning: "https://b.example/x" is no address of the site [wrong-key]'),
        ("/", 'warning: "/" is no address of the site [wrong-key]'),
    ],
)
def test_address_that_can_not_be_had_is_told_with_its_place(tmp_path: Path, written: str, what: str) -> None:
    files = {
        "site.toml": "",
        "content/bridge.md": f"{HEAD}redirects:\n  - ok\n  - {written}\n{ARTICLE}",
        "content/other.md": HEAD + ARTICLE,
    }
    result = build(tmp_path, files)
    assert f"content/bridge.md:6:5: {what}" in result.stderr, result.stderr
    assert (tmp_path / "_site/articles/ok/index.html").is_file()
    assert "It is safe" in (tmp_path / "_site/articles/other/index.html").read_text(encoding="utf-8")


def test_address_that_two_want_is_told_at_the_second(tmp_path: Path) -> None:
    made = f"{HEAD}redirects: old\n{ARTICLE}"
    result = build(tmp_path, {"content/a.md": made, "content/b.md": made})
    assert 'content/b.md:4:12: error: content/a.md:4:12 has the address "old" already' in result.stderr


def test_value_that_is_no_address_is_told(tmp_path: Path) -> None:
    result = build(tmp_path, {"content/b.md": f"{HEAD}redirects: {{a: b}}\n{ARTICLE}"})
    assert 'content/b.md:4:1: warning: "redirects" in front matter must be one text or a list of texts' in result.stderr
