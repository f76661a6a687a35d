"""From files to attributed articles, in one process or several, in the order of the files."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from generator.keep.cache import Cache, Row, digest
from generator.keep.keys import decoded
from generator.model.article import SourceEntry, SourceFile
from generator.model.attribution import AttributedArticle
from generator.pipeline.steps import Steps

Progress = Callable[[int, int], None]  # told after each article: how many are done, of how many

FEWEST_FILES_FOR_PROCESSES = 16  # below it starting the processes takes longer than the work
_CHUNK = 4  # articles handed to a process at a time
_LOOK_SECONDS = 1.0  # between two looks whether the parent is still there

_own: dict[str, Steps] = {}  # of a worker process: its steps, made once


def attribute_files(
    files: Sequence[SourceFile], steps: Steps, *, jobs: int, progress: Progress
) -> tuple[tuple[AttributedArticle, ...], dict[str, bytes]]:
    """The files' articles in their order, the same whatever the number of processes; what stands for each, by path."""
    found: dict[int, AttributedArticle] = {}
    stand_for: dict[str, bytes] = {}

    def take(number: int, value: bytes) -> None:
        found[number], stand_for[files[number].path] = decoded(value, AttributedArticle), digest(value)

    missing = []
    for number, file in enumerate(files):
        if value := steps.kept(file):
            take(number, value)
        else:
            missing.append(number)
    for done, (number, made) in enumerate(zip(missing, _run([files[at] for at in missing], steps, jobs), strict=True)):
        take(number, made)
        progress(done + 1, len(missing))
    return tuple(found[number] for number in range(len(files))), stand_for


def _run(files: Sequence[SourceFile], steps: Steps, jobs: int) -> Iterator[bytes]:
    if jobs == 1 or len(files) < FEWEST_FILES_FOR_PROCESSES:
        yield from map(steps.attributed, files)
        return
    from concurrent.futures import ProcessPoolExecutor  # here: most builds need no second process

    with ProcessPoolExecutor(
        jobs, initializer=_begin, initargs=(os.getpid(), steps.cache.root, steps.registry)
    ) as pool:
        for value, rows in pool.map(_attributed, files, chunksize=_CHUNK):
            steps.cache.add(rows)
            yield value


def _begin(parent: int, root: Path | None, registry: tuple[SourceEntry, ...]) -> None:
    """A worker process with a cache to read from; it ends when its parent does."""
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    _own["steps"] = Steps(registry, Cache(root, is_reader=True))


def _end_with(parent: int) -> None:
    """A process whose parent was killed would wait for work for ever."""
    while os.getppid() == parent:
        time.sleep(_LOOK_SECONDS)
    os._exit(1)


def _attributed(file: SourceFile) -> tuple[bytes, list[Row]]:
    steps = _own["steps"]
    return steps.attributed(file), steps.cache.take()
