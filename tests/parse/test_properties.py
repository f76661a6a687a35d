"""What holds for any text: nothing raises, maps are exact, no word is lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.fuzz import ADVERSARIES, Pair, annotated_text, any_fragments, check_all, check_pair, seconds
from generator.model.article import Article, SourceFile
from generator.notation.brackets import scan
from generator.parse import parse, plain_text
from generator.text.safe import ELEMENTS

PLAIN = (
    *(
        "Iran said on Monday.",
        "“We will not,” he said.",
        "By Jane Doe",
        "8 January 2020",
        "Share on Facebook",
        "Related:",
    ),
    *("(CBC News)", "1:03", "WATCH: Raw video", "LONDON (Reuters) - Oil rose.", "‘Revenge was taken’", "• item", "é😀"),
    *("\n", "\n\n", "\r\n", "\r", "\ufeff", "\xa0", "\0", "\f", "\u2028", " ", "word " * 12),
)
MARKS = (
    *(
        "word",
        "*",
        "**",
        "_",
        "`",
        "``",
        "[",
        "]",
        "(",
        ")",
        "{by=x}",
        "{.cue}",
        "{#k by=y}",
        "{",
        "}",
        "\n",
        "\n\n",
        "é😀",
    ),
    *(
        "> ",
        "- ",
        "1. ",
        "    ",
        "\t",
        "# ",
        "| a | b |\n|---|---|\n| c | d\\|e |\n",
        "```\n",
        "~~",
        "\\",
        "&amp;",
        "&#65;",
    ),
    *(
        "<b>",
        "<http://a.b/c>",
        "![",
        "](http://x.y)",
        "---\n",
        "+++\n",
        "title: x\n",
        '::: {.caption credit="J"}\n',
        ":::\n",
    ),
    *("\xa0", "\r\n", " said ", '"', "'", "=", "===\n", "[a]: http://b\n", "  \n", "\\\n"),
)
TAGS = (
    *("<p>", "</p>", "<div>", "</div>", "<h1>", "</h1>", "<h2>", "<b>", "</b>", "<a href='x'>", "</a>", "<br>", "<hr>"),
    *(
        "&amp;",
        "&nbsp;",
        "&#150;",
        "&no;",
        "<",
        "&",
        "<script>x</script>",
        "<ul>",
        "<li>",
        "</ul>",
        "<blockquote>",
        "\n",
    ),
    *(
        "<figure>",
        "<figcaption>",
        "</figcaption>",
        "</figure>",
        "<table><tr><td>",
        "</td></tr></table>",
        "<pre>",
        "</pre>",
    ),
    *("<!--c-->", "<article>", "</article>", "\0", "é😀", "<title>T</title>", "<span class=credit>", "</span>", " "),
    *("A sentence of some length, said the man who knew it all too well. ", "By Jane Doe"),
)


def made_of(fragments: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(fragments), max_size=40).map("".join) | st.text(max_size=60)


def check(article: Article, text: str) -> None:
    """Spans slice to what they claim, the map is exact, elements form a tree of safe names."""
    body, position, end = article.body, 0, 0
    for run in body.runs:
        assert run.start == position
        position += run.length
        if run.length == run.input_length:
            raw = text[run.input_start : run.input_start + run.length]
            for shown, read in zip(body.text[run.start : position], raw, strict=True):
                assert shown == read or (shown.isspace() and read.isspace())
    assert position == len(body.text)
    for block in article.blocks:
        words = block.span.of(body.text)
        assert words.strip() and words == words.rstrip()
        if block.role not in ("credit", "dateline"):
            assert block.span.start == (end + 2 if end else 0)
            end = block.span.end
    assert end == len(body.text)
    around: list[tuple[int, int]] = []
    for element in article.elements:
        assert element.depth <= len(around)
        del around[element.depth :]
        assert {name for name, _ in element.attributes} <= ELEMENTS[element.name]
        assert not around or around[-1][0] <= element.start <= element.end <= around[-1][1]
        around.append((element.start, element.end))
    for annotation in article.annotations:
        for span in (*annotation.marks.content, *annotation.marks.cue, *annotation.marks.source):
            assert span.of(body.text).strip() == span.of(body.text) != ""


def letters(text: str) -> str:
    return "".join(sorted(character for character in text if character.isalnum()))


@given(made_of(PLAIN))
def test_plain_text_loses_no_word(text: str) -> None:
    article = plain_text(text)
    check(article, text)
    junk = "".join(block.span.of(text) for block in article.junk)
    assert letters(article.text + junk) == letters(text)


@given(made_of(MARKS), st.sampled_from(["seed", "content"]))
def test_any_markdown_is_read_with_exact_offsets(text: str, place: str) -> None:
    check(
        parse(SourceFile(path="a.md", text=text, format="markdown", place="seed" if place == "seed" else "content")),
        text,
    )


@given(made_of(TAGS))
@settings(max_examples=60, deadline=None)
def test_any_page_is_read_with_exact_offsets(text: str) -> None:
    check(parse(SourceFile(path="a.html", text=text, format="html")), text)


SENTENCE = st.lists(st.sampled_from(["Iran", "said", "“All", "is", "well!”", "a", "b.", "*c*", "`d`"]), min_size=1).map(
    " ".join
)
ATTRIBUTES = st.sampled_from(
    ["{by=x}", "{#k by=y}", "{.cue}", "{.not}", '{by=x note="a } b"}', "{.mention ref=x}", "{bye=x}"]
)


@given(st.lists(st.tuples(SENTENCE, SENTENCE, ATTRIBUTES), min_size=1, max_size=5))
def test_annotating_never_changes_the_words(parts: list[tuple[str, str, str]]) -> None:
    annotated = " ".join(f"[{outer} [{inner}]{marks}]{marks}" for outer, inner, marks in parts)
    plain = " ".join(f"{outer} {inner}" for outer, inner, _ in parts)
    texts = [
        parse(SourceFile(path="a.md", text=text, format="markdown", place="content")).text
        for text in (annotated, plain)
    ]
    assert texts[0] == texts[1]


@given(any_fragments, annotated_text)
def test_scanner_never_fails_and_leaves_every_word(fragments: list[str], pair: Pair) -> None:
    check_all(fragments)
    check_pair(pair)


@pytest.mark.parametrize("name", ADVERSARIES)
def test_scanning_takes_time_in_proportion_to_the_text(name: str) -> None:
    assert seconds(name, 20_000) < 10 * max(seconds(name, 5_000), 0.001)  # a quadratic scan takes 16 times as long


def test_deep_nesting_is_read_whole() -> None:
    depth = 20_000
    marks, faults = scan("[" * depth + "x" + "]{by=a}" * depth)
    assert (len(marks), faults) == (depth, ())
