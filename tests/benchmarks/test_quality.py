"""The shipped engine stays as good on our own texts as it was. The floors may only be raised."""

from benchmarks.agreement import Rate
from benchmarks.own import attribution_rates, source_scores
from tests.attribute.articles import engine

WHO_SAID_WHAT = 0.74
SAME_SOURCE = 0.93
NAMED_RIGHT = 0.82


def test_who_said_what_is_found() -> None:
    rates = attribution_rates(engine())
    assert len(rates) >= 40
    assert sum(rates.values(), Rate()).f1 >= WHO_SAID_WHAT


def test_sources_are_told_apart_and_named() -> None:
    same, named, count = source_scores()
    assert count >= 300
    assert same >= SAME_SOURCE
    assert named >= NAMED_RIGHT
