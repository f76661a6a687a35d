"""The published data, read by programs that are no part of Quoth; each says what the page says."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import html5lib
import pytest
from anchorpoint import TextPositionSelector, TextQuoteSelector
from csvw import TableGroup
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator
from lxml import etree
from pyarrow import BufferReader
from pyarrow.parquet import read_table
from pybtex.database import parse_string
from pyld import jsonld
from pyshacl import validate
from rdflib import RDF, Graph, Namespace

from generator.export.annotations import CONTEXT
from generator.export.site import export
from generator.link import link
from generator.model.article import Block
from generator.model.site import Config, Site
from generator.model.span import Span, words_of
from tests.export.random_sites import CONFIG, sites
from tests.link.test_alike import LIKE, OPEN, article
from tests.render.samples import rendered, sample
from tests.render.samples import site as sample_site

SCHEMAS = Path(__file__).parent / "schemas"
OA = Namespace("http://www.w3.org/ns/oa#")
TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
FEW = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
Words = set[tuple[str, str, str]]  # article, id, words


@pytest.fixture(scope="module")
def site() -> Site:
    return sample_site(config=CONFIG)


def files(site: Site) -> dict[str, str]:
    return {output.path: output.data.decode() for output in export(site) if not output.path.endswith(".db")}


def expected(site: Site) -> Words:
    return {
        (attributed.article.slug, item.id, words_of(attributed.article.text, item.content))
        for attributed in site.articles
        for item in attributed.attributions
    }


def slugs(site: Site) -> list[str]:
    return [item.article.slug for item in site.articles]


# One truth


def of_claims(made: dict[str, str], slug: str) -> Iterator[tuple[str, str]]:
    text = made[f"articles/{slug}/article.txt"]
    for item in json.loads(made[f"articles/{slug}/claims.json"])["attributions"]:
        yield item["id"], words_of(text, [Span(*span) for span in item["content"]])


def of_annotations(made: dict[str, str], slug: str) -> Iterator[tuple[str, str]]:
    for item in json.loads(made[f"articles/{slug}/annotations.jsonld"])["items"]:
        exact = (target["selector"][0]["exact"] for target in item["target"])
        yield item["id"].partition("#")[2], " … ".join(" ".join(words.split()) for words in exact)


def of_tei(made: dict[str, str], slug: str) -> Iterator[tuple[str, str]]:
    """The statements, their pieces put together as `next` says; one in several parts has an ellipsis between them."""
    root = etree.fromstring(made[f"articles/{slug}/article.tei.xml"].encode())
    for said in root.iter(f"{TEI}said"):
        if not said.get("prev"):
            yield said.get(XML_ID) or "", said.get("who") or ""


def of_csl(made: dict[str, str], slug: str) -> Iterator[tuple[str, str]]:
    for item in json.loads(made[f"articles/{slug}/citations.json"])[1:]:
        yield item["id"].partition("#")[2], item["title"]


def of_page(page: str) -> Iterator[tuple[str, str]]:
    """Each card's words under all ids that share it, without the quotation marks that it may add."""
    for card in html5lib.parse(page, namespaceHTMLElements=False).iter("li"):
        if "card" in (card.get("class") or "").split():
            words = next("".join(node.itertext()) for node in card.iter("p") if node.get("class") == "card-words")
            ids = [card.get("id"), *(link.get("id") for link in card.iter("a") if link.get("id"))]
            yield from ((str(id_), words) for id_ in ids)


def of_sheet(made: dict[str, str]) -> Words:
    rows = csv.DictReader(io.StringIO(made["data/attributions.csv"], newline=""))
    return {(row["article"], row["id"], row["content"]) for row in rows}


def of_parquet(site: Site) -> list[tuple[object, ...]]:
    (output,) = export(site, names=["parquet"])
    return [tuple(row.values()) for row in read_table(BufferReader(output.data)).to_pylist()]


def opened(site: Site) -> sqlite3.Connection:
    database = sqlite3.connect(":memory:")
    database.deserialize(next(output.data for output in export(site, names=["sqlite"])))
    return database


