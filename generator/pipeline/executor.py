"""From files to attributed articles, in one process or several, in the order of the files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial

from generator.model.article import SourceEntry, SourceFile
from generator.model.attribution import AttributedArticle
from generator.pipeline.article import attributed
from generator.pipeline.cache import Cache, Key
from generator.pipeline.engine import engine

Progress = Callable[[int, int], None]  # told after each article: how many are done, of how many

FEWEST_FILES_FOR_PROCESSES = 16  # below it starting the processes takes longer than the work
_CHUNK = 4  # articles handed to a process at a time


def attribute_file(file: SourceFile, registry: tuple[SourceEntry, ...]) -> AttributedArticle:
    """Who says what in one file."""
    return attributed(file, engine(), registry=registry)


def attribute_files(
    files: Sequence[SourceFile],
    *,
    registry: tuple[SourceEntry, ...],
    jobs: int,
    cache: Cache,
    progress: Progress,
) -> tuple[AttributedArticle, ...]:
    """The files' articles in their order, the same whatever the number of processes."""
    keys: list[Key] = [(file, registry) for file in files]
    made = {key: article for key in keys if (article := cache.get(key))}
    missing = [key for key in keys if key not in made]
    for number, article in enumerate(_run([file for file, _ in missing], registry, jobs)):
        made[missing[number]] = article
        progress(number + 1, len(missing))
    cache.replace(made)
    return tuple(made[key] for key in keys)


def _run(files: Sequence[SourceFile], registry: tuple[SourceEntry, ...], jobs: int) -> Iterator[AttributedArticle]:
    work = partial(attribute_file, registry=registry)
    if jobs == 1 or len(files) < FEWEST_FILES_FOR_PROCESSES:
        yield from map(work, files)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(work, files, chunksize=_CHUNK)
