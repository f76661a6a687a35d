"""Who speaks by a letter, and who is told of in a lead before they are named."""

import pytest

from generator.name.mentions import mention_of
from tests.attribute.articles import attributed, source_of
from tests.name.known import LEXICON


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "In a statement, the Harbour Board said it was sorry. “We regret the delay,” the statement said.",
            "regret the delay",
            "Harbour Board",
        ),
        (
            "Ann Lee, the chair, wrote to the minister in May that the quay was cracked.\n\n“We were promised one by"
            " Easter,” the letter said.",
            "by Easter",
            "Ann Lee",
        ),
        (
            "In a letter to the hospital, his daughter, Lynn Orr, wrote that Hale had played two old hymns by the bed."
            " “He went out on the music,” her letter said.",
            "on the music",
            "Lynn Orr",
        ),
        (
            "The Moon Agency posted on X that its dish had joined the search. “We are with our friends tonight,” the"
            " post continued.",
            "our friends",
            "Moon Agency",
        ),
        ("Police said they found a letter by Ann Lee. “I am sorry,” the letter said.", "am sorry", "the letter"),
        (
            "In a letter to the hospital, Ann Lee said the ward was cold. A letter from a nurse was read, too. “I left"
            " in March,” the letter said.",
            "in March",
            "the letter",
        ),
        (
            "In a statement, Ann Lee said she was sorry. A report by the Harbour Board said the quay was cracked. “It"
            " must close,” the report said.",
            "must close",
            "A report by the Harbour Board",
        ),
    ],
)
def test_a_letter_is_who_spoke_by_it(text: str, words: str, name: str) -> None:
    source = source_of(attributed(text), words)
    assert source is not None and source.name == name


@pytest.mark.parametrize(
    ("lead", "behind", "name"),
    [
        (
            "A former banker accused of hiding millions told a court on Monday that his bosses knew.",
            "Piers Hale, 45, is on trial with five others.\n\n“I made none of it up,” Hale told the court.",
            "Piers Hale",
        ),
        (
            "The mayor of a Greek island says its lake will be empty by the end of August.",
            "The island has had no rain since March.\n\nMayor Ann Poole said she knew of no worse year.",
            "Ann Poole",
        ),
        (
            "An expert told an inquest that the girl should not have been sent home.",
            "Mary Orr, from Hull, died in a hospital in Leeds.\n\nProf Ann Poole said the signs were clear.",
            "An expert",
        ),
        (
            "A county judge said the rule was no licence to stop thinking.",
            "Piers Hale, who was charged in May, left the court in silence.\n\n“I am glad,” Hale said.",
            "A county judge",
        ),
        (
            "A hedge fund called for the chair to go, and said the firm should be sold.",
            "Ann Poole, 61, has been the chair for six years.\n\n“I am staying,” Poole said.",
            "A hedge fund",
        ),
    ],
)
def test_somebody_in_a_lead_is_who_is_named_behind_it_and_speaks(lead: str, behind: str, name: str) -> None:
    found = attributed(f"Quay closed\n\n{lead}\n\n{behind}")
    source = source_of(found, " ".join(lead.rstrip(".").split()[-4:]))
    assert source is not None and source.name == name


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("A former banker accused of hiding millions from the tax authorities", "unnamed"),
        ("the accused in the case", "unnamed"),
        ("economists polled by the Daily Ledger", "group"),
    ],
)
def test_what_was_done_is_no_noun(words: str, kind: str) -> None:
    found = mention_of(words, LEXICON)
    assert (found.kind, found.naming) == (kind, "description")
    assert found.name.split()[-1] != "the"


def test_a_maker_may_be_a_company() -> None:
    text = (
        "Dutch chip equipment maker Holm Instruments cut its forecast and said it would close two plants.\n\n"
        "The company said orders were slow."
    )
    source = source_of(attributed(text), "orders were slow")
    assert source is not None and (source.name, source.kind) == ("Holm Instruments", "organization")


def test_whom_somebody_aids_is_no_part_of_her_name() -> None:
    text = "His wife, Poole aide Mary Orr, said it was so."
    source = source_of(attributed(text), "it was so")
    assert source is not None and source.name == "Mary Orr"


def test_a_council_that_is_a_trade_group_is_no_government() -> None:
    found = mention_of("The Tarn Wool Growers Council, a trade group", LEXICON)
    assert (found.name, found.kind, found.role) == ("Tarn Wool Growers Council", "organization", "trade group")


def test_the_agency_is_the_one_body_right_before_that_surely_is_one() -> None:
    text = (
        "The Tarn Food Administration has declined to approve a drug from Orva Therapeutics, Orva Therapeutics said."
        " The risk is low, the agency said."
    )
    source = source_of(attributed(text), "The risk is low")
    assert source is not None and source.name == "Tarn Food Administration"


def test_who_was_named_long_before_is_not_introduced_again() -> None:
    text = (
        "Ann Poole made a film in Marl.\n\nOne critic said the film was a windswept, wonderful thing.\n\n"
        "Poole, 52, said people still wrote to her."
    )
    source = source_of(attributed(text), "windswept")
    assert source is not None and source.name == "One critic"


def test_one_of_them_is_what_is_told_of_that_one() -> None:
    assert mention_of("one of them, a former clerk who gave no name", LEXICON).name == "a former clerk"


def test_a_union_is_called_by_the_name_behind_it() -> None:
    text = (
        "The chain is closing 40 shops.\n\nThe shop workers' union, Usdaw, said staff in Hull had learned of the"
        " decision from social media."
    )
    source = source_of(attributed(text), "learned of the decision")
    assert source is not None and (source.name, source.kind) == ("Usdaw", "organization")
