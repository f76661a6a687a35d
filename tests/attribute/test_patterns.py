"""Each pattern finds its source, cue and content (fixtures/patterns.txt: title, text, expected lines)."""

from pathlib import Path

import pytest

from tests.attribute.articles import attributed, lines
from tests.attribute.reading_fixtures import Fixture, fixtures

ALL = fixtures(Path(__file__).parent / "fixtures" / "patterns.txt")


@pytest.mark.parametrize("fixture", ALL, ids=lambda fixture: fixture.title)
def test_pattern_is_found(fixture: Fixture) -> None:
    found = lines(attributed(fixture.text))
    assert [line for line in fixture.expected if line not in found] == [], found
