"""Pages of a first build are written where they are made, and the site is the same as if `write` had written them."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from generator.keep.cache import FILE, FOLDER, Cache
from generator.keep.compression import decompressed
from generator.keep.inputs import BuildOptions
from generator.model.site import Site
from generator.pipeline.ahead import Ahead
from generator.pipeline.build import BuildReport, build
from generator.write.files import UNFINISHED

TEXT = "---\ntitle: Flood\nsources:\n  lee: {name: Ann Lee}\n---\n[All is well]{by=lee}, Ann Lee said.\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "site/content").mkdir(parents=True)
    for name in ("a", "b", "c"):
        (tmp_path / f"site/content/{name}.md").write_text(TEXT.replace("Flood", f"Flood {name}"), encoding="utf-8")
    return tmp_path / "site"


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def by_write(root: Path, out: Path) -> BuildReport:
    """A build all of whose pages `write` writes: the folder is not empty."""
    out.mkdir()
    (out / UNFINISHED).touch()
    return build(root, BuildOptions(out=out), cache=Cache())


def refused(*given: object, **more: object) -> bool:
    raise OSError(28, "No space left on device")


def kept_pages(root: Path) -> int:
    with sqlite3.connect(root / FOLDER / FILE) as database:
        rows = database.execute("SELECT value FROM kept").fetchall()
    return sum(decompressed(value).startswith(b"<!DOCTYPE html>") for (value,) in rows)


def test_first_build_leaves_its_pages_in_their_places_alone(root: Path, tmp_path: Path) -> None:
    report, other = build(root, BuildOptions(out=root / "_site")), by_write(root, tmp_path / "other")
    assert tree(root / "_site") == tree(tmp_path / "other")
    assert report.written == other.written is not None
    assert kept_pages(root) == 0
    assert [output.data for output in report.outputs] == [output.data for output in other.outputs]


def test_who_finds_no_output_again_and_again_makes_its_pages_once(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    options = BuildOptions(out=root / "_site")
    build(root, options)
    first = tree(root / "_site")
    shutil.rmtree(root / "_site")
    build(root, options)
    assert tree(root / "_site") == first
    assert kept_pages(root) == sum(name.endswith(".html") for name in first)
    shutil.rmtree(root / "_site")
    monkeypatch.setattr("generator.render.pages._made", refused)
    build(root, options)
    assert tree(root / "_site") == first


def test_page_that_is_gone_is_made_again(root: Path) -> None:
    options = BuildOptions(out=root / "_site")
    build(root, options)
    first = tree(root / "_site")
    (root / "_site/sources/lee/index.html").unlink()
    (root / "_site/claims/index.html").write_text("Others", encoding="utf-8")
    report = build(root, options)
    assert report.written and report.written.written == ("claims/index.html", "sources/lee/index.html")
    assert tree(root / "_site") == first


def test_nothing_stays_of_what_does_not_belong_to_the_site(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where an article can't be shown with the others, its pages were written before that showed."""

    def failing(site: Site, *others: object) -> tuple[()]:
        if any(item.article.slug == "b" for item in site.articles):
            raise ValueError("b")
        return ()

    monkeypatch.setattr("generator.pipeline.build.lost_links", failing)
    report, other = build(root, BuildOptions(out=root / "_site")), by_write(root, tmp_path / "other")
    assert report.has_errors and report.written == other.written is not None
    assert "articles/b/index.html" not in tree(root / "_site")
    assert tree(root / "_site") == tree(tmp_path / "other")


def test_build_that_is_stopped_while_it_writes_is_mended(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    options, put = BuildOptions(out=root / "_site"), Ahead.put

    def stopped(self: Ahead, path: str, data: bytes, key: bytes) -> object:
        if path == "sources/lee/index.html":
            put(self, path, data[:100], key)
            raise KeyboardInterrupt
        return put(self, path, data, key)

    monkeypatch.setattr(Ahead, "put", stopped)
    with pytest.raises(KeyboardInterrupt):
        build(root, options)
    assert "sources/lee/index.html" in tree(root / "_site")
    monkeypatch.setattr(Ahead, "put", put)
    (root / "content/b.md").unlink()
    report = build(root, options)
    assert report.written is not None and not report.diagnostics
    by_write(root, tmp_path / "other")
    assert tree(root / "_site") == tree(tmp_path / "other")


@pytest.mark.parametrize("part", ["make_folder", "made_new"])
def test_what_the_disk_refuses_is_left_to_write(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    monkeypatch.setattr(f"generator.pipeline.ahead.{part}", refused)
    report, other = build(root, BuildOptions(out=root / "_site")), by_write(root, tmp_path / "other")
    assert report.written == other.written is not None
    assert tree(root / "_site") == tree(tmp_path / "other")


def test_a_page_that_somebody_wrote_meanwhile_is_compared(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another build into the same folder, with other settings."""
    settle, page = Ahead.settle, root / "_site/articles/a/index.html"

    def late(self: Ahead, outputs: object) -> None:
        settle(self, outputs)  # type: ignore[arg-type]
        page.unlink()
        page.write_bytes(b"Others")

    monkeypatch.setattr(Ahead, "settle", late)
    build(root, BuildOptions(out=root / "_site"))
    monkeypatch.setattr(Ahead, "settle", settle)
    by_write(root, tmp_path / "other")
    assert tree(root / "_site") == tree(tmp_path / "other")
