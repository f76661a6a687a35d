"""What a process of ours sets for itself when it begins."""

from __future__ import annotations

import gc
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager

# The values of a site hold no circles: looking for some as often as Python does takes a tenth of a build.
_COLLECT_AFTER = (100_000, 20, 100)


def begin_process() -> None:
    """Look for values that hold each other as seldom as it is worth, and let numpy start no threads.

    The network runs on one; those of numpy's library would wait for work, which takes time while the first one begins.
    """
    gc.set_threshold(*_COLLECT_AFTER)
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


@contextmanager
def only_values() -> Iterator[None]:
    """While all that is made here are values of a site: they hold no circles, and are not looked through for any, now
    or later. Of 10,000 articles that takes a quarter of a build with one edited.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()


def begin_worker() -> None:
    """Let this worker process end when its parent does: one whose parent was killed would wait for work for ever."""
    gc.enable()
    begin_process()
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    from multiprocessing import parent_process  # here: in the process that the user starts nobody asks

    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)
