"""Reports inside reports: “She said her doctors had told her to rest” holds the words of the doctors inside hers.

The corpus marks one layer only, so the network gives the outer report. Read alone, as if it were an article, the
content of that report shows the inner one to the same network.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from generator.model.attribution import Finding
from generator.model.near import Near
from generator.model.span import Span

LEAST_SAID, LEAST_OTHER = 0.5, 0.87
"""Lowest confidence of an inner report with a form of “say” or “tell”, a clause with “that” or a hearer, and of others.
Read by hand on dev, from 0.5 up, 22 of 28 and 26 of 39 were right."""
PLAIN = frozenset("said say says saying tell telling tells told".split())
WORD = re.compile(r"[^\W\d_]+(?:['’]\w+)?")
OPENING = re.compile(r"\s*(?P<mark>``|''|[\"“”„«»‘'])?\s*")
CLOSING = re.compile(r"\s*(?:''|[\"“”«»’'])?\s*$")
UNSAID = re.compile(
    r"\b(?:should|would|will|can|could|may|might|must|to|not|never|cannot|let|if|whether|\w+n['’]t)\b|['’]ll\b", re.I
)
"""“He will say”, “she refused to say”: nothing was said."""
HEARER = re.compile(r" (?:her|him|them) ")
"""“Had assured him the files would be kept”; “people ask me whether” is seldom about what was said."""
SPEAKER = re.compile(r"I|we|you|me|us", re.I)
"""“I think it’s late”: the speaker's own words, not a report, but for a quotation of himself."""
IMPERSONAL = re.compile(r"(?:it|that|this|which)\W+(?:\w+\W+)?(?:tell|say|suggest)s?\b", re.I)
"""“That tells us”, “it says a lot”."""
GOES_ON = re.compile(r"(?P<words>‘[^‘’]*’|“[^“”]*”)\W*\b(?:and|but|so|then|before|as|while)\b")
QUOTED = re.compile(r"[“‘\"'`].*[”’\"'][.,]?", re.S)


def inside(text: str, findings: Sequence[Finding], saying: frozenset[str]) -> str:
    """The contents in which somebody may say something, each a paragraph; all else blank, offsets kept.

    `saying`: words of saying in lower case, at least one of which such a content has.
    """
    out = ["\n" if char == "\n" else " " for char in text]
    for finding in findings:
        parts = [_bare(text, part) for part in finding.content]
        if not any(_may_report(text[start:end], saying) for start, end in parts):
            continue
        for number, (start, end) in enumerate(parts):
            out[start:end] = text[start:end]
            if start < end and out[start - 2 : start] == [" ", " "] and (not number or text[start].isupper()):
                out[start - 2 : start] = "\n\n"
        first, end = parts[0][0], parts[-1][1]
        out[first] = out[first].upper()[:1]
        if text[end - 1 : end].isalnum() and out[end : end + 1] == [" "]:
            out[end] = "."  # a sentence has its stop, and is read as one
    return "".join(out)


def inner_reports(
    text: str, outer: Sequence[Finding], found: Sequence[Finding], saying: frozenset[str]
) -> list[Finding]:
    """Those of `found` that report what somebody says inside a content of `outer`, cut to it, and not known there."""
    known = Near((cue, cue) for finding in outer for cue in finding.cue)
    holders = Near((Span(one.content[0].start, one.content[-1].end), n) for n, one in enumerate(outer))
    out = []
    for finding in found:
        around = next((outer[n] for n in sorted(holders.at(finding.content[0])) if _holds(outer[n], finding)), None)
        is_new = not any(known.at(cue) for cue in finding.cue)
        if around and is_new and finding.confidence >= _least(text, finding) and _is_said(text, finding, saying):
            content = tuple(common for part in finding.content for common in _common(part, around.content))
            content = _own_words(text, content)
            out.append(replace(finding, content=content, confidence=finding.confidence * around.confidence))
    return out


def _least(text: str, finding: Finding) -> float:
    words = {word.lower() for cue in finding.cue for word in WORD.findall(text, cue.start, cue.end)}
    start = finding.content[0].start
    is_clause = finding.content[0].of(text).lower().startswith("that ")
    is_told = bool(HEARER.fullmatch(text, min(finding.cue[-1].end, start), start))
    return LEAST_SAID if is_clause or is_told or not PLAIN.isdisjoint(words) else LEAST_OTHER


def _may_report(words: str, saying: frozenset[str]) -> bool:
    """Is there a word of saying, and does the word before leave it said?"""
    found = WORD.findall(words)
    return any(word.lower() in saying and not UNSAID.fullmatch(before) for before, word in pairwise(("", *found)))


def _bare(text: str, span: Span) -> tuple[int, int]:
    """The span without the quotation marks that it is in."""
    opening = OPENING.match(text, span.start, span.end)
    start = opening.end() if opening else span.start
    closing = CLOSING.search(text, start, span.end) if opening and opening["mark"] else None
    return start, closing.start() if closing else span.end


def _holds(outer: Finding, inner: Finding) -> bool:
    """Do cue and source lie in one content, and does the inner content leave none but its own?"""
    return (
        all(any(part.contains(span) for part in outer.content) for span in (*inner.cue, *inner.source))
        and outer.content[0].start <= inner.content[0].start
        and inner.content[-1].end <= outer.content[-1].end
    )


def _is_said(text: str, finding: Finding, saying: frozenset[str]) -> bool:
    """Is it a report of what somebody else did say?"""
    if not finding.cue or not finding.source:
        return False
    start, end = finding.cue[0].start, finding.cue[-1].end
    if saying.isdisjoint(word.lower() for word in WORD.findall(text, start, end)):
        return False
    source = finding.source[0]
    if source.end <= start:
        start = source.end
    content = text[finding.content[0].start : finding.content[-1].end]
    is_own = SPEAKER.fullmatch(source.of(text)) and not QUOTED.fullmatch(content)
    return not (is_own or IMPERSONAL.match(text, source.start, end) or UNSAID.search(text, start, end))


def _own_words(text: str, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """Of a content that begins with a quotation and goes on with what was done then, the quotation alone."""
    match = GOES_ON.match(text, content[0].start, content[0].end)
    return (Span(content[0].start, match.end("words")),) if match else content


def _common(span: Span, parts: Sequence[Span]) -> list[Span]:
    """What of the span lies in the parts."""
    edges = ((max(span.start, part.start), min(span.end, part.end)) for part in parts)
    return [Span(start, end) for start, end in edges if start < end]
