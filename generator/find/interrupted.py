"""What its report interrupts: “The tide is out,” Lee said from the pier, the boats around her, “for good.”

Where much stands between the two pieces, the second is beyond what the network looks at from the cue, and would be
nobody's. It is the same speaker's if it goes on in small letters, in the same sentence, with the report and nobody
else's words in between. Of “The plan, he said, was old” the network may give the end alone, which says nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.model.attribution import Finding
from generator.model.near import Near
from generator.model.prose import Prose
from generator.model.span import Span
from generator.text.quotations import Quotation
from generator.text.sentences import sentence_ends

_GOES_ON = re.compile(r"[—–…-]*\s*[a-zà-ÿ]")
_BETWEEN = re.compile(r"[^“”\"„«»\n]*,\s*(?:and\s+)?")
_REST = re.compile(
    r",\s+(?P<verb>are|can|cannot|could|did|do|does|had|has|have|is|may|might|must|shall|should|was|were|will|would"
    r"|\w+n[’']t)\b"
)
_SUBJECT = re.compile(r"\s*(?:(?:And|But|So)\s+)?(?P<words>[^\s,;:–—][^,;:–—\n]{0,100}),\s+")
_TOLD = re.compile(r"\b(?:could|had|might|should|would)(?:n[’']t)?\b")
_ENDED = re.compile(r"(?P<said>“[^“”]*[.?!]”|\"[^\"]*[.?!]\") [A-ZÀ-Þ][^“”\"]*")
_MARKS = "“”\"„«»‘’'`"
FARTHEST = 160
"""Characters between the pieces; farther away a piece is more often a term or somebody else's words."""
_BEHIND = re.compile(
    r" (?P<source>(?:[Tt]he |[Aa]n? |[Hh]is |[Hh]er |[A-Z])[^,.;:“”\"\n]{2,80}), "
    r"(?=(?:are|can|could|did|does|had|has|have|is|may|might|must|should|was|were|will|would)\b)"
)
_SCRIPT = (":", ".")  # behind who speaks in a line of it


def whole_quotations(prose: Prose, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings, their quotations with the pieces that go on behind an interruption."""
    out = list(findings)
    parts = Near((part, n) for n, one in enumerate(out) for part in (*one.content, *one.cue, *one.source))
    for one, other in pairwise(prose.quotations):
        if _goes_on(prose.text, one, other):
            around = set(parts.at(Span(one.start, other.end)))
            holders = [n for n in around if _holds(out[n], one)]
            others = (out[n] for n in around if n not in holders)
            if len(holders) == 1 and _is_free(out[holders[0]], others, Span(one.end, other.end)):
                piece, held = Span(other.start, other.end), out[holders[0]]
                out[holders[0]] = replace(held, content=tuple(sorted((*held.content, piece))))
                parts.add(piece, holders[0])
    return tuple(out)


def with_subject(prose: Prose, finding: Finding) -> Finding:
    """The finding with the subject before its report: “The plan, he said, was old” whole."""
    finding = _turned(prose.text, finding)
    report = sorted((*finding.source, *finding.cue))
    if not finding.source or not finding.cue or len(finding.content) > 1 or finding.content[0].start < report[-1].end:
        return finding
    text, start = prose.text, report[0].start
    rest = _REST.match(text, report[-1].end)
    if not rest or rest.start("verb") != finding.content[0].start:
        return finding
    paragraph = prose.paragraphs[bisect_right(prose.paragraphs, (start, len(text))) - 1][0]
    begin = max([paragraph, *sentence_ends(text, paragraph, start)])
    subject = _SUBJECT.fullmatch(text, begin, start)
    return replace(finding, content=(Span(*subject.span("words")), *finding.content)) if subject else finding


def without_next(text: str, finding: Finding) -> Finding:
    """The finding without the article's next sentence: of “‘A small rock,’ Marsh insisted. All were saved.”

    Behind a report without marks a sentence goes on with it that is told as one: “It would stay shut, he said. It would
    not reopen.” A line of a script, “A: It is shut. ¶ I saw it.”, has its paragraphs.
    """
    if not finding.cue or finding.cue[0].of(text) in _SCRIPT:
        return finding
    marked = [part for part in finding.content if text[part.start] in _MARKS or text[part.end - 1] in _MARKS]
    cue = finding.cue[-1].end
    own = [part for part in finding.content if part in marked or part.start < cue or not _begins(text, part.start)
           or (not marked and _TOLD.search(text, part.start, part.end))]  # fmt: skip
    return replace(finding, content=tuple(_closed(text, part) for part in own or finding.content))


def _closed(text: str, part: Span) -> Span:
    """A quotation and a sentence behind it, “‘Tall.’ Burke was behind him”, without that sentence."""
    end = _ENDED.fullmatch(text, part.start, part.end)
    return Span(part.start, end.end("said")) if end else part


def _begins(text: str, at: int) -> bool:
    """Does a sentence begin there?"""
    return text[at].isupper() and text[max(0, at - 4) : at].rstrip()[-1:] in (".", "?", "!")


def _turned(text: str, finding: Finding) -> Finding:
    """The finding with its source, which the network read as said: “The plan, said the head of the board, was old”."""
    if not finding.cue:
        return finding
    cue = finding.cue[-1]
    source = _BEHIND.match(text, cue.end) if text.endswith(", ", 0, cue.start) else None
    if not source or not any(part.start == source.start("source") for part in finding.content):
        return finding
    begin, end = source.span()
    own = (part for part in finding.content if not begin <= part.start < part.end <= end)
    held = tuple(part if part.end < begin else Span(max(part.start, end), part.end) for part in own)
    return replace(finding, source=(Span(*source.span("source")),), content=held) if held else finding


def _goes_on(text: str, one: Quotation, other: Quotation) -> bool:
    """Does the second piece go on with the sentence of the first, behind a report that both stand around?"""
    between = text[one.end : other.start]
    return (
        one.is_closed
        and text[one.inner_end - 1 : one.inner_end] == ","
        and len(between) <= FARTHEST
        and bool(_GOES_ON.match(text, other.inner_start, other.inner_end))
        and bool(_BETWEEN.fullmatch(between))
        and not any(one.end <= end <= other.start for end in sentence_ends(text, one.end, other.start))
    )


def _holds(finding: Finding, quotation: Quotation) -> bool:
    """Is the piece what the finding says?"""
    at = Span(quotation.start, quotation.end)
    return bool(finding.source) and any(span.overlaps(at) and span.end <= quotation.end for span in finding.content)


def _is_free(own: Finding, others: Iterable[Finding], span: Span) -> bool:
    """Has the span the holder's cue, and nobody else's words, cue or source?"""
    if not any(span.contains(cue) for cue in own.cue):
        return False
    theirs = (part for each in others for part in (*each.content, *each.cue, *each.source))
    return not any(part.overlaps(span) for part in (*theirs, *own.content))
