"""Direct, indirect or mixed: how much of a content stands in quotation marks."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from generator.model.annotation import Kind, Marks
from generator.model.prose import Prose
from generator.model.span import Span
from generator.text.quotations import Quotation, quotations, quoted_words


def kind_of(prose: Prose, marks: Marks) -> Kind:
    """Direct when all words of the content are in quotation marks, mixed when some are, else indirect.

    The lines of an interview or a transcript are direct without marks. Of a report that is told inside a quotation, cue
    and all, only the marks inside that quotation are its own.
    """
    content = marks.content
    if content[0].start in prose.spoken_at:
        return "direct"
    around = _around(prose, (*marks.cue, *content)) if marks.cue else None
    quoted = _own(prose.text, around) if around else prose.quotations
    inside, outside = quoted_words(prose.text, ((piece.start, piece.end) for piece in content), quoted)
    if not inside:
        return "indirect"
    return "mixed" if outside else "direct"


def _around(prose: Prose, spans: Sequence[Span]) -> Quotation | None:
    """The quotation that all the spans lie in."""
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    number = bisect_right(prose.quotations, start, key=lambda quotation: quotation.inner_start) - 1
    found = prose.quotations[number] if number >= 0 else None
    return found if found and end <= found.end else None


def _own(text: str, around: Quotation) -> tuple[Quotation, ...]:
    """The quotations inside another, at the text's offsets."""
    at = around.inner_start
    found = quotations(text[at : around.inner_end])
    return tuple(
        replace(
            one, start=at + one.start, end=at + one.end, inner_start=at + one.inner_start, inner_end=at + one.inner_end
        )
        for one in found
    )
