"""Names in addresses."""

from hypothesis import given
from hypothesis import strategies as st

from generator.text.slugs import slug


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_plain_letters_are_as_beside_others(text: str) -> None:
    assert slug(f"{text} x") == slug(f"{text}\xa0x")
