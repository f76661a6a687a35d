"""Refusals to comment, denials, and claims without evidence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.attribute import attribute
from generator.attribute.silences import _PROVING, _REFUSING, NO_COMMENT, NO_EVIDENCE, _places, silences
from generator.model.annotation import Marks
from generator.model.attribution import Attribution, Finding, Found
from generator.model.span import Span
from generator.parse import plain_text
from generator.pipeline.engine import engine_of


def _saying(words: str) -> Attribution:
    """That somebody says the first words of a text."""
    return Attribution(id="a", marks=Marks(content=(Span(0, len(words)),), cue=(), source=()), kind="indirect")


def relations(text: str, *drafts: tuple[str, str, str]) -> list[tuple[str, str, str]]:
    """Type, content of the attribution, and evidence of each relation."""

    def spans(words: str) -> tuple[Span, ...]:
        return (Span(text.index(words), text.index(words) + len(words)),) if words else ()

    findings = tuple(Finding(content=spans(c), cue=spans(v), source=spans(s), confidence=0.9) for s, v, c in drafts)
    found = attribute(plain_text(text), engine_of(lambda _: Found(findings=findings)))
    contents = {item.id: item.content[0].of(text) for item in found.attributions}
    return [(r.type, contents[r.of], r.evidence[0].of(text)) for r in found.relations]


def test_a_refusal_is_told_as_one() -> None:
    text = "The company declined to comment."
    assert relations(text, ("The company", "declined", "to comment")) == [
        ("no-comment", "to comment", "declined to comment")
    ]


def test_a_report_of_another_s_refusal_is_a_statement() -> None:
    text = "Lee said the company declined to comment."
    assert relations(text, ("Lee", "said", "the company declined to comment")) == []


def test_no_evidence_belongs_to_what_was_said_just_before() -> None:
    text = "Lee said the bridge was safe.\n\nPoole claimed forty cars had been lost. He gave no evidence for it."
    drafts = [("Lee", "said", "the bridge was safe"), ("Poole", "claimed", "forty cars had been lost")]
    assert relations(text, *drafts) == [("no-evidence", "forty cars had been lost", "gave no evidence")]


def test_no_evidence_in_what_is_said_is_about_somebody_else() -> None:
    text = "Lee said Poole gave no evidence."
    assert relations(text, ("Lee", "said", "Poole gave no evidence")) == []


@pytest.mark.parametrize(
    "words",
    [
        "refused to answer", "did not respond to a request for comment", "didn’t immediately return calls",
        "would not comment", "No comment", "could not be reached", "has not replied to questions",
        "would not say", "wouldn’t say", "could not immediately say", "declined to identify", "did not name",
        "has not disclosed",
    ],
)  # fmt: skip
def test_refusals(words: str) -> None:
    for text in (words, words.upper()):
        (found,) = silences(text, [_saying(text)])
        assert (found.type, found.evidence[0].start) == ("no-comment", 0)


@pytest.mark.parametrize(
    "words",
    [
        "without evidence", "without citing any evidence", "provided no evidence", "did not offer any proof",
        "has not shown evidence",
    ],
)  # fmt: skip
def test_words_for_no_evidence(words: str) -> None:
    for text in (f"All lies, {words}.", f"ALL LIES, {words.upper()}."):
        (found,) = silences(text, [_saying("All lies")])
        assert (found.type, found.evidence[0].start) == ("no-evidence", len("All lies, "))


@pytest.mark.parametrize(
    ("cue", "said", "is_denial"),
    [
        ("denied", "that it was his", True),
        ("has denied", "stealing it", True),
        ("disputes", "the figures", True),
        ("rejected", "claims that it was his", True),
        ("dismissed as false", "the allegation of theft", True),
        ("rejected", "that", True),
        ("rejected", "the plan", False),
        ("dismissed speculation online", "that it was his", True),
        ("rejected", "fears that it was his", True),
        ("doubts", "that it was his", True),
        ("ruled out", "that it was his", True),
        ("was not persuaded", "that it was his", True),
        ("has no doubt", "that it was his", False),
        ("did not deny", "that it was his", False),
        ("said", "he had denied it", False),
    ],
)
def test_a_denial_is_told_as_one(cue: str, said: str, is_denial: bool) -> None:
    text = f"Bob Lee {cue} {said}."
    found = relations(text, ("Bob Lee", cue, said))
    assert found == ([("denies", said, cue)] if is_denial else [])


@given(
    st.lists(st.sampled_from(("declined to", "comment", "İ ", "no evidence", "without proof", "said", " ", "\n", ".")))
)
def test_places_are_looked_for_by_the_line_and_are_those_of_the_whole_text(parts: list[str]) -> None:
    text = " ".join(parts)
    for pattern, signs in ((NO_COMMENT, _REFUSING), (NO_EVIDENCE, _PROVING)):
        assert _places(pattern, text, signs) == [Span(*match.span()) for match in pattern.finditer(text)]
