"""Work that is under way elsewhere: what comes of it in order, a bounded part of it at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

AHEAD = 4  # chunks of work sent for each process before the first of them is back: enough to keep it busy

Given = TypeVar("Given")
Made = TypeVar("Made")
Result = TypeVar("Result", covariant=True)
Work = Callable[[list[Given]], list[Made]]


class Promise(Protocol[Result]):
    """What will come of something that is under way, in a process of this machine or on a cluster."""

    def result(self) -> Result:
        """What came of it, once it is there."""


def in_order(
    submit: Callable[[list[Given]], Promise[list[Made]]], chunks: Iterable[list[Given]], most: Callable[[], int]
) -> Iterator[list[Made]]:
    """What comes of each chunk, in their order, with at most so many under way; nothing is done for an empty one."""
    under_way: deque[Promise[list[Made]] | None] = deque()
    for chunk in chunks:
        under_way.append(submit(chunk) if chunk else None)
        while len(under_way) >= most():
            yield _made(under_way.popleft())
    while under_way:
        yield _made(under_way.popleft())


def _made(promise: Promise[list[Made]] | None) -> list[Made]:
    return promise.result() if promise else []
