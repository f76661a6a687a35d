"""What the corpus that the network learnt from leaves out: reports inside reports, cries, the head of a list of names.

PolNeAR marks one layer only, so of “It quoted another source saying Iran had …” the network gives the outer one. The
inner one, no sentence of its own, is found by its form, at the start of a content: somebody, “as saying”, what is said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.model.attribution import Finding
from generator.model.near import Near
from generator.model.prose import Prose
from generator.model.span import Span

CRIED = 0.6
"""The confidence that a crowd's cry is its own: too few on dev to say more than "unsure"."""
RETOLD_SHARE = 0.7  # of the outer confidence, so that an inner report is never surer than "likely"
_WORDS = r"(?:[\w.’'\-]+ ){0,9}?[\w.’'\-]+"
_NAME = r"(?:[A-Z][\w.’\-]*)(?: [A-Z][\w.’\-]*){0,3}"
_RETOLD = re.compile(rf"(?:that )?(?P<source>{_WORDS}) (?P<cue>as saying|saying) (?:that )?(?P<content>\w)")
_HEAD_OF_LIST = re.compile(rf"(?:^|(?<=[.!?”\"] )|(?<=\n))(?:{_NAME}, )+$")
_REST_OF_LIST = re.compile(rf"{_NAME}(?:, {_NAME})*,? and (?:{_NAME})")
_CRYING = re.compile(
    r"(?P<source>(?:(?:an?|the)\s+)?(?:[\w’'-]+\s+of\s+)?(?:[a-z-]+\s+)??[\w’'-]+)\s+(?:(?:who|began|started|were|was)\s+)*"
    r"(?P<cue>(?:chant|cry|scream|shout|yell)(?:ed|ing)|cried),?\s+$"
)
_FARTHEST = 120  # characters before a source in which the head of its list may stand


def whole_list(text: str, finding: Finding) -> Finding:
    """Its source “Denmark, Norway and Poland” grown by the “Germany, ” before it at the start of the sentence."""
    source = finding.source
    if not source or not _REST_OF_LIST.match(source[0].of(text)):
        return finding
    start = source[0].start
    head = _HEAD_OF_LIST.search(text[max(0, start - _FARTHEST) : start])
    if not head:
        return finding
    return replace(finding, source=(Span(start - len(head.group()), source[0].end), *source[1:]))


def retold(text: str, findings: Sequence[Finding]) -> list[Finding]:
    """The reports with which contents begin, and which are not among the findings."""
    cues = _cues(findings)
    inner = (_retold(text, outer) for outer in findings)
    return [found for found in inner if found and not cues.at(found.cue[0])]


def _retold(text: str, outer: Finding) -> Finding | None:
    """The report with which the content of another begins."""
    piece = outer.content[0]
    match = _RETOLD.match(text, piece.start, piece.end)
    if not match or piece.end - match.start("content") < 2:
        return None
    return Finding(
        content=(Span(match.start("content"), piece.end), *outer.content[1:]),
        cue=(Span(*match.span("cue")),),
        source=(Span(*match.span("source")),),
        confidence=outer.confidence * RETOLD_SHARE,
    )


def with_crowds(prose: Prose, findings: Sequence[Finding]) -> list[Finding]:
    """The findings, a cry that another's report holds with who cries: “he met fans chanting ‘More!’” is the fans'."""
    cues, cries = _cues(findings), []
    for quotation in prose.quotations:
        cry = _CRYING.search(prose.text, max(0, quotation.start - _FARTHEST), quotation.start)
        if not cry or cues.at(cue := Span(*cry.span("cue"))):
            continue
        said = (Span(quotation.start, quotation.end),)
        cries.append(Finding(content=said, cue=(cue,), source=(Span(*cry.span("source")),), confidence=CRIED))
    cried = {cry.content for cry in cries}
    return [one for one in findings if one.content not in cried] + cries


def _cues(findings: Sequence[Finding]) -> Near[Finding]:
    """The attributions by their cues."""
    return Near((cue, finding) for finding in findings for cue in finding.cue)
