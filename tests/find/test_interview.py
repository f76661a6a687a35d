"""Interviews without marks: who answers, and what is none."""

import pytest

from tests.attribute.articles import attributed, source_of

INTRODUCTION = "Ida Marr has mended cranes for years. Marr, 52, spoke to us on the quay."
TALK = (
    "How did you come to mend cranes?",
    "By chance. I missed a bus, and there was a crane.",
    "That was long ago. I was ten.",
    "You must have been afraid.",
    "Every day. My hands shook like leaves in the wind.",
    "There has been talk of a new quay.",
    "There is always talk of it. I have seen nine plans.",
    "What comes next?",
    "I shall sleep. Do you know how that is? I do not.",
    "Her book is out on Friday.",
)


def told(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("I missed a bus", "Ida Marr"),
        ("I was ten", "Ida Marr"),
        ("My hands shook", "Ida Marr"),
        ("I have seen nine plans", "Ida Marr"),
        ("I shall sleep", "Ida Marr"),
        ("How did you come", None),
        ("You must have been", None),
        ("There has been talk", None),
        ("Her book is out", None),
    ],
)
def test_who_answers_is_whom_the_text_above_names(words: str, name: str | None) -> None:
    found = attributed(told(INTRODUCTION, *TALK))
    names = {source.id: source.name for source in found.sources}
    said = [item for item in found.attributions if words in item.words_in(found.article)]
    assert [names.get(item.source_id) for item in said if not item.cue] == [name] * (name is not None)


@pytest.mark.parametrize(
    "paragraphs",
    [
        (INTRODUCTION, *TALK[:4], "She laughs.", "The quay is shut."),  # two exchanges
        ("The quay is old.", *TALK),  # nobody named
        (
            INTRODUCTION,
            "How do I pay my fee?",
            "You pay at the quay.",
            "Can I park my car?",
            "You can park behind it.",
            "Where do I find you?",
            "We are open on Friday.",
        ),  # an FAQ
        (
            INTRODUCTION,
            "So why do cranes fall?",
            "They rust in the rain.",
            "And who pays for it?",
            "The town does.",
            "What now?",
            "Nobody knows.",
        ),  # questions of who writes
    ],
)
def test_what_is_no_interview_has_no_answers(paragraphs: tuple[str, ...]) -> None:
    found = attributed(told(*paragraphs))
    assert not [item for item in found.attributions if not item.cue]


def test_the_paragraphs_of_an_answer_belong_to_its_line() -> None:
    text = told(
        INTRODUCTION,
        "Q: Why?",
        "A: By chance, as it was.",
        "I saw it later.",
        "Q: And now?",
        "A: I sleep all day long.",
    )
    source = source_of(attributed(text), "I saw it later")
    assert source is not None and source.name == "Ida Marr"
