"""Where the article of a saved page is: the extractor's answer, held against the page's own text and data."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from generator.model.article import Role
from generator.model.quick import quick
from generator.parse.page.align import covered, shared_runs, words
from generator.parse.page.elements import Page, PageBlock
from generator.parse.page.facts import Facts, facts
from generator.parse.page.headline import headline
from generator.parse.page.main_text import MainText
from generator.parse.page.prose import is_prose, runs
from generator.parse.page.walker import read_page
from generator.parse.plain.paragraphs import paragraphs
from generator.parse.plain.text import LONGEST_LINE
from generator.text.furniture import is_furniture

ENOUGH = 0.5  # share of a block's words; the extractor drops a note or a button within a block
HIDES = 4  # times as many words hidden as shown: then the page hides its article, not a card or a menu
IN_DATA = 2  # times as many words in the page's data as on the page: then the page shows a teaser
FEW_WORDS = 60  # a page of so few is shown as it is; one of more without a sentence is a menu or a program
LEAST_IN_DATA = 30  # words
LEAST_SHOWN = 0.85  # of the words that there are; less is told. Furniture within an article takes some hundredths
LEAST_RUNS = 0.8  # of the runs of words: each word left out at the border of a block breaks three
FEWEST_FOR_RUNS = 40  # words
NO_BODY: tuple[Role | None, ...] = (None, "junk", "headline", "byline", "media-label")

_DISCUSSION = re.compile(r"comment|discuss|respon[ds]|disqus")

HIDDEN = "the page hides its text from view; it was read all the same"
DATA = "the text stands in the page's data for machines alone (JSON-LD), and was read from there"


@quick
class Found:
    """The blocks that may be the article's and which of them are; `told` is what the editor should know of it."""

    blocks: tuple[PageBlock, ...]
    kept: tuple[bool, ...]
    facts: Facts
    language: str
    told: str = ""

    @property
    def length(self) -> int:
        """How many words are kept."""
        return _length(self.blocks, self.kept)


def find_article(text: str, extracted: MainText) -> Found:
    """The article in the source of a page; nothing is kept where there is none."""
    page = read_page(text)
    texts = extracted.blocks
    found = _seen(page, texts)
    expected = sum(len(words(each)) for each in texts)
    if not found.length or HIDES * found.length < expected:
        unhidden = _seen(read_page(text, with_hidden=True), texts, told=HIDDEN)
        if unhidden.length > HIDES * found.length:
            found = unhidden
    return _with_data(found)


def _seen(page: Page, texts: Sequence[str], *, told: str = "") -> Found:
    """The blocks that the extractor found, or else the longest run of prose."""
    shares = covered([block.text.text for block in page.blocks], texts)
    kept = [share >= ENOUGH and not _is_state(block) for share, block in zip(shares, page.blocks, strict=True)]
    kept = _with_siblings(page.blocks, kept)
    if not any(kept):
        longest = max(runs(page.blocks), key=lambda run: _length([page.blocks[index] for index in run]), default=[])
        longest = longest or _few_words(page.blocks)
        chosen = set(longest)
        kept = [index in chosen for index in range(len(page.blocks))]
    return Found(page.blocks, tuple(kept), facts(page), page.language, told)


def _is_state(block: PageBlock) -> bool:
    """Is it a program's data that was left in the page?"""
    return len(block.text) > LONGEST_LINE and not is_prose(block)


def _with_siblings(blocks: Sequence[PageBlock], kept: list[bool]) -> list[bool]:
    """With the prose beside most of which is kept: the extractor leaves out what it saw twice, or what is short."""
    filled = list(kept)
    for run in runs(blocks):
        seen = [index for index in run if kept[index]]
        if 2 * _length([blocks[index] for index in seen]) > _length([blocks[index] for index in run]):
            for index in run:
                filled[index] = True
    return filled


def _few_words(blocks: Sequence[PageBlock]) -> list[int]:
    """All blocks of a page that has hardly any, but for its links."""
    rest = [index for index, block in enumerate(blocks) if not block.linked and not is_furniture(block.text.text)]
    found = [index for index in rest if not blocks[index].within("nav", "header", "footer", "aside")]
    return found if _length([blocks[index] for index in found]) < FEW_WORDS else []


def _with_data(found: Found) -> Found:
    """The article as the page's data has it, where the page itself shows much less of it."""
    body = found.facts.body
    size = len(words(body.text)) if body else 0
    if not body or size < LEAST_IN_DATA or size < IN_DATA * found.length:
        return found
    pieces = [body.slice(span.start, span.end) for span in paragraphs(body.text)]
    texts = [piece.text for piece in pieces]
    kept = tuple(share >= ENOUGH for share in covered([block.text.text for block in found.blocks], texts))
    if IN_DATA * _length(found.blocks, kept) > size:
        return Found(found.blocks, kept, found.facts, found.language, found.told)
    head = headline(found.blocks, found.kept.index(True) if any(found.kept) else len(found.blocks), found.facts)
    heading = () if head is None else (found.blocks[head],)
    blocks = (*heading, *(PageBlock(piece, (), ()) for piece in pieces))
    return Found(blocks, (True,) * len(blocks), found.facts, found.language, DATA)


def too_little(found: Found, roles: Sequence[Role | None], extracted: MainText) -> float | None:
    """The part that is shown of what the extractor found, or of the page's longest run of prose; `None`: enough.

    What the extractor found is counted by words, and the body in it by runs of words too, which shuffled or scattered
    words do not make. What is known to be no text counts for nothing.
    """
    texts = [text for text in extracted.blocks if len(text) <= LONGEST_LINE and not is_furniture(text)]
    shown = [role not in (None, "junk") for role in roles]
    visible = [block for block, is_shown in zip(found.blocks, shown, strict=True) if is_shown]
    body = [block.text.text for block, role in zip(found.blocks, roles, strict=True) if role not in NO_BODY]
    sizes = [len(words(text)) for text in texts]
    hits = map(float.__mul__, covered(texts, [block.text.text for block in visible]), map(float, sizes))
    by_words = sum(hits) / sum(sizes) if sum(sizes) else 1.0
    by_runs = shared_runs(texts, body) if sum(sizes) > FEWEST_FOR_RUNS else 1.0
    around = {node.number for block in visible for node in block.path}
    told = [run for run in runs(found.blocks) if not _is_discussion(found.blocks[run[0]], around)]
    longest = max(told, key=lambda run: _length([found.blocks[index] for index in run]), default=[])
    in_run = _length([found.blocks[index] for index in longest])
    shown_in_run = _length([found.blocks[index] for index in longest if shown[index]])
    shares = (by_words, LEAST_SHOWN), (by_runs, LEAST_RUNS), (shown_in_run / in_run if in_run else 1.0, LEAST_SHOWN)
    return min((share for share, least in shares if share < least), default=None)


def _is_discussion(block: PageBlock, around: Container[int]) -> bool:
    """Does it stand among what readers say, in an element that holds nothing that is shown?"""
    return any(_DISCUSSION.search(node.label) and node.number not in around for node in block.path)


def _length(blocks: Sequence[PageBlock], kept: Sequence[bool] | None = None) -> int:
    chosen = blocks if kept is None else [block for block, keep in zip(blocks, kept, strict=True) if keep]
    return sum(len(words(block.text.text)) for block in chosen)
