"""Escaped text is what MarkupSafe makes of it, and no markup."""

from hypothesis import example, given
from hypothesis import strategies as st
from markupsafe import escape

from generator.render.escaped import _escaped, escaped


@given(st.text() | st.text(alphabet="&<>'\"a;"))
@example("<a href=\"x\" title='&lt;'>")
def test_text_is_escaped_as_by_markupsafe(text: str) -> None:
    for way in (escaped, _escaped):  # ours is for versions of MarkupSafe that have it under another name
        assert (way(text), type(way(text))) == (str(escape(text)), str)
