"""Whom sources mean, where the network leads them back and where rules take over."""

import pytest

from generator.name.kinds import Entity
from generator.name.referents import agrees, is_somebody
from tests.attribute.articles import attributed, source_of
from tests.name.known import LEXICON


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
        ("Rosa Pell sold her bar. Her daughter Kim has moved. “I work in a bank,” she said.", "bank", "Kim"),
    ],
)
def test_a_source_is_led_to_its_name(text: str, words: str, name: str) -> None:
    source = source_of(attributed(text), words)
    assert source is not None and source.name == name


def test_they_may_be_nobody_named() -> None:
    assert source_of(attributed("It rained on Kell. “A fine day for ducks,” they said."), "ducks") is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Some scholars believe the road is Roman.\nMary Poole said it was wet.\n"
            "The wall is old, but some scholars believe it is younger than the bridge.",
            ["Some scholars", "Mary Poole", "some scholars"],
        ),
        (
            "“A bear came,” says Mrs. Petrak, who runs the inn. “My husband always said the water was a mistake.”",
            ["Mrs. Petrak", "husband of Mrs. Petrak"],
        ),
        (
            "‘I’ve dreamt about that since I was six,’ said Danu Okoro. ‘My mum still lives there."
            " She told me she’d be shutting the curtains.’",
            ["Danu Okoro", "mum of Danu Okoro"],
        ),
        (
            "A report released Thursday by the Karsa Climate Panel said the ice was thin.\nMary Poole said it is not.\n"
            "According to the report, the road is safe.",
            ["A report by the Karsa Climate Panel", "Mary Poole"],
        ),
        (
            "A Brandt poll shows that most of the town want a bridge.\nTwo in ten want a ferry, according to the poll.",
            ["A Brandt poll"],
        ),
        (
            "The Halden Museum of Ships said the boat was sold.\nMary Poole said it was stolen.\n"
            "The Halden said it would study the papers.",
            ["Halden Museum of Ships", "Mary Poole"],
        ),
        (
            "Professor Lucie Arnaud, a toxicologist called by the doping agency, said the sample was good.\n"
            "The Harbour Tribunal said it was not.\nThe agency said it would appeal.",
            ["Professor Lucie Arnaud", "Harbour Tribunal", "the agency"],
        ),
        (
            "Federal court rules against Marl's ferry\n\nA federal appeals court ruled that it must stop.",
            ["A federal appeals court"],
        ),
        (
            "Chair Mary Poole denied it. The letter, seen by the daily Kurant, says the bank “need not worry”."
            " Its lawyers said it was quoted out of context.",
            ["Mary Poole", "the letter", "its lawyers"],
        ),
        (
            "Still, Ted Cruz will be re-evaluating how he approaches his colleagues, a source close to him said."
            " That person said the outright hostility was new.",
            ["a source close to Ted Cruz", "That person"],
        ),
        (
            "Ann Poole, a spokeswoman for the Joint Council on Tax, said it was late.\nThe companies said it was not.",
            ["Ann Poole", "the companies"],
        ),
        (
            "Corvid Motors denied that the vans were unsafe.\n"
            "The firm is recalling 40,000 vans after four caught fire, the carmaker said on Thursday.",
            ["Corvid Motors"],
        ),
        (
            "Oskar Lind, 58, testified that he had warned its owner. “What did he answer?” asked the prosecutor.",
            ["Oskar Lind", "the prosecutor"],
        ),
        (
            "“Come in!” cried a voice.\nMary Poole said the road was wet.\n“No!” cried the little voice.",
            ["a voice", "Mary Poole"],
        ),
        (
            "The school is old. “Get in the car,” my mom said.\n"
            "The dog barked all the way. “Stay where you are,” Mom said.",
            ["my mom"],
        ),
    ],
)
def test_who_is_described_is_who_that_is(text: str, names: list[str]) -> None:
    assert [source.name for source in attributed(text).sources] == names


def test_they_are_no_single_person_and_it_no_body_of_long_ago() -> None:
    text = "Anna Poole met Bob Reed at the bridge. They said the road was wet and the river was high."
    assert source_of(attributed(text), "road was wet") is None
    rain = "It rained for a week on the old road, and nobody came to look at the river. "
    text = f"The council said the road was wet.\n{rain * 9}It says a lot about the town that the bridge is shut."
    assert source_of(attributed(text), "bridge is shut") is None


def test_a_reversal_for_a_senator_is_no_senator() -> None:
    senator = Entity("a reversal for the senator", ("a", "reversal", "for", "the", "senator"), "unnamed")
    assert not is_somebody(senator, LEXICON)
    assert not agrees(senator, "he", "he", LEXICON)


@pytest.mark.parametrize(
    "text",
    [
        "A historian, Douglas Brinkley, recalled: “Out of nowhere, he said, ‘All bets are off.’”",
        "Theo Pell meets Mara Lindqvist.\n\nTP: Your father said you made it all up, all of it.\n\n"
        "ML: He always said memory is a liar. And I think he was right about that.",
    ],
)
def test_who_talks_is_not_he_there(text: str) -> None:
    found = attributed(text)
    inner = [one for one in found.attributions if one.source and one.source[0].of(text).lower() == "he"]
    names = {source.id: source.name for source in found.sources}
    assert inner
    assert names.get(inner[0].source_id, "") not in ("Douglas Brinkley", "Theo Pell", "Mara Lindqvist")
