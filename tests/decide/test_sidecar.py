"""A decision about a raw article stands in its sidecar; the article, and other decisions, are never touched."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from generator.attribute import attribute
from generator.decide import Accept, Add, Change, Declare, Edit, Fields, Merge, Reject, Reviewer, Unrevisable, revise
from generator.model.article import SourceEntry, SourceFile
from generator.model.attribution import AttributedArticle
from generator.model.span import Span
from generator.parse import parse
from generator.pipeline.engine import engine

SEEDS = Path(__file__).parents[2] / "seeds"
REVIEWER = Reviewer("A. Editor", date(2026, 11, 23))
TEXT = """The quay stays open

WESTHAVEN - The quay will stay open, Mayor Rosa Lund said on Monday.

“We can live with the noise,” Lund said. “Nobody has to move.”
"""
ACCEPTED = """[sources.rosa-lund]
name = "Rosa Lund"
role = "Mayor"

[[decision]]
action = "accept"
reviewer = "A. Editor"
reviewed = 2026-11-23
content = [{ exact = "The quay will stay open", prefix = "The quay stays open\\n\\nWESTHAVEN - ", suffix = ", Mayor Rosa Lund said on Monday.\\n\\n“We can live with the noise,” " }]
cue = [{ exact = "said", prefix = "will stay open, Mayor Rosa Lund ", suffix = " on Monday.\\n\\n“We can live with t" }]
source = [{ exact = "Mayor Rosa Lund", prefix = "AVEN - The quay will stay open, ", suffix = " said on Monday.\\n\\n“We can live w" }]
by = "rosa-lund"
key = "a-wfcb3b"
"""  # noqa: E501


def seed(sidecar: str = "", text: str = TEXT) -> SourceFile:
    return SourceFile(
        path="seeds/quay.txt",
        text=text,
        format="text",
        place="seed",
        sidecar=sidecar,
        sidecar_path="seeds/quay.annotations.toml",
    )


def found_in(file: SourceFile) -> AttributedArticle:
    return attribute(parse(file), engine())


def after(file: SourceFile, *edits: Edit) -> SourceFile:
    made = revise(file, found_in(file), edits, reviewer=REVIEWER)
    assert made.text == file.text
    return made


def ids(file: SourceFile) -> list[str]:
    return [item.id for item in found_in(file).attributions]


def without_confidence(sidecar: str) -> str:
    return "".join(line for line in sidecar.splitlines(keepends=True) if not line.startswith("confidence"))


def test_accepted_draft_is_told_whole_with_its_source() -> None:
    made = after(seed(), Accept(ids(seed())[0]))
    assert without_confidence(made.sidecar) == ACCEPTED
    item = found_in(made).attributions[0]
    assert (item.is_draft, item.origin, item.review.reviewer) == (False, "machine", "A. Editor")


def test_second_run_of_the_machine_changes_no_decision() -> None:
    first, second, *_ = ids(seed())
    made = after(after(seed(), Accept(first)), Reject(second))
    assert first in ids(made)
    assert second not in ids(made)
    assert found_in(made) == found_in(made)


def test_accepting_twice_is_refused() -> None:
    made = after(seed(), Accept(ids(seed())[0]))
    with pytest.raises(Unrevisable, match="confirmed already"):
        after(made, Accept(ids(made)[0]))


def test_moved_edge_tells_what_the_machine_had() -> None:
    item = found_in(seed()).attributions[0]
    start, end = item.content[0].start, item.content[0].end
    made = after(seed(), Change(item.id, Fields(content=(Span(start + 4, end),))))
    decision = tomllib.loads(made.sidecar)["decision"][0]
    assert (decision["action"], decision["content"][0]["exact"]) == ("change", "quay will stay open")
    assert decision["was"][0]["exact"] == "The quay will stay open"
    changed = next(each for each in found_in(made).attributions if each.review.reviewer)
    assert (changed.origin, len(ids(made))) == ("author", len(ids(seed())))
    back = after(made, Change(changed.id, Fields(content=(Span(start, end),))))
    again = tomllib.loads(back.sidecar)["decision"][0]
    assert "was" not in again
    assert again["confidence"] == pytest.approx(item.review.confidence, abs=1e-4)


def test_own_addition_is_taken_out_without_a_trace() -> None:
    file = after(seed(), Accept(ids(seed())[0]))
    at = parse(seed()).text.index("on Monday")
    made = after(file, Add(Fields(content=(Span(at, at + 9),), by="rosa-lund")))
    own = next(item for item in found_in(made).attributions if item.content == (Span(at, at + 9),))
    assert after(made, Reject(own.id)).sidecar == file.sidecar


HAND_WRITTEN = """# Reviewed in the office
[sources]
"lund" = { name = "Rosa Lund" } # by hand

[[decision]] # the first
action="accept"
content = [
  # only this
  { exact = "We can live with the noise," },
]
by = 'lund'   # the mayor
# about the end

