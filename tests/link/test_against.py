"""A person sets statements of two articles against each other: shown with both, told where one is not there."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from generator.keep.inputs import BuildOptions
from generator.link import confirmed_only, link, lost_against
from generator.model.attribution import AttributedArticle
from generator.model.site import Config
from generator.pipeline.build import BuildReport, build, check
from generator.serve.preview import Preview
from tests.link.test_alike import LIKE, OPEN, article

HEAD = "---\ntitle: {}\nsources:\n  lee: Ann Lee\n  kern: Jo Kern\n---\n\n"
SAFE = HEAD.format("The mayor speaks") + "[The bridge will hold]{#safe by=lee}, [Ann Lee]{.mention ref=lee} said.\n"
CRACKS = (
    HEAD.format("The builder speaks")
    + "[The pillars are breaking]{#cracks by=kern against=mayor/safe}, [Jo Kern]{.mention ref=kern} said.\n"
)


def against(item: AttributedArticle, *others: str) -> AttributedArticle:
    first, *rest = item.attributions
    return replace(item, attributions=(replace(first, told=replace(first.told, against=others)), *rest))


def made(root: Path, cracks: str = CRACKS) -> BuildReport:
    (root / "content").mkdir(exist_ok=True)
    (root / "content/mayor.md").write_text(SAFE, encoding="utf-8")
    (root / "content/builder.md").write_text(cracks, encoding="utf-8")
    return build(root, BuildOptions(out=root / "_site", jobs=1))


def page(root: Path, path: str) -> str:
    return (root / "_site" / path).read_text(encoding="utf-8")


def test_statements_of_two_articles_stand_against_each_other() -> None:
    site = link((article("a", OPEN), against(article("b", "it rains"), "a/a-0")), (), Config())
    found = {each.key: each.against for claim in site.claims for each in claim.statements}
    assert found == {("a", "a-0"): (("b", "a-0"),), ("b", "a-0"): (("a", "a-0"),)}


def test_what_a_person_set_against_each_other_is_never_the_same_for_its_like_words() -> None:
    one, other = article("a", OPEN), article("b", LIKE, by="Ann Lee")
    assert len(link((one, other), (), Config()).claims) == 1
    assert len(link((one, against(other, "a/a-0")), (), Config()).claims) == 2


def test_it_outlives_the_drafts_of_the_machine() -> None:
    item = against(article("b", "it rains"), "a/a-0")
    kept = replace(item.attributions[0], review=replace(item.attributions[0].review, is_draft=False))
    assert confirmed_only(replace(item, attributions=(kept,))).attributions[0].told.against == ("a/a-0",)


def test_both_cards_say_so_and_that_a_person_does(tmp_path: Path) -> None:
    assert made(tmp_path).diagnostics == ()
    said = 'Against, as a person says</dt> <dd><a href="../../articles/{}">{}</a></dd>'
    for own, other, who in (
        ("builder", "mayor/index.html#safe", "Ann Lee"),
        ("mayor", "builder/index.html#cracks", "Jo Kern"),
    ):
        label = f"{who}, The {other.partition('/')[0]} speaks"
        assert said.format(other, label) in page(tmp_path, f"articles/{own}/index.html")
        assert f">{label} (as a person says)</a>" in page(tmp_path, "claims/index.html")
    assert "Ann Lee, The mayor speaks (as a person says)" in page(tmp_path, "sources/kern/index.html")


def test_both_pages_are_made_anew_when_a_person_takes_it_back(tmp_path: Path) -> None:
    made(tmp_path)
    made(tmp_path, CRACKS.replace(" against=mayor/safe", ""))
    for path in ("articles/builder/index.html", "articles/mayor/index.html", "claims/index.html"):
        assert "Against" not in page(tmp_path, path)


def test_one_claim_of_both_has_them_on_two_sides(tmp_path: Path) -> None:
    cracks = CRACKS.replace("against=mayor/safe", "against=mayor/safe claim=bridge")
    (tmp_path / "content").mkdir()
    made(tmp_path, cracks)
    (tmp_path / "content/mayor.md").write_text(SAFE.replace("by=lee}", "by=lee claim=bridge}", 1), encoding="utf-8")
    build(tmp_path, BuildOptions(out=tmp_path / "_site", jobs=1))
    found = page(tmp_path, "claims/bridge/index.html")
    assert found.index("Say so") < found.index("Say otherwise")


def test_card_names_what_stands_against_it_once(tmp_path: Path) -> None:
    """On the line that says so, though both are of one claim too; in one article both cards do."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content/mayor.md").write_text(SAFE.replace("by=lee}", "by=lee claim=bridge}", 1), encoding="utf-8")
    (tmp_path / "content/builder.md").write_text(
        CRACKS.replace("against=mayor/safe", 'against="mayor/safe fine" claim=bridge')
        + "\n[All is fine]{#fine by=lee claim=bridge}, [Ann Lee]{.mention ref=lee} said.\n",
        encoding="utf-8",
    )
    build(tmp_path, BuildOptions(out=tmp_path / "_site", jobs=1))
    for own, card, links in (
        ("builder", "cracks", ["../../articles/mayor/index.html#safe", "#fine"]),
        ("builder", "fine", ["#cracks"]),
        ("mayor", "safe", ["../../articles/builder/index.html#cracks"]),
    ):
        shown = page(tmp_path, f"articles/{own}/index.html").partition(f'<li id="{card}"')[2].partition("</li>")[0]
        assert [shown.count(f'href="{link}"') for link in links] == [1] * len(links), (card, shown)


