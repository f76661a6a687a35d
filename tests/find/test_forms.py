"""What the form alone tells."""

import pytest

from generator.attribute import attribute
from generator.find.forms import behind, is_of_a_place, passed_on
from generator.model.attribution import Finding, Referent, ReferentType
from generator.model.nesting import reading_order
from generator.model.prose import prose_of, prose_of_text
from generator.model.span import Span
from generator.parse import plain_text
from generator.pipeline.engine import engine
from generator.read.lexicon import read_lexicon

REST = "\n\nThe river is low this year. It rained once in June.\n"


def told(text: str) -> list[tuple[str, str]]:
    """Source and content of each finding, parts joined by " … "."""
    prose = prose_of(plain_text(text))
    found = sorted(engine().find(prose).findings, key=reading_order)
    return [tuple(" … ".join(span.of(prose.text) for span in part) for part in (f.source, f.content)) for f in found]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("headline", "source", "content"),
    [
        ("Ferry cut ‘will empty the island’, farmers say", "farmers", "Ferry cut ‘will empty the island’"),
        ("Three boats lost off Roe: coastguard", "coastguard", "Three boats lost off Roe"),
        ("Foreman hid the broken rail, inquiry told", "inquiry", "Foreman hid the broken rail"),
        ("Bakers to strike ‘until the ovens cool’, says union", "union", "Bakers to strike ‘until the ovens cool’"),
    ],
)
def test_the_tail_of_a_headline_is_its_source(headline: str, source: str, content: str) -> None:
    assert told(headline + REST)[0] == (source, content)


def test_a_headline_without_a_tail_says_nothing() -> None:
    assert told("Ferry cut, island angry" + REST) == []


def test_words_of_somebody_named_behind_them() -> None:
    text = "“We are not a car park. We are a town.” Those were the words of Mayor Signe Holt when she spoke in 2021."
    assert told(text)[0] == ("Mayor Signe Holt", "“We are not a car park. We are a town.”")


def test_who_is_quoted_speaks_and_the_agency_passes_it_on() -> None:
    text = (
        "General Omar Fayed said the bridge was taken.\n\n"
        "“We have told the drivers to go home. Nobody need panic,” the agency SUNA quoted him as saying.\n"
    )
    found = attribute(plain_text(text), engine())
    last = found.attributions[-1]
    names = {source.id: source.name for source in found.sources}
    assert (names[last.source_id], names[last.told.via]) == ("General Omar Fayed", "SUNA")


def test_who_is_told_hears_and_by_whom_speaks() -> None:
    text = "Residents of Mill Lane were told by Fire Chief Gwen Tarrant that they could go home on Friday.\n"
    assert told(text) == [("Fire Chief Gwen Tarrant", "that they could go home on Friday")]


def test_the_words_are_those_of_somebody() -> None:
    text = "“The sea takes.” The words are those of Captain Ruth Amsel, who drowned. Divers have found the ship.\n"
    assert told(text) == [("Captain Ruth Amsel", "“The sea takes.”")]


def test_who_called_out_stands_behind() -> None:
    text = "“Liar!” called out a man in a raincoat."
    nobody = Finding(content=(Span(0, 7),), cue=(Span(8, 18),), source=(), confidence=0.5)
    assert passed_on(prose_of_text(text), nobody, read_lexicon()).source[0].of(text) == "a man"


def test_a_paragraph_of_sentences_is_no_headline() -> None:
    text = "The ferrymen have stopped work. Their list is short: they want\n\n- life jackets\n- lunch\n"
    assert "they want" not in dict(told(text))


def test_with_those_words_somebody_left() -> None:
    text = (
        "“Nobody told me of a second floor.” With those words the surveyor Milo Hart ended his evidence on Tuesday.\n"
    )
    assert told(text) == [("the surveyor Milo Hart", "“Nobody told me of a second floor.”")]


def test_who_told_them_may_have_a_name_behind() -> None:
    text = "Passengers were told by the captain, Ruth Arden, that the smell was burnt toast.\n"
    assert told(text) == [("the captain, Ruth Arden", "that the smell was burnt toast")]


