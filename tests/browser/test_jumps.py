"""From the words to the claim and back: by keyboard, by pointer, with and without scripts."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import BuiltSite, NewPage

FOCUSED_ID = "document.activeElement.id"
TABS_TO_FIRST_MARK = 120  # more than a page has links above its first mark


def tab_to_first_mark(page: Page) -> str:
    """Press Tab until a reference mark has the focus; its id."""
    for _ in range(TABS_TO_FIRST_MARK):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.classList.contains('ref')"):
            return str(page.evaluate(FOCUSED_ID))
    raise AssertionError("no reference mark is reached by Tab")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts on", "scripts off"])
def test_keyboard_leads_to_the_claim_and_back(site: BuiltSite, new_page: NewPage, scripts: bool) -> None:
    page = new_page(java_script_enabled=scripts)
    page.goto(site.url + site.article)
    mark = tab_to_first_mark(page)
    card = mark.removeprefix("ref-")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**#{card}")
    assert page.locator(f"[id='{card}']:target").is_visible()
    page.keyboard.press("Tab")
    inside = f"document.activeElement.closest('.card')?.id === '{card}'"
    assert page.evaluate(inside), "Tab after the jump does not go on inside the card"
    back = page.locator(f"[id='{card}'] a[role=doc-backlink]").first
    back.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**#{mark}")
    assert page.evaluate(FOCUSED_ID) == mark


def test_tab_reaches_every_mark_once_in_reading_order(article: Page) -> None:
    """Without pressing Tab hundreds of times: in document order, none taken out of it or put before others."""
    marks = article.locator("main a.ref")
    assert marks.count() > 5
    stops = marks.evaluate_all("marks => marks.map(mark => mark.tabIndex)")
    assert set(stops) == {0}
    ids = marks.evaluate_all("marks => marks.map(mark => mark.id)")
    assert len(set(ids)) == len(ids)


def test_click_on_a_mark_shows_its_claim(article: Page) -> None:
    mark = article.locator("main a.ref").last
    card = str(mark.get_attribute("href")).removeprefix("#")
    mark.click()
    article.wait_for_url(f"**#{card}")
    assert article.locator(f"[id='{card}']").is_visible()


def test_every_mark_has_a_card_that_leads_back(article: Page) -> None:
    missing = article.evaluate(
        """() => [...document.querySelectorAll('main a.ref')].filter(mark => {
            const card = document.getElementById(mark.hash.slice(1));
            const back = card ? [...card.querySelectorAll('[role=doc-backlink]')] : [];
            return !back.some(link => link.hash === '#' + mark.id);
        }).map(mark => mark.id)"""
    )
    assert missing == []


def test_name_of_a_mark_begins_with_its_label(article: Page) -> None:
    names = article.locator("main a.ref").evaluate_all(
        "marks => marks.map(mark => [mark.dataset.label, mark.getAttribute('aria-label')])"
    )
    assert [pair for pair in names if not pair[1].startswith(pair[0])] == []


def test_next_and_previous_walk_through_the_claims(article: Page) -> None:
    article.emulate_media(reduced_motion="reduce")  # else the button may move on under the pointer
    order = article.locator(".prose a.ref").evaluate_all("marks => marks.map(mark => mark.id)")
    forth = article.get_by_role("button", name="Next claim").first
    back = article.get_by_role("button", name="Previous claim").first
    reached = []
    for button in (forth, forth, forth, back):
        button.click()
        reached.append(str(article.evaluate(FOCUSED_ID)))
    first = order.index(reached[0])
    assert reached == [order[first], order[first + 1], order[first + 2], order[first + 1]]
