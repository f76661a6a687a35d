"""Was it said at all? “She never said that …”, “nobody says so”, “they might say” tell no words.

The annotators of the corpus marked most of them as they marked any report, and so does the network. Refusals to comment
stay: that somebody would not speak is told of him as such.
"""

from __future__ import annotations

import re

from generator.model.attribution import Finding

_NOT = re.compile(r"\b(?:not|never|cannot|hardly)\b|n[’']t\b", re.IGNORECASE)
_ONLY_PERHAPS = re.compile(
    r"\b(?:might|may|could|will|shall)\b|[’']ll\b|\bif\b"
    r"|\b(?:expected|likely|unlikely|due|set|going|supposed|planning|hoping|about|yet|ready) to\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"(?:nobody|no[ -]one|none|nothing|neither|few|hardly (?:any|one))\b", re.IGNORECASE)
_SILENCE = re.compile(
    r"\s*(?:nothing|little|not a word|no more)"
    r"(?:\s+(?:about|and|at all|else|for|further|more|of|on|since|until|yet)\b|\W*$)",
    re.IGNORECASE,
)
"""“The umpire said nothing”; “nothing was decided” is something said."""
_REFUSED = re.compile(
    r"\b(?:comment|elaborat|respon|repl[yi]|answer|return|discuss|speak|be (?:drawn|reached))"
    r"|\b(?:would|will) not\b|won[’']t\b|\bwouldn[’']t\b|\bnot (?:only|just|resist)\b"
    r"|\b(?:never|not) (?:fail|miss|stop|tire|ceas)",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(?:\b(?:did|do|does|has|have|had|was|were|is|are|not|never|\w+n[’']t)\s+)+$", re.IGNORECASE)
_VIEW = re.compile(r"\b(?:accord|agree|deem|endors|expect|prefer|seem)", re.IGNORECASE)
"""What somebody does not expect is a view of his all the same."""
_WORD = re.compile(r"[^\W\d_]+")


def was_said(text: str, finding: Finding, saying: frozenset[str]) -> bool:
    """Does the text tell that the content was said? `saying`: the words of saying, in lower case."""
    if not finding.cue:
        return True
    start, end = finding.cue[0].start, finding.cue[-1].end
    before = _BEFORE.search(text, max(0, start - 20), start)
    said = [word.end() for word in _WORD.finditer(text, start, end) if word.group().lower() in saying]
    told = text[before.start() if before else start : said[-1] if said else end]  # “promised not to” is a promise
    if not said or _REFUSED.search(told):
        return True
    source = finding.source[0].of(text) if finding.source else ""
    content = text[finding.content[0].start : finding.content[-1].end]
    is_none = _NOBODY.match(source) or _SILENCE.match(content)
    is_denied = _NOT.search(told) and not _VIEW.search(told)
    return not (is_none or is_denied or _ONLY_PERHAPS.search(told))
