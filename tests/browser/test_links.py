"""No link, asset or fragment leads nowhere: at a domain's root, under a path, and from a disk."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import html5lib

from generator.keep.inputs import BuildOptions
from generator.pipeline.build import build
from tests.browser.conftest import ROOT, BuiltSite, NewPage

ADDRESSES = ("href", "src", "poster", "action", "data")


@dataclass(frozen=True, slots=True)
class Link:
    """`target` as it stands on `page`, a file below the site's folder."""

    page: str
    target: str


def links(folder: Path) -> Iterator[Link]:
    for page in sorted(folder.rglob("*.html")):
        for element in html5lib.parse(page.read_bytes(), namespaceHTMLElements=False).iter():
            if not isinstance(element.tag, str):
                continue
            for attribute in ADDRESSES:
                if element.get(attribute) is not None:
                    yield Link(page.relative_to(folder).as_posix(), str(element.get(attribute)))


def ids(file: Path) -> set[str]:
    tree = html5lib.parse(file.read_bytes(), namespaceHTMLElements=False)
    return {str(element.get("id")) for element in tree.iter() if element.get("id")}


def broken(folder: Path, base_url: str) -> list[Link]:
    """Links of the site that lead to no file of it, or to no element of that file."""
    known: dict[Path, set[str]] = {}
    found = []
    for link in links(folder):
        target = urlsplit(urljoin(f"{base_url}/{link.page}", link.target))
        own = urlsplit(base_url)
        if target.scheme not in ("http", "https") or target.netloc != own.netloc:
            continue
        path = unquote(target.path)
        if not path.startswith(own.path + "/"):
            found.append(link)
            continue
        file = folder / path.removeprefix(own.path + "/")
        file = file / "index.html" if path.endswith("/") else file
        if not file.is_file():
            found.append(link)
        elif target.fragment and file.suffix == ".html":
            if file not in known:
                known[file] = ids(file)
            if unquote(target.fragment.partition(":~:")[0]) not in known[file]:
                found.append(link)
    return found


def test_no_link_is_broken_under_a_path(site: BuiltSite) -> None:
    assert broken(site.folder, site.url.rstrip("/")) == []


def test_no_link_is_broken_at_the_root_of_a_domain(tmp_path: Path) -> None:
    build(ROOT, BuildOptions(out=tmp_path, base_url="https://news.example"))
    assert broken(tmp_path, "https://news.example") == []


def test_pages_without_an_address_have_relative_links_only(tmp_path: Path) -> None:
    build(ROOT, BuildOptions(out=tmp_path, base_url=""))
    absolute = [link for link in links(tmp_path) if link.target.startswith("/") and link.page != "404.html"]
    assert absolute == []
    assert broken(tmp_path, "http://127.0.0.1") == []


def test_browser_gets_every_asset_under_a_path(site: BuiltSite, new_page: NewPage) -> None:
    page = new_page()
    missing: list[str] = []
    page.on("response", lambda answer: missing.extend([answer.url] if answer.status >= 400 else []))
    for path in ("", site.article, site.source, "claims/", "about/"):
        page.goto(site.url + path)
    assert [url for url in missing if not url.endswith("/favicon.ico")] == []


def test_page_for_what_is_not_there_has_its_style_at_any_depth(site: BuiltSite, new_page: NewPage) -> None:
    page = new_page()
    answer = page.goto(f"{site.url}deep/in/the/site/nothing")
    assert answer is not None and answer.status == 404
    assert page.evaluate(
        "[...document.styleSheets].every(sheet => sheet.cssRules.length > 0) && document.styleSheets.length"
    )
    page.locator("main a").first.click()
    assert page.url.startswith(site.url)


def test_site_works_from_a_disk(tmp_path: Path, new_page: NewPage) -> None:
    build(ROOT, BuildOptions(out=tmp_path, base_url=""))
    page = new_page(java_script_enabled=False)  # browsers load no script modules from a disk
    page.goto((tmp_path / "index.html").as_uri())
    page.locator("main a[href*='articles/']").first.click()
    page.wait_for_url("file://**/articles/*/index.html")
    assert page.locator(".masthead").evaluate("head => getComputedStyle(head).display") != "block", "no style sheet"
