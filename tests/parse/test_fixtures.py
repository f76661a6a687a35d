"""Samples that a writer can edit: title, input, expected, divided by lines with one dot."""

from pathlib import Path

import pytest

from generator.model.annotation import Annotation
from generator.model.article import Article, SourceFile
from generator.model.span import Span
from generator.parse import parse

FIXTURES = Path(__file__).parent / "fixtures"


def samples(name: str) -> list[object]:
    parts = (FIXTURES / name).read_text("utf-8").split("\n.\n")
    titles, sources, expected = parts[:-1:3], parts[1::3], parts[2::3]
    return [pytest.param(*rest, id=title.strip()) for title, *rest in zip(titles, sources, expected, strict=True)]


@pytest.mark.parametrize(("source", "expected"), samples("roles.txt"))
def test_plain_text_roles(source: str, expected: str) -> None:
    article = parse(SourceFile(path="seeds/sample.txt", text=source, format="text"))
    inner = ("credit", "dateline")
    lines = [
        f"{'  ' * (block.role in inner)}{' '.join(filter(None, (block.role, block.duration)))} | "
        + block.span.of(article.text).replace("\n", " / ")
        for block in article.blocks
    ]
    junk = [f"junk | {block.span.of(source)}" for block in article.junk]
    assert [*lines, *junk] == expected.split("\n")


@pytest.mark.parametrize(("source", "expected"), samples("annotations.txt"))
def test_annotation_syntax(source: str, expected: str) -> None:
    article = parse(SourceFile(path="content/sample.md", text=source, format="markdown", place="content"))
    texts = [f"text | {text}" for text in article.text.split("\n\n")]
    found = [attribution(article, annotation) for annotation in article.annotations]
    messages = [f"message {each.at.line}:{each.at.column} | {each.what}" for each in article.diagnostics]
    assert [line for part in (*texts, *found, *messages) for line in part.split("\n")] == expected.split("\n")
    assert all(each.fix for each in article.diagnostics)


def attribution(article: Article, annotation: Annotation) -> str:
    facts = {
        "key": annotation.key,
        "by": annotation.by,
        "kind": annotation.kind,
        "claim": annotation.told.claim,
        "status": annotation.told.status,
        "against": " ".join(annotation.told.against),
        "note": annotation.told.note,
    }
    head = [f"{key}={value}" for key, value in facts.items() if value] + ["draft"] * annotation.review.is_draft
    parts = {"content": annotation.marks.content, "cue": annotation.marks.cue, "source": annotation.marks.source}
    told = [f"{key}: {words(article, value)}" for key, value in parts.items() if value]
    evidence = " + ".join(each.text.replace("\n\n", " / ") for each in annotation.told.evidence)
    return " | ".join([f"- {' '.join(head)}", *told, *([f"evidence: {evidence}"] if evidence else [])])


def words(article: Article, spans: tuple[Span, ...]) -> str:
    return " + ".join(span.of(article.text) for span in spans)
