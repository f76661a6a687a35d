"""Who is told anew, as British and Irish papers do it: “the skipper”, “the Swede”, “her nephew, Cathal”."""

import pytest

from generator.model.attribution import Finding, Referent
from generator.model.span import Span
from generator.name.mentions import mention_of
from tests.attribute.articles import attributed, meant, source_of
from tests.name.known import LEXICON

QUAY = "The quay is closed.\n"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Liam Shaw said the crane was slow. But the Esk man said it was safe.",
            "it was safe",
            "Liam Shaw",
        ),
        (
            "Liam Shaw said the crane was slow.\nThe skipper said the crane was a heap of rust.",
            "heap of rust",
            "Liam Shaw",
        ),
        (
            "Liam Shaw said the crane was slow. The actress said the crane was a heap of rust.",
            "heap of rust",
            "the actress",
        ),
        (
            "Mary Poole of Hull spoke first. “It's like a funeral,” the Swede said.",
            "a funeral",
            "Mary Poole",
        ),
        (
            "Gulf Maritime Lines bought the quay from Esk Minerals. Gulf Maritime Lines said the crane was new. The"
            " Swedish firm said it was paid for.",
            "was paid for",
            "the Swedish firm",
        ),
        (
            "Ida Marr sold the crane. Their sister Nerys, who does the books, had the last word. “They lost it,” she"
            " said.",
            "They lost it",
            "Nerys",
        ),
        (
            "Mrs Ida Nowak-Hill sold the crane. Mrs Nowak-Hill's daughter, Zofia, wept. “It was hers,” she said.",
            "It was hers",
            "Zofia",
        ),
        (
            "Ida Marr sold the crane. Its keeper, Khadija Salim Mwinyi, wept. “It was ours,” she told the court.",
            "It was ours",
            "Khadija Salim Mwinyi",
        ),
        (
            "Liam Shaw said the crane was slow.\n“It never stops,” the striker said.",
            "never stops",
            "Liam Shaw",
        ),
        (
            "Liam Shaw said the crane was slow.\n“It never stops,” the judge said.",
            "never stops",
            "the judge",
        ),
        (
            "A juror and a dancer left. Liam Shaw said the crane was slow.\n“It never stops,” the juror said.",
            "never stops",
            "the juror",
        ),
        (
            "Liam Shaw said the crane was slow.\nIda Marr left.\n“It never stops,” the striker said.",
            "never stops",
            "the striker",
        ),
        (
            "Zuhra learnt to mend cranes from her aunt. Zuhra lives in Hull.\n“It never stops,” the 23-year-old said.",
            "never stops",
            "Zuhra",
        ),
        (
            "Ida Marr sold the crane.\n“It never stops,” said the mother of three.",
            "never stops",
            "Ida Marr",
        ),
        (
            "Sen. Liam Shaw left the quay.\n“It never stops,” the Vermont senator said.",
            "never stops",
            "Sen. Liam Shaw",
        ),
        (
            "Sen. Liam Shaw and Sen. Ida Marr left the quay.\n“It never stops,” the Vermont senator said.",
            "never stops",
            "the Vermont senator",
        ),
        (
            "Voltreon, a young startup that mends cranes inside old and rusty shipping containers, has sold its quay."
            " The startup said it was late.",
            "it was late",
            "Voltreon",
        ),
        (
            "The crane passed, overcoming objections from Republicans who said it would cost too much.",
            "cost too much",
            "Republicans",
        ),
        (
            "Liam Shaw, who sold the crane and who told Ida Marr that it was old, laughed.",
            "it was old",
            "Liam Shaw",
        ),
        (
            "Liam Shaw sold the crane. A person close to him said that it was old.",
            "it was old",
            "A person close to Liam Shaw",
        ),
        (
            "A spokesman for the attorney general’s office, Philip Marr, said that it was old.",
            "it was old",
            "Philip Marr",
        ),
        (
            "The chairman, Liam Shaw, R-Ohio, and its top Democrat, Ida Marr, said that it was old.",
            "it was old",
            "Liam Shaw and Ida Marr",
        ),
        (
            "Patricia del Solar Iturrizaga sold the crane. Ms. del Solar said that it was old.",
            "it was old",
            "Patricia del Solar Iturrizaga",
        ),
        (
            "Rosa Elena Huamán de la Cruz said that it was old.",
            "it was old",
            "Rosa Elena Huamán de la Cruz",
        ),
    ],
)
def test_who_is_told_anew(text: str, words: str, name: str) -> None:
    source = source_of(attributed(QUAY + text), words)
    assert source is not None and source.name == name


