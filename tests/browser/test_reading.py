"""What a reader meets first, and that one claim at a time is the current one."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import BuiltSite, NewPage

SHIFTS = """
    window.shifts = [];
    new PerformanceObserver(list => list.getEntries().forEach(entry => window.shifts.push(entry.value)))
        .observe({ type: 'layout-shift', buffered: true });
"""
CURRENT = """() => ({
    words: [...new Set([...document.querySelectorAll('.prose .content.is-current')].map(part => part.dataset.for))],
    marks: [...document.querySelectorAll('.prose .ref.is-current')].map(mark => mark.hash.slice(1)),
    cards: [...document.querySelectorAll('.card.is-current')].map(card => card.id),
})"""


def one(page: Page) -> str:
    """The current claim, which words, mark and card agree about."""
    found = page.evaluate(CURRENT)
    assert [len(each) for each in found.values()] == [1, 1, 1], found
    assert found["words"] == found["marks"] == found["cards"]
    return str(found["words"][0])


@pytest.mark.parametrize(("width", "height", "most"), [(1280, 900, 430), (390, 844, 620)])
def test_article_begins_on_the_first_screen(
    site: BuiltSite, new_page: NewPage, width: int, height: int, most: int
) -> None:
    page = new_page(width=width, height=height, is_mobile=width < 600)
    page.goto(site.url + site.article)
    first = page.locator("article > .prose p:not(.byline, .dateline)").first.bounding_box()
    assert first is not None
    assert first["y"] <= most


@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_moves_while_the_page_comes(site: BuiltSite, new_page: NewPage, width: int) -> None:
    page = new_page(width=width, height=844)
    page.add_init_script(SHIFTS)
    page.goto(site.url + site.article, wait_until="networkidle")
    page.wait_for_timeout(300)
    assert sum(page.evaluate("window.shifts")) <= 0.02


def test_focus_goes_before_the_pointer_and_the_pointer_before_what_is_read(article: Page) -> None:
    article.mouse.move(5, 5)
    read = one(article)
    marks = article.locator(".prose .ref:visible")
    focused, pointed = marks.nth(3), marks.nth(1)
    pointed.hover()
    assert one(article) == str(pointed.get_attribute("href"))[1:] != read
    focused.focus()
    assert one(article) == str(focused.get_attribute("href"))[1:]
    article.evaluate("document.activeElement.blur()")
    article.locator("#claims .card:visible .label").first.focus()
    assert one(article) == article.locator("#claims .card:visible").first.get_attribute("id")


def test_link_to_a_claim_opens_with_its_words_in_view_and_its_card_beside(site: BuiltSite, new_page: NewPage) -> None:
    page = new_page()
    page.goto(site.url + site.article)
    last = str(page.locator(".prose .ref:visible").last.get_attribute("href"))
    page = new_page()
    page.goto(site.url + site.article + last)
    page.wait_for_function("() => document.querySelector('.content.is-current')")
    assert one(page) == last[1:]
    for part in (f'.content[data-for="{last[1:]}"]', f'[id="{last[1:]}"] .label'):
        box = page.locator(part).first.bounding_box()
        assert box is not None
        assert 0 <= box["y"] <= 880, part


def test_link_to_an_unsure_claim_shows_it(site: BuiltSite, new_page: NewPage) -> None:
    page = new_page()
    page.goto(site.url + site.article)
    hidden = str(page.locator(".prose .ref.unsure").first.get_attribute("href"))
    page = new_page()
    page.goto(site.url + site.article + hidden)
    page.wait_for_function("() => document.querySelector('.content.is-current')")
    assert page.locator(f'[id="{hidden[1:]}"]').is_visible()
    assert page.locator("#show-unsure").is_checked()


def test_claims_take_few_stops_of_the_tab_key(article: Page) -> None:
    claims = article.locator("#claims .card:visible").count()
    stops = article.evaluate(
        """() => [...document.querySelectorAll('a[href], button, input, select, summary, pre')].filter(part =>
            part.tabIndex === 0 && part.checkVisibility({ visibilityProperty: true })).length"""
    )
    assert stops <= 2.5 * claims + 25


@pytest.mark.parametrize("page_of", ["article", "source", "sources/", "claims/", "claims/us-casualties/", ""])
def test_page_reflows_at_320_pixels(site: BuiltSite, new_page: NewPage, page_of: str) -> None:
    """WCAG 1.4.10: what 1280 pixels show at 400 % zoom."""
    page = new_page(width=320, height=256)
    page.goto(site.url + {"article": site.article, "source": site.source}.get(page_of, page_of))
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_tint_of_the_outer_does_not_add_up_with_that_of_the_inner(site: BuiltSite, new_page: NewPage) -> None:
    page = new_page()
    page.goto(site.url + site.nested_article)
    backgrounds = page.locator(".prose .content .content").evaluate_all(
        "spans => spans.map(span => getComputedStyle(span).backgroundColor)"
    )
    assert backgrounds
    see_through = [each for each in backgrounds if each.startswith("rgba") or "/" in each]
    assert set(see_through) <= {"rgba(0, 0, 0, 0)"}


def test_list_of_sources_narrows_while_one_types_and_by_kind_without_a_script(
    site: BuiltSite, new_page: NewPage
) -> None:
    page = new_page()
    page.goto(site.url + "sources/")
    everyone = page.locator("#sources [data-line]").count()
    page.get_by_role("searchbox").fill("president")
    left = page.locator("#sources [data-line]:visible").count()
    assert 0 < left < everyone
    assert page.locator("[data-narrowed]").inner_text() == f"{left} of {everyone} shown"
    plain = new_page(java_script_enabled=False)
    plain.goto(site.url + "sources/")
    plain.locator("#kind").select_option("media")
    kinds = plain.locator("#sources tr[data-line]:visible td:nth-child(2)").all_inner_texts()
    assert kinds and set(kinds) == {"media"}


ABOVE_HEADINGS = """() => [...document.querySelectorAll('.prose > * + h2')].map(heading => {
    const range = document.createRange();
    range.selectNodeContents(heading);
    const first = [...range.getClientRects()].find(box => box.width > 0);
    return first.top - heading.previousElementSibling.getBoundingClientRect().bottom;
})"""


def test_headings_with_and_without_a_label_have_the_same_space_above(site: BuiltSite, new_page: NewPage) -> None:
    page = new_page()
    page.goto(site.url + "articles/iraq-missile-strikes/")
    gaps = page.evaluate(ABOVE_HEADINGS)
    assert len(gaps) == 2 and page.locator(".prose > h2 + .ref").count() == 1
    assert max(gaps) - min(gaps) <= 8 and min(gaps) >= 24


def test_first_words_of_each_plain_page_stand_as_far_below_its_heading(site: BuiltSite, new_page: NewPage) -> None:
    page = new_page()
    gaps = set()
    for path in ("about/", "404.html"):
        page.goto(site.url + path)
        gaps.add(page.evaluate(BELOW_THE_HEADING))
    assert len(gaps) == 1 and min(gaps) >= 16


BELOW_THE_HEADING = """() => {
    const [heading, words] = ['h1', 'p'].map((each) => document.querySelector(`main ${each}`).getBoundingClientRect());
    return Math.round(words.top - heading.bottom);
}"""
