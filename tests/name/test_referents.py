"""Whom sources mean, where the network leads them back and where rules take over."""

import pytest

from tests.attribute.articles import attributed, source_of


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Engineer Vera Knoll walked up with Rolf Aiken. “It weeps in April,” she said.", "weeps", "Vera Knoll"),
        ("Tram driver Nils Aho said the doors would not shut. He had a spoon.", "doors", "Nils Aho"),
        ("Former France fly-half Luc Castan said the pitch was soup.", "soup", "Luc Castan"),
        ("Alex Dorn, who is non-binary, drives the bus. “People tell me all,” they said.", "People", "Alex Dorn"),
        (
            "It was not the coach, Rolf Aiken, but the kit man who said “we are doomed” on Saturday."
            " The kit man, Ned Farr, says he meant the washing.",
            "doomed",
            "Ned Farr",
        ),
        ("Karl Voss walked out. A reporter asked if he had read it. He said he had lost it.", "lost", "Karl Voss"),
        (
            "Mayor Hal Reed said the road was wet.\nSanders's role is under discussion, but he has said it is dry.",
            "is dry",
            "Sanders",
        ),
        (
            "Peter Roe said the road was wet.\nMany people close to Sharp, the preacher, said they were tired."
            " He says he will stay out of it.",
            "stay out",
            "Sharp",
        ),
        ("Rosa Pell sold her bar. Her daughter Kim has moved. “I work in a bank,” she said.", "bank", "Kim"),
    ],
)
def test_a_source_is_led_to_its_name(text: str, words: str, name: str) -> None:
    source = source_of(attributed(text), words)
    assert source is not None and source.name == name


def test_they_may_be_nobody_named() -> None:
    assert source_of(attributed("It rained on Kell. “A fine day for ducks,” they said."), "ducks") is None
