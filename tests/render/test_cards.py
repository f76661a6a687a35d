"""Who decided is said in words."""

from dataclasses import replace
from datetime import date

from generator.model.annotation import Marks, Review
from generator.model.attribution import Attribution
from generator.model.span import Span
from generator.render.cards import provenance
from tests.render.samples import SAY

FOUND = Attribution(
    id="a-1",
    marks=Marks(content=(Span(0, 1),)),
    kind="direct",
    source_id="x",
    review=Review(by_machine=True, confidence=0.8, is_draft=True),
)


def test_card_says_who_decided_and_when() -> None:
    confirmed = replace(FOUND, review=replace(FOUND.review, is_draft=False))
    review = replace(confirmed.review, reviewer="A. Editor", reviewed=date(2026, 11, 23))
    decided = replace(confirmed, review=review)
    assert provenance(FOUND, SAY) == "machine draft, likely"
    assert provenance(confirmed, SAY) == "machine draft, confirmed by a person"
    assert provenance(decided, SAY) == "machine draft, confirmed by A. Editor, 23 November 2026"
    assert (
        provenance(replace(decided, review=replace(review, by_machine=False)), SAY)
        == "marked by A. Editor, 23 November 2026"
    )
