"""The page of an event: read by keyboard, on a phone, on paper."""

from __future__ import annotations

from pathlib import Path

from tests.browser.conftest import BuiltSite, NewPage

EVENT = "events/the-missile-strike-on-al-asad/"


def test_keyboard_reaches_each_link_in_its_order(site: BuiltSite, new_page: NewPage) -> None:
    page = new_page()
    page.goto(site.url + EVENT)
    links = page.locator("main a").evaluate_all("links => links.map(link => link.href)")
    assert len(links) > 10
    page.locator("main").focus()
    reached = []
    for _ in links:
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.href"))
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    assert reached == links


def test_nothing_is_wider_than_a_phone(site: BuiltSite, new_page: NewPage) -> None:
    page = new_page(width=390, height=844)
    page.goto(site.url + EVENT)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_print_has_the_articles_and_who_speaks_and_no_buttons(
    site: BuiltSite, new_page: NewPage, tmp_path: Path
) -> None:
    page = new_page(color_scheme="dark")
    page.goto(site.url + EVENT)
    page.emulate_media(media="print")
    assert page.locator("main .said h2").count() >= 2
    assert all(each.is_visible() for each in page.locator("main .said > *").all())
    assert not page.locator(".masthead-nav, .masthead-tools").filter(visible=True).count()
    page.pdf(path=tmp_path / "event.pdf")
    assert (tmp_path / "event.pdf").read_bytes().startswith(b"%PDF")
