"""Work on a Dask cluster, of this machine or of many: in order, a bounded part of it at a time.

A worker that is lost costs time only: Dask gives what it had to do to another one. Of Dask nothing is seen and nothing
is left: no dashboard, no messages of its own, no file outside the folder that is named here.
"""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache, partial
from pathlib import Path
from threading import Lock
from typing import Any

from generator.model.fatal import Fatal
from generator.pipeline.own_process import begin_process
from generator.pipeline.under_way import AHEAD, Given, Made, Promise, Work, in_order

LOCAL = re.compile(r"local:([1-9]\d{0,3})")
REMOTE = re.compile(r"(?:tcp|tls)://\S+")
_SECONDS_TO_ANSWER = 15
_QUIET = {
    "distributed.scheduler.http.routes": [],
    "distributed.worker.http.routes": [],
    "distributed.admin.large-graph-warning-threshold": "1GB",  # our work is many texts
}
_working = Lock()  # a worker may have several threads; the engine is one, and Python runs one at a time anyway


class ClusterError(Fatal):
    """Why work can't be done on a cluster, in a line."""


def on_cluster(
    work: Work[Given, Made], chunks: Iterable[list[Given]], cluster: str, folder: Path | None
) -> Iterator[list[Made]]:
    """The same on the cluster of this address, `local:N` or `tcp://…`; `folder`: where the local one may put files.

    It is started, or asked, when there is something to do. Raises `ClusterError`.
    """
    from generator.keep.keys import program

    clients: list[Any] = []
    with ExitStack() as stack:

        def submit(chunk: list[Given]) -> Promise[list[Made]]:
            if not clients:
                clients.append(stack.enter_context(_connected(cluster, folder)))
            promise: Promise[list[Made]] = clients[0].submit(partial(_worked, program(), work), chunk, pure=False)
            return promise

        def most() -> int:
            return AHEAD * max(1, sum(clients[0].nthreads().values())) if clients else 1

        yield from in_order(submit, chunks, most)


def _worked(expected: bytes, work: Work[Given, Made], items: list[Given]) -> list[Made]:
    """In a worker: the work, if it would come out the same here."""
    with _working:
        if _begun() != expected:
            raise ClusterError("a worker has another Quoth, Python or libraries than this machine: install the same")
        return work(items)


@cache
def _begun() -> bytes:
    """What stands for the program that a worker process runs, which has just begun."""
    from generator.keep.keys import program

    begin_process()
    return program()


@contextmanager
def _connected(cluster: str, folder: Path | None) -> Iterator[Any]:
    """A client of the cluster. Raises `ClusterError` for whatever becomes of it."""
    # Dask writes its settings, all commented out, to this folder or else to the user's; those there are still read.
    os.environ.setdefault("DASK_CONFIG", os.devnull)
    try:
        import dask
        import distributed
    except ImportError as error:
        raise ClusterError(missing("a cluster", error)) from error
    local = LOCAL.fullmatch(cluster)
    with dask.config.set(_QUIET), _silence(), ExitStack() as stack:
        try:
            place = stack.enter_context(_local(int(local[1]), folder)) if local else cluster
            client = stack.enter_context(distributed.Client(place, timeout=_SECONDS_TO_ANSWER, set_as_default=False))
            client.wait_for_workers(1, timeout=_SECONDS_TO_ANSWER)
        except (OSError, RuntimeError, TimeoutError, ValueError) as error:
            raise ClusterError(f"no cluster with a worker answers at {cluster}: {_line(error)}") from error
        try:
            yield client
        except distributed.KilledWorker as error:
            raise ClusterError(_KILLED) from error
        except (distributed.CancelledError, distributed.comm.CommClosedError) as error:
            raise ClusterError(f"the connection to {cluster} was lost: {_AGAIN}") from error


_AGAIN = "run it again, and it goes on with what is kept"
_KILLED = "the same work ended several workers, one after the other, so that no more are tried: do they lack memory?"


@contextmanager
def _local(workers: int, folder: Path | None) -> Iterator[Any]:
    from tempfile import TemporaryDirectory

    import dask
    import distributed

    with (
        TemporaryDirectory(prefix="dask-", dir=folder, ignore_cleanup_errors=True) as place,
        dask.config.set({"temporary-directory": place}),
    ):
        cluster = distributed.LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            host="127.0.0.1",
            dashboard_address="127.0.0.1:0",  # Dask listens in any case; there is nothing to be seen at any address
            silence_logs=logging.CRITICAL,
        )
        with cluster:
            yield cluster


@contextmanager
def _silence() -> Iterator[None]:
    """Dask's messages are for those who run a cluster: what becomes of the work is told by us."""
    names = [name for name in logging.root.manager.loggerDict if name.split(".")[0] in ("distributed", "tornado")]
    before = {name: logging.getLogger(name).level for name in names}
    for name in names:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for name, level in before.items():
            logging.getLogger(name).setLevel(level)


def missing(what: str, error: ImportError) -> str:
    """The message where the extra is not installed."""
    return f'{what} needs a package that is not there ("{error.name}"): run `pip install "quoth[cluster]"`'


def _line(error: Exception) -> str:
    return next(iter(str(error).splitlines()), "") or type(error).__name__
