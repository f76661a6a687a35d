"""Who says what in any article, without a site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from generator.export.records import extract_line, failure_line
from generator.model.article import SourceFile
from generator.model.diagnostic import Diagnostic
from generator.pipeline.article import attributed
from generator.pipeline.engine import engine

_BATCH_PER_PROCESS = 16  # articles in memory at a time, so that a corpus may be of any length


@dataclass(frozen=True, slots=True)
class Input:
    """One article to extract from: its name in the output, and its file or why there is none."""

    name: str
    path: str
    found: SourceFile | Diagnostic


def extract_lines(inputs: Iterable[Input], *, jobs: int) -> Iterator[tuple[str, tuple[Diagnostic, ...]]]:
    """A JSON line and the messages for each input, in their order."""
    if jobs == 1:
        yield from map(_extract, inputs)
        return
    from concurrent.futures import ProcessPoolExecutor  # here: one article needs no second process

    from generator.pipeline.executor import end_with_parent

    waiting = iter(inputs)
    with ProcessPoolExecutor(jobs, initializer=end_with_parent) as pool:
        while batch := list(islice(waiting, jobs * _BATCH_PER_PROCESS)):
            yield from pool.map(_extract, batch, chunksize=_BATCH_PER_PROCESS)


def _extract(item: Input) -> tuple[str, tuple[Diagnostic, ...]]:
    if isinstance(item.found, Diagnostic):
        return failure_line(item.path, item.found.what), (item.found,)
    found = attributed(item.found, engine())
    messages = tuple(dict.fromkeys((*found.article.diagnostics, *found.diagnostics)))
    errors = [message for message in messages if message.severity == "error"]
    if errors and not found.article.blocks:
        return failure_line(item.path, errors[0].what), messages
    return extract_line(found, name=item.name, path=item.path), messages
