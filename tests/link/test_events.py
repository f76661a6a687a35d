"""Articles of one event side by side: what they share, what differs, what is proposed."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from generator.link import event_doubts, link
from generator.model.attribution import AttributedArticle, Source
from generator.model.site import Config
from tests.link.test_alike import DAY, LIKE, OPEN, article

CRACKS = "the hull has 12 cracks", "the hull of the ferry has 14 cracks"
NIGHT = "the crew had slept on the quay for two nights", "for two nights the crew slept on the quay"


def of(event: str, item: AttributedArticle) -> AttributedArticle:
    return replace(item, article=replace(item.article, event=event))


def with_second(item: AttributedArticle) -> AttributedArticle:
    return replace(item, sources=(*item.sources, replace(item.sources[0], id="kern", name="Jo Kern")))


def test_articles_with_one_event_stand_together_the_oldest_first() -> None:
    late = of("the ferry!", article("a", OPEN, CRACKS[0]))
    early = of("The Ferry", article("b", LIKE, CRACKS[1], by="Jo Kern", on=DAY - timedelta(days=2)))
    site = link((late, early, of("Other", article("c", OPEN, by="Al Moor"))), (), Config())
    (event,) = site.events
    assert (event.id, event.name, event.articles) == ("the-ferry", "The Ferry", ("b", "a"))
    (claim,) = event.claims
    assert {each.key for each in next(each for each in site.claims if each.id == claim).statements} >= {
        ("a", "a-0"),
        ("b", "a-0"),
    }
    assert event.differing == ((("b", "a-1"), ("a", "a-1")),)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("🎉", "🔥"),
        ("!", "x"),
        ("The inquiry into what happened aboard the ferry in the first week, 2025",
         "The inquiry into what happened aboard the ferry in the first week, 2026"),
        ("W" * 70 + "a", "W" * 70 + "b"),
    ],
)  # fmt: skip
def test_names_that_differ_are_two_events_with_two_addresses(one: str, other: str) -> None:
    names = (one, f" {one} ", other, other)
    items = [of(name, article(f"a{at}", OPEN)) for at, name in enumerate(names)]
    assert {each.articles for each in link(items, (), Config()).events} == {("a0", "a1"), ("a2", "a3")}


def test_numbers_that_differ_are_of_one_thing() -> None:
    one, other = article("a", "the hull has 12 cracks"), article("b", "the bow door has 14 hinges", by="Jo Kern")
    (event,) = link((of("x", one), of("x", other)), (), Config()).events
    assert event.differing == ()


def test_one_article_is_no_event() -> None:
    assert link((of("The ferry", article("a", OPEN)), article("b", OPEN)), (), Config()).events == ()


def doubts(*items: AttributedArticle) -> list[str]:
    return [each.at.path for each in event_doubts(link(items, (), Config()))]


def test_check_proposes_an_event() -> None:
    one, other = (with_second(article(name, OPEN, NIGHT[at])) for at, name in enumerate("ab"))
    assert isinstance(one.sources[1], Source)
    assert doubts(one, other) == ["seeds/b.txt"]
    assert doubts(of("The ferry", one), other) == ["seeds/b.txt"]
    assert doubts(of("The ferry", one), of("Another", other)) == []  # a person has said what each tells of
    later = replace(other, article=replace(other.article, date=date(2024, 5, 20)))
    assert doubts(one, later) == []
    assert doubts(one, replace(other, sources=other.sources[:1])) == []  # one speaker is not yet an event
    assert doubts(one, with_second(article("b", OPEN))) == []  # nor one claim