def test_page_of_a_saved_article_says_so_before_the_whole_site_is_made(tmp_path: Path) -> None:
    made(tmp_path, CRACKS.replace(" against=mayor/safe", ""))
    preview = Preview(tmp_path, base_url="http://127.0.0.1:8000")
    preview.rebuild()
    new = CRACKS + "\n[It sways]{#sways by=kern against=mayor/safe}, [Jo Kern]{.mention ref=kern} said.\n"
    (tmp_path / "content/builder.md").write_text(new, encoding="utf-8")
    assert preview.refresh(["content/builder.md"])
    shown = preview.answer("articles/builder/").body.decode()
    assert shown.count("Against, as a person says") == 2
    (tmp_path / "content/builder.md").write_text(new.replace(" against=mayor/safe", ""), encoding="utf-8")
    assert preview.refresh(["content/builder.md"])
    assert "Against" not in preview.answer("articles/builder/").body.decode()


def test_data_name_the_statement_of_the_other_article(tmp_path: Path) -> None:
    made(tmp_path)
    rows = [*csv.DictReader(io.StringIO(page(tmp_path, "data/attributions.csv")))]
    assert {row["id"]: row["against"] for row in rows} == {"cracks": "mayor/safe", "safe": "builder/cracks"}
    (told,) = csv.DictReader(io.StringIO(page(tmp_path, "data/relations.csv")))
    assert told == {
        "article": "builder",
        "number": "1",
        "type": "contradicts",
        "of": "mayor/safe",
        "to": "cracks",
        "evidence": "",
    }
    related = json.loads(page(tmp_path, "articles/builder/claims.json"))["relations"]
    assert related == [{"type": "contradicts", "from": "mayor/safe", "to": ["cracks"], "evidence": []}]
    tei = page(tmp_path, "articles/builder/article.tei.xml")
    assert '<relation name="contradicts" active="../../articles/mayor/article.tei.xml#safe" passive="#cracks"/>' in tei
    for source, other in (("lee", "builder/cracks"), ("kern", "mayor/safe")):
        assert json.loads(page(tmp_path, f"api/v1/sources/{source}.json"))["statements"][0]["against"] == [other]
    assert json.loads(page(tmp_path, "articles/builder/claims.json"))["attributions"][0]["against"] == ["mayor/safe"]


@pytest.mark.parametrize(("target", "hint"), [("mayor/saef", '"safe"'), ("mayer/safe", '"mayor"')])
def test_statement_that_is_not_there_is_told_with_its_place(tmp_path: Path, target: str, hint: str) -> None:
    cracks = CRACKS.replace("mayor/safe", target)
    (told,) = made(tmp_path, cracks).diagnostics
    line = cracks[: cracks.index("[The pillars")].count("\n") + 1
    assert (told.code, told.at.path, told.at.line) == ("lost-statement", "content/builder.md", line)
    assert target in told.what and hint in told.what
    record = json.loads(page(tmp_path, "articles/builder/claims.json"))
    assert (record["relations"], record["attributions"][0].get("against")) == ([], None)
    assert "<relation " not in page(tmp_path, "articles/builder/article.tei.xml")
    assert [*csv.DictReader(io.StringIO(page(tmp_path, "data/relations.csv")))] == []
    assert target not in page(tmp_path, "data/attributions.csv")
    assert told in check(tmp_path, BuildOptions(out=tmp_path / "_site")).diagnostics


def test_draft_that_the_site_does_not_show_is_told_as_one(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_text('drafts = "confirmed"\n', encoding="utf-8")
    (tmp_path / "content").mkdir()
    (tmp_path / "content/mayor.md").write_text(SAFE.replace("#safe", "#safe .draft", 1), encoding="utf-8")
    (tmp_path / "content/builder.md").write_text(CRACKS, encoding="utf-8")
    (told,) = build(tmp_path, BuildOptions(out=tmp_path / "_site", jobs=1)).diagnostics
    assert told.code == "lost-statement"
    assert told.what == "against=mayor/safe names a draft of the machine, which this site does not show"


def test_nothing_is_lost_where_all_is_there() -> None:
    site = link((article("a", OPEN), against(article("b", "it rains"), "a/a-0")), (), Config())
    assert [*lost_against(site, {})] == []
