"""A picture of each kind of page of this site, to be looked at: `python -m benchmarks.gallery [FOLDER]`.

At the widths of a desk, a tablet and a phone, light and dark, and as it is printed; FOLDER is `_gallery` unless told.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from benchmarks.page import ARGUMENTS, PROGRAMS, ROOT, serving
from generator.keep.inputs import BuildOptions
from generator.pipeline.build import build

SIZES = ((1280, 900), (768, 1024), (390, 844))
KINDS = {
    "index": "",
    "article": "articles/iraq-missile-strikes/",
    "article-by-hand": "articles/al-asad-injuries/",
    "sources": "sources/",
    "source": "sources/donald-trump/",
    "claims": "claims/",
    "claim": "claims/us-casualties/",
    "page": "method/",
    "not-found": "404.html",
}


def take(browser: Browser, url: str, folder: Path, kind: str) -> None:
    """All pictures of one page."""
    for width, height in SIZES:
        for scheme in ("light", "dark"):
            context = browser.new_context(
                viewport={"width": width, "height": height}, color_scheme=scheme, is_mobile=width < 600
            )
            page = context.new_page()
            page.goto(url, wait_until="networkidle")
            page.screenshot(path=folder / f"{kind}-{width}-{scheme}.png")
            if (width, scheme) == (SIZES[0][0], "light"):
                page.pdf(path=folder / f"{kind}-print.pdf", prefer_css_page_size=True)
            context.close()


def main() -> None:
    """Build the site and take the pictures."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "_gallery")
    folder.mkdir(parents=True, exist_ok=True)
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if not program:
        sys.exit("no Chromium found: install it (Debian: apt-get install chromium)")
    with TemporaryDirectory() as made, sync_playwright() as playwright:
        build(ROOT, BuildOptions(out=Path(made)))
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        with serving(Path(made)) as url:
            for kind, path in KINDS.items():
                take(browser, url + path, folder, kind)
                print(f"{kind}: {url}{path}")
        browser.close()


if __name__ == "__main__":
    main()
