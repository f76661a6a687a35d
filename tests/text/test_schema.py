"""A table of settings reads values, tells mistakes, and prints its reference."""

import pytest

from generator.text.schema import Schema, Setting

SCHEMA = Schema(
    unknown='unknown setting "{}"',
    settings=(
        Setting(key="title", default="Quoth", meaning="the name"),
        Setting(key="drafts", allowed=("all", "confirmed"), default="all", meaning="`all` or `confirmed`"),
        Setting(key="nav", read=lambda given, tell: given, default=()),
    ),
    tables=("sources",),
)


def read(table: dict[str, object]) -> tuple[dict[str, object], list[tuple[str, str, str]]]:
    told: list[tuple[str, str, str]] = []
    SCHEMA.tell_unknown(table, lambda *fault: told.append(fault))
    return SCHEMA.values(table, lambda *fault: told.append(fault)), told


def test_values_are_those_of_the_file_or_the_defaults() -> None:
    assert read({}) == ({"title": "Quoth", "drafts": "all", "nav": ()}, [])
    assert read({"drafts": "confirmed", "nav": 3, "sources": {}}) == (
        {"title": "Quoth", "drafts": "confirmed", "nav": 3},
        [],
    )


@pytest.mark.parametrize(
    ("key", "value", "what", "fix"),
    [
        ("title", 3, "`title` must be text, not 3", 'write `title = "…"`'),
        ("drafts", "no", "`drafts` must be one of all, confirmed, not 'no'", 'write `drafts = "all"`'),
        ("titel", "x", 'unknown setting "titel" (did you mean "title"?)', "correct or remove it"),
        ("source", {}, 'unknown setting "source" (did you mean "sources"?)', "correct or remove it"),
    ],
)
def test_what_is_wrong_is_told_and_the_default_stands(key: str, value: object, what: str, fix: str) -> None:
    values, told = read({key: value})
    assert told == [(key, what, fix)]
    assert values == read({})[0]


def test_reference_has_a_row_for_each_setting_without_a_section() -> None:
    assert SCHEMA.reference(with_defaults=False) == "| `title` | the name |\n| `drafts` | `all` or `confirmed` |\n"
    assert SCHEMA.reference(with_defaults=True).splitlines()[0] == '| `title` | the name | `"Quoth"` |'