@pytest.mark.parametrize(
    ("content", "tail", "source"),
    [
        ("A glove was left in a patient", "a tribunal in Leeds was told on Friday", "a tribunal in Leeds"),
        ("The bridge was never inspected", "the inquiry has heard", "the inquiry"),
        ("Patients slept two hours longer", "researchers wrote in Sleep Letters", "researchers"),
        ("Eggs do no harm to the heart", "finds a study of 4,000 monks", "a study of 4,000 monks"),
        ("Children sleep longer in blue rooms", "suggests research from Ghent", "research from Ghent"),
    ],
)
def test_the_tail_of_a_sentence_tells_where_it_was_heard_or_found(content: str, tail: str, source: str) -> None:
    assert told(f"Notes\n\nIt rained on Monday. {content}, {tail}. It rained again.") == [(source, content)]


def test_who_was_quoted_by_an_agency_speaks() -> None:
    text = "Dr Sunil Mehta met farmers.\n\n“People must not panic,” he was quoted as saying by news agency PNS.\n"
    found = attribute(plain_text(text), engine())
    names = {source.id: source.name for source in found.sources}
    assert [(names[one.source_id], names[one.told.via]) for one in found.attributions] == [("Dr Sunil Mehta", "PNS")]


def test_whom_an_agency_quotes_speaks_and_the_rest_is_said() -> None:
    text = "The rebels took the dam.\n\nThe agency RAF quoted a rebel commander as saying that it was “full of fish”.\n"
    found = attribute(plain_text(text), engine()).attributions[-1]
    assert found.marks.source[0].of(text) == "a rebel commander"
    assert found.marks.content[0].of(text) == "it was “full of fish”"


def test_demands_may_be_asked_for_and_a_note_released() -> None:
    text = "Farmers blocked the road. They are asking for:\n\n• cheaper diesel\n• fewer forms\n• rain\n"
    assert ("They", "cheaper diesel … fewer forms … rain") in told(text)
    text = "Ferrous Bank released this note to investors on Friday:\n\nWe have found an error. It is large.\n"
    assert told(text)[0] == ("Ferrous Bank", "We have found an error. It is large.")


def test_a_statement_is_put_out_as_well() -> None:
    text = (
        "The Royal Tarn Hotel put out the following statement on Sunday:\n\nOur lake is closed. We have an eel in it.\n"
    )
    assert told(text)[0] == ("The Royal Tarn Hotel", "Our lake is closed. We have an eel in it.")


def test_a_statement_and_demands_behind_a_colon() -> None:
    text = (
        "Hallam Foods issued this statement on Wednesday:\n\n"
        "We know that glass was found in two jars. We have stopped the line.\n\n"
        "The jars were sold in many shops.\n"
    )
    assert told(text)[0] == ("Hallam Foods", "We know that glass was found in two jars. We have stopped the line.")
    text = "The union of keepers has voted to strike. It wants:\n\n1. a ladder\n2. an end to night work\n3. tea\n"
    assert ("It", "a ladder … an end to night work … tea") in told(text)


def test_a_place_at_the_head_of_a_round_up_is_no_speaker() -> None:
    text = (
        "KALPUR: Minister Devendra Rao on Sunday said the dam had enough water for “two crops and a wedding season”.\n"
    )
    assert [source for source, _ in told(text)] == ["Minister Devendra Rao"]


def test_places_of_a_round_up_tell_in_nobodys_words() -> None:
    text = (
        "HULME: A man was fined for washing his car with milk.\n\n"
        "STOKE: Officers are looking for a swan.\n\n"
        "DORNE: Two children found a sword in a ditch. “We wanted frogs,” said Maisie Platt, nine.\n"
    )
    found = dict(told(text))
    assert found.keys().isdisjoint({"HULME", "STOKE", "DORNE"})
    assert found["Maisie Platt, nine"] == "“We wanted frogs,”"


def test_people_who_speak_to_each_other_are_no_places() -> None:
    text = "Two of them were heard.\n\nLEE: We have a boat at the door.\n\nCOLE: The dam has leaked since spring.\n"
    assert [source for source, _ in told(text)] == ["LEE", "COLE"]


def test_a_report_in_a_report_has_its_whole_source() -> None:
    text = "It was not the pilot but a passenger who said “pull up”, the report found.\n"
    assert ("a passenger", "“pull up”") in told(text)


