"""Interviews without marks: a line that asks, then the paragraphs of who answers.

Web pages print the questions in bold, which text has not. A question stands alone, is short, and speaks to somebody
(“you”); who answers says “I”. Whom the text above the first question names most is who answers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from generator.model.attribution import Finding, Name
from generator.model.prose import Prose
from generator.model.quick import quick
from generator.model.span import Span

CONFIDENCE = 0.75
LEAST, ASKING = 3, 2  # exchanges, and of them questions
LONGEST = 45  # words of a question
REMARK, PLAIN = 25, 20  # words of what only remarks: “Some say that you make it beautiful.”; and without “you”
_WORD = re.compile(r"[^\W_]+(?:['’-]\w+)*")
_ASKS = re.compile(r"\?[”\"’']?\s*$")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’")
_TO_SOMEBODY = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)
_OF_ONESELF = re.compile(r"\b(?:I|me|my|mine|myself)\b")
_OF_US = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Ww]e|[Oo]ur|[Uu]s)\b")
_CREDIT = re.compile(r"(?:by|interview(?:ed)?|as told to|words|text|photo\w*|picture\w*|edited)\b", re.IGNORECASE)


@quick
class _Paragraph:
    """A paragraph of an article: where, its words outside quotation marks, how many, and whether it asks.

    `speaks_to`, `speaks_of`: does it speak to somebody, and does who speaks there speak of himself?
    """

    span: Span
    words: str
    length: int
    is_question: bool
    speaks_to: bool
    speaks_of: bool

    @property
    def is_prompt(self) -> bool:
        """Is it for somebody to answer: a question, or a remark to somebody?"""
        return self.is_question or (self.length <= REMARK and self.speaks_to and not _OF_ONESELF.search(self.words))


def with_answers(prose: Prose, findings: Sequence[Finding], names: Sequence[Name]) -> list[Finding]:
    """The findings, and one for each answer of an interview, whose source is a name above it."""
    told = [] if prose.script else [_paragraph(prose.text, Span(*place)) for place in prose.paragraphs]
    asked = [n for n, (one, other) in enumerate(pairwise(told)) if n and _is_asked(one, other)]
    if not _is_interview(told, asked):
        return list(findings)
    who = _interviewee(prose.text, told, asked[0], names)
    if who is None:
        return list(findings)
    out = list(findings)
    for number, until in zip(asked, [*asked[1:], len(told)], strict=True):
        content = _answer(told[number + 1 : until], is_last=until == len(told))
        if content and not any(_is_most(one, content) for one in findings):
            out.append(Finding(content=content, cue=(), source=(who,), confidence=CONFIDENCE))
    return out


def _paragraph(text: str, span: Span) -> _Paragraph:
    whole = span.of(text).strip()
    words, length = _QUOTED.sub(" ", whole), len(_WORD.findall(whole))
    is_said = whole.startswith(("“", '"', "‘", "'")) or length > LONGEST or bool(_OF_ONESELF.search(words))
    to, of = bool(_TO_SOMEBODY.search(words)), bool(_OF_US.search(words))
    return _Paragraph(span, words, length, bool(_ASKS.search(whole)) and not is_said, to, of)


def _is_asked(one: _Paragraph, other: _Paragraph) -> bool:
    """Does a question, or a remark to somebody, have an answer?"""
    return one.is_prompt and not other.is_prompt and (one.is_question or other.speaks_of)


def _is_interview(told: Sequence[_Paragraph], asked: Sequence[int]) -> bool:
    """Do half of the prompts speak to somebody, and half of the answers of oneself, a third with “I”?

    An FAQ asks “How do I pay?”
    """
    if len(asked) < LEAST:
        return False
    ends = [*asked[1:], len(told)]
    answers = [told[number + 1 : end] for number, end in zip(asked, ends, strict=True)]
    to = sum(told[number].speaks_to for number in asked)
    of = sum(any(one.speaks_of for one in answer) for answer in answers)
    alone = sum(any(_OF_ONESELF.search(one.words) for one in answer) for answer in answers)
    questions = sum(told[number].is_question for number in asked)
    return questions >= ASKING and 2 * to >= len(asked) and 2 * of >= len(asked) and 3 * alone >= len(asked)


def _interviewee(text: str, told: Sequence[_Paragraph], first: int, names: Sequence[Name]) -> Span | None:
    """Where the text first names in full whom it names most above the questions; None where it names nobody."""
    above = [one.span for one in told[:first] if not _CREDIT.match(text, one.span.start)]
    some = [one.span for one in names if one.type == "person" and any(part.contains(one.span) for part in above)]
    full = [span for span in some if " " in span.of(text)]
    lasts = Counter(span.of(text).split()[-1] for span in some)
    return max(full, key=lambda span: (lasts[span.of(text).split()[-1]], -span.start), default=None)


def _answer(told: Sequence[_Paragraph], *, is_last: bool) -> tuple[Span, ...]:
    """The paragraphs of one answer: no remark of who asks, and behind the last question none that tells of nobody."""
    kept: list[Span] = []
    for number, one in enumerate(told):
        if number and is_last and not one.speaks_of:
            break
        is_plain = one.length <= PLAIN and not one.speaks_of
        is_remark = one.is_prompt or (is_plain and number + 1 < len(told) and told[number + 1].speaks_of)
        if not number or not is_remark:
            kept.append(one.span)
    return tuple(kept)


def _is_most(one: Finding, content: Sequence[Span]) -> bool:
    """Is it already somebody's, word for word?"""
    inside = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one.content for b in content)
    return 2 * inside > sum(len(span) for span in content)
