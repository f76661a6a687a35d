"""Archived copies among the words of a person who checked something: where a copy is, and when the page was seen."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from urllib.parse import urlsplit

ADDRESS = re.compile(r"(?:\b[a-z]{2,8}:/+|\bwww\.)[^\s<>()]+[^\s<>().,;:!?]", re.IGNORECASE)
ARCHIVED = re.compile(r"archiv", re.IGNORECASE)
_ARCHIVES = ("archive.org", "archive.today", "archive.ph", "archive.is", "archive.li", "perma.cc", "ghostarchive.org",
             "webarchive.org.uk", "webcitation.org")  # fmt: skip
_TOLD = re.compile(r"archiv\w*\W{0,3}(?:(?:at|in|under)\W{0,3})?\Z", re.IGNORECASE)
_DAY = re.compile(r"(?<![\w/-])(?:19|20)\d\d-\d\d-\d\d(?![\w/-])")
_SEEN = re.compile(r"\bseen\b", re.IGNORECASE)
_COPIED = re.compile(r"/((?:19|20)\d\d)(\d\d)(\d\d)\d{0,6}(?!\d)")

Link = tuple[int, int, str]
"""Where its words begin and end, and its address."""


def is_archive(address: str) -> bool:
    """Is it an address at an archive of the web that many use?"""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return False
    return any(host == archive or host.endswith(f".{archive}") for archive in _ARCHIVES)


def copy_and_day(text: str, links: Iterable[Link]) -> tuple[str, date | None]:
    """The address of the archived copy that the text tells of, "" for none, and the day on which the page was seen.

    The copy is at a known archive, or its words or those before them call it archived. The day is the one behind
    "seen", else behind the copy, else in the copy's address.

    >>> copy_and_day("Four, see https://a.example/1 (archived https://b.example/2, seen 2026-11-23).", [])
    ('https://b.example/2', datetime.date(2026, 11, 23))
    >>> copy_and_day("https://web.archive.org/web/20261123101500/https://a.example/1", [])[1]
    datetime.date(2026, 11, 23)
    """
    bare = [(match.start(), match.end(), match[0]) for match in ADDRESS.finditer(text)]
    every = sorted({*links, *bare})
    plain = ADDRESS.sub(lambda match: " " * len(match[0]), text)  # a word in an address is none of the text's
    found = next((link for link in every if is_archive(link[2])), None) or next(
        (link for link in every if _is_called_archived(plain, link)), None
    )
    days = [(match.start(), day) for match in _DAY.finditer(plain) if (day := _day(match[0]))]
    seen = _SEEN.search(plain)
    for border in (seen.end() if seen else len(text), found[1] if found else len(text)):
        if day := next((day for at, day in days if at >= border), None):
            return found[2] if found else "", day
    if not found:
        return "", None
    copied = _COPIED.search(found[2]) if is_archive(found[2]) else None
    return found[2], _day("-".join(copied.groups())) if copied else None


def _is_called_archived(plain: str, link: Link) -> bool:
    start, end, _ = link
    return bool(ARCHIVED.search(plain, start, end) or _TOLD.search(plain[max(0, start - 40) : start]))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
