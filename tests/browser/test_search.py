"""A phrase is found in a real browser, by keyboard, under a path, with no other host asked."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.keep.inputs import BuildOptions
from generator.pipeline.build import build
from tests.browser.conftest import PREFIX, NewPage
from tests.browser.site_server import serving

TEXT = """---
title: Bridge & <b>council</b>
date: 2026-03-1{number}
publisher: The {name} Gazette
sources:
  lee: {{name: Ann Lee, role: mayor}}
---

[“The old bridge at {name} will close,”]{{#s{number} by=lee}} [Ann Lee]{{.mention of=s{number}}} [said]{{.cue
of=s{number}}}. A &lt;mark&gt; was left.
"""


@pytest.fixture
def url(tmp_path: Path) -> Iterator[str]:
    (tmp_path / "site/content").mkdir(parents=True)
    (tmp_path / "site/site.toml").write_text('search = "pagefind"\n', encoding="utf-8")
    for number, name in enumerate(("Westhaven", "Northam")):
        text = TEXT.format(number=number, name=name)
        (tmp_path / f"site/content/part-{number}.md").write_text(text, encoding="utf-8")
    report = build(tmp_path / "site", BuildOptions(out=tmp_path / "out"))
    assert report.diagnostics == ()
    with serving(tmp_path / "out", prefix=PREFIX) as address:
        yield address


@pytest.fixture
def page(url: str, new_page: NewPage) -> Page:
    opened = new_page()
    opened.goto(url)
    opened.get_by_role("link", name="Search").click()
    expect(opened.locator("[name=words]")).to_be_focused()
    return opened


def test_phrase_is_found_and_led_to_by_keyboard(page: Page, url: str) -> None:
    page.keyboard.type("“bridge at Northam”")
    expect(page.locator("[data-found]")).to_have_text("2 found")
    page.locator("[name=what]").select_option("Claim")
    expect(page.locator("[data-found]")).to_have_text("1 found")
    expect(page.locator("[data-results] .statement-words")).to_have_text("“The old bridge at Northam will close,”")
    expect(page.locator("[data-results] .statement-facts")).to_contain_text("Claim · direct quotation · Bridge &")
    for _ in range(9):
        if page.evaluate("document.activeElement.closest('[data-results]') !== null"):
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{url}articles/part-1/index.html#s1")


def test_search_is_narrowed_without_words(page: Page) -> None:
    page.locator("[name=publisher]").select_option("The Northam Gazette")
    expect(page.locator("[data-found]")).to_have_text("2 found")
    page.locator("[name=what]").select_option("Source")
    expect(page.locator("[data-found]")).to_have_text("0 found")
    page.locator("[name=publisher]").select_option("")
    expect(page.locator("[data-found]")).to_have_text("1 found")
    expect(page.locator("[data-results] a")).to_have_text("Ann Lee")


def test_words_of_articles_are_text_and_no_markup(page: Page) -> None:
    page.keyboard.type("left")
    expect(page.locator("[data-found]")).to_have_text("2 found")
    expect(page.locator("[data-results] a").first).to_have_text("Bridge & <b>council</b>")
    assert page.locator("[data-results] b").count() == 0


def test_page_from_the_disk_says_what_the_search_needs(url: str, new_page: NewPage) -> None:
    opened = new_page(java_script_enabled=False)
    opened.goto(f"{url}search/index.html")
    expect(opened.get_by_role("main").get_by_role("link", name="claims")).to_be_visible()
    expect(opened.get_by_role("search")).to_be_hidden()
