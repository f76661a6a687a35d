"""Who says what where the form alone tells it, and the corpus has too little of it for the network to learn.

headline tails   Kiosk ban ‘will kill the pier’, traders say | Bridge to close: police
tails            Naps improve memory, finds a study of monks. | The bridge was never inspected, the inquiry has heard.
behind           “We are a town.” Those were the words of Signe Holt | With those words she left | “…,” SUNA quoted …
announced        Hallam Foods issued this statement: ¶ We are aware … | It wants: ¶ 1. a ladder ¶ 2. tea
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.model.attribution import Finding
from generator.model.lexicon import Lexicon
from generator.model.near import Near
from generator.model.prose import Prose
from generator.model.span import Span
from generator.text.quotations import Quotation
from generator.text.sentences import sentence_ends

CONFIDENCE = 0.6
"""Too few on dev to say more than "unsure"."""
LONGEST_HEADLINE = 25  # words
_NAME = r"[\w.’'-]+(?: [\w.’'-]+){0,5}?"
_TAIL = re.compile(
    r"(?P<content>[^\n]{12,}?)(?:,| [–—-]) (?P<source>(?:[\w’'-]+ ){0,4}?[\w’'-]+) "
    r"(?P<cue>says?|said|hears?|heard|told|warns?|claims?|finds?|admits?|insists?|reports?)"
)
_TURNED_TAIL = re.compile(
    r"(?P<content>[^\n]{12,}?)(?:,| [–—-]) (?P<cue>says|say|said|warns?|claims?|insists?) "
    r"(?P<source>(?:[\w’'-]+ ){0,5}?[\w’'-]+)"
)
_COLON_TAIL = re.compile(r"(?P<content>[^\n:]{12,})(?P<cue>:) (?P<source>[a-z][\w’'-]*(?: [\w’'-]+){0,2}|[A-Z]{2,6})")
_TOLD_TAIL = re.compile(
    r"(?P<content>[A-ZÀ-Þ][^“”\"\n]{12,}?), (?P<source>(?:[Tt]he|an?) (?:[\w’'-]+ ){0,3}?"
    r"(?:court|hearing|inquest|inquiry|jury|panel|trial|tribunal)(?: (?:at|for|in|into) [^,.;:“”\"\n]{2,40}?)?) "
    r"(?P<cue>(?:was|were|(?:has|have|had) been) told|(?:(?:has|have|had) )?heard)\b[^,;:“”\"\n]{0,30}\.?"
)
_FOUND_TAIL = re.compile(
    r"(?P<content>[A-ZÀ-Þ][^“”\"\n]{12,}?), (?P<cue>[a-z]+) (?P<source>(?:(?:an?|the) )?(?:[\w’'-]+ ){0,2}?"
    r"(?P<noun>[a-z]+)(?: (?:by|from|in|of|on|published in) (?:[^,;:“”\"\n]|,(?=\d)){2,60}?)?)\.?"
)
_WROTE_TAIL = re.compile(
    r"(?P<content>[A-ZÀ-Þ][^“”\"\n]{12,}?), (?P<source>(?:the )?(?:[a-z’'-]+ ){0,2}?(?P<noun>[a-z]+)s"
    r"(?: (?:at|from|in) (?:the )?[A-Z][^,.;:“”\"\n]{1,40}?)?) (?P<cue>[a-z]+)(?: (?:in|on) [^,.;:“”\"\n]{2,40})?\.?"
)
"""For sentences in which nobody is found to say anything."""
_PEOPLE = ("office", "honorific", "kin")
_SHOWING = frozenset("find finds found show shows showed".split())
_WORDS_OF = re.compile(
    r"\s+(?P<cue>(?:(?:Those|These|Such|That) (?:were|are|was) the (?:\w+ )?(?:words?|message|answer)"
    r"|The words (?:were|are)(?: those)?) (?:of|from)) "
    r"(?P<source>[^.,;:\n“”\"]{3,80}?)(?=\s(?:when|as|after|before|on|in|at|about|while)\b|[.,;:\n])"
)
_WITH_WORDS = re.compile(
    r"\s+(?P<cue>With (?:those|these|such) (?:\w+ )?words),? "
    r"(?P<source>[Hh]e|[Ss]he|[Tt]hey|(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) )?"
    r"(?:(?:[a-z-]+ ){0,3}[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)*|(?<=he )[a-z-]+))(?= [a-z])"
)
_QUOTED_AS = re.compile(
    rf"\s*(?P<via>{_NAME}) (?P<cue>quoted|quotes|cited|cites) (?P<source>{_NAME}) as (?:saying|telling \w+)\b"
)
_QUOTED = re.compile(r"(?:quot|cit)(?:ed|es|ing)\b")
_AS_SAYING = re.compile(rf"\W{{1,3}}(?P<source>{_NAME}) as (?:saying|telling \w+)\b(?: that\b)?\s*")
_TOLD_BY = re.compile(
    rf"\s+by (?P<source>{_NAME}(?:, {_NAME}(?=,))?)(?: (?:at|in|last|on) [^,.;:\n“”\"]{{1,30}}?)?"
    r"(?=,? (?:that|to|not|how|why|whether)\b)"
)
_BEHIND = (
    r"\s+(?P<source>(?:(?:[Tt]he|an?|[Hh]is|[Hh]er|[Ii]ts) |[A-ZÀ-Þ@])[^.;:?!\n“”\"]{1,80}?)"
    r"(?=\s(?:at|as|in|on|when|after|before|from|to|with|while)\b|,? and [“\"]|[.;:\n]|$)"
)
_TAG = re.compile(rf"\s*(?P<cue>came the (?:\w+ )?\w+ (?:from|of)|(?P<verb>[a-z]+)){_BEHIND}")
_SOURCE_BEHIND = re.compile(_BEHIND)
"""“Order!” called the speaker, Agnes Thole."""
_GOING_ON = re.compile(
    rf"\s*(?P<source>(?:[Tt]he |[Aa]n? |[Hh]is |[Hh]er )?{_NAME}) "
    r"(?P<cue>(?:was|were) (?:\w+ )?quoted (?:by [^.,;:\n“”\"]{2,40} )?as saying|went on|continued)(?=[.,;:\n]|$)"
)
"""“I asked for it in writing,” the guard was quoted as saying."""
_CLEFT = re.compile(
    r"\b[Ii]t (?:was|is) (?:not [^.?!;\n]{2,80}?,? but (?:rather )?)?"
    r"(?P<source>(?:[Tt]he |[Aa]n? |[Hh]is |[Hh]er |[A-ZÀ-Þ])[^.?!;\n“”\"]{1,80}?),? $"
)
"""“It was not the coach but the kit man who said”: the words for who that is stand before."""
_NOT_BUT = re.compile(r"(?:It was )?[Nn]ot [^.?!;\n]{2,80}?,? but (?:rather )?(?=\S)")
_HANDLE = re.compile(r"@\w+(?:\.\w+)*")
_WHO_WAS = re.compile(r"[”\"’'] (?P<source>[^“”\"\n,.;:]{1,80}) $")
"""“…,” he was quoted as saying by the agency."""
_BY = re.compile(
    rf"\bquoted by (?P<via>{_NAME}) as saying\b|\bquoted as saying by (?P<agency>{_NAME})(?=[,.;:\n]|$| (?:at|in|on) )"
)
_SEEN_BY = re.compile(
    r"(?P<what>\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[A-Z][\w-]*[’']s) (?:[\w-]+ ){0,3}[\w-]+)"
    r" (?:(?:seen|obtained|reviewed|read|published|released|issued) by|(?:leaked|sent|shown) to|shared with) $"
)
"""“A memo seen by the Post warned …”: the memo's, through the Post."""
_STATEMENT = re.compile(
    r"(?P<source>[A-ZÀ-Þ][^.:;“”\"\n]{1,80}?) "
    r"(?P<cue>(?:has |have )?(?!(?:is|was|were|are|be|been|being|had|has|have)\b)[a-z]+(?: out| up)? "
    r"(?:the following|this|an?) (?:\w+ )?(?:statement|letter|message|note|reply|answer|notice|apology))\b[^.\n]*:\s*$"
)
_DEMANDS = re.compile(
    r"(?P<source>[A-ZÀ-Þ][^.:;“”\"\n]{0,80}?) (?P<cue>wants?|wanted|(?:is |are |was |were )?demand(?:s|ed|ing)?"
    r"|(?:is |are |was |were )?(?:ask|call)(?:s|ed|ing)? for)[^.\n]{0,40}:\s*$"
)
_ITEM = re.compile(r"\s*(?:\d{1,2}[.)]|[-–—•*·])\s+(?=\S)|\s*(?=[a-z])")
_FIRST_PERSON = re.compile(r"\b(?:[Ww]e|I|[Oo]ur|[Mm]y|[Uu]s)\b")