def assert_one_truth(site: Site) -> None:
    made, truth = files(site), expected(site)
    for read in (of_claims, of_annotations, of_csl):
        assert {(slug, *told) for slug in slugs(site) for told in read(made, slug)} == truth
    assert of_sheet(made) == truth
    assert {*opened(site).execute("SELECT article, id, content FROM attributions")} == truth
    assert of_parquet(site) == [*opened(site).execute("SELECT * FROM attributions")]
    ids = {(slug, id_) for slug, id_, _ in truth}
    assert {(slug, id_) for slug in slugs(site) for id_, _ in of_tei(made, slug)} == ids
    pages = rendered(site)
    shown = [(slug, *told) for slug in slugs(site) for told in of_page(pages[f"articles/{slug}/index.html"])]
    assert {(slug, id_) for slug, id_, _ in shown} == ids
    words = {(slug, id_): content for slug, id_, content in truth}
    assert all(told in (words[slug, id_], f"“{words[slug, id_]}”") for slug, id_, told in shown if id_.startswith("a-"))
    told_of_sources = {
        (each["article"], each["id"], each["words"])
        for path, text in made.items()
        if path.startswith("api/v1/sources/")
        for each in json.loads(text)["statements"]
    }
    told_against = {
        (each["article"], each["id"]): " ".join(each["against"])
        for path, text in made.items()
        if path.startswith("api/v1/sources/")
        for each in json.loads(text)["statements"]
    }
    rows = csv.DictReader(io.StringIO(made["data/attributions.csv"], newline=""))
    assert told_against.items() <= {(row["article"], row["id"]): row["against"] for row in rows}.items()
    assert told_of_sources == {
        (item.article.slug, each.id, words[item.article.slug, each.id])
        for item in site.articles
        for each in item.attributions
        if each.source_id
    }


def linked(node: Any, of: str) -> list[str]:
    """Where links into a folder of the site lead, in their order."""
    hrefs = (str(link.get("href")).removeprefix("../../") for link in node.iter("a"))
    return [href for href in hrefs if href.startswith(of)]


def events_of_pages(pages: dict[str, str]) -> dict[str, tuple[str, list[str], list[list[str]]]]:
    """Of each event its name, its articles, and the statements that stand together, as their addresses."""
    found = {}
    for path, page in pages.items():
        if path.startswith("events/"):
            main = next(html5lib.parse(page, namespaceHTMLElements=False).iter("main"))
            name = next("".join(node.itertext()) for node in main.iter("h1"))
            articles = [href for node in main.iter("h2") for href in linked(node, "articles/")]
            groups = [[href for href in linked(node, "articles/") if "#" in href] for node in main.iter("ul")]
            found[path.split("/")[1]] = name, [href.split("/")[1] for href in articles], groups
    return found


def assert_one_truth_of_events(site: Site) -> None:
    made, pages, database = files(site), events_of_pages(rendered(site)), opened(site)
    sheets = {
        name: [*csv.DictReader(io.StringIO(made[f"data/{name}.csv"], newline=""))] for name in ("events", "differences")
    }
    told = {id_: (name, articles) for id_, (name, articles, _) in pages.items()}
    assert told == {each["id"]: (each["name"], each["articles"].split()) for each in sheets["events"]}
    assert told == {
        id_: (name, articles.split())
        for id_, name, articles in database.execute("SELECT id, name, articles FROM events")
    }
    api = json.loads(made["api/v1/index.json"])["events"]
    assert told == {each["id"]: (each["name"], each["articles"]) for each in api}
    claims = {each["id"]: each["claims"] for each in api}
    assert claims == {each["id"]: each["claims"].split() for each in sheets["events"]}
    rows = database.execute("SELECT event, article, statement, other_article, other_statement FROM differences")
    differing: dict[str, list[list[str]]] = {id_: [] for id_ in told}
    for event, *keys in rows:
        differing[event].append(
            [f"articles/{keys[0]}/index.html#{keys[1]}", f"articles/{keys[2]}/index.html#{keys[3]}"]
        )
    assert differing == {id_: groups[: len(differing[id_])] for id_, (_, _, groups) in pages.items()}
    assert {id_: len(groups) - len(differing[id_]) for id_, (_, _, groups) in pages.items()} == {
        id_: len(ids) for id_, ids in claims.items()
    }
    assert (
        len(sheets["differences"]) == sum(map(len, differing.values())) == sum(len(each["differing"]) for each in api)
    )


