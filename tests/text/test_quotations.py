"""Quotation marks are paired by shape, by the space around them, and by what is open."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.quotations import CANDIDATE, DOUBLE, quotations, quoted_words


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


SIGNS = "“”„\"«»`'’‘ aZ9é.,—(\n"


@given(st.text(alphabet=SIGNS, max_size=30), st.integers(0, 4))
def test_marks_are_found_as_by_each_of_them(text: str, at: int) -> None:
    double = re.compile(r"``|''|[“”„\"«»]")
    candidate = re.compile(r"``|''|[“”„\"«»]|(?<!\w)[‘'](?=[\w“\"$£€…\[(])")
    for ours, plain in ((DOUBLE, double), (CANDIDATE, candidate)):
        assert [m.span() for m in ours.finditer(text, at)] == [m.span() for m in plain.finditer(text, at)]


@given(st.text(alphabet=SIGNS, max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=3))
def test_words_in_marks_are_counted_one_by_one(text: str, spans: list[tuple[int, int]]) -> None:
    quoted = quotations(text)
    words = [word.start() for start, end in spans for word in re.compile(r"\w+").finditer(text, start, end)]
    inside = sum(any(each.inner_start <= at < each.inner_end for each in quoted) for at in words)
    assert quoted_words(text, spans, quoted) == (inside, len(words) - inside)
