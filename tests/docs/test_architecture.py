"""What the documentation says of the code is so."""

import re
from pathlib import Path

import pytest

from tests.architecture.test_imports import ALLOWED, HOMES
from tests.docs.examples import PAGES, ROOT

TEXT = {page.name: page.read_text(encoding="utf-8") for page in PAGES}
ROWS = re.findall(r"^\| `(\w+)` \| (.*?) \| (.*?) ?\|$", TEXT["architecture.md"].split("## The rooms")[1], re.MULTILINE)
ROOMS = [room for room, _, _ in ROWS]
NOT_ROOMS = {"data", "__init__", "__main__"}  # files
NOT_THERE = {"themes/NAME/", "generator/lint/headline.py", "generator/export/script.py", "generator/find/marked.py"}


@pytest.mark.parametrize("name", ["architecture.md", "extending.md", "glossary.md"])
def test_every_file_named_is_there(name: str) -> None:
    named = set(re.findall(r"`((?:generator|tests|training|benchmarks|themes|docs)/[\w/.]*)`", TEXT[name]))
    assert [path for path in sorted(named - NOT_THERE) if not (ROOT / path).exists()] == []


def test_every_folder_of_the_program_is_told() -> None:
    assert set(ROOMS) == set(ALLOWED) - NOT_ROOMS
    assert len(ROOMS) == len(set(ROOMS))


@pytest.mark.parametrize("room", ROOMS)
def test_a_folder_imports_only_from_those_told_below_it(room: str) -> None:
    assert ALLOWED[room] - NOT_ROOMS <= set(ROOMS[ROOMS.index(room) + 1 :])


def test_stages_import_each_other_only_where_it_is_told() -> None:
    stages = {room for room, what, _ in ROWS if what.startswith("stage: ")}
    between = {(room, other) for room in stages for other in ALLOWED[room] & stages}
    assert between == {("find", "name"), ("decide", "parse")}


@pytest.mark.parametrize(("room", "only_here"), [(room, only) for room, _, only in ROWS if only])
def test_a_library_is_told_where_it_is_used(room: str, only_here: str) -> None:
    for library in only_here.split(", "):
        assert HOMES[library.removesuffix("-py").replace("-", "_")] == {room}


def test_the_values_told_are_there() -> None:
    values = re.findall(r"^\| `(\w+)` \| `([\w/.]+)` \|", TEXT["architecture.md"], re.MULTILINE)
    assert len(values) == 5
    for name, path in values:
        assert f"class {name}:" in Path(ROOT / path).read_text(encoding="utf-8")
