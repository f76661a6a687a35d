"""Direct, indirect or mixed: how much of a content stands in quotation marks."""

from collections.abc import Sequence

from generator.model.annotation import Kind
from generator.model.span import Span
from generator.text.quotations import Quotation, quoted_words


def kind_of(text: str, content: Sequence[Span], quoted: Sequence[Quotation], spoken: frozenset[int]) -> Kind:
    """Direct when all words of the content are in quotation marks, mixed when some are, else indirect.

    `spoken`: where the lines of an interview or a transcript begin, which are direct without marks.
    """
    if content[0].start in spoken:
        return "direct"
    inside, outside = quoted_words(text, ((piece.start, piece.end) for piece in content), quoted)
    if not inside:
        return "indirect"
    return "mixed" if outside else "direct"
