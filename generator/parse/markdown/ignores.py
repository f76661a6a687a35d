"""`<!-- quoth: ignore CODE: reason -->`, which silences a message about its line, or about the line below it.

A comment that stands alone on its line is about the next line that is no such comment; behind words it is about its
own line. It is no part of the article: no word, no space and no line end of it is shown. Any other raw HTML is words.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.utils import EnvType

from generator.model.article import Ignore
from generator.model.codes import ignore_fault
from generator.model.diagnostic import Diagnostic, Location

IGNORES = "ignores"  # in the parser's environment, by inline source: where its comments begin, and their words
LONGEST = 500  # characters of the words; keeps an unclosed comment from being read to the end again and again
MOST = 20  # comments at the end of a line

_PATTERN = rf"<!--[ \t]*quoth:[ \t]*ignore\b((?:(?!-->)[^\n]){{0,{LONGEST}}})-->"
_COMMENT = re.compile(_PATTERN)
_WORDS = re.compile(r"\s*(?P<code>[\w-]*)\s*:?\s*(?P<reason>.*?)\s*", re.DOTALL)
_LINE_END = re.compile(rf"(?:[ \t]*{_PATTERN}){{0,{MOST}}}[ \t]*(?:\n|\Z)")
_ONLY_COMMENTS = re.compile(rf"[ \t>]*(?:{_PATTERN}[ \t]*){{1,{MOST}}}")


def add_ignores(markdown: MarkdownIt) -> None:
    """Teach the parser to leave the comments out, and to note them in its environment."""
    markdown.inline.ruler.before("annotation", "ignore", _ignore)


def _ignore(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("<!--", state.pos):
        return False
    comment = _COMMENT.match(state.src, state.pos, state.posMax)
    if not comment:
        return False
    if not silent:
        if _LINE_END.match(state.src, comment.end(), state.posMax):
            state.pending = state.pending.rstrip(" \t")
        if state.pending:
            state.pushPending()  # the words behind the comment have a place of their own
        state.env.setdefault(IGNORES, {}).setdefault(state.src, {})[state.pos] = comment[1]
    before = state.src[: state.pos].rstrip(" \t")
    is_first_of_line = not before or before.endswith("\n")
    state.pos = comment.end()
    if is_first_of_line or state.src[comment.start() - 1].isspace():
        state.pos = _skip(state, " \t")
    if is_first_of_line and state.src.startswith("\n", state.pos):
        state.pos += 1
        state.pos = _skip(state, " \t")
    return True


def _skip(state: StateInline, characters: str) -> int:
    rest = state.src[state.pos : state.posMax]
    return state.pos + len(rest) - len(rest.lstrip(characters))


def ignores_in(env: EnvType, source: str) -> dict[int, str]:
    """The words of the comments in a stretch of Markdown, by where each begins."""
    found: dict[int, str] = env.get(IGNORES, {}).get(source, {})
    return found


def read_ignore(words: str, at: Location, lines: list[str]) -> Ignore | Diagnostic:
    """What a comment at a place of a file of these lines silences, or what is wrong with it."""
    match = _WORDS.fullmatch(words)
    code, reason = (match["code"], match["reason"]) if match else ("", "")
    fault = ignore_fault(code, reason)
    if fault:
        return Diagnostic(at, "wrong-ignore", *fault)
    line = at.line
    while line <= len(lines) and _ONLY_COMMENTS.fullmatch(lines[line - 1]):
        line += 1
    return Ignore(at, code, reason, at.path, line)
