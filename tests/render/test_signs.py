"""The signs of a label: which claim is contradicted, and that every reader is told so."""

import re
from dataclasses import replace
from xml.etree.ElementTree import Element as Node

import html5lib
import pytest

from generator.attribute import attribute
from generator.model.annotation import Annotation, Marks, Review, Status, Told
from generator.model.article import SourceEntry
from generator.model.attribution import Found
from generator.model.site import Site
from generator.model.span import Span
from generator.pipeline.engine import engine_of
from tests.attribute.articles import article_of
from tests.render.samples import ROOT, rendered, site

TEXT = "The bridge is safe, Ann Lee said. It is “not”, an official said."
ENTRIES = (SourceEntry(id="lee", name="Ann Lee"), SourceEntry(id="official", name="an official", kind="unnamed"))
CSS = ROOT / "themes/default/assets/css/article/marks.css"


def page(status: Status, *, is_draft: bool, against: tuple[str, ...] = ("not",)) -> Node:
    """The page on which Ann Lee's claim has this status, against what an official said."""
    review = Review(by_machine=True, is_draft=is_draft)
    safe = Annotation(
        key="safe", by="lee", marks=Marks(content=(Span(0, 18),)), told=Told(status=status, against=against),
        review=review,
    )  # fmt: skip
    no = Annotation(key="not", by="official", marks=Marks(content=(Span(34, 45),)), review=review)
    article = replace(article_of(TEXT), is_authored=True, annotations=(safe, no), entries=ENTRIES)
    made: Site = site(attribute(article, engine_of(lambda _: Found())))
    found: Node = html5lib.parse(rendered(made)[f"articles/{article.slug}/index.html"], namespaceHTMLElements=False)
    return found


def labels(tree: Node) -> list[str]:
    return [node.get("data-label", "") for node in tree.iter("a") if "ref" in (node.get("class") or "").split()]


@pytest.mark.parametrize(("is_draft", "expected"), [(False, ["≠ L1", "O2"]), (True, ["[≠ L1]", "[○ O2]"])])
def test_sign_stands_on_the_claim_that_is_contradicted_only(is_draft: bool, expected: list[str]) -> None:
    tree = page("contradicted", is_draft=is_draft)
    assert [label.replace("\u2009", " ") for label in labels(tree)] == expected
    shown = [node.find("div/h3/a") for node in tree.iter("li") if "card" in (node.get("class") or "").split()]
    assert ["" if node is None else "".join(node.itertext()) for node in shown] == labels(tree)
    contradicted = [
        node for node in tree.iter("a") if {"ref", "is-contradicted"} <= {*(node.get("class") or "").split()}
    ]
    assert [node.get("data-label") for node in contradicted] == labels(tree)[:1]


def test_cards_tell_which_side_contradicts_which() -> None:
    tree = page("contradicted", is_draft=False)
    told = {
        card.get("id"): " ".join("".join(row.itertext()) for row in card.iter("div") if row.find("dt") is not None)
        for card in tree.iter("li")
        if "card" in (card.get("class") or "").split()
    }
    (safe, no) = told.values()
    assert "Contradicted by O2 an official" in safe
    assert "Contradicts L1 Ann Lee" in no
    assert "Against" not in safe + no


@pytest.mark.parametrize(
    ("status", "sign"), [("supported", "✓"), ("contradicted", "≠"), ("disputed", "≠"), ("unverified", "?")]
)
@pytest.mark.parametrize("is_draft", [False, True])
def test_sign_of_a_status_is_in_the_label_and_its_name(status: Status, sign: str, is_draft: bool) -> None:
    tree = page(status, is_draft=is_draft, against=())
    first = next(node for node in tree.iter("a") if "ref" in (node.get("class") or "").split())
    assert sign in first.get("data-label", "")
    assert first.get("aria-label", "").startswith(f"{first.get('data-label')}: ")


def test_unnamed_draft_that_is_contradicted_has_both_signs() -> None:
    review = Review(by_machine=True, is_draft=True)
    told = Told(status="contradicted")
    no = Annotation(key="not", by="official", marks=Marks(content=(Span(34, 45),)), told=told, review=review)
    article = replace(article_of(TEXT), is_authored=True, annotations=(no,), entries=ENTRIES)
    made = rendered(site(attribute(article, engine_of(lambda _: Found()))))[f"articles/{article.slug}/index.html"]
    tree = html5lib.parse(made, namespaceHTMLElements=False)
    assert [label.replace("\u2009", " ") for label in labels(tree)] == ["[≠ ○ O1]"]


def test_style_sheet_adds_nothing_to_a_label() -> None:
    contents = re.findall(r"\bcontent: ([^;}]*)", CSS.read_text())
    assert contents == ['"\\2060" attr(data-label)', '"\\2060›\\2009" attr(data-label)']
