"""The head of an article: headline, standfirst, byline, date; and the dateline with which a report begins."""

from __future__ import annotations

import re

from generator.model.span import Span
from generator.text.patterns import pattern

LONGEST_HEADLINE = 32  # words
LONGEST_STOPPED_HEADLINE = 16  # words; with a point at its end a longer line is a sentence
LONGEST_BYLINE = 25  # words
LONGEST_HEADING = 14  # words
LONGEST_QUESTION = 7  # words; longer ones are asked within the story

_BY = pattern(
    r"(?:(?:Story|Written|Reported|Analysis|Report|Words|Text|Opinion|Edited|Compiled)\s+)?(?:By|BY|by):?\s+(?=[A-ZÀ-Þ@])"
)


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


# What may stand in a byline in small letters; any other word makes it a sentence ("By Monday the strait was calm").
_BYLINE_WORDS = _words(
    "and & for in with of the to at from de da di del la le van von der al el bin ibn reporter correspondent editor"
    " staff writer am pm a.m. p.m. min read | • · / - – —"
)
_NO_NAME = _words("the then now and monday tuesday wednesday thursday friday saturday sunday")
_CREDITS_LINE = pattern(
    r"\(?(?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslat(?:ion|ed)) by [A-Z].{0,250}"
)
_STAFF = pattern(
    r"(?:Reuters|AFP|AP|CBC|BBC|CNN|Guardian|Associated Press|News)"
    r"\s(?:Staff|staff|reporter|News|and agencies)(?:\sand\s\w+)?"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?"
_PLACE = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’\-]{1,30}(?:[ /][A-ZÀ-Þ][A-ZÀ-Þ.'’\-]{1,30}){0,4}"
_MIXED_PLACE = r"[A-ZÀ-Þ][\w.'’\-]{1,30}(?:[ /][A-ZÀ-Þ][\w.'’\-]{1,30}){0,4}"
_REGION = r"(?:,\s(?:[A-Z][\w.\-]{0,20}\s?){1,3})?"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?"
_DATE = rf"(?:,?\s{_WEEKDAY}(?:{_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{_MONTH})(?:,?\s(?:19|20)\d\d)?)?"
_AGENCY = r"\([A-Z][^()\n]{1,40}\)"
_DATELINE = pattern(
    rf"(?:{_PLACE}{_REGION}{_DATE}(?:,?\s{_AGENCY})?|{_MIXED_PLACE}{_REGION}{_DATE},?\s{_AGENCY}"
    rf"|{_MONTH}\s\d{{1,2}}\s{_AGENCY}|{_AGENCY})"
    r"\s?(?:--|[–—]|(?<=\s)-)(?=\s|[A-Z“\"‘])"
)
_NO_PLACE = _words(
    "BREAKING UPDATE UPDATED CORRECTION WATCH NEW EXCLUSIVE OPINION ANALYSIS LIVE VIDEO READ MORE FACT MYTH NOTE"
)
_SMALL = _words("a an and as at but by for from in into nor of on or over per the to up via vs with after before")
# Headlines do without them; a sentence hardly can.
_SENTENCE_WORDS = _words(
    "a an the was were had has have is are be been said he she they his her their this that there who which it its"
    " monday tuesday wednesday thursday friday saturday sunday"
)
_NO_END = '.,:;!…—–-”"{}' + "。，：；！、．」』،؛۔।"  # of a heading, in any script
_WIDE = pattern(r"[\u2e80-\u9fff\uac00-\ud7af]")
_WORD = pattern(r"[^\W_][\w'’\-]*")


def byline_names(paragraph: str) -> tuple[str, ...] | None:
    """The authors that a byline names ("By JANE DOE, Associated Press" → Jane Doe), `None` for other paragraphs."""
    if paragraph.count(" ") > LONGEST_BYLINE:
        return None
    if _STAFF.fullmatch(paragraph):
        return (paragraph,)
    match = _BY.match(paragraph)
    words = paragraph[match.end() :].split() if match else []
    if not words or words[0].lower() in _NO_NAME or not all(map(_fits_byline, words)):
        return None
    names = re.split(r"\s*[|•·/]\s*|\s[-–—]\s", " ".join(words))[0]
    people = re.split(r",?\sand\s|\s&\s|,\s(?=[A-Z]\S+\s[A-Z]\S+$)", _without_outlet(names))
    return tuple(filter(None, map(_person, people)))


def is_credits_line(paragraph: str) -> bool:
    """Does it name those who worked on the report ("Reporting by …; Editing by …")?"""
    return paragraph.count(" ") < 45 and bool(_CREDITS_LINE.fullmatch(paragraph))


def dateline_of(paragraph: str) -> Span | None:
    """The place, date and agency with which a report begins, the dash included.

    >>> text = "LONDON, Jan 8 (Reuters) - Oil rose."
    >>> dateline_of(text).of(text)
    'LONDON, Jan 8 (Reuters) -'
    """
    match = _DATELINE.match(paragraph)
    if not match or match.end() >= len(paragraph) or re.split(r"\W", match[0])[0] in _NO_PLACE:
        return None
    return Span(*match.span())


def is_headline(paragraph: str, after: str) -> bool:
    """Could the first paragraph be the headline of a text that goes on with `after`?"""
    words = _WORD.findall(paragraph)
    if not words or not after or len(words) > LONGEST_HEADLINE or paragraph[-1] in ",—–":
        return False
    if dateline_of(paragraph) or (paragraph[-1] in '”"' and paragraph[0] in '“"'):
        return False
    if not _stops(paragraph):
        return len(after) > len(paragraph) or len(words) <= LONGEST_HEADING
    if paragraph[-1] == ":" or len(words) > LONGEST_STOPPED_HEADLINE:
        return False
    if is_title_case(words):
        return True
    is_terse = len(words) > 2 and not any(word.lower() in _SENTENCE_WORDS for word in words)
    return len(after) > len(paragraph) and (is_terse or bool(dateline_of(after)))


def is_heading(paragraph: str) -> bool:
    """Has it the form of a section heading: short, no final point, not a quotation in double marks?"""
    first = paragraph[0]
    last = paragraph[-1]
    if not (first.isalnum() or first in "‘'¿") or last in _NO_END or re.search(r"\n|https?:", paragraph):
        return False
    # Chinese and Japanese have no spaces: two characters are a word, about.
    length = len(paragraph.split()) + len(_WIDE.findall(paragraph)) // 2
    longest = LONGEST_QUESTION if last in "?？؟" else LONGEST_HEADING
    if length > longest or re.match(r"Q[:. ]|A:|[A-Z .]+:", paragraph):
        return False
    return not first.islower() and bool(_WORD.search(paragraph)) and not re.search(r"[.!?]\s", paragraph)


def _stops(paragraph: str) -> bool:
    """Does it end in a point or a colon? The point of an abbreviation ("for U.S.") is none."""
    return bool(re.search(r"[.:。：！۔।][”\"’']?$", paragraph)) and not re.search(r"\b(?:[A-Z]\.){2,}$", paragraph)


def is_title_case(words: list[str]) -> bool:
    """Do all but the small words begin with a capital letter or a digit?"""
    large = [word for word in words if word.lower() not in _SMALL]
    capital = sum(not word[0].islower() for word in large)
    return len(large) > 2 and capital >= 0.8 * len(large)


def _fits_byline(word: str) -> bool:
    return not word[0].islower() or word.strip(",.;") in _BYLINE_WORDS or "@" in word


def _without_outlet(names: str) -> str:
    """Names without what follows them: ", Associated Press", ", Political Editor", " for Reuters"."""
    names = re.split(r"\s(?:for|in|of|at|from)\s", names)[0]
    first, *others = re.split(r",\s", names)
    people = [first]
    for other in others:
        if re.search(r"\sand\s|\s&\s", other):
            people.append(other)
    return ", ".join(people) if people[1:] else first


def _person(name: str) -> str:
    name = name.strip(" .,|")
    return name.title() if name.isupper() and " " in name else name
