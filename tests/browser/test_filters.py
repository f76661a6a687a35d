"""Whose words, and which kind, are marked: without any script; how many are left, and kept for the visit: with one."""

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
    opened.locator(".filters summary").click()
    return opened


@pytest.fixture
def scripted(site: BuiltSite, new_page: NewPage) -> Page:
    opened = new_page()
    opened.goto(site.url + site.article)
    opened.locator(".filters summary").click()
    return opened


def look(spans: Locator) -> list[str]:
    """How the spans are drawn."""
    return [str(each) for each in spans.evaluate_all(LOOK)]


def shown(page: Page) -> int:
    """How many cards are seen."""
    return page.locator("#claims .card:visible").count()


@pytest.mark.parametrize("kind", ["direct", "indirect"])
def test_unticked_kind_is_no_longer_marked(page: Page, kind: str) -> None:
    spans = page.locator(f".prose .content.{kind}:not(.unsure)")
    text = page.locator("main").inner_text()
    before = look(spans)
    page.locator(f"#show-{kind}").uncheck()
    after = look(spans)
    assert before and all(old != new for old, new in zip(before, after, strict=True))
    assert page.locator("main").inner_text() == text, "a filter took words away"
    page.locator(f"#show-{kind}").check()
    assert look(spans) == before


def test_one_source_alone_is_marked_and_listed(page: Page) -> None:
    others = page.locator(".prose .content:not(.slot-1, .unsure)")
    own = page.locator(".prose .content.slot-1:not(.unsure)")
    before, kept = look(others), look(own)
    page.locator("#who-1").check()
    assert before and all(old != new for old, new in zip(before, look(others), strict=True))
    assert look(own) == kept
    assert shown(page) == page.locator("#claims .card.slot-1:not(.unsure)").count() > 0
    page.locator("#who-all").check()
    assert look(others) == before


def test_source_in_the_strip_is_shown_alone_too(page: Page) -> None:
    page.locator(".filters summary").click()
    page.locator(".strip-chip").nth(1).click()
    assert shown(page) == page.locator("#claims .card.slot-2:not(.unsure)").count() > 0
    page.locator(".strip-everyone label").click()
    assert page.locator("#who-all").is_checked()


def test_claims_of_an_unticked_kind_leave_the_list(page: Page) -> None:
    before = shown(page)
    page.locator("#show-direct").uncheck()
    assert shown(page) < before


def test_unsure_drafts_are_shown_only_when_asked_for(page: Page) -> None:
    marks = page.locator(".prose .ref.unsure")
    assert marks.count()
    assert marks.evaluate_all("marks => marks.filter(mark => mark.getClientRects().length).length") == 0
    before = shown(page)
    page.locator("#show-unsure").check()
    assert shown(page) > before
    assert marks.first.is_visible()


def test_nothing_of_a_hidden_claim_stays_behind(page: Page) -> None:
    """No empty line in the list, no cue in italics whose claim is not marked."""
    for kind in ("direct", "mixed", "indirect"):
        page.locator(f"#show-{kind}").uncheck()
    assert page.locator("#claims .cards li:visible").count() == 0
    styles = page.locator(".prose .cue").evaluate_all("cues => cues.map(cue => getComputedStyle(cue).fontStyle)")
    assert styles and set(styles) == {"normal"}


def test_count_follows_and_is_told_politely(scripted: Page) -> None:
    everything = scripted.locator("#claims .card").count()
    told = scripted.locator("[data-announcer]")
    assert told.get_attribute("role") == "status"
    scripted.locator("#show-direct").uncheck()
    left = f"{shown(scripted)} of {everything} shown"
    assert scripted.locator("[data-count]").inner_text() == left
    assert told.inner_text() == f"Claims: {left}"
    scripted.get_by_role("button", name="Show all again").click()
    scripted.wait_for_function("() => !document.querySelector('[data-count]').textContent.includes('shown')")
    assert scripted.locator("[data-count]").inner_text() == str(shown(scripted))


def test_choice_is_kept_for_the_visit(scripted: Page) -> None:
    scripted.locator("#show-direct").uncheck()
    left = shown(scripted)
    scripted.reload()
    assert shown(scripted) == left
    assert "shown" in scripted.locator("[data-count]").inner_text()


def test_every_filter_has_a_name(page: Page) -> None:
    boxes = [*page.get_by_role("checkbox").all(), *page.get_by_role("radio").all()]
    assert len(boxes) > 8
    for box in boxes:
        assert box.evaluate("box => box.labels.length && box.labels[0].innerText.trim() !== ''")
