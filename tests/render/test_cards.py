"""Who decided is said in words."""

from dataclasses import replace
from datetime import date

from generator.model.attribution import Attribution
from generator.model.span import Span
from generator.render.cards import provenance

FOUND = Attribution("a-1", (), (), (Span(0, 1),), "direct", "x", "", 0.8, "machine")


def test_card_says_who_decided_and_when() -> None:
    confirmed = replace(FOUND, is_confirmed=True)
    decided = replace(confirmed, reviewer="A. Editor", reviewed=date(2026, 11, 23))
    assert provenance(FOUND) == "Machine draft · likely"
    assert provenance(confirmed) == "Machine draft, confirmed by a person"
    assert provenance(decided) == "Machine draft, confirmed by A. Editor, 23 November 2026"
    assert provenance(replace(decided, origin="author")) == "Marked by A. Editor, 23 November 2026"
