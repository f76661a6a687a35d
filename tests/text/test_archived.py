"""The archived copy and the day that a person's words tell of."""

from datetime import date

import pytest

from generator.text.archived import copy_and_day

COPY = "https://b.example/copies/1"
WAYBACK = "https://web.archive.org/web/20261122101500/https://a.example/x"


@pytest.mark.parametrize(
    ("text", "copy", "day"),
    [
        (f"https://a.example/x (archived {COPY}, seen 2026-11-23).", COPY, "2026-11-23"),
        (f"Gezählt am 2026-11-01: https://a.example/x (archiviert: {COPY}, 2026-11-23)", COPY, "2026-11-23"),
        (WAYBACK, WAYBACK, "2026-11-22"),
        (f"{WAYBACK}, seen 2026-11-23", WAYBACK, "2026-11-23"),
        ("https://a.example/x, seen on 2026-11-23", "", "2026-11-23"),
        ("https://a.example/archive/2026-11-23 tells of four", "", ""),
        (f"https://a.example/x (archived {COPY}, seen 2026-13-45)", COPY, ""),
        ("On 2026-11-23 four had paid", "", ""),
        ("The archive has nothing of it, but https://a.example/x has", "", ""),
        ("", "", ""),
    ],
)
def test_copy_and_day_are_those_that_the_words_tell(text: str, copy: str, day: str) -> None:
    assert copy_and_day(text, []) == (copy, date.fromisoformat(day) if day else None)


def test_link_whose_own_words_call_it_archived_is_the_copy() -> None:
    text = "four (archived, seen 2026-11-23)"
    links = [(0, 4, "https://a.example/x"), (6, 14, COPY)]
    assert copy_and_day(text, links) == (COPY, date(2026, 11, 23))