[[decision]]
action = "reject"
content = [{ exact = "[[decision]]" }, { exact = "Monday" }]
"""


def test_other_lines_of_the_sidecar_stay_byte_for_byte() -> None:
    text = TEXT.replace("on Monday.", "on Monday [[decision]].")
    file = seed(HAND_WRITTEN, text)
    item = next(item for item in found_in(file).attributions if item.source_id == "lund")
    made = after(file, Change(item.id, Fields(told=(("status", "disputed"),))))
    assert made.sidecar == HAND_WRITTEN.replace('action="accept"\n', 'action = "change"\nreviewer = "A. Editor"\n'
        'reviewed = 2026-11-23\n').replace("# the mayor\n", "# the mayor\nstatus = \"disputed\"\n")  # fmt: skip


def test_windows_line_ends_of_the_sidecar_stay() -> None:
    text = TEXT.replace("on Monday.", "on Monday [[decision]].")
    plain = seed(HAND_WRITTEN, text)
    windows = seed(HAND_WRITTEN.replace("\n", "\r\n"), text)
    item = next(item for item in found_in(plain).attributions if item.source_id == "lund")
    edit = Change(item.id, Fields(told=(("note", "so"),)))
    assert after(windows, edit).sidecar == after(plain, edit).sidecar.replace("\n", "\r\n")


def test_new_source_is_declared_and_chosen_in_one_step() -> None:
    first = ids(seed())[0]
    made = after(
        seed(),
        Declare(SourceEntry(id="port", name='The "Port"', kind="organization")),
        Change(first, Fields(by="port")),
    )
    assert made.sidecar.startswith('[sources.port]\nname = "The \\"Port\\""\nkind = "organization"\n\n[[decision]]\n')
    assert any(item.source_id == "port" for item in found_in(made).attributions)


def test_source_that_is_there_is_not_declared_again() -> None:
    with pytest.raises(Unrevisable, match="already"):
        made = after(seed(), Declare(SourceEntry(id="port", name="Port")))
        after(made, Declare(SourceEntry(id="port", name="Port")))


def test_merged_sources_are_one_for_drafts_and_decisions() -> None:
    file = after(seed(), Accept(ids(seed())[0]), Declare(SourceEntry(id="lund", name="R. Lund")))
    made = after(file, Merge("rosa-lund", "lund"))
    assert '[merge]\nrosa-lund = "lund"\n\n[[decision]]' in made.sidecar
    assert {item.source_id for item in found_in(made).attributions} == {"lund"}
    assert tomllib.loads(made.sidecar)["decision"][0]["by"] == "lund"


@pytest.mark.parametrize("old", ["rosa-lund", "nobody-we-know"])
def test_source_is_merged_with_another_known_one_only(old: str) -> None:
    with pytest.raises(Unrevisable, match="not two sources"):
        after(seed(), Merge(old, "rosa-lund"))


def test_attribution_that_is_gone_is_told() -> None:
    with pytest.raises(Unrevisable, match="reload"):
        after(seed(), Reject("a-gone"))


def test_article_that_changed_since_is_told() -> None:
    shown = found_in(seed())
    with pytest.raises(Unrevisable, match="reload"):
        revise(seed(text=TEXT + "\nMore.\n"), shown, [Accept(shown.attributions[0].id)], reviewer=REVIEWER)


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem)
def test_every_draft_of_a_seed_can_be_accepted_and_rejected(path: Path) -> None:
    file = SourceFile(
        path=f"seeds/{path.name}",
        text=path.read_text(encoding="utf-8"),
        format="text",
        place="seed",
        sidecar="",
        sidecar_path="seeds/x.toml",
    )
    found = found_in(file)
    for number, item in enumerate(found.attributions):
        before = file
        file = revise(file, found_in(file), [Reject(item.id) if number % 2 else Accept(item.id)], reviewer=REVIEWER)
        assert before.sidecar.rpartition("\n[[decision]]")[2] in file.sidecar
    read = parse(file)
    assert read.diagnostics == parse(before).diagnostics
    assert [d.action for d in read.decisions] == [("accept", "reject")[n % 2] for n in range(len(found.attributions))]
    assert not any(item.is_draft for item in found_in(file).attributions)


def test_evidence_is_told_beside_the_status() -> None:
    first = ids(seed())[0]
    made = after(
        seed(), Change(first, Fields(told=(("status", "supported"),), evidence='see "minutes", https://a.example/m.'))
    )
    assert 'evidence = ["see \\"minutes\\", https://a.example/m."]\n' in made.sidecar
    (evidence,) = next(item for item in found_in(made).attributions if item.review.reviewer).told.evidence
    assert [dict(element.attributes)["href"] for element in evidence.elements] == ["https://a.example/m"]


@pytest.mark.parametrize("sidecar", ['[sources.port]\nname = "Port"\n', '[merge]\nrosa-lund = "port"\n', "# to do\n"])
def test_sidecar_may_hold_no_decision_yet(sidecar: str) -> None:
    file = seed(sidecar)
    made = after(file, Accept(ids(file)[0]))
    assert [line for line in sidecar.splitlines() if line not in made.sidecar.splitlines()] == []


def test_sidecar_tells_what_a_text_tells_of() -> None:
    article = parse(seed('event = "The  Westhaven quay"\n'))
    assert (article.event, article.diagnostics) == ("The Westhaven quay", ())
    decided = after(seed('event = "The quay"\n'), Declare(SourceEntry(id="lund", name="Rosa Lund")))
    assert decided.sidecar.startswith('event = "The quay"\n') and parse(decided).event == "The quay"


def test_event_that_is_no_text_or_stands_in_front_matter_too_is_told() -> None:
    (told,) = parse(seed("event = 7\n")).diagnostics
    assert (told.code, str(told.at)) == ("wrong-decision", "seeds/quay.annotations.toml:1:1")
    own = SourceFile(
        path="seeds/quay.md",
        text="---\nevent: The quay\n---\n\nRain.\n",
        format="markdown",
        sidecar='event = "The harbour"\n',
        sidecar_path="seeds/quay.annotations.toml",
    )
    article = parse(own)
    assert article.event == "The quay" and "another event" in article.diagnostics[0].what
