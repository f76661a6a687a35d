"""Light, dark, and on paper."""

from pathlib import Path

from playwright.sync_api import Page

from tests.browser.conftest import BuiltSite, NewPage

LUMINANCE = """() => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    const part = color => {
        canvas.fillStyle = color;
        canvas.fillRect(0, 0, 1, 1);
        const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
        return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
    };
    const style = getComputedStyle(document.body);
    const root = getComputedStyle(document.documentElement);
    const seen = style.backgroundColor === 'rgba(0, 0, 0, 0)' ? root.backgroundColor : style.backgroundColor;
    return [part(seen), part(style.color)];
}"""


def luminance(page: Page) -> tuple[float, float]:
    """Of the page and of its words: 0 is black, 1 is white."""
    background, words = page.evaluate(LUMINANCE)
    return float(background), float(words)


def test_dark_page_is_dark_and_light_page_is_light(site: BuiltSite, new_page: NewPage) -> None:
    for scheme, is_dark in (("dark", True), ("light", False)):
        page = new_page(color_scheme=scheme)
        page.goto(site.url + site.article)
        background, words = luminance(page)
        assert (background < 0.15) is is_dark
        assert (words > 0.6) is is_dark


def test_button_turns_the_light_out_and_the_next_page_remembers(site: BuiltSite, new_page: NewPage) -> None:
    page = new_page(color_scheme="light")
    page.goto(site.url + site.article)
    page.locator("[data-scheme-toggle]").click()
    assert luminance(page)[0] < 0.15
    page.goto(site.url)
    assert luminance(page)[0] < 0.15


def test_print_keeps_the_marks_and_the_claims(article: Page, tmp_path: Path) -> None:
    article.emulate_media(media="print", color_scheme="light")
    mark = article.locator("main a.ref").first
    label = mark.evaluate("mark => getComputedStyle(mark, '::before').content")
    assert str(mark.get_attribute("data-label")).strip("[]") in label
    assert mark.is_visible()
    assert article.locator("#claims .card").last.is_visible()
    assert not article.get_by_role("button").filter(visible=True).count()
    article.pdf(path=tmp_path / "article.pdf")
    assert (tmp_path / "article.pdf").read_bytes().startswith(b"%PDF")


def test_print_of_a_dark_page_is_dark_on_white(site: BuiltSite, new_page: NewPage) -> None:
    page = new_page(color_scheme="dark")
    page.goto(site.url + site.article)
    page.emulate_media(media="print")
    background, words = luminance(page)
    assert background > 0.95
    assert words < 0.3


def test_kind_is_told_by_the_line_not_by_colour_alone(article: Page) -> None:
    styles = {
        kind: article.locator(f"main .content.{kind}").first.evaluate(
            "span => { const s = getComputedStyle(span); return s.textDecorationStyle + s.borderBlockEndStyle; }"
        )
        for kind in ("direct", "indirect")
    }
    assert styles["direct"] != styles["indirect"]
