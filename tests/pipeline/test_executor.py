"""Work in several processes: in order, and whole whatever becomes of the processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from generator.keep.cache import Cache
from generator.pipeline.executor import FEWEST_PAGES_FOR_PROCESSES, each_made

HERE = os.getpid()
MANY = 2 * FEWEST_PAGES_FOR_PROCESSES
forks = pytest.mark.skipif(sys.platform != "linux", reason="pages are made in forked processes on Linux only")


def _made(number: int) -> tuple[int, int]:
    if number == MANY // 2 and os.getpid() != HERE:
        os.kill(os.getpid(), signal.SIGKILL)
    return number, os.getpid()


@forks
def test_many_pages_are_made_in_several_processes_in_order() -> None:
    made = list(each_made([partial(_made, number) for number in range(MANY // 2)], 2))
    assert [number for number, _ in made] == list(range(MANY // 2))
    assert HERE not in {process for _, process in made}


@forks
def test_what_a_killed_process_does_not_make_is_made_here() -> None:
    made = list(each_made([partial(_made, number) for number in range(MANY)], 2))
    assert [number for number, _ in made] == list(range(MANY))
    assert HERE in {process for _, process in made}


def test_few_pages_are_made_here() -> None:
    assert list(each_made([partial(_made, 1)], 2)) == [(1, HERE)]


@forks
def test_a_forked_process_leaves_the_database_of_its_parent_alone(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(b"key", b"value")
    cache.close()
    made = list(each_made([partial(cache.get, b"key")] * MANY, 2))
    assert set(made) == {None}
    assert cache.get(b"key") == b"value"


_PARENT = """
import multiprocessing, os, sys, time
from concurrent.futures import ProcessPoolExecutor
from generator.pipeline.processes import end_with_parent
if __name__ == "__main__":
    context = multiprocessing.get_context(sys.argv[1])
    with ProcessPoolExecutor(1, context, end_with_parent) as pool:
        print(pool.submit(os.getpid).result(), flush=True)
        time.sleep(60)
"""


@pytest.mark.parametrize("way", ["fork", "spawn", "forkserver"])
@forks
def test_a_worker_ends_with_its_parent_however_it_was_started(way: str, tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(_PARENT, encoding="utf-8")
    path = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    with subprocess.Popen([sys.executable, script, way], stdout=subprocess.PIPE, text=True, env=path) as parent:
        assert parent.stdout
        worker = int(parent.stdout.readline())
        time.sleep(0.1)
        assert Path(f"/proc/{worker}").exists()  # under forkserver its parent is another process
        parent.kill()
    deadline = time.monotonic() + 20
    while Path(f"/proc/{worker}").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not Path(f"/proc/{worker}").exists()
