"""Quotation marks and what stands between them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.lint.reading import Reading, covered, shown
from generator.model.diagnostic import Diagnostic
from generator.text.quotations import quoted_words

FEWEST_WORDS = 4  # fewer in quotation marks are a name, an expression, or words held at arm's length

_WORD = re.compile(r"\w+(?:[’'\-]\w+)*")
_DOUBLED = re.compile(r"[“”\"„]{2,}")
_CLOSING = re.compile(r"(?<![\d″])[”\"]")
_MARKS = '“"„'


def unattributed(reading: Reading) -> Iterator[Diagnostic]:
    """Quoted words that no attribution, source or cue touches and nobody has said to be nobody's."""
    article = reading.attributed.article
    spans = [span for item in reading.attributions for span in (*item.content, *item.source, *item.cue)]
    rejected = [decision.annotation for decision in article.decisions if decision.action == "reject"]
    spans += [span for annotation in rejected for span in annotation.marks.content]
    mask = covered(len(article.text), spans)
    fix = "write [words]{by=ID} around them, or [words]{.not} if nobody says them"
    if reading.is_seed:
        fix = f"run `quoth annotate {reading.file.path}`, and {fix}"
    for quotation in reading.quoted:
        words = article.text[quotation.inner_start : quotation.inner_end]
        is_told = reading.block_at(quotation.start) and not quotation.continues
        if is_told and not any(mask[quotation.start : quotation.end]) and _is_speech(words):
            who = "" if article.is_authored else " (the machine found nobody)"
            what = f"quoted words without attribution: {shown(words)}{who}"
            yield reading.tell(quotation.start, "quotation-unattributed", what, fix)


def _is_speech(words: str) -> bool:
    """Can the words be somebody's, or are they an expression or a title?"""
    found = _WORD.findall(words)
    capitals = [word for word in found if word[0].isupper()]
    is_title = len(capitals) > 1 and all(word[0].isupper() for word in found if len(word) > 4)
    return len(found) >= FEWEST_WORDS and not is_title


def kinds(reading: Reading) -> Iterator[Diagnostic]:
    """Statements that a person called direct or indirect, against what the quotation marks say."""
    spoken = reading.told.spoken_at
    article = reading.attributed.article
    written = (*article.annotations, *(decision.annotation for decision in article.decisions))
    declared = {item.marks.content for item in written if item.kind}
    for item in reading.attributions:
        if item.content not in declared or item.content[0].start in spoken:
            continue
        inside, outside = quoted_words(reading.prose, ((span.start, span.end) for span in item.content), reading.quoted)
        block = reading.block_at(item.start)
        words = shown(item.content[0].of(reading.prose))
        if item.kind == "direct" and outside and block and block.role != "quote":
            what = f"said to be direct, and not in quotation marks: {words}"
            fix = "put the words that were said into quotation marks, or remove .direct"
            yield reading.tell(item.start, "direct-without-marks", what, fix)
        elif item.kind == "indirect" and inside and not outside:
            what = f"said to be indirect, and in quotation marks: {words}"
            yield reading.tell(item.start, "marks-without-direct", what, "remove .indirect, or the quotation marks")


def marks(reading: Reading) -> Iterator[Diagnostic]:
    """Quotation marks that are doubled, never closed, or close nothing; one message a paragraph."""
    text = reading.prose
    mask = bytearray(len(text))
    for quotation in reading.quoted:
        mask[quotation.start : quotation.end] = b"\1" * (quotation.end - quotation.start)
    faults = [(match.start(), "doubled-quotation-mark") for match in _DOUBLED.finditer(text)]
    following = [*reading.quoted[1:], None][: len(reading.quoted)]
    for quotation, after in zip(reading.quoted, following, strict=True):
        mark = text[quotation.start : quotation.inner_start]
        is_inch = mark == '"' and text[quotation.start - 1 : quotation.start].isdigit()
        if not quotation.is_closed and mark and mark in _MARKS and not is_inch and not (after and after.continues):
            faults.append((quotation.start, "unclosed-quotation"))
    faults += [(m.start(), "unclosed-quotation") for m in _CLOSING.finditer(text) if not mask[m.start()]]
    told: set[int] = set()
    for at, code in sorted(faults, key=lambda fault: (fault[1], fault[0])):
        block = reading.block_at(at)
        if block and block.span.start not in told:
            told.add(block.span.start)
            yield _mark(reading, at, code, closes=code == "unclosed-quotation" and not mask[at])


def _mark(reading: Reading, at: int, code: str, *, closes: bool) -> Diagnostic:
    if code == "doubled-quotation-mark":
        return reading.tell(at, code, "two quotation marks in one place", "keep one of them")
    if closes:
        return reading.tell(at, code, "quotation mark closes nothing", "write the opening mark, or remove this one")
    fix = "write the closing mark where the words of the source end"
    return reading.tell(at, code, "quotation mark is not closed in its paragraph", fix)
