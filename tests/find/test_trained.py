"""The trained engine finds who says what, and knows when there is nothing to find."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.find import network as networks
from generator.find.links import together
from generator.find.network import LENGTH, cuts, load
from generator.find.pieces import encode
from generator.find.selection import with_script
from generator.find.trained import decoded
from generator.model.attribution import Finding
from generator.model.prose import prose_of
from generator.model.span import Span
from generator.parse import plain_text
from generator.pipeline.engine import engine
from generator.read.weights import read_weights


def found(text: str) -> list[tuple[str, str, str]]:
    """Source, cue and content of each attribution, parts joined by " … "."""
    article = plain_text(text)

    def words(spans: tuple[Span, ...]) -> str:
        return " … ".join(span.of(article.text) for span in spans)

    return [(words(d.source), words(d.cue), words(d.content)) for d in engine().find(prose_of(article)).findings]


def test_direct_and_indirect() -> None:
    text = "The bridge will close on Monday, Mayor Ann Lee said.\n\n“It is not safe,” she told reporters.\n"
    assert found(text) == [
        ("Mayor Ann Lee", "said", "The bridge will close on Monday"),
        ("she", "told", "“It is not safe,”"),
    ]


def test_quotation_in_two_parts_is_one_content() -> None:
    text = "“We can live with a detour,” the mayor said, “but nobody should wait another winter.”\n"
    ((_, _, content),) = found(text)
    assert content == "“We can live with a detour,” … “but nobody should wait another winter.”"


def test_whole_list_is_the_source() -> None:
    ((source, _, _),) = found("Norway, Denmark, Sweden and Finland said none of their soldiers were hurt.\n")
    assert source == "Norway, Denmark, Sweden and Finland"


def test_whom_a_paper_quotes_is_who_says_it() -> None:
    text = "The newspaper quoted a senior official as saying that the talks had failed.\n"
    assert found(text) == [("a senior official", "quoted", "the talks had failed")]


def test_quotation_that_nobody_is_said_to_say_goes_on_with_the_source_before() -> None:
    text = (
        "The dam is sound, the minister’s spokeswoman said in a statement.\n\n"
        "“We have looked at every single stone of it since the rain began last Sunday morning.”\n"
    )
    assert found(text)[-1][0] == "the minister’s spokeswoman"


def test_quotation_of_several_paragraphs_is_whole_though_its_source_stands_behind_the_last() -> None:
    text = (
        "The harbour board met on Tuesday.\n\n"
        "“Landings have grown at a steady pace. Prices held through the spring.\n\n“Fuel is dear,” the board said.\n"
    )
    whole = "“Landings have grown at a steady pace. Prices held through the spring. … “Fuel is dear,”"
    assert ("the board", "said", whole) in found(text)
    other = found(text.replace("\n\n“Land", '\n\n"Land'))  # copied from elsewhere
    assert ("the board", "said", "“Fuel is dear,”") in other


def test_interview_is_a_script_though_its_speakers_are_in_lower_case() -> None:
    text = "Q: Why did it take forty years?\n\nA: I had cows.\n\nQ: Did they wait?\n\nA: They thought I had died.\n"
    spoken = [content for source, cue, content in found(text) if (source, cue) == ("A", ":")]
    assert spoken == ["I had cows.", "They thought I had died."]
    table = "Clinton: 547.\n\nSanders: 382.\n\nClinton: 12.\n\nSanders: 14.\n"
    assert found(table) == []


def test_a_line_of_a_script_stands_once() -> None:
    text = "Q: Why did it take forty years?\n\nA: I had cows.\n\nQ: Did they wait?\n\nA: They thought I had died.\n"
    prose = prose_of(plain_text(text))
    words = encode(prose, load(read_weights()).tokenizer)
    whole = with_script([], words, prose.script)
    part = replace(whole[1], content=((whole[1].content[0][0], whole[1].content[0][0] + 1),), confidence=0.7)
    assert len(whole) == 4
    assert with_script([part], words, prose.script) == whole


def test_verbs_of_action_report_nothing() -> None:
    assert found("A court ordered the square cleared by ten.\n") == []


@pytest.mark.parametrize("text", ["", "\u00a0", "...", "\u200b"])
def test_text_without_words_has_no_attributions(text: str) -> None:
    assert engine().find(prose_of(plain_text(text))).findings == ()


def test_long_article_is_read_to_its_end() -> None:
    filler = "The road to the north leads through two villages and a wood.\n\n" * 80
    assert found(filler + "The mayor said the road is closed.\n")[-1] == ("The mayor", "said", "the road is closed")


@given(st.integers(1, 5000))
def test_windows_cover_every_piece_once(pieces: int) -> None:
    windows = cuts(pieces)
    assert [cut.core_start for cut in windows] == [0, *(cut.core_end for cut in windows[:-1])]
    assert windows[-1].core_end == pieces
    assert all(cut.start <= cut.core_start < cut.core_end <= cut.end <= cut.start + LENGTH for cut in windows)


WORDS = st.sampled_from(
    ["Ann", "said", "“no", "way,”", "he", "told", "U.S.", "\n\n", '"', "’", "BOB:", "saying", "🙂", "."]
)


@settings(deadline=None, max_examples=60)
@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_any_text_gives_spans_inside_it_and_the_same_ones_again(text: str) -> None:
    article = plain_text(text)
    findings = engine().find(prose_of(article)).findings
    assert all(span.end <= len(article.text) for finding in findings for span in spans_of(finding))
    assert engine().find(prose_of(article)).findings == findings


def spans_of(finding: Finding) -> tuple[Span, ...]:
    return (*finding.content, *finding.cue, *finding.source)


def test_stretches_of_a_long_text_tell_what_it_tells_as_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    sentence = "The mill on the {} would close, said Ann Lee. “Nobody asked {} of us,” the miller told the paper.\n\n"
    prose = prose_of(plain_text("".join(sentence.format(number, number + 1) for number in range(60))))
    network = load(read_weights())
    words = encode(prose, network.tokenizer)
    ((whole, heads),) = network.read(words)
    found = decoded(prose, words, [whole], network)
    monkeypatch.setattr(networks, "STRETCH", 200)
    assert len(list(network.stretches(words))) > 3
    told = [*network.read(words)]
    assert len(whole.anchors) > 40
    for name in ("anchors", "bio", "odds"):
        np.testing.assert_allclose(
            np.concatenate([getattr(scores, name) for scores, _ in told]), getattr(whole, name), atol=1e-3
        )
    parts = together([part for _, part in told])
    assert len(parts.odds) == len(heads.odds) == len(words.starts)
    mentions = np.flatnonzero(parts.odds[:, :4].argmax(1))
    assert sum(map(len, parts.states)) == len(mentions)
    some = np.arange(3, len(mentions), 7)
    np.testing.assert_array_equal(parts.of(some), np.concatenate(parts.states)[some])
    assert [replace(one, confidence=0.0) for one in decoded(prose, words, [scores for scores, _ in told], network)] == [
        replace(one, confidence=0.0) for one in found
    ]