def test_page_and_every_format_have_the_same_statements(site: Site) -> None:
    assert_one_truth(site)


def test_page_and_every_format_have_the_same_events() -> None:
    cracks = ("the hull has 12 cracks", "the hull of the ferry has 14 cracks")
    items = (article("a", OPEN, cracks[0]), article("b", LIKE, cracks[1], by="Jo Kern"), article("c", "it rains today"))
    site = link([replace(item, article=replace(item.article, event="The ferry")) for item in items], (), CONFIG)
    (event,) = site.events
    assert event.claims and event.differing
    assert_one_truth_of_events(site)


@FEW
@given(site=sites())
def test_page_and_every_format_have_the_same_events_whatever_is_said(site: Site) -> None:
    assert_one_truth_of_events(site)


@FEW
@given(site=sites())
def test_page_and_every_format_have_the_same_statements_wherever_they_stand(site: Site) -> None:
    assert_one_truth(site)


def test_data_made_twice_is_the_same_to_the_byte(site: Site) -> None:
    assert list(export(site)) == list(export(site))


# W3C annotations


@FEW
@given(site=sites())
def test_selectors_lead_an_independent_reader_to_exactly_the_words(site: Site) -> None:
    made = files(site)
    for attributed in site.articles:
        text = made[f"articles/{attributed.article.slug}/article.txt"]
        items = json.loads(made[f"articles/{attributed.article.slug}/annotations.jsonld"])["items"]
        for item, attribution in zip(items, attributed.attributions, strict=True):
            for target, span in zip(item["target"], attribution.content, strict=True):
                quote, position = target["selector"]
                where = TextPositionSelector(start=position["start"], end=position["end"])
                assert text[where.start : where.end] == quote["exact"] == span.of(text)
                found = TextQuoteSelector(
                    exact=quote["exact"], prefix=quote["prefix"], suffix=quote["suffix"]
                ).as_position(text)
                assert found is not None
                assert (found.start, found.end) == (span.start, span.end)


def _offline(url: str, options: object) -> dict[str, object]:
    assert url == CONTEXT
    document = json.loads((SCHEMAS / "anno-context.json").read_text(encoding="utf-8"))
    return {"contextUrl": None, "documentUrl": url, "document": document}


def test_every_key_of_the_annotations_means_something_in_the_vocabulary(site: Site) -> None:
    page = json.loads(files(site)["articles/bridge/annotations.jsonld"])
    (expanded,) = jsonld.expand(page, {"documentLoader": _offline})
    back = jsonld.compact(expanded, {"@context": CONTEXT}, {"documentLoader": _offline})
    assert _counted(back) == _counted(page)
    quads = jsonld.to_rdf(page, {"documentLoader": _offline, "format": "application/n-quads"})
    assert quads.count("<http://www.w3.org/ns/oa#exact>") == sum(len(item.content) for item in sample().attributions)


def shapes_hold(page: dict[str, Any]) -> bool:
    """Do the annotations keep to our shapes, by pySHACL, with the context out of our own folder?"""
    graph = Graph().parse(
        data=jsonld.to_rdf(page, {"documentLoader": _offline, "format": "application/n-quads"}), format="nt"
    )
    assert len([*graph.subjects(RDF.type, OA.Annotation)]) == len(page["items"])
    holds, _, told = validate(graph, shacl_graph=Graph().parse(SCHEMAS / "annotations.ttl"), advanced=True)
    print(told)  # shown where the test fails
    return bool(holds)


