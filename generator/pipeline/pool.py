"""Work in several processes of this machine, whatever becomes of them: a lost one costs time, and never an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from typing import Generic

from generator.model.fatal import Fatal
from generator.pipeline.own_process import begin_worker
from generator.pipeline.under_way import AHEAD, Given, Made, Work, in_order

_TRIES = 3  # of a chunk whose processes are lost: it may be the chunk that ends them
_LOST = (
    "the system ended process after process while they read articles, as it does where memory is short: "
    "run it again with fewer --jobs, and it goes on with what is kept"
)


class LostProcessError(Fatal):
    """Why work in processes of this machine can't be done, in a line."""


def in_processes(work: Work[Given, Made], chunks: Iterable[list[Given]], jobs: int) -> Iterator[list[Made]]:
    """What the work makes of each chunk, in their order. Raises `LostProcessError`."""
    pool = _Processes(jobs)
    try:
        yield from in_order(lambda chunk: _Sent(pool, work, chunk), chunks, lambda: AHEAD * jobs)
    finally:
        pool.end()


class _Processes:
    """So many processes. Where one of them is lost, all are, and new ones take their place."""

    def __init__(self, jobs: int) -> None:
        self._jobs, self._pool = jobs, _pool(jobs)

    def submit(self, work: Work[Given, Made], chunk: list[Given]) -> Future[list[Made]]:
        """Begin with a chunk."""
        try:
            return self._pool.submit(work, chunk)
        except BrokenProcessPool:
            self.end()
            self._pool = _pool(self._jobs)
            return self._pool.submit(work, chunk)

    def end(self) -> None:
        """Let them end, with what nobody waits for left undone."""
        self._pool.shutdown(cancel_futures=True)


def _pool(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, initializer=begin_worker)


@dataclass(slots=True)
class _Sent(Generic[Given, Made]):
    """A chunk that processes work on, and that is sent once more where they are lost."""

    pool: _Processes
    work: Work[Given, Made]
    chunk: list[Given]
    future: Future[list[Made]] = field(init=False)

    def __post_init__(self) -> None:
        self.future = self.pool.submit(self.work, self.chunk)

    def result(self) -> list[Made]:
        """What came of it. Raises `LostProcessError` where it came to nothing again and again."""
        for _ in range(_TRIES - 1):
            try:
                return self.future.result()
            except BrokenProcessPool:
                self.future = self.pool.submit(self.work, self.chunk)
        try:
            return self.future.result()
        except BrokenProcessPool as error:
            raise LostProcessError(_LOST) from error
