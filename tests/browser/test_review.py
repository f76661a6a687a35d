"""A review in the preview: every decision by keyboard, and the file holds these decisions and no others."""

import re
import shutil
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect

from benchmarks.speed import write
from generator.keep.inputs import BuildOptions
from generator.model.attribution import AttributedArticle
from generator.pipeline.build import prepare
from tests.browser.conftest import NewPage
from tests.browser.site_server import serving
from tests.serve.running import Running, preview

PATIENCE_MILLISECONDS = 15_000
SLUG = "iraq-missile-strikes"
SIDECAR = f"seeds/{SLUG}.annotations.toml"
ANNOTATED = "al-asad-injuries"


@pytest.fixture
def running(root: Path) -> Iterator[Running]:
    with preview(root, "--edit", "--reviewer", "A. Editor") as made:
        yield made


def opened(running: Running, new_page: NewPage, slug: str = SLUG, **options: object) -> Page:
    page = new_page(**options)
    page.goto(running.page(f"articles/{slug}/"))
    expect(page.locator("#workbench")).to_be_visible()
    return page


def by_keyboard(page: Page) -> None:
    """Go to the workbench with the keyboard."""
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "Skip to the review":
            page.keyboard.press("Enter")
            return
    raise AssertionError("no way to the review")


def saved(page: Page, act: Callable[[], None]) -> None:
    """Do it and wait until all that was decided is in the file and shown as it is there; the page is never reloaded."""
    page.evaluate("() => { window.isOld = true; }")
    act()
    page.wait_for_function("() => !document.querySelector('#workbench[data-waiting]')")
    assert page.evaluate("() => window.isOld && Boolean(document.activeElement.closest('#workbench'))")


def pressed(page: Page, *keys: str) -> None:
    def act() -> None:
        for key in keys:
            page.keyboard.press(key)

    saved(page, act)


def files(root: Path) -> dict[str, bytes]:
    """Everything that is the site's own; what builds keep for themselves is not."""
    found = [path.relative_to(root) for path in root.rglob("*") if path.is_file()]
    return {path.as_posix(): (root / path).read_bytes() for path in found if ".quoth" not in path.parts}


def found_in(root: Path, slug: str = SLUG) -> AttributedArticle:
    """What a new run of the machine shows."""
    report = prepare(root, BuildOptions(only=f"*{slug}*"))
    assert not report.has_errors
    return next(item for item in report.site.articles if item.article.slug == slug)


def words(found: AttributedArticle, index: int) -> str:
    return " ".join(span.of(found.article.text) for span in found.attributions[index].content)


def test_ten_drafts_are_reviewed_by_keyboard_alone(running: Running, root: Path, new_page: NewPage) -> None:
    before, first = files(root), found_in(root)
    queue = sorted(first.attributions, key=lambda item: item.review.confidence)[:10]
    page = opened(running, new_page)
    by_keyboard(page)
    page.keyboard.press("n")
    for key in "aararara":  # accept, accept, reject, …: each goes on to the next unsure draft
        pressed(page, key)
    # The ninth: an edge moved and a new source; the tenth: another kind, and what checking found.
    page.keyboard.press("4")
    page.keyboard.press("s")
    page.keyboard.type("Harbour Office")
    expect(page.locator("#wb-new")).to_be_visible()
    pressed(page, "Enter")
    expect(page.locator("#wb-what")).to_contain_text("Harbour Office")
    page.keyboard.press("n")
    page.keyboard.press("k")
    kind = "direct" if queue[9].kind != "direct" else "mixed"  # another one than it has
    page.keyboard.type(kind)
    page.keyboard.press("Tab")
    page.keyboard.type("disputed")
    page.keyboard.press("Tab")
    page.keyboard.type("see the record")
    pressed(page, "Enter")
    expect(page.locator("#wb-place")).to_contain_text("10 of ")

    after = files(root)
    assert set(after) - set(before) == {SIDECAR}
    assert {name: after[name] for name in before} == before
    table = tomllib.loads((root / SIDECAR).read_text(encoding="utf-8"))
    decisions = table["decision"]
    assert [d["action"] for d in decisions] == [
        *({"a": "accept", "r": "reject"}[key] for key in "aararara"),
        *["change"] * 2,
    ]
    assert {d["reviewer"] for d in decisions} == {"A. Editor"}
    for item, decision in zip(queue, decisions, strict=True):
        spans = decision.get("was", decision["content"])
        assert [each["exact"] for each in spans] == [span.of(first.article.text) for span in item.content]
    assert decisions[8]["by"] == "harbour-office"
    assert table["sources"]["harbour-office"] == {"name": "Harbour Office"}
    assert decisions[8]["content"][-1]["exact"].startswith(decisions[8]["was"][-1]["exact"])
    assert (decisions[9]["kind"], decisions[9]["status"], decisions[9]["evidence"]) == (
        kind,
        "disputed",
        ["see the record"],
    )

    again = found_in(root)
    assert files(root) == after
    rejected = {item.id for item, d in zip(queue, decisions, strict=True) if d["action"] == "reject"}
    accepted = {item.id for item, d in zip(queue, decisions, strict=True) if d["action"] == "accept"}
    assert not rejected & {item.id for item in again.attributions}
    assert accepted <= {item.id for item in again.attributions if not item.is_draft}
    assert sum(not item.is_draft for item in again.attributions) == 10 - len(rejected)
    untouched = {item.id for item in first.attributions} - {item.id for item in queue}
    assert untouched == {item.id for item in again.attributions if item.is_draft}


