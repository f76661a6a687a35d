"""Direct, indirect or mixed: how much of a content stands in quotation marks."""

from collections.abc import Sequence

from generator.model.annotation import Kind
from generator.model.prose import Prose
from generator.model.span import Span
from generator.text.quotations import quoted_words


def kind_of(prose: Prose, content: Sequence[Span]) -> Kind:
    """Direct when all words of the content are in quotation marks, mixed when some are, else indirect.

    The lines of an interview or a transcript are direct without marks.
    """
    if content[0].start in prose.spoken_at:
        return "direct"
    inside, outside = quoted_words(prose.text, ((piece.start, piece.end) for piece in content), prose.quotations)
    if not inside:
        return "indirect"
    return "mixed" if outside else "direct"
