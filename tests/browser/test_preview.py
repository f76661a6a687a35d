"""`quoth serve` in the browser: a saved file is seen without a touch."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Error, Page, expect

from tests.browser.conftest import NewPage
from tests.serve.running import Running, preview

PATIENCE_MILLISECONDS = 10_000


@pytest.fixture
def running(root: Path) -> Iterator[Running]:
    with preview(root) as made:
        yield made


def test_browser_follows_a_seed_a_style_sheet_and_a_setting(running: Running, root: Path, new_page: NewPage) -> None:
    page = new_page()
    page.goto(running.url)
    (root / "seeds/fresh.txt").write_text("Fresh news from the quay\n\nIt rains, Ann Lee said.\n", encoding="utf-8")
    expect(page.get_by_text("Fresh news from the quay").first).to_be_visible(timeout=PATIENCE_MILLISECONDS)
    sheet = root / "themes/default/assets/css/tokens.css"
    sheet.write_text(sheet.read_text(encoding="utf-8") + "\n:root { --saved: yes }\n", encoding="utf-8")
    page.wait_for_function(
        "() => getComputedStyle(document.documentElement).getPropertyValue('--saved').trim() === 'yes'"
    )
    (root / "site.toml").write_text('title = "Renamed site"\n', encoding="utf-8")
    expect(page).to_have_title("Renamed site", timeout=PATIENCE_MILLISECONDS)


def test_error_is_told_on_every_page_and_clears_when_mended(running: Running, root: Path, new_page: NewPage) -> None:
    page = new_page()
    page.goto(running.url)
    (root / "content/broken.md").write_text('---\ntitle: "<script>alert(1)</script>\n---\n\nWords.\n', encoding="utf-8")
    banner = page.get_by_role("alert")
    expect(banner).to_contain_text("content/broken.md", timeout=PATIENCE_MILLISECONDS)
    banner.get_by_role("link").click()
    expect(page.get_by_role("heading", name="1 error on this page")).to_be_visible(timeout=PATIENCE_MILLISECONDS)
    assert "content/broken.md:2:8" in page.inner_text("main")
    (root / "content/broken.md").write_text("Words.\n", encoding="utf-8")
    expect(page.get_by_role("heading", name="1 error on this page")).to_be_hidden(timeout=PATIENCE_MILLISECONDS)


def test_scroll_and_focus_stay_when_the_file_is_saved(running: Running, root: Path, new_page: NewPage) -> None:
    page = new_page()
    page.goto(f"{running.url}articles/iraq-missile-strikes/")
    page.evaluate("document.querySelectorAll('.prose .ref')[30].focus({ preventScroll: true })")
    page.evaluate("() => { window.isOld = true; scrollTo({ top: 700, behavior: 'instant' }); }")
    page.wait_for_function("() => scrollY === 700")
    before = page.evaluate("[scrollY, document.activeElement.id]")
    (root / "site.toml").write_text('title = "Renamed"\n', encoding="utf-8")
    page.wait_for_function("() => !window.isOld && document.activeElement?.id")
    assert page.evaluate("[scrollY, document.activeElement.id]") == before


@pytest.fixture
def quay(root: Path) -> Path:
    """An article that stands in the site before the preview begins."""
    file = root / "content/quay.md"
    file.write_text(QUAY, encoding="utf-8")
    return file


def test_saved_article_is_taken_into_the_open_page_as_a_new_load_would_show_it(
    quay: Path, running: Running, new_page: NewPage
) -> None:
    page, other = new_page(), new_page()
    other.route("**/livereload.js*", lambda route: route.fulfill(body="", content_type="text/javascript"))
    address = f"{running.url}articles/quay/"
    page.goto(address)
    page.evaluate("import('/_preview/refresh.js').then(({ begin }) => begin())")  # the page knows what it shows
    page.evaluate("window.isOld = true")
    whole = QUAY
    for number, (old, new, is_taken) in enumerate(
        (
            ("title: The old quay", "title: The wide quay", True),
            ("It rained.", "It *rained* and rained.\n\nThe tide was in.", True),
            ("[The quay is safe]", "[The whole quay is safe]", True),
            ("said]{.cue of=safe}", "said]{.cue of=safe}, [not so]{#not by=moss}, [Tom Moss]{.mention of=not}", False),
        )
    ):
        whole = whole.replace(old, f"{new}").replace("Edition", f"Edition {number} of")
        quay.write_text(whole, encoding="utf-8")
        page.wait_for_function("at => document.body?.textContent.includes(`Edition ${at} of`)", arg=number)
        for _ in range(50):  # what other articles say follows with the whole build
            other.goto(address)
            if shown(page) == shown(other) != ():
                break
            other.wait_for_timeout(100)
        else:
            pytest.fail(f"edition {number}: {shown(page)} instead of {shown(other)}")
        page.wait_for_function("isOld => isOld === Boolean(window.isOld)", arg=is_taken)


def shown(page: Page) -> tuple[str, ...]:
    """The title and the words of each part of a page; nothing of one that is just being loaded anew."""
    with suppress(Error):
        page.wait_for_load_state()
        return tuple(page.evaluate(_SHOWN))
    return ()


QUAY = """---
title: The old quay
sources:
  lee: {name: Ann Lee}
  moss: {name: Tom Moss}
---

[The quay is safe]{#safe by=lee}, [Ann Lee]{.mention of=safe} [said]{.cue of=safe}.

It rained. Edition
"""
_SHOWN = "() => [document.title, ...[...document.querySelectorAll('main > *')].map((each) => each.textContent)]"


def test_what_only_a_new_load_can_show_is_loaded(running: Running, root: Path, new_page: NewPage) -> None:
    page = new_page()
    page.goto(f"{running.url}articles/iraq-missile-strikes/")
    page.evaluate("window.isOld = true")
    footer = root / "themes/default/templates/components/footer.html"
    words = footer.read_text(encoding="utf-8")
    footer.write_text(words.replace("</footer>", "<p>Printed on the quay</p></footer>"), encoding="utf-8")
    expect(page.get_by_text("Printed on the quay")).to_be_visible(timeout=PATIENCE_MILLISECONDS)
    assert not page.evaluate("window.isOld")


def test_broken_template_is_told_and_clears_when_mended(running: Running, root: Path, new_page: NewPage) -> None:
    template = next(path for path in sorted((root / "themes/default/templates").rglob("*")) if "article" in path.name)
    whole = template.read_text(encoding="utf-8")
    page = new_page()
    page.goto(running.url)
    template.write_text(whole + "\n{% if %}\n", encoding="utf-8")
    expect(page.get_by_role("heading", name="in this site")).to_be_visible(timeout=PATIENCE_MILLISECONDS)
    assert template.name in page.inner_text("main")
    template.write_text(whole, encoding="utf-8")
    expect(page.get_by_role("heading", name="in this site")).to_be_hidden(timeout=PATIENCE_MILLISECONDS)