def test_ten_quick_keys_are_ten_decisions_in_their_order(root: Path, new_page: NewPage) -> None:
    write("quoth", root / "large", 299)
    (root / "large/seeds").mkdir()
    shutil.copy(root / f"seeds/{SLUG}.txt", root / "large/seeds")
    found = found_in(root)
    queue = sorted(found.attributions, key=lambda item: item.review.confidence)[:10]
    with preview(root / "large", "--edit", "--reviewer", "A. Editor") as running:
        page = opened(running, new_page)
        by_keyboard(page)
        page.keyboard.press("n")
        for _ in range(10):
            page.keyboard.press("a")
            page.wait_for_timeout(60)
        expect(page.locator("#wb-place")).to_contain_text("10 of ")  # shown, whether written or not
        shown = page.locator(".card.confirmed").count()
        pressed(page)
        page.close()  # before the preview goes, which it would miss
    assert shown == 10
    table = tomllib.loads((root / "large" / SIDECAR).read_text(encoding="utf-8"))
    assert [decision["action"] for decision in table["decision"]] == ["accept"] * 10
    for item, decision in zip(queue, table["decision"], strict=True):
        assert [each["exact"] for each in decision["content"]] == [span.of(found.article.text) for span in item.content]


def test_words_are_chosen_and_marked_by_keyboard(running: Running, root: Path, new_page: NewPage) -> None:
    page = opened(running, new_page)
    by_keyboard(page)
    for key in ("w", "ArrowDown", "ArrowDown", "ArrowDown", "Shift+ArrowRight", "Shift+ArrowRight"):
        page.keyboard.press(key)
    chosen = page.inner_text("#wb-words").removeprefix("Selected: ")
    assert len(chosen.split()) == 3
    pressed(page, "c")
    assert page.evaluate("document.activeElement.id") == "wb-by"
    expect(page.locator("#wb-what")).to_contain_text(f"nobody · {chosen}")
    page.keyboard.press("Escape")
    for key in ("w", "ArrowRight", "ArrowRight", "ArrowRight"):
        page.keyboard.press(key)
    cue = page.inner_text("#wb-words").removeprefix("Selected: ")
    pressed(page, "q")
    (decision,) = tomllib.loads((root / SIDECAR).read_text(encoding="utf-8"))["decision"]
    assert (decision["action"], decision["content"][0]["exact"]) == ("add", chosen)
    assert decision["cue"][0]["exact"] == cue
    pressed(page, "u")
    pressed(page, "u")
    assert not (root / SIDECAR).exists()


def test_words_are_marked_with_the_mouse(running: Running, root: Path, new_page: NewPage) -> None:
    page = opened(running, new_page)
    page.locator(".prose .content.draft").nth(4).click()
    assert page.evaluate("document.activeElement.id") == "wb-accept"
    page.locator("#wb-end-back").click()
    expect(page.locator("#wb-accept")).to_contain_text("Save")
    page.keyboard.press("Escape")
    expect(page.locator("#wb-accept")).to_contain_text("Accept")
    page.locator(".prose .cue", has_text=re.compile(r"^\w+$")).nth(2).dblclick()
    expect(page.locator("#wb-words")).to_have_text(f"Selected: {page.evaluate('getSelection().toString().trim()')}")
    saved(page, page.locator("#wb-source").click)
    (decision,) = tomllib.loads((root / SIDECAR).read_text(encoding="utf-8"))["decision"]
    assert decision["action"] == "change"
    assert "was" not in decision


def test_all_certain_drafts_are_accepted_at_once_after_a_look_and_taken_back_at_once(
    running: Running, root: Path, new_page: NewPage
) -> None:
    certain = [item for item in found_in(root).attributions if item.review.confidence >= 0.9]
    page = opened(running, new_page)
    by_keyboard(page)
    page.keyboard.press("b")
    expect(page.locator("#wb-batch")).to_contain_text(f"all that are certain ({len(certain)})")
    boxes = page.locator("#wb-batch-list input")
    assert boxes.count() == len(certain)
    boxes.first.uncheck()
    page.locator("#wb-batch").focus()
    pressed(page, "Enter")
    expect(page.locator("#wb-told")).to_contain_text(f"Accepted {len(certain) - 1}.")
    decisions = tomllib.loads((root / SIDECAR).read_text(encoding="utf-8"))["decision"]
    assert [decision["action"] for decision in decisions] == ["accept"] * (len(certain) - 1)
    pressed(page, "u")
    assert not (root / SIDECAR).exists()


