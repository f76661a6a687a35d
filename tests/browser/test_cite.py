"""A citation is copied by a button, and without scripts by hand."""

from playwright.sync_api import Page

from tests.browser.conftest import BuiltSite, NewPage


def opened(page: Page, site: BuiltSite) -> str:
    """Opens a statement to be cited; its id."""
    id_ = next(item.attributions[0].id for item in site.report.site.articles if item.article.slug in site.article)
    page.goto(f"{site.url}{site.article}cite.html#{id_}")
    return id_


def test_citation_is_copied_by_keyboard_and_told(site: BuiltSite, new_page: NewPage) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    id_ = opened(page, site)
    own = page.locator(f"[id='{id_}']")
    told = own.get_by_role("status")
    before = own.bounding_box()
    for name, place in (("Copy the citation", "citation"), ("Copy the frame", "frame")):
        own.get_by_role("button", name=name).focus()
        page.keyboard.press("Enter")
        told.filter(has_text="Copied").wait_for()
        words = own.locator(f"[data-copied={place}]").text_content()
        assert words
        assert page.evaluate("navigator.clipboard.readText()") == words
        assert page.evaluate("document.activeElement.textContent") == name
    assert own.bounding_box() == before


def test_page_without_a_clipboard_selects_the_citation(site: BuiltSite, new_page: NewPage) -> None:
    page = new_page(width=390)
    page.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', { value: undefined }); document.execCommand = () => false;"
    )
    own = page.locator(f"[id='{opened(page, site)}']")
    own.get_by_role("button", name="Copy the citation").click()
    own.get_by_role("status").filter(has_text="Selected").wait_for()
    assert page.evaluate("getSelection().toString()") == own.locator("[data-copied=citation]").inner_text()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_only_the_statement_that_is_open_has_the_buttons(site: BuiltSite, new_page: NewPage) -> None:
    page = new_page()
    opened(page, site)
    assert page.get_by_role("button", name="Copy").count() == 2
    page.goto(f"{site.url}{site.article}cite.html#main")
    assert page.get_by_role("button", name="Copy").count() == 0


def test_page_without_scripts_has_no_dead_button_and_its_citation_can_be_selected(
    site: BuiltSite, new_page: NewPage
) -> None:
    page = new_page(java_script_enabled=False)
    own = page.locator(f"[id='{opened(page, site)}']")
    assert own.get_by_role("button").count() == 0
    citation = own.locator("[data-copied=citation]")
    assert citation.is_visible()
    assert citation.evaluate("node => getComputedStyle(node).userSelect") == "all"
