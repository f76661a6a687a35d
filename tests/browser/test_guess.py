"""Guess who: no name, label or colour tells who says it until the reader has named them."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import BuiltSite, NewPage

COLOURS = """() => new Set([...document.querySelectorAll('.cards > .card')]
    .filter(card => card.getClientRects().length)
    .map(card => getComputedStyle(card).getPropertyValue('--slot'))).size"""


def guessing(site: BuiltSite, new_page: NewPage, **options: object) -> Page:
    page = new_page(**options)
    page.goto(f"{site.url}{site.article}?guess")
    expect(page.locator("[data-guess-toggle]")).to_have_attribute("aria-pressed", "true")
    return page


@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_tells_the_source_before_it_is_named(site: BuiltSite, new_page: NewPage, width: int) -> None:
    page = guessing(site, new_page, width=width)
    expect(page.locator(".cards .card-name:visible")).to_have_count(0)
    expect(page.locator(".cards .label:visible")).to_have_count(0)
    assert page.evaluate(COLOURS) == 1
    signs = "[...document.querySelectorAll('.prose .ref')].map(ref => getComputedStyle(ref, '::before').content)"
    assert {sign[-2] for sign in page.evaluate(signs)} == {"?"}
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_right_guess_counts_a_wrong_one_is_told_and_all_comes_back(site: BuiltSite, new_page: NewPage) -> None:
    page = guessing(site, new_page)
    card = page.locator(".cards > .card:visible").first
    name = card.locator(".card-name").text_content() or ""
    names = card.locator("option").all_text_contents()[1:-1]
    assert names == sorted(set(names), key=str.casefold) and name in names
    other = next(each for each in names if each != name)
    card.locator("select").select_option(other)
    expect(card.locator(".card-guess")).to_contain_text(f"Not {other}.")
    expect(card.locator(".card-name")).to_be_hidden()
    card.locator("select").select_option(name)
    expect(card.locator(".card-name")).to_be_visible()
    expect(page.locator("[data-guess-toggle]")).to_contain_text("1/")
    expect(page.locator("[data-announcer]")).to_contain_text(f"Right: {name}.")
    page.locator("[data-guess-toggle]").click()
    expect(page.locator(".card-guess")).to_have_count(0)
    expect(card.locator(".card-name")).to_be_visible()
    assert page.evaluate(COLOURS) > 1


def test_on_a_phone_the_sheet_asks_too(site: BuiltSite, new_page: NewPage) -> None:
    page = guessing(site, new_page, width=390, height=844, has_touch=True, is_mobile=True)
    page.locator(".prose .ref:visible").first.click()
    sheet = page.locator("#sheet .card")
    expect(sheet.locator(".card-name")).to_be_hidden()
    name = sheet.locator(".card-name").text_content() or ""
    sheet.locator("select").select_option(name)
    expect(sheet.locator(".card-name")).to_be_visible()
