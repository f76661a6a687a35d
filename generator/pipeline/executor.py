"""From files to attributed articles, in one process or several, in the order of the files."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, TypeVar

from generator.keep.cache import Cache, Row, digest
from generator.keep.known import whole
from generator.model.article import SourceEntry, SourceFile
from generator.model.attribution import AttributedArticle
from generator.pipeline.kept_article import unpacked
from generator.pipeline.own_process import begin_worker, only_values
from generator.pipeline.processes import CHUNK, chunked, each_done
from generator.pipeline.steps import Steps

Progress = Callable[[int, int], None]  # told after each article: how many are done, of how many

Made = TypeVar("Made")

FEWEST_FILES_FOR_PROCESSES = 16  # below it starting the processes takes longer than the work
FEWEST_PAGES_FOR_PROCESSES = 64
_PAGES_CHUNK = 16  # handed to a process at a time
_makes: list[Callable[[], Any]] = []  # of a worker process: all that its parent wants made


def attribute_files(
    files: Sequence[SourceFile], steps: Steps, *, jobs: int, progress: Progress, cluster: str = ""
) -> tuple[tuple[AttributedArticle, ...], dict[str, bytes]]:
    """The files' articles in their order, the same whatever works on them; what stands for each, by path."""
    found: dict[int, AttributedArticle] = {}
    stand_for: dict[str, bytes] = {}

    def take(number: int, value: bytes) -> None:
        found[number], stand_for[files[number].path] = unpacked(value), digest(value)

    missing = []
    with only_values():
        for number, file in enumerate(files):
            # Workers elsewhere see nothing that is kept: what they found once is not asked of them again.
            if value := steps.kept(file) or (
                steps.attributed(whole(file)) if cluster and steps.is_read(file) else None
            ):
                take(number, value)
            else:
                missing.append(number)
    made = _run([whole(files[at]) for at in missing], steps, jobs, cluster)
    try:
        for done, (number, value) in enumerate(zip(missing, made, strict=True), 1):
            take(number, value)
            progress(done, len(missing))
    except BaseException:  # whatever stops it, Ctrl-C too: what was made by then need not be made again
        steps.cache.close()
        raise
    return tuple(found[number] for number in range(len(files))), stand_for


def _run(files: Sequence[SourceFile], steps: Steps, jobs: int, cluster: str) -> Iterator[bytes]:
    if not files or (not cluster and (jobs == 1 or len(files) < FEWEST_FILES_FOR_PROCESSES)):
        yield from map(steps.attributed, files)
        return
    if (
        not cluster and files[0].place == "content"
    ):  # it asks no network: what reads it is loaded once for all processes
        yield steps.attributed(files[0])
        files = files[1:]
    work = partial(_attributed, None if cluster else steps.cache.root, steps.registry)
    for made in each_done(work, chunked(files, CHUNK), jobs=jobs, cluster=cluster, folder=steps.cache.folder):
        for value, rows in made:
            steps.cache.add(rows)
            yield value


def _attributed(
    root: Path | None, registry: tuple[SourceEntry, ...], files: list[SourceFile]
) -> list[tuple[bytes, list[Row]]]:
    steps = _steps(root, registry)
    return [(steps.attributed(file), steps.cache.take()) for file in files]


@lru_cache(maxsize=1)
def _steps(root: Path | None, registry: tuple[SourceEntry, ...]) -> Steps:
    """Those of a worker process, with a cache to read from."""
    return Steps(registry, Cache(root, is_reader=True))


def each_made(makes: Sequence[Callable[[], Made]], jobs: int) -> Iterator[Made]:
    """What each of these gives, in their order: made in several processes where they are many and can be forked.

    What they are made from is the whole site, which only a forked process has without being sent it. Where a process
    is lost, the rest is made here.
    """
    done = 0
    if jobs > 1 and len(makes) >= FEWEST_PAGES_FOR_PROCESSES and sys.platform == "linux":
        import multiprocessing  # here, with what it loads: most builds need no second process
        from concurrent.futures import ProcessPoolExecutor
        from concurrent.futures.process import BrokenProcessPool

        forked = multiprocessing.get_context("fork")
        _makes[:] = makes
        try:
            with suppress(BrokenProcessPool), ProcessPoolExecutor(jobs, forked, begin_worker) as pool:
                made: Iterator[Made] = pool.map(_made, range(len(makes)), chunksize=_PAGES_CHUNK)
                for each in made:
                    done += 1
                    yield each
        finally:
            _makes.clear()
    yield from (make() for make in makes[done:])


def _made(number: int) -> Any:  # whatever they give
    return _makes[number]()
