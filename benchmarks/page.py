"""Measure the pages in a real Chromium: `python -m benchmarks.page [--lighthouse PROGRAM]`.

Of two sites: this repository's, and one of the founding article (`../shared/seeds`), where that folder is there. Files
are served compressed, as GitHub Pages does. A figure behind its bar is marked, and the exit code is then 1.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, sync_playwright

from generator.keep.inputs import BuildOptions
from generator.model.paths import article_page, claim_page, has_page, source_page
from generator.pipeline.build import build

ROOT = Path(__file__).parents[1]
FOUNDING = ROOT.parent / "shared" / "seeds"
PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = ("--headless", "--no-sandbox", "--disable-gpu")
COMPRESSED = (".html", ".css", ".js", ".svg", ".json", ".txt")
# A mid-range phone on a slow 4G network, as Lighthouse has it.
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
SLOWER_PROCESSOR = 4
MOST_TABS = 600
OF_EVERY_PAGE = 22  # tab stops; with two a claim, 110 for the 44 of the founding article
SHIFTS = """
    window.shift = 0;
    new PerformanceObserver(list => list.getEntries().forEach(entry => window.shift += entry.value))
        .observe({ type: 'layout-shift', buffered: true });
"""
SHOW_UNSURE = "() => document.getElementById('show-unsure')?.click()"
LIGHTHOUSE_RUNS = 5
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


class Handler(SimpleHTTPRequestHandler):
    """Files of a folder, compressed; says nothing."""

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return
        data = file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Cache-Control", "max-age=600")
        if file.suffix in COMPRESSED:
            data = gzip.compress(data, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *arguments: object) -> None:
        """A measurement has its own words."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address of the folder's files."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def opened(browser: Browser, url: str, width: int, height: int, *, is_slow: bool = False) -> Page:
    """The page at a width; `is_slow`: as a phone on a slow network gets it."""
    context = browser.new_context(viewport={"width": width, "height": height}, is_mobile=width < 600)
    page = context.new_page()
    page.add_init_script(SHIFTS)
    if is_slow:
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", SLOW)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER_PROCESSOR})
    page.goto(url, wait_until="networkidle")
    page.wait_for_timeout(500)
    return page


def top_of_text(browser: Browser, url: str, width: int, height: int) -> float:
    """Where the first paragraph begins, in pixels from the top."""
    page = opened(browser, url, width, height)
    box = page.locator("article > .prose p:not(.byline, .dateline)").first.bounding_box()
    return box["y"] if box else float("inf")