@FEW
@given(site=sites())
def test_annotations_keep_to_our_shapes(site: Site) -> None:
    made = files(site)
    for slug in slugs(site):
        assert shapes_hold(json.loads(made[f"articles/{slug}/annotations.jsonld"]))


@pytest.mark.parametrize("fault", [{"start": 900}, {"end": None}, {"start": "first"}])
def test_shapes_refuse_a_place_that_is_none(site: Site, fault: dict[str, object]) -> None:
    page = json.loads(files(site)["articles/bridge/annotations.jsonld"])
    assert shapes_hold(page)
    page["items"][0]["target"][0]["selector"][1] |= fault
    assert not shapes_hold(page)


def _counted(node: Any) -> int:
    """How many values there are, however lists of one are written."""
    if isinstance(node, dict):
        return sum(_counted(value) for key, value in node.items() if key != "@context")
    return sum(map(_counted, node)) if isinstance(node, list) else 1


# TEI


@pytest.fixture(scope="module")
def tei_schema() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(SCHEMAS / "tei.rng"))


@FEW
@given(site=sites())
def test_tei_is_valid_has_the_words_of_the_article_and_its_pieces_make_the_statements(
    tei_schema: etree.RelaxNG, site: Site
) -> None:
    made = files(site)
    for attributed in site.articles:
        slug, text = attributed.article.slug, attributed.article.text
        root = etree.fromstring(made[f"articles/{slug}/article.tei.xml"].encode())
        tei_schema.assertValid(root)
        body = next(root.iter(f"{TEI}body"))
        assert "\n\n".join("".join(map(str, block.itertext())) for block in body) == text
        ids = {node.get(XML_ID): node for node in root.iter() if node.get(XML_ID)}
        pointers = [
            node.get(name) for node in root.iter() for name in ("who", "ref", "corresp", "next", "prev", "resp")
        ]
        assert all(pointer[1:] in ids for pointer in pointers if pointer)
        related = [
            (node.get("name"), node.get("active"), (node.get("passive") or "").split())
            for node in root.iter(f"{TEI}relation")
        ]
        assert related == [
            (each["type"], place(each["from"]), list(map(place, each["to"])))
            for each in json.loads(made[f"articles/{slug}/claims.json"])["relations"]
        ]
        for item in attributed.attributions:
            said, at = "", ids.get(item.id)
            while at is not None:
                said += "".join(map(str, at.itertext()))
                at = ids.get((at.get("next") or "#")[1:])
            covered = "".join(block.span.of(text) for block in attributed.article.blocks)
            assert "".join(said.split()) == "".join("".join(span.of(text) for span in item.content).split())
            assert said in covered or len(item.content) > 1 or "\n\n" in item.content[0].of(text)


def place(id_: str) -> str:
    """Where a statement stands in TEI, which another article's name before it tells of."""
    slug, is_abroad, there = id_.rpartition("/")
    return f"https://a.example/news/articles/{slug}/article.tei.xml#{there}" if is_abroad else f"#{there}"


def test_tei_schema_refuses_a_statement_without_its_kind(tei_schema: etree.RelaxNG, site: Site) -> None:
    root = etree.fromstring(files(site)["articles/bridge/article.tei.xml"].encode())
    tei_schema.assertValid(root)
    del next(root.iter(f"{TEI}said")).attrib["direct"]
    assert not tei_schema.validate(root)


def test_tei_of_blocks_in_blocks_has_each_word_once(tei_schema: etree.RelaxNG) -> None:
    item = sample()
    first = item.article.blocks[2].span
    blocks = (*item.article.blocks, Block(role="dateline", span=Span(first.start, first.start + 5)))
    made = files(sample_site(replace(item, article=replace(item.article, blocks=blocks)), config=CONFIG))
    root = etree.fromstring(made["articles/bridge/article.tei.xml"].encode())
    tei_schema.assertValid(root)
    assert (
        "\n\n".join("".join(map(str, block.itertext())) for block in next(root.iter(f"{TEI}body"))) == item.article.text
    )


