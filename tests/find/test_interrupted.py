"""A quotation that its report interrupts stays whole."""

import pytest

from generator.find.interrupted import whole_quotations, with_subject, without_next
from generator.model.attribution import Finding
from generator.model.prose import prose_of_text
from generator.model.span import Span

LONG = "Lee said from the end of the pier, the boats of two villages tied up around her,"


def contents(text: str, *said: tuple[str, str, str]) -> list[list[str]]:
    """The contents of each finding, given as content, cue and source."""

    def spans(words: str) -> tuple[Span, ...]:
        return (Span(text.index(words), text.index(words) + len(words)),)

    findings = [Finding(content=spans(c), cue=spans(v), source=spans(s), confidence=0.9) for c, v, s in said]
    return [[span.of(text) for span in one.content] for one in whole_quotations(prose_of_text(text), findings)]


def test_second_piece_is_the_same_speakers() -> None:
    text = f"“The tide is out,” {LONG} “and it will not come back.”"
    assert contents(text, ("“The tide is out,”", "said", "Lee")) == [
        ["“The tide is out,”", "“and it will not come back.”"]
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"“The tide is out,” {LONG[:-1]}. “and it will not come back.”",  # another sentence
        f"“The tide is out,” {LONG} “And it will not come back.”",  # a quotation of its own
        f"“The tide is out.” {LONG} “and it will not come back.”",  # the first one has ended
        f"“The tide is out,” {LONG[:-1]} “so to speak.”",  # no comma: part of the sentence around
        f"“The tide is out,” {LONG} {'and the nets were dry ' * 8}, “and it will not come back.”",  # far away
        "Lee said “the tide is out,” and went home, “and it will not come back.”",  # the report is before
    ],
)
def test_other_pieces_are_left(text: str) -> None:
    first = text[text.index("“") : text.index("”") + 1]
    assert contents(text, (first, "said", "Lee")) == [[first]]


def test_another_report_between_keeps_its_words() -> None:
    text = "“The tide is out,” said Lee, and Holt called it, “a shame.”"
    said = [("“The tide is out,”", "said", "Lee"), ("“a shame.”", "called", "Holt")]
    assert contents(text, *said) == [["“The tide is out,”"], ["“a shame.”"]]
    assert contents(text, said[0], ("it", "called", "Holt"))[0] == ["“The tide is out,”"]


@pytest.mark.parametrize(
    ("text", "said", "whole"),
    [
        ("It rained. But the old plan, he said, was a ruin.", "was a ruin", ["the old plan", "was a ruin"]),
        ("The “new” plan, he said, might not hold.", "might not hold", ["The “new” plan", "might not hold"]),
        ("The plan, he said, the town knew.", "the town knew", ["the town knew"]),
        ("The plan, which, he said, was old, fell.", "was old", ["was old"]),
        ("The plan, he said. It was old.", "It was old", ["It was old"]),
    ],
)
def test_a_subject_before_its_report_is_said_too(text: str, said: str, whole: list[str]) -> None:
    def spans(words: str) -> tuple[Span, ...]:
        return (Span(text.index(words), text.index(words) + len(words)),)

    finding = Finding(
        content=spans(said),
        cue=spans("said"),
        source=(Span(text.index("he said"), text.index(" said")),),
        confidence=0.9,
    )
    found = with_subject(prose_of_text(text), finding)
    assert [span.of(text) for span in found.content] == whole


@pytest.mark.parametrize(
    ("text", "said", "source", "whole"),
    [
        (
            "The raids, said the head of the Harbour Guard, had hit a shed.",
            "the head of the Harbour Guard, had hit a shed",
            "the head of the Harbour Guard",
            ["The raids", "had hit a shed"],
        ),
        ("The board said the raids, it knew, were over.", "the raids, it knew, were over", "", None),
    ],
)
def test_who_says_so_behind_the_cue_is_no_part_of_what_is_said(
    text: str, said: str, source: str, whole: list[str] | None
) -> None:
    start, cue = text.index(said), text.index("said")
    finding = Finding(content=(Span(start, start + len(said)),), cue=(Span(cue, cue + 4),), source=(), confidence=0.6)
    found = with_subject(prose_of_text(text), finding)
    assert "".join(span.of(text) for span in found.source) == source
    assert [span.of(text) for span in found.content] == (whole or [said])


