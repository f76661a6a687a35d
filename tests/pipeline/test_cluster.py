"""Work on a Dask cluster comes out as it does without one, whatever becomes of its workers."""

from __future__ import annotations

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import cloudpickle
import dask
import distributed
import psutil
import pyarrow.parquet
import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.export import parquet
from generator.export.schema import DEFS
from generator.pipeline import cluster
from generator.pipeline.cluster import ClusterError, on_cluster
from generator.pipeline.under_way import in_order

ROOT = Path(__file__).parents[2]
TEXT = "The pool {n} will close, Mayor Ann Lee said on Monday.\n\n“It is not safe,” she said.\n"
cloudpickle.register_pickle_by_value(sys.modules[__name__])  # workers do not find tests by their names


def corpus(folder: Path, *, size: int) -> Path:
    """A corpus of articles, one line of it no article."""
    lines = [json.dumps({"id": f"n{n}", "text": TEXT.format(n=n)}) for n in range(size)]
    file = folder / "corpus.jsonl"
    file.write_text("\n".join([*lines[:3], '{"id": 1}', *lines[3:]]) + "\n", encoding="utf-8")
    return file


def run(*arguments: str | Path) -> tuple[int, str]:
    result = CliRunner().invoke(main, [*map(str, arguments)], catch_exceptions=False)
    return result.exit_code, result.stderr


def test_extract_gives_the_same_bytes_and_a_second_run_reads_nothing(tmp_path: Path) -> None:
    lines, alone, together = corpus(tmp_path, size=40), tmp_path / "alone.jsonl", tmp_path / "on/together.jsonl"
    together.parent.mkdir()
    assert run("extract", "--jsonl-in", "--out", alone, lines)[0] == 1
    code, told = run("extract", "--jsonl-in", "--cluster", "local:2", "--out", together, lines)
    assert (code, told.splitlines()[-1]) == (1, f"41 articles in {together}: 41 read, 0 known")
    assert together.read_bytes() == alone.read_bytes()
    assert [path.name for path in together.parent.iterdir()] == [".quoth", "together.jsonl"]
    before = together.stat()
    # There is nothing to do, so that no cluster is asked: at this address there is none.
    code, told = run("extract", "--jsonl-in", "--cluster", "tcp://127.0.0.1:9", "--out", together, lines)
    assert (code, told.splitlines()[-1]) == (1, f"41 articles in {together}: 0 read, 41 known")
    assert together.stat() == before


def test_only_what_is_new_is_read(tmp_path: Path) -> None:
    lines, out = corpus(tmp_path, size=9), tmp_path / "out.jsonl"
    run("extract", "--jsonl-in", "--out", out, lines)
    with lines.open("a", encoding="utf-8") as more:
        more.write(json.dumps({"id": "new", "text": TEXT}) + "\n")
    assert "11 articles" in (told := run("extract", "--jsonl-in", "--out", out, lines)[1])
    assert told.endswith("1 read, 10 known\n")
    assert json.loads(out.read_text(encoding="utf-8").splitlines()[-1])["id"] == "new"


def test_what_is_kept_of_other_runs_goes_where_it_is_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out, before, now = tmp_path / "out.jsonl", tmp_path / "before", tmp_path / "now"
    before.mkdir()
    now.mkdir()
    older, newer = corpus(before, size=40), corpus(now, size=20)
    newer.write_text(newer.read_text(encoding="utf-8").replace("pool", "school"), encoding="utf-8")
    run("extract", "--jsonl-in", "--out", out, older)
    run("extract", "--jsonl-in", "--out", out, newer)
    assert kept(tmp_path) == 41 + 21
    monkeypatch.setattr("generator.keep.cache.LARGEST_BYTES", 1)
    assert run("extract", "--jsonl-in", "--out", out, newer)[1].endswith("0 read, 21 known\n")
    assert kept(tmp_path) == 21
    assert run("extract", "--jsonl-in", "--out", out, newer)[1].endswith("0 read, 21 known\n")


def test_a_worker_killed_in_the_middle_changes_nothing(tmp_path: Path) -> None:
    lines, out = corpus(tmp_path, size=150), tmp_path / "out.jsonl"
    command = [sys.executable, "-m", "generator", "extract", "--jsonl-in", "--cluster", "local:2", "--out", str(out)]
    with subprocess.Popen([*command, str(lines)], cwd=ROOT, stderr=subprocess.PIPE, text=True) as running:
        while not kept(tmp_path):
            assert running.poll() is None
            time.sleep(0.02)
        children = psutil.Process(running.pid).children(recursive=True)
        workers = [process for process in children if "spawn_main" in " ".join(process.cmdline())]
        workers[0].kill()
        assert not out.exists()
        _, told = running.communicate()
    assert len(workers) == 2
    assert told.splitlines()[-1] == f"151 articles in {out}: 151 read, 0 known"
    (tmp_path / "alone").mkdir()
    run("extract", "--jsonl-in", "--out", tmp_path / "alone" / "out.jsonl", lines)
    assert out.read_bytes() == (tmp_path / "alone" / "out.jsonl").read_bytes()


