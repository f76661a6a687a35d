"""A comment that silences a message is no part of the article, and nothing else goes with it."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.model.article import Article, SourceFile
from generator.parse import parse

COMMENT = "<!-- quoth: ignore loaded-cue: why, see [a]{by=b} -->"


def read(body: str) -> Article:
    return parse(SourceFile(path="content/a.md", text=body, format="markdown", place="content"))


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("one C two\nthree\n", 1),
        ("one two C\nthree\n", 1),
        ("one two\nC\nthree\n", 3),
        ("one two\n  C\n  C\nthree\n", 4),
        ("C\none two\nthree\n", 2),
        ("C\n\none two\nthree\n", 2),
        ("one two\nthree\nC", 4),
        ("one two C C\nthree\n", 1),
    ],
)
def test_paragraph_is_as_without_the_comment(body: str, line: int) -> None:
    article = read(body.replace("C", COMMENT))
    assert article.text == "one two\nthree"
    assert {ignore.line for ignore in article.ignores} == {line}
    assert article.diagnostics == ()
    for word in ("one", "two", "three"):
        start = article.text.index(word)
        low, high = article.body.to_input(start, start + len(word))
        assert body.replace("C", COMMENT)[low:high] == word


@pytest.mark.parametrize(
    "body",
    [
        "# Head C\n\nWords\n",
        "C\n# Head\n\nWords\n",
        "- a\nC\n- b\n",
        "> C\n> words\n",
        "| a | b |\n|---|---|\n| c C | d |\nC\n| e | f |\n",
        "words[^n]\n\nC\n[^n]: a note C of mine\n",
        "*stressed C words* and [a link C here](https://example.org)\n",
        "C\n::: {.caption}\nA bridge.\nC\n:::\n",
        "[“Safe,” C he]{by=lee} [said]{.cue}. C\n",
    ],
)
def test_other_markdown_is_as_without_the_comment(body: str) -> None:
    with_comment, without = (
        read(body.replace("C", COMMENT)),
        read(body.replace(" C", "").replace("C\n", "").replace("> C\n", "")),
    )
    assert with_comment.text == without.text
    assert [(e.name, e.start, e.end) for e in with_comment.elements] == [
        (e.name, e.start, e.end) for e in without.elements
    ]
    assert [item.marks.content for item in with_comment.annotations] == [
        item.marks.content for item in without.annotations
    ]
    assert with_comment.ignores


@pytest.mark.parametrize("body", ["`C`", "```\nC\n```", "    C"])
def test_comment_in_code_is_words(body: str) -> None:
    article = read(body.replace("C", COMMENT))
    assert article.text == COMMENT
    assert article.ignores == ()


@pytest.mark.parametrize(
    "words",
    [
        "<b>bold</b>",
        "<! -- a -->",
        "\\<!-- a -->",
    ],
)
def test_other_raw_html_is_shown_as_text(words: str) -> None:
    assert read(words).text == words.removeprefix("\\")


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("loaded-cue", '"loaded-cue" is silenced without a reason'),
        ("loaded-cue: ", '"loaded-cue" is silenced without a reason'),
        ("", 'unknown code ""'),
        ("loaded-que: a reason", 'unknown code "loaded-que" (did you mean "loaded-cue"?)'),
        ("broken-block: a reason", '"broken-block" is an error, and errors can\'t be silenced'),
    ],
)
def test_wrong_comment_is_told_and_not_shown(words: str, what: str) -> None:
    article = read(f"Words. <!-- quoth: ignore {words} -->\n")
    assert article.text == "Words."
    assert [(message.code, message.what, str(message.at)) for message in article.diagnostics] == [
        ("wrong-ignore", what, "content/a.md:1:8")
    ]


@given(
    st.lists(st.sampled_from(["word", " ", "\n", "*", "[", "]", "{by=a}", "<", "-->", "`", "(b)", "C"]), max_size=14)
)
def test_no_word_is_lost_around_a_comment(parts: list[str]) -> None:
    text = "".join(parts).replace("C", COMMENT)
    assume("```" not in text)  # behind it stands the name of a language
    assert read(text).text.count("word") == parts.count("word")
