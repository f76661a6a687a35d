"""The record of an article says where its words stand in the file."""

import json

from generator.export.records import extract_line, failure_line
from generator.model.annotation import Marks, Review
from generator.model.article import Article, Block
from generator.model.attribution import AttributedArticle, Attribution, Source
from generator.model.span import Span
from generator.text.offsets import MappedText

INPUT = "\ufeffShare\r\n\r\nOfficials said taxes will rise."
TEXT = "Officials said taxes will rise."
ARTICLE = AttributedArticle(
    article=Article(
        path="seeds/tax.txt", slug="tax", title="Tax", body=MappedText.of(TEXT, at=10),
        blocks=(Block(role="paragraph", span=Span(0, 31)),), elements=(), junk=(Block(role="junk", span=Span(1, 6)),),
    ),
    attributions=(
        Attribution(
            id="a-1", marks=Marks(content=(Span(15, 30),), cue=(Span(10, 14),), source=(Span(0, 9),)), kind="indirect",
            source_id="officials", review=Review(by_machine=True, confidence=0.81234, is_draft=True),
        ),
    ),
    sources=(Source(id="officials", name="Officials", kind="unnamed", role="", mentions=(Span(0, 9),)),),
)  # fmt: skip


def words(spans: list[list[int]]) -> list[str]:
    return [INPUT[start:end] for start, end in spans]


def test_spans_slice_the_input_file() -> None:
    record = json.loads(extract_line(ARTICLE, name="tax", path="tax.txt"))
    (item,) = record["attributions"]
    assert [words(item[key]) for key in ("source", "cue", "content")] == [["Officials"], ["said"], ["taxes will rise"]]
    assert [(block["role"], words([block["span"]])) for block in record["blocks"]] == [
        ("paragraph", [TEXT]),
        ("junk", ["Share"]),
    ]
    assert words(record["sources"][0]["mentions"]) == ["Officials"]


def test_record_has_the_keys_of_the_contract() -> None:
    record = json.loads(extract_line(ARTICLE, name="tax", path="tax.txt"))
    assert list(record) == ["id", "path", "title", "language", "blocks", "attributions", "sources", "relations"]
    assert record["attributions"][0] | {"source": 0, "cue": 0, "content": 0} == {
        "id": "a-1", "source": 0, "cue": 0, "content": 0, "kind": "indirect", "source_id": "officials",
        "within": None, "confidence": 0.8123, "origin": "machine", "draft": True, "reviewer": None, "reviewed": None,
    }  # fmt: skip


def test_failure_keeps_its_place_in_the_output() -> None:
    assert json.loads(failure_line("x.txt", "can't be read")) == {"path": "x.txt", "error": "can't be read"}