def test_a_quotation_that_stands_alone_holds_the_report_inside_it() -> None:
    text = (
        "Baker Tom Reel was in the cellar. He counted to forty. “I thought it was the bus. Then my wife said: Tom, we "
        "have no bus.” The earthquake broke a window.\n"
    )
    assert told(text)[0] == ("He", "“I thought it was the bus. Then my wife said: Tom, we have no bus.”")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("It was not the coach, Rolf Aiken, but the kit man who said “we are doomed” on Saturday.", "the kit man"),
        ("Not the pilot, Max Arnt, but his mate, Olga Prinz, said the engines were cold.", "his mate, Olga Prinz"),
        ("“It was not us, but well done,” wrote @kell_coastguard on Tuesday.", "@kell_coastguard"),
    ],
)
def test_a_source_is_whole_and_nobody_else(text: str, source: str) -> None:
    assert [found for found, _ in told(text + REST)] == [source]


def test_who_had_warned_is_not_who_was_warned() -> None:
    text = "Her brother, Bo Finn, had warned the captain that the hatch was open.\n"
    assert [source for source, _ in told(text)] == ["Her brother, Bo Finn"]


@pytest.mark.parametrize("words", ["A company memo seen by ", "The ministry’s letter, and a plan leaked to "])
def test_what_a_paper_has_seen_speaks_and_the_paper_passes_it_on(words: str) -> None:
    text = f"{words}the Post warned of “a serious event.”\n"

    def spans(part: str) -> tuple[Span, ...]:
        return (Span(text.index(part), text.index(part) + len(part)),)

    paper = Finding(content=spans("“a serious event.”"), cue=spans("warned"), source=spans("the Post"), confidence=0.8)
    found = passed_on(prose_of_text(text), paper, read_lexicon())
    assert found.via == paper.source
    assert found.source[0].of(text) in ("A company memo", "a plan")


@pytest.mark.parametrize(
    "text",
    [
        "ROEHEAD: The mother of a skipper begged him to come home.\n\nRoehead Police said they were still at Roehead.",
        "LEITHORPE: A ferry is late, the minister said on Monday.\n\n“We looked at Leithorpe,” the premier said.\n\n"
        "SYDHAM: In the south, plans were shelved, the port said.",
    ],
)
def test_a_place_in_capitals_is_no_source_where_the_text_names_it_again(text: str) -> None:
    assert not [source for source, _ in told("Skipper lost\n\n" + text) if source.isupper()]


def test_who_is_named_in_the_text_is_the_source_of_a_line_in_capitals() -> None:
    text = "Ann Clay, the skipper, was asked about the pier on Monday.\n\nCLAY: The pier is rotten, and it always was."
    assert ("CLAY", "The pier is rotten, and it always was.") in told("The pier\n\n" + text)


@pytest.mark.parametrize(
    ("text", "kind", "is_one"),
    [
        ("Hobart: A new ferry is late.", "place", True),
        ("Hobart: A new ferry is late.", "person", False),
        ("Beijing: “It is not so.”", "place", False),
        ("In Hobart: A new ferry is late.", "place", False),
    ],
)
def test_a_place_with_a_colon_is_a_dateline(text: str, kind: ReferentType, is_one: bool) -> None:
    name, said = text.partition(":")[0].removeprefix("In "), text.partition(": ")[2]
    at, start = text.index(name), text.index(said)
    place = Referent(span=Span(at, at + len(name)), is_name=True, type=kind)
    found = Finding(content=(Span(start, len(text)),), cue=(), source=(place.span,), confidence=0.9, who=(place,))
    assert is_of_a_place(prose_of_text(text), found) == is_one


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "The post was found. “We asked for it in writing and nobody came,” the guard was quoted as saying.",
            "the guard",
        ),
        ("The bank is old. “The system is sound and deposits are safe,” it went on.", "it"),
    ],
)
def test_who_goes_on_behind_a_quotation_is_its_source(text: str, source: str) -> None:
    prose = prose_of_text(text)
    quotation = prose.quotations[0]
    found = behind(prose, quotation, frozenset())
    assert found is not None and found.source[0].of(text) == source
