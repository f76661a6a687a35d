"""Work in several processes: in order, and whole whatever becomes of the processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import psutil
import pytest

from generator.keep.cache import Cache
from generator.keep.inputs import BuildOptions
from generator.model.article import Article, SourceEntry, SourceFile
from generator.pipeline.article import parsed
from generator.pipeline.build import build
from generator.pipeline.executor import FEWEST_PAGES_FOR_PROCESSES, attribute_files, each_made
from generator.pipeline.kept_article import unpacked
from generator.pipeline.pool import LostProcessError
from generator.pipeline.processes import chunked, each_done
from generator.pipeline.steps import Steps

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


def _ended_at_first(mark: str, items: list[int]) -> list[int]:
    """Work that the system ends once, or each time where there is no mark to leave."""
    if 40 in items and not (mark and Path(mark).exists()):
        if mark:
            Path(mark).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return [2 * item for item in items]


def test_what_a_lost_process_had_to_read_is_read_by_another(tmp_path: Path) -> None:
    work = partial(_ended_at_first, str(tmp_path / "mark"))
    made = each_done(work, chunked(range(100), 8), jobs=2, cluster="", folder=None)
    assert [item for chunk in made for item in chunk] == list(range(0, 200, 2))


def test_work_that_ends_process_after_process_is_told_in_a_line() -> None:
    made = each_done(partial(_ended_at_first, ""), chunked(range(100), 8), jobs=2, cluster="", folder=None)
    with pytest.raises(LostProcessError, match="where memory is short: run it again with fewer --jobs"):
        list(made)


def test_a_process_killed_in_the_middle_of_a_build_loses_nothing(tmp_path: Path) -> None:
    for folder in ("killed", "alone"):
        (tmp_path / folder / "seeds").mkdir(parents=True)
        for number in range(60):
            words = f"The pool {number} will close\n\nThe pool {number} will close, Mayor Ann Lee said on Monday.\n"
            (tmp_path / folder / f"seeds/pool-{number}.txt").write_text(words * 8, encoding="utf-8")
    command = [sys.executable, "-m", "generator", "build", str(tmp_path / "killed"), "--jobs", "2"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        while not (children := psutil.Process(running.pid).children()):
            assert running.poll() is None
            time.sleep(0.02)
        time.sleep(0.5)
        children[0].kill()
        _, told = running.communicate()
    assert (running.returncode, told) == (0, "")
    build(tmp_path / "alone", BuildOptions(out=tmp_path / "alone/_site"))
    assert tree(tmp_path / "killed/_site") == tree(tmp_path / "alone/_site")


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


_PARENT = """
import multiprocessing, os, sys, time
from concurrent.futures import ProcessPoolExecutor
from generator.pipeline.own_process import begin_worker
if __name__ == "__main__":
    context = multiprocessing.get_context(sys.argv[1])
    with ProcessPoolExecutor(1, context, begin_worker) as pool:
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


@forks
def test_first_annotated_article_is_read_here_and_the_rest_in_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "---\ntitle: Flood\nsources:\n  lee: {name: Ann Lee}\n---\n[All is well]{by=lee}, Ann Lee said.\n"
    files = [SourceFile(path=f"content/{n}.md", text=text, format="markdown", place="content") for n in range(20)]
    read: list[str] = []

    def noted(file: SourceFile) -> Article:
        read.append(file.path)
        return parsed(file)

    monkeypatch.setattr("generator.pipeline.steps.parsed", noted)
    found, _ = attribute_files(files, Steps((), Cache(tmp_path)), jobs=2, progress=lambda done, total: None)
    assert [item.article.path for item in found] == [file.path for file in files]
    assert read == [files[0].path]


def test_another_source_of_the_site_reads_no_file_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = SourceFile(
        path="content/a.md", text="[All is well]{by=lee}, Ann Lee said.", format="markdown", place="content"
    )
    cache = Cache(tmp_path)
    Steps((), cache).attributed(file)
    rows = cache.take()
    assert len(rows) == 2  # what is said, and under the file's own key which value has its article
    cache.add(rows)
    monkeypatch.setattr("generator.pipeline.steps.parsed", None)
    said = unpacked(Steps((SourceEntry(id="lee", name="Ann Lee"),), cache).attributed(file))
    assert [source.name for source in said.sources] == ["Ann Lee"]