def test_all_of_a_source_are_accepted_at_once(running: Running, root: Path, new_page: NewPage) -> None:
    page = opened(running, new_page)
    page.locator("#wb-all").click()
    page.locator("#wb-batch").select_option(index=1)
    of_one = page.locator("#wb-batch-list li").count()
    saved(page, page.locator("#wb-all-now").click)
    decisions = tomllib.loads((root / SIDECAR).read_text(encoding="utf-8"))["decision"]
    assert len(decisions) == of_one > 1
    assert sum(not item.is_draft for item in found_in(root).attributions) == of_one


def test_undo_goes_back_to_the_claim_that_it_restores(running: Running, new_page: NewPage) -> None:
    page = opened(running, new_page)
    by_keyboard(page)
    page.keyboard.press("n")
    first = page.inner_text("#wb-what q")
    pressed(page, "a")
    assert page.inner_text("#wb-what q") != first
    pressed(page, "u")
    assert page.inner_text("#wb-what q") == first
    expect(page.locator("#wb-told")).to_contain_text("Undone.")


def test_edge_stops_at_the_end_of_a_sentence_and_never_leaves_its_paragraph(
    running: Running, new_page: NewPage
) -> None:
    page = opened(running, new_page)
    page.locator(".prose .content.draft").nth(4).click()
    told = page.locator("#wb-told")
    seen = set()
    for _ in range(300):
        before = page.inner_text("#wb-what q")
        page.keyboard.press("4")
        message = told.inner_text()
        if message.startswith("The sentence ends here"):
            assert page.inner_text("#wb-what q") == before
            seen.add("sentence")
        elif message.startswith("The paragraph ends here."):
            seen.add("paragraph")
            break
    assert "paragraph" in seen


def test_current_claim_of_the_bench_is_the_current_one_in_text_and_list(running: Running, new_page: NewPage) -> None:
    page = opened(running, new_page)
    by_keyboard(page)
    page.keyboard.press("n")
    said = " ".join(page.inner_text("#wb-what q").split())
    lit = page.locator(".prose .content.is-current")
    assert lit.count() >= 1
    assert " ".join(lit.first.inner_text().split()) in said
    assert page.locator(".card.is-current").count() == 1
    assert page.locator(".card.is-current").get_attribute("id") == lit.first.get_attribute("data-for")


def test_keys_are_told(running: Running, new_page: NewPage) -> None:
    page = opened(running, new_page)
    by_keyboard(page)
    page.keyboard.press("?")
    expect(page.locator("#wb-keys")).to_contain_text("accept several at once")
    page.keyboard.press("?")
    expect(page.locator("#wb-keys")).to_be_hidden()


def test_bench_leaves_three_quarters_of_a_phone_to_the_article(running: Running, new_page: NewPage) -> None:
    page = opened(running, new_page, width=390, height=844, has_touch=True, is_mobile=True)
    page.locator(".prose .content.draft").nth(3).click()
    box = page.locator("#workbench").bounding_box()
    assert box
    assert box["height"] <= 844 / 4
    assert page.locator("#wb-accept").is_visible()


def test_two_sources_are_merged(running: Running, root: Path, new_page: NewPage) -> None:
    first = found_in(root)
    old, into = first.sources[1].id, first.sources[0].id
    page = opened(running, new_page)
    by_keyboard(page)
    page.keyboard.press("m")
    page.select_option("#wb-old", old)
    page.select_option("#wb-into", into)
    pressed(page, "Enter")
    assert tomllib.loads((root / SIDECAR).read_text(encoding="utf-8"))["merge"] == {old: into}
    assert old not in {item.source_id for item in found_in(root).attributions}


def test_markdown_is_changed_in_place(running: Running, root: Path, new_page: NewPage) -> None:
    file = root / f"content/{ANNOTATED}.md"
    before = file.read_text(encoding="utf-8")
    page = opened(running, new_page, ANNOTATED)
    page.locator(".prose .content").first.click()
    page.keyboard.press("t")
    page.keyboard.type("unverified")
    pressed(page, "Enter")
    after = file.read_text(encoding="utf-8")
    changed = [(old, new) for old, new in zip(before.splitlines(), after.splitlines(), strict=True) if old != new]
    assert len(changed) == 1
    assert "status=unverified" in changed[0][1]
    pressed(page, "u")
    assert file.read_text(encoding="utf-8") == before


