"""The output folder holds exactly what was built, and nothing of others is touched."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.model.site import Output
from generator.write import refusal, write


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != ".quoth-files"
    }


def test_second_build_writes_nothing(tmp_path: Path) -> None:
    outputs = [Output("index.html", b"1"), Output("a/b.txt", b"2")]
    assert write(outputs, tmp_path).written == ("a/b.txt", "index.html")
    report = write(outputs, tmp_path)
    assert (report.written, report.unchanged, report.removed) == ((), 2, ())


def test_only_what_was_written_is_removed(tmp_path: Path) -> None:
    write([Output("a/old.html", b"1"), Output("a/kept.html", b"1")], tmp_path)
    (tmp_path / "a/theirs.html").write_bytes(b"mine")
    assert write([Output("a/kept.html", b"1")], tmp_path).removed == ("a/old.html",)
    assert contents(tmp_path) == {"a/kept.html": b"1", "a/theirs.html": b"mine"}


def test_what_an_interrupted_build_left_is_mended(tmp_path: Path) -> None:
    write([Output("index.html", b"1")], tmp_path)
    (tmp_path / ".index.html.quoth-new").write_bytes(b"hal")
    write([Output("index.html", b"1")], tmp_path)
    assert contents(tmp_path) == {"index.html": b"1"}


@pytest.mark.parametrize("path", ["../x", "/x", "a/../../x", ""])
def test_path_that_leaves_the_folder_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="leaves the output folder"):
        write([Output(path, b"")], tmp_path / "out")


def test_folder_of_somebody_else_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path) is None
    (tmp_path / "thesis.doc").write_bytes(b"x")
    assert "quoth did not write it" in str(refusal(tmp_path))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(st.lists(st.dictionaries(st.sampled_from(["a", "b/c", "b/d", "e/f/g"]), st.binary(max_size=3)), max_size=4))
def test_folder_equals_the_last_build(tmp_path: Path, builds: list[dict[str, bytes]]) -> None:
    for build in builds:
        write([Output(path, data) for path, data in build.items()], tmp_path)
        assert contents(tmp_path) == build


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(
    st.lists(
        st.tuples(st.dictionaries(st.sampled_from(["a", "b/c", "b/d", "e/f/g"]), st.binary(max_size=3)), st.booleans()),
        max_size=5,
    )
)
def test_site_that_is_not_whole_takes_nothing_away(tmp_path: Path, builds: list[tuple[dict[str, bytes], bool]]) -> None:
    expected: dict[str, bytes] = {}
    for build, is_whole in builds:
        expected = build if is_whole else expected | build
        write([Output(path, data) for path, data in build.items()], tmp_path, is_whole=is_whole)
        assert contents(tmp_path) == expected
    write([], tmp_path)
    assert contents(tmp_path) == {}
