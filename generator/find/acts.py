"""Verbs of action are no cues: who orders a bridge closed, votes, signs or appeals does something, and reports nothing.

The annotators of the corpus marked some of them (a sixth of the forms of “order”, a twelfth of “vote”), and so does the
network. With a quotation or a clause (“ordered that …”, “posted: ‘Soon.’”) they do report words.
"""

from __future__ import annotations

import re

from generator.model.attribution import Finding

_ACT = (
    r"(?:appeal(?:s|ed|ing)?|appoint(?:s|ed|ing)?|approv(?:e|es|ed|ing)|arrest(?:s|ed|ing)?"
    r"|ban(?:s|ned|ning)?|charg(?:e|es|ed|ing)|convict(?:s|ed|ing)?|elect(?:s|ed|ing)?|fin(?:es|ed|ing)"
    r"|fir(?:es|ed|ing)|indict(?:s|ed|ing)?|jail(?:s|ed|ing)?|launch(?:es|ed|ing)?|order(?:s|ed|ing)?"
    r"|post(?:s|ed|ing)?|publish(?:es|ed|ing)?|releas(?:e|es|ed|ing)|sack(?:s|ed|ing)?|sentenc(?:e|es|ed|ing)"
    r"|sign(?:s|ed|ing)?|su(?:e|es|ed|ing)|suspend(?:s|ed|ing)?|veto(?:es|ed|ing)?|vot(?:e|es|ed|ing)"
    r"|withdr(?:aw|aws|ew|awn|awing))"
)
_CUE = re.compile(
    rf"(?:[\w’']+\s+)*?{_ACT}(?:\s+(?:for|against|with|out|(?:last|this) \w+|\w+day|\d+[-–]\d+))*", re.IGNORECASE
)
_CLAUSE = re.compile(r"\W*(?:that|whether|how|why|what)\b", re.IGNORECASE)
_REQUEST = re.compile(r"\bappeal\w*\W+(?:for|to)\b", re.IGNORECASE)
_MARK = re.compile(r"[\"“”„«»]|``|''|(?<!\w)[‘'](?=\w)")


def is_act(text: str, finding: Finding) -> bool:
    """Does the cue end with a verb of action, while the content holds no quotation and begins no clause?"""
    if not finding.cue:
        return False
    start, end = finding.cue[0].start, finding.cue[-1].end
    content = text[finding.content[0].start : finding.content[-1].end]
    is_report = _MARK.search(content) or _CLAUSE.match(content) or _REQUEST.search(text, start, end + 5)
    return not is_report and bool(_CUE.fullmatch(text, start, end))
