"""Where HTML comments stand, in Markdown and in pages: what their authors keep to themselves is never shown.

A comment goes from `<!--` to the next `-->` (or `--!>`), over blank lines and blocks; one that is not closed goes on to
the end of the text, as in a browser (HTML standard, 13.2.5.42 and following). In code it is no comment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Range = tuple[int, int]  # half-open

_END = re.compile(r"--!?>")
# A fence behind the signs of quotations and lists; a character after a backslash; backticks; the start of a comment.
_MARKDOWN = re.compile(
    r"^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(?P<fence>`{3,}(?=[^`\n]*$)|~{3,})|\\.|(?P<ticks>`+)|<!--",
    re.MULTILINE | re.DOTALL,
)
# A tag with its quoted values, which may hold what looks like a comment; then elements that hold no markup.
_PAGE = re.compile(
    r"<!--|<(?P<raw>script|style|textarea|title|xmp|iframe)\b|<[a-zA-Z/](?:[^<>\"']|\"[^\"]{0,2000}\"|'[^']{0,2000}')*>",
    re.IGNORECASE,
)
_BLANK_LINE = re.compile(r"\n[ \t]*(?=\n|\Z)")


def comment_end(text: str, start: int) -> int:
    """Where the comment at `start` ends; -1 where nothing closes it."""
    if text.startswith(("<!-->", "<!--->"), start):
        return text.index(">", start) + 1
    found = _END.search(text, start + len("<!--"))
    return found.end() if found else -1


def comments_in_markdown(text: str) -> Iterator[Range]:
    """The comments of a Markdown text outside of code; the last one may be without an end.

    >>> list(comments_in_markdown("a <!-- b --> `<!-- c -->`"))
    [(2, 12)]
    """
    position = 0
    while token := _MARKDOWN.search(text, position):
        position = token.end()
        if token[0] == "<!--":
            end = comment_end(text, token.start())
            position = end if end >= 0 else len(text)
            yield token.start(), position
        elif token["fence"]:
            position = _behind_fence(text, token["fence"], position)
        elif token["ticks"]:
            position = _behind_code(text, token["ticks"], position)


def _behind_fence(text: str, fence: str, position: int) -> int:
    close = re.compile(rf"^[ \t>]*{fence[0]}{{{len(fence)},}}[ \t]*$", re.MULTILINE).search(text, position)
    return close.end() if close else len(text)


def _behind_code(text: str, ticks: str, position: int) -> int:
    """Behind the code that as many backticks close in the same paragraph, else where it would begin."""
    blank = _BLANK_LINE.search(text, position)
    paragraph_end = blank.start() if blank else len(text)
    close = re.compile(rf"(?<!`)`{{{len(ticks)}}}(?!`)").search(text, position, paragraph_end)
    return close.end() if close else position


def with_blank_comments(page: str) -> tuple[str, int]:
    """A page of the same length whose comments are well formed and empty, and where one begins that is not closed (-1).

    >>> with_blank_comments("a<!-- b --!>c")
    ('a<!--    -->c', -1)
    """
    out: list[str] = []
    done = position = 0
    while token := _PAGE.search(page, position):
        position = token.end()
        if token["raw"]:
            close = re.compile(rf"</{token['raw']}\b", re.IGNORECASE).search(page, position)
            position = close.start() if close else len(page)
        elif token[0] == "<!--":
            end = comment_end(page, token.start())
            position = end if end >= 0 else len(page)
            out += [page[done : token.start()], _blank(page[token.start() : position])]
            done = position
            if end < 0:
                return "".join(out), token.start()
    return "".join([*out, page[done:]]), -1


def _blank(comment: str) -> str:
    """A comment of the same length and lines that says nothing; for two too short for that, a tag without effect."""
    if len(comment) < len("<!---->"):
        return {len("<!-->"): "<wbr>", len("<!--->"): "<wbr/>"}.get(len(comment), " " * len(comment))
    inside = comment[len("<!--") : -len("-->")]
    return "<!--" + "".join("\n" if sign == "\n" else " " for sign in inside) + "-->"
