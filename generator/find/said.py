"""Was it said at all? “She never said that …”, “nobody says so”, “they might say” tell no words.

The annotators of the corpus marked most of them as they marked any report, and so does the network. Refusals to comment
stay: that somebody would not speak is told of him as such.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.model.attribution import Finding

_NOT = re.compile(r"\b(?:not|never|cannot|hardly)\b|n[’']t\b", re.IGNORECASE)
_ONLY_PERHAPS = re.compile(
    r"\b(?:might|may|could|will|shall)\b|[’']ll\b|\bif\b"
    r"|\A(?:is|are) to\b|\b(?:expected|likely|unlikely|due|set|going|supposed|planning|hoping|about|yet|ready) to\b",
    re.IGNORECASE,
)
_UNLESS = re.compile(
    r"(?:(?<!\beven )\b(?:if|unless)|(?:^|[.?!\n][”\"’')]*\s*)(?:had|should)|, (?:had|should))\s+$", re.IGNORECASE
)
"""“If she says so, …”, “Had she said so, …”; “even if she says so” tells that she does."""
_TO_SAY = re.compile(r"to (\w+)")
_NOBODY = re.compile(
    r"(?:nobody|no(?:[ -]one| (?!(?:fewer|less|lesser|more)\b)[a-z]+)|none|nothing|neither|few|hardly (?:any|one))\b",
    re.IGNORECASE,
)
"""“No group has said so”."""
_SILENCE = re.compile(
    r"\s*(?:nothing(?: of the (?:kind|sort))?|little|not a word|no (?:more|such (?:a )?(?:\w+ )?(?:thing|word)s?))"
    r"(?:,?\s+(?:about|and|at all|else|for|further|more|of|on|since|until|yet)\b|\W*$)",
    re.IGNORECASE,
)
"""“The umpire said nothing”; “nothing was decided” is something said."""
_GENERAL = re.compile(r"(?:experience|history|life|time|common sense|wisdom|tradition|logic)", re.IGNORECASE)
_IDIOM = re.compile(r"(?:goes|went|go) without saying", re.IGNORECASE)
_ANYBODY, _KNOWING = re.compile(r"(?:everybody|everyone|we all|people)", re.IGNORECASE), re.compile(r"\bknows?\b")
"""“Experience shows”, “it goes without saying”, “as everybody knows”: nobody's words."""
_WORK = re.compile(
    r"(?:\w+ )?(?:motto|slogan|title|titled|entitled|song|verse|chorus|lyrics?|refrain|novel|book|film|play|album|poem"
    r"|exhibition|(?:so-)?called|nicknamed|dubbed)",
    re.IGNORECASE,
)
_MOTTO = re.compile(r"(?:\w+ )?(?:motto|slogan|refrain|chorus)(?: (?:is|was|reads|read))?", re.IGNORECASE)
UNSURE = 0.5
_SINGING = re.compile(r"\b(?:s[aiu]ng|sings|singing)\b", re.IGNORECASE)
_POINTING = re.compile(r"him|her|it|so|that|them|these|this|those", re.IGNORECASE)
_NAMELESS = re.compile(r"(?:the|an?|its|their|his|her|this|that)?", re.IGNORECASE)
"""“The motto ‘Slow and dry’”: words that have a name and no speaker."""
_NOT_WHO = re.compile(r"\b[Ii]t (?:(?:is|was) not|(?:is|was)n[’']t) (?:(?!\bbut\b)[^.?!;\n]){2,100}$")
"""“It was not the mayor who said so.”"""
_UNCONFIRMED = re.compile(
    r"(?:\b(?:would|will|could|can) ?not|\b(?:wouldn|won|couldn|can)[’']t) (?:\w+ly )?(?:confirm|admit|concede|say)\b",
    re.IGNORECASE,
)
_SECRET = re.compile(
    r"(?:\b(?:not|never|cannot)\b|n[’']t\b|\b(?:declin|refus)\w+).*\b(?:say|disclos|discuss|explain|specif|tell|reveal)",
    re.IGNORECASE,
)
_OPEN = re.compile(r"\s*(?:if|whether|who|whom|whose|what|when|where|which|how|why|any\w*|more|much)\b", re.IGNORECASE)
"""“He would not confirm that he owned a parrot” is no claim of his; “would not say whether” leaves it open."""
_REFUSED = re.compile(
    r"\b(?:comment|elaborat|respon|repl[yi]|answer|return|discuss|speak|be (?:drawn|reached))"
    r"|\b(?:would|will) not\b|won[’']t\b|\bwouldn[’']t\b|\bnot (?:only|just|resist)\b"
    r"|\b(?:never|not) (?:fail|miss|stop|tire|ceas)",
    re.IGNORECASE,
)
_AT_NO_POINT = re.compile(
    r"\b(?:at no (?:moment|point|stage|time)|in no way|never|nor|neither|not once)\b[^.,;?!]{0,40}?"
    r"\b(?:did|do|does|has|have|had|was|were)\s+(?:the|an?|his|her|its|their)?\s*$",
    re.IGNORECASE,
)
"""“At no point did the surgeon say so.”"""
_BEFORE = re.compile(r"(?:\b(?:did|do|does|has|have|had|was|were|is|are|not|never|\w+n[’']t)\s+)+$", re.IGNORECASE)
_VIEW = re.compile(r"\b(?:accord|agree|deem|endors|expect|prefer|seem)", re.IGNORECASE)
"""What somebody does not expect is a view of his all the same."""
_WORD = re.compile(r"[^\W\d_]+")


