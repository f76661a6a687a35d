"""Quotation marks paired without guessing: which words of a text stand in quotation marks, and in which.

A mark opens or closes by its shape (“ ” « » „ ``) or, where the shape does not tell (" ' ''), by the space around it
and by what is open. Double marks left open at a paragraph's end run to that end (`is_open`), as a speech does that goes
on in the next paragraph; single marks need a partner in their paragraph, for else they are apostrophes.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.span import Span

_MARK = re.compile(r"``|''|[“”„\"«»‹›‘’‚'`]")
# Words that begin with an apostrophe; a single mark before them opens nothing.
_ELISION = re.compile(r"[’‘'](?:\d0s\b|\d\d\b|em\b|til\b|tis\b|twas\b|cause\b|bout\b|n[’']|round\b)", re.IGNORECASE)
_SINGLE = frozenset("‘’‚'`")
_STYLE = {
    "„": "double",
    "``": "doubled",
    "''": "doubled",
    '"': "straight",
    "«": "guillemets",
    "»": "guillemets",
    "‹": "guillemets",
    "›": "guillemets",
}


@dataclass(frozen=True, slots=True, order=True)
class Quotation:
    """Words in quotation marks. `span` has the marks, `inner` not; `depth` counts the quotations around it.

    `style`: double (“”), straight ("), doubled (''…'', ``…''), single or guillemets. `is_open`: the closing mark is
    missing; the quotation ends with its paragraph.
    """

    span: Span
    inner: Span
    style: str
    depth: int = 0
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class _Opened:
    start: int
    inner: int
    style: str


def quotations(text: str, paragraphs: Iterable[Span]) -> tuple[Quotation, ...]:
    """The quotations of the paragraphs, by their start; none crosses another or a paragraph's end."""
    found: list[Quotation] = []
    for paragraph in paragraphs:
        found += _in_paragraph(text, paragraph)
    return tuple(sorted(found, key=lambda quotation: (quotation.span.start, -quotation.span.end)))


def _in_paragraph(text: str, paragraph: Span) -> list[Quotation]:
    marks = list(_MARK.finditer(text, paragraph.start, paragraph.end))
    doubles = _doubles(text, [mark for mark in marks if mark.group() not in _SINGLE], paragraph.end)
    return _nested(doubles + _singles(text, [mark for mark in marks if mark.group() in _SINGLE], paragraph.end))


def _doubles(text: str, marks: list[re.Match[str]], end: int) -> list[Quotation]:
    """One quotation at a time: double marks in double marks are a missing partner, not a nesting."""
    found = []
    opened: _Opened | None = None
    for mark in marks:
        if opened is None:
            if _may_open(text, mark, end):
                opened = _Opened(mark.start(), mark.end(), _STYLE.get(mark.group(), "double"))
        elif _may_close(text, mark, end):
            found += _closed(opened, mark.start(), mark.end())
            opened = None
        else:  # a second opening mark: the first one's partner is missing
            found += _closed(opened, _trimmed(text, opened.inner, mark.start()), None)
            opened = _Opened(mark.start(), mark.end(), opened.style)
    if opened is not None:
        found += _closed(opened, end, None)
    return found


def _may_open(text: str, mark: re.Match[str], end: int) -> bool:
    if mark.group() in ("“", "„", "``", "«", "‹"):
        return True
    after = text[mark.end()] if mark.end() < end else " "
    before = text[mark.start() - 1] if mark.start() else " "
    if mark.group() in ("”", "»", "›"):  # a closing mark at a word's start was meant to open
        return not after.isspace() and (before.isspace())
    return not after.isspace()


def _may_close(text: str, mark: re.Match[str], end: int) -> bool:
    if mark.group() in ("„", "``", "«", "‹"):
        return False
    after = text[mark.end()] if mark.end() < end else " "
    before = text[mark.start() - 1]
    if mark.group() == "“":
        return not before.isspace() and not after.isalnum()
    return not (mark.group() == '"' and before.isspace() and after.isalnum())


def _singles(text: str, marks: list[re.Match[str]], end: int) -> list[Quotation]:
    """Each opening mark with the first sure closing one before the next opening, else with a plural's apostrophe."""
    found: list[Quotation] = []
    opened: re.Match[str] | None = None
    doubtful: re.Match[str] | None = None
    for mark in marks:
        if _opens_single(text, mark, end):
            if opened is not None and doubtful is not None:
                found += _closed(_Opened(opened.start(), opened.end(), "single"), doubtful.start(), doubtful.end())
            opened, doubtful = mark, None
        elif opened is not None and _closes_single(text, mark, end):
            if _may_be_plural(text, mark, end):
                doubtful = doubtful or mark
                continue
            found += _closed(_Opened(opened.start(), opened.end(), "single"), mark.start(), mark.end())
            opened = doubtful = None
    if opened is not None and doubtful is not None:
        found += _closed(_Opened(opened.start(), opened.end(), "single"), doubtful.start(), doubtful.end())
    return found


def _opens_single(text: str, mark: re.Match[str], end: int) -> bool:
    before = text[mark.start() - 1] if mark.start() else " "
    after = text[mark.end()] if mark.end() < end else " "
    if mark.group() == "’" or after.isspace() or before.isalnum() or _ELISION.match(text, mark.start()):
        return False
    return after.isalnum() or after in '[($“"—…'


def _closes_single(text: str, mark: re.Match[str], end: int) -> bool:
    after = text[mark.end()] if mark.end() < end else " "
    return mark.group() in "’'" and not text[mark.start() - 1].isspace() and not after.isalnum()


def _may_be_plural(text: str, mark: re.Match[str], end: int) -> bool:
    return text[mark.start() - 1] in "sz" and text[mark.end() : mark.end() + 2].strip()[:1].islower()


def _closed(opened: _Opened, inner_end: int, end: int | None) -> list[Quotation]:
    """The quotation, unless nothing stands between its marks."""
    if inner_end <= opened.inner:
        return []
    span = Span(opened.start, inner_end if end is None else end)
    return [Quotation(span, Span(opened.inner, inner_end), opened.style, is_open=end is None)]


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _nested(found: list[Quotation]) -> list[Quotation]:
    """The same quotations with their depth; of two that cross, the one that opens first stays."""
    out: list[Quotation] = []
    around: list[Quotation] = []
    for quotation in sorted(found, key=lambda item: (item.span.start, -item.span.end)):
        while around and around[-1].span.end <= quotation.span.start:
            around.pop()
        if around and quotation.span.end > around[-1].span.end:
            continue
        out.append(Quotation(quotation.span, quotation.inner, quotation.style, len(around), quotation.is_open))
        around.append(out[-1])
    return out
