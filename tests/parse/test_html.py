"""Saved web pages: what is the article, and where it stands in the file."""

import socket
from datetime import date

import pytest

from generator.model.article import Article, SourceFile
from generator.parse import parse

LONG = "and the operator of the line said that it would look into the matter and tell the council in the spring."
PAGE = f"""<!DOCTYPE html>
<html lang="en-GB"><head><title>Ferries run again | Demo Herald</title>
<meta property="og:title" content="Ferries run again"><meta name="author" content="Jane Doe">
<meta property="og:site_name" content="Demo Herald">
<meta property="article:published_time" content="2021-03-04T10:00:00Z">
<link rel="canonical" href="https://demo.example/ferry">
<script>document.write("<p>no text of the page</p>")</script><style>p {{ color: red }}</style></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<h1>Ferries run again</h1>
<article>
<p class="standfirst">Boats ran on Thursday after two days of gales had closed the strait to all traffic.</p>
<div class="byline">By <a href="/jane">Jane Doe</a></div>
<div class="share"><a href="#">Share on Facebook</a></div>
<p>Waves of up to&nbsp;six metres kept the boats
   in port for two days &amp; nights, {LONG}</p>
<figure><img src="https://demo.example/x.jpg" alt="A ferry"><figcaption>The ferry Aurora in the harbour on Tuesday.
<span class="credit">John Roe/Demo Pictures</span></figcaption></figure>
<p>“We could not take the risk,” said <em>Captain</em> <a href="https://demo.example/berg">Anna Berg</a>, {LONG}</p>
<h2>Hundreds stranded</h2>
<p>The text <code>&lt;script&gt;</code> stays text, <a href="javascript:alert(1)">she</a> said, {LONG}</p>
<blockquote><p>It was the longest night that I remember, and nobody told us anything about the boats.</p></blockquote>
<ul><li>Tickets stay valid for a month from the day of travel</li><li>Refunds are paid at the harbour office</li></ul>
<p>Sign up for our newsletter</p>
<p>The council said it would publish what it finds, {LONG}</p>
<div class="related"><h3>Related stories</h3><ul><li><a href="/a">How the old pier was lost</a></li></ul></div>
</article><footer><p>© 2021 Demo Herald. All rights reserved.</p></footer></body></html>
"""


@pytest.fixture(scope="module")
def article() -> Article:
    return parse(SourceFile(path="seeds/ferry.html", text=PAGE, format="html"))


def blocks(article: Article, role: str) -> list[str]:
    return [block.span.of(article.text) for block in article.blocks if block.role == role]


def test_each_block_has_its_role(article: Article) -> None:
    assert [block.role for block in article.blocks] == [
        *("headline", "standfirst", "byline", "paragraph", "caption", "credit", "paragraph", "heading", "paragraph"),
        *("quote", "list", "list", "paragraph"),
    ]
    assert blocks(article, "headline") == ["Ferries run again"]
    assert blocks(article, "credit") == ["John Roe/Demo Pictures"]


def test_what_the_page_says_about_itself_is_read(article: Article) -> None:
    assert (article.title, article.publisher, article.language) == ("Ferries run again", "Demo Herald", "en-GB")
    assert (article.authors, article.date, article.url) == (
        ("Jane Doe",),
        date(2021, 3, 4),
        "https://demo.example/ferry",
    )


def test_furniture_is_junk_or_left_out(article: Article) -> None:
    junk = [block.span.of(PAGE) for block in article.junk]
    assert {"Share on Facebook", "Sign up for our newsletter", "How the old pier was lost"} <= set(junk)
    for word in ("Home", "newsletter", "document.write", "color", "All rights"):
        assert word not in article.text


def test_words_lead_back_to_the_file_and_white_space_is_one_space(article: Article) -> None:
    assert "up to\xa0six metres kept the boats in port for two days & nights" in article.text
    for words, raw in (("the boats in port", "the boats\n   in port"), ("days & nights", "days &amp; nights")):
        start = article.text.index(words)
        low, high = article.body.to_input(start, start + len(words))
        assert PAGE[low:high] == raw


def test_tags_as_text_stay_text_and_unsafe_addresses_go(article: Article) -> None:
    assert "The text <script> stays text, she said" in article.text
    links = [dict(element.attributes)["href"] for element in article.elements if element.name == "a"]
    assert links == ["https://demo.example/jane", "https://demo.example/berg"]


def test_links_of_a_page_without_address_are_left_out_where_they_lead_nowhere() -> None:
    page = PAGE.replace('<link rel="canonical" href="https://demo.example/ferry">', "")
    article = parse(SourceFile(path="seeds/x.html", text=page, format="html"))
    links = [dict(element.attributes)["href"] for element in article.elements if element.name == "a"]
    assert links == ["https://demo.example/berg"]


def test_no_connection_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert parse(SourceFile(path="seeds/ferry.html", text=PAGE, format="html")).blocks


@pytest.mark.parametrize("text", ["<nav><a href='/'>Home</a></nav>", "<title>x</title>", "<script>a</script>", "<p>"])
def test_a_page_without_an_article_is_one_message(text: str) -> None:
    article = parse(SourceFile(path="seeds/x.html", text=text, format="html"))
    assert [each.what for each in article.diagnostics] == ["no article found in the page"]


def test_a_headline_in_the_menu_is_not_taken_for_the_article() -> None:
    menu = "<nav><ul><li><a href='/f'>Hundreds stranded</a></li></ul></nav>"
    page = PAGE.replace("<nav>", menu + "<nav>", 1)
    article = parse(SourceFile(path="seeds/x.html", text=page, format="html"))
    heading = next(block for block in article.blocks if block.role == "heading")
    assert article.body.to_input(heading.span.start, heading.span.end)[0] == page.index("<h2>") + len("<h2>")


def test_line_breaks_in_pairs_part_paragraphs() -> None:
    body = f"<div>The pier burned, they said, {LONG}<br><br>\nNobody was hurt,<br>they said, {LONG}<br></div>"
    article = parse(
        SourceFile(path="seeds/x.html", text=f"<html><body><h1>Old pier</h1>{body}</body></html>", format="html")
    )
    assert blocks(article, "paragraph") == [
        f"The pier burned, they said, {LONG}",
        f"Nobody was hurt,\nthey said, {LONG}",
    ]
    assert sum(element.name == "br" for element in article.elements) == 1


def test_halves_of_characters_in_escapes_of_the_data_never_reach_the_page() -> None:
    data = r'{"@type": "NewsArticle", "headline": "Lock \ud83d", "author": "Ann\ud83d", "publisher": "Post\ude00"}'
    described = '<meta name="description" content="Boats wait \ud83d">'
    words = "<p>The lock in the harbour will close for eleven weeks, the board of the harbour said on Tuesday.</p>"
    page = f'<title>Lock \ud83d</title>{described}<script type="application/ld+json">{data}</script>{words * 3}'
    article = parse(SourceFile(path="x.html", text=page, format="html"))
    told = (article.title, *article.authors, article.publisher, article.description)
    assert "Lock" in article.title and article.authors
    assert "".join(told).encode()
