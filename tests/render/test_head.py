"""What a page says of itself, read as search engines and chat programs read it."""

from __future__ import annotations

import json
import re
import warnings
from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import urljoin
from xml.etree.ElementTree import Element as Node

import html5lib
import pytest
from jsonschema import Draft202012Validator

from generator.model.annotation import Told
from generator.model.markup import Evidence
from generator.model.site import Config
from generator.model.span import words_of
from tests.render.samples import rendered, sample, site

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # of the libraries that extruct loads
    import extruct

CONFIG = Config(title="The Daily Sample", base_url="https://a.example/news", author="A. Editor")
ARTICLE = "articles/bridge/index.html"
NASTY = "“</script><script>alert(1)</script> <!-- & \u2028 ]]>”"
# What we promise of the data in a page.
PROMISE = Draft202012Validator(
    {
        "type": "object",
        "required": ["@context", "@graph"],
        "properties": {"@graph": {"type": "array", "items": {"$ref": "#/$defs/node"}}},
        "$defs": {
            "reference": {
                "type": "object",
                "properties": {"@id": {"type": "string", "format": "uri"}},
                "required": ["@id"],
                "additionalProperties": False,
            },
            "who": {"type": "object", "required": ["@type", "name"]},
            "node": {
                "type": "object",
                "required": ["@type"],
                "properties": {
                    "@type": {"type": ["string", "array"]},
                    "@id": {"type": "string", "pattern": "^https://a[.]example/news/"},
                    "author": {"anyOf": [{"$ref": "#/$defs/reference"}, {"$ref": "#/$defs/who"}, {"type": "array"}]},
                    "creator": {"$ref": "#/$defs/reference"},
                    "appearance": {"type": ["object", "array"]},
                    "text": {"type": "string", "minLength": 1},
                    "sameAs": {"type": "string", "pattern": "^https://www[.]wikidata[.]org/wiki/Q"},
                },
                "additionalProperties": {"type": ["string", "object", "array"]},
            },
        },
    }
)


def graph(page: str, path: str) -> list[dict[str, Any]]:
    """The nodes that extruct finds in a page."""
    (found,) = extruct.extract(page, base_url=f"https://a.example/news/{path}", syntaxes=["json-ld"])["json-ld"]
    PROMISE.validate(found)
    nodes: list[dict[str, Any]] = found["@graph"]
    return nodes


def head(page: str) -> Node:
    tree: Node = html5lib.parse(page, namespaceHTMLElements=False)
    return tree


def meta(page: str) -> dict[str, str]:
    nodes = head(page).iter("meta")
    return {str(node.get("property") or node.get("name")): str(node.get("content")) for node in nodes}


def of_type(nodes: list[dict[str, Any]], name: str) -> list[dict[str, Any]]:
    return [node for node in nodes if name in (node["@type"] if isinstance(node["@type"], list) else [node["@type"]])]


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return rendered(site(config=CONFIG))


def test_article_names_every_statement_that_it_shows_with_its_words_and_who_says_it(pages: dict[str, str]) -> None:
    item = sample()
    nodes = graph(pages[ARTICLE], ARTICLE)
    claims = of_type(nodes, "Claim")
    place = "https://a.example/news/articles/bridge/#"
    assert {(claim["@id"], claim["text"]) for claim in claims} == {
        (place + each.id, words_of(item.article.text, each.content)) for each in item.attributions
    }
    assert [claim["@id"] for claim in of_type(nodes, "Quotation")] == [f"{place}a-beam"]
    (news,) = of_type(nodes, "NewsArticle")
    assert [part["@id"] for part in news["hasPart"]] == [claim["@id"] for claim in claims]
    assert (news["headline"], news["inLanguage"], news["url"]) == (item.article.title, "en", place[:-1])
    known = {node["@id"] for node in nodes}
    for claim in claims:
        assert claim["author" if "author" in claim else "isBasedOn"]["@id"] in known
        assert claim["appearance"]["@id"] == news["@id"]
        assert "creativeWorkStatus" not in claim


def test_unnamed_source_has_no_invented_name_and_a_document_is_no_author(pages: dict[str, str]) -> None:
    nodes = graph(pages[ARTICLE], ARTICLE)
    (unnamed,) = [node for node in of_type(nodes, "Person") if "name" not in node]
    assert unnamed["description"] == "one official"
    (report,) = of_type(nodes, "CreativeWork")
    told = next(node for node in nodes if node["@id"].endswith("#a-report"))
    assert told["isBasedOn"]["@id"] == report["@id"]
    assert "author" not in told


def test_machine_s_draft_is_called_one_and_what_is_unsure_is_left_out(pages: dict[str, str]) -> None:
    path = "articles/bridge-draft/index.html"
    claims = of_type(graph(pages[path], path), "Claim")
    assert len(claims) == 10
    assert all(claim["creativeWorkStatus"].startswith("machine draft, ") for claim in claims)
    assert not any(claim["@id"].endswith("#a-cracks") for claim in claims)


