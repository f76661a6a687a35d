"""Decisions find their words again after edits, and are never taken over by a look-alike."""

from hypothesis import given
from hypothesis import strategies as st

from generator.text.anchors import Anchor, anchor_of, find_anchor

TEXT = (
    "The council met on Monday. “We can live with a detour,” the mayor said. Later the clerk spoke at length.\n\n"
    "“All is well,” the builder said. The council will meet again in spring, and then decide about the bridge."
)


def found(text: str, anchor: Anchor) -> str | None:
    place, _ = find_anchor(text, anchor)
    return text[place.start : place.end] if place else None


def anchor(words: str, nth: int = 0) -> Anchor:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return anchor_of(TEXT, start, start + len(words))


@given(st.text(alphabet="ab \n", min_size=1), st.data())
def test_anchor_leads_back_to_its_place(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    place, _ = find_anchor(text, anchor_of(text, start, end))
    assert place is not None and (place.start, place.end) == (start, end)


def test_words_that_stand_twice_are_told_apart_by_their_surroundings() -> None:
    second = anchor("said", nth=1)
    edited = TEXT.replace("The council met on Monday. ", "")
    place, _ = find_anchor(edited, second)
    assert place is not None and place.start == edited.rindex("said")


def test_edited_words_are_found() -> None:
    edited = TEXT.replace("live with a detour", "live with a short detour")
    assert found(edited, anchor("“We can live with a detour,”")) == "“We can live with a short detour,”"


def test_look_alike_elsewhere_never_takes_over() -> None:
    edited = (
        TEXT.replace("“All is well,” the builder said. ", "") + "\n\nIn another year a poster read “All is well,” too."
    )
    place, best = find_anchor(edited, anchor("“All is well,”"))
    assert place is None and best


def test_the_same_passage_twice_is_ambiguous_and_both_are_named() -> None:
    place, best = find_anchor(f"{TEXT}\n\n{TEXT}", Anchor("said", "the mayor ", ". Later"))
    assert place is None and len(best) == 2


def test_the_same_words_right_behind_do_not_stretch_the_place() -> None:
    anchor = anchor_of("Lee, who has asked.", 9, 18)
    place, _ = find_anchor("Lee, who has axked.\n\nLater has asked was heard.", anchor)
    assert place and (place.start, place.end) == (9, 18)
