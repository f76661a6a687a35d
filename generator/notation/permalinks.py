"""`permalinks.toml`: the anchors of a site with their words, a table an article and a line a statement.

    [harbour-bridge]
    a-k7f3qd = { source = "rosa-ferreira", words = "the bridge is safe" }

Statements stand in reading order: where a statement stood among others tells it from a look-alike elsewhere.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence

from generator.model.anchors import Permalink, anchor_fault
from generator.model.diagnostic import Diagnostic, Location
from generator.notation.toml_text import key_name, keys, tables, value
from generator.text.offsets import line_and_column

FILE_NAME = "permalinks.toml"
_HEAD = """\
# The anchors of this site with the words they stand for, by article, so that links to them last over edits.
# `quoth permalinks` writes this file; keep it with the site. What is gone from an article stays here.
"""
_PLACE = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")
_FIX = 'write each as `ID = { source = "ID", words = "…" }`, or let `quoth permalinks` write the file'


def permalinks_text(links: Sequence[Permalink]) -> str:
    """The file that holds these; articles by name, statements in the given order."""
    articles: dict[str, list[str]] = {}
    for link in links:
        entry = value({"source": link.source_id, "words": link.words})
        articles.setdefault(link.article, []).append(f"{key_name(link.id)} = {entry}\n")
    return _HEAD + "".join(f"\n[{key_name(name)}]\n{''.join(lines)}" for name, lines in sorted(articles.items()))


def permalinks_of(text: str) -> tuple[tuple[Permalink, ...], tuple[Diagnostic, ...]]:
    """What a file holds, and what is wrong in it; each mistake costs its own line, broken TOML all of them."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return (), (_syntax_error(str(error)),)
    links: list[Permalink] = []
    problems: list[Diagnostic] = []
    for article, entries in found.items():
        for made in _read(text, article, entries):
            links += [made] if isinstance(made, Permalink) else []
            problems += [made] if isinstance(made, Diagnostic) else []
    return tuple(links), tuple(problems)


def _read(text: str, article: str, entries: object) -> Iterator[Permalink | Diagnostic]:
    table = next((table for table in tables(text) if table.name == key_name(article)), None)
    if not isinstance(entries, dict):
        at = keys(text, 0, len(text)).get(article, (0, 0))[0]
        yield _problem(text, at, f'"{article}" is no table of an article')
        return
    lines = keys(text, table.body, table.end) if table else {}
    for id_, entry in entries.items():
        fault = anchor_fault(id_)
        if not _is_entry(entry):
            fault = "has not its `source` and its `words` as texts, and nothing else"
        if fault:
            start = lines.get(id_, (table.start if table else 0, 0))[0]
            yield _problem(text, start, f'the id "{id_}" {fault}')
        else:
            yield Permalink(article=article, id=id_, source_id=entry["source"], words=entry["words"])


def _is_entry(entry: object) -> bool:
    return (
        isinstance(entry, Mapping)
        and {*entry} == {"source", "words"}
        and all(isinstance(part, str) for part in entry.values())
    )


def _problem(text: str, at: int, what: str) -> Diagnostic:
    return Diagnostic(Location(FILE_NAME, *line_and_column(text, at)), "wrong-permalink", what, _FIX)


def _syntax_error(message: str) -> Diagnostic:
    place = _PLACE.search(message)
    what = message[: place.start()] if place else message
    line, column = (int(number or 0) for number in place.groups()) if place else (0, 0)
    return Diagnostic(
        Location(FILE_NAME, line, column), "broken-toml", f"not valid TOML: {what[0].lower()}{what[1:]}", _FIX
    )
