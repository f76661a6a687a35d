"""Whose words, and which kind, are marked: without any script."""

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.conftest import BuiltSite, NewPage

LOOK = """spans => spans.map(span => {
    const style = getComputedStyle(span);
    const { backgroundColor, backgroundImage, textDecorationLine, borderBlockEndStyle, borderBlockEndColor } = style;
    return [backgroundColor, backgroundImage, textDecorationLine, borderBlockEndStyle, borderBlockEndColor].join('|');
})"""


@pytest.fixture
def page(site: BuiltSite, new_page: NewPage) -> Page:
    opened = new_page(java_script_enabled=False)
    opened.goto(site.url + site.article)
    return opened


def look(spans: Locator) -> list[str]:
    """How the spans are drawn."""
    return [str(each) for each in spans.evaluate_all(LOOK)]


@pytest.mark.parametrize("kind", ["direct", "indirect"])
def test_unticked_kind_is_no_longer_marked(page: Page, kind: str) -> None:
    spans = page.locator(f".prose .content.{kind}")
    text = page.locator("main").inner_text()
    before = look(spans)
    page.locator(f"#show-{kind}").uncheck()
    after = look(spans)
    assert before and all(old != new for old, new in zip(before, after, strict=True))
    assert page.locator("main").inner_text() == text, "a filter took words away"
    page.locator(f"#show-{kind}").check()
    assert look(spans) == before


def test_unticked_source_is_no_longer_marked(page: Page) -> None:
    spans = page.locator(".prose .content.slot-1")
    before = look(spans)
    page.locator("#who-1").uncheck()
    assert before and all(old != new for old, new in zip(before, look(spans), strict=True))


def test_claims_of_an_unticked_kind_leave_the_list(page: Page) -> None:
    before = page.locator("#claims .card:visible").count()
    page.locator("#show-direct").uncheck()
    assert page.locator("#claims .card:visible").count() < before


def test_every_filter_has_a_name(page: Page) -> None:
    boxes = page.get_by_role("checkbox").all()
    assert boxes
    for box in boxes:
        assert box.evaluate("box => box.labels.length && box.labels[0].innerText.trim() !== ''")
