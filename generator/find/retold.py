"""What the corpus that the network learnt from leaves out: reports inside reports, cries, the head of a list of names.

PolNeAR marks one layer only, so of “It quoted another source saying Iran had …” the network gives the outer one. The
inner one, no sentence of its own, is found by its form, at the start of a content: somebody, “as saying”, what is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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
_RETOLD = re.compile(
    rf"(?:that )?(?P<source>(?!(?:I|[Ww]e) ){_WORDS}(?:, {_WORDS},)?) "
    r"(?P<cue>as saying|saying|(?:(?:had|has|have) )?(?:told|assured|promised|warned)(?= (?:her|him|them) )"
    r"|(?:(?:had|has|have) )?[a-z]+ed(?= to (?:her|him|them) that ))"
    r"(?:(?<=saying)|(?: to)? (?:her|him|them)) (?:that )?(?P<content>(?!to )\w)"
)
_HEAD_OF_LIST = re.compile(rf"(?:^|(?<=[.!?”\"] )|(?<=\n))(?:{_NAME}, )+$")
_REST_OF_LIST = re.compile(rf"{_NAME}(?:, {_NAME})*,? and (?:{_NAME})")
_IN_WORDS = re.compile(
    r"(?:^|(?<=[\s“\"]))(?P<source>[Hh]e|[Ss]he|[Tt]hey"
    r"|(?:[Tt]he|[Mm]y|[Hh]is|[Hh]er|[Oo]ur|[Tt]heir) (?:[\w’-]+ )??[\w’-]+"
    r"|(?!(?:And|But|Now|So|Then|There|When)\b)[A-Z][\w.’-]+(?: [A-Z][\w.’-]+){0,2})"
    r"(?: [a-z]+(?: [a-z]+){0,3} and)? (?P<cue>[a-z]+)(?P<stop>,?) (?P<content>‘[^‘’“”]+[.,?!]’)(?!\w)"
)
"""“And she whispered, ‘It is late,’ and laughed”, in somebody else's words."""
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


def retold(text: str, findings: Sequence[Finding], saying: frozenset[str]) -> list[Finding]:
    """The reports with which contents begin, and those of quotations in them, which are not among the findings.

    `saying`: the words of saying, in lower case.
    """
    cues = _cues(findings)
    inner = [found for outer in findings for found in (*_retold(text, outer), *_in_words(text, outer, saying))]
    return [found for found in inner if not cues.at(found.cue[0])]


def _retold(text: str, outer: Finding) -> Iterator[Finding]:
    """The report with which the content of another begins."""
    piece = outer.content[0]
    match = _RETOLD.match(text, piece.start, piece.end)
    if match and piece.end - match.start("content") >= 2:
        yield _inside(outer, match, (Span(match.start("content"), piece.end), *outer.content[1:]))


def _in_words(text: str, outer: Finding, saying: frozenset[str]) -> Iterator[Finding]:
    """What somebody else says in marks of its own within a quotation."""
    for piece in outer.content:
        for match in _IN_WORDS.finditer(text, piece.start, piece.end):
            is_said = match["cue"] in saying or (match["stop"] and match["cue"].endswith(("ed", "s")))
            if is_said and text[piece.start] in '“"':
                yield _inside(outer, match, (Span(*match.span("content")),))


def _inside(outer: Finding, match: re.Match[str], content: tuple[Span, ...]) -> Finding:
    cue, source = (Span(*match.span(name)) for name in ("cue", "source"))
    return Finding(content=content, cue=(cue,), source=(source,), confidence=outer.confidence * RETOLD_SHARE)


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