def test_file_that_changed_meanwhile_is_kept_and_told(running: Running, root: Path, new_page: NewPage) -> None:
    page = opened(running, new_page)

    def meanwhile(route: Route) -> None:
        (root / SIDECAR).write_text("# mine\n", encoding="utf-8")
        route.continue_()

    page.route("**/_edit/change", meanwhile)
    page.locator(".prose .content.draft").first.click()
    page.keyboard.press("a")
    expect(page.locator("#wb-told")).to_contain_text("Not saved")
    expect(page.locator(".card .wb-conflict")).to_contain_text("Not saved")  # at the claim itself
    assert (root / SIDECAR).read_text(encoding="utf-8") == "# mine\n"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_workbench_is_accessible_and_fits(running: Running, new_page: NewPage, width: int, scheme: str) -> None:
    page = opened(running, new_page, width=width, height=844, color_scheme=scheme)
    page.locator(".prose .content.draft").nth(3).click()
    if width < 600:
        page.locator("#wb-more").click()
    for key in (None, "w", "Escape", "m"):
        if key:
            page.keyboard.press(key)
        violations = Axe().run(page, context="#workbench").response["violations"]
        assert [(each["id"], [node["target"] for node in each["nodes"]]) for each in violations] == []
        box = page.locator("#workbench").bounding_box()
        assert box
        assert (box["x"], box["width"]) == (0, width)
        assert box["height"] <= 844 * 0.56
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_other_pages_have_no_workbench(running: Running, new_page: NewPage) -> None:
    page = new_page()
    for path in ("", "about/", "sources/", "claims/"):
        page.goto(running.page(path))
        page.wait_for_load_state("networkidle")
        assert page.locator("#workbench").count() == 0


def test_address_without_its_token_shows_no_workbench_and_says_how_to_get_one(
    running: Running, new_page: NewPage
) -> None:
    page = new_page()
    page.goto(f"{running.url}articles/{SLUG}/")
    expect(page.locator("#wb-closed")).to_contain_text("open the address that `quoth serve` printed")
    assert page.locator("#workbench").count() == 0
    page.goto(running.page(f"articles/{SLUG}/"))
    page.reload()
    expect(page.locator("#workbench")).to_be_visible()
    assert running.token not in page.url  # out of sight, and out of the history
    page.goto(f"{running.url}articles/{ANNOTATED}/")
    expect(page.locator("#workbench")).to_be_visible()


def test_queue_goes_on_in_the_next_article(new_page: NewPage, root: Path) -> None:
    for path in (root / "seeds").iterdir():
        path.unlink()
    (root / "seeds/one.txt").write_text("One\n\nThe bridge is safe, Ann Lee said.\n", encoding="utf-8")
    (root / "seeds/two.txt").write_text("Two\n\nThe road is closed, Tom Moss said.\n", encoding="utf-8")
    with preview(root, "--edit", "--reviewer", "A. Editor") as running:
        page = opened(running, new_page, "one")
        by_keyboard(page)
        page.keyboard.press("n")
        pressed(page, "a")
        expect(page.locator("#wb-place")).to_have_text("All 1 decided")
        page.keyboard.press("n")
        expect(page).to_have_url(f"{running.url}articles/two/")
        expect(page.locator("#wb-what")).to_contain_text("The road is closed")
        assert page.evaluate("document.activeElement.id") == "wb-accept"


def test_page_of_another_site_can_neither_read_nor_edit(
    running: Running, root: Path, browser: Browser, tmp_path: Path
) -> None:
    before = files(root)
    evil = tmp_path / "evil"
    evil.mkdir()
    (evil / "index.html").write_text("<!doctype html><title>Evil</title>", encoding="utf-8")
    with serving(evil) as url:
        page = browser.new_page()
        page.goto(url)
        outcome = page.evaluate(
            """async (preview) => {
                const tried = (path, options) => fetch(preview + path, options).then((a) => a.text(), () => "blocked");
                const body = JSON.stringify({ slug: "x", digest: "", edits: [] });
                const json = { "Content-Type": "application/json", "X-Quoth-Token": "a" };
                return [
                    await tried("articles/iraq-missile-strikes/"),
                    await tried("_edit/article/iraq-missile-strikes", { headers: json }),
                    await tried("_edit/change", { method: "POST", body, headers: json }),
                    await tried("_edit/undo", { method: "POST", body, mode: "no-cors" }),
                    await new Promise((done) => {
                        const frame = Object.assign(document.createElement("iframe"), { src: preview });
                        frame.onload = () => done(frame.contentDocument ? "read" : "blocked");
                        document.body.append(frame);
                    }),
                ];
            }""",
            running.url,
        )
        page.context.close()
    assert outcome == ["blocked"] * 3 + [outcome[3], "blocked"]
    assert outcome[3] in ("", "blocked")
    assert files(root) == before