_UNMADE = re.compile(
    r"\bst(?:op|ops|opped|opping) short of\b"
    r"|\bma(?:de|ke|kes|king) no (?:claim|finding|mention|recommendation|suggestion)\b"
    r"|(?:\bnot\b|\bnever\b|n[’']t) (?:\w+ly )?(?:find|found)\b",
    re.IGNORECASE,
)
"""“The judge stopped short of finding neglect”, “he made no claim that …”, “it did not find that …”."""
_ASKED = re.compile(r"(?:when |if )?asked\b", re.IGNORECASE)
"""“Asked whether the road was closed, Lee …”: a question of nobody who is told."""
_ASKING = re.compile(r"\b(?:ask|inquir|enquir|press|question|quiz|wonder)|\b(?:want|wish)\w* to know\b", re.IGNORECASE)
_A_QUESTION = re.compile(r"(?:on |about )?(?:if|whether|who|whom|whose|what|when|where|which|how|why)\b", re.IGNORECASE)
_EITHER = re.compile(r"(?:on |about |to )?whether\b(?! or not)", re.IGNORECASE)
"""“Lee asked who had seen it”; whoever tells or doubts “whether it rained” leaves it open."""


def as_a_claim(text: str, finding: Finding) -> Finding:
    """The finding; lyrics and questions are nobody's claim, and “that” tells none: at most drafts behind the switch."""
    cue = text[finding.cue[0].start : finding.cue[-1].end] if finding.cue else ""
    first = finding.content[0].start
    is_sung = bool(finding.cue) and _SINGING.search(text, finding.cue[0].start, finding.cue[-1].end)
    is_empty = len(finding.content) == 1 and _POINTING.fullmatch(text, finding.content[0].start, finding.content[0].end)
    is_asked = not finding.source and finding.cue and _ASKED.match(text, finding.cue[0].start)
    is_open = _EITHER.match(text, first) or (_ASKING.search(cue) and _A_QUESTION.match(text, first))
    is_open = is_open or (_SECRET.search(cue) and _OPEN.match(text, first))
    is_none = is_sung or is_empty or is_asked or is_open
    return replace(finding, confidence=min(finding.confidence, UNSURE)) if is_none else finding


def was_said(text: str, finding: Finding, saying: frozenset[str]) -> bool:
    """Does the text tell that the content was said? `saying`: the words of saying, in lower case."""
    if not finding.cue:
        return True
    start, end = finding.cue[0].start, finding.cue[-1].end
    source = finding.source[0].of(text) if finding.source else ""
    content = text[finding.content[0].start : finding.content[-1].end]
    if _is_nobodys(text, finding, source) or _UNMADE.search(text, start, end):
        return False
    before = _BEFORE.search(text, max(0, start - 20), start)
    said = [word.end() for word in _WORD.finditer(text, start, end) if word.group().lower() in saying]
    to_say = _TO_SAY.match(text, finding.content[0].start)
    if to_say and to_say.group(1).lower() in saying:
        said.append(to_say.end(1))  # “is expected | to say that …”
    told = text[before.start() if before else start : said[-1] if said else end]  # “promised not to” is a promise
    if _UNCONFIRMED.search(told) and not _OPEN.match(content):
        return False
    if not said or _REFUSED.search(told):
        return True
    is_none = _NOBODY.match(source) or _SILENCE.match(content)
    is_denied = _NOT.search(told) and not _VIEW.search(told)
    at = finding.source[0].start if finding.source else start
    is_denied = is_denied or bool(at < start and _AT_NO_POINT.search(text, max(0, at - 80), at))
    is_perhaps = _ONLY_PERHAPS.search(told) or (at < start and _UNLESS.search(text, max(0, at - 12), at))
    return not (is_none or is_denied or is_perhaps)


def _is_nobodys(text: str, finding: Finding, source: str) -> bool:
    """Is it a general truth, the name of a thing, or what “it was not” the source who said?"""
    cue = text[finding.cue[0].start : finding.cue[-1].end]
    if _GENERAL.fullmatch(source) or _IDIOM.fullmatch(cue) or (_ANYBODY.fullmatch(source) and _KNOWING.search(cue)):
        return True
    if (_NAMELESS.fullmatch(source) and _WORK.fullmatch(cue)) or _MOTTO.fullmatch(cue):
        return True
    at = finding.source[0].start if finding.source else 0
    return source.lower() == "who" and bool(_NOT_WHO.search(text, max(0, at - 120), at))
