"""Files that are as a build read them are not read again; all others are."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from generator.keep.inputs import BuildOptions, KnownFiles, read_inputs
from generator.keep.known import KnownFile, stands_for, whole


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/flood.txt").write_text("The flood\n\n“It rose,” she said.\n", encoding="utf-8")
    (tmp_path / "seeds/flood.annotations.toml").write_text("", encoding="utf-8")
    (tmp_path / "seeds/storm.txt").write_text("The storm\n\nIt blew.\n", encoding="utf-8")
    time.sleep(0.03)
    return tmp_path


def known_of(root: Path) -> KnownFiles:
    found = read_inputs(root, BuildOptions())
    assert found.disk and not any(isinstance(file, KnownFile) for file in found.files)
    return KnownFiles("en", found.disk.seen)


def read_again(root: Path, known: KnownFiles) -> list[str]:
    """The paths of the files that are read, and not only looked at; all stand for what reading them all gives."""
    found, all_ = read_inputs(root, BuildOptions(), known), read_inputs(root, BuildOptions())
    assert [stands_for(file) for file in found.files] == [stands_for(file) for file in all_.files]
    assert [whole(file) for file in found.files] == list(all_.files)
    return [file.path for file in found.files if not isinstance(file, KnownFile)]


def test_only_what_changed_is_read(root: Path) -> None:
    known = known_of(root)
    assert read_again(root, known) == []
    (root / "seeds/storm.txt").write_text("The storm\n\nIt blow.\n", encoding="utf-8")
    assert read_again(root, known) == ["seeds/storm.txt"]


def test_time_that_was_set_back_hides_nothing(root: Path) -> None:
    known, file = known_of(root), root / "seeds/storm.txt"
    before = file.stat()
    file.write_text("The storm\n\nIt blow.\n", encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert read_again(root, known) == ["seeds/storm.txt"]


def test_sidecar_counts_as_its_article(root: Path) -> None:
    known = known_of(root)
    (root / "seeds/flood.annotations.toml").write_text("# none\n", encoding="utf-8")
    (root / "seeds/storm.annotations.toml").write_text("", encoding="utf-8")
    assert read_again(root, known) == ["seeds/flood.txt", "seeds/storm.txt"]
    (root / "seeds/flood.annotations.toml").unlink()
    assert read_again(root, known) == ["seeds/flood.txt", "seeds/storm.txt"]


def test_another_language_of_the_site_reads_all(root: Path) -> None:
    known = known_of(root)
    (root / "site.toml").write_text('language = "de"\n', encoding="utf-8")
    assert read_again(root, known) == ["seeds/flood.txt", "seeds/storm.txt"]


def test_what_may_change_within_the_same_time_is_not_known(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    touched = (root / "seeds/storm.txt").stat().st_ctime_ns
    monkeypatch.setattr("generator.keep.known.time.time_ns", lambda: touched + 1_000_000)
    assert "seeds/storm.txt" not in known_of(root).read


def test_file_that_is_gone_meanwhile_is_empty(root: Path) -> None:
    found = read_inputs(root, BuildOptions(), known_of(root))
    (root / "seeds/storm.txt").unlink()
    assert [file.text for file in found.files if file.path == "seeds/storm.txt"] == [""]
