"""The output folder holds exactly what was built, and nothing of others is touched."""

import os
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.model.site import MANIFEST, Later, Output
from generator.write import files
from generator.write.files import UNFINISHED, alone_in, refusal, write


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != ".quoth-files"
    }


def test_second_build_writes_nothing(tmp_path: Path) -> None:
    outputs = [Output(path="index.html", data=b"1"), Output(path="a/b.txt", data=b"2")]
    assert write(outputs, tmp_path).written == ("a/b.txt", "index.html")
    report = write(outputs, tmp_path)
    assert (report.written, report.unchanged, report.removed) == ((), 2, ())


def test_only_what_was_written_is_removed(tmp_path: Path) -> None:
    write([Output(path="a/old.html", data=b"1"), Output(path="a/kept.html", data=b"1")], tmp_path)
    (tmp_path / "a/theirs.html").write_bytes(b"mine")
    assert write([Output(path="a/kept.html", data=b"1")], tmp_path).removed == ("a/old.html",)
    assert contents(tmp_path) == {"a/kept.html": b"1", "a/theirs.html": b"mine"}


def test_what_an_interrupted_build_left_is_mended(tmp_path: Path) -> None:
    write([Output(path="index.html", data=b"1")], tmp_path)
    (tmp_path / ".index.html.quoth-new").write_bytes(b"hal")
    (tmp_path / UNFINISHED).touch()  # the first thing that a build does
    write([Output(path="index.html", data=b"1")], tmp_path)
    assert contents(tmp_path) == {"index.html": b"1"}


@pytest.mark.parametrize("path", ["../x", "/x", "a/../../x", ""])
def test_path_that_leaves_the_folder_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="leaves the output folder"):
        write([Output(path=path, data=b"")], tmp_path / "out")


def test_folder_of_somebody_else_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path) is None
    (tmp_path / "thesis.doc").write_bytes(b"x")
    assert "quoth did not write it" in str(refusal(tmp_path))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(st.lists(st.dictionaries(st.sampled_from(["a", "b/c", "b/d", "e/f/g"]), st.binary(max_size=3)), max_size=4))
def test_folder_equals_the_last_build(tmp_path: Path, builds: list[dict[str, bytes]]) -> None:
    for build in builds:
        write([Output(path=path, data=data) for path, data in build.items()], tmp_path)
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
        write([Output(path=path, data=data) for path, data in build.items()], tmp_path, is_whole=is_whole)
        assert contents(tmp_path) == expected
    write([], tmp_path)
    assert contents(tmp_path) == {}


@pytest.mark.parametrize(
    ("theirs", "told"),
    [
        ({"a/b.html": b"mine"}, "a/b.html"),  # a file of theirs where one of ours belongs
        ({"a/b.html/x": b"mine"}, "a/b.html"),  # a folder
        ({"a": b"mine"}, "a"),  # a file where a folder belongs
    ],
)
def test_what_others_put_in_the_way_stays_and_is_told(tmp_path: Path, theirs: dict[str, bytes], told: str) -> None:
    write([Output(path="index.html", data=b"1")], tmp_path)
    for name, data in theirs.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    outputs = [
        Output(path="index.html", data=b"2"),
        Output(path="a/b.html", data=b"2"),
        Output(path="c.html", data=b"2"),
    ]
    for _ in range(2):
        (message,) = write(outputs, tmp_path).diagnostics
        assert message.at.path == f"{tmp_path.name}/{told}"
        rest = {"index.html": b"2", "c.html": b"2"}
        assert contents(tmp_path) == {**rest, **theirs}


def test_file_of_others_that_is_the_same_becomes_ours(tmp_path: Path) -> None:
    write([Output(path="index.html", data=b"1")], tmp_path)
    (tmp_path / "a.html").write_bytes(b"2")
    assert write([Output(path="index.html", data=b"1"), Output(path="a.html", data=b"2")], tmp_path).diagnostics == ()
    assert write([Output(path="index.html", data=b"1")], tmp_path).removed == ("a.html",)


