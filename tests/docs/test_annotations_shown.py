"""The annotations that the documentation shows are read as it says."""

import re

import pytest

from benchmarks.corpus import no_engine
from generator.attribute import attribute
from generator.model.article import Article, SourceFile
from generator.parse import parse
from tests.docs.examples import PAGES, Block, blocks

PAGE = next(page for page in PAGES if page.name == "annotation-syntax.md")
*EXAMPLES, BROKEN = [block for block in blocks(PAGE) if block.language == "markdown"]


def article(block: Block) -> Article:
    """The example as an article; one without front matter gets the sources it names."""
    text = block.body
    if not text.startswith(("---", "+++")):
        ids = sorted(set(re.findall(r"(?:by|ref|via)=([\w-]+)", text)))
        entries = "".join(f"  {key}:\n    name: {key.title()}\n" for key in ids)
        text = f"---\ntitle: Example\nsources:\n{entries}---\n\n{text}"
    return parse(SourceFile(path="content/example.md", text=text, format="markdown", place="content"))


@pytest.mark.parametrize("block", EXAMPLES, ids=lambda block: f"line {block.line}")
def test_example_is_read_without_a_message(block: Block) -> None:
    read = article(block)
    assert attribute(read, no_engine).diagnostics == ()
    assert read.is_authored
    assert read.annotations
    assert not re.search(r"[\[\]{}]", read.text)


def test_message_shown_is_the_real_one() -> None:
    shown = next(block.body for block in blocks(PAGE) if block.language == "text")
    read = parse(SourceFile(path="content/bridge.md", text=BROKEN.body, format="markdown", place="content"))
    assert f"{read.diagnostics[0]}\n" == shown
    assert read.text == "Mayor Ferreira said safety came first."


def test_every_statement_of_the_examples_has_its_source() -> None:
    assert all(annotation.by for block in EXAMPLES for annotation in article(block).annotations)
