"""What the bench tells beside the claims: what `check` asks, who decided when, and drafts that are gone."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage
from tests.serve.running import Running, preview

PIER = (
    "Old pier closes\n\nThe pier will close on Monday.\n\n“It is not safe at all for buses.”\n\n"
    "The work will take a year, Mayor Ann Lee said. Boats run until ten.\n"
)


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "site.toml").write_text('title = "Piers"\n', encoding="utf-8")
    (tmp_path / "seeds/pier.txt").write_text(PIER, encoding="utf-8")
    with preview(tmp_path, "--edit", "--reviewer", "A. Editor") as made:
        yield made


def opened(running: Running, new_page: NewPage, **options: object) -> Page:
    page = new_page(**options)
    page.goto(running.page("articles/pier/"))
    expect(page.locator("#workbench")).to_be_visible()
    return page


def test_questions_of_check_stand_at_their_words(running: Running, new_page: NewPage) -> None:
    page = opened(running, new_page)
    expect(page.locator("#wb-questions")).to_contain_text("question")
    page.locator("#workbench").focus()
    page.keyboard.press("x")
    line = page.locator("#wb-asked-list li", has_text="It is not safe")
    expect(line).to_be_visible()
    expect(page.locator("#wb-asked-list button").first).to_be_focused()
    line.locator("button").press("Enter")
    expect(page.locator("#wb-told")).to_contain_text("quoted words without attribution")
    meant = page.evaluate("[...CSS.highlights.get('wb-question')].map((range) => range.toString())")
    assert any(words.startswith("“It is") for words in meant)
    page.keyboard.press("Escape")
    expect(page.locator("#wb-asked")).to_be_hidden()


def test_who_decided_is_told_with_the_day(running: Running, new_page: NewPage) -> None:
    page = opened(running, new_page)
    page.locator(".prose .content.draft").first.click()
    page.keyboard.press("a")
    page.wait_for_function("() => !document.querySelector('#workbench[data-waiting]')")
    page.locator(".prose .content.confirmed").first.click()
    expect(page.locator("#wb-what")).to_contain_text(f"decided by A. Editor, {datetime.now():%Y-%m-%d}")


def test_a_draft_that_is_gone_is_told(running: Running, new_page: NewPage, tmp_path: Path) -> None:
    page = opened(running, new_page)
    page.locator(".prose .content.draft").first.click()
    said = page.inner_text("#wb-what q")
    text = PIER.replace("The work will take a year, Mayor Ann Lee said.", "It rains.")
    (tmp_path / "seeds/pier.txt").write_text(text, encoding="utf-8")
    expect(page.locator("#wb-told")).to_contain_text("a draft is gone")
    expect(page.locator("#wb-told")).to_contain_text(said)
