"""Pages of long articles are made in steps that grow with the article, not with its square."""

from __future__ import annotations

import sys
from itertools import pairwise
from types import FrameType
from typing import Any

import pytest

from generator.link import link
from generator.model.annotation import Marks
from generator.model.article import Article, Block
from generator.model.attribution import AttributedArticle, Attribution, Relation, Source
from generator.model.markup import Element
from generator.model.site import Config
from generator.model.span import Span
from generator.render.addresses import addresses
from generator.render.article import article_view
from generator.render.frames import FrameMaker
from generator.text.offsets import MappedText
from tests.render.samples import SAY

SENTENCE = "Ann Lee said the pier holds. "


def long_article(claims: int, *, in_one_paragraph: bool) -> AttributedArticle:
    """Each sentence a claim, each but the first denied by the one after it."""
    starts = [number * len(SENTENCE) for number in range(claims)]
    text = SENTENCE * claims
    spans = [Span(0, len(text))] if in_one_paragraph else [Span(at, at + len(SENTENCE) - 1) for at in starts]
    article = Article(
        path="content/long.md",
        slug="long",
        title="Long",
        body=MappedText.of(text),
        blocks=tuple(Block(role="paragraph", span=span) for span in spans),
        elements=tuple(Element("p", span.start, span.end, 0) for span in spans),
    )
    said = tuple(
        Attribution(
            id=f"a-{at}",
            marks=Marks(content=(Span(at + 13, at + 27),), cue=(Span(at + 8, at + 12),), source=(Span(at, at + 7),)),
            kind="indirect",
            source_id="ann",
        )
        for at in starts
    )
    sources = (
        Source(id="ann", name="Ann Lee", kind="person", role="", mentions=tuple(Span(at, at + 7) for at in starts)),
    )
    relations = tuple(Relation(type="denies", of=f"a-{at}", to=(f"a-{before}",)) for before, at in pairwise(starts))
    return AttributedArticle(article=article, attributions=said, sources=sources, relations=relations)


def steps(claims: int, *, in_one_paragraph: bool) -> int:
    """How many lines of code run, in functions and in comprehensions: the same on every machine."""
    attributed = long_article(claims, in_one_paragraph=in_one_paragraph)
    links = addresses(link([attributed], [], Config()), SAY).at("../../")
    frame = FrameMaker(Config(), {}, (), "Quoth", SAY).frame("articles/long/index.html", title="Long")
    count = 0

    def trace(_: FrameType, event: str, __: Any) -> Any:  # itself, for the lines of the call
        nonlocal count
        count += event in ("call", "line")
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        article_view(attributed, links, frame=frame)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("in_one_paragraph", [False, True])
def test_view_takes_steps_in_proportion_to_the_claims(in_one_paragraph: bool) -> None:
    few, many = (steps(claims, in_one_paragraph=in_one_paragraph) for claims in (100, 400))
    assert many < 5 * few  # four times as many; a quadratic step takes 16 times as long
