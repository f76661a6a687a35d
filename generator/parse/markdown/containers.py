"""Blocks around other blocks: `::: {.caption credit="…"}` … `:::`, and how deep any of them may go.

Fenced divs are a thin block rule of our own: mdit-py-plugins' one knows neither our braces nor their faults.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from generator.notation.brackets import Attributes, Fault, read_attributes

DEEPEST = 20  # containers in containers; their lines are words from there on
DEEPEST_OF_ALL = 90  # blocks in blocks of any kind; below the parser's own limit, from which on it leaves words out
TOO_DEEP = "too deep"  # in the parser's environment: the first line of a block that is words because of its depth
Rule = Callable[[StateBlock, int, int, bool], bool]
_FENCE = re.compile(r":{3,}[ \t]*(\{.*|\w[\w\-]*[ \t]*)?$")


def add_containers(markdown: MarkdownIt) -> None:
    """Teach the parser fenced divs. Their tokens carry `Attributes` or a `Fault` in `meta["read"]`."""
    markdown.block.ruler.before(
        "fence", "container", _container, {"alt": ["paragraph", "reference", "blockquote", "list"]}
    )


def limit_depth(markdown: MarkdownIt) -> None:
    """Teach the parser that the signs of quotes and lists are words where too many blocks lie around them."""
    rules = {rule.name: rule for rule in markdown.block.ruler.__rules__}
    for name in ("blockquote", "list", "note"):
        markdown.block.ruler.at(name, _limited(rules[name].fn), {"alt": rules[name].alt})


def _limited(rule: Rule) -> Rule:
    def within(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
        if state.level < DEEPEST_OF_ALL:
            return rule(state, start_line, end_line, silent)
        if not silent and rule(state, start_line, end_line, True):
            state.env.setdefault(TOO_DEEP, start_line)
        return False

    return within


def _container(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    if state.is_code_block(start_line) or state.level >= DEEPEST:
        return False
    begin, end = state.bMarks[start_line] + state.tShift[start_line], state.eMarks[start_line]
    opening = _FENCE.match(state.src[begin:end])
    if not opening or not opening[1]:
        return False
    if silent:
        return True
    close, is_closed = _closing_line(state, start_line, end_line)
    brace = state.src.find("{", begin, end)
    read: tuple[Attributes, int] | Fault = (
        read_attributes(state.src, brace) if brace >= 0 else (Attributes(flags=frozenset({opening[1].strip()})), end)
    )
    inner = start_line + 1
    if not isinstance(read, Fault):
        inner += state.src.count("\n", end, read[1])
    _tokens(state, start_line, min(inner, close), close, read).meta["is_closed"] = is_closed
    state.line = close + is_closed
    return True


def _tokens(state: StateBlock, start: int, inner: int, close: int, read: tuple[Attributes, int] | Fault) -> Token:
    parent, line_max = state.parentType, state.lineMax
    state.lineMax = close
    token = state.push("container_open", "div", 1)
    token.map = [start, close]
    token.meta["read"] = read
    state.md.block.tokenize(state, inner, close)
    state.push("container_close", "div", -1).map = token.map
    state.parentType, state.lineMax = parent, line_max
    return token


def _closing_line(state: StateBlock, start_line: int, end_line: int) -> tuple[int, bool]:
    """The line of the `:::` that closes this container and True, or where what is around it ends and False."""
    depth = 1
    for line in range(start_line + 1, end_line):
        if state.sCount[line] < state.blkIndent and not state.isEmpty(line):
            return line, False
        begin, end = state.bMarks[line] + state.tShift[line], state.eMarks[line]
        if not state.src.startswith(":::", begin):
            continue
        match = _FENCE.match(state.src[begin:end])
        if match:
            depth += 1 if match[1] else -1
            if depth == 0:
                return line, True
    return end_line, False
