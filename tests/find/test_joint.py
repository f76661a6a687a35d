"""One quotation, one mouth."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.cases import cases
from benchmarks.corpus import labelled
from generator.find.confidence import NO_FEATURES
from generator.find.decode import Candidate
from generator.find.joint import exclusive, own_parts, shared_pieces
from generator.model.attribution import Finding
from generator.model.nesting import reading_order
from generator.model.prose import Prose, prose_of, prose_of_text
from generator.model.span import Span
from generator.parse import plain_text
from generator.pipeline.engine import engine

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def told(text: str) -> list[tuple[str, str]]:
    """Source and content of each finding."""
    prose = prose_of(plain_text(text))
    found = sorted(engine().find(prose).findings, key=reading_order)
    return [tuple(" … ".join(span.of(prose.text) for span in part) for part in (f.source, f.content)) for f in found]  # type: ignore[misc]


def shared(prose: Prose, findings: tuple[Finding, ...]) -> list[str]:
    """The quoted pieces in two mouths."""
    ordered = sorted(findings, key=reading_order)
    return [prose.text[quotation.start : quotation.end] for quotation, _, _ in shared_pieces(prose, ordered)]


def test_a_report_found_at_two_words_of_its_cue_is_one() -> None:
    said = (
        '"It\'s an important step, but we should not get carried away.\n\n"The absolute risk reduction is small."',
        '"We welcome this research. Nine in 10 strokes are preventable."',
    )
    text = (
        'Study suggests\n\nDr Ivan Koych said the results were "compelling". But he warned the drug could cause'
        ' "unpleasant" side effects, such as nausea.\n\nThe study was funded by Novo Nord, which makes the drug. The'
        " company said it had no role in the analysis.\n\nProf Naveed Sattar, from the University of Glasgow, told the"
        f" Science Media Centre: {said[0]}\n\nJuliet Bouvard, chief executive of the Stroke Union, said: {said[1]}\n"
    )
    assert said == tuple(content for _, content in told(text)[-2:])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“Sit!” shouted Mona Bech; “Never!” shouted Emil Dahl.",
            [("Mona Bech", "“Sit!”"), ("Emil Dahl", "“Never!”")],
        ),
        (
            "“The harbour is ours,” said Ines Rohde, and “The harbour is mud,” said her brother, Kai Rohde.",
            [("Ines Rohde", "“The harbour is ours,”"), ("her brother, Kai Rohde", "“The harbour is mud,”")],
        ),
        (
            "“Who moved the boat?” asked Tilde Moe. “Which boat?” asked Anders Lien.",
            [("Tilde Moe", "“Who moved the boat?”"), ("Anders Lien", "“Which boat?”")],
        ),
        (
            "“It is late,” the guard said, “and you should go home.”",
            [("the guard", "“It is late,” … “and you should go home.”")],
        ),
    ],
)
def test_a_cue_and_a_source_between_two_pieces_separate_them(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text + "\n") == expected


def test_a_piece_right_before_another_cue_is_not_the_one_before_s() -> None:
    text = (
        "The charity RoadSafe called for lower limits. “Six years is an insult,” a spokeswoman said. "
        "“How many more?” asked its founder.\n"
    )
    assert ("a spokeswoman", "“Six years is an insult,”") in told(text)


def finding(text: str, source: str, cue: str, *content: str, confidence: float = 0.9) -> Finding:
    def spans(*words: str) -> tuple[Span, ...]:
        return tuple(Span(text.index(part), text.index(part) + len(part)) for part in words)

    return Finding(content=spans(*content), cue=spans(cue), source=spans(source), confidence=confidence)


def test_the_less_fitting_one_loses_the_piece_and_vanishes_when_nothing_is_left() -> None:
    text = "“We won,” said Dee, and “They cheated,” said Roth."
    dee = finding(text, "Dee", "said", "“We won,”")
    both = finding(text, "Roth", "said Roth", "“We won,”", "“They cheated,”", confidence=0.5)
    assert exclusive(prose_of_text(text), [dee, both]) == [
        dee,
        finding(text, "Roth", "said Roth", "“They cheated,”", confidence=0.5),
    ]
    assert exclusive(prose_of_text(text), [dee, finding(text, "Roth", "said Roth", "We won", confidence=0.5)]) == [dee]


def test_what_is_told_inside_the_quotation_stays() -> None:
    text = "“Ann said the door was shut. I opened it,” Lee said."
    found = [
        finding(text, "Lee", "said.", "“Ann said the door was shut. I opened it,”"),
        finding(text, "Ann", "said", "the door was shut"),
    ]
    assert exclusive(prose_of_text(text), found) == found


PIECES = st.sampled_from(
    [
        *("“We won,”", "“They cheated.”", '"So it goes,"', "“Ann said no", "”", "‘Sit down!’", "said Lee", "Roth said"),
        *("and", "shouted the mayor", ";", ".", "\n\n", "she told reporters", "according to", "BOB: yes, I did."),
    ]
)


@settings(deadline=None, max_examples=80)
@given(st.lists(PIECES, max_size=30).map(" ".join))
def test_no_quoted_piece_is_in_two_mouths(text: str) -> None:
    prose = prose_of(plain_text(text))
    assert shared(prose, engine().find(prose).findings) == []


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_no_quoted_piece_of_a_seed_is_in_two_mouths(path: Path) -> None:
    prose = prose_of(plain_text(path.read_text(encoding="utf-8")))
    assert shared(prose, engine().find(prose).findings) == []


@pytest.mark.parametrize("folder", ["attribution", "unseen", "sources"])
def test_no_quoted_piece_of_our_own_articles_is_in_two_mouths(folder: str) -> None:
    for text in labelled(folder):
        prose = prose_of(text.article)
        assert shared(prose, engine().find(prose).findings) == [], text.name


FLAT = [(case["id"], case["text"]) for case in cases()] + [(one.name, one.article.text) for one in labelled("unseen")]


@pytest.mark.parametrize("text", [text for _, text in FLAT], ids=[name for name, _ in FLAT])
def test_no_quoted_piece_is_in_two_mouths_where_paragraphs_are_lost(text: str) -> None:
    prose = prose_of(plain_text(" ".join(text.split()) + "\n"))
    assert shared(prose, engine().find(prose).findings) == []


@settings(deadline=None)
@given(st.data())
def test_any_findings_become_exclusive(data: st.DataObject) -> None:
    text = "“We won,” said Dee. “They cheated,” said Roth, “and Lee said so.” “Never!”"
    edges = st.integers(0, len(text) - 1)
    spans = st.tuples(edges, st.integers(1, 30)).map(lambda e: Span(e[0], min(len(text), e[0] + e[1])))
    findings = data.draw(
        st.lists(
            st.builds(lambda c, v: Finding(content=(c,), cue=(v,), source=(), confidence=0.5), spans, spans), max_size=6
        )
    )
    prose = prose_of_text(text)
    assert shared(prose, tuple(exclusive(prose, findings))) == []


def test_what_a_surer_one_s_cue_stands_before_is_not_told_by_the_one_before() -> None:
    def one(anchor: int, content: tuple[tuple[int, int], ...], confidence: float) -> Candidate:
        cue = ((anchor, anchor + 1),)
        return Candidate(anchor, (), cue, content, NO_FEATURES, confidence, tuple(0.0 for _ in content))

    lee = one(2, ((3, 7), (12, 20)), 0.5)
    roth = one(9, ((10, 20),), 0.9)
    assert [kept.content for kept in own_parts([lee, roth])] == [((3, 7),), ((10, 20),)]
    unsure = one(9, ((10, 20),), 0.4)
    inside = one(5, ((12, 20),), 0.9)
    for other in (unsure, inside):
        assert own_parts([lee, other]) == [lee, other]
