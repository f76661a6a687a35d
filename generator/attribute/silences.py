"""Statements that are no plain claims: a refusal to comment, a denial, and what the text says has no evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.model.attribution import Attribution, Relation
from generator.model.near import Near
from generator.model.span import Span
from generator.text.patterns import pattern

_NOT = (
    r"(?:(?:did|does|do|has|have|had|would|could|will) not|(?:did|does|do|has|have|had|would|could)n[’']t)(?: \w+ly)?"
)
NO_COMMENT = pattern(
    r"\b(?:declin|refus)\w+ (?:to )?(?:further )?(?:comment|say|speak|answer|discuss|elaborate|respond|be \w+ed|give"
    r"|name|identify|specify|disclose|reveal)\b"
    r"|\b(?:would|will|could) not(?: \w+ly)? say\b|\b(?:would|wo|could)n[’']t say\b"
    rf"|\b{_NOT} (?:comment|elaborate|name|identify|specify|disclosed?|reveal"
    r"|(?:answer|return|respond|reply|repl\w+)\w*(?: \w+){0,4} "
    r"(?:comment|request|call|e-?mail|message|question|inquir)\w*)"
    r"|\bno comment\b|\bcould (?:not|n[’']t) (?:\w+ly )?be reached\b|\bunavailable for comment\b",
    re.IGNORECASE,
)
_EVIDENCE = r"(?:\w+ )?(?:evidence|proof)\b"
NO_EVIDENCE = pattern(
    rf"\bwithout (?:\w+ing )?(?:any )?{_EVIDENCE}"
    rf"|\b(?:ga|gi|provid|offer|present|cit|produc|show)\w* no {_EVIDENCE}"
    rf"|\b{_NOT} (?:giv|provid|offer|present|cit|produc|show|shar)\w* (?:any )?{_EVIDENCE}",
    re.IGNORECASE,
)
DENYING = re.compile(
    r"(?<!not )(?<!n[’']t )(?<!no )\b(?:den(?:y|ies|ied|ying)|(?:disput|refut)(?:e|es|ed|ing)|doubt(?:s|ed|ing)?"
    r"|rul(?:e|es|ed|ing) out)\b|(?:\bnot|n[’']t) (?:\w+ly )?(?:been )?(?:convinced|persuaded|satisfied)\b",
    re.IGNORECASE,
)
_REJECTING = re.compile(r"(?<!not )(?<!n[’']t )\b(?:reject|dismiss)(?:s|es|ed|ing)?\b", re.IGNORECASE)
_AGAINST = re.compile(
    "den|disput|refut|reject|dismiss|doubt|rul|vinced|suaded|satisfied", re.IGNORECASE
)  # one is in each word of the two
_CLAIMS = re.compile(
    r"\W*(?:\w+ ){0,2}(?:accusation|allegation|assertion|charge|claim|fear|idea|notion|report|rumou?r|speculation"
    r"|suggestion|theor(?:y|ie))s?\b"
    r"|\W*(?:that|this|it)\W*$",
    re.IGNORECASE,
)
"""“Denied that it was so”, “rejected claims that it was”: what follows is what the source says is not so."""
# Of these words one is in all that the patterns match, which look at each word of a text, and in few texts at all.
_REFUSING = (
    "declin", "refus", "comment", "elaborat", "answer", "return", "respon", "repl", "reached", "not say",
    "t say", "y say", "name", "identif", "specif", "disclos", "reveal",
)  # fmt: skip
_NOT_SAYING = ("declin", "refus", " not", "n't", "n’t", "no comment", "unavailable")  # and one of these
_PROVING = ("evidence", "proof")
_SENTENCE_END = pattern(r"[.?!][”\"’']?\s")


def silences(text: str, attributions: Sequence[Attribution]) -> tuple[Relation, ...]:
    """Relations of type no-comment, no-evidence and denies, to nothing, with the words of the text that say so.

    `text`: what is told, all else blank, at the article's offsets.
    """
    out = [*_denials(text, attributions)]
    refusals, remarks = _places(NO_COMMENT, text, _NOT_SAYING, _REFUSING), _places(NO_EVIDENCE, text, _PROVING)
    parts = ((part, n) for n, item in enumerate(attributions) for part in (*item.cue, *item.content))
    said = Near(parts if refusals else ())
    for span in refusals:
        refused = [attributions[n] for n in sorted({*said.at(span)})]
        out += [
            Relation(type="no-comment", of=item.id, to=(), evidence=(span,)) for item in refused if _is_all(item, span)
        ]
    begun = Near((Span(start, start + 1), n) for n, start in enumerate(map(_start, attributions if remarks else ())))
    for span in remarks:
        paragraph = text.rfind("\n", 0, span.start) + 1
        near = begun.at(Span(paragraph, span.start)) if paragraph < span.start else []
        before = _said_before(text, [attributions[n] for n in sorted(near)], span)
        about = max(before, key=lambda item: item.end, default=None)
        if about:
            out.append(Relation(type="no-evidence", of=about.id, to=(), evidence=(span,)))
    return tuple(out)


def _places(pattern: re.Pattern[str], text: str, *signs: Sequence[str]) -> list[Span]:
    """Where a pattern matches, which goes over no line end: looked for in lines with one of its signs of each sort."""
    found: list[Span] = []
    whole = text.lower()
    if not all(any(map(whole.__contains__, each)) for each in signs):
        return found
    start = 0
    for line in text.split("\n"):
        end, words = start + len(line), line.lower()
        if all(any(map(words.__contains__, each)) for each in signs):
            found += [Span(*match.span()) for match in pattern.finditer(text, start, end)]
        start = end + 1
    return found


def _denials(text: str, attributions: Sequence[Attribution]) -> Iterator[Relation]:
    for item in attributions:
        start, end = (item.cue[0].start, item.cue[-1].end) if item.cue else (0, 0)
        if not _AGAINST.search(text, start, end):
            continue
        said = item.content[0]
        denying = DENYING.search(text, start, end)
        rejecting = _REJECTING.search(text, start, end)
        is_of_claims = rejecting and (
            _CLAIMS.match(text, said.start, said.end) or _CLAIMS.match(text, rejecting.end(), end)
        )
        if denying or is_of_claims:
            yield Relation(type="denies", of=item.id, to=(), evidence=item.cue)


def _is_all(item: Attribution, refusal: Span) -> bool:
    """Does the refusal begin with the cue, or in the source's own words: no report of somebody else's refusal?"""
    return any(refusal.overlaps(part) for part in item.cue) or item.content[0].start >= refusal.start


def _start(item: Attribution) -> int:
    return min(span.start for span in (*item.source, *item.cue, *item.content))


def _said_before(text: str, near: Sequence[Attribution], remark: Span) -> Iterator[Attribution]:
    """What the remark may be about, of what begins before it in its paragraph: what it is no part of itself."""
    for item in near:
        if not any(part.overlaps(remark) for part in item.content):
            between = text[item.end : remark.start]
            if len(_SENTENCE_END.findall(between)) <= 1:
                yield item
