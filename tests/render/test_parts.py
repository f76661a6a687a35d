"""Long lists stand on pages of at most a hundred rows; each row is on one of them, a link or two from the first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from posixpath import dirname, join, normpath
from xml.etree.ElementTree import Element as Node

import html5lib
import pytest

from generator.model.attribution import AttributedArticle
from generator.render.list_views import Jumps
from generator.render.parts import ROWS, Key, letter, month, parts
from generator.render.timeline import MOST
from tests.render.samples import SAY, rendered, sample, site

ARTICLES = 130
FIRST = date(2021, 11, 20)
NAMES = ("Ágota Kiss", "7th Street Residents", "Борис Левин", "王芳", "Zoe Hart", "“Quo” Vadis", "adam Bell")


def article(number: int) -> AttributedArticle:
    """One of many: a speaker of its own, and the others of the sample in all of them."""
    item = sample(slug=f"bridge-{number}")
    name = f"{NAMES[number % len(NAMES)]} {number}"
    sources = tuple(
        replace(each, id=f"lee-{number}", name=name) if each.id == item.sources[0].id else each for each in item.sources
    )
    told = tuple(
        replace(each, source_id=f"lee-{number}") if each.source_id == item.sources[0].id else each
        for each in item.attributions
    )
    day = FIRST + timedelta(days=number) if number else None
    return replace(item, article=replace(item.article, date=day), sources=sources, attributions=told)


@cache
def pages() -> dict[str, str]:
    return {
        path: text for path, text in rendered(site(*map(article, range(ARTICLES)))).items() if path.endswith(".html")
    }


@cache
def tree(path: str) -> Node:
    found: Node = html5lib.parse(pages()[path], namespaceHTMLElements=False)
    return found


def rows(path: str) -> list[Node]:
    """The rows of a list: articles on a front page, else the lines that can be narrowed down."""
    return [each for each in tree(path).iter() if each.tag == "article" or each.get("data-line") is not None]


def ways(path: str) -> set[str]:
    """Where the jumps of a page lead."""
    links = (link for nav in tree(path).iter("nav") if nav.get("class") == "jumps" for link in nav.iter("a"))
    return {normpath(join(dirname(path), link.get("href") or "")) for link in links}


LISTED = [
    path
    for path in pages()
    if path == "index.html" or path.startswith(("lists/", "sources/", "claims/"))
]  # fmt: skip


def test_no_page_has_more_than_a_hundred_rows() -> None:
    assert max(len(rows(path)) for path in LISTED) == ROWS


def test_pages_of_lists_are_small() -> None:
    assert max(len(pages()[path].encode()) for path in LISTED if "claims" in path) <= 100_000


@pytest.mark.parametrize("folder", ["articles", "sources", "unnamed", "claims"])
def test_every_part_is_two_links_from_the_first(folder: str) -> None:
    first = {"articles": "index.html", "unnamed": "sources/index.html"}.get(folder, f"{folder}/index.html")
    near = ways(first)
    reached = near.union(*(ways(path) for path in near))
    further = reached.union(*(ways(path) for path in reached))  # a month of more than a hundred
    assert {path for path in pages() if path.startswith(f"lists/{folder}/")} <= further
    assert all(path in pages() for path in further)


def test_every_article_is_on_one_page_by_month() -> None:
    listed = [path for path in pages() if path.startswith("lists/articles/")]
    assert sum(len(rows(path)) for path in listed) == ARTICLES
    assert len(rows("index.html")) == ROWS
    assert "lists/articles/undated/index.html" in listed
    assert len(rows("lists/articles/2021-12/index.html")) == 31


def test_every_claim_is_on_one_page_by_month() -> None:
    listed = [path for path in pages() if path.startswith("lists/claims/")]
    sure = len([each for each in sample().attributions if not each.is_draft])
    assert sum(len(rows(path)) for path in listed) == ARTICLES * sure
    assert "lists/claims/2021-12-2/index.html" in listed


def test_every_source_stands_under_its_letter() -> None:
    letters = {path.split("/")[2] for path in pages() if path.startswith("lists/sources/")}
    assert {"0-9", "a", "q", "z", "u0431", "other"} <= letters
    text = pages()["lists/sources/a/index.html"]
    assert text.count("Ágota Kiss") == ARTICLES // len(NAMES) + 1
    assert "adam Bell" in text
    assert "Sources, A" in text


def test_first_page_of_a_long_list_has_those_who_say_most() -> None:
    assert "Ministry of Transport" in pages()["sources/index.html"]


def test_source_and_claim_of_many_articles_are_in_parts_too() -> None:
    spoken = [path for path in pages() if path.startswith("sources/ministry") and path.count("/") > 2]
    assert sum(len(rows(path)) for path in spoken) == ARTICLES
    assert any(path.startswith("claims/") and path.endswith("/say-so/index.html") for path in pages())


def test_line_of_time_does_not_grow() -> None:
    dots = [each for each in tree("sources/ministry/index.html").iter() if str(each.tag).endswith("circle")]
    assert 1 < len(dots) <= MOST
    assert any("articles" in "".join(dot.itertext()) for dot in dots)


def test_nothing_on_an_article_grows_with_the_site() -> None:
    few = rendered(site(*map(article, range(20))))["articles/bridge-5/index.html"]
    assert abs(len(pages()["articles/bridge-5/index.html"]) - len(few)) < 200


def test_short_list_is_one_page() -> None:
    few = rendered(site(*map(article, range(3))))
    assert not [path for path in few if path.startswith("lists/")]
    assert 'class="jumps"' not in few["claims/index.html"]


def test_a_letter_is_found_below_accents_and_marks() -> None:
    assert [letter(name, SAY).words for name in ("Éva", "“Zed”", "9 to 5", "王", "", "бор")] == [
        "E", "Z", "0–9", "other", "other", "Б",
    ]  # fmt: skip


def test_group_of_more_than_a_hundred_goes_on_in_numbered_pages() -> None:
    found = parts(range(250), lambda _: Key("A", "a", "A"), first="x/index.html", folder="lists/x", say=SAY)
    assert [(part.path, len(part.rows), part.jumps.here) for part in found] == [
        ("x/index.html", 100, ""),
        ("lists/x/a/index.html", 100, "A, page 1 of 3"),
        ("lists/x/a-2/index.html", 100, "A, page 2 of 3"),
        ("lists/x/a-3/index.html", 50, "A, page 3 of 3"),
    ]
    assert [link.href for link in found[2].jumps.rows[-1]] == [
        "../../../lists/x/a/index.html", "../../../lists/x/a-2/index.html", "../../../lists/x/a-3/index.html",
    ]  # fmt: skip
    assert parts(range(100), lambda _: month(None, SAY), first="x", folder="y", say=SAY)[0].jumps == Jumps()


def test_dates_are_told_in_words() -> None:
    assert month(FIRST, SAY).words in SAY.ways.day(FIRST)
