"""What is measured is the tools, and not what the one before left to the file system."""

from pathlib import Path

from benchmarks.speed import ASIDE, STATES, measured


def test_what_was_built_before_is_moved_and_not_deleted(tmp_path: Path) -> None:
    site = tmp_path / "quoth-2"
    for name in ("content/a.md", "content/b.md", "_site/index.html", ".quoth/cache.sqlite"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text("in the old town", encoding="utf-8")
    for _ in range(2):
        assert tuple(measured("quoth", ["mkdir", "-p", "_site"], site, site / "content")) == STATES
    assert sorted(path.name for path in site.iterdir()) == ["_site", "content"]
    assert sorted(path.parent.name for path in (tmp_path / ASIDE).rglob("*.*") if path.is_file()) == [".quoth", "_site"]
    assert (site / "content/b.md").read_text(encoding="utf-8") == "in the old town"
