"""What stands around the story: captions with their credits, and what a copied page left in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.lint.reading import Reading, shown
from generator.model.diagnostic import Diagnostic
from generator.text.furniture import is_furniture

_ADDRESS_ONLY = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


def captions(reading: Reading) -> Iterator[Diagnostic]:
    """Captions of pictures that do not say who made them; those of videos name nobody as a rule."""
    credits = [block.span for block in reading.attributed.article.blocks if block.role == "credit"]
    figures = [element for element in reading.attributed.article.elements if element.name == "figcaption"]
    told: set[int] = set()
    for block in reading.blocks:
        if block.role != "caption" or block.duration:
            continue
        # A caption may have several paragraphs, and the credit stands in one of them.
        whole = next((f for f in figures if f.start <= block.span.start and block.span.end <= f.end), None)
        start, end = (whole.start, whole.end) if whole else (block.span.start, block.span.end)
        if start not in told and not any(start <= credit.start and credit.end <= end for credit in credits):
            told.add(start)
            what = f"caption without credit: {shown(block.span.of(reading.attributed.article.text))}"
            fix = 'write ::: {.caption credit="NAME"} above it'
            if reading.is_seed:
                fix = f"run `quoth annotate {reading.file.path}`, and name who made the picture"
            yield reading.tell(block.span.start, "caption-without-credit", what, fix)


def furniture(reading: Reading) -> Iterator[Diagnostic]:
    """Lines of a web page among the paragraphs: in `content/` all that raw texts are freed from, bare addresses."""
    for block in reading.blocks:
        words = block.span.of(reading.attributed.article.text)
        is_left = _ADDRESS_ONLY.fullmatch(words.strip()) or (not reading.is_seed and is_furniture(words))
        if block.role in ("paragraph", "list") and is_left:
            fix = "remove the line; it is no part of the story"
            yield reading.tell(block.span.start, "furniture", f"line of a web page in the article: {shown(words)}", fix)
