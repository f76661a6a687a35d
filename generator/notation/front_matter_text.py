"""The front matter of a Markdown file changed as text: one fact or source more, all else byte for byte.

ruamel.yaml 0.18 indents, wraps and spaces anew what it writes back, so the lines are put in by hand.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from generator.model.article import SourceEntry
from generator.notation.sidecar_text import entry_values, with_source
from generator.notation.toml_text import lines
from generator.text.toml_table import TomlFault, read_toml

_FENCED = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\r?\n(.*?)^(?:\1|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_SOURCES = re.compile(r"^sources:[ \t]*(?:#[^\n]*)?\r?\n", re.MULTILINE)
_PLAIN = re.compile(r"[^\W\d_][\w’.,()/ -]*")  # YAML reads it as text as it stands
_WORDS_WITH_MEANING = {"yes", "no", "on", "off", "true", "false", "null", "y", "n"}


class NoPlace(Exception):
    """The front matter is written so that nothing can be put into it; the message says why."""


def with_front_matter(text: str, entries: Sequence[SourceEntry], facts: Mapping[str, str] | None = None) -> str:
    """The file's text with further facts, and sources declared behind the others. Raises `NoPlace`."""
    match = _FENCED.match(text)
    if not match:
        return f"---\n{_with_yaml('', entries, facts or {})}---\n\n{text}" if entries or facts else text
    start, end = match.span(2)
    words = match[2].replace("\r\n", "\n")
    make = _with_toml if match[1] == "+++" else _with_yaml
    made = make(words, entries, facts or {})
    return text[:start] + (made.replace("\n", "\r\n") if "\r\n" in match[2] else made) + text[end:]


def _with_toml(words: str, entries: Sequence[SourceEntry], facts: Mapping[str, str]) -> str:
    """Facts stand first, since behind a table they would belong to it."""
    made = lines(facts) + words
    for entry in entries:
        made = with_source(made, entry)
    if isinstance(read_toml(made), TomlFault):
        raise NoPlace("`sources` is written on one line")
    return made


def _with_yaml(words: str, entries: Sequence[SourceEntry], facts: Mapping[str, str]) -> str:
    words += "".join(f"{key}: {_scalar(value)}\n" for key, value in facts.items())
    if not entries:
        return words
    sources = _SOURCES.search(words)
    if not sources:
        if re.search(r"^sources:", words, re.MULTILINE):
            raise NoPlace("`sources:` is not one source a line")
        return f"{words}sources:\n" + "".join(_yaml(entry, "  ") for entry in entries)
    indented = re.compile(r"(?:[ \t]+[^\n]*\n|[ \t]*\n|[ \t]*#[^\n]*\n)*").match(words, sources.end())
    block = indented[0] if indented else ""
    indent = re.match(r"[ \t]*", block)
    end = sources.end() + len(block.rstrip()) + 1 if block.strip() else sources.end()
    made = "".join(_yaml(entry, (indent and indent[0]) or "  ") for entry in entries)
    return words[:end] + made + words[end:]


def _yaml(entry: SourceEntry, indent: str) -> str:
    return f"{indent}{_scalar(entry.id)}:\n" + "".join(
        f"{indent * 2}{name}: {_scalar(item)}\n" for name, item in entry_values(entry).items()
    )


def _scalar(item: str) -> str:
    is_plain = _PLAIN.fullmatch(item) and item.lower() not in _WORDS_WITH_MEANING and not item.endswith(" ")
    return item if is_plain else json.dumps(item, ensure_ascii=False)
