"""A source more in the front matter of a Markdown file."""

from __future__ import annotations

import json
import re

from generator.decide.edits import Unrevisable
from generator.decide.sidecar import entry_values, with_source
from generator.model.article import SourceEntry

_FENCED = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\r?\n(.*?)^(?:\1|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_SOURCES = re.compile(r"^sources:[ \t]*(?:#[^\n]*)?\r?\n", re.MULTILINE)
_PLAIN = re.compile(r"[^\W\d_][\w’.,()/ -]*")  # YAML reads it as text as it stands
_WORDS_WITH_MEANING = {"yes", "no", "on", "off", "true", "false", "null", "y", "n"}


def with_declared(text: str, entry: SourceEntry) -> str:
    """The file's text with the source declared behind the others. Raises `Unrevisable`."""
    match = _FENCED.match(text)
    if not match:
        return f"---\nsources:\n{_yaml(entry, '  ')}---\n\n{text}"
    start, end = match.span(2)
    words = match[2].replace("\r\n", "\n")
    made = with_source(words, entry) if match[1] == "+++" else _with_yaml(words, entry)
    return text[:start] + (made.replace("\n", "\r\n") if "\r\n" in match[2] else made) + text[end:]


def _with_yaml(words: str, entry: SourceEntry) -> str:
    sources = _SOURCES.search(words)
    if not sources:
        if re.search(r"^sources:", words, re.MULTILINE):
            raise Unrevisable(f"`sources:` is not one source a line; add `{entry.id}` to the front matter by hand")
        return f"{words}sources:\n{_yaml(entry, '  ')}"
    indented = re.compile(r"(?:[ \t]+[^\n]*\n|[ \t]*\n|[ \t]*#[^\n]*\n)*").match(words, sources.end())
    block = indented[0] if indented else ""
    indent = re.match(r"[ \t]*", block)
    end = sources.end() + len(block.rstrip()) + 1 if block.strip() else sources.end()
    return words[:end] + _yaml(entry, (indent and indent[0]) or "  ") + words[end:]


def _yaml(entry: SourceEntry, indent: str) -> str:
    values = {name: item for name, item in entry_values(entry).items() if item}
    return f"{indent}{_scalar(entry.id)}:\n" + "".join(
        f"{indent * 2}{name}: {_scalar(item)}\n" for name, item in values.items()
    )


def _scalar(item: str) -> str:
    is_plain = _PLAIN.fullmatch(item) and item.lower() not in _WORDS_WITH_MEANING and not item.endswith(" ")
    return item if is_plain else json.dumps(item, ensure_ascii=False)