def test_who_says_so_behind_the_cue_is_no_piece_of_what_is_said() -> None:
    text = "Omar Fayed rejected that. The raids, said the head of the Harbour Guard, had hit a shed."
    pieces = ("The raids", "the head of the Harbour Guard", "had hit a shed")
    content = tuple(Span(text.index(piece), text.index(piece) + len(piece)) for piece in pieces)
    cue = text.index("said")
    finding = Finding(content=content, cue=(Span(cue, cue + 4),), source=(Span(0, 10),), confidence=0.6)
    found = with_subject(prose_of_text(text), finding)
    assert [span.of(text) for span in (*found.source, *found.content)] == [pieces[1], pieces[0], pieces[2]]


def test_who_says_so_behind_the_cue_is_no_one_of_the_sentence_before() -> None:
    text = "Omar Fayed rejected that. The raids, said the head of the Harbour Guard, had hit a shed."
    start, cue = text.index("the head"), text.index("said")
    finding = Finding(
        content=(Span(start, len(text) - 1),), cue=(Span(cue, cue + 4),), source=(Span(0, 10),), confidence=0.6
    )
    found = with_subject(prose_of_text(text), finding)
    assert [span.of(text) for span in found.source] == ["the head of the Harbour Guard"]
    assert [span.of(text) for span in found.content] == ["The raids", "had hit a shed"]


@pytest.mark.parametrize(
    ("text", "parts", "kept"),
    [
        ("“It was a small rock,” Marsh said. All were saved.", ["“It was a small rock,”", "All were saved"], 1),
        ("“It was a small rock,” Marsh said, and all were saved.", ["“It was a small rock,”", "all were saved"], 2),
        (
            "“It was a rock,” Marsh said. All were saved.”",
            ["“It was a rock,”", "All were saved.”"],
            2,
        ),  # a mark is lost
        ("The rock, Marsh said, was small. All were saved.", ["The rock", "was small", "All were saved"], 2),
        ("It was shut, Marsh said. It would not reopen.", ["It was shut", "It would not reopen"], 2),
    ],
)
def test_the_next_sentence_is_the_articles(text: str, parts: list[str], kept: int) -> None:
    content = tuple(Span(text.index(part), text.index(part) + len(part)) for part in parts)
    cue = Span(text.index("said"), text.index("said") + 4)
    finding = Finding(content=content, cue=(cue,), source=(), confidence=0.9)
    assert without_next(text, finding).content == content[:kept]


@pytest.mark.parametrize(
    ("content", "kept"),
    [
        ("“Tall.” Burke was behind him", "“Tall.”"),
        ("“Tall,” Burke was behind him", "“Tall,” Burke was behind him"),
        ("“Tall.” “And thin.”", "“Tall.” “And thin.”"),
    ],
)
def test_what_follows_a_closed_quotation_is_the_articles(content: str, kept: str) -> None:
    text = f"Lee said: {content}."
    finding = Finding(content=(Span(10, 10 + len(content)),), cue=(Span(4, 8),), source=(Span(0, 3),), confidence=0.9)
    assert [part.of(text) for part in without_next(text, finding).content] == [kept]


def test_a_source_that_is_all_that_was_said_stays_said() -> None:
    text = "The plan, said the head of the board, was old."
    finding = Finding(content=(Span(15, 36),), cue=(Span(10, 14),), source=(), confidence=0.9)
    assert with_subject(prose_of_text(text), finding) == finding