@pytest.mark.parametrize(
    ("words", "name", "role", "gender"),
    [
        ("His chef, Luca,", "Luca", "chef", "he"),
        ("Their sister Nerys", "Nerys", "sister", "she"),
        ("Its analyst Cai von Rumohr", "Cai von Rumohr", "analyst", ""),
        ("Khadija Salim Mwinyi", "Khadija Salim Mwinyi", "", "she"),
        (
            "Its deputy commander, Brig. Gen. Onyango wa Kamau of Kenya",
            "Brig. Gen. Onyango wa Kamau",
            "deputy commander",
            "",
        ),
        ("Senator Chris Coons, Democrat of Delaware", "Senator Chris Coons", "Democrat of Delaware", ""),
        ("K C Tull, its keeper,", "K C Tull", "its keeper", ""),
    ],
)
def test_somebodys_somebody_has_a_name(words: str, name: str, role: str, gender: str) -> None:
    found = mention_of(words, LEXICON)
    assert (found.kind, found.name, found.role, found.gender) == ("person", name, role, gender)


@pytest.mark.parametrize("text", ["“We lost,” it said.", "“We lost,” she said.", "It said that it lost."])
def test_nobody_stands_before_the_first_sentence(text: str) -> None:
    source = source_of(attributed(text), "lost")
    assert source is None


@pytest.mark.parametrize(("chance", "name"), [(0.6, "Ann Lee"), (0.9, "Mary Poole")])
def test_where_the_network_doubts_the_one_woman_of_the_paragraph_is_meant(chance: float, name: str) -> None:
    text = "Mary Poole lost the key.\n\nAnn Lee agrees, Bob Roe wrote. “We will ask,” she said."
    mary = Referent(span=_at(text, "Mary Poole"), is_name=True, type="person", chance=chance)
    she = Referent(span=_at(text, "she"), is_name=False, type="person", chance=1.0)
    told = meant(text, _finding(text, "“We will ask,”", she, mary))
    assert [source.name for source in told.sources] == [name]


def test_who_is_told_in_the_words_before_does_not_speak() -> None:
    text = "Holm Foods cut jobs. In an update to the Esk Stock Exchange, it said sales were slow."
    exchange = Referent(span=_at(text, "Esk Stock Exchange"), is_name=True, type="organization", chance=0.9)
    it = Referent(span=_at(text, "it"), is_name=False, type="organization", chance=1.0)
    told = meant(text, _finding(text, "sales were slow", it, exchange))
    assert "Esk Stock Exchange" not in [source.name for source in told.sources]


@pytest.mark.parametrize(
    ("words", "is_other"), [("Lee’s brother", True), ("the brother of Lee", True), ("the skipper", False)]
)
def test_somebody_s_brother_is_not_that_somebody(words: str, is_other: bool) -> None:
    text = f"Bob Lee won the cup. “He was slow,” {words} said."
    bob = Referent(span=_at(text, "Bob Lee"), is_name=True, type="person", chance=0.9)
    noun = Referent(span=_at(text, words), is_name=False, type="person", chance=1.0)
    told = meant(text, _finding(text, "“He was slow,”", noun, bob))
    assert ("Bob Lee" not in [source.name for source in told.sources]) == is_other


def _at(text: str, words: str) -> Span:
    start = text.rindex(words)
    return Span(start, start + len(words))


def _finding(text: str, said: str, *who: Referent) -> Finding:
    return Finding(content=(_at(text, said),), cue=(), source=(who[0].span,), confidence=0.9, who=who)
