"""Corrections in front matter: what was wrong in an article that was published, and the day on which that was told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from generator.model.article import Correction
from generator.text.nearest import nearest

KEYS = ("date", "text")
_LIKE = "write under `corrections:` an item `- {date: 2026-03-14, text: …}`"


def read_corrections(given: object, tell: Callable[[str, str, str], None]) -> tuple[Correction, ...]:
    """The corrections, newest first; of what can't be taken, `tell` gets the words to find it by, what, and how."""
    items = [given] if isinstance(given, dict) else given
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        tell("", "`corrections` must be a list of corrections, each with date and text", _LIKE)
        return ()
    read = [_correction({str(key): str(value) for key, value in item.items()}, tell) for item in items]
    return tuple(sorted((each for each in read if each), key=lambda each: each.date, reverse=True))


def _correction(item: dict[str, str], tell: Callable[[str, str, str], None]) -> Correction | None:
    for key in item.keys() - {*KEYS}:
        tell(key, f'unknown key "{key}" of a correction{nearest(key, KEYS)}', "correct or remove it")
    day, text = item.get("date", "").strip(), " ".join(item.get("text", "").split())
    if not text:
        tell(day, "a correction without `text`", _LIKE)
        return None
    try:
        return Correction(date=date.fromisoformat(day), text=text)
    except ValueError:
        what = f'"{day}" is no date of a correction' if day else "a correction without `date`"
        tell(day or text, what, "write the day like 2026-03-14")
        return None
