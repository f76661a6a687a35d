"""Who wrote the article, read from the lines below its headline: names without dates, labels, handles and addresses."""

from __future__ import annotations

import re

from generator.parse.dates import without_dates
from generator.parse.heads import byline_names

MOST_WORDS = 4  # of a person's name; a longer line of capitals is a title

_LABEL = re.compile(
    r"\b(?:(?:view|see) (?:all (?:posts|stories)|author(?: archive)?|profile|bio)(?: by \w+)?"
    r"|author(?:'s)? (?:archive|page|profile)|bio(?:graphy)?|profile|follow|e-?mail|contact"
    r"|more (?:by|from) this author"
    r"|(?:staff |senior |chief |political |foreign )*(?:correspondent|reporter|editor|writer|columnist|contributor)"
    r"|(?:updated|published|posted)(?: on| at)?|\d+ (?:comments?|min(?:ute)?s?(?: read)?)|share)\b:?",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\S*@\S+|https?:\S+|www\.\S+")
_NAME = re.compile(r"[A-ZÀ-Þ][\w.'’\-]*(?:\s(?:[A-ZÀ-Þ][\w.'’\-]*|d[aeiu]|de[lnr]|van|von|bin|al|la|le))*")
_BORDER = re.compile(r"\s*[|•·/~,;:\n]\s*|\s[-–—]\s|\s{2,}|\sand\s|\s&\s")


def people(line: str) -> tuple[str, ...]:
    """The persons whom a byline names, () for none.

    >>> people("13 May 2025 by Hanne Vervloet"), people("Hanne Vervloet Biography @hvervloet")
    (('Hanne Vervloet',), ('Hanne Vervloet',))
    """
    bare = _ADDRESS.sub("  ", _LABEL.sub("  ", without_dates(line)))
    start = re.search(r"(?:^|[\s|•·~])(?=[Bb][Yy]:?\s)", bare)
    named = byline_names(" ".join(bare[start.end() :].split())) if start else None
    if named:
        return tuple(name for each in named for name in _names(each))
    return tuple(_names(bare))


def _names(text: str) -> list[str]:
    parts = [part.strip(" .,-–—~|") for part in _BORDER.split(text)]
    return [part for part in parts if 1 < len(part.split()) <= MOST_WORDS and _NAME.fullmatch(part)]
