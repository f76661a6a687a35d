"""Dates as news pages write them ("Published: 8 January 2020 14:03 GMT"), read without knowing today's date.

The date of a saved page is htmldate's, which trafilatura asks (`page/main_text.py`): of 214 pages whose date is known
it has 166 right and 32 wrong by structured data and the elements of the head. Structured data alone have 115 and 19,
put before it 164 and 34. Its search of the whole text would have 179 and 35, and is not in use: it gives pages without
a date the first of January of some year, or the day of a post that they quote. What it leaves is read from the lines
below the headline, 1 right and none wrong. With dateparser and without it htmldate's answers are the same.

In lines of text these few patterns decide, not dateparser: of 400 short lines with a digit both read 8 alike.
dateparser (strict) reads 11 more in German and Spanish, makes a day of "September 2014 (9)" 8 times, misses 17 with a
name or a label beside the date, and takes thousands of times as long.
"""

from __future__ import annotations

import re
from datetime import date

from generator.text.patterns import pattern

LONGEST_DATE_LINE = 20  # words

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b"
_DATES = [
    pattern(each, re.IGNORECASE)
    for each in (
        rf"\b{_DAY}(?: of)?[ \xa0-]{_MONTH},?[ \xa0-]{_YEAR}",
        rf"\b{_MONTH}[ \xa0]{_DAY},?[ \xa0]{_YEAR}",
        rf"\b{_YEAR}[-/.](?P<number>[01]?\d)[-/.]{_DAY}",
    )
]
_SLASHED = pattern(r"\b(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)\b")
_DAY_AND_MONTH = pattern(
    rf"\b{_MONTH}[ \xa0]\d{{1,2}}\b|\b\d{{1,2}}[ \xa0]{_MONTH.replace('?P<month>', '?:')}", re.IGNORECASE
)
_PUBLISHED = pattern(
    r"\b(?:first |last |originally )?(?:published|posted|updated|modified|created|filed|edited|issued)\b", re.IGNORECASE
)
_AGO = pattern(r"\b\d+ (?:second|minute|hour|day|week|month|year)s? ago\b", re.IGNORECASE)
_TIMES = pattern(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
    r"|\b\d{1,2}[:.h]\d\d(?::\d\d)?(?: ?[ap]\.?m\b\.?)?|\b\d{1,2} ?[ap]\.?m\b\.?|\b[ap]\.?m\b\.?"
    r"|\b(?:[A-Z]{1,2}[SD]?T|GMT|UTC|BST|CEST?|IST|MSK|AEDT|AEST|Z|ET|PT|CT)\b(?: ?[+-]\d{1,2}(?::?\d\d)?)?"
    r"|\b(?:date|on|at|in|local time|eastern|pacific|noon|midnight|today|yesterday)\b",
    re.IGNORECASE,
)
_CLOCK = pattern(
    r"\b\d{1,2}[:.h]\d\d(?: ?[ap]\.?m\b\.?)?(?: (?:[A-Z]{1,2}[SD]?T|GMT|UTC|Uhr)\b)?|\b\d{1,2} ?[ap]\.?m\b\.?",
    re.IGNORECASE,
)
_DIGIT = pattern(r"\d")
_LETTER = pattern(r"\w")


def find_date(text: str) -> date | None:
    """The first full date in the text; day/month in numbers only where just one order is possible.

    >>> find_date("Updated Jan. 8, 2020 2:03 PM ET")
    datetime.date(2020, 1, 8)
    """
    matches = [match for pattern in _DATES if (match := pattern.search(text))]
    for match in sorted(matches, key=lambda match: match.start()):
        if found := _date(match):
            return found
    return _slashed_date(text)


def is_date_line(text: str) -> bool:
    """Is there nothing but a date, a time and words such as "published" in the text? A time alone is no date."""
    if text.count(" ") >= LONGEST_DATE_LINE or not _DIGIT.search(text):
        return False
    rest = text
    for each in (*_DATES, _SLASHED, _DAY_AND_MONTH, _PUBLISHED, _AGO):
        rest = each.sub(" ", rest)
    return rest != text and not _LETTER.search(_TIMES.sub(" ", rest))


def without_dates(text: str) -> str:
    """The text with each date and time in it, and words such as "published", as two spaces."""
    for each in (*_DATES, _SLASHED, _DAY_AND_MONTH, _PUBLISHED, _AGO, _CLOCK):
        text = each.sub("  ", text)
    return text


def _date(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    month = int(parts["number"]) if parts.get("number") else _MONTHS.index(parts["month"][:3].lower()) + 1
    return _checked(int(parts["year"]), month, int(parts["day"]))


def _slashed_date(text: str) -> date | None:
    match = _SLASHED.search(text)
    if not match:
        return None
    first, second, year = (int(number) for number in match.groups())
    if first > 12 or first == second:
        return _checked(year, second, first)
    return _checked(year, first, second) if second > 12 else None


def _checked(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
