"""Work in this process, in several, or on a cluster: in order, a bounded part of it at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from generator.pipeline.under_way import Given, Made, Work

CHUNK = 8  # articles handed to a process at a time


def chunked(items: Iterable[Given], size: int) -> Iterator[list[Given]]:
    """The items, so many at a time."""
    waiting = iter(items)
    while chunk := list(islice(waiting, size)):
        yield chunk


def each_done(
    work: Work[Given, Made], chunks: Iterable[list[Given]], *, jobs: int, cluster: str, folder: Path | None
) -> Iterator[list[Made]]:
    """What the work makes of each chunk, in their order: in this process, in several, or on a cluster.

    Only so many chunks are under way at a time, so that there may be any number. `folder`: as of `on_cluster`. Raises
    `Fatal`.
    """
    if cluster:
        from generator.pipeline.cluster import on_cluster

        yield from on_cluster(work, chunks, cluster, folder)
    elif jobs == 1:
        yield from map(work, chunks)
    else:
        from generator.pipeline.pool import in_processes  # here: most builds need no second process

        yield from in_processes(work, chunks, jobs)
