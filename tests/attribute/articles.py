"""Articles made from plain paragraphs, without the parser."""

from generator.attribute import attribute
from generator.model.article import Article, Block
from generator.model.attribution import AttributedArticle, Finding, Found, Source, Sourced
from generator.model.prose import prose_of
from generator.model.span import Span
from generator.parse import plain_text
from generator.pipeline.engine import engine
from generator.text.offsets import MappedText


def article_of(text: str) -> Article:
    """An article whose lines are its paragraphs."""
    blocks = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(role="paragraph", span=Span(start, start + len(line))))
        start += len(line) + 1
    return Article(path="a.txt", slug="a", title="A", body=MappedText.of(text), blocks=tuple(blocks), elements=())


def attributed(text: str) -> AttributedArticle:
    """What the shipped engine finds in the text."""
    return attribute(article_of(text), engine())


def meant(text: str, *findings: Finding) -> Sourced:
    """Whom findings mean in a text whose names the shipped engine finds."""
    prose = prose_of(plain_text(text))
    found = Found(findings=findings, names=engine().find(prose).names)
    return engine().name(prose, found)


def source_of(found: AttributedArticle, words: str) -> Source | None:
    """The source of the first attribution whose content holds the words."""
    text = found.article.text
    for attribution in found.attributions:
        if any(words in piece.of(text) for piece in attribution.content):
            return next((source for source in found.sources if source.id == attribution.source_id), None)
    raise AssertionError(f"no attribution holds {words!r}")


def lines(found: AttributedArticle) -> list[str]:
    """Each attribution as `source | cue | content | kind`."""
    text = found.article.text
    return [
        " | ".join(
            [
                *(" … ".join(span.of(text) for span in part) for part in (item.source, item.cue, item.content)),
                item.kind,
            ]
        )
        for item in found.attributions
    ]