def weight(browser: Browser, url: str) -> tuple[int, int]:
    """Requests, and bytes over the wire without headers."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    sizes: list[int] = []
    page.on("requestfinished", lambda request: sizes.append(request.sizes()["responseBodySize"]))
    page.goto(url, wait_until="networkidle")
    return len(sizes), sum(sizes)


def tab_stops(browser: Browser, url: str) -> int:
    """How often Tab is pressed from the top of the page to its end, the unsure drafts with the others."""
    page = opened(browser, url, 1280, 900)
    page.evaluate(SHOW_UNSURE)
    for count in range(MOST_TABS):
        page.keyboard.press("Tab")
        if count and page.evaluate(
            "document.activeElement === document.body || document.activeElement.matches('.skip a:first-child')"
        ):
            return count
    return MOST_TABS


def length_of_cards(browser: Browser, url: str) -> tuple[int, float]:
    """Number and height of all cards on a phone, the unsure ones with them."""
    page = opened(browser, url, 390, 844)
    page.evaluate(SHOW_UNSURE)
    height = page.locator("#claims .cards").evaluate("list => list.getBoundingClientRect().height")
    return page.locator("#claims .card:visible").count(), float(height)


def lighthouse(
    program: str, url: str, *, is_desktop: bool, categories: Sequence[str] = CATEGORIES, runs: int = LIGHTHOUSE_RUNS
) -> dict[str, int]:
    """The scores of Lighthouse, in percent: the median of its runs, which it asks for, since they vary."""
    command = [program, url, "--quiet", "--output=json", f"--chrome-flags={' '.join(ARGUMENTS)}"]
    command += [f"--only-categories={','.join(categories)}", *(["--preset=desktop"] if is_desktop else [])]
    chromium = next(filter(None, map(shutil.which, PROGRAMS)), "")
    environment = {**os.environ, "CHROME_PATH": chromium}
    done = (subprocess.run(command, capture_output=True, text=True, check=True, env=environment) for _ in range(runs))
    told = [json.loads(each.stdout)["categories"] for each in done]
    return {name: round(100 * median(each[name]["score"] for each in told)) for name in categories}


def is_found(root: Path, program: str) -> bool:
    """Print how fit for search engines each kind of page is, on a site that knows its address; are all wholly so?"""
    with TemporaryDirectory() as folder, serving(Path(folder)) as url:
        site = build(root, BuildOptions(out=Path(folder), base_url=url.rstrip("/"))).site
        article = max(site.articles, key=lambda item: len(item.attributions)).article.slug
        source = max((each for each in site.sources if each.kind != "unnamed"), key=lambda each: len(each.statements))
        claims = [claim_page(claim.id) for claim in site.claims if has_page(claim)][:1]
        scores = []
        for path in (article_page(article), "index.html", source_page(source.id), *claims):
            address = url + path.removesuffix("index.html")
            scores.append(lighthouse(program, address, is_desktop=False, categories=("seo",), runs=1)["seo"])
            print(f"  Lighthouse, SEO, /{path}: {scores[-1]}")
        return all(score == 100 for score in scores)


def figures(browser: Browser, url: str) -> Iterator[tuple[str, float, float]]:
    """What is measured of an article's page: name, figure, and the most that it may be."""
    yield "first paragraph, 1280 × 900, px", top_of_text(browser, url, 1280, 900), 430
    yield "first paragraph, 390 × 844, px", top_of_text(browser, url, 390, 844), 620
    yield "layout shift, slow phone", opened(browser, url, 390, 844, is_slow=True).evaluate("window.shift"), 0.02
    yield "layout shift, desk", opened(browser, url, 1280, 900).evaluate("window.shift"), 0.02
    requests, size = weight(browser, url)
    yield "requests", requests, 8
    yield "weight over the wire, KiB", size / 1024, 60
    cards, height = length_of_cards(browser, url)
    yield f"tab stops ({cards} claims)", tab_stops(browser, url), OF_EVERY_PAGE + 2 * cards
    yield f"length of {cards} cards at 390 px", height, 9_000 * cards / 44
    wide = opened(browser, url, 320, 256).evaluate("document.documentElement.scrollWidth")
    yield "width at 320 px", wide, 320


def told(name: str, figure: float, most: float) -> bool:
    """Print a line; is the figure within its bar?"""
    is_kept = figure <= most
    print(f"  {name:40} {figure:10,.3g}  at most {most:6,.4g}{'' if is_kept else '  MISSED'}")
    return is_kept


def measured(browser: Browser, root: Path, *, title: str, program: str) -> bool:
    """Build and measure a site; are all bars kept?"""
    with TemporaryDirectory() as folder:
        report = build(root, BuildOptions(out=Path(folder)))
        fullest = max(report.site.articles, key=lambda item: len(item.attributions)).article.slug
        sheet = min(Path(folder).glob("assets/css/article.*.css"), key=lambda file: file.stat().st_size)
        with serving(Path(folder)) as url:
            print(f"{title}: articles/{fullest}/, style sheet {sheet.stat().st_size:,} bytes")
            kept = [told(*each) for each in figures(browser, f"{url}articles/{fullest}/")]
            for path in (f"articles/{fullest}/", "") if program else ():
                for is_desktop in (True, False):
                    scores = lighthouse(program, url + path, is_desktop=is_desktop)
                    print(f"  Lighthouse, {'desktop' if is_desktop else 'mobile'}, /{path}: {scores}")
                    kept.append(min(scores.values()) >= (100 if is_desktop else 98))
    return all(kept) and (not program or is_found(root, program))


def main() -> None:
    """Measure both sites."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lighthouse", default=shutil.which("lighthouse") or "", help="its program, from npm")
    program = parser.parse_args().lighthouse
    if not program:
        print("Lighthouse is not here (npm install lighthouse): its scores are left out.")
    chromium = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if not chromium:
        sys.exit("no Chromium found: install it (Debian: apt-get install chromium)")
    with sync_playwright() as playwright, TemporaryDirectory() as scratch:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        kept = measured(browser, ROOT, title="This site", program=program)
        if FOUNDING.is_dir():
            shutil.copytree(FOUNDING, Path(scratch) / "seeds")
            kept = measured(browser, Path(scratch), title="The founding article", program=program) and kept
        browser.close()
    sys.exit(0 if kept else 1)


if __name__ == "__main__":
    main()
