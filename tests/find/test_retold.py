"""What somebody tells inside another's report is his own."""

import pytest

from generator.find.retold import retold, with_crowds
from generator.model.attribution import Finding
from generator.model.prose import prose_of_text
from generator.model.span import Span


def told(text: str, *findings: tuple[str, str, str]) -> list[tuple[str, str, str]]:
    """Source, cue and content of what is found beside findings given so."""

    def spans(words: str) -> tuple[Span, ...]:
        return (Span(text.index(words), text.index(words) + len(words)),)

    given = [Finding(content=spans(c), cue=spans(v), source=spans(s), confidence=0.6) for s, v, c in findings]
    found = with_crowds(prose_of_text(text), given)
    return [(one.source[0].of(text), one.cue[0].of(text), one.content[0].of(text)) for one in found]


@pytest.mark.parametrize(
    ("text", "finding", "found"),
    [
        (
            "Ann Roe, addressing a crowd of miners chanting “More pay!”, smiled.",
            ("Ann Roe", "addressing", "“More pay!”"),
            [("a crowd of miners", "chanting", "“More pay!”")],
        ),
        (
            "The channel showed a field where hundreds of people started shouting “Free the lake”.",
            ("The channel", "showed", "a field where hundreds of people started shouting “Free the lake”"),
            [
                ("The channel", "showed", "a field where hundreds of people started shouting “Free the lake”"),
                ("hundreds of people", "shouting", "“Free the lake”"),
            ],
        ),
        (
            "The fans shouted “Free the lake”.",
            ("The fans", "shouted", "“Free the lake”"),
            [("The fans", "shouted", "“Free the lake”")],
        ),
        (
            "Ann Roe said “Free the lake”.",
            ("Ann Roe", "said", "“Free the lake”"),
            [("Ann Roe", "said", "“Free the lake”")],
        ),
    ],
)
def test_a_cry_is_of_those_who_cry(text: str, finding: tuple[str, str, str], found: list[tuple[str, str, str]]) -> None:
    assert told(text, finding) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "“She turned and she whispered, ‘There is no yeast,’ and laughed”",
            [("she", "whispered", "‘There is no yeast,’")],
        ),
        ("“My aunt said ‘Run!’ and we ran”", [("My aunt", "said", "‘Run!’")]),
        ("“You saw the look in their eyes of, ‘What now?’”", []),
        ("“They call it ‘the pit’ here”", []),
        ("“Then the pilot turned round and shouted, ‘Hold on!’ at us”", [("the pilot", "shouted", "‘Hold on!’")]),
        (
            "the owner, Max Hurd, had admitted to her that it would close",
            [("the owner, Max Hurd,", "had admitted", "it would close")],
        ),
        ("the envoy had told her the port would stay open", [("the envoy", "had told", "the port would stay open")]),
        ("the envoy had told her to go", []),
        ("I told her the port would stay open", []),
    ],
)
def test_a_report_in_a_report_is_found_by_its_form(words: str, found: list[tuple[str, str, str]]) -> None:
    outer = Finding(content=(Span(0, len(words)),), cue=(), source=(), confidence=0.9)
    said = retold(words, [outer], frozenset({"said"}))
    assert [(one.source[0].of(words), one.cue[0].of(words), one.content[0].of(words)) for one in said] == found
