"""Where quotations stand in a text: one pure function, used alike for training, inference and decoding.

Marks of one family may open and close each other, because news mixes them: “ ” " '' `` „ « » and, outside
those, the single marks ‘ ’ '. Paragraphs are scanned one by one:

    outside --opening mark--> inside --closing mark--> outside
    inside  --end of paragraph--> left open; the next paragraph goes on with it if it starts with a mark,
                                  or if its first mark closes

An apostrophe inside a word never opens or closes a quotation: "the minister's plan" has no marks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.text.patterns import pattern

# Each begins with all its first signs, which are looked for in a third of the time that alternatives take.
DOUBLE = pattern(r"[“”„\"«»`'](?:(?<=[“”„\"«»])|(?<=`)`|(?<=')')")
CANDIDATE = pattern(r"[“”„\"«»`'‘](?:(?<=[“”„\"«»])|(?<=`)`|(?<=')'|(?<=[‘'])(?<!\w[‘'])(?=[\w“\"$£€…\[(]))")
SINGLE_CLOSE = pattern(r"[’'](?!\w)")
_SINGLE_OPEN = pattern(r"(?<!\w)[‘'](?=\w)")
_STOPS = (".", ",", ";", ":", "!", "?", ")")
"""Behind a mark that follows an “s” these tell that it closes: “‘the cuts’, he said”, not “the workers’ club”."""
OPENERS = ("“", "„", "``", "«")
CLOSERS = ("”", "»")
STRAIGHT = ('"', "''")
_WORD = pattern(r"\w+")
WRAP_COLUMNS = 100
"""Lines longer than this are paragraphs of their own, never parts of a hard-wrapped one."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted passage inside one paragraph: marks and all in [start, end), the words in [inner_start, inner_end).

    `is_closed`: a closing mark was found. `continues`: it goes on with the quotation that the paragraph before
    left open.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    is_closed: bool
    continues: bool = False


def paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """The [start, end) of each paragraph: lines, except that hard-wrapped lines are joined.

    A run of lines without blank ones counts as hard-wrapped when no line is longer than 100 characters and each
    line is so full that the first word of the next would not have fitted.
    """
    out: list[tuple[int, int]] = []
    block: list[tuple[int, int]] = []
    lines = [match.span() for match in re.finditer(r"[^\n]+", text)]
    for start, end in lines:
        if not text[start:end].strip():
            continue
        if block and text[block[-1][1] : start].count("\n") > 1:
            out += _joined(text, block)
            block = []
        block.append((start, end))
    return tuple(out + _joined(text, block))


