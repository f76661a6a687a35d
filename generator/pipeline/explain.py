"""Why a build wrote what it wrote."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.keep.records import Last
from generator.model.site import Output

NAMED = 3  # changes in a line; who changed more knows it


def explained(
    written: Iterable[str], outputs: Iterable[Output], last: Last, parts: Mapping[str, bytes]
) -> Iterator[tuple[str, str]]:
    """For each file that was written, which part of what the build read had changed since the last one.

    `parts` stand for what was read, by name. A page that shows no article that changed shows something of others: a
    name that they give a source, what they say on the same.
    """
    by_path = {output.path: output for output in outputs}
    changes = {name: _change(name, last.parts, parts) for name in sorted({*last.parts, *parts})}
    changed = {name: words for name, words in changes.items() if words}
    for path in written:
        yield path, _why(by_path[path], last, changed)


def _change(name: str, before: Mapping[str, bytes], now: Mapping[str, bytes]) -> str:
    if name not in before:
        return f"{name} is new"
    if name not in now:
        return f"{name} is gone"
    return f"{name} changed" if before[name] != now[name] else ""


def _why(output: Output, last: Last, changed: Mapping[str, str]) -> str:
    record = last.records.get(output.path)
    if not last.records:
        return "nothing is kept of a build before"
    if record and output.key and record.key == output.key:
        return "the file was not as the last build left it"
    own = [changed[name] for name in output.of if name in changed]
    return _listed(own or list(changed.values())) or "the file was not as the last build left it"


def _listed(words: Sequence[str]) -> str:
    more = len(words) - NAMED
    return ", ".join(words[:NAMED]) + (f", and {more} more" if more > 0 else "")