def test_source_s_node_has_the_same_id_on_its_page_and_in_the_article(pages: dict[str, str]) -> None:
    path = "sources/lee/index.html"
    (node,) = graph(pages[path], path)
    assert (node["@type"], node["name"], node["jobTitle"]) == ("Person", "Ann Lee", "mayor")
    assert node["@id"] in {each["@id"] for each in graph(pages[ARTICLE], ARTICLE)}


def with_verdict(told: Told) -> dict[str, str]:
    item = sample()
    items = tuple(replace(each, told=told if each.id == "a-night" else each.told) for each in item.attributions)
    return rendered(site(replace(item, attributions=items), config=CONFIG))


def test_verdict_is_a_review_only_with_evidence() -> None:
    verdict = Told(status="contradicted", claim="night")
    path = "claims/night/index.html"
    assert not of_type(graph(with_verdict(verdict)[path], path), "ClaimReview")
    proven = replace(verdict, evidence=(Evidence(text="The timetable of Friday."),))
    (review,) = of_type(graph(with_verdict(proven)[path], path), "ClaimReview")
    assert review["claimReviewed"] == "The bridge will be closed at night from Friday"
    assert review["reviewRating"] == {"@type": "Rating", "alternateName": "contradicted"}
    assert review["author"]["name"] == "A. Editor"
    assert review["itemReviewed"]["@id"] == "https://a.example/news/articles/bridge/#a-night"


def test_words_of_an_article_never_end_the_data_or_run() -> None:
    item = sample()
    nasty = replace(item, article=replace(item.article, title=NASTY, authors=(NASTY,)))
    page = rendered(site(nasty, config=CONFIG))[ARTICLE]
    scripts = [node for node in head(page).iter("script") if not node.get("src")]
    assert [node.get("type") for node in scripts] == ["application/ld+json"]
    assert json.loads(scripts[0].text or "")["@graph"][0]["headline"] == NASTY
    assert "alert(1)</script>" not in page
    assert meta(page)["og:title"] == NASTY


def test_page_tells_what_is_shown_where_it_is_shared(pages: dict[str, str]) -> None:
    dated = replace(sample(), article=replace(sample().article, date=date(2024, 3, 1), description="In short."))
    told = meta(rendered(site(dated, config=CONFIG))[ARTICLE])
    assert {key: value for key, value in told.items() if key.startswith(("og:", "article:", "desc", "twitter:"))} == {
        "description": "In short.",
        "og:type": "article",
        "og:title": dated.article.title,
        "og:site_name": "The Daily Sample",
        "og:description": "In short.",
        "og:url": "https://a.example/news/articles/bridge/",
        "article:published_time": "2024-03-01",
        "twitter:card": "summary_large_image",
        "og:image": "https://a.example/news/articles/bridge/picture.png",
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": f"“{dated.article.title}”, and who speaks in it how often",
    }
    undescribed = {path for path in pages if path.endswith(".html") and not meta(pages[path]).get("description")}
    assert undescribed == {"404.html"}


def links(page: str, rel: str) -> list[str]:
    return [str(node.get("href")) for node in head(page).iter("link") if node.get("rel") == rel]


def test_page_has_its_full_address_once_and_names_its_feeds(pages: dict[str, str]) -> None:
    for path in (path for path in pages if path.endswith("index.html")):
        address = f"https://a.example/news/{path.removesuffix('index.html')}"
        assert links(pages[path], "canonical") == [address]
        feeds = [urljoin(address, href) for href in links(pages[path], "alternate")]
        assert feeds[0] == "https://a.example/news/feed.xml"
    item = replace(sample(), article=replace(sample().article, date=date(2024, 3, 1)))
    dated = rendered(site(item, config=CONFIG))
    assert "../../sources/lee/feed.xml" in links(dated["sources/lee/index.html"], "alternate")
    unnamed = links(dated["sources/official-in-bridge/index.html"], "alternate")
    assert unnamed == ["../../feed.xml", "../../feed.json"]


def test_page_that_nobody_is_to_find_says_so(pages: dict[str, str]) -> None:
    held = replace(sample(), article=replace(sample().article, is_held_back=True))
    assert meta(rendered(site(held, config=CONFIG))[ARTICLE])["robots"] == "noindex"
    assert meta(pages["404.html"])["robots"] == "noindex"
    assert links(pages["404.html"], "canonical") == []
    assert "robots" not in meta(pages[ARTICLE])


def test_without_an_address_data_refers_from_page_to_page() -> None:
    page = rendered()[ARTICLE]
    assert links(page, "canonical") == links(page, "alternate") == []
    assert "og:url" not in meta(page)
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page)
    assert found
    ids = {node["@id"] for node in json.loads(found[1])["@graph"]}
    assert {"../../articles/bridge/index.html#a-night", "../../sources/lee/index.html#source"} <= ids
