"""How long a person waits for the preview: from a save to the page, from a key of a review to the decided claim.

    python -m benchmarks.waiting [--articles 2,300] [--rounds 9]

In a real browser, on articles of `benchmarks.speed` and one of the machine's own. Medians; bars 0.4 s and 0.1 s.
"""

from __future__ import annotations

import argparse
import shutil
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

from benchmarks.page import ARGUMENTS, PROGRAMS
from benchmarks.speed import ROOT, write
from tests.serve.running import Running, preview

SLUG = "iraq-missile-strikes"  # of `seeds/`: drafts to decide about
_MARK = """async (key) => {
    const place = document.querySelector("#wb-place");
    const before = place.textContent;
    const shown = new Promise((done) => {
        new MutationObserver(() => place.textContent !== before && requestAnimationFrame(done))
            .observe(place, { childList: true, characterData: true, subtree: true });
    });
    const started = performance.now();
    document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    await shown;
    return (performance.now() - started) / 1000;
}"""


def from_save(page: Page, file: Path, rounds: int) -> list[float]:
    """Seconds from a save of an article's file to its words on the page."""
    whole, found = file.read_text(encoding="utf-8"), []
    for number in range(rounds):
        words = f"Quay{number}x"
        started = time.perf_counter()
        file.write_text(whole.replace(" the ", f" the {words} ", 1), encoding="utf-8")
        page.wait_for_function("words => document.body?.textContent.includes(words)", arg=words)
        found.append(time.perf_counter() - started)
        time.sleep(1)
    return found


def from_key(page: Page, running: Running, rounds: int) -> list[float]:
    """Seconds from the key A to the progress that counts the claim as decided."""
    page.goto(running.page(f"articles/{SLUG}/"))
    page.wait_for_selector("#workbench")
    page.locator("#workbench").focus()
    page.keyboard.press("n")
    return [float(page.evaluate(_MARK, "a")) for _ in range(rounds)]


def measured(page: Page, articles: int, rounds: int) -> tuple[float, float]:
    """Both medians for a site of so many articles."""
    with TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        content = write("quoth", site, articles - 1)
        (site / "seeds").mkdir()
        shutil.copy(ROOT / f"seeds/{SLUG}.txt", site / "seeds")
        file = sorted(content.glob("*.md"))[0]
        with preview(site, "--edit", "--reviewer", "A. Editor") as running:
            page.goto(f"{running.url}articles/{file.stem}/")
            time.sleep(2)
            saves = from_save(page, file, rounds)
            return median(saves), median(from_key(page, running, rounds))


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", default="2,300")
    parser.add_argument("--rounds", type=int, default=9)
    options = parser.parse_args()
    chromium = next(filter(None, map(shutil.which, PROGRAMS)), None)
    print("| articles | save → page, s | key → decided claim shown, s |\n| --- | --- | --- |")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        for number in map(int, options.articles.split(",")):
            save, key = measured(browser.new_page(), number, options.rounds)
            print(f"| {number} | {save:.2f} | {key:.3f} |", flush=True)
        browser.close()


if __name__ == "__main__":
    main()
