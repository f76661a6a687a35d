"""The engine never fails, stays in the text, and takes time that grows with the text."""

import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.attribute import attribute
from generator.model.attribution import Engine, Finding, Found, Sourced
from generator.model.prose import prose_of
from generator.model.span import Span
from generator.pipeline.engine import engine
from tests.attribute.articles import article_of, attributed

WORDS = [
    *("said", "told", "tweeted", "according to", "that", "who", "and", "he", "it"),
    *("Ann Lee", "the mayor", "his spokesman", "one source", "U.S.", "’s", "😀"),
    *("“", "”", '"', "‘", "’", "''", ",", ".", ":", "—", "(", "\n", "\n\n"),
]


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Texts made of what the engine looks at, and of anything."""
    return " ".join(draw(st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=6)), max_size=50)))


@settings(max_examples=100, deadline=None)
@given(texts())
def test_spans_lie_in_the_text_and_results_repeat(text: str) -> None:
    article = article_of(text)
    found = attribute(article, engine())
    assert attribute(article, engine()) == found
    ids = {item.id for item in found.attributions}
    sources = {source.id for source in found.sources}
    assert len(ids) == len(found.attributions)
    starts = [item.start for item in found.attributions]
    assert starts == sorted(starts)
    for item in found.attributions:
        assert item.content
        assert item.within == "" or item.within in ids - {item.id}
        assert item.source_id == "" or item.source_id in sources
        for part in (item.source, item.cue, item.content):
            assert list(part) == sorted(part)
            assert all(span.end <= len(text) for span in part)


PIECES = [
    *("“", '"', "''", ", ", "A. ", "said ", "said, ", "(said ", "He said ", "Ann and ", "according to "),
    *("who said that ", "his spokesman said ", "“Yes,” he said. "),
]


@pytest.mark.parametrize("piece", PIECES)
def test_time_grows_with_the_text_only(piece: str) -> None:
    times = []
    for size in (5_000, 20_000):
        article = article_of(piece * (size // len(piece)))
        start = time.process_time()
        attribute(article, engine())
        times.append(time.process_time() - start)
    assert times[1] < 10 * max(times[0], 0.1), times


def test_code_and_bylines_are_not_read() -> None:
    article = article_of("Ann Lee said the bridge was closed.")
    block = article.blocks[0]
    for role in ("code", "byline", "credit", "media-label", "dateline"):
        unread = replace(article, blocks=(replace(block, role=role),))
        assert engine().find(prose_of(unread)).findings == ()


def test_what_is_reported_in_a_report_lies_within_it() -> None:
    found = attributed("The mayor quoted Ann Lee as saying the bridge was closed.")
    outer = {item.id: item for item in found.attributions}
    inner = [item for item in found.attributions if item.within]
    assert inner and outer[inner[0].within].cue[0].of(found.article.text) == "quoted"


def test_an_id_stays_when_the_text_before_it_changes() -> None:
    sentence = "“The bridge stays closed until we know it is safe,” Ann Lee said."
    first = attributed(sentence).attributions[0].id
    assert first in {item.id for item in attributed("It rained.\n" + sentence).attributions}


def test_a_plain_page_is_not_read() -> None:
    article = article_of("Ann Lee said the bridge was closed.")
    page = replace(article, is_page=True)
    assert attribute(page, engine()).attributions == ()


def test_how_sure_it_is_counts_whom_the_source_means() -> None:
    said = Finding(content=(Span(12, 29),), cue=(Span(7, 11),), source=(Span(0, 6),), confidence=0.9)
    half = Sourced(sources=(), by=("",), via=("",), chances=(0.5,))
    engine = Engine(find=lambda _: Found(findings=(said,)), name=lambda _, __: half)
    found = attribute(article_of("He she said the mill is shut."), engine)
    assert [one.review.confidence for one in found.attributions] == [0.45]
