"""Short signs and plain words."""

from generator.model.annotation import Marks
from generator.model.attribution import Attribution, Source, SourceKind
from generator.model.span import Span
from generator.render.labels import badges, confidence_word


def source(id_: str, name: str, kind: SourceKind = "person") -> Source:
    return Source(id=id_, name=name, kind=kind, role="", mentions=(Span(0, 1),))


def said(*ids: str) -> list[Attribution]:
    return [
        Attribution(id=f"a-{n}", marks=Marks(content=(Span(n, n + 1),)), kind="direct", source_id=id_)
        for n, id_ in enumerate(ids)
    ]


def test_most_claims_come_first_and_ninth_source_is_grey() -> None:
    sources = [source(f"s{n}", f"Person {chr(65 + n)}") for n in range(9)]
    found = badges(sources, said("s8", "s8", *(f"s{n}" for n in range(8))))
    assert found["s8"].slot == 1
    assert found["s6"].slot == 8
    assert found["s7"].slot == 0


def test_initials_are_true_or_left_out() -> None:
    sources = [
        source("t", "Donald Trump"),
        source("i", "Iranian state television", "media"),
        source("n", "Iran", "government"),
        source("s", "spokesman of Adel Abdul Mahdi"),
        source("u", "one official", "unnamed"),
        source("p", "the Pentagon", "government"),
    ]
    found = badges(sources, said("t", "i", "n", "s", "u", "p"))
    assert [found[key].letter for key in "tinsup"] == ["T", "I", "", "S", "O", "P"]


def test_initial_that_is_taken_becomes_both_initials() -> None:
    found = badges([source("a", "Ann Lee"), source("b", "Tom Lund"), source("c", "Lee")], said("a", "a", "b", "c"))
    assert [found[key].letter for key in "abc"] == ["L", "TL", ""]


def test_source_that_says_nothing_has_no_badge() -> None:
    assert badges([source("a", "Ann Lee")], []) == {}


def test_confidence_is_a_word() -> None:
    assert [confidence_word(value) for value in (1.0, 0.9, 0.89, 0.7, 0.69)] == [
        "certain", "certain", "likely", "likely", "unsure",
    ]  # fmt: skip
