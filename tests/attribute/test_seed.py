"""The founding article comes out right."""

from pathlib import Path

import pytest

from generator.attribute import attribute
from generator.model.attribution import AttributedArticle
from generator.parse import plain_text
from generator.pipeline.engine import engine
from generator.text.quotations import quotations
from tests.attribute.articles import source_of

SEED = Path(__file__).parents[2] / ".." / "shared" / "seeds" / "iran-strikes.txt"


@pytest.fixture(scope="module")
def found() -> AttributedArticle:
    if not SEED.is_file():
        pytest.skip("../shared is not here: the founding article cannot be read")
    return attribute(plain_text(SEED.read_text(encoding="utf-8")), engine())


def test_every_quotation_is_somebodys_words_or_a_word_taken_up(found: AttributedArticle) -> None:
    text = found.article.text
    pieces = [piece for item in found.attributions for piece in item.content]
    bare = [
        text[item.start : item.end]
        for item in quotations(found.article.prose)
        if text[item.start] == "“"
        and len(text[item.start : item.end].split()) > 3
        and not any(piece.start <= item.inner_start and item.inner_end <= piece.end for piece in pieces)
    ]
    assert bare == []


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("This region will not accept", "Ayatollah Ali Khamenei"),
        ("military action like this", "Ayatollah Ali Khamenei"),
        ("strike a ‘slap on the face’", "Ayatollah Ali Khamenei"),
        ("were a “slap on the face” of", "Ayatollah Ali Khamenei"),
        ("proportionate measures", "Mohammad Javad Zarif"),
        ("We do not seek escalation", "Mohammad Javad Zarif"),
        ("All is well", "Donald Trump"),
        ("fired 15 ballistic missiles", "Iranian state television"),
        ("80 “American terrorists”", "Iranian state television"),
        ("His revenge was taken", "Iranian state television"),
        ("lined up 100 other", "Iranian state television"),
        ("As we evaluate the situation", "Jonathan Hoffman"),
        ("Shortly after midnight", "spokesman of Adel Abdul Mahdi"),
        ("simultaneously received a call", "spokesman of Adel Abdul Mahdi"),
        ("none of their troops", "Germany, Denmark, Norway and Poland"),
        ("that all Canadian", "Gen. Jonathan Vance"),
        ("of no U.S. casualties", "One source"),
    ],
)
def test_words_have_their_source(found: AttributedArticle, words: str, name: str) -> None:
    source = source_of(found, words)
    assert source is not None
    assert source.name == name


def test_one_source_is_not_another_source(found: AttributedArticle) -> None:
    names = [source.name.lower() for source in found.sources]
    assert "one source" in names
    assert "another source" in names


def test_state_television_is_one_source(found: AttributedArticle) -> None:
    assert [source.name for source in found.sources if "television" in source.name.lower()] == [
        "Iranian state television"
    ]
