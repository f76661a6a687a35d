"""Quotations that stand alone: “Ann Lee has waited for years. ‘You get one look.’” tells who speaks without a cue.

Such a quotation is a sentence or more of its own. Its source is that of the sentence before, or whom that sentence is
about; a quotation that fills a paragraph may go back to the last source of the paragraph before. Behind a question of
the paragraph before, it is somebody else's answer.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from generator.find.forms import behind
from generator.model.attribution import Finding, Name
from generator.model.lexicon import Lexicon
from generator.model.prose import Prose
from generator.model.span import Span
from generator.name.rosters import roster_of
from generator.text.quotations import Quotation
from generator.text.sentences import sentence_ends

CONFIDENCE = 0.5
"""Too few on dev to say more than "unsure": 2 of 4 that fill a paragraph."""
FEWEST_WORDS, FEWEST_ALONE = 3, 10
"""Of a quotation behind a sentence of its speaker, and of one with nothing but the paragraph before: a shorter one may
be a heading or a title."""
COVERED = 0.3  # of a quotation's characters; from there on it is somebody's already
_WORD = re.compile(r"[^\W_]+(?:['’-]\w+)*")
_SENTENCE = re.compile(r"\W*[A-ZÀ-Þ0-9].*[.?!…]\W*", re.DOTALL)
_QUESTION = re.compile(r"\?[^\w\s]*$")
_SUBJECT = re.compile(r"(?:He|She)\b")
_BEFORE_NAME = re.compile(r"(?:(?:The|A|An|His|Her|Its|Their|[A-Z]\w+[’']s)\s+)?(?:[a-zà-ÿ-]+,?\s+){0,4}")
_BEHIND_NAME = re.compile(r",\s[^.;:!?\n“”\"]{2,80}?(?=,)")


def with_orphans(
    prose: Prose, findings: Sequence[Finding], names: Sequence[Name], lexicon: Lexicon, saying: frozenset[str]
) -> list[Finding]:
    """The findings, and one for each quotation that stands alone and whose source the text before tells."""
    text, quotations = prose.text, prose.quotations
    said = bytearray(len(text))
    for span in (span for finding in findings if not _is_inside(finding, quotations) for span in finding.content):
        said[span.start : span.end] = b"\1" * len(span)
    bare = [n for n, one in enumerate(quotations) if sum(said[one.start : one.end]) <= COVERED * (one.end - one.start)]
    tagged = {n: told for n in bare if (told := behind(prose, quotations[n], saying))}
    alone = [n for n in bare if n in tagged or _stands_alone(text, quotations[n])]
    if not alone:
        return list(findings)
    spoken = [finding for finding in findings if finding.source and not said[finding.source[0].start]]
    before = _Before(prose, spoken, names, lexicon)
    out = list(findings)
    for first in alone:
        told = tagged.get(first)
        source = told.source if told else before.source(quotations[first])
        if source:
            going_on = takewhile(lambda quotation: quotation.continues, quotations[first + 1 :])
            content = tuple(Span(quotation.start, quotation.end) for quotation in (quotations[first], *going_on))
            out.append(
                replace(told, content=content)
                if told
                else Finding(content=content, cue=(), source=source, confidence=CONFIDENCE)
            )
    return out


def _is_inside(finding: Finding, quotations: Sequence[Quotation]) -> bool:
    """Is it told inside a quotation that begins before it: “… Then my wife said: Tom, we have no bus.”?"""
    at = finding.cue[0].start if finding.cue else finding.content[0].start
    number = bisect_right(quotations, at, key=lambda quotation: quotation.inner_start) - 1
    inside = number >= 0 and at < quotations[number].inner_end
    return inside and bool(finding.cue) and finding.content[0].start > quotations[number].inner_start


def without_answers(text: str, findings: Sequence[Finding]) -> list[Finding]:
    """The findings without what the paragraph behind a quoted question holds: “‘By whom?’ asked she. ¶ ‘By you.’”."""
    out = []
    for finding in findings:
        parts = list(finding.content)
        for number, (one, other) in enumerate(pairwise(parts)):
            if _QUESTION.search(text, one.start, one.end) and "\n" in text[one.end : other.start]:
                parts = parts[: number + 1]
                break
        out.append(replace(finding, content=tuple(parts)))
    return out


def _stands_alone(text: str, quotation: Quotation) -> bool:
    """Is it a sentence or more, with sentences or nothing around it, and no heading?"""
    words = _WORD.findall(text, quotation.inner_start, quotation.inner_end)
    is_title = sum(word[0].isupper() for word in words) * 2 > len(words)
    return (
        not quotation.continues
        and len(words) >= FEWEST_WORDS
        and not is_title
        and bool(_SENTENCE.fullmatch(text, quotation.start, quotation.end))
        and not re.match(r"[ \t]*[a-z—–,;:-]", text[quotation.end : quotation.end + 3])
    )


class _Before:
    """Who speaks and who is named in each paragraph; `findings`: reports of the article itself, none inside."""

    def __init__(self, prose: Prose, findings: Sequence[Finding], names: Sequence[Name], lexicon: Lexicon) -> None:
        self._text = text = prose.text
        self._places = prose.paragraphs
        self._spoken: defaultdict[int, list[Finding]] = defaultdict(list)
        self._named: defaultdict[int, list[Span]] = defaultdict(list)
        for finding in findings:
            for number in sorted({self._number(finding.source[0].start), self._number(finding.content[-1].start)}):
                self._spoken[number].append(finding)
        asked = frozenset(span.of(text).lower() for finding in findings for span in finding.source)
        for named in roster_of(text, [Span(*place) for place in self._places], [], names, lexicon, asked=asked):
            self._named[self._number(named.span.start)].append(named.span)

    def _number(self, at: int) -> int:
        return bisect_right(self._places, (at, len(self._text))) - 1

    def source(self, quotation: Quotation) -> tuple[Span, ...]:
        """The source that the text before the quotation tells, () if it tells none."""
        text, number = self._text, self._number(quotation.start)
        start, end = self._places[number][0], quotation.start
        is_first = not text[start:end].strip()
        if is_first:
            number -= 1
            if number < 0:
                return ()
            start, end = self._places[number]
        end = start + len(text[start:end].rstrip())
        if not is_first and text[end - 1] not in ".?!…”\"’'":
            return ()
        begin = max([start, *(at for at in sentence_ends(text, start, end) if at < end)])
        sentence = Span(end - len(text[begin:end].lstrip()), end)
        said = [one for one in self._spoken[number] if all(sentence.contains(span) for span in one.source)]
        if not said and (subject := self._subject(sentence, number)):
            return (subject,)
        if not said and is_first and len(_WORD.findall(text, quotation.start, quotation.end)) >= FEWEST_ALONE:
            said = [one for one in self._spoken[number] if start <= one.content[-1].start < end]
        if not said:
            return ()
        last = max(said, key=lambda finding: finding.content[-1].end)
        is_answer = is_first and _QUESTION.search(text, last.content[-1].start, last.content[-1].end)
        return () if is_answer else last.source

    def _subject(self, sentence: Span, number: int) -> Span | None:
        """Whom a sentence is about that names one person only and begins so: the name and what tells who that is."""
        named = [name for name in self._named[number] if sentence.contains(name)]
        pronoun = _SUBJECT.match(self._text, sentence.start, sentence.end)
        if pronoun and not named:
            return Span(*pronoun.span())
        if len(named) != 1:
            return None
        name = named[0]
        before = _BEFORE_NAME.match(self._text, sentence.start, name.start)
        if not before or before.end() < name.start:
            return None
        behind = _BEHIND_NAME.match(self._text, name.end, sentence.end)
        return Span(sentence.start, behind.end() if behind else name.end)
