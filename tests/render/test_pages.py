"""Whole pages, without a browser: ids, references, names, valid HTML, the article's own words."""

from __future__ import annotations

import re
from dataclasses import replace
from posixpath import dirname, join, normpath
from xml.etree.ElementTree import Element as Node

import html5lib
import pytest

from generator.model.annotation import Told
from generator.model.site import Config, Theme
from generator.render import render
from tests.render.samples import HEADLINE, PARAGRAPHS, rendered, sample, site, theme

ARTICLE = "articles/bridge/index.html"
DRAFT = "articles/bridge-draft/index.html"
PAGES = {path: text for path, text in rendered().items() if path.endswith(".html")}


def tree(path: str) -> Node:
    found: Node = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(PAGES[path])
    return found


def with_class(path: str, name: str) -> list[Node]:
    return [node for node in tree(path).iter() if name in (node.get("class") or "").split()]


@pytest.mark.parametrize("path", sorted(PAGES))
def test_page_is_valid_and_its_ids_are_unique(path: str) -> None:
    ids = [node.get("id") for node in tree(path).iter() if node.get("id")]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("path", [ARTICLE, DRAFT])
def test_text_of_the_page_without_our_elements_is_the_articles_text(path: str) -> None:
    parts = [node for node in tree(path).iter() if node.get("data-article-text") is not None]
    assert "".join("".join(part.itertext()) for part in parts) == "\n\n".join([HEADLINE, *PARAGRAPHS])


@pytest.mark.parametrize("path", sorted(PAGES))
def test_every_local_reference_leads_to_an_element(path: str) -> None:
    nodes = list(tree(path).iter())
    ids = {node.get("id") for node in nodes}
    wanted = [node.get("href", "")[1:] for node in nodes if node.get("href", "").startswith("#")]
    wanted += [node.get(name, "") for node in nodes for name in ("aria-details", "aria-labelledby") if node.get(name)]
    assert [name for name in wanted if name not in ids] == []


@pytest.mark.parametrize("path", sorted(PAGES))
def test_every_link_is_relative_and_leads_to_a_file(path: str) -> None:
    outputs, _ = render(site(), theme(), generated_by="Quoth 0.1.0")
    files = {output.path for output in outputs} | {f"articles/{s}/{f}" for s in ("bridge", "bridge-draft")
                                                   for f in ("article.txt", "claims.json")}  # fmt: skip
    for node in tree(path).iter():
        for name in ("href", "src"):
            target = (node.get(name) or "").split("#")[0]
            if target:
                assert normpath(join(dirname(path), target)) in files


def test_each_attribution_has_one_reference_and_one_card_that_lead_to_each_other() -> None:
    references = with_class(ARTICLE, "ref")
    cards = [node.get("id") for node in with_class(ARTICLE, "card")]
    assert sorted(node.get("href", "")[1:] for node in references) == sorted(str(card) for card in cards)
    backs = [node.get("href") for node in tree(ARTICLE).iter("a") if node.get("role") == "doc-backlink"]
    assert sorted(f"#{node.get('id')}" for node in references) == sorted(str(back) for back in backs)


def test_names_of_references_begin_with_the_visible_label() -> None:
    for node in with_class(ARTICLE, "ref"):
        assert node.get("aria-label", "").startswith(f"{node.get('data-label')}: ")


def test_name_of_a_nested_reference_tells_who_told_it() -> None:
    names = [node.get("aria-label") for node in with_class(ARTICLE, "ref")]
    assert "≠\u2009B7: the builders, as told by spokesman of Ann Lee, indirect, contradicted" in names


def test_card_of_the_inner_stands_behind_that_of_the_outer_and_says_who_told_it() -> None:
    cards = with_class(ARTICLE, "card")
    outer = next(at for at, node in enumerate(cards) if node.get("id") == "a-letter")
    inner = cards[outer + 1]
    assert (inner.get("id"), "depth-1" in inner.get("class", "").split()) == ("a-tilt", True)
    assert "as told by S6 spokesman of Ann Lee" in "".join(inner.itertext())


