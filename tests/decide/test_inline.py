"""An edit of an annotated article changes its own brackets, and nothing else."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

from benchmarks.corpus import no_engine
from generator.attribute import attribute
from generator.decide import Accept, Add, Change, Declare, Edit, Fields, Merge, Reject, Reviewer, Unrevisable, revise
from generator.model.article import SourceEntry, SourceFile
from generator.model.span import Span
from generator.parse import parse

CONTENT = Path(__file__).parents[2] / "content"
SO = (("status", "disputed"), ("note", "so"))
REVIEWER = Reviewer("A. Editor", date(2026, 11, 23))
SIGNED = 'reviewer="A. Editor" reviewed=2026-11-23'
HEAD = """---
title: Bridge   # kept
sources:
    lee: Ann Lee
    moss:
        name: Tom Moss

---

"""


def file_of(text: str) -> SourceFile:
    return SourceFile(
        path="content/bridge.md",
        text=text,
        format="markdown",
        place="content",
        sidecar_path="content/bridge.annotations.toml",
    )


def spans(text: str, *words: str) -> tuple[Span, ...]:
    return tuple(Span(at, at + len(each)) for each in words for at in [text.index(each)])


def edited(text: str, edit: str, **words: object) -> SourceFile:
    """The file after an edit of its first attribution; `content`, `cue`, `source` are given by their words."""
    file = file_of(HEAD + text)
    found = attribute(parse(file), no_engine)
    id_ = found.attributions[0].id if found.attributions else ""
    placed = {
        name: spans(found.article.text, *value) if isinstance(value, tuple) else value for name, value in words.items()
    }
    told = tuple((name, str(placed.pop(name))) for name in ("status", "note") if name in placed)
    made: dict[str, Edit] = {
        "accept": Accept(id_),
        "reject": Reject(id_),
        "change": Change(id_, Fields(**placed, told=told)),  # type: ignore[arg-type]
        "add": Add(Fields(**placed, told=told)),  # type: ignore[arg-type]
    }
    return revise(file, found, [made[edit]], reviewer=REVIEWER)


CASES = [
    (
        "draft accepted",
        "[It is safe]{by=lee confidence=0.87 .draft}, Lee [said]{.cue}.\n",
        ("accept", {}),
        f"[It is safe]{{#a-id by=lee confidence=0.87 {SIGNED}}}, Lee [said]{{.cue}}.\n",
    ),
    (
        "draft rejected, its cue and mention given back to the text",
        "[It is safe]{#safe by=lee confidence=0.87 .draft}, [Lee]{.mention of=safe} [said]{.cue}. [So]{by=moss}.\n",
        ("reject", {}),
        f"[It is safe]{{.not {SIGNED}}}, Lee said. [So]{{by=moss}}.\n",
    ),
    (
        "a person's own taken out, also where others spoke against it",
        "[It is safe]{#safe by=lee}, Lee said. [Not]{by=moss against=safe status=disputed}.\n",
        ("reject", {}),
        "It is safe, Lee said. [Not]{by=moss status=disputed}.\n",
    ),
    (
        "source changed, and the mention's with it; other attributes as they were written",
        "[It is safe]{#safe by=lee\nnote='so\\'s it'   confidence=0.87}, [he]{.mention of=safe ref=lee} said.\n",
        ("change", {"by": "moss"}),
        f"[It is safe]{{#safe by=moss\nnote='so\\'s it'   confidence=0.87 {SIGNED}}}, "
        "[he]{.mention of=safe ref=moss} said.\n",
    ),
    (
        "kind and status set",
        "[It is “safe”]{by=lee .direct}, Lee said.\n",
        ("change", {"kind": "mixed", "status": "disputed", "note": 'no "proof"'}),
        f'[It is “safe”]{{#a-id by=lee status=disputed note="no \\"proof\\"" {SIGNED} .mixed}}, Lee said.\n',
    ),
    (
        "an edge moved: no longer the machine's words",
        "Lee [said]{.cue} that [it is safe]{by=lee confidence=0.87 .draft} now.\n",
        ("change", {"content": ("it is safe now",)}),
        f"Lee [said]{{.cue}} that [it is safe now]{{#a-id by=lee {SIGNED}}}.\n",
    ),
    (
        "an edge moved over brackets that lie within",
        "[Moss]{.mention ref=moss} said that [Lee [told]{.cue of=x} him [it is safe]{#x by=lee}]{by=moss}.\n",
        ("change", {"content": ("that Lee told him it is safe",)}),
        f"[Moss]{{.mention ref=moss}} said [that Lee [told]{{.cue of=x}} him [it is safe]{{#x by=lee}}]"
        f"{{#a-id by=moss {SIGNED}}}.\n",
    ),
    (
        "a further part gets a key to belong to",
        "[“Yes,”]{by=lee} Lee said, “of course.”\n",
        ("change", {"content": ("“Yes,”", "“of course.”")}),
        f"[“Yes,”]{{#a-id by=lee {SIGNED}}} Lee said, [“of course.”]{{a=a-id}}\n",
    ),
    (
        "added around emphasis",
        "He wrote that **it is** safe.\n",
        ("add", {"content": ("it is safe",), "cue": ("wrote",), "by": "lee"}),
        f"He [wrote]{{.cue of=it-is-safe}} that [**it is** safe]{{#it-is-safe by=lee {SIGNED}}}.\n",
    ),
    (
        "added around a link",
        "He wrote that it is [safe](https://a.example/).\n",
        ("add", {"content": ("it is safe",), "by": "lee"}),
        f"He wrote that [it is [safe](https://a.example/)]{{#it-is-safe by=lee {SIGNED}}}.\n",
    ),
    (
        "added around words in brackets",
        "[He]{.mention of=x} [said]{.cue of=x} [yes]{#x by=lee} and no.\n",
        ("add", {"content": ("said yes",), "by": "moss"}),
        f"[He]{{.mention of=x}} [[said]{{.cue of=x}} [yes]{{#x by=lee}}]{{#said-yes by=moss {SIGNED}}} and no.\n",
    ),
]


@pytest.mark.parametrize(("text", "edit", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_edit_changes_its_own_brackets_only(text: str, edit: tuple[str, dict[str, object]], expected: str) -> None:
    made = edited(text, edit[0], **edit[1])
    assert re.sub(r"a-[a-z2-7]{6}", "a-id", made.text) == HEAD + expected
    was_decided = edit[0] != "reject"
    assert len(tomllib.loads(made.sidecar).get("confirmed", {})) == was_decided
    assert "decision" not in made.sidecar


@pytest.mark.parametrize("path", sorted(CONTENT.glob("*.md")), ids=lambda path: path.stem)
def test_everything_in_an_article_of_ours_can_be_decided_about(path: Path) -> None:
    file = SourceFile(
        path=f"content/{path.name}", text=path.read_text(encoding="utf-8"), format="markdown", place="content"
    )
    found = attribute(parse(file), no_engine)
    for item in found.attributions:
        edits: list[Edit] = [
            Change(item.id, Fields(by=found.sources[0].id, kind="mixed", told=SO)),
            Change(item.id, Fields(evidence="https://a.example/")),
            *([] if item.told.evidence else [Reject(item.id)]),
        ]
        for edit in edits:
            made = revise(file, found, [edit], reviewer=REVIEWER)
            assert made.text != file.text
            assert parse(made).text == parse(file).text


def test_line_ends_and_byte_order_mark_stay() -> None:
    text = "\ufeff" + (HEAD + "[It is safe]{by=lee .draft}, Lee said.\n").replace("\n", "\r\n")
    file = file_of(text)
    found = attribute(parse(file), no_engine)
    made = revise(file, found, [Accept(found.attributions[0].id)], reviewer=REVIEWER)
    key = found.attributions[0].id
    assert made.text == text.replace("by=lee .draft", f"#{key} by=lee confidence=1 {SIGNED}")


def test_what_crosses_brackets_is_added_in_the_sidecar() -> None:
    made = edited("[It is safe]{by=lee}, Lee said.\n", "add", content=("safe, Lee",), by="moss")
    assert made.text == HEAD + "[It is safe]{by=lee}, Lee said.\n"
    assert 'action = "add"' in made.sidecar
    read = parse(made)
    assert [item.annotation.marks.content[0].of(read.text) for item in read.decisions] == ["safe, Lee"]


def test_what_would_cross_brackets_is_refused_with_a_way_out() -> None:
    with pytest.raises(Unrevisable, match="by hand"):
        edited("[It is safe]{by=lee} [so [Lee said]{by=moss}]{by=moss}.\n", "change", content=("It is safe so Lee",))


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (HEAD, HEAD.replace("\n\n---\n", '\n    north-1:\n        name: "Ann: North"\n        kind: group\n\n---\n')),
        ("---\ntitle: T\n---\n", '---\ntitle: T\nsources:\n  north-1:\n    name: "Ann: North"\n    kind: group\n---\n'),
        ("", '---\nsources:\n  north-1:\n    name: "Ann: North"\n    kind: group\n---\n\n'),
        (
            '+++\ntitle = "T"\n[sources.lee]\nname = "L"\n+++\n',
            '+++\ntitle = "T"\n[sources.lee]\nname = "L"\n\n'
            '[sources.north-1]\nname = "Ann: North"\nkind = "group"\n+++\n',
        ),
    ],
    ids=["indented by four", "none declared", "no front matter", "TOML"],
)
def test_source_is_declared_behind_the_others(head: str, expected: str) -> None:
    body = "[It is safe]{by=lee}, Lee said.\n"
    file = file_of(head + body)
    entry = SourceEntry(id="north-1", name="Ann: North", kind="group")
    assert revise(file, attribute(parse(file), no_engine), [Declare(entry)], reviewer=REVIEWER).text == expected + body


def test_sources_in_one_line_are_left_to_their_author() -> None:
    file = file_of("---\nsources: {lee: Ann Lee}\n---\n\n[Yes]{by=lee}, Lee said.\n")
    with pytest.raises(Unrevisable, match="by hand"):
        revise(file, attribute(parse(file), no_engine), [Declare(SourceEntry(id="x", name="X"))], reviewer=REVIEWER)


def test_merged_source_is_renamed_wherever_it_stands() -> None:
    file = file_of(HEAD + "[Yes]{#y by=lee}, [she]{.mention of=y ref=lee} said. [No]{by=moss via=lee}.\n")
    made = revise(file, attribute(parse(file), no_engine), [Merge("lee", "moss")], reviewer=REVIEWER)
    assert made.text == HEAD + "[Yes]{#y by=moss}, [she]{.mention of=y ref=moss} said. [No]{by=moss via=moss}.\n"


@pytest.mark.parametrize("end", ["", "\n[^a]: So it is.\n"], ids=["first", "second"])
def test_evidence_is_a_footnote_at_the_end(end: str) -> None:
    note = "[^a]" if end else ""
    made = edited(
        f"[Yes]{{by=lee}}{note}, Lee said.\n{end}", "change", evidence="Her *own* words: https://a.example/x_y"
    )
    assert made.text == HEAD + (
        f"[Yes]{{#a-vngkaf by=lee {SIGNED}}}[^evidence-1]{note}, Lee said.\n{end}"
        + ("" if end else "\n")
        + "[^evidence-1]: Her \\*own\\* words: <https://a.example/x_y>\n"
    )


@pytest.mark.parametrize(
    "evidence",
    [
        "https://a.example/#:~:text=fifty%20percent",
        "https://a.example/wiki/Stra%C3%9Fe (page 3)",
        "50 % of it, see https://a.example/x%20y and https://b.example/%zz",
    ],
)
def test_percent_signs_in_evidence_are_kept_as_written(evidence: str) -> None:
    made = parse(edited("[Yes]{by=lee}, Lee said.\n", "change", evidence=evidence))
    assert made.annotations[0].told.evidence[0].text == evidence


def test_evidence_goes_along_with_the_words() -> None:
    made = edited("[Yes]{by=lee}[^a] of course, Lee said.\n\n[^a]: So it is.\n", "change", content=("Yes of course",))
    assert made.text == HEAD + f"[Yes of course]{{#a-vngkaf by=lee {SIGNED}}}[^a], Lee said.\n\n[^a]: So it is.\n"


def test_what_has_evidence_is_not_taken_out() -> None:
    with pytest.raises(Unrevisable, match="footnote"):
        edited("[Yes]{by=lee}[^a], Lee said.\n\n[^a]: So it is.\n", "reject")
