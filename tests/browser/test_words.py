"""The words on the page are the article's, whatever stands around them."""

from urllib.parse import quote

from playwright.sync_api import Page

from tests.browser.conftest import BuiltSite, NewPage


def words(text: str) -> str:
    return " ".join(text.split())


def test_words_in_the_browser_are_those_of_article_txt(site: BuiltSite, new_page: NewPage) -> None:
    page = new_page()
    for attributed in site.report.site.articles:
        path = f"articles/{attributed.article.slug}/"
        page.goto(site.url + path)
        for block in attributed.article.blocks:
            if block.role == "paragraph":
                expected = words(block.span.of(attributed.article.text))
                assert expected in words(str(page.locator("main").text_content())), path


def test_link_to_words_across_marks_finds_them(site: BuiltSite, new_page: NewPage) -> None:
    """From the first words of the last paragraph with a mark in it to its last words, over all marks between."""
    attributed = max(site.report.site.articles, key=lambda item: len(item.attributions))
    last = attributed.attributions[-1].content[-1]
    paragraph = next(block.span for block in attributed.article.blocks if block.span.contains(last))
    said = paragraph.of(attributed.article.text).split()
    start, end = (quote(" ".join(part)).replace("-", "%2D") for part in (said[:4], said[-4:]))
    page = new_page(height=500)
    page.goto(f"{site.url}{site.article}#:~:text={start},{end}")
    page.wait_for_function("() => window.scrollY > 0")


def test_marks_add_no_words(article: Page) -> None:
    assert article.locator("main a.ref").evaluate_all("marks => marks.map(mark => mark.textContent).join('')") == ""