def test_same_words_said_again_are_one_card_with_two_ways_back() -> None:
    item = sample()
    twin = replace(item.attributions[2], id="a-twin")
    page = html5lib.parse(
        rendered(site(replace(item, attributions=(*item.attributions, twin))))[ARTICLE], namespaceHTMLElements=False
    )
    cards = [node for node in page.iter("li") if node.get("id") in ("a-beam", "a-twin")]
    assert len(cards) == 1
    assert [node.get("href") for node in cards[0].iter("a") if node.get("role") == "doc-backlink"] == [
        "#ref-a-beam",
        "#ref-a-twin",
    ]


def with_claims(**changes: Told) -> str:
    """Text of the card of the claim "night", where attributions were told these."""
    item = sample()
    told = tuple(replace(each, told=changes.get(each.id[2:], each.told)) for each in item.attributions)
    page = html5lib.parse(rendered(site(replace(item, attributions=told)))[ARTICLE], namespaceHTMLElements=False)
    card = next(node for node in page.iter("li") if node.get("id") == "a-night")
    return " ".join("".join(card.itertext()).split())


def test_who_else_speaks_of_it_is_quoted_with_their_own_words_and_on_no_side_unless_it_is_known() -> None:
    about, against = Told(claim="bridge"), Told(claim="bridge", against=("a-night",))
    words = "The engineers’ report: the pillars … have not moved since 1998"
    assert f"On the same {words}" in with_claims(night=about, report=about)
    assert "Against ER11 The engineers’ report" in with_claims(night=about, report=against)


def test_unsure_drafts_are_behind_a_switch_and_no_number_counts_them() -> None:
    page = html5lib.parse(PAGES[DRAFT], namespaceHTMLElements=False)
    box = next(node for node in page.iter("input") if node.get("id") == "show-unsure")
    assert box.get("checked") is None
    assert "7 sources, 10 claims" in PAGES[DRAFT]
    assert "Show 1 unsure draft of the machine" in PAGES[DRAFT]
    labels = [node.get("data-label", "") for node in with_class(DRAFT, "ref")]
    assert sorted(int(re.sub(r"\D", "", label)) for label in labels) == list(range(1, 12))
    assert (
        next(node.get("data-label") for node in with_class(DRAFT, "ref") if "unsure" in node.get("class", ""))
        == "[○\u2009O11]"
    )


def test_reference_of_a_heading_stands_behind_it() -> None:
    heading = next(tree(ARTICLE).iter("h1"))
    assert not list(heading.iter("a"))
    assert re.search(r'</h1><a class="ref', PAGES[ARTICLE])


def test_references_that_end_together_are_one_chain_who_tells_first() -> None:
    (chain,) = with_class(ARTICLE, "chain")[-1:]
    assert [node.get("href") for node in chain] == ["#a-union", "#a-mayor", "#a-believe"]


def test_line_of_the_outer_is_below_those_it_holds() -> None:
    fragments = {node.get("data-for"): node.get("class", "") for node in with_class(ARTICLE, "content")}
    assert "holds-2" in fragments["a-union"].split()
    assert "holds-1" in fragments["a-mayor"].split()
    assert "holds" not in fragments["a-believe"]


def test_no_span_of_the_machines_draft_is_drawn_as_confirmed() -> None:
    assert all(
        "draft" in node.get("class", "").split() for node in with_class(DRAFT, "content") if node.get("data-for")
    )
    assert not with_class(DRAFT, "confirmed")
    assert "no person has checked it yet" in PAGES[DRAFT]
    assert "no person has checked it yet" not in PAGES[ARTICLE]


def test_confidence_is_told_in_words() -> None:
    assert "machine draft, likely" in PAGES[DRAFT]
    assert "machine draft, unsure" in PAGES[DRAFT]
    assert "9 certain, 1 likely, 1 unsure." in PAGES[DRAFT]


def test_headline_stands_once_in_the_article() -> None:
    headings = ["".join(node.itertext()) for node in tree(ARTICLE).iter("h1")]
    assert headings == [HEADLINE]


def test_title_stands_above_a_text_without_headline() -> None:
    item = sample()
    plain = replace(item.article, elements=tuple(replace(e, name="p") for e in item.article.elements))
    assert f"<h1>{HEADLINE}</h1>" in rendered(site(replace(item, article=plain)))[ARTICLE]


def test_table_tells_who_speaks_in_a_sentence() -> None:
    assert ">8 sources, 11 claims; 1 unnamed; 1 contradicted in the article</caption>" in PAGES[ARTICLE]


