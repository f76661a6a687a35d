"""What markdown-it and the words of a row would leave out: cells that the head has no column for, rows of pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.rules_block.table import escapedSplit
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from generator.model.markup import Element
from generator.parse.assemble import Close, Open, Part, Void
from generator.parse.markdown.images import pictures

EXTRA = "extra cells"  # key in the meta of a row's token: how many cells it has more than the head


def add_extra_cells(markdown: MarkdownIt) -> None:
    """Teach the parser to keep every cell of a row."""
    markdown.core.ruler.after("block", "extra_cells", _extra_cells)


def _extra_cells(state: StateCore) -> None:
    if not any(token.type == "table_open" for token in state.tokens):
        return
    lines = state.src.split("\n")
    columns = 0
    out: list[Token] = []
    for token in state.tokens:
        if token.type == "tr_open":
            row, columns = token, 0
        elif token.type in ("th_open", "td_open"):
            columns += 1
        elif token.type == "tr_close" and row.map:
            extra = _cells(lines[row.map[0]])[columns:] if "|" in lines[row.map[0]] else []
            row.meta[EXTRA] = len(extra)
            for words in extra:
                out += _cell(words, token, row.map)
        out.append(token)
    state.tokens = out


def _cells(line: str) -> list[str]:
    """The cells of a line, as the parser's own rule tells them apart."""
    cells = escapedSplit(line.strip(" \t>"))
    if cells and not cells[0]:
        cells.pop(0)
    if cells and not cells[-1]:
        cells.pop()
    return [cell.strip() for cell in cells]


def _cell(words: str, end: Token, place: list[int]) -> Iterator[Token]:
    yield Token("td_open", "td", 1, level=end.level + 1, block=True)
    yield Token("inline", "", 0, content=words, children=[], map=place, level=end.level + 2, block=True)
    yield Token("td_close", "td", -1, level=end.level + 1, block=True)


def row_of_images(elements: Sequence[Element]) -> Iterator[Part]:
    """A row without words: its cells, which are the elements of depth 1, each with the pictures in it."""
    yield Open("tr")
    starts = [at for at, element in enumerate(elements) if element.depth == 1]
    for start, end in pairwise([*starts, len(elements)]):
        cell, images = elements[start], list(pictures(elements[start + 1 : end]))
        if images:
            yield Open(cell.name, cell.attributes)
            yield from images
            yield Close()
        else:
            yield Void(cell.name, cell.attributes)  # it keeps the column of those after it
    yield Close()
