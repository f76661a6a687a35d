"""What is told in an article and what its form shows, made once and handed down to all that read it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.model.article import CUT, SPOKEN, Article, Block
from generator.model.quick import quick
from generator.model.span import Span
from generator.text.quotations import Quotation, paragraphs, quotations
from generator.text.script import ScriptLine, names_somebody, script_lines

LONGEST_SEGMENT = 5_000  # characters; a longer paragraph is read in pieces, so that time grows with the text only


_LABEL = re.compile(r"(?P<words>[A-ZÀ-Þ]{3,}(?: [A-ZÀ-Þ]{2,}){0,3}):\s+(?=\S)")


@quick(kw_only=True)
class Prose:
    """`text`: what is told, all else blank, at the article's offsets, a line a paragraph; these are `paragraphs`.

    `quotations` and `script`: the quoted passages and the lines of an interview in it. `segments`: the parts of its
    blocks in which somebody may be quoted, in order: captions without their credit, paragraphs without their dateline.
    """

    text: str
    paragraphs: tuple[tuple[int, int], ...]
    quotations: tuple[Quotation, ...]
    script: tuple[ScriptLine, ...] = ()
    segments: tuple[Span, ...] = ()

    @property
    def spoken_at(self) -> frozenset[int]:
        """Where the words of each line of the script begin: said in these very words, with marks or without."""
        return frozenset(line.content[0][0] for line in self.script)


def prose_of(article: Article) -> Prose:
    """The prose of an article."""
    return _prose(article.prose, _segments(article.blocks))


def prose_of_text(text: str) -> Prose:
    """The prose of a text that is told from its first word to its last."""
    return _prose(text, tuple(Span(start, end) for start, end in paragraphs(text)))


def _prose(text: str, segments: tuple[Span, ...]) -> Prose:
    places = paragraphs(text)
    text = unwrapped(text, places)
    script = script_lines(text, places)
    text = without_labels(text, places, script)
    return Prose(text=text, paragraphs=places, quotations=quotations(text, places), script=script, segments=segments)


def unwrapped(text: str, places: Sequence[tuple[int, int]]) -> str:
    """The text with the lines of each paragraph as one: a blank for each line end."""
    out, at = [], 0
    for start, end in places:
        out += [text[at:start], text[start:end].replace("\n", " ")]
        at = end
    return "".join([*out, text[at:]])


def without_labels(text: str, places: Sequence[tuple[int, int]], script: Sequence[ScriptLine]) -> str:
    """The text with labels in capitals at the heads of paragraphs blanked out: “DORNE: Police said …”.

    Who speaks in a script, or is called so elsewhere in the text, is no label.
    """
    spoken = {line.name[0] for line in script}
    out, at = [], 0
    for start, end in places:
        label = _LABEL.match(text, start, end)
        if label and start not in spoken and not names_somebody(text, label["words"]):
            out += [text[at:start], " " * len(label.group())]
            at = label.end()
    return "".join([*out, text[at:]])


def _segments(blocks: Iterable[Block]) -> tuple[Span, ...]:
    kept = list(blocks)
    cuts = [block.span for block in kept if block.role in CUT]  # a caption or a paragraph has one, so these are few
    out = []
    for block in sorted(kept, key=lambda block: block.span.start):
        if block.role in SPOKEN:
            for piece in _without(block.span, [cut for cut in cuts if block.span.contains(cut)]):
                out += _short(piece)
    return tuple(out)


def _short(span: Span) -> list[Span]:
    starts = range(span.start, span.end, LONGEST_SEGMENT)
    return [Span(start, min(span.end, start + LONGEST_SEGMENT)) for start in starts]


def _without(span: Span, cuts: Sequence[Span]) -> list[Span]:
    pieces = []
    start = span.start
    for cut in sorted(cuts):
        if cut.start > start:
            pieces.append(Span(start, cut.start))
        start = max(start, cut.end)
    if start < span.end:
        pieces.append(Span(start, span.end))
    return pieces
