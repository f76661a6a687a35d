"""A paragraph without Markdown but annotation spans has the tokens that markdown-it's rules would give it."""

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it.token import Token

from generator.notation.brackets import scan
from generator.parse.markdown import inline
from generator.parse.markdown.simple import simple_tokens

PIECES = ["Ann", " said ", "“no”", "!", "^", "*so*", "_", "\n", "[", "]", "{", "}", "{.cue}", "{by=ann}", "{#x .not}",
          "(a)", "`", "\\", "&amp;", "<b>", "![", "~", ": 1", "3.", "#", "🙂"]  # fmt: skip


def by_rules(source: str) -> list[Token]:
    with patch.object(inline, "simple_tokens", lambda source, marks: None):
        (token,) = inline.positioned_markdown().parseInline(source)
    return token.children or []


def told(tokens: list[Token]) -> list[tuple[str, str, int, object]]:
    return [(each.type, each.content, each.meta["at"], each.meta.get("annotation")) for each in tokens]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_tokens_are_those_of_the_rules(source: str) -> None:
    marks, _ = scan(source)
    tokens = simple_tokens(source, marks)
    assert tokens is None or told(tokens) == told(by_rules(source))


@pytest.mark.parametrize(
    ("source", "number"),
    [
        ("Words alone.", 1),
        ("[“No”]{by=ann}, [Ann]{.mention} [said]{.cue}.", 12),
        ("[[The report]{.mention ref=r} says]{by=ann}", 6),
    ],
)
def test_spans_alone_ask_no_rule(source: str, number: int) -> None:
    tokens = simple_tokens(source, scan(source)[0])
    assert tokens is not None and len(tokens) == number


@pytest.mark.parametrize("source", ["*so*", "a_b_", "[link](x)", "![Ann]{by=ann}", "two\nlines", "a^b", "&amp;", "<b>"])
def test_what_may_be_markdown_is_left_to_the_rules(source: str) -> None:
    assert simple_tokens(source, scan(source)[0]) is None
