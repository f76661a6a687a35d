"""Comments, which are never shown; `<!-- quoth: ignore CODE: reason -->` silences a message about its line.

A comment is no part of the article: no word, no space and no line end of it is shown. Any other raw HTML is words.
One that silences stands on one line: alone, it is about the next line that is no such comment; behind words, about its
own. What goes over several lines is taken out before the text is read as Markdown, so that no block begins in it.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.utils import EnvType

from generator.model.article import Ignore
from generator.model.codes import ignore_fault
from generator.model.diagnostic import Diagnostic, Location
from generator.notation.front_matter import Problem
from generator.text.comments import comment_end, comments_in_markdown
from generator.text.offsets import MappedText

IGNORES = "ignores"  # in the parser's environment, by inline source: where its comments begin, and their words
LONGEST = 500  # characters of a comment within a line; keeps its end from being looked for again and again
MOST = 20  # comments at the end of a line
UNCLOSED = "comment that is not closed; what stands below it is not shown"
CLOSE = "write `-->` behind its words"

_PATTERN = rf"<!--(?:(?!-->)[^\n]){{0,{LONGEST}}}-->"
_SILENCING = re.compile(rf"<!--[ \t]*quoth:[ \t]*ignore\b((?:(?!-->)[^\n]){{0,{LONGEST}}})-->")
_WORDS = re.compile(r"\s*(?P<code>[\w-]*)\s*:?\s*(?P<reason>.*?)\s*", re.DOTALL)
_LINE_END = re.compile(rf"(?:[ \t]*{_PATTERN}){{0,{MOST}}}[ \t]*(?:\n|\Z)")
_ONLY_COMMENTS = re.compile(rf"[ \t>]*(?:{_PATTERN}[ \t]*){{1,{MOST}}}")


def add_ignores(markdown: MarkdownIt) -> None:
    """Teach the parser to leave the comments out, and to note them in its environment."""
    markdown.inline.ruler.before("annotation", "ignore", _ignore)


def _ignore(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("<!--", state.pos):
        return False
    start = state.pos
    end = comment_end(state.src, start)
    end = len(state.src) if end < 0 else end
    if not silent:
        if _LINE_END.match(state.src, end, state.posMax):
            state.pending = state.pending.rstrip(" \t")
        if state.pending:
            state.pushPending()  # the words behind the comment have a place of their own
        if silencing := _SILENCING.match(state.src, start, state.posMax):
            state.env.setdefault(IGNORES, {}).setdefault(state.src, {})[start] = silencing[1]
    before = state.src[:start].rstrip(" \t")
    is_first_of_line = not before or before.endswith("\n")
    state.pos = end
    if is_first_of_line or state.src[start - 1].isspace():
        state.pos = _skip(state, " \t")
    if is_first_of_line and state.src.startswith("\n", state.pos):
        state.pos += 1
        state.pos = _skip(state, " \t")
    return True


def without_long_comments(body: MappedText) -> tuple[MappedText, Problem | None]:
    """A body without its comments of several lines, and what is wrong with the last; short ones stay to be read."""
    kept: list[MappedText] = []
    position = 0
    problem = None
    text = body.text
    if "<!--" not in text:
        return body, None
    for start, end in comments_in_markdown(text):
        is_closed = comment_end(text, start) >= 0
        if is_closed and end - start <= LONGEST and "\n" not in text[start:end]:
            continue
        if not is_closed:
            problem = Problem(body.to_input(start, start + 1)[0], "unclosed-comment", UNCLOSED, CLOSE)
        low, high = _with_its_line(text, start, end)
        kept.append(body.slice(position, low))
        position = high
    if not kept:
        return body, None
    return MappedText.join([*kept, body.slice(position, len(body))]), problem


def _with_its_line(text: str, start: int, end: int) -> tuple[int, int]:
    """A comment that stands alone on its lines goes with the last line's end, one between two spaces with one."""
    line = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    if not text[line:start].strip(" \t>") and not text[end:line_end].strip():
        return line, min(line_end + 1, len(text))
    has_space = start > line and text[start - 1] in " \t" and text[end : end + 1] in (" ", "\t", "\n", "")
    return start - has_space, end


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
    return Ignore(at=at, code=code, reason=reason, file=at.path, line=line)
