"""The names that the network sees in a text: from where to where, and of what type."""

import numpy as np
import pytest

from generator.find.names import LONGEST, names_of
from generator.find.pieces import Words
from generator.find.viterbi import Floats
from generator.model.prose import prose_of
from generator.parse import plain_text
from generator.pipeline.engine import engine
from generator.read.lexicon import read_lexicon

Tag = tuple[float, float, float]
BEGIN, INSIDE, OUT, MAYBE = (0.0, 9.0, 0.0), (0.0, 0.0, 9.0), (9.0, 0.0, 0.0), (2.0, 0.0, 0.5)
"""Log-odds that a word is in no name, begins one, or goes on in one; of “maybe” four in five that it is in none."""


def named(*told: tuple[str, Tag]) -> list[str]:
    """The names of words with what the network tells of them; a word that begins with “+” follows without a space."""
    text, starts, ends = "", [], []
    for word, _ in told:
        text += "" if word.startswith("+") or not text else " "
        starts.append(len(text))
        text += word.removeprefix("+")
        ends.append(len(text))
    nothing = np.zeros(len(starts), np.int64)
    at = np.array([starts, ends], np.int64)
    words = Words(nothing, nothing, nothing, nothing, nothing, starts=at[0], ends=at[1], paragraph=nothing)
    odds: Floats = np.array([[9, 0, 0, 0, *tag, 9, 0, 0, 0, 0, 0, 0, 0] for _, tag in told], np.float32)
    return [one.span.of(text) for one in names_of(text, words, odds, read_lexicon(), np.zeros(8, np.int8))]


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ([("Soledad", BEGIN), ("Ibáñez", INSIDE), ("Prieto", MAYBE), ("spoke", OUT)], ["Soledad Ibáñez Prieto"]),
        ([("Describe", OUT), ("Einstein", BEGIN), ("here", OUT)], ["Einstein"]),
        ([("Gov", OUT), ("+.", OUT), ("Ann", BEGIN), ("Lee", INSIDE)], ["Gov. Ann Lee"]),
        ([("Harry", BEGIN), ("M", INSIDE), ("+.", OUT), ("Reid", INSIDE)], ["Harry M. Reid"]),
        ([("al", INSIDE), ("+-", OUT), ("+Sadr", INSIDE)], ["al-Sadr"]),
        ([("Lee", BEGIN), ("+’", OUT), ("+s", OUT), ("Trust", OUT)], ["Lee"]),
        ([("The", MAYBE), ("Tidal", BEGIN), ("Front", INSIDE), ("memo", INSIDE)], ["Tidal Front"]),
        ([("Light", BEGIN), ("&", OUT), ("Power", INSIDE)], ["Light & Power"]),
        ([("John", BEGIN), ("Lee", INSIDE), ("Jr", INSIDE), ("+.", OUT), ("But", OUT)], ["John Lee Jr."]),
        ([("Ann", BEGIN), ("+.", OUT), ("Bob", BEGIN)], ["Ann", "Bob"]),
        ([("the", BEGIN), ("rivers", INSIDE)], []),
        ([("The", BEGIN)], []),
    ],
)
def test_from_where_to_where_a_name_goes(told: list[tuple[str, Tag]], names: list[str]) -> None:
    assert named(*told) == names


def test_a_text_in_capitals_is_no_name() -> None:
    found = named(*[("FULL", INSIDE)] * 100)
    assert max(len(one.split()) for one in found) <= LONGEST + 1


def test_names_that_end_alike_are_of_one_type() -> None:
    text = (
        "Mayor Yusuf Nadir opened the mill on Monday. Nadir had promised it for years.\n"
        "The Harbour Trust paid, and the Trust said so."
    )
    prose = prose_of(plain_text(text))
    types = {one.span.of(prose.text): one.type for one in engine().find(prose).names}
    assert types["Nadir"] == "person" and types["Harbour Trust"] == "organization"


def test_a_text_without_words_has_no_names() -> None:
    assert engine().find(prose_of(plain_text("…\n"))).names == ()
