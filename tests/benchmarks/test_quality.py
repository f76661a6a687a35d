"""The shipped engine stays as good on our own texts as it was. The floors may only be raised."""

import pytest

from benchmarks.agreement import Rate
from benchmarks.own import attribution_rates, source_scores
from tests.attribute.articles import engine

WHO_SAID_WHAT = {"attribution": (40, 0.79), "unseen": (14, 0.86)}
SAME_SOURCE = 0.95
NAMED_RIGHT = 0.85


@pytest.mark.parametrize("folder", WHO_SAID_WHAT)
def test_who_said_what_is_found(folder: str) -> None:
    count, floor = WHO_SAID_WHAT[folder]
    rates = attribution_rates(engine(), folder)
    assert len(rates) >= count
    assert sum(rates.values(), Rate()).f1 >= floor


def test_sources_are_told_apart_and_named() -> None:
    same, named, count = source_scores()
    assert count >= 300
    assert same >= SAME_SOURCE
    assert named >= NAMED_RIGHT
