"""What stands in a comment is its author's own: no word of it is shown, whatever it goes over."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.article import Article, Format, SourceFile
from generator.parse import parse

HIDDEN = "SECRET"
TOLD = "The bridge stays shut for a year, the mayor said on Monday, and the whole town has to wait for it."


def read(body: str, form: Format = "markdown") -> Article:
    ending = {"markdown": "md", "html": "html", "text": "txt"}[form]
    return parse(SourceFile(path=f"seeds/a.{ending}", text=body, format=form))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("one <!-- SECRET --> two", "one two"),
        ("one<!-- SECRET -->two", "onetwo"),
        ("one <!-- SECRET\nSECRET --> two", "one two"),
        ("one <!-- SECRET\n\nSECRET --> two", "one two"),
        ("one\n<!-- SECRET\n\n# SECRET\n\n- SECRET\n-->\ntwo", "one\ntwo"),
        ("one\n\n<!--\nSECRET\n-->\n\ntwo", "one\n\ntwo"),
        ("<!--\n```\nSECRET\n-->\n\none", "one"),
        ("> one\n> <!-- SECRET\n> SECRET -->\n> two", "one\ntwo"),
        ("- one <!-- SECRET\n  SECRET -->\n- two", "one\n\ntwo"),
        ("one <!-- SECRET --!> two", "one two"),
        ("one <!--> two", "one two"),
        ("one <!---> two", "one two"),
        ("one <!-- [SECRET]{by=x} --> two", "one two"),
        ("one <!-- SECRET <!-- SECRET --> two", "one two"),
        ("one <!-- `SECRET --> two ` three", "one two ` three"),
        ("one ` two <!-- SECRET\nSECRET --> three", "one ` two three"),
        ("# one <!-- SECRET -->\n\ntwo", "one\n\ntwo"),
        ("| a | b |\n|---|---|\n| one <!-- SECRET --> | two |", "a\tb\n\none\ttwo"),
        ("one[^n] two\n\n[^n]: three <!-- SECRET\nSECRET --> four", "one[1] two\n\nthree four"),
        (f"one <!-- {'SECRET ' * 200}--> two", "one two"),
    ],
)
def test_comment_in_markdown_is_not_shown(body: str, text: str) -> None:
    article = read(body)
    assert article.text == text
    assert article.diagnostics == ()
    for word in text.split():
        start = article.text.index(word)
        low, high = article.body.to_input(start, start + len(word))
        assert body[low:high].replace("<!-- SECRET -->", "") == word or word.startswith("one[")


@pytest.mark.parametrize("body", ["`<!-- a -->`", "``` \n<!-- a\n\nb -->\n```", "~~~\n<!-- a -->\n~~~", "\\<!-- a -->"])
def test_comment_in_code_is_words(body: str) -> None:
    assert "<!-- a" in read(body).text
    assert "-->" in read(body).text


@pytest.mark.parametrize("body", ["one\n\ntwo <!-- SECRET\n\nSECRET", "one\n\ntwo <!-- SECRET", "one\n\ntwo\n\n<!--"])
def test_comment_that_is_not_closed_hides_the_rest_and_is_told(body: str) -> None:
    article = read(body)
    assert article.text == "one\n\ntwo"
    (message,) = article.diagnostics
    assert (message.code, message.severity) == ("unclosed-comment", "error")
    assert (message.at.line, message.at.column) == (5, 1) if body.endswith("<!--") else (3, 5)


PAGES = {
    "a comment": "<!-- SECRET --><p>two three</p>",
    "a comment with markup": "<!-- <p>SECRET</p><p>SECRET</p> --><p>two three</p>",
    "over lines": "<p>two <!-- SECRET\n\nSECRET -->three</p>",
    "closed as browsers allow": "<p>two <!-- SECRET --!>three</p>",
    "empty ones": "<p>two <!--><!--->three</p>",
    "for old browsers": "<!--[if IE]><p>SECRET</p><![endif]--><p>two three</p>",
    "in a word": "<p>two th<!-- SECRET -->ree</p>",
    "in a script": "<script>var a = '<!-- no comment';</script><p>two three</p>",
    "in a value": '<p title="<!-- no comment">two three</p>',
    "not closed": "<p>two three</p><!-- SECRET <p>SECRET</p>",
}


@pytest.mark.parametrize("sample", PAGES)
def test_comment_in_a_page_is_not_shown(sample: str) -> None:
    page = f"<html><body><article><h1>Bridge shut for a year</h1><p>{TOLD}</p>{PAGES[sample]}"
    page += "" if sample == "not closed" else f"<p>{TOLD}</p></article></body></html>"
    article = read(page, "html")
    assert HIDDEN not in article.text
    assert "two three" in article.text
    assert not [block for block in article.junk if HIDDEN in block.span.of(page)]
    codes = {message.code for message in article.diagnostics}
    assert codes == ({"unclosed-comment"} if sample == "not closed" else set())


def test_plain_text_has_no_comments() -> None:
    assert read("A headline here\n\nShe wrote <!-- so --> in HTML.", "text").text.endswith("wrote <!-- so --> in HTML.")


PARTS = st.sampled_from(
    [
        "word",
        " ",
        "\n",
        "\n\n",
        "*",
        "[",
        "]",
        "{by=a}",
        "<",
        "-->",
        "(b)",
        "# ",
        "> ",
        "- ",
        "| a |\n|---|\n",
        "C",
        "L",
    ]
)


@given(st.lists(PARTS, max_size=16))
def test_every_word_outside_of_comments_is_shown_and_none_inside(parts: list[str]) -> None:
    long = "<!-- SECRET\n\nSECRET [x]{by=y} -->"
    article = read("".join(parts).replace("C", "<!-- SECRET -->").replace("L", long))
    assert HIDDEN not in article.text
    assert article.text.count("word") == parts.count("word")


@given(st.lists(PARTS | st.sampled_from(["`", "```\n", "~~~\n", "    ", "1. "]), max_size=16))
def test_comment_outside_of_code_hides_its_words_in_any_surroundings(parts: list[str]) -> None:
    article = read("".join(parts) + "\n\nend\n\n<!-- SECRET -->\n")
    code = [block.span.of(article.text) for block in article.blocks if block.role == "code"]
    assert HIDDEN not in article.text or any(HIDDEN in words for words in code) or "`" in "".join(parts)
