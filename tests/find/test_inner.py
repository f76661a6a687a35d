"""Reports inside reports."""

import pytest

from generator.find.inner import inner_reports, inside
from generator.model.attribution import Finding
from generator.model.span import Span

SAYING = frozenset({"said", "told", "say", "tells"})


def finding(text: str, source: str, cue: str, content: str, confidence: float = 0.9) -> Finding:
    def spans(words: str) -> tuple[Span, ...]:
        start = text.index(words)
        return (Span(start, start + len(words)),) if words else ()

    return Finding(content=spans(content), cue=spans(cue), source=spans(source), confidence=confidence)


def outer(text: str, content: str) -> Finding:
    return finding(text, "Ferreira", "recalled", content)


NURSE = "Ferreira recalled that a nurse told her the ward was full."


def test_only_contents_with_a_word_of_saying_are_read_again_at_their_own_offsets() -> None:
    text = NURSE + " It rained, Ferreira recalled."
    findings = [outer(text, "that a nurse told her the ward was full"), outer(text, "It rained")]
    again = inside(text, findings, SAYING)
    assert len(again) == len(text)
    assert again.strip() == "That a nurse told her the ward was full."


def test_the_marks_around_a_content_are_not_read_and_those_inside_are() -> None:
    text = "“She said, ‘Run.’” Ferreira recalled."
    assert inside(text, [outer(text, "“She said, ‘Run.’”")], SAYING).strip() == "She said, ‘Run.’"


def test_a_new_sentence_of_a_split_content_is_a_paragraph_of_its_own() -> None:
    text = "“Mothers told me to wait,” Ferreira recalled. “I had no answer.”"
    parts = tuple(
        Span(text.index(p), text.index(p) + len(p)) for p in ("“Mothers told me to wait,”", "“I had no answer.”")
    )
    again = inside(text, [Finding(content=parts, cue=(), source=(), confidence=0.9)], SAYING)
    assert [line.strip() for line in again.split("\n") if line.strip()] == [
        "Mothers told me to wait,",
        "I had no answer.",
    ]


def test_a_report_inside_a_content_is_kept_and_never_surer_than_the_outer_one() -> None:
    inner = finding(NURSE, "a nurse", "told", "the ward was full", 0.8)
    (kept,) = inner_reports(NURSE, [outer(NURSE, "that a nurse told her the ward was full")], [inner], SAYING)
    assert kept.confidence == pytest.approx(0.9 * 0.8)
    assert kept.content == inner.content


@pytest.mark.parametrize(
    ("content", "source", "cue", "inner"),
    [
        ("she would say it was late", "she", "would say", "it was late"),
        ("he has not said he will run", "he", "has not said", "he will run"),
        ("I said it was late", "I", "said", "it was late"),
        ("that tells us it was late", "that", "tells", "it was late"),
        ("a man fired at the door", "a man", "fired", "at the door"),
        ("a nurse told her it was late", "", "told", "it was late"),
    ],
)
def test_what_was_not_said_or_not_by_another_is_no_report(content: str, source: str, cue: str, inner: str) -> None:
    text = f"Ferreira recalled: {content}."
    found = finding(text, source, cue, inner)
    assert inner_reports(text, [outer(text, content)], [found], SAYING) == []


def test_a_speaker_who_quotes_himself_is_kept() -> None:
    text = "Ferreira recalled: I said “Run.”"
    found = finding(text, "I", "said", "“Run.”")
    assert len(inner_reports(text, [outer(text, "I said “Run.”")], [found], SAYING)) == 1


def test_a_report_that_is_known_or_unsure_or_outside_is_not_added() -> None:
    around = outer(NURSE, "that a nurse told her the ward was full")
    known = finding(NURSE, "a nurse", "told", "the ward was full")
    assert inner_reports(NURSE, [around, known], [known], SAYING) == []
    assert inner_reports(NURSE, [around], [finding(NURSE, "a nurse", "told", "the ward", 0.45)], SAYING) == []
    assert inner_reports(NURSE, [outer(NURSE, "the ward was full")], [known], SAYING) == []


def test_a_clause_with_that_may_be_less_sure() -> None:
    text = "Brandt told us Wend had promised her that none would be sold."
    outer_one = finding(text, "Brandt", "told", "Wend had promised her that none would be sold")
    inner_one = finding(text, "Wend", "had promised", "that none would be sold", 0.7)
    bare = finding(text, "Wend", "had promised", "none would be sold", 0.7)
    saying = SAYING | {"promised"}
    assert inner_reports(text, [outer_one], [inner_one], saying)
    assert not inner_reports(text, [outer_one], [bare], saying)


@pytest.mark.parametrize(("hearer", "is_found"), [("her", True), ("me", False), ("loudly that", False)])
def test_words_told_to_somebody_are_a_report_by_any_verb(hearer: str, is_found: bool) -> None:
    text = f"Ferreira recalled that a nurse had assured {hearer} the ward was full."
    around = outer(text, text[text.index("that a nurse") :])
    inner = finding(text, "a nurse", "had assured", "the ward was full", 0.6)
    assert bool(inner_reports(text, [around], [inner], SAYING | {"assured"})) is is_found


@pytest.mark.parametrize("word", ["and", "so"])
def test_what_was_done_then_is_not_said(word: str) -> None:
    text = f"Ferreira recalled a nurse said, ‘Wait here,’ {word} she waited"
    around = outer(text, text[text.index("a nurse") :])
    inner = finding(text, "a nurse", "said", text[text.index("‘") :], 0.8)
    (kept,) = inner_reports(text, [around], [inner], SAYING)
    assert kept.content[0].of(text) == "‘Wait here,’"
