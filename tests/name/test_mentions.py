"""What a mention's own words tell: name, role and kind; and what the network adds."""

import pytest

from generator.model.attribution import Referent
from generator.model.span import Span
from generator.name.mentions import mention_of
from generator.name.referents import with_full_name, with_own_name, with_type
from tests.name.known import LEXICON


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("a spokesman for President Aurel Mott", "unnamed"),
        ("the office of President Aurel Mott", "organization"),
        ("the government of Prime Minister Ann Lee", "government"),
        ("a friend of Mr. Lee", "unnamed"),
        ("an adviser to the former President Lee", "unnamed"),
        ("supporters of Mayor Ann Lee", "group"),
        ("people close to President Lee", "group"),
        ("allies of Ann Lee", "group"),
        ("the widow of Sgt. Ann Lee", "unnamed"),
    ],
)
def test_who_belongs_to_somebody_is_not_that_person(words: str, kind: str) -> None:
    found = mention_of(words, LEXICON)
    assert (found.name, found.kind) == (words, kind)


@pytest.mark.parametrize(
    ("words", "name", "role"),
    [
        ("Secretary of State John Kerry", "John Kerry", "Secretary of State"),
        ("Minister of Justice Ann Lee", "Ann Lee", "Minister of Justice"),
        ("the Secretary-General of NATO Ann Lee", "Ann Lee", "the Secretary-General of NATO"),
        ("the head of the panel, Rep. Ann Lee", "Rep. Ann Lee", "the head of the panel"),
        ("the Rev. Ann Lee", "Rev. Ann Lee", ""),
        ("retired midwife Joan Pike", "Joan Pike", "retired midwife"),
        ("England captain Harry Cole", "Harry Cole", "England captain"),
        ("UN Secretary-General Ann Lee", "Ann Lee", "UN Secretary-General"),
        ("Detective Superintendent Ann Lee", "Detective Superintendent Ann Lee", ""),
    ],
)
def test_an_office_before_a_name_is_that_person_s(words: str, name: str, role: str) -> None:
    found = mention_of(words, LEXICON)
    assert (found.name, found.kind, found.role) == (name, "person", role)


def test_a_title_alone_is_no_part_of_a_name() -> None:
    lexicon = LEXICON
    assert mention_of("the Front’s commander", lexicon).name == "the Front’s commander"


def test_a_body_that_is_told_by_its_noun_keeps_its_article() -> None:
    assert mention_of("The company", LEXICON).name == "the company"
    assert mention_of("the United Nations", LEXICON).name == "United Nations"


@pytest.mark.parametrize(
    ("words", "inner", "name", "role"),
    [
        ("Joss Rae of Brack & Co", "Joss Rae", "Joss Rae", "of Brack & Co"),
        ("inspector Ravi Nair", "Ravi Nair", "Ravi Nair", "inspector"),
        ("supporters of Ravi Nair", "Ravi Nair", "supporters of Ravi Nair", ""),
    ],
)
def test_the_name_that_the_network_finds_in_a_mention(words: str, inner: str, name: str, role: str) -> None:
    lexicon, start = LEXICON, words.index(inner)
    one = Referent(span=Span(start, start + len(inner)), is_name=True, type="person")
    found = with_own_name(words, mention_of(words, lexicon), [one], lexicon)
    assert (found.name, found.role) == (name, role)


def test_a_name_of_one_word_is_the_fuller_one_that_the_text_has() -> None:
    text = "Danu Okoro came late. Okoro"
    one = Referent(span=Span(22, 27), is_name=True, type="person", full=Span(0, 10))
    assert with_full_name(text, mention_of("Okoro", LEXICON), [one]).name == "Danu Okoro"


@pytest.mark.parametrize(
    ("words", "kind"),
    [("Norrsund", "organization"), ("Mr Norrsund", "person"), ("the driver, Norrsund", "person")],
)
def test_only_capitals_give_way_to_what_the_network_tells_of_a_body(words: str, kind: str) -> None:
    one = Referent(span=Span(words.index("Norrsund"), len(words)), is_name=True, type="organization")
    assert with_type(mention_of(words, LEXICON), one, words, LEXICON).kind == kind


def test_one_name_behind_what_somebody_is_is_a_first_name() -> None:
    assert mention_of("the young engineer, Anna,", LEXICON).gender == "she"
    assert mention_of("Anna", LEXICON).gender == ""  # may be a last name