def _joined(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The lines of a block, as one paragraph if they were wrapped at a column."""
    if len(lines) < 2:
        return lines
    width = max(end - start for start, end in lines)
    next_word = (re.match(r" *[^ \n]*", text[start:end]) for start, end in lines[1:])
    is_wrapped = 40 <= width <= WRAP_COLUMNS and all(
        end - start + 1 + len(word.group().strip()) > width
        for (start, end), word in zip(lines, next_word, strict=False)
        if word
    )
    return [(lines[0][0], lines[-1][1])] if is_wrapped else lines


def quotations(
    text: str, places: Sequence[tuple[int, int]] | None = None, *, runs_on_single: bool = True
) -> tuple[Quotation, ...]:
    """All quotations of the text, in order; inner quotations are part of the outer ones.

    `places`: its paragraphs, where they are known. `runs_on_single`: a single mark too may begin paragraph upon
    paragraph of one quotation.

    >>> text = 'He said "yes" and left.'
    >>> [text[q.inner_start:q.inner_end] for q in quotations(text)]
    ['yes']

    """
    out: list[Quotation] = []
    is_open = False
    places = paragraphs(text) if places is None else places
    for number, (start, end) in enumerate(places):
        next_char = text[places[number + 1][0]] if runs_on_single and number + 1 < len(places) else ""
        found = _scan(text, start, end, is_open, next_char)
        out += found
        is_open = bool(found) and not found[-1].is_closed
    return tuple(out)


def _scan(text: str, start: int, end: int, is_open: bool, next_char: str) -> list[Quotation]:
    """The quotations of one paragraph; `is_open`: the paragraph before left one open; `next_char` begins the next."""
    out: list[Quotation] = []
    at = start
    if is_open and (first := DOUBLE.search(text, start, end)) and _closes(text, first, start):
        out.append(Quotation(start, first.end(), start, first.start(), True, True))
        at = first.end()
    is_odd = sum(m.group() in STRAIGHT for m in DOUBLE.finditer(text, at, end)) % 2 == 1
    while mark := CANDIDATE.search(text, at, end):
        at = mark.end()
        if mark.group() in "‘'":
            close = _single_close(text, mark.end(), end)
            if close is None and (text[start : mark.start()].strip() or next_char != mark.group()):
                continue  # an apostrophe; but ‘paragraph upon paragraph may begin with the mark, and the last has both’
        elif _is_stray(text, mark, start, is_odd):
            continue
        else:
            close = _double_close(text, mark, end, is_odd)
        inner_end, at = close or (end, end)
        continues = is_open and not out and not text[start : mark.start()].strip()
        out.append(Quotation(mark.start(), at, mark.end(), inner_end, inner_end != at, continues))
    return out


def _is_stray(text: str, mark: re.Match[str], start: int, is_odd: bool) -> bool:
    """A closing mark where nothing is open; a straight one counts as such only if their number is odd."""
    if mark.group() in CLOSERS:
        return not _looks_opening(text, mark, start)
    return is_odd and mark.group() in STRAIGHT and _closes(text, mark, start)


def _looks_opening(text: str, mark: re.Match[str], start: int) -> bool:
    """Space (or nothing, or a bracket) before, a word after."""
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end() : mark.end() + 1]
    return (before.isspace() or before in "([—–-") and bool(after.strip())


def _closes(text: str, mark: re.Match[str], start: int) -> bool:
    """Is this a closing mark, by its form or by what stands around it?"""
    if mark.group() in CLOSERS:
        return not _looks_opening(text, mark, start)
    if mark.group() in OPENERS or mark.start() == start:
        return False
    after = text[mark.end() : mark.end() + 1]
    return not text[mark.start() - 1].isspace() and not after.isalnum()


def _double_close(text: str, mark: re.Match[str], end: int, is_odd: bool) -> tuple[int, int] | None:
    """The [start, end) of the mark that closes the quotation, empty if the next one opens first, None if none."""
    for other in DOUBLE.finditer(text, mark.end(), end):
        if other.group() in OPENERS:
            continue
        is_reopening = is_odd and other.group() in STRAIGHT and _looks_opening(text, other, mark.end())
        return (other.start(), other.start()) if is_reopening else other.span()
    return None


def _single_close(text: str, at: int, end: int) -> tuple[int, int] | None:
    """The single mark that closes a quotation: the first behind punctuation, else the last before a new opening."""
    limit = _SINGLE_OPEN.search(text, at, end)
    found = [m for m in SINGLE_CLOSE.finditer(text, at, end) if not text[m.start() - 1].isspace()]
    before = [m for m in found if limit is None or m.start() < limit.start()]
    firm = [m for m in before if text[m.start() - 1] not in "sS" or text[m.end() : m.end() + 1] in _STOPS]
    for mark in firm if limit and firm else found:  # not “‘shut’. ‘Why?’”
        if text[mark.start() - 1] in '.,!?…;:”"':
            return mark.span()
    return (firm or before)[0].span() if before else None


def quoted_words(text: str, spans: Iterable[tuple[int, int]], quoted: Sequence[Quotation]) -> tuple[int, int]:
    """How many words of the spans stand in quotation marks, and how many do not."""
    inside = outside = 0
    for start, end in spans:
        first = bisect_right(quoted, start, key=_inner_start) - 1
        begun = quoted[first].inner_end if first >= 0 else 0
        if end <= begun:
            inside += len(_WORD.findall(text, start, end))
        elif begun <= start and (first + 1 == len(quoted) or end <= quoted[first + 1].inner_start):
            outside += len(_WORD.findall(text, start, end))
        else:
            for word in _WORD.finditer(text, start, end):
                index = bisect_right(quoted, word.start(), key=_inner_start) - 1
                is_inside = index >= 0 and word.start() < quoted[index].inner_end
                inside, outside = inside + is_inside, outside + (not is_inside)
    return inside, outside


def _inner_start(quotation: Quotation) -> int:
    return quotation.inner_start


OUT, INSIDE, OPENING, CLOSING, CONTINUING, REOPENING = range(6)
STATES = 6


def quotation_states(text: str, places: Sequence[tuple[int, int]]) -> bytearray:
    """The quotation state of each character: one of OUT, INSIDE, OPENING, CLOSING, CONTINUING, REOPENING.

    `places`: its paragraphs. The network learnt the states so that a single mark is closed in its paragraph.
    """
    states = bytearray(len(text))
    for q in quotations(text, places, runs_on_single=False):
        states[q.start : q.inner_start] = bytes([REOPENING if q.continues else OPENING]) * (q.inner_start - q.start)
        states[q.inner_start : q.inner_end] = bytes([CONTINUING if q.continues else INSIDE]) * (
            q.inner_end - q.inner_start
        )
        states[q.inner_end : q.end] = bytes([CLOSING]) * (q.end - q.inner_end)
    return states
