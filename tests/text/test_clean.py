"""Line ends and invisible characters."""

from hypothesis import given
from hypothesis import strategies as st

from generator.text.clean import clean


def test_line_ends_become_one_kind_and_keep_their_place() -> None:
    text = "\ufeffa\r\nb\rc\u2028d"
    cleaned = clean(text)
    assert cleaned.text == "a\nb\nc\nd"
    assert [text[slice(*cleaned.to_input(at, at + 1))] for at in range(7)] == ["a", "\n", "b", "\r", "c", "\u2028", "d"]


def test_byte_order_mark_inside_the_text_stays() -> None:
    assert clean("a\ufeffb").text == "a\ufeffb"


@given(st.text(alphabet="ab \n\r\ufeff\0\x0b\x85\xa0"))
def test_every_character_leads_back_to_its_own(text: str) -> None:
    cleaned = clean(text)
    for at, character in enumerate(cleaned.text):
        raw = text[slice(*cleaned.to_input(at, at + 1))]
        assert raw == character or (raw.isspace() and character in "\n ")


@given(st.text(alphabet="ab \n“é\x7f\u2029\ud800\ufdd0\xad\u3000"))
def test_text_that_needs_no_cleaning_is_as_if_it_had_been_cleaned(text: str) -> None:
    assert clean(text).text == clean(f"\0{text}").text
