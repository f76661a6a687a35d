"""From files to attributed articles, in one process or several, in the order of the files."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from generator.keep.cache import Cache, Row, digest
from generator.model.article import SourceEntry, SourceFile
from generator.model.attribution import AttributedArticle
from generator.pipeline.kept_article import unpacked
from generator.pipeline.steps import Steps

Progress = Callable[[int, int], None]  # told after each article: how many are done, of how many

Made = TypeVar("Made")

FEWEST_FILES_FOR_PROCESSES = 16  # below it starting the processes takes longer than the work
FEWEST_PAGES_FOR_PROCESSES = 64
_CHUNK, _PAGES_CHUNK = 4, 16  # articles and pages handed to a process at a time
# The values of a site hold no circles: looking for some as often as Python does takes a tenth of a build.
COLLECT_AFTER = (100_000, 20, 100)

_own: dict[str, Steps] = {}  # of a worker process: its steps, made once
_makes: list[Callable[[], Any]] = []  # of a worker process: all that its parent wants made


def attribute_files(
    files: Sequence[SourceFile], steps: Steps, *, jobs: int, progress: Progress
) -> tuple[tuple[AttributedArticle, ...], dict[str, bytes]]:
    """The files' articles in their order, the same whatever the number of processes; what stands for each, by path."""
    found: dict[int, AttributedArticle] = {}
    stand_for: dict[str, bytes] = {}

    def take(number: int, value: bytes) -> None:
        found[number], stand_for[files[number].path] = unpacked(value), digest(value)

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

    with ProcessPoolExecutor(jobs, initializer=_begin, initargs=(steps.cache.root, steps.registry)) as pool:
        for value, rows in pool.map(_attributed, files, chunksize=_CHUNK):
            steps.cache.add(rows)
            yield value


def _begin(root: Path | None, registry: tuple[SourceEntry, ...]) -> None:
    """A worker process with a cache to read from."""
    end_with_parent()
    _own["steps"] = Steps(registry, Cache(root, is_reader=True))


def end_with_parent() -> None:
    """Let this worker process end when its parent does: one whose parent was killed would wait for work for ever."""
    gc.set_threshold(*COLLECT_AFTER)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)


def _attributed(file: SourceFile) -> tuple[bytes, list[Row]]:
    steps = _own["steps"]
    return steps.attributed(file), steps.cache.take()


def each_made(makes: Sequence[Callable[[], Made]], jobs: int) -> Iterator[Made]:
    """What each of these gives, in their order: made in several processes where they are many and can be forked.

    What they are made from is the whole site, which only a forked process has without being sent it. Where a process
    is lost, the rest is made here.
    """
    done = 0
    if jobs > 1 and len(makes) >= FEWEST_PAGES_FOR_PROCESSES and sys.platform == "linux":
        from concurrent.futures import ProcessPoolExecutor
        from concurrent.futures.process import BrokenProcessPool

        forked = multiprocessing.get_context("fork")
        _makes[:] = makes
        try:
            with suppress(BrokenProcessPool), ProcessPoolExecutor(jobs, forked, end_with_parent) as pool:
                made: Iterator[Made] = pool.map(_made, range(len(makes)), chunksize=_PAGES_CHUNK)
                for each in made:
                    done += 1
                    yield each
        finally:
            _makes.clear()
    yield from (make() for make in makes[done:])


def _made(number: int) -> Any:  # whatever they give
    return _makes[number]()
