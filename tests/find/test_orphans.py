"""Quotations that stand alone."""

import pytest

from generator.find.orphans import with_orphans, without_answers
from generator.model.attribution import Finding
from generator.model.prose import prose_of_text
from generator.model.span import Span
from generator.name.words import knowing
from generator.pipeline.engine import engine
from generator.read.lexicon import read_lexicon


def spans(text: str, *words: str) -> tuple[Span, ...]:
    return tuple(Span(text.index(part), text.index(part) + len(part)) for part in words if part)


def finding(text: str, source: str, cue: str, *content: str) -> Finding:
    return Finding(content=spans(text, *content), cue=spans(text, cue), source=spans(text, source), confidence=0.9)


def added(text: str, *findings: Finding) -> list[tuple[str, str]]:
    """Source and content of what is found beyond the findings."""
    saying = frozenset(["called", "snapped"])
    prose = prose_of_text(text)
    names = engine().find(prose).names
    new = with_orphans(prose, findings, names, knowing(read_lexicon(), names), saying)[len(findings) :]
    return [(one.source[0].of(text), " … ".join(span.of(text) for span in one.content)) for one in new]


@pytest.mark.parametrize(
    ("before", "source"),
    [
        ("Petra Lind, the team’s manager, was less sentimental.", "Petra Lind, the team’s manager"),
        ("The president, Maria Medrano, turned to the crowd.", "The president, Maria Medrano"),
        ("He shook his head.", "He"),
    ],
)
@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_the_one_whom_the_sentence_before_is_about_speaks(before: str, source: str, gap: str) -> None:
    assert added(f"{before}{gap}“We were poor for an hour.”") == [(source, "“We were poor for an hour.”")]


def test_the_source_of_the_sentence_before_goes_on() -> None:
    text = "Ann Lee doubted the dose. “They tested one strength. Why one?”"
    assert added(text, finding(text, "Ann Lee", "doubted", "the dose")) == [
        ("Ann Lee", "“They tested one strength. Why one?”")
    ]


def test_a_quotation_over_paragraphs_is_one() -> None:
    text = "Ann Lee laughed.\n\n“I make it four months of nets.\n\n“In a barn.”"
    assert added(text) == [("Ann Lee", "“I make it four months of nets. … “In a barn.”")]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee met Jon Falk. “A country is not an auction.”",  # which of the two?
        "Ann Lee sang “we will not be moved.”",  # part of a sentence
        "Ann Lee published it in May. “The Weather Office Of The North.”",  # a title
        "The rain went on. “A country is not an auction.”",
        "“A country is not an auction.”",
    ],
)
def test_nobody_is_guessed(text: str) -> None:
    assert added(text) == []


def test_the_answer_to_a_question_is_somebody_elses() -> None:
    text = "‘By whom?’ asked Ann Lee.\n\n‘By the people who hadn’t built them.’"
    asked = finding(text, "Ann Lee", "asked", "‘By whom?’", "‘By the people who hadn’t built them.’")
    (alone,) = without_answers(text, [asked])
    assert alone.content == asked.content[:1]
    assert added(text, alone) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“Order!” called the speaker, Agnes Thole. He sat.", "the speaker, Agnes Thole"),
        ("“Shame!” came the answer from Rolf Beer, the member for Nord.", "Rolf Beer, the member for Nord"),
        ("“Out!” snapped Ann Lee on Friday.", "Ann Lee"),
    ],
)
def test_a_tag_right_behind_a_quotation_names_who_speaks(text: str, source: str) -> None:
    assert added(text) == [(source, text[: text.index("”") + 1])]


def test_what_is_no_word_of_saying_is_no_tag() -> None:
    assert added("“Order!” fell the curtain, a heavy one.") == []