def test_link_in_the_output_folder_is_not_followed(tmp_path: Path) -> None:
    write([Output(path="index.html", data=b"1")], tmp_path / "out")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out/a").symlink_to(tmp_path / "elsewhere")
    (message,) = write([Output(path="a/b.html", data=b"1")], tmp_path / "out").diagnostics
    assert message.at.path == "out/a"
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize("is_whole", [True, False])
def test_page_of_ours_gives_way_to_a_folder_and_back(tmp_path: Path, is_whole: bool) -> None:
    for outputs in ([Output(path="a", data=b"1")], [Output(path="a/b", data=b"1")], [Output(path="a", data=b"1")]):
        assert write(outputs, tmp_path, is_whole=is_whole).diagnostics == ()
        assert contents(tmp_path) == {outputs[0].path: b"1"}


@pytest.mark.parametrize("damage", [b"\xff\n", b"/etc/passwd\n", b"../x\n", b"a\0b\n"])
def test_folder_whose_list_is_damaged_is_refused(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / ".quoth-files").write_bytes(damage)
    assert "can't be read" in str(refusal(tmp_path))


def test_second_build_waits_for_the_first(tmp_path: Path) -> None:
    write([Output(path="index.html", data=b"1")], tmp_path)
    with alone_in(tmp_path):
        second = Thread(target=write, args=([Output(path="index.html", data=b"2")], tmp_path))
        second.start()
        second.join(0.2)
        assert second.is_alive()
        assert contents(tmp_path) == {"index.html": b"1"}
    second.join(5)
    assert contents(tmp_path) == {"index.html": b"2"}


def test_what_is_known_to_be_there_is_not_read(tmp_path: Path) -> None:
    write([Output(path="index.html", data=b"1")], tmp_path)

    def never(output: Output) -> bytes:
        raise AssertionError(f"{output.path} was read")

    report = write([Later("index.html", never, b"key")], tmp_path, is_there=lambda output: output.key == b"key")
    assert (report.written, report.unchanged) == ((), 1)


def test_build_killed_before_it_wrote_anything_can_be_done_again(tmp_path: Path) -> None:
    (tmp_path / UNFINISHED).touch()
    assert refusal(tmp_path) is None
    (tmp_path / "thesis.doc").touch()
    assert refusal(tmp_path) is not None


@pytest.mark.parametrize("path", ["", ".", "./", "..", "../a", "a/..", "a/../b", "/a", "//", "a\\b", "a\0b", "./."])
@pytest.mark.parametrize("others", [[], ["a.html", "z.html"]])
def test_one_path_that_leaves_the_folder_is_found_among_others(path: str, others: list[str], tmp_path: Path) -> None:
    outputs = [Output(path=each, data=b"") for each in (*others, path)]
    with pytest.raises(ValueError, match="leaves the output folder"):
        write(outputs, tmp_path / "out")
    assert not [file for file in tmp_path.rglob("*") if file.is_file()]


def test_files_in_new_folders_are_not_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write([Output(path="a/old.html", data=b"1")], tmp_path)
    looked_for: list[str] = []
    monkeypatch.setattr(files, "_replace", lambda file, data: looked_for.append(Path(file).name))
    outputs = [Output(path=path, data=b"2") for path in ("a/new.html", "a/b/c/new.html", "d/one.html", "d/two.html")]
    report = write([Output(path="a/old.html", data=b"1"), *outputs], tmp_path)
    assert {*looked_for} == {MANIFEST, "old.html", "new.html"} and len(looked_for) == 4
    assert report.written == ("a/b/c/new.html", "d/one.html", "d/two.html")
    assert contents(tmp_path)["a/b/c/new.html"] == b"2"


def test_large_file_is_written_whole(tmp_path: Path) -> None:
    data = bytes(range(256)) * 40_000
    write([Output(path="a/large.bin", data=data), Output(path="a/empty.bin", data=b"")], tmp_path)
    assert contents(tmp_path) == {"a/large.bin": data, "a/empty.bin": b""}


def test_file_that_a_build_broke_off_in_a_new_folder_is_mended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def half(handle: int, data: bytes) -> int:
        if data == b"whole":
            write_some(handle, data[:2])
            raise OSError(28, "No space left on device")
        return write_some(handle, data)

    write_some = os.write
    monkeypatch.setattr("os.write", half)
    outputs = [Output(path="new/index.html", data=b"whole"), Output(path="index.html", data=b"1")]
    with pytest.raises(OSError, match="space"):
        write(outputs, tmp_path)
    monkeypatch.undo()
    assert "new/index.html" in write(outputs, tmp_path).written
    assert contents(tmp_path) == {"new/index.html": b"whole", "index.html": b"1"}
