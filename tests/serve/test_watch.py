"""Every save is seen, nothing else."""

import os
from pathlib import Path

import pytest

from generator.serve.watch import fingerprint


@pytest.mark.parametrize("path", ["seeds/new.txt", "content/deep/new.md", "themes/mine/assets/main.css", "site.toml"])
def test_saved_file_is_seen(site: Path, path: str) -> None:
    before = fingerprint(site)
    (site / path).parent.mkdir(parents=True, exist_ok=True)
    (site / path).write_text("words", encoding="utf-8")
    assert fingerprint(site) != before


def test_file_moved_in_with_an_old_date_is_seen(site: Path) -> None:
    before = fingerprint(site)
    (site / "seeds/old.txt").write_text("words", encoding="utf-8")
    os.utime(site / "seeds/old.txt", (1, 1))
    assert fingerprint(site) != before


def test_removed_file_is_seen(site: Path) -> None:
    before = fingerprint(site)
    (site / "seeds/bridge.txt").unlink()
    assert fingerprint(site) != before


def test_same_size_in_the_same_second_is_seen(site: Path) -> None:
    file = site / "seeds/bridge.txt"
    before = fingerprint(site)
    os.utime(file, ns=(0, file.stat().st_mtime_ns + 1_000_000))
    assert fingerprint(site) != before


def test_build_and_other_folders_are_not_watched(site: Path) -> None:
    before = fingerprint(site)
    (site / "_site").mkdir()
    (site / "_site/index.html").write_text("x", encoding="utf-8")
    assert fingerprint(site) == before


@pytest.mark.parametrize("name", ["bridge.txt~", ".bridge.txt.swp", "#bridge.txt#", "4913", ".#bridge.txt", "a/.git/x"])
def test_what_editors_keep_for_themselves_is_not_seen(site: Path, name: str) -> None:
    before = fingerprint(site)
    (site / "seeds" / name).parent.mkdir(parents=True, exist_ok=True)
    (site / "seeds" / name).write_text("x", encoding="utf-8")
    assert fingerprint(site) == before


def test_link_to_nowhere_is_passed_over(site: Path) -> None:
    (site / "seeds/.#bridge.txt").symlink_to("nobody@nowhere")
    assert fingerprint(site) == fingerprint(site)


def test_save_of_the_same_size_and_time_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "seeds/a.txt"
    file.parent.mkdir()
    file.write_text("one", encoding="utf-8")
    os.utime(file, ns=(1, 1))
    before = fingerprint(tmp_path)
    file.write_text("two", encoding="utf-8")
    os.utime(file, ns=(1, 1))
    assert fingerprint(tmp_path) != before