def kept(folder: Path) -> int:
    """How many values are kept beside an output."""
    try:
        with sqlite3.connect(folder / ".quoth/cache.sqlite") as database:
            return int(database.execute("SELECT count(*) FROM kept").fetchone()[0])
    except sqlite3.Error:
        return 0


def site(root: Path) -> Path:
    (root / "seeds").mkdir(parents=True)
    for n in range(20):
        (root / f"seeds/pool-{n}.txt").write_text(TEXT.format(n=n), encoding="utf-8")
    return root


def pages(root: Path) -> dict[str, bytes]:
    out = root / "_site"
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}


def test_build_gives_the_same_site_and_asks_no_worker_twice(tmp_path: Path) -> None:
    alone, together = site(tmp_path / "alone"), site(tmp_path / "together")
    assert run("build", alone, "--jobs", "1")[0] == 0
    assert run("build", together, "--cluster", "local:2")[0] == 0
    assert pages(together) == pages(alone)
    assert sorted(path.name for path in (together / ".quoth").iterdir() if path.is_dir()) == []
    for root in (alone, together):  # what the machine found stays as it was: nobody is asked
        (root / "site.toml").write_text('[sources.ann-lee]\nname = "Ann Lee"\nrole = "mayor"\n', encoding="utf-8")
    assert run("build", alone, "--jobs", "1")[0] == 0
    assert run("build", together, "--cluster", "tcp://127.0.0.1:9")[0] == 0
    assert pages(together) == pages(alone)


def test_a_cluster_that_others_started_gives_the_same_bytes(tmp_path: Path) -> None:
    lines, there = corpus(tmp_path, size=40), tmp_path / "scheduler.json"
    dask_ = [sys.executable, "-m", "dask"]
    quiet = partial(
        subprocess.Popen, cwd=tmp_path, stderr=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    where = ["--scheduler-file", str(there), "--no-dashboard"]
    begin = [*dask_, "scheduler", "--host", "127.0.0.1", "--port", "0", *where]
    join = [*dask_, "worker", "--nthreads", "1", "--local-directory", str(tmp_path), *where]
    with quiet(begin) as scheduler:
        while not (there.exists() and there.read_text(encoding="utf-8").endswith("}")):
            assert scheduler.poll() is None
            time.sleep(0.05)
        address = json.loads(there.read_text(encoding="utf-8"))["address"]
        with quiet(join) as worker, distributed.Client(address) as client:
            client.wait_for_workers(1, timeout=60)
            (tmp_path / "together").mkdir()
            told = run("extract", "--jsonl-in", "--cluster", address, "--out", tmp_path / "together/out.jsonl", lines)
            worker.terminate()
        scheduler.terminate()
    assert told[1].endswith("41 read, 0 known\n")
    run("extract", "--jsonl-in", "--out", tmp_path / "out.jsonl", lines)
    assert (tmp_path / "together/out.jsonl").read_bytes() == (tmp_path / "out.jsonl").read_bytes()


def test_at_most_so_many_chunks_are_under_way() -> None:
    taken: list[int] = []
    under_way = 0

    class Promise:
        def __init__(self, chunk: list[int]) -> None:
            nonlocal under_way
            self.chunk, under_way = chunk, under_way + 1
            assert under_way <= 3

        def result(self) -> list[int]:
            nonlocal under_way
            under_way -= 1
            return self.chunk

    def chunks() -> Iterator[list[int]]:
        for n in range(20):
            taken.append(n)
            yield [n] if n % 3 else []

    found = in_order(Promise, chunks(), lambda: 3)
    assert next(found) == []
    assert taken == [0, 1, 2]
    assert [*found] == [[n] if n % 3 else [] for n in range(1, 20)]


def killed(chunk: list[str]) -> list[str]:
    os.kill(os.getpid(), signal.SIGKILL)
    return chunk


def test_work_that_ends_every_worker_is_told() -> None:
    with dask.config.set({"distributed.scheduler.allowed-failures": 0}), pytest.raises(ClusterError, match="memory"):
        list(on_cluster(killed, [["a"]], "local:1", None))


def test_a_worker_with_another_program_is_refused() -> None:
    with pytest.raises(ClusterError, match="install the same"):
        cluster._worked(b"another", partial(list), ["a"])


def test_cluster_that_does_not_answer_is_told_in_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_SECONDS_TO_ANSWER", 1)
    code, told = run("extract", "--jsonl-in", "--cluster", "tcp://127.0.0.1:9", corpus(tmp_path, size=1))
    assert code == 1
    assert told.startswith("Error: no cluster with a worker answers at tcp://127.0.0.1:9: ")
    assert told.count("\n") == 1


@pytest.mark.parametrize("address", ["local", "local:0", "host:8786", "tcp://"])
def test_what_is_no_address_of_a_cluster_is_wrong_usage(address: str) -> None:
    code, told = run("extract", "-", "--cluster", address)
    assert code == 2
    assert "is no cluster: write tcp://HOST:PORT, tls://HOST:PORT or local:N" in told


@pytest.mark.parametrize(("package", "options"), [("distributed", ["--cluster", "local:1"]), ("pyarrow", [])])
def test_missing_extra_is_told_in_a_line(
    package: str, options: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    out = tmp_path / "out.parquet"
    code, told = run("extract", "--jsonl-in", *options, "--format", "parquet", "--out", out, corpus(tmp_path, size=1))
    assert code == 1
    assert told.startswith("Error: ")
    assert told.endswith(f'needs a package that is not there ("{package}"): run `pip install "quoth[cluster]"`\n')
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith((".out", "out"))] == []


def test_parquet_holds_what_the_lines_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "_ROWS", 5)  # so that there are several groups
    lines = corpus(tmp_path, size=8)
    for form in ("jsonl", "parquet"):
        assert run("extract", "--jsonl-in", "--format", form, "--out", tmp_path / f"out.{form}", lines)[0] == 1
    table = pyarrow.parquet.read_table(tmp_path / "out.parquet")
    written = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    assert [given(row) for row in table.to_pylist()] == [given(json.loads(line)) for line in written]


