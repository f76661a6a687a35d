"""Quotations that stand alone: “Ann Lee has waited for years. ‘You get one look.’” tells who speaks without a cue.

Such a quotation is a sentence or more of its own. Its source is that of the sentence before, or whom that sentence is
about; a quotation that fills a paragraph may go back to the last source of the paragraph before. Behind a question of
the paragraph before, it is somebody else's answer.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from generator.attribute.roster import roster_of
from generator.model.attribution import Draft
from generator.model.span import Span
from generator.text.quotations import Quotation, paragraphs
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


def with_orphans(text: str, drafts: Sequence[Draft], quotations: Sequence[Quotation]) -> list[Draft]:
    """The drafts, and one for each quotation that stands alone and whose source the text before tells."""
    contents = sorted((span.start, span.end) for draft in drafts for span in draft.content)
    alone = [n for n, one in enumerate(quotations) if _stands_alone(text, one) and not _is_covered(one, contents)]
    if not alone:
        return list(drafts)
    out = list(drafts)
    places = paragraphs(text)
    asked = frozenset(span.of(text).lower() for draft in drafts for span in draft.source)
    people = [named.span for named in roster_of(text, [Span(*place) for place in places], [], asked=asked)]
    for first in alone:
        number = bisect_right(places, (quotations[first].start, len(text))) - 1
        source = _source(text, places, number, quotations[first], drafts, people)
        if source:
            going_on = takewhile(lambda quotation: quotation.continues, quotations[first + 1 :])
            content = tuple(Span(quotation.start, quotation.end) for quotation in (quotations[first], *going_on))
            out.append(Draft(content, (), source, CONFIDENCE))
    return out


def without_answers(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without what the paragraph behind a quoted question holds: “‘By whom?’ asked she. ¶ ‘By you.’”."""
    out = []
    for draft in drafts:
        parts = list(draft.content)
        for number, (one, other) in enumerate(pairwise(parts)):
            if _QUESTION.search(text, one.start, one.end) and "\n" in text[one.end : other.start]:
                parts = parts[: number + 1]
                break
        out.append(replace(draft, content=tuple(parts)))
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


def _is_covered(quotation: Quotation, contents: Sequence[tuple[int, int]]) -> bool:
    common = sum(max(0, min(end, quotation.end) - max(start, quotation.start)) for start, end in contents)
    return common > COVERED * (quotation.end - quotation.start)


def _source(
    text: str,
    places: Sequence[tuple[int, int]],
    number: int,
    quotation: Quotation,
    drafts: Sequence[Draft],
    people: Sequence[Span],
) -> tuple[Span, ...]:
    """The source that the text before the quotation tells, () if it tells none."""
    start, end = places[number][0], quotation.start
    is_first = not text[start:end].strip()
    if is_first:
        if not number:
            return ()
        start, end = places[number - 1]
    ends = [at for at in sentence_ends(text, start, end) if at < len(text[:end].rstrip())]
    if not is_first and text[:end].rstrip()[-1:] not in ".?!…”\"’'":
        return ()
    begin = ends[-1] if ends else start
    sentence = Span(begin + len(text[begin:end]) - len(text[begin:end].lstrip()), end)
    said = [draft for draft in _outer(drafts) if all(sentence.contains(s) for s in draft.source)]
    if not said and (subject := _subject(text, sentence, people)):
        return (subject,)
    if not said and is_first and len(_WORD.findall(text, quotation.start, quotation.end)) >= FEWEST_ALONE:
        said = [draft for draft in _outer(drafts) if start <= draft.content[-1].end <= end]
    if not said:
        return ()
    last = max(said, key=lambda draft: draft.content[-1].end)
    is_answer = is_first and _QUESTION.search(text, last.content[-1].start, last.content[-1].end)
    return () if is_answer else last.source


def _outer(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Those whose source speaks in the article itself, not inside what another says."""
    for draft in drafts:
        others = (span for other in drafts if other is not draft for span in other.content)
        if draft.source and not any(other.contains(draft.source[0]) for other in others):
            yield draft


def _subject(text: str, sentence: Span, people: Sequence[Span]) -> Span | None:
    """Whom a sentence is about that names one of the people only and begins so: the name and what tells who that is."""
    named = [name for name in people if sentence.contains(name)]
    pronoun = _SUBJECT.match(text, sentence.start, sentence.end)
    if pronoun and not named:
        return Span(*pronoun.span())
    if len(named) != 1:
        return None
    name = named[0]
    before = _BEFORE_NAME.match(text, sentence.start, name.start)
    if not before or before.end() < name.start:
        return None
    behind = _BEHIND_NAME.match(text, name.end, sentence.end)
    return Span(sentence.start, behind.end() if behind else name.end)
