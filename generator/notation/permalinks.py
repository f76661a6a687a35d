"""`permalinks.toml`: the anchors of a site with their words, a table an article and a line a statement.

    [harbour-bridge]
    a-k7f3qd = { source = "rosa-ferreira", words = "the bridge is safe" }

Statements stand in reading order: where a statement stood among others tells it from a look-alike elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.model.anchors import Permalink, anchor_fault
from generator.model.diagnostic import Diagnostic, Location
from generator.notation.toml_text import Table, key_name, keys, tables, value
from generator.text.offsets import line_and_column
from generator.text.toml_table import TomlFault, read_toml

FILE_NAME = "permalinks.toml"
_HEAD = """\
# The anchors of this site with the words they stand for, by article, so that links to them last over edits.
# `quoth permalinks` writes this file; keep it with the site. What is gone from an article stays here.
"""
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
    found = read_toml(text)
    if isinstance(found, TomlFault):
        at = Location(FILE_NAME, found.line, found.column)
        return (), (Diagnostic(at, "broken-toml", f"not valid TOML: {found.what}", _FIX),)
    places = {table.name: table for table in reversed(tables(text))}
    links: list[Permalink] = []
    problems: list[Diagnostic] = []
    for article, entries in found.items():
        for made in _read(text, article, entries, places.get(key_name(article))):
            links += [made] if isinstance(made, Permalink) else []
            problems += [made] if isinstance(made, Diagnostic) else []
    return tuple(links), tuple(problems)


def _read(text: str, article: str, entries: object, table: Table | None) -> Iterator[Permalink | Diagnostic]:
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
