"""A mistake never empties a site that is published: what was built last stays until a build without errors."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.keep.cache import Cache
from generator.keep.inputs import BuildOptions
from generator.pipeline.build import BuildReport, build

BRIDGE = "articles/bridge/index.html"
SEEDS = {
    "seeds/bridge.txt": "Bridge closed for a year\n\nThe bridge is not safe, Ann Lee said on Monday.\n",
    "seeds/ferry.txt": "Ferry runs again\n\nThe ferry runs every hour, the town said on Monday.\n",
}
FILES = {
    "site.toml": 'title = "The Sample"\ntheme = "mine"\nbase_url = "https://news.example"\n',
    **SEEDS,
    "content/about.md": "---\ntitle: About\n---\n\nWho we are.\n",
    "sources/town.toml": '[sources.lee]\nname = "Ann Lee"\n',
    "themes/mine/theme.toml": 'parent = "default"\n',
    "themes/mine/assets/css/mine.css": ":root { --paper: white; }\n",
    "themes/mine/templates/404.html": "<p>Nothing is here.</p>\n",
}
# In what shapes every page: the text of the file, None where it goes.
SHAPING: dict[str, tuple[str, str | bytes | None]] = {
    "settings that are not TOML": ("site.toml", 'title = "The Sample\n'),
    "an unknown setting": ("site.toml", FILES["site.toml"] + 'tittle = "Sample"\n'),
    "an address that is none": ("site.toml", FILES["site.toml"].replace("https://", "")),
    "settings that are not text": ("site.toml", b"title = \xff\n"),
    "a theme that is not there": ("site.toml", FILES["site.toml"].replace("mine", "yours")),
    "sources that are not TOML": ("sources/town.toml", "[sources.lee\n"),
    "a source declared twice": ("sources/again.toml", FILES["sources/town.toml"]),
    "a theme that is not TOML": ("themes/mine/theme.toml", "parent = default\n"),
    "a style of code that is none": ("themes/mine/theme.toml", '[settings]\ncode_light = "neon"\n'),
    "a broken base": ("themes/mine/templates/base.html", "{% block content %}"),
    "a base without a place for the content": ("themes/mine/templates/base.html", "<!DOCTYPE html><p>Soon!</p>"),
    "a base that is no text": ("themes/mine/templates/base.html", b"\xff\xfe\x00"),
    "an article page with a misspelt name": ("themes/mine/templates/article.html", "{{ view.bodi }}"),
    "an article page without the article": ("themes/mine/templates/article.html", "<p>{{ view.byline.date }}</p>"),
    "a page of one source with a mistake": ("themes/mine/templates/source.html", "{{ 1 / 0 }}"),
    "a component that is not there": ("themes/mine/templates/index.html", '{% include "components/no.html" %}'),
}
UNREADABLE: dict[str, bytes] = {
    "no text": b"\x89PNG\r\n\0\0\1\2",
    "an empty file": b"",
    "page furniture alone": b"Share this\n\nSource link\n",
    "one line without end": b"word " * 30_000,
}


@pytest.fixture(scope="module")
def cache() -> Cache:
    return Cache()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name, words in FILES.items():
        put(tmp_path, name, words)
    return tmp_path


def put(root: Path, name: str, words: str | bytes | None) -> None:
    file = root / name
    file.parent.mkdir(parents=True, exist_ok=True)
    if words is None:
        file.unlink()
    else:
        file.write_bytes(words.encode() if isinstance(words, str) else words)


def built(root: Path, cache: Cache) -> BuildReport:
    return build(root, BuildOptions(out=root / "_site"), cache=cache)


def files(root: Path) -> dict[str, bytes]:
    site = root / "_site"
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file() and not path.name.startswith(".quoth")
    }


def mended(root: Path, cache: Cache, name: str) -> dict[str, bytes]:
    """The site once a file is what it was."""
    if name in FILES:
        put(root, name, FILES[name])
    else:
        (root / name).unlink()
    assert built(root, cache).diagnostics == ()
    return files(root)


@pytest.mark.parametrize("mistake", SHAPING)
def test_mistake_in_what_shapes_all_pages_leaves_the_last_site(root: Path, cache: Cache, mistake: str) -> None:
    assert built(root, cache).diagnostics == ()
    before = files(root)
    name, words = SHAPING[mistake]
    put(root, name, words)
    put(root, "seeds/bridge.txt", SEEDS["seeds/bridge.txt"].replace("Monday", "Tuesday"))
    report = built(root, cache)
    assert report.has_errors
    assert report.written is None
    assert files(root) == before
    put(root, "seeds/bridge.txt", SEEDS["seeds/bridge.txt"])
    assert mended(root, cache, name) == before


@pytest.mark.parametrize("mistake", UNREADABLE)
def test_article_that_became_unreadable_keeps_its_page(root: Path, cache: Cache, mistake: str) -> None:
    built(root, cache)
    before = files(root)
    put(root, "seeds/bridge.txt", UNREADABLE[mistake])
    put(root, "seeds/ferry.txt", SEEDS["seeds/ferry.txt"].replace("hour", "day"))
    report = built(root, cache)
    assert {each.at.path for each in report.diagnostics if each.severity == "error"} == {"seeds/bridge.txt"}
    assert report.written is not None
    assert (report.written.removed, set(files(root)) >= set(before)) == ((), True)
    assert {path for path in report.written.kept if path.startswith("articles/bridge/")}
    assert files(root)[BRIDGE] == before[BRIDGE]
    assert b"runs every day" in files(root)["articles/ferry/index.html"]
    put(root, "seeds/ferry.txt", SEEDS["seeds/ferry.txt"])
    assert mended(root, cache, "seeds/bridge.txt") == before


@pytest.mark.parametrize("loss", ["gone", "unreadable"])
def test_site_that_lost_all_its_articles_stays(root: Path, cache: Cache, loss: str) -> None:
    built(root, cache)
    before = files(root)
    for name in (*SEEDS, "content/about.md"):
        put(root, name, None if loss == "gone" else b"\0\0")
    report = built(root, cache)
    assert report.has_errors
    assert files(root) == before


def test_page_kept_because_of_an_error_goes_with_the_next_good_build(root: Path, cache: Cache) -> None:
    built(root, cache)
    put(root, "seeds/ferry.txt", None)
    put(root, "seeds/bridge.txt", b"")
    built(root, cache)
    assert "articles/ferry/index.html" in files(root)
    put(root, "seeds/bridge.txt", SEEDS["seeds/bridge.txt"])
    report = built(root, cache)
    assert report.written is not None
    assert "articles/ferry/index.html" in report.written.removed
    assert "articles/ferry/index.html" not in files(root)


@pytest.mark.parametrize("mistake", ["an unknown setting", "a page of one source with a mistake"])
def test_first_build_writes_what_it_can(root: Path, cache: Cache, mistake: str) -> None:
    put(root, *SHAPING[mistake])
    assert built(root, cache).has_errors
    assert BRIDGE in files(root)


def test_warning_hinders_nothing(root: Path, cache: Cache) -> None:
    built(root, cache)
    put(root, "seeds/photo.jpg", b"x")
    put(root, "seeds/ferry.txt", None)
    report = built(root, cache)
    assert report.written is not None
    assert "articles/ferry/index.html" in report.written.removed


def test_command_tells_that_the_last_site_stays(root: Path) -> None:
    def told() -> str:
        return CliRunner().invoke(main, ["build", str(root)]).output

    told()
    put(root, *SHAPING["an unknown setting"])
    assert f"Nothing was written: the last site in {root / '_site'} stays as it is." in told()
    put(root, "site.toml", FILES["site.toml"])
    put(root, "seeds/bridge.txt", b"")
    assert "old ones kept because of errors" in told()
