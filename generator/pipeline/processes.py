"""Work in this process, in several, or on a cluster: in order, a bounded part of it at a time."""

from __future__ import annotations

import gc
import os
import threading
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from generator.pipeline.cluster import AHEAD, COLLECT_AFTER, Given, Made, Work, in_order, on_cluster

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

    Only so many chunks are under way at a time, so that there may be any number. `folder`: as of `on_cluster`.
    """
    if cluster:
        yield from on_cluster(work, chunks, cluster, folder)
    elif jobs == 1:
        yield from map(work, chunks)
    else:
        from concurrent.futures import ProcessPoolExecutor  # here: most builds need no second process

        with ProcessPoolExecutor(jobs, initializer=end_with_parent) as pool:
            yield from in_order(lambda chunk: pool.submit(work, chunk), chunks, lambda: AHEAD * jobs)


def end_with_parent() -> None:
    """Let this worker process end when its parent does: one whose parent was killed would wait for work for ever."""
    gc.set_threshold(*COLLECT_AFTER)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    from multiprocessing import parent_process  # here: in the process that the user starts nobody asks

    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)
