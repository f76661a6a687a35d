"""A name between commas behind a noun is that noun's."""

import pytest

from generator.model.prose import prose_of
from generator.parse import plain_text
from generator.pipeline.engine import engine


@pytest.mark.parametrize(
    ("text", "noun", "names"),
    [
        (
            "A monitoring group, Harbour Voice, was more critical. According to the group, votes were lost.\n",
            "the group",
            ["Harbour Voice"],
        ),
        ("Ann Lee told the watchdog, Civic Watch Esk said. “We lost,” the watchdog said.\n", "the watchdog", []),
        (
            "The court heard from his mother, Tamsin Pole, 31, who said it was cold. “We lost,” she said.\n",
            "she",
            ["Tamsin Pole"],
        ),
    ],
)
def test_a_noun_leads_to_the_name_behind_it(text: str, noun: str, names: list[str]) -> None:
    prose = prose_of(plain_text(text))
    found = next(one for one in engine().find(prose).findings if one.source and one.source[0].of(text) == noun)
    assert [one.span.of(prose.text) for one in found.who if one.is_name and one.chance > 0.9] == names


def test_where_a_body_sits_is_not_who_it_is() -> None:
    prose = prose_of(plain_text("Hale Bank lost. “Sales fell,” the Charlotte, North Carolina-based company said.\n"))
    (found,) = engine().find(prose).findings
    assert not found.who[0].is_name
