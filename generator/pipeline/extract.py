"""Who says what in any article, without a site."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.export.parquet import write_parquet
from generator.export.records import extract_line, failure_line
from generator.keep.cache import Cache, digest
from generator.keep.keys import decoded, encoded, program
from generator.model.article import SourceFile
from generator.model.diagnostic import Diagnostic
from generator.pipeline.article import attributed
from generator.pipeline.engine import engine
from generator.pipeline.processes import CHUNK, chunked, each_done

__all__ = ["Extracted", "Input", "extract_lines", "write_parquet"]


@dataclass(frozen=True, slots=True)
class Input:
    """One article to extract from: its name in the output, and its file or why there is none."""

    name: str
    path: str
    found: SourceFile | Diagnostic


@dataclass(frozen=True, slots=True)
class Extracted:
    """A JSON line and the messages about its article. `is_kept`: an earlier run made it."""

    line: str
    diagnostics: tuple[Diagnostic, ...]
    is_kept: bool = False


def extract_lines(inputs: Iterable[Input], cache: Cache | None, *, jobs: int, cluster: str = "") -> Iterator[Extracted]:
    """What comes of each input, in their order; what is new is kept in the cache, if there is one."""
    looked_up: deque[list[tuple[bytes, bytes | None]]] = deque()  # of the chunks under way: keys and what is kept

    size = CHUNK if cluster or jobs > 1 else 1  # who works here tells of each article at once

    def missing() -> Iterator[list[Input]]:
        for chunk in chunked(inputs, size):
            keys = [digest(program(), b"line", encoded(item)) for item in chunk] if cache else [b""] * len(chunk)
            looked_up.append([(key, cache.get(key) if cache else None) for key in keys])
            yield [item for item, (_, kept) in zip(chunk, looked_up[-1], strict=True) if kept is None]

    folder = cache.folder if cache else None
    for made in each_done(_extracted, missing(), jobs=jobs, cluster=cluster, folder=folder):
        new = iter(made)
        for key, kept in looked_up.popleft():
            value = next(new) if kept is None else kept
            if cache and kept is None:
                cache.put(key, value)
            line, diagnostics = decoded(value, tuple[str, tuple[Diagnostic, ...]])
            yield Extracted(line, diagnostics, kept is not None)
        if cache:
            cache.note_used()  # the run may be stopped at any moment
    if cache:
        cache.close(whole=True)


def _extracted(items: list[Input]) -> list[bytes]:
    return [encoded(_extract(item)) for item in items]


def _extract(item: Input) -> tuple[str, tuple[Diagnostic, ...]]:
    if isinstance(item.found, Diagnostic):
        return failure_line(item.path, item.found.what), (item.found,)
    found = attributed(item.found, engine())
    messages = tuple(dict.fromkeys((*found.article.diagnostics, *found.diagnostics)))
    errors = [message for message in messages if message.severity == "error"]
    if errors and not found.article.blocks:
        return failure_line(item.path, errors[0].what), messages
    return extract_line(found, name=item.name, path=item.path), messages
