"""Lists over all articles: nobody stands under words that are not theirs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from xml.etree.ElementTree import Element as Node

import html5lib

from generator.model.annotation import Told
from generator.model.attribution import AttributedArticle
from generator.model.paths import has_page
from generator.model.site import Claim, Statement
from generator.render.stances import matter, stances
from tests.render.samples import rendered, sample, site

NOBODY_HURT = "The bridge will be closed at night from Friday"  # what the ministry says
PILLARS = "the pillars … have not moved since 1998"  # what the report says
CRACKS = "the ministry had known of the cracks for two years"  # what an official says


def about_the_bridge() -> AttributedArticle:
    """Three speak of one matter: the report against the ministry, the official on no side."""
    item = sample()
    told = {
        "a-night": Told(claim="bridge", status="contradicted", against=("a-report",)),
        "a-report": Told(claim="bridge"),
        "a-cracks": Told(claim="bridge"),
    }
    return replace(
        item, attributions=tuple(replace(each, told=told.get(each.id, each.told)) for each in item.attributions)
    )


def text(node: Node) -> str:
    return " ".join("".join(node.itertext()).split())


def page(path: str, *articles: AttributedArticle) -> Node:
    found: Node = html5lib.parse(rendered(site(*articles))[path], namespaceHTMLElements=False)
    return found


def statements(node: Node) -> list[tuple[str, str]]:
    """Who stands beside which words."""
    lines = [each for each in node.iter("li") if "statement" in (each.get("class") or "").split()]
    return [(text(line[0]), text(line[1])) for line in lines]


def test_each_speaker_of_a_claim_stands_beside_their_own_words_on_their_own_side() -> None:
    found = page("claims/bridge/index.html", about_the_bridge())
    sides = {text(next(part.iter("h2"))): statements(part) for part in found.iter("section")}
    assert sides == {
        "Say so": [("Ministry of Transport", NOBODY_HURT)],
        "Say otherwise": [("The engineers’ report", PILLARS)],
        "Also speak of it": [("one official", CRACKS)],
    }


def test_no_list_names_a_speaker_under_words_that_are_not_theirs() -> None:
    article = about_the_bridge()
    names = {source.id: source.name for source in article.sources}
    said = {
        (names[item.source_id], " … ".join(" ".join(span.of(article.article.text).split()) for span in item.content))
        for item in article.attributions
    }
    pages = rendered(site(article))
    seen = 0
    for path in ("claims/index.html", "claims/bridge/index.html"):
        for who, words in statements(html5lib.parse(pages[path], namespaceHTMLElements=False)):
            assert (who, words) in said or (who, words.strip("“”")) in said
            seen += 1
    assert seen == len(article.attributions) + 3


def test_claim_has_a_page_only_if_its_card_does_not_say_all() -> None:
    pages = rendered(site(about_the_bridge()))
    assert [path for path in sorted(pages) if path.startswith("claims/")] == [
        "claims/bridge/index.html",
        "claims/index.html",
    ]
    statement = Statement(article="bridge", attribution=sample().attributions[2], words="words")
    assert not has_page(Claim(id="c", text="words", statements=(statement,)))
    assert has_page(Claim(id="c", text="words", statements=(statement, replace(statement, article="other"))))


def test_claims_stand_by_article_newest_first() -> None:
    old, new = sample(), sample(slug="harbour")
    new = replace(new, article=replace(new.article, title="Newer", date=date(2025, 1, 1)))
    found = page("claims/index.html", old, new)
    assert [text(each) for each in found.iter("h2")] == ["Newer", old.article.title]


def test_sources_who_say_most_come_first_and_unnamed_ones_stand_by_article() -> None:
    found = page("sources/index.html", sample())
    rows = [text(next(row.iter("a"))) for row in found.iter("tr") if row.get("data-line") is not None]
    assert rows[0] == "Ann Lee"
    assert "one official" not in rows
    (group,) = [each for each in found.iter("section") if next(each.iter("h3"), None) is not None][1:]
    assert (text(next(group.iter("h3"))), text(next(group.iter("li")))) == (sample().article.title, "one official 1")


def test_page_of_a_source_has_a_line_of_time_if_there_are_dates_for_one() -> None:
    later = sample(slug="harbour")
    later = replace(later, article=replace(later.article, date=date(2025, 3, 4)))
    found = page("sources/lee/index.html", sample(), later)
    (drawing,) = [each for each in found.iter() if each.tag.endswith("svg") and each.get("role") == "img"]
    assert drawing.get("aria-label") == "From 4 March 2024 to 4 March 2025: 2 articles"
    assert not [each for each in page("sources/lee/index.html", sample()).iter() if each.get("role") == "img"]


def test_page_of_a_source_names_who_is_against_it() -> None:
    found = page("sources/ministry/index.html", about_the_bridge())
    assert "Against it: The engineers’ report" in text(found)


def test_unsure_drafts_are_in_no_list() -> None:
    draft = sample(origin="machine")
    pages = rendered(site(draft))
    assert CRACKS not in pages["claims/index.html"]
    assert "one official" not in pages["sources/index.html"]


def test_who_says_the_same_as_one_who_is_contradicted_is_contradicted_too() -> None:
    def said(article: str, id_: str, words: str, *against: tuple[str, str]) -> Statement:
        return Statement(
            article=article, attribution=replace(sample().attributions[0], id=id_), words=words, against=against
        )

    one, same = said("x", "a", "The dam holds."), said("y", "b", "the dam holds")
    other, third = said("x", "c", "it leaks", ("x", "a")), said("z", "d", "nobody knows")
    found = stances(matter((one, same, other, third)), one.key)
    assert (found.same, found.otherwise, found.others) == ((same,), (other,), (third,))
    assert stances(matter((one, same, other, third)), other.key).otherwise == (one, same)


def test_two_who_contradict_a_third_need_not_say_the_same() -> None:
    first = sample().attributions[0]
    nobody, two, ten = (
        Statement(article="x", attribution=replace(first, id=id_), words=f"{id_} hurt", against=against)
        for id_, against in (("nobody", ()), ("two", (("x", "nobody"),)), ("ten", (("x", "nobody"),)))
    )
    about = matter((nobody, two, ten))
    assert stances(about, nobody.key).otherwise == (two, ten)
    found = stances(about, two.key)
    assert (found.same, found.otherwise, found.others) == ((), (nobody,), (ten,))


def test_words_of_the_article_that_set_two_against_each_other_stand_with_both() -> None:
    told = "In the words of the article: “contradicts”"
    pages = {path: page for path, page in rendered(site(sample())).items() if path.startswith(("claims/", "sources/"))}
    for path in ("claims/index.html", "sources/builders/index.html", "sources/report/index.html"):
        assert told in pages[path]
    assert pages["claims/index.html"].count(told) == 2
    shared = {path: page for path, page in rendered().items() if path.startswith("claims/c-") and told in page}
    assert len(shared) == 2 and all(page.count(told) == 2 for page in shared.values())  # a page for each side
    assert "In the words of the article" not in pages["sources/lee/index.html"]