# CSV


@FEW
@given(site=sites())
def test_sheets_are_what_their_description_says(site: Site, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("sheets")
    for output in export(site, names=["csv"]):
        (folder / Path(output.path).name).write_bytes(output.data)
    group = TableGroup.from_file(folder / "csv-metadata.json")
    rows = {table.local_name: [*table.iterdicts(strict=True)] for table in group.tables}
    assert group.check_referential_integrity()
    for table in group.tables:
        assert table.check_primary_key()
    assert len(rows["attributions.csv"]) == len(expected(site))
    for row in rows["attributions.csv"]:
        assert isinstance(row["draft"], bool)
        assert isinstance(row["start"], int)


# SQLite


def test_datasette_opens_the_database_and_finds_words_in_it(site: Site, tmp_path: Path) -> None:
    file = tmp_path / "quoth.db"
    file.write_bytes(next(output.data for output in export(site, names=["sqlite"])))

    def asked(address: str) -> Any:
        command = [sys.executable, "-W", "ignore", "-m", "datasette", str(file), "--get", address]
        return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)

    rows = asked("/quoth/attributions.json?_search=pillar&_shape=objects")["rows"]
    assert {(row["article"], row["id"]) for row in rows} == {
        (slug, id_) for slug in slugs(site) for id_ in ("a-tilt", "a-letter")
    }


@FEW
@given(site=sites())
def test_database_is_sound(site: Site) -> None:
    database = opened(site)
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []


# JSON


@FEW
@given(site=sites())
def test_every_json_file_holds_to_the_published_schema(site: Site) -> None:
    made = files(site)
    schema = json.loads(made["api/v1/schema.json"])
    Draft202012Validator.check_schema(schema)
    kinds = {"api/v1/index": "index", "api/v1/sources/": "source", "api/v1/claims/": "claim"}
    for path, text in made.items():
        kind = next((kind for start, kind in kinds.items() if path.startswith(start)), "")
        kind = "article" if path.endswith("/claims.json") else kind
        if kind:
            Draft202012Validator({"$ref": f"#/$defs/{kind}", "$defs": schema["$defs"]}).validate(json.loads(text))


def test_index_leads_to_every_file(site: Site) -> None:
    made = files(site)
    index = json.loads(made["api/v1/index.json"])
    links = [each["data"] for part in ("articles", "sources", "claims") for each in index[part]]
    assert {link.removeprefix("https://a.example/news/") for link in links} == {
        path for path in made if path.endswith("/claims.json") or path.startswith(("api/v1/sources/", "api/v1/claims/"))
    }
    relative = json.loads(files(sample_site(config=Config()))["api/v1/index.json"])
    assert relative["articles"][0]["data"] == "../../articles/bridge/claims.json"


# Citations


@FEW
@given(site=sites())
def test_citations_are_read_by_bibtex_and_by_the_schema_of_csl(site: Site) -> None:
    made = files(site)
    schema = json.loads((SCHEMAS / "csl.json").read_text(encoding="utf-8"))
    for attributed in site.articles:
        slug = attributed.article.slug
        items = json.loads(made[f"articles/{slug}/citations.json"])
        Draft202012Validator(schema).validate(items)
        entries = parse_string(made[f"articles/{slug}/citations.bib"], "bibtex").entries
        assert len(entries) == len(items) == len(attributed.attributions) + 1
        for entry, item in zip(entries.values(), items, strict=True):
            assert _plain(entry.fields["title"]) == " ".join(item["title"].split())
            assert entry.fields["url"] == item["URL"]


_WRITTEN = {r"\textbackslash{}": "\\", r"\textbraceleft{}": "{", r"\textbraceright{}": "}"}


def _plain(words: str) -> str:
    """What LaTeX would print."""
    inner = words.removeprefix("{").removesuffix("}")
    return re.sub(r"\\(?:\w+\{\}|[&%$#_])", lambda found: _WRITTEN.get(found[0], found[0][1:]), inner)
