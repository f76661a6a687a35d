"""Plain text: the founding article, line ends, files that are no articles."""

from datetime import date
from pathlib import Path

import pytest

from generator.model.article import Article, SourceFile
from generator.parse import parse, plain_text

SEED = Path(__file__).parents[3] / "shared" / "seeds" / "iran-strikes.txt"


def read(text: str) -> Article:
    return parse(SourceFile(path="seeds/sample.txt", text=text, format="text"))


def of_role(article: Article, role: str) -> list[str]:
    return [block.span.of(article.text) for block in article.blocks if block.role == role]


def test_founding_article_has_its_blocks() -> None:
    if not SEED.is_file():
        pytest.skip("../shared is not here: the founding article was not read")
    text = SEED.read_bytes().decode()
    article = parse(SourceFile(path="seeds/iran-strikes.txt", text=text, format="text"))
    assert article.title == text.split("\n", 1)[0]
    assert of_role(article, "headline") == [article.title]
    assert of_role(article, "heading") == ["‘Revenge was taken’"]
    captions = [block for block in article.blocks if block.role == "caption"]
    assert [block.duration for block in captions] == ["1:03", "", ""]
    assert of_role(article, "credit") == ["(CBC News)", "(Ahmad al-Rubaye/AFP/Getty Images)"]
    assert [label.split(":")[0] for label in of_role(article, "media-label")] == ["WATCH"]
    assert [block.span.of(text).split(".")[0] for block in article.junk] == [
        "Source link",
        "Leave a Reply",
        "Your email address will not be published",
    ]
    known = {"headline", "heading", "caption", "credit", "media-label", "paragraph"}
    assert {block.role for block in article.blocks} == known
    assert article.diagnostics == ()


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends_and_byte_order_mark_stay_in_the_offsets(line_end: str) -> None:
    text = "\ufeff" + line_end.join(["Old pier burns down", "", "It burned on Friday,\xa0the fire service said.", ""])
    article = read(text)
    assert article.text == "Old pier burns down\n\nIt burned on Friday,\xa0the fire service said."
    start = article.text.index("Friday")
    low, high = article.body.to_input(start, start + 6)
    assert text[low:high] == "Friday"


def test_date_and_authors_come_from_the_head() -> None:
    article = read(
        "Old pier burns down\n\nBy JANE DOE and JOHN ROE, Demo Press\n\nJan. 8, 2020\n\nIt burned on Friday, they said."
    )
    assert article.authors == ("Jane Doe", "John Roe")
    assert article.date == date(2020, 1, 8)


def test_title_is_the_file_name_where_there_is_none() -> None:
    article = read("It burned on Friday night, the fire service said.")
    assert (article.title, article.slug) == ("sample", "sample")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "the file is empty"),
        ("\ufeff \n\t\n", "the file is empty"),
        ("Share this\n\nSource link\n\nLeave a Reply", "nothing but page furniture"),
        ("word " * 1_000_000, "one line of 5,000,000 characters; an article's paragraph has at most 100,000"),
    ],
)
def test_a_file_that_is_no_article_gives_one_message(text: str, what: str) -> None:
    article = read(text)
    assert [each.what for each in article.diagnostics] == [what]
    assert article.diagnostics[0].severity == "error"
    assert article.text == ""


def test_a_line_of_a_corpus_is_read_like_a_file() -> None:
    text = "Old pier burns down\n\nIt burned on Friday, they said."
    assert plain_text(text).blocks == read(text).blocks


def test_controls_that_no_reader_sees_are_left_out() -> None:
    assert (
        read("The pier\x00 burned\x07 down on Friday, they said.").text == "The pier burned down on Friday, they said."
    )


@pytest.mark.parametrize(
    "text",
    [
        "港口大桥关闭至明年春天\n\n市议会星期一投票决定关闭大桥。\n\n市长说：“我们可以绕路。”\n\n工程将于三月开始。\n",
        "الجسر مغلق حتى الربيع\n\nصوت المجلس على إغلاقه۔\n\nقالت الرئيسة: «لا بأس».\n\nيبدأ العمل في مارس.\n",
    ],
)
def test_sentence_of_another_script_is_no_heading(text: str) -> None:
    article = parse(SourceFile(path="seeds/a.txt", text=text, format="text"))
    assert [block.role for block in article.blocks] == ["headline", "paragraph", "paragraph", "paragraph"]
