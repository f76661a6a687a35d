"""Footnotes as in Pandoc, `word[^key]` and `[^key]: words`: two thin rules for markdown-it.

mdit-py-plugins' footnotes gather all notes behind the text, without the way to their places in the file, and number
evidence behind an annotation as they number notes. What the words of a note are for is told by where it is referred to:
right behind an annotation they are its evidence.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.utils import EnvType

from generator.notation.brackets import Fault
from generator.text.nearest import nearest

NOTES = "notes"  # in the parser's environment: the keys of all notes
LOST_NOTES = "lost notes"  # there too, by inline source: references to no note

_BEGIN = re.compile(r"\[\^([^\]\s]+)\]:")
_REFERENCE = re.compile(r"\[\^([^\]\s\[]+)\](?![({])")
_INDENT = 4


def add_notes(markdown: MarkdownIt) -> None:
    """Teach the parser footnotes: blocks `note_open` … `note_close`, and `note` in the text, each with its key."""
    markdown.block.ruler.before("reference", "note", _note, {"alt": ["paragraph", "reference"]})
    markdown.inline.ruler.before("annotation", "note", _reference)


def _note(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    if state.is_code_block(start_line):
        return False
    line = state.bMarks[start_line], state.tShift[start_line], state.sCount[start_line]
    begin = _BEGIN.match(state.src, line[0] + line[1], state.eMarks[start_line])
    if not begin:
        return False
    if silent:
        return True
    token = state.push("note_open", "", 1)
    token.meta["key"] = begin[1]
    state.env.setdefault(NOTES, set()).add(begin[1])
    words = state.src[begin.end() : state.eMarks[start_line]]
    spaces = len(words) - len(words.lstrip(" \t"))
    state.bMarks[start_line], state.tShift[start_line] = begin.end(), spaces
    # The words behind the key count as indented like those of the lines below them.
    state.blkIndent += _INDENT
    state.sCount[start_line] = state.blkIndent
    state.md.block.tokenize(state, start_line, end_line)
    state.blkIndent -= _INDENT
    state.bMarks[start_line], state.tShift[start_line], state.sCount[start_line] = line
    token.map = [start_line, state.line]
    state.push("note_close", "", -1)
    return True


def _reference(state: StateInline, silent: bool) -> bool:
    found = _REFERENCE.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if found[1] not in state.env.get(NOTES, ()):
        if not silent:
            _tell_lost(state.env, state.src, state.pos, found[1])
        return False
    if not silent:
        token = state.push("note", "", 0)
        token.meta["key"] = found[1]
        token.meta["end"] = found.end()
    state.pos = found.end()
    return True


def _tell_lost(env: EnvType, source: str, at: int, key: str) -> None:
    what = f'footnote "[^{key}]" is written nowhere{nearest(key, sorted(env.get(NOTES, ())))}'
    fault = Fault(at, what, f'write its words: "[^{key}]: …"', "missing-footnote")
    env.setdefault(LOST_NOTES, {}).setdefault(source, {})[at] = fault
