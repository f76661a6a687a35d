"""The search's index is the same for the same site, and a site without it is whole."""

import sys
from pathlib import Path
from unittest.mock import patch

import pytest

from generator.keep.cache import Cache
from generator.keep.inputs import BuildOptions
from generator.model.site import Config
from generator.pipeline.build import build, prepare
from generator.pipeline.search import search_files
from generator.render import Entry

FILTERS = ("what", "source", "how")
SEARCHED = Config(search="pagefind")


def entry(number: int) -> Entry:
    filters = tuple((name, f"{name} {number % (7 + at)}") for at, name in enumerate(FILTERS))
    path = f"articles/part-{number}/index.html#a-{number}"
    return Entry(path=path, title="T", words="rain on the bridge", told="", filters=filters, day=f"2026-01-{number:02}")


def test_index_is_the_same_to_the_byte() -> None:
    entries = [entry(number) for number in range(1, 25)]
    first, told = search_files(entries, SEARCHED, Cache())
    assert told == ()
    assert {output.path.rpartition(".")[2] for output in first} >= {"pf_filter", "pf_fragment", "pf_index", "pf_meta"}
    for _ in range(3):  # its own order of the filters is another one each time
        assert search_files(entries, SEARCHED, Cache())[0] == first


def test_index_is_kept_while_nothing_that_can_be_found_changes() -> None:
    entries, cache = [entry(number) for number in range(1, 4)], Cache()
    first = search_files(entries, SEARCHED, cache)
    with patch("generator.pipeline.search._asked", side_effect=OSError("asked again")):
        assert search_files(entries, SEARCHED, cache) == first
        assert search_files([*entries, entry(4)], SEARCHED, cache)[0] == ()


def site(root: Path, settings: str) -> Path:
    (root / "content").mkdir(parents=True)
    (root / "site.toml").write_text(settings, encoding="utf-8")
    words = "---\ntitle: A\nsources:\n  lee: Ann Lee\n---\n\n[It is safe]{by=lee}, [Ann Lee]{.mention} [said]{.cue}.\n"
    (root / "content/a.md").write_text(words, encoding="utf-8")
    return root


def test_search_is_no_part_of_a_site_that_does_not_ask_for_it(tmp_path: Path) -> None:
    paths = {output.path for output in prepare(site(tmp_path, ""), BuildOptions()).outputs}
    assert not [path for path in paths if path.startswith(("search/", "pagefind/"))]


@pytest.mark.parametrize("package", ["pagefind_bin", "cbor2"])
def test_site_is_whole_where_the_extra_is_missing(tmp_path: Path, package: str) -> None:
    plain = {output.path for output in prepare(site(tmp_path / "plain", ""), BuildOptions()).outputs}
    with patch.dict(sys.modules, {package: None}):
        report = prepare(site(tmp_path / "asked", 'search = "pagefind"\n'), BuildOptions())
    (told,) = report.diagnostics
    assert (told.code, package in told.what, "quoth[search]" in told.fix) == ("missing-extra", True, True)
    assert {output.path for output in report.outputs} == plain


def test_second_build_writes_nothing_and_an_edit_what_a_clean_one_would(tmp_path: Path) -> None:
    root = site(tmp_path / "site", 'search = "pagefind"\n')
    build(root, BuildOptions(out=tmp_path / "out"))
    again = build(root, BuildOptions(out=tmp_path / "out"))
    assert again.written is not None and again.written.written == ()
    file = root / "content/a.md"
    file.write_text(file.read_text(encoding="utf-8").replace("safe", "shut"), encoding="utf-8")
    build(root, BuildOptions(out=tmp_path / "out"))
    build(root, BuildOptions(out=tmp_path / "clean"))

    def tree(folder: Path) -> dict[str, bytes]:
        return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    assert tree(tmp_path / "out") == tree(tmp_path / "clean")


def test_own_page_in_the_place_of_the_search_is_told(tmp_path: Path) -> None:
    root = site(tmp_path, 'search = "pagefind"\n')
    (root / "content/search.md").write_text("# Search\n\nAsk us.\n", encoding="utf-8")
    (told,) = prepare(root, BuildOptions()).diagnostics
    assert (told.code, told.at.path) == ("repeated-address", "content/search.md")