def headline_tails(prose: Prose, findings: Sequence[Finding]) -> list[Finding]:
    """The findings, with the tail of a headline as its source in the place of what else was found there."""
    if len(prose.paragraphs) < 2:
        return list(findings)
    start, end = prose.paragraphs[0]
    text = prose.text[start:end].rstrip()
    is_one = not sentence_ends(prose.text, start, end)
    is_headline = is_one and text[-1:] not in ".?!”\"’'…" and len(text.split()) <= LONGEST_HEADLINE
    forms = (_TAIL, _TURNED_TAIL, _COLON_TAIL)
    tail = next((found for form in forms if (found := form.fullmatch(text))), None) if is_headline else None
    if not tail or any(one.content[0].start < end and one.cue and one.cue[0].start == start + tail.start("cue")
                       and one.source for one in findings):  # fmt: skip
        return list(findings)
    kept = [one for one in findings if one.content[0].start >= end]
    return [_finding(tail, start), *kept]


def tails(prose: Prose, findings: Sequence[Finding], lexicon: Lexicon, saying: frozenset[str]) -> Iterator[Finding]:
    """What a court was told, or a study finds, in sentences without findings; `saying`: the words of saying."""
    found = Near((part, part) for one in findings for part in (*one.content, *one.cue, *one.source))
    for first, last in prose.paragraphs:
        starts = [first, *(end for end in sentence_ends(prose.text, first, last) if end < last)]
        for start, end in pairwise([*starts, last]):
            sentence = prose.text[start:end]
            begin = start + len(sentence) - len(sentence.lstrip())
            words = sentence.strip()
            told, report = _TOLD_TAIL.fullmatch(words), _FOUND_TAIL.fullmatch(words)
            is_read = report and (report["noun"] == "research" or lexicon.tells(report["noun"], "document"))
            is_report = report and is_read and report["cue"] in saying | _SHOWING
            wrote = _WROTE_TAIL.fullmatch(words)
            is_people = wrote and wrote["cue"] in saying | _SHOWING and lexicon.tells(wrote["noun"], *_PEOPLE)
            tail = told or (report if is_report else None) or (wrote if is_people else None)
            if tail and not found.at(Span(begin, end)):
                yield _finding(tail, begin)


