"""The head of an article: headline, standfirst, byline, date; and the dateline with which a report begins."""

from __future__ import annotations

import re
from itertools import islice

from generator.model.span import Span

LONGEST_HEADLINE = 32  # words
LONGEST_BYLINE = 25  # words
LONGEST_HEADING = 14  # words

_NAME = r"[A-ZÀ-Þ][\w.'’\-]*"
_BYLINE = re.compile(
    rf"(?:(?:Story|Written|Reported|Analysis|Report|Words|Text|Opinion|Edited|Compiled)\s+)?(?:By|BY|by):?\s+"
    rf"(?P<names>{_NAME}(?:[,|•·/&\s\-–—]+(?:and|for|in|with|of|the|to|at|from|de|da|di|del|van|von|der|al-|el-|bin|reporter|correspondent|editor|staff|@\w+|\S+@\S+|{_NAME}|[A-Z]+|\d[\d:.,apmAPM]*)\b\.?)*)"
    r"[.|,\s]*"
)
_CREDITS_LINE = re.compile(r"\(?(?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslat(?:ion|ed)) by [A-Z].{0,250}")
_STAFF = re.compile(r"(?:Reuters|AFP|AP|CBC|BBC|CNN|Guardian|Associated Press|News)\s(?:Staff|staff|reporter|News|and agencies)(?:\sand\s\w+)?")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?"
_PLACE = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’\-]+(?:[ /][A-ZÀ-Þ][A-ZÀ-Þ.'’\-]+){0,4}"
_MIXED_PLACE = r"[A-ZÀ-Þ][\w.'’\-]+(?:[ /][A-ZÀ-Þ][\w.'’\-]+){0,4}"
_REGION = r"(?:,\s(?:[A-Z][\w.\-]+\s?){1,3})?"
_DATE = rf"(?:,?\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?(?:{_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{_MONTH})(?:,?\s(?:19|20)\d\d)?)?"
_AGENCY = r"\((?:[A-Z][\w.&\-]*\s?){1,4}\)"
_DATELINE = re.compile(
    rf"(?:{_PLACE}{_REGION}{_DATE}(?:,?\s{_AGENCY})?|{_MIXED_PLACE}{_REGION}{_DATE},?\s{_AGENCY}|{_MONTH}\s\d{{1,2}}\s{_AGENCY}|{_AGENCY})"
    r"\s?(?:--|[–—]|(?<=\s)-)(?=\s|[A-Z“\"‘])"
)
_NO_PLACE = frozenset(
    "BREAKING UPDATE UPDATED CORRECTION WATCH NEW EXCLUSIVE OPINION ANALYSIS LIVE VIDEO READ MORE FACT MYTH NOTE".split()
)
_WORD = re.compile(r"[^\W_][\w'’\-]*")
_SMALL = frozenset("a an and as at but by for from in into nor of on or over per the to up via vs with after before".split())


def byline_names(paragraph: str) -> tuple[str, ...] | None:
    """The authors that a byline names ("By JANE DOE, Associated Press" → Jane Doe), `None` for other paragraphs."""
    if paragraph.count(" ") > LONGEST_BYLINE:
        return None
    if _STAFF.fullmatch(paragraph):
        return (paragraph,)
    match = _BYLINE.fullmatch(" ".join(paragraph.split()))
    if not match:
        return None
    names = re.split(r"\s*[|•·/]\s*|\s[-–—]\s", match["names"])[0]
    return tuple(filter(None, map(_person, re.split(r",?\sand\s|\s&\s|,\s(?=[A-Z]\S+\s[A-Z]\S+$)", _without_outlet(names)))))


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
    if dateline_of(paragraph) or (paragraph[-1] in "”\"" and paragraph[0] in "“\""):
        return False
    if not _stops(paragraph):
        return len(after) > len(paragraph) or len(words) <= LONGEST_HEADING
    return is_title_case(words) or (len(after) > len(paragraph) and _shares_words(words, after))


def is_heading(paragraph: str) -> bool:
    """Has it the form of a section heading: short, no final point, not a quotation in double marks?"""
    first = paragraph[0]
    if first in "“\"(@#[" or paragraph[-1] in ",;…—–-”\"" or _stops(paragraph) or "\n" in paragraph or "http" in paragraph:
        return False
    words = paragraph.split()
    if len(words) > LONGEST_HEADING or re.match(r"[QA]:", paragraph):
        return False
    return not first.islower() and bool(_WORD.search(paragraph)) and not re.search(r"[.!?]\s", paragraph)


def _stops(paragraph: str) -> bool:
    """Does it end in a point or a colon? The point of an abbreviation ("for U.S.") is none."""
    return paragraph[-1] in ".:" and not re.search(r"\b(?:[A-Z]\.){2,}$", paragraph)


def is_title_case(words: list[str]) -> bool:
    """Do all but the small words begin with a capital letter or a digit?"""
    large = [word for word in words if word.lower() not in _SMALL]
    capital = sum(not word[0].islower() for word in large)
    return len(large) > 2 and capital >= 0.8 * len(large)


def _shares_words(words: list[str], after: str) -> bool:
    """Do the next words tell the same again, as a first sentence does with its headline?"""
    following = {word.lower()[:5] for word in islice(_WORD.findall(after), 60)}
    telling = {word.lower()[:5] for word in words if len(word) > 3}
    return len(telling) > 2 and len(telling & following) >= max(2, 0.4 * len(telling))


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
