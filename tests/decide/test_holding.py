"""A decision holds for exactly the words, source words and cue it was made on; whatever else is asked again."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.attribute import attribute
from generator.decide import Accept, Change, Edit, Fields, Reject, Reviewer, revise
from generator.model.annotation import Wording
from generator.model.article import Article, SourceFile
from generator.model.attribution import AttributedArticle, Found
from generator.notation.sidecar import differs
from generator.parse import parse
from generator.pipeline.engine import engine, engine_of
from tests.decide.test_sidecar import REVIEWER

ROOT = Path(__file__).parents[2]
BRIDGE = """The bridge

The council met on Monday.

“We will close the bridge before winter,” said Rosa Ferreira, the mayor of Westhaven. Nobody asked why.

Later it rained. “We are ready for it,” said Rosa Ferreira.

Jonas Holt runs the ferry. “We are ready for it,” said Rosa Ferreira.

The vote is on Friday.
"""
DECISION = """[sources.rosa]
name = "Rosa Ferreira"

[[decision]]
action = "{action}"
reviewer = "A. Editor"
content = [{{ exact = "“We will close the bridge before winter,”", prefix = "on Monday.\\n\\n", suffix = " said Rosa Ferreira, the mayor of Westhaven. Nobody asked why.\\n\\nLater it" }}]
cue = [{{ exact = "said", prefix = "before winter,” ", suffix = " Rosa Ferreira, the" }}]
source = [{{ exact = "Rosa Ferreira", prefix = "winter,” said ", suffix = ", the mayor" }}]
by = "rosa"
key = "close"
"""  # noqa: E501


nothing_found = engine_of(lambda _: Found())


def seed(text: str = BRIDGE, sidecar: str = "") -> SourceFile:
    return SourceFile(
        path="seeds/bridge.txt",
        text=text,
        format="text",
        place="seed",
        sidecar=sidecar,
        sidecar_path="seeds/bridge.annotations.toml",
    )


def codes(article: Article) -> list[str]:
    return [diagnostic.code for diagnostic in article.diagnostics]


def confirmed(found: AttributedArticle) -> list[Wording]:
    text = found.article.text
    return [Wording.of(item.marks, item.source_id, text) for item in found.attributions
            if item.review.reviewer and not item.is_draft]  # fmt: skip


@pytest.mark.parametrize(
    "edits",
    [
        (("“We will close the bridge before winter,”", '"We will close  the bridge before winter,"'),),
        (("The council met on Monday.", "It was late."),),
        (("Nobody asked why.", "Everybody asked."),),
        (("The vote is on Friday.", ""), ("Later it rained.", "“We will close the bridge,” she said.")),
    ],
    ids=["typography", "before", "behind", "elsewhere"],
)
def test_a_decision_holds_while_its_words_are_the_same(edits: tuple[tuple[str, str], ...]) -> None:
    text = BRIDGE
    for old, new in edits:
        text = text.replace(old, new)
    article = parse(seed(text, DECISION.format(action="accept")))
    assert (len(article.decisions), article.lapsed, codes(article)) == (1, (), [])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("We will close", "We will not close"),
        ("said Rosa Ferreira, the mayor", "said Jonas Holt, the mayor"),
        ("winter,” said Rosa", "winter,” denied Rosa"),
        ("winter,” said Rosa", "winter,” never said Rosa"),
        ("close the bridge before winter,” said Rosa Ferreira", "not close the bridge before winter,” said Jonas Holt"),
    ],
    ids=["words", "source", "cue", "sentence", "all"],
)
@pytest.mark.parametrize("action", ["accept", "change", "add"])
def test_other_words_ask_again(action: str, old: str, new: str) -> None:
    file = seed(BRIDGE.replace(old, new), DECISION.format(action=action))
    found = attribute(parse(file), engine())
    assert codes(found.article) == ["changed-decision"]
    (told,) = found.article.diagnostics
    assert "We will close the bridge before winter" in told.what
    assert new.split("said")[-1].strip() in told.what
    assert confirmed(found) == []
    asked = [each for each in found.attributions if each.review.asked_again]
    assert [item.is_draft for item in asked] == [True] * ("never" not in new)  # what was not said is no claim at all
    for item in asked:
        assert item.review.asked_again is not None
        assert item.review.asked_again.content == ("“We will close the bridge before winter,”",)


def test_a_rejection_of_other_words_lets_the_draft_come_back() -> None:
    text = BRIDGE.replace("We will close", "We will not close")
    found = attribute(parse(seed(text, DECISION.format(action="reject"))), engine())
    assert found.attributions[0].review.asked_again is not None


def test_a_deleted_paragraph_never_hands_its_decision_to_a_look_alike() -> None:
    found = attribute(parse(seed()), engine())
    (first, second) = [item for item in found.attributions if "ready" in item.content[0].of(found.article.text)]
    file = revise(seed(), found, [Accept(first.id)], reviewer=REVIEWER)
    without = replace(file, text=BRIDGE.replace("Later it rained. “We are ready for it,” said Rosa Ferreira.\n\n", ""))
    after = attribute(parse(without), engine())
    assert confirmed(after) == []
    assert second.content[0].of(found.article.text) in after.article.text


def test_what_asks_again_can_be_decided_again() -> None:
    file = seed(BRIDGE.replace("We will close", "We will not close"), DECISION.format(action="accept"))
    found = attribute(parse(file), engine())
    (item,) = [each for each in found.attributions if each.review.asked_again]
    made = revise(file, found, [Accept(item.id)], reviewer=Reviewer("B. Editor", REVIEWER.day))
    article = parse(made)
    assert (len(article.decisions), article.lapsed, codes(article)) == (1, (), [])
    assert made.sidecar.count("[[decision]]") == 1
    assert article.decisions[0].annotation.review.reviewer == "B. Editor"
    assert article.decisions[0].annotation.key == "close"


HEAD = "---\ntitle: T\nsources:\n  rosa: Rosa Ferreira\n  jonas: Jonas Holt\n---\n\n"
INLINE = HEAD + (
    "[“We will close it,”]{#close by=rosa confidence=0.9 .draft} [said]{.cue of=close} "
    "[Rosa Ferreira]{.mention of=close}.\n"
)


def first(file: SourceFile) -> str:
    return attribute(parse(file), nothing_found).attributions[0].id


def accepted() -> SourceFile:
    file = SourceFile(
        path="content/b.md",
        text=INLINE,
        format="markdown",
        place="content",
        sidecar="",
        sidecar_path="content/b.annotations.toml",
    )
    return revise(file, attribute(parse(file), nothing_found), [Accept(first(file))], reviewer=REVIEWER)


def test_brackets_confirmed_tell_their_words_in_the_sidecar() -> None:
    file = accepted()
    assert file.sidecar == (
        '[confirmed.close]\ncontent = ["“We will close it,”"]\ncue = ["said"]\n'
        'source = ["Rosa Ferreira"]\nby = "rosa"\n'
    )
    assert len(confirmed(attribute(parse(file), nothing_found))) == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [("will close", "will not close"), ("[said]", "[denied]"), ("[Rosa Ferreira]", "[Holt]"), ("by=rosa", "by=jonas")],
)
def test_brackets_around_other_words_ask_again(old: str, new: str) -> None:
    file = replace(accepted(), text=accepted().text.replace(old, new))
    found = attribute(parse(file), nothing_found)
    assert codes(found.article) == ["changed-decision"]
    assert found.article.diagnostics[0].at.line == HEAD.count("\n") + 1
    assert confirmed(found) == []
    again = revise(file, found, [Accept(first(file))], reviewer=REVIEWER)
    assert len(confirmed(attribute(parse(again), nothing_found))) == 1


@pytest.mark.parametrize("is_change", [False, True])
def test_the_words_in_the_sidecar_go_along(is_change: bool) -> None:
    file = accepted()
    edit = Change(first(file), Fields(by="jonas")) if is_change else Reject(first(file))
    made = revise(file, attribute(parse(file), nothing_found), [edit], reviewer=REVIEWER)
    assert codes(parse(made)) == []
    assert ('by = "jonas"' in made.sidecar, "confirmed" in made.sidecar) == (is_change,) * 2


@cache
def articles() -> tuple[tuple[SourceFile, tuple[Wording, ...]], ...]:
    """Ten articles of which everything is confirmed, half of them in brackets, with the words that were confirmed."""
    made = []
    paths = [*sorted((ROOT / "benchmarks" / "sources").glob("*.md"))[:5], *sorted((ROOT / "content").glob("*.md"))[:5]]
    for path in paths:
        text = path.read_text(encoding="utf-8")
        if path.parent.name == "sources":
            words = parse(SourceFile(path="content/x.md", text=text, format="markdown", place="content")).text
            file = SourceFile(
                path="seeds/x.txt",
                text=words,
                format="text",
                place="seed",
                sidecar="",
                sidecar_path="seeds/x.annotations.toml",
            )
            find = engine()
        else:
            file = SourceFile(
                path="content/x.md",
                text=text,
                format="markdown",
                place="content",
                sidecar="",
                sidecar_path="content/x.annotations.toml",
            )
            find = nothing_found
        for _ in range(2):  # an id may change with the source that a decision declares
            found = attribute(parse(file), find)
            edits: list[Edit] = [Accept(item.id) for item in found.attributions if item.is_draft]
            for edit in edits:
                file = revise(file, attribute(parse(file), find), [edit], reviewer=REVIEWER)
        made.append((file, tuple(confirmed(attribute(parse(file), nothing_found)))))
    return tuple(made)


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_no_confirmation_ever_stands_on_other_words(data: st.DataObject) -> None:
    file, decided = data.draw(st.sampled_from(articles()))
    text = file.text
    for _ in range(data.draw(st.integers(1, 4))):
        article = parse(replace(file, text=text))
        length = len(article.text)
        start = data.draw(st.integers(0, length - 1))
        end = data.draw(st.integers(start + 1, min(length, start + data.draw(st.sampled_from([1, 8, 60, 400])))))
        low, high = article.body.to_input(start, end)
        other = data.draw(st.integers(0, length - 1))
        words = data.draw(st.sampled_from(["", " not ", "no", article.text[other : other + 60], "\n\n", "never said "]))
        text = text[:low] + words + text[high:]
    found = attribute(parse(replace(file, text=text)), nothing_found)
    for wording in confirmed(found):
        assert any(not differs(wording, known) for known in decided), wording
