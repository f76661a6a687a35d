"""The text of a sidecar changed: one table is added, changed or taken out, and the others stay as they are."""

from __future__ import annotations

import tomllib
from dataclasses import asdict, fields

from generator.model.annotation import Decision, Wording
from generator.model.article import SourceEntry
from generator.notation.decisions import decision_values
from generator.notation.toml_text import Table, key_name, keys, lines, tables, value


def with_decision(sidecar: str, decision: Decision, text: str) -> str:
    """The sidecar with one more decision about places of `text`, at its end."""
    block = "[[decision]]\n" + lines(decision_values(decision, text))
    return f"{_ended(sidecar)}\n{block}" if sidecar.strip() else sidecar + block


def with_changed(sidecar: str, number: int, before: Decision, after: Decision, *, text: str) -> str:
    """The sidecar with the block `number` (from 0) changed where the two decisions differ."""
    table = [table for table in tables(sidecar) if table.name == "decision"][number]
    old, new = decision_values(before, text), decision_values(after, text)
    block = sidecar[table.start : table.end]
    written = keys(block, block.index("\n") + 1, len(block))
    for name in written if after.action == "reject" else old:
        if name not in new:
            block = _without_key(block, name)
    previous = ""
    for name, item in new.items():
        if old.get(name) != item:
            block = _with_key(block, name, item, after=previous)
        previous = name
    return sidecar[: table.start] + block + sidecar[table.end :]


def without_decision(sidecar: str, number: int) -> str:
    """The sidecar without the block `number` (from 0), nor the blank line before it."""
    return _without(sidecar, [table for table in tables(sidecar) if table.name == "decision"][number])


def _without(text: str, table: Table) -> str:
    before, after = text[: table.start], text[table.end :]
    return (before.rstrip("\n") + "\n" if before.strip() else "") + (after if before.strip() else after.lstrip("\n"))


def decision_number(sidecar: str, decision: Decision) -> int:
    """Which block of the sidecar a decision was read from, by the line of its header."""
    table_lines = [sidecar.count("\n", 0, table.start) + 1 for table in tables(sidecar) if table.name == "decision"]
    return table_lines.index(decision.at.line)


def confidence_in(sidecar: str, number: int) -> float:
    """The machine's confidence in the block `number` (from 0), which an attribution with other words no longer has."""
    return float(tomllib.loads(sidecar)["decision"][number].get("confidence", 1.0))


def with_source(sidecar: str, entry: SourceEntry) -> str:
    """The sidecar with a source declared, behind the other sources, else at its start."""
    block = f"[sources.{key_name(entry.id)}]\n{lines(entry_values(entry))}"
    found = tables(sidecar)
    declared = [table for table in found if table.name.startswith("sources.") or table.name == "sources"]
    if declared:
        at = declared[-1].end
        return f"{_ended(sidecar[:at])}\n{block}{sidecar[at:]}"
    at = found[0].start if found else len(sidecar)
    before, after = sidecar[:at], sidecar[at:]
    return (f"{_ended(before)}\n" if before.strip() else before) + block + (f"\n{after}" if after else "")


def with_merge(sidecar: str, old: str, into: str) -> str:
    """The sidecar with `old` told to be `into`, sources once merged into `old` too."""
    table = next((table for table in tables(sidecar) if table.name == "merge"), None)
    if table is None:
        found = [table for table in tables(sidecar) if table.name == "decision"]
        at = found[0].start if found else len(sidecar)
        block = f"[merge]\n{lines({old: into})}"
        before, after = sidecar[:at], sidecar[at:]
        return (
            (f"{_ended(before)}\n" if before.strip() and not before.endswith("\n\n") else before)
            + block
            + (f"\n{after}" if after else "")
        )
    block = sidecar[table.start : table.end]
    for name, (start, end) in keys(block, table.body - table.start, len(block)).items():
        if block[start:end].rstrip().endswith(f"= {value(old)}"):
            block = _with_key(block, name, into, after="")
    return sidecar[: table.start] + _with_key(_ended(block), old, into, after="") + sidecar[table.end :]


def with_confirmed(sidecar: str, key: str, wording: Wording | None) -> str:
    """The sidecar that tells which words the brackets `#key` held when a person confirmed them, at its end.

    None takes that out again.
    """
    header = f"confirmed.{key_name(key)}"
    old = next((table for table in tables(sidecar) if table.name == header), None)
    if old:
        sidecar = _without(sidecar, old)
    if wording is None:
        return sidecar
    values = {name: words for name, words in asdict(wording).items() if words}
    block = f"[{header}]\n{lines(values)}"
    return f"{_ended(sidecar)}\n{block}" if sidecar.strip() else sidecar + block


def with_confirmed_by(sidecar: str, old: str, into: str) -> str:
    """The sidecar in which what was confirmed of the source `old` is said by `into`."""
    for table in reversed(tables(sidecar)):
        block = sidecar[table.start : table.end]
        found = keys(block, table.body - table.start, len(block)).get("by", (0, 0))
        if table.name.startswith("confirmed.") and block[slice(*found)].rstrip().endswith(f"= {value(old)}"):
            sidecar = sidecar[: table.start] + _with_key(block, "by", into, after="") + sidecar[table.end :]
    return sidecar


def entry_values(entry: SourceEntry) -> dict[str, str]:
    """A source's keys as files give them; what is the normal case is left out."""
    values = {field.name: getattr(entry, field.name) for field in fields(entry) if field.name != "id"}
    return {name: value for name, value in values.items() if value and (name, value) != ("kind", "person")}


def _with_key(block: str, name: str, item: object, *, after: str) -> str:
    line = lines({name: item})
    found = keys(block, block.index("\n") + 1, len(block))
    if name in found:
        start, end = found[name]
        return block[:start] + line + block[end:]
    at = found[after][1] if after in found else len(block)
    return _ended(block[:at]) + line + block[at:]


def _without_key(block: str, name: str) -> str:
    start, end = keys(block, block.index("\n") + 1, len(block)).get(name, (0, 0))
    return block[:start] + block[end:]


def _ended(text: str) -> str:
    """The text with a line end behind its last line."""
    return text if text.endswith("\n") or not text else text + "\n"
