"""A command loads what it needs and no more: what is not loaded takes no time."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click import Context

from generator.cli import COMMANDS, main

HEAVY = {"jinja2", "lxml", "markdown_it", "numpy", "onnxruntime", "pygments", "tokenizers", "trafilatura", "yaml"}
UNSET = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}
MOST_OF_OURS = 10  # modules for the list of commands
RUN = """
import json, sys
from generator.cli import main
code = main(sys.argv[1:], standalone_mode=False)
print()
print(json.dumps(sorted(sys.modules)))
"""
REPORT = "The mill will open in May, the mayor of Ulm, Ada Roth, said on Friday.\n"
ANNOTATED = """---
title: The bridge
sources:
  lee: Ann Lee
---
[The bridge is safe]{by=lee}, Ann Lee said, and the town will look at it again in spring.
"""


def loaded(*arguments: str) -> set[str]:
    """The modules in memory after a command."""
    told = subprocess.run([sys.executable, "-c", RUN, *arguments], capture_output=True, text=True, check=True)
    return {*json.loads(told.stdout.splitlines()[-1])}


def test_help_loads_nothing_heavy() -> None:
    modules = loaded("--help")
    assert "click" in modules
    assert not modules & HEAVY
    assert len({name for name in modules if name.startswith("generator")}) <= MOST_OF_OURS


def test_list_of_commands_has_each_on_a_line() -> None:
    context = Context(main)
    assert main.list_commands(context) == sorted(COMMANDS)
    assert all(main.get_command(context, name) for name in COMMANDS)
    lines = main.get_help(context).splitlines()
    assert all(any(line.split() == [name, *told.split()] for line in lines) for name, told in COMMANDS.items())


def test_build_with_nothing_to_do_loads_no_stage(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/bridge.md").write_text(ANNOTATED, encoding="utf-8")
    assert {"jinja2", "markdown_it"} <= loaded("build", str(tmp_path))
    assert loaded("build", str(tmp_path)) & HEAVY == set()


def test_build_of_what_a_person_annotated_loads_no_network(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/bridge.md").write_text(ANNOTATED, encoding="utf-8")
    assert not loaded("build", str(tmp_path)) & {"lxml", "numpy", "onnxruntime", "tokenizers", "trafilatura"}


def test_extract_of_a_text_loads_no_room_that_it_does_not_need(tmp_path: Path) -> None:
    (tmp_path / "mill.txt").write_text(REPORT, encoding="utf-8")
    modules = loaded("extract", str(tmp_path / "mill.txt"))
    assert {"generator.find.trained", "generator.name.naming"} <= modules
    assert not modules & (HEAVY - {"numpy", "onnxruntime", "tokenizers"} | {"sqlite3", "zstandard", "dask", "pyarrow"})
    rooms = {name.split(".")[1] for name in modules if name.startswith("generator.")}
    assert not rooms & {"decide", "keep", "link", "lint", "notation", "render", "serve", "write"}
    assert not modules & {"generator.model.site", "generator.read.config", "generator.read.theme"}


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="only Linux lists the threads of a process")
def test_numpy_starts_no_threads_of_its_own() -> None:
    code = (
        "import os; from generator.pipeline.own_process import begin_process; begin_process(); import numpy; "
        "print(len(os.listdir('/proc/self/task')))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=UNSET)
    assert told.stdout == "1\n"
