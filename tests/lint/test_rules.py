"""What the rules leave alone: an editor who is asked too often stops listening."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.attribute import attribute
from generator.lint import lint
from generator.model.article import SourceEntry, SourceFile
from generator.model.attribution import AttributedArticle, Engine, Finding, Found
from generator.model.diagnostic import Diagnostic
from generator.model.prose import Prose
from generator.model.span import Span
from generator.parse import parse
from generator.pipeline.engine import engine_of

HEAD = """---
title: The bridge
sources:
  lee: {name: Ann Lee}
  roe: {name: Jon Roe}
  clerk: {kind: unnamed, name: The clerk}
  insider: {kind: unnamed, described: an official of the council, reason: not authorised to speak}
---

"""


nobody = engine_of(lambda _: Found())


def asked(body: str, *, path: str = "content/a.md", engine: Engine = nobody) -> list[Diagnostic]:
    """What is asked about an article."""
    file = SourceFile(path=path, text=body, format="text")
    if path.startswith("content"):
        file = SourceFile(path=path, text=HEAD + body, format="markdown", place="content")
    found = attribute(parse(file), engine)
    assert found.diagnostics == ()
    return list(lint([found], {path: file}, ()))


def codes(body: str, *, path: str = "content/a.md") -> list[str]:
    return [message.code for message in asked(body, path=path)]


FIXTURES = (Path(__file__).parent / "fixtures/left_alone.txt").read_text(encoding="utf-8")
SOUND = dict(re.findall(r"^(\S[^\n]*)\n\.\n(.*?)\n\.\n", FIXTURES, re.MULTILINE | re.DOTALL))


@pytest.mark.parametrize("what", SOUND)
def test_left_alone(what: str) -> None:
    assert [str(message) for message in asked(SOUND[what])] == []


def test_pages_are_not_asked_about() -> None:
    file = SourceFile(
        path="content/about.md",
        text="# About\n\n“Nobody is asked who says these words.”\n",
        format="markdown",
        place="content",
    )
    article = parse(file)
    assert article.is_page
    assert lint([AttributedArticle(article=article, attributions=(), sources=())], {file.path: file}, ()) == ()


def test_raw_text_is_asked_about_by_what_the_machine_found() -> None:
    text = "The bridge\n\nIt is safe, he claimed. “It has always been as safe as this.”\n"

    @engine_of
    def engine(prose: Prose) -> Found:
        at = prose.text.index
        content = Span(at("It is safe"), at(", he"))
        claimed = Finding(
            content=(content,),
            cue=(Span(at("claimed"), at(". “")),),
            source=(Span(at("he "), at(" claimed")),),
            confidence=0.9,
        )
        return Found(findings=(claimed,))

    claimed, unattributed = asked(text, path="seeds/a.txt", engine=engine)
    assert str(claimed).split("\n")[0] == (
        "seeds/a.txt:3:16: note: “claimed” doubts what is said (the machine's draft) [loaded-cue]"
    )
    assert str(unattributed).split("\n")[0] == (
        "seeds/a.txt:3:25: warning: quoted words without attribution: “It has always been as safe as this.”"
        " (the machine found nobody) [quotation-unattributed]"
    )
    assert "quoth annotate" in unattributed.fix


def test_video_captions_need_no_credit() -> None:
    text = "The bridge closed\n\nSome words here.\n\nThe bridge on Monday, from the north. 1:03\n\nMore words here.\n"
    assert codes(text, path="seeds/a.txt") == []


def test_addresses_alone_on_a_line_are_furniture_in_raw_texts_too() -> None:
    text = "The bridge closed on Monday\n\nSome words here.\n\nhttps://example.org/bridge\n\nMore words here.\n"
    assert codes(text, path="seeds/a.txt") == ["furniture"]


def test_evidence_is_told_where_its_address_stands() -> None:
    body = "[It is safe]{by=lee status=supported}[^a], Ann Lee [said]{.cue}.\n\n[^a]: See\n    [here](http://example.org/b).\n"
    assert [(message.code, message.at.line, message.at.column) for message in asked(body)] == [
        ("evidence-link", 13, 12),
        ("evidence-without-archive", 13, 12),
    ]


@pytest.mark.parametrize(
    ("note", "is_dated"),
    [
        ("[here](https://example.org/b) (archived <https://example.org/archive/1>)", False),
        ("[here](https://example.org/2026/b) (archived <https://example.org/archive/1>)", False),
        ("[here](https://example.org/b) (archived <https://example.org/archive/1>, seen 2026-11-23)", True),
        ("[here](https://example.org/b) (archived <https://example.org/archive/1>, seen on 23 November 2026)", True),
        ("<https://web.archive.org/web/20261123101500/https://example.org/b>", True),
        ("the minutes of the council", True),
    ],
)
def test_evidence_on_the_web_says_when_it_was_seen(note: str, is_dated: bool) -> None:
    body = f"[It is safe]{{by=lee status=supported}}[^a], Ann Lee [said]{{.cue}}.\n\n[^a]: See {note}.\n"
    assert codes(body) == ([] if is_dated else ["evidence-without-date"])


@pytest.mark.parametrize(
    ("status", "is_refused"), [("supported", True), ("unverified", True), ("contradicted", False), ("disputed", False)]
)
def test_statement_against_it_is_evidence_that_something_is_not_so(status: str, is_refused: bool) -> None:
    one = f"[It is safe]{{by=lee status={status} against=no}}, Ann Lee [said]{{.cue}}.\n\n"
    found = codes(one + "[It is not]{#no by=lee}, Ann Lee [said]{.cue}.\n")
    assert ("status-without-evidence" in found) is is_refused


@pytest.mark.parametrize(
    ("link", "fault"),
    [
        ("[here](htps://example.org)", "broken address, not shown: htps://example.org"),
        ("[here](example.org/b)", "broken address: example.org/b"),
        ("<https://example>", "broken address: https://example"),
        ("see www.example.org/b", "broken address: www.example.org/b"),
    ],
)
def test_broken_address_in_evidence_is_told(link: str, fault: str) -> None:
    body = f"[It is safe]{{by=lee status=supported}}[^a], Ann Lee [said]{{.cue}}.\n\n[^a]: See {link} (archived).\n"
    assert [message.what for message in asked(body) if message.code == "evidence-link"] == [fault]


def test_one_message_a_source_counts_its_claims() -> None:
    said = "[An official]{.mention ref=insider} [said]{.cue} [it was %s]{by=insider}.\n"
    (message,) = asked(said % "old" + said % "new")
    assert message.what == "one unnamed source alone says “it was old”, and 1 claim more"


def test_registry_of_the_site_explains_a_source() -> None:
    body = "---\ntitle: T\n---\n\n[It is safe]{by=x via=lee}, [officials]{.mention of=a} [said]{.cue}.\n"
    file = SourceFile(path="content/a.md", text=body.replace("{by=x", "{#a by=x"), format="markdown", place="content")
    lee = SourceEntry(id="lee", name="Ann Lee")
    for reason, expected in (("", ["unexplained-source"]), ("afraid", [])):
        entry = SourceEntry(id="x", name="officials", kind="unnamed", described="of the council", reason=reason)
        found = attribute(parse(file), nobody, registry=(entry, lee))
        assert [message.code for message in lint([found], {file.path: file}, (entry, lee))] == expected


def test_claim_of_another_article_backs_the_unnamed_source() -> None:
    alone = HEAD + "[An official]{.mention ref=insider} [said]{.cue} [it was safe]{by=insider claim=safe}.\n"
    named = HEAD + "[It is safe]{by=lee claim=safe}, Ann Lee [said]{.cue}.\n"
    files = {
        path: SourceFile(path=path, text=text, format="markdown", place="content")
        for path, text in (("content/a.md", alone), ("content/b.md", named))
    }
    first, second = (attribute(parse(file), nobody) for file in files.values())
    assert [message.code for message in lint([first], files, ())] == ["single-unnamed-source"]
    assert lint([first, second], files, ()) == ()
