"""Dates as news pages write them ("Published: 8 January 2020 14:03 GMT"), read without knowing today's date."""

from __future__ import annotations

import re
from datetime import date

LONGEST_DATE_LINE = 20  # words

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b"
_DATES = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_DAY}(?: of)?[ \xa0-]{_MONTH},?[ \xa0-]{_YEAR}",
        rf"\b{_MONTH}[ \xa0]{_DAY},?[ \xa0]{_YEAR}",
        rf"\b{_YEAR}[-/.](?P<number>[01]?\d)[-/.]{_DAY}",
    )
]
_SLASHED = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)\b")
_LABELS = re.compile(
    r"\b(?:first |last |originally )?(?:published|posted|updated|modified|created|filed|edited|date|issued)\b"
    r"|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
    r"|\b\d{1,2}[:.h]\d\d(?::\d\d)?\b|\b\d{1,2}(?= ?[ap]\.?m)|\b[ap]\.?m\b\.?"
    r"|\b(?:[A-Z]{1,2}[SD]?T|GMT|UTC|BST|CEST?|IST|MSK|AEDT|AEST|Z|ET|PT|CT)\b(?: ?[+-]\d{1,2}(?::?\d\d)?)?"
    r"|\b\d+ (?:second|minute|hour|day|week|month|year)s? ago\b"
    r"|\b(?:on|at|in|local time|eastern|pacific|noon|midnight|today|yesterday)\b",
    re.IGNORECASE,
)


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
    """Is there nothing but a date, a time and words such as "published" in the text?"""
    if text.count(" ") >= LONGEST_DATE_LINE or not re.search(r"\d", text):
        return False
    rest = text
    for pattern in (*_DATES, _SLASHED):
        rest = pattern.sub(" ", rest)
    has_date = rest != text
    without_labels = _LABELS.sub(" ", rest)
    rest = re.sub(rf"\b(?:{_MONTH}[ \xa0]\d{{1,2}}\b|\d{{1,2}}[ \xa0]{_MONTH.replace('?P<month>', '?:')})", " ", without_labels, flags=re.I)
    return (has_date or without_labels != text) and not re.search(r"\w", rest)


def _date(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    names = [name[:3] for name in _MONTHS]
    month = int(parts["number"]) if parts.get("number") else names.index(parts["month"][:3].lower()) + 1
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