def _finding(match: re.Match[str], start: int = 0) -> Finding:
    content, cue, source = (
        (Span(start + match.start(name), start + match.end(name)),) for name in ("content", "cue", "source")
    )
    return Finding(content=content, cue=cue, source=source, confidence=CONFIDENCE)


def behind(prose: Prose, quotation: Quotation, saying: frozenset[str]) -> Finding | None:
    """Who speaks by what stands behind a quotation that nobody is found for; `saying`: the words of saying."""
    end = prose.paragraphs[bisect_right(prose.paragraphs, (quotation.start, len(prose.text))) - 1][1]
    said = (form.match(prose.text, quotation.end, end) for form in (_WORDS_OF, _WITH_WORDS, _QUOTED_AS, _GOING_ON))
    match = next(filter(None, said), None)
    if not match:
        tag = _TAG.match(prose.text, quotation.end, end)
        match = tag if tag and (not tag["verb"] or tag["verb"] in saying) else None
    if not match:
        return None
    via = (Span(*match.span("via")),) if "via" in match.groupdict() else ()
    content = (Span(quotation.start, quotation.end),)
    return Finding(
        content=content,
        cue=(Span(*match.span("cue")),),
        source=(Span(*match.span("source")),),
        confidence=CONFIDENCE,
        via=via,
    )


def bare(text: str, finding: Finding) -> Finding:
    """The finding without the comma behind its source and its report, and the colon behind its cue."""

    def cut(spans: tuple[Span, ...], marks: str) -> tuple[Span, ...]:
        ends = (span.start + len(span.of(text).rstrip(marks)) for span in spans)
        return tuple(
            replace(span, end=end) if end > span.start else span for span, end in zip(spans, ends, strict=True)
        )

    return replace(
        finding, source=cut(finding.source, ", "), cue=cut(finding.cue, ",: "), content=cut(finding.content, ", ")
    )


def whole_source(prose: Prose, finding: Finding) -> Finding:
    """“It was the kit man who said”: the kit man; “not the pilot but his mate”: his mate; and handles in full."""
    if not finding.source:
        return finding
    text, first = prose.text, finding.source[0]
    cleft = _CLEFT.search(text, max(0, first.start - 160), first.start) if first.of(text).lower() == "who" else None
    other = _NOT_BUT.match(text, first.start, first.end)
    handles = _HANDLE.finditer(text, max(0, first.start - 40), first.end + 40)
    handle = next((found for found in handles if first.start < found.end()), None)
    if cleft:
        first = Span(*cleft.span("source"))
    elif other:
        first = Span(other.end(), first.end)
    elif handle and handle.start() < first.end:
        first = Span(min(first.start, handle.start()), max(first.end, handle.end()))
    return replace(finding, source=(first, *finding.source[1:]))


