"""On a phone: one column, and a sheet from below for the claim that was tapped."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import BuiltSite, NewPage

SHEET = "[popover]:popover-open"


@pytest.fixture
def phone(site: BuiltSite, new_page: NewPage) -> Iterator[Page]:
    page = new_page(width=390, height=844, has_touch=True, is_mobile=True)
    page.goto(site.url + site.article, wait_until="networkidle")  # the script modules have arrived
    yield page


def test_nothing_is_wider_than_the_screen(phone: Page) -> None:
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390


def test_tap_on_a_mark_opens_the_sheet_and_closing_gives_the_focus_back(phone: Page) -> None:
    mark = phone.locator("main a.ref").nth(3)
    label = str(mark.get_attribute("data-label"))
    mark.scroll_into_view_if_needed()
    mark.tap()
    sheet = phone.locator(SHEET)
    sheet.wait_for()
    assert label.strip("[]") in sheet.inner_text()
    box = sheet.bounding_box()
    assert box is not None
    assert box["height"] <= 0.46 * 844
    assert box["y"] + box["height"] >= 843
    words = mark.bounding_box()
    assert words is not None
    assert 0 <= words["y"] < box["y"], "the tapped words are hidden"
    phone.keyboard.press("Escape")
    sheet.wait_for(state="hidden")
    assert phone.evaluate("document.activeElement.id") == mark.get_attribute("id")


def test_sheet_goes_to_the_next_claim(phone: Page) -> None:
    phone.locator("main a.ref").first.tap()
    sheet = phone.locator(SHEET)
    before = sheet.inner_text()
    sheet.get_by_role("button", name="next").tap()
    phone.wait_for_function(f"before => document.querySelector('{SHEET}').innerText !== before", arg=before)


def test_buttons_of_the_sheet_are_large_enough_for_a_finger(phone: Page) -> None:
    phone.locator("main a.ref").first.tap()
    for button in phone.locator(f"{SHEET} button").all():
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44


def test_without_scripts_a_tap_jumps_to_the_list_and_back(site: BuiltSite, new_page: NewPage) -> None:
    page = new_page(width=390, height=844, has_touch=True, is_mobile=True, java_script_enabled=False)
    page.goto(site.url + site.article)
    mark = page.locator("main a.ref").first
    card = str(mark.get_attribute("href"))
    mark.tap()
    page.wait_for_url(f"**{card}")
    page.locator(f"{card} a[role=doc-backlink]").first.tap()
    page.wait_for_url(f"**#{mark.get_attribute('id')}")