def test_filters_are_checkboxes_for_kind_source_and_status() -> None:
    inputs = [node.get("id") for node in tree(ARTICLE).iter("input")]
    assert {"show-direct", "show-mixed", "show-indirect", "who-1", "who-8"} <= set(inputs)
    mixed = sample()
    first = mixed.attributions[0]
    machines = replace(first, review=replace(first.review, by_machine=True, is_draft=True))
    items = (machines, *mixed.attributions[1:])
    page = rendered(site(replace(mixed, attributions=items)))[ARTICLE]
    assert 'id="show-certain"' in page
    assert 'id="show-confirmed"' in page


def test_article_without_attributions_has_no_list_of_claims() -> None:
    page = rendered(site(replace(sample(), attributions=(), sources=(), relations=())))[ARTICLE]
    assert 'id="claims"' not in page
    assert "Nobody speaks in this article" in page


def test_no_page_has_inline_script_or_style_or_another_host() -> None:
    for page in PAGES.values():
        assert "<style" not in page
        assert not re.search(r"<script(?![^>]* src=)(?! type=\"application/ld\+json\">)", page)
        assert not re.search(r"""\s(style|on\w+)=["']""", page)
        assert not re.search(r"""(src|href)=["'](https?:)?//""", page)
        assert "default-src 'self'" in page


def test_not_found_page_carries_the_base_urls_path() -> None:
    page = rendered(site(config=Config(base_url="https://a.example/repository")))["404.html"]
    assert 'href="/repository/sources/index.html"' in page
    assert 'href="/repository/assets/css/page.' in page
    assert 'href="sources/index.html"' in PAGES["404.html"]


def test_rendering_twice_gives_the_same_bytes() -> None:
    assert render(site(), theme(), generated_by="x") == render(site(), theme(), generated_by="x")


def test_broken_template_is_told_with_its_place_and_costs_only_its_pages() -> None:
    def with_template(name: str, text: str) -> Theme:
        return replace(theme(), templates=tuple(sorted({**dict(theme().templates), name: text}.items())))

    outputs, (diagnostic,) = render(site(), with_template("claims.html", "fine\n{% if %}\n"), generated_by="x")
    assert (diagnostic.at.path, diagnostic.at.line) == ("themes/default/templates/claims.html", 2)
    assert {"index.html", ARTICLE} <= {output.path for output in outputs}
    assert "claims/index.html" not in {output.path for output in outputs}
    _, (diagnostic,) = render(site(), with_template("sources.html", "a\nb {{ view.nonsense }}"), generated_by="x")
    assert (diagnostic.at.path, diagnostic.at.line) == ("themes/default/templates/sources.html", 2)
    assert "nonsense" in diagnostic.what
    broken = "{% macro footer(frame) %}\n\n{{ 1 / 0 }}{% endmacro %}"
    _, (diagnostic,) = render(site(), with_template("components/footer.html", broken), generated_by="x")
    assert (diagnostic.at.path, diagnostic.at.line) == ("themes/default/templates/components/footer.html", 3)
    _, (diagnostic,) = render(site(), with_template("404.html", '{% extends "gone.html" %}'), generated_by="x")
    assert 'no template "gone.html"' in diagnostic.what


def test_site_without_articles_has_a_front_page() -> None:
    empty = replace(site(), articles=(), sources=(), claims=())
    assert "No article yet" in rendered(empty)["index.html"]


def test_child_theme_changes_colours_and_one_template() -> None:
    pages = rendered(by=theme("sepia"))
    assert "All that was said, and by whom" in pages["index.html"]
    sheet = re.search(r'href="(assets/css/list\.[0-9a-f]{8}\.css)"', pages["index.html"])
    assert sheet
    assert "--paper:light-dark(#f6ecd9,#1f1a14)" in pages[sheet[1]]


def test_page_asks_for_one_style_sheet_and_one_script() -> None:
    for page in PAGES.values():
        assert len(re.findall(r'rel="stylesheet"', page)) == 1
        assert len(re.findall(r"<script src", page)) == 1


def test_unknown_code_style_is_told() -> None:
    odd = replace(theme(), settings=(("code_light", "nonsense"),))
    _, (diagnostic,) = render(site(), odd, generated_by="x")
    assert str(diagnostic.at) == "themes/default/theme.toml"
    assert "nonsense" in diagnostic.what