def passed_on(prose: Prose, finding: Finding, lexicon: Lexicon) -> Finding:
    """“…,” the agency quoted her as saying: hers, through the agency. “He was told by his insurer”: the insurer's."""
    if not finding.cue:
        return finding
    text, at = prose.text, finding.cue[0]
    by = None if finding.source else _TOLD_BY.match(text, at.end, at.end + 100)
    if (
        not finding.source
        and text[finding.content[-1].end - 1] in "”\"’'"
        and text[finding.content[-1].end : at.start] == " "
    ):
        by = _SOURCE_BEHIND.match(text, at.end, at.end + 100)  # “Liar!” called out a man
    if by:
        return replace(finding, source=(Span(*by.span("source")),))
    if not finding.source:
        return finding
    if verb := _QUOTED.match(text, at.start, at.end):
        at = Span(*verb.span())
        match = _AS_SAYING.match(text, at.end, at.end + 100)
        told = Span(*match.span("source")) if match else None
        said = tuple(part for part in finding.content if not told or not part.overlaps(told))
        if match and (said or _passes_on(finding.source[0].of(text), lexicon)):
            said = tuple(
                part if part.end <= match.start() else Span(max(part.start, match.end()), part.end)
                for part in (said or finding.content)
                if not match.start() < part.end <= match.end()
            )
        if told and said and not any(told.overlaps(part) for part in finding.source):
            return replace(finding, source=(told,), cue=(at,), content=said, via=finding.source)
    first = finding.source[0]
    seen = _SEEN_BY.search(text, max(0, first.start - 80), first.start)
    if seen and 0 <= at.start - first.end <= 2:
        return replace(finding, source=(Span(*seen.span("what")),), via=(first,))
    through = _BY.search(text, max(at.start - 10, 0), at.end + 80)
    if through and through.start() < at.end:
        span = Span(*through.span("via" if through["via"] else "agency"))
        who = _WHO_WAS.search(text, max(0, at.start - 90), at.start)
        if not any(span.overlaps(part) for part in finding.source):
            return replace(finding, via=(span,))
        if who:
            return replace(finding, source=(Span(*who.span("source")),), via=(span,))
    return finding


def _passes_on(source: str, lexicon: Lexicon) -> bool:
    """Is it an agency or a paper? Of “the mayor quoted Lee as saying so” the mayor reports what Lee reports."""
    words = (word.lower() for word in source.split())
    return source.isupper() or lexicon.any_tells(words, "media", "called-media", "organization", "print")


def is_of_a_place(prose: Prose, finding: Finding) -> bool:
    """Is it what stands behind a dateline with a colon: “Hobart: A new ferry is late”, where the network sees a place?

    A place with words in quotation marks behind it speaks: “Beijing: ‘We reject it’”.
    """
    if not finding.source or not any(one.type == "place" for one in finding.who[:1]):
        return False
    source, said = finding.source[0], finding.content[0].start
    is_first = prose.paragraphs[bisect_right(prose.paragraphs, (source.start, len(prose.text))) - 1][0] == source.start
    return is_first and prose.text[source.end : said].strip() == ":" and prose.text[said] not in "“\"‘'"


def announced(prose: Prose) -> Iterator[Finding]:
    """The statement or the list of demands that a paragraph with a colon at its end announces."""
    for number, (start, end) in enumerate(prose.paragraphs[:-1]):
        if prose.text[start:end].rstrip()[-1:] != ":":
            continue
        for form, goes_on in ((_STATEMENT, _FIRST_PERSON), (_DEMANDS, _ITEM)):
            match = next(iter(form.finditer(prose.text, _sentence(prose.text, start, end), end)), None)
            content = tuple(_going_on(prose, number + 1, goes_on)) if match else ()
            if match and content:
                yield Finding(
                    content=content,
                    cue=(Span(*match.span("cue")),),
                    source=(Span(*match.span("source")),),
                    confidence=CONFIDENCE,
                )


def _sentence(text: str, start: int, end: int) -> int:
    """Where the last sentence of a paragraph begins."""
    ends = (text.rfind(mark, start, end) for mark in (". ", "? ", "! "))
    return max(start, *(at + len(". ") for at in ends if at >= 0), start)


def _going_on(prose: Prose, number: int, goes_on: re.Pattern[str]) -> Iterator[Span]:
    for start, end in prose.paragraphs[number:]:
        match = goes_on.search(prose.text, start, end)
        if not match or prose.text[start] in "“\"‘'" or (goes_on is _ITEM and match.start() > start):
            return
        first = match.end() if goes_on is _ITEM else start
        yield Span(first, start + len(prose.text[start:end].rstrip()))
