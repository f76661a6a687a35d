"""Direct, indirect or mixed: how much of a content stands in quotation marks."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from generator.model.attribution import Kind
from generator.model.span import Span
from generator.text.quotations import Quotation

_WORD = re.compile(r"\w+")


def kind_of(text: str, content: Sequence[Span], quoted: Sequence[Quotation]) -> Kind:
    """Direct when all words of the content are in quotation marks, mixed when some are, else indirect."""
    starts = [quotation.inner_start for quotation in quoted]
    inside = outside = 0
    for piece in content:
        for word in _WORD.finditer(text, piece.start, piece.end):
            index = bisect_right(starts, word.start()) - 1
            if index >= 0 and word.start() < quoted[index].inner_end:
                inside += 1
            else:
                outside += 1
    if not inside:
        return "indirect"
    return "mixed" if outside else "direct"
