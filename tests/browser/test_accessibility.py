"""axe finds nothing to object to."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import BuiltSite, NewPage
from tests.browser.test_event import EVENT

PAGES = ("index", "article", "nested article", "source", "sources", "claims", "claim", "event", "about", "not found")


def path_of(site: BuiltSite, page: str) -> str:
    return {
        "index": "",
        "article": site.article,
        "nested article": site.nested_article,
        "source": site.source,
        "sources": "sources/",
        "claims": "claims/",
        "claim": "claims/us-casualties/",
        "event": EVENT,
        "about": "about/",
        "not found": "404.html",
    }[page]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_no_violation(site: BuiltSite, new_page: NewPage, width: int, scheme: str) -> None:
    page = new_page(width=width, color_scheme=scheme, bypass_csp=True)
    found = []
    for name in PAGES:
        page.goto(site.url + path_of(site, name))
        violations = Axe().run(page).response["violations"]
        found += [f"{name}: {each['id']}: {node['html'][:160]}" for each in violations for node in each["nodes"][:3]]
    assert found == []
