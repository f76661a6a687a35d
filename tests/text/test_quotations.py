"""Quotation marks are paired by shape, by the space around them, and by what is open."""

import time

import pytest

from generator.text.quotations import quotations


def inner(text: str) -> list[str]:
    return [text[item.inner_start : item.inner_end] for item in quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said “yes” and “no”.", ["yes", "no"]),
        ('She said "yes" and "no".', ["yes", "no"]),
        ("She said ''yes'' and ``no''.", ["yes", "no"]),
        ("She said «yes» and «no».", ["yes", "no"]),
        ("She said ‘maybe’ and 'no'.", ["maybe", "no"]),
        ("It’s the workers’ party, isn't it?", []),
        ("The ‘workers’ union’ met in the ’90s.", ["workers’ union"]),
        ("It was ‘low’. ‘Not the quay,’ she said.", ["low", "Not the quay,"]),
        ("It was 'shut', Ann said. 'Why?' he asked.", ["shut", "Why?"]),
        ("Chanting ‘It leaks’, they left. Ida said: ‘We cried.’", ["It leaks", "We cried."]),
        ("He spoke of ‘cuts’. ‘We know,’ she said.", ["cuts", "We know,"]),
        ("‘The workers’ union ‘leaks’, I say,’ she said.", ["The workers’ union ‘leaks’, I say,"]),
        ("“He told me ‘go away’ twice.”", ["He told me ‘go away’ twice."]),
        ("“It goes on", ["It goes on"]),
        ("” … it starts badly,” she said.", []),
    ],
)
def test_marks_are_paired(text: str, expected: list[str]) -> None:
    if text.startswith("”"):
        assert len(inner(text)) <= 1
    else:
        assert inner(text) == expected


def test_a_quotation_left_open_goes_on_in_the_next_paragraph() -> None:
    first, second = quotations("“It goes on.\n“And on.”")
    assert not first.is_closed
    assert second.is_closed and second.continues


def test_a_single_mark_may_begin_paragraph_upon_paragraph() -> None:
    first, second = quotations("‘It goes on.\n\n‘And it’s on.’ She left.")
    assert not first.is_closed
    assert second.is_closed and second.continues
    assert quotations("’Twas late.\n\nIt rained.") == quotations("‘Twas late.\n\nIt rained.") == ()


@pytest.mark.parametrize("mark", ["“", "”", '"', "'", "‘", "’", "''", "“‘", "' "])
def test_many_marks_take_linear_time(mark: str) -> None:
    text = mark * (200_000 // len(mark))
    start = time.process_time()
    quotations(text)
    assert time.process_time() - start < 5
