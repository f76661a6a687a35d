"""Things by where they lie: those near a place, and no others."""

from hypothesis import given
from hypothesis import strategies as st

from generator.model.near import Near
from generator.model.span import Span

spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 60), st.integers(1, 20))


@given(st.lists(spans), st.lists(spans), spans)
def test_finds_what_shares_a_character_with_a_place(begun: list[Span], added: list[Span], place: Span) -> None:
    near = Near((span, number) for number, span in enumerate(begun))
    for number, span in enumerate(added, len(begun)):
        near.add(span, number)
    assert sorted(near.at(place)) == [n for n, span in enumerate([*begun, *added]) if span.overlaps(place)]
