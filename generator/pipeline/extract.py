"""Who says what in any article, without a site."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from generator.export.records import extract_line, failure_line
from generator.model.article import SourceFile
from generator.model.diagnostic import Diagnostic
from generator.model.quick import quick
from generator.pipeline.article import attributed
from generator.pipeline.engine import engine
from generator.pipeline.processes import CHUNK, chunked, each_done


@quick
class Input:
    """One article to extract from: its name in the output, and its file or why there is none."""

    name: str
    path: str
    found: SourceFile | Diagnostic


@quick
class Extracted:
    """A JSON line and the messages about its article. `is_kept`: an earlier run made it."""

    line: str
    diagnostics: tuple[Diagnostic, ...]
    is_kept: bool = False


def extract_lines(
    inputs: Iterable[Input], kept_in: Path | None, *, jobs: int, cluster: str = ""
) -> Iterator[Extracted]:
    """What comes of each input, in their order; what is new is kept below the folder, if there is one."""
    size = CHUNK if cluster or jobs > 1 else 1  # who works here tells of each article at once
    if kept_in:
        yield from _lines_kept(inputs, kept_in, size=size, jobs=jobs, cluster=cluster)
        return
    for made in each_done(_extracted, chunked(inputs, size), jobs=jobs, cluster=cluster, folder=None):
        yield from (Extracted(*found) for found in made)


def _lines_kept(inputs: Iterable[Input], root: Path, *, size: int, jobs: int, cluster: str) -> Iterator[Extracted]:
    from generator.keep.cache import Cache, digest  # here: who reads one article keeps nothing
    from generator.keep.keys import decoded, encoded, program

    cache = Cache(root)
    looked_up: deque[list[tuple[bytes, bytes | None]]] = deque()  # of the chunks under way: keys and what is kept

    def missing() -> Iterator[list[Input]]:
        for chunk in chunked(inputs, size):
            keys = [digest(program(), b"line", encoded(item)) for item in chunk]
            looked_up.append([(key, cache.get(key)) for key in keys])
            yield [item for item, (_, kept) in zip(chunk, looked_up[-1], strict=True) if kept is None]

    for made in each_done(_extracted, missing(), jobs=jobs, cluster=cluster, folder=cache.folder):
        new = iter(made)
        for key, kept in looked_up.popleft():
            if kept is None:
                found = next(new)
                cache.put(key, encoded(found))
            else:
                found = decoded(kept, tuple[str, tuple[Diagnostic, ...]])
            yield Extracted(*found, kept is not None)
        cache.note_used()  # the run may be stopped at any moment
    cache.close(whole=True)


def _extracted(items: list[Input]) -> list[tuple[str, tuple[Diagnostic, ...]]]:
    return [_extract(item) for item in items]


def _extract(item: Input) -> tuple[str, tuple[Diagnostic, ...]]:
    if isinstance(item.found, Diagnostic):
        return failure_line(item.path, item.found.what), (item.found,)
    found = attributed(item.found, engine())
    messages = tuple(dict.fromkeys((*found.article.diagnostics, *found.diagnostics)))
    errors = [message for message in messages if message.severity == "error"]
    if errors and not found.article.blocks:
        return failure_line(item.path, errors[0].what), messages
    return extract_line(found, name=item.name, path=item.path), messages


def write_parquet(lines: Iterable[str], stream: BinaryIO) -> None:
    """Write the lines as a table. Raises `ImportError` where pyarrow is missing."""
    from generator.export import parquet  # here: few ask for a table

    parquet.write_parquet(lines, stream)
