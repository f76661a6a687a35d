"""The page's own text as the measure of what is shown: its prose, whatever the extractor says."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from generator.parse.markup import without_empty
from generator.parse.page.elements import PageBlock, inner
from generator.parse.plain.paragraphs import paragraphs
from generator.text.furniture import is_furniture

SHORTEST = 8  # words of a line that is prose; menus and buttons have fewer
MOST_LINKED = 0.5  # of its letters; a line of links is a menu

_SENTENCE_END = re.compile(r"[.!?…。！？:][”\"’'“)\]»]*(?:\s|$)")
_PROSE = re.compile(r"(?:[^\W\d_][\w'’\-]*,? ){7}.*[.!?…][”\"’')\]]*(?:\s|$)", re.DOTALL)
_WIDE = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af]")
_LEAF = frozenset("p h1 h2 h3 h4 h5 h6 pre blockquote span".split())


def is_prose(block: PageBlock) -> bool:
    """Does the block hold a sentence or more, and not mostly links?"""
    text = block.text.text
    length = len(text.split()) + len(_WIDE.findall(text)) // 2
    if length < SHORTEST or block.linked > MOST_LINKED * len(text) or not _SENTENCE_END.search(text):
        return False
    return not block.within("nav", "footer", "aside", "button") and not is_furniture(text)


def runs(blocks: Sequence[PageBlock]) -> list[list[int]]:
    """The blocks of prose by the element in which they stand side by side, in order."""
    found: dict[int, list[int]] = defaultdict(list)
    for index, block in enumerate(blocks):
        if is_prose(block):
            found[container(block)].append(index)
    return list(found.values())


def container(block: PageBlock) -> int:
    """The number of the element in which a paragraph has its neighbours."""
    path = [node for node in block.path if node.name not in _LEAF]
    return path[-1].number if path else 0


def parts_of(block: PageBlock) -> list[PageBlock]:
    """The paragraphs of a `pre` that holds prose: text that came as plain text; else the block as it is."""
    if block.name != "pre":
        return [block]
    spans = paragraphs(block.text.text)
    prose = sum(len(span) for span in spans if _PROSE.search(span.of(block.text.text)))
    if 2 * prose < len(block.text):
        return [block]
    path = tuple(node for node in block.path if node.name != "pre")
    return [
        replace(
            block,
            text=block.text.slice(span.start, span.end),
            elements=without_empty(inner(block.elements, span.start, len(span))),
            path=path,
            linked=min(block.linked, len(span)),
        )
        for span in spans
    ]
