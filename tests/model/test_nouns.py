"""What single nouns tell, by their endings, and by what the table says of them."""

import pytest

from generator.model.lexicon import Lexicon
from generator.model.nouns import NounModel, grams
from generator.read.lexicon import read_lexicon

LEXICON = read_lexicon()


@pytest.mark.parametrize("noun", ["striker", "goalkeeper", "headteacher", "housemate", "minister", "judge", "skipper"])
def test_a_noun_is_for_a_human_being(noun: str) -> None:
    assert LEXICON.tells(noun, "kin", "office")


@pytest.mark.parametrize("noun", ["door", "answer", "offer", "harder", "approved", "under", "however", "tankers"])
def test_a_noun_is_for_none(noun: str) -> None:
    assert not LEXICON.tells(noun, "kin", "office", "group")


@pytest.mark.parametrize("noun", ["wasserman", "lakshman", "baker", "smith", "kramer"])
def test_what_may_be_a_name_is_no_office(noun: str) -> None:
    assert not LEXICON.tells(noun, "office")


@pytest.mark.parametrize(
    ("noun", "fact"),
    [("proposal", "document"), ("novel", "document"), ("teachers", "group"), ("committee", "organization")],
)
def test_a_noun_is_for_something_else(noun: str, fact: str) -> None:
    assert LEXICON.tells(noun, fact)


def test_what_the_table_says_counts_but_for_roles() -> None:
    nouns = LEXICON.nouns
    assert nouns is not None and nouns.facts("minister") >= {"office", "kin", "role"}
    lexicon = Lexicon(facts={"minister": frozenset(["thing"]), "teacher": frozenset(["she"])}, nouns=nouns)
    assert lexicon.told("minister") == {"thing", "role"}
    assert lexicon.tells("teacher", "she") and lexicon.tells("teacher", "kin")
    assert not Lexicon(facts={}).told("minister")


@pytest.mark.parametrize("word", ["", "a", "A.B.", "x1", "-", "white house", "Ünal"])
def test_what_is_no_word_tells_nothing(word: str) -> None:
    assert LEXICON.nouns is not None and LEXICON.nouns.facts(word) == frozenset()


def test_a_word_has_a_place_for_each_ending_and_for_itself() -> None:
    assert len(grams("judge", 100)) == len("judge") + 1
    assert len(grams("congresswoman", 100)) == 10
    assert NounModel(weights=bytes(8 * 7)).facts("judge") == frozenset()