def test_parquet_holds_every_field_that_a_record_may_have(tmp_path: Path) -> None:
    record = example({"$ref": "#/$defs/article"})
    with (tmp_path / "all.parquet").open("wb") as stream:
        parquet.write_parquet([json.dumps(record)], stream)
    assert pyarrow.parquet.read_table(tmp_path / "all.parquet").to_pylist() == [record | {"error": None}]


def example(of: Any) -> Any:
    """A value with each field that a JSON Schema of ours knows."""
    if "$ref" in of:
        found = example(DEFS[of["$ref"].rpartition("/")[2]])
        return {key: found[key] for key in found if key not in ("withdrawn", "corrections")}
    if "anyOf" in of:
        found = [example(each) for each in of["anyOf"] if each.get("type") != "null"]
        return {key: each[key] for each in found for key in each} if isinstance(found[0], dict) else found[0]
    kind = of.get("type", "string")
    values: dict[str, Any] = {"string": "words", "integer": 7, "number": 0.25, "boolean": True}
    if kind == "array":
        return [example(of["items"])] * 2
    return {key: example(each) for key, each in of["properties"].items()} if kind == "object" else values[kind]


def given(value: object) -> object:
    """Without what is missing: a table has each field in each row."""
    if isinstance(value, dict):
        return {key: given(each) for key, each in value.items() if each is not None}
    return [given(each) for each in value] if isinstance(value, list) else value


def test_parquet_is_a_file() -> None:
    assert run("extract", "-", "--format", "parquet")[0] == 2


def test_a_cluster_of_this_machine_says_nothing_leaves_nothing_and_reaches_nobody_else(tmp_path: Path) -> None:
    home, work = tmp_path / "home", tmp_path / "work"
    home.mkdir()
    work.mkdir()
    (tmp_path / "sitecustomize.py").write_text(CALLS, encoding="utf-8")
    places = {f"XDG_{name}_HOME": str(home / name) for name in ("CACHE", "CONFIG", "DATA", "STATE")}
    environment = {
        "HOME": str(home),
        "PATH": os.environ["PATH"],
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT)]),
        "TMPDIR": str(home),
        "CALLS": str(tmp_path / "calls"),
        **places,
    }
    command = [sys.executable, "-m", "generator", "extract", "--jsonl-in", "--cluster", "local:1", "--out", "out.jsonl"]
    lines = tmp_path / "corpus.jsonl"
    lines.write_text(json.dumps({"id": "1", "text": TEXT}) + "\n", encoding="utf-8")
    told = subprocess.run([*command, str(lines)], cwd=work, env=environment, capture_output=True, text=True, check=True)
    assert (told.stdout, told.stderr) == ("", "1 article in out.jsonl: 1 read, 0 known\n")
    assert [*home.rglob("*")] == []
    assert sorted(path.name for path in (work / ".quoth").iterdir() if path.is_dir()) == []
    asked = (tmp_path / "calls").read_text(encoding="utf-8").splitlines()
    assert any(line.startswith("socket.connect ") for line in asked)
    assert [line for line in asked if line.split()[1] not in ("127.0.0.1", "localhost")] == []


CALLS = """
import os, sys

def note(event, arguments):
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        address = arguments[1] if event in ("socket.connect", "socket.bind", "socket.sendto") else arguments
        with open(os.environ["CALLS"], "a") as calls:
            calls.write(f"{event} {address[0] if isinstance(address, tuple) else address}\\n")

sys.addaudithook(note)
"""


def test_a_run_that_was_killed_is_gone_on_from(tmp_path: Path) -> None:
    lines, out = corpus(tmp_path, size=200), tmp_path / "out.jsonl"
    command = [sys.executable, "-m", "generator", "extract", "--jsonl-in", "--out", str(out), str(lines)]
    with subprocess.Popen(command, cwd=ROOT) as running:
        while not kept(tmp_path):
            assert running.poll() is None
            time.sleep(0.02)
        running.kill()
    code, told = run("extract", "--jsonl-in", "--out", out, lines)
    made, known = map(int, re.findall(r"(\d+) (?:read|known)", told))
    assert (code, made + known) == (1, 201)
    assert 0 < known < 201
    assert len(out.read_text(encoding="utf-8").splitlines()) == 201
