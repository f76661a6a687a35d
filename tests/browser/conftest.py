"""The repository's own site in a real Chromium. No browser is a failure, never a skip."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from generator.keep.inputs import BuildOptions
from generator.pipeline.build import BuildReport, build
from tests.browser.site_server import serving

ROOT = Path(__file__).parents[2]
PREFIX = "/repository/"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WAIT_MILLISECONDS = 10_000


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """The site as it was built and where it is served ("http://127.0.0.1:41523/repository/")."""

    url: str
    folder: Path
    report: BuildReport

    @property
    def article(self) -> str:
        """Path of the article with the most attributions."""
        fullest = max(self.report.site.articles, key=lambda item: len(item.attributions))
        return f"articles/{fullest.article.slug}/"

    @property
    def nested_article(self) -> str:
        """Path of the article with the most reports within reports."""
        deepest = max(self.report.site.articles, key=lambda item: sum(bool(each.within) for each in item.attributions))
        return f"articles/{deepest.article.slug}/"

    @property
    def source(self) -> str:
        """Path of the source with the most statements."""
        return f"sources/{max(self.report.site.sources, key=lambda source: len(source.statements)).id}/"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    folder = tmp_path_factory.mktemp("site")
    with serving(folder, prefix=PREFIX) as url:
        report = build(ROOT, BuildOptions(out=folder, base_url=url.rstrip("/")))
        assert not report.has_errors, "\n".join(map(str, report.diagnostics))
        yield BuiltSite(url, folder, report)


@pytest.fixture
def root(tmp_path: Path, site: BuiltSite) -> Path:
    """A copy of this repository's site, to be changed, with what its build has kept: no network reads it once more."""
    root = tmp_path / "site"
    for folder in ("seeds", "content", "themes", ".quoth"):
        shutil.copytree(ROOT / folder, root / folder)
    shutil.copy(ROOT / "site.toml", root)
    return root


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not program:
        pytest.fail("no Chromium found: install it (Debian: apt-get install chromium)", pytrace=False)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield launched
        launched.close()


NewPage = Callable[..., Page]


@pytest.fixture
def new_page(browser: Browser) -> Iterator[NewPage]:
    """Opens pages; at the end no page may have asked another host for anything, or have met an error in a script."""
    contexts: list[BrowserContext] = []
    troubles: list[str] = []

    def opened(width: int = 1280, height: int = 900, **options: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        context.set_default_timeout(WAIT_MILLISECONDS)
        contexts.append(context)
        context.on("request", lambda request: troubles.extend(_foreign(request.url)))
        context.on("weberror", lambda error: troubles.append(f"script error: {error.error}"))
        page = context.new_page()
        page.on("console", lambda message: troubles.extend(_complaint(message.type, message.text)))
        return page

    yield opened
    for context in contexts:
        context.close()
    assert troubles == []


def _foreign(url: str) -> list[str]:
    parts = urlsplit(url)
    is_own = parts.scheme in ("data", "blob", "about", "file") or parts.hostname == "127.0.0.1"
    return [] if is_own else [f"request to another host: {url}"]


def _complaint(kind: str, text: str) -> list[str]:
    """What the browser complains about; a missing icon or the page of an error is known."""
    is_known = "favicon.ico" in text or re.search("status of (404|409|500)", text)
    return [f"console: {text}"] if kind == "error" and not is_known else []


@pytest.fixture
def article(site: BuiltSite, new_page: NewPage) -> Page:
    """The fullest article at the width of a desk."""
    page = new_page()
    page.goto(site.url + site.article)
    return page
