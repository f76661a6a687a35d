"""A paragraph without Markdown but annotation spans is read as markdown-it's rules would have it."""

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it.token import Token

from generator.notation.brackets import scan
from generator.parse.markdown import positioned
from generator.parse.markdown.inline import InlineText, inline_faults, inline_text
from generator.parse.markdown.simple import simple
from generator.text.offsets import MappedText

PIECES = ["Ann", " said ", "“no”", "!", "^", "*so*", "_", "\n", "[", "]", "{", "}", "{.cue}", "{by=ann}", "{#x .not}",
          "(a)", "`", "\\", "&amp;", "<b>", "![", "~", ": 1", "3.", "#", "🙂", " ", "http://a.example/b"]  # fmt: skip


def parsed(source: str) -> tuple[Token, object, InlineText]:
    """The token of a source, what is wrong in it, and its words, the source being cut in two in the file."""
    env: dict[str, object] = {}
    (token,) = positioned.positioned_markdown().parseInline(source, env)
    half = len(token.content) // 2
    pieces = [MappedText.of(token.content[:half], at=3), MappedText.of(token.content[half:], at=9 + half)]
    read = inline_text(token, MappedText.join(pieces), number=lambda key: (1, True), shown=())
    return token, inline_faults(env, token), read


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_words_and_marks_are_those_of_the_rules(source: str) -> None:
    _, *found = parsed(source)
    with patch.object(positioned, "simple", lambda inline, marks: None):
        by_rules, *expected = parsed(source)
    assert positioned.SIMPLE not in by_rules.meta
    assert found == expected


@given(st.lists(st.sampled_from(["Ann", " said ", "[", "]{.cue}", "]{by=ann}", "  "]), max_size=9).map("".join))
def test_words_that_the_file_has_otherwise_lead_to_where_they_stand(source: str) -> None:
    def read() -> InlineText:
        (token,) = positioned.positioned_markdown().parseInline(source)
        other = MappedText.of(token.content.replace("n", "m"), at=5)
        return inline_text(token, other, number=lambda key: (1, True), shown=())

    found = read()
    with patch.object(positioned, "simple", lambda inline, marks: None):
        assert found == read()


@pytest.mark.parametrize(
    ("source", "words", "marks"),
    [
        ("Words alone.", "Words alone.", []),
        ("[“No”]{by=ann}, [Ann]{.mention} [said]{.cue}.", "“No”, Ann said.", [(0, 4), (6, 9), (10, 14)]),
        ("[[The report]{.mention ref=r} says ]{by=ann} ", "The report says", [(0, 15), (0, 10)]),
    ],
)
def test_spans_alone_ask_no_rule(source: str, words: str, marks: list[tuple[int, int]]) -> None:
    token, _, read = parsed(source)
    assert positioned.SIMPLE in token.meta and not token.children
    assert (read.text.text, [(mark.start, mark.end) for mark in read.marks]) == (words, marks)


@pytest.mark.parametrize("source", ["*so*", "a_b_", "[link](x)", "![Ann]{by=ann}", "two\nlines", "a^b", "&amp;", "<b>"])
def test_what_may_be_markdown_is_left_to_the_rules(source: str) -> None:
    assert simple(source, scan(source)[0]) is None
