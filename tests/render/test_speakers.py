"""How much of the attributed words is whose."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.model.annotation import Marks
from generator.model.attribution import AttributedArticle, Attribution
from generator.model.span import Span
from generator.parse import plain_text
from generator.render.cast import cast
from generator.render.speakers import _shares
from tests.render.samples import SAY

TEXT = "One two’s three. Four, five; six seven"


@given(st.lists(st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 20), st.sampled_from("xyz")), max_size=5))
def test_share_counts_the_words_that_begin_in_a_content(drawn: list[tuple[int, int, str]]) -> None:
    article = plain_text(TEXT, "seeds/a.txt")
    article = replace(article, body=replace(article.body, text=TEXT, runs=()))
    said = tuple(
        Attribution(
            id=f"a-{n}", marks=Marks(content=(Span(at, min(at + size, len(TEXT))),)), kind="direct", source_id=who
        )
        for n, (at, size, who) in enumerate(drawn)
    )
    who = cast(AttributedArticle(article=article, attributions=said, sources=()), SAY)
    begin = [at for at, sign in enumerate(TEXT) if sign.isalnum() and not TEXT[at - 1 : at].isalnum()]
    owner = {at: item.source_id for item in who.shown for at in begin if item.start <= at < item.end}
    count = max(1, len(owner))
    assert _shares(who) == {
        item.source_id: round(100 * [*owner.values()].count(item.source_id) / count) for item in who.shown
    }
