"""A text remembers where its characters stood."""

from hypothesis import given
from hypothesis import strategies as st

from generator.text.offsets import Lines, MappedText, line_and_column


def test_slice_leads_back_to_the_input() -> None:
    word = MappedText.of("All is well!", at=870).slice(4, 6)
    assert (word.text, word.to_input(0, 2)) == ("is", (874, 876))


def test_entity_is_one_unit() -> None:
    text = MappedText.join(
        [MappedText.of("a", at=0), MappedText.replacing("&", at=1, input_length=5), MappedText.of("b", at=6)]
    )
    assert text.text == "a&b"
    assert text.to_input(1, 2) == (1, 6)
    assert text.to_input(0, 3) == (0, 7)


def test_joined_blocks_keep_their_own_places() -> None:
    text = MappedText.join([MappedText.of("one", at=10), MappedText.of("two", at=20)], "\n\n")
    assert text.text == "one\n\ntwo"
    assert (text.to_input(0, 3), text.to_input(5, 8), text.to_input(0, 8)) == ((10, 13), (20, 23), (10, 23))


@given(st.text(min_size=1), st.data())
def test_any_part_of_any_slice_maps_to_the_same_words(text: str, data: st.DataObject) -> None:
    low = data.draw(st.integers(0, len(text) - 1))
    high = data.draw(st.integers(low + 1, len(text)))
    part = MappedText.of(text).slice(low, high)
    start = data.draw(st.integers(0, len(part) - 1))
    end = data.draw(st.integers(start + 1, len(part)))
    first, last = part.to_input(start, end)
    assert text[first:last] == part.text[start:end]


@given(st.lists(st.text(min_size=1), min_size=1, max_size=5), st.data())
def test_joined_slices_map_to_the_same_words(pieces: list[str], data: st.DataObject) -> None:
    source = "|".join(pieces)
    starts = [len("|".join(pieces[:number])) + (number > 0) for number in range(len(pieces))]
    mapped = MappedText.join([MappedText.of(piece, at=at) for piece, at in zip(pieces, starts, strict=True)], "\n\n")
    assert mapped.text == "\n\n".join(pieces)
    chosen = data.draw(st.integers(0, len(pieces) - 1))
    before = len("\n\n".join(pieces[:chosen])) + 2 * (chosen > 0)
    low, high = mapped.to_input(before, before + len(pieces[chosen]))
    assert source[low:high] == pieces[chosen]


def test_lines_of_all_systems_count() -> None:
    assert [line_and_column("a\r\nb\rc\nd", offset) for offset in (0, 3, 5, 7)] == [(1, 1), (2, 1), (3, 1), (4, 1)]


def test_a_place_of_the_input_leads_to_the_first_words_at_or_behind_it() -> None:
    text = MappedText.join(
        [MappedText.of("ab", at=1), MappedText.replacing("é", at=4, input_length=8), MappedText.of("c", at=20)]
    )
    places = [text.from_input(offset) for offset in (0, 1, 2, 3, 4, 8, 12, 20, 21)]
    assert places == [0, 0, 1, 2, 2, 2, 3, 3, 4]


def test_a_line_and_its_column_are_an_offset() -> None:
    lines = Lines("ab\r\ncd\ne")
    assert [lines.offset(*lines.place(offset)) for offset in range(8)] == list(range(8))


def test_a_line_that_is_gone_is_the_last_one() -> None:
    assert Lines("ab\ncd").offset(9, 2) == 4


@given(st.text(alphabet="ab\n\r\u2028"))
def test_lines_begin_behind_each_line_end(text: str) -> None:
    lines = Lines(text)
    starts = [
        0,
        *(at + 1 for at, sign in enumerate(text) if sign == "\n" or (sign == "\r" and text[at + 1 : at + 2] != "\n")),
    ]
    for at in range(len(text) + 1):
        line = sum(start <= at for start in starts)
        assert lines.place(at) == (line, at - starts[line - 1] + 1)
