"""Plain text as people paste and scrape it, made into an article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import PurePosixPath

from generator.model.article import Article, Block, Role
from generator.model.diagnostic import Diagnostic, Location
from generator.model.markup import Element
from generator.model.span import Span
from generator.parse.assemble import Close, Open, Part, Piece, assemble
from generator.parse.captions import credit_of, duration_of
from generator.parse.dates import find_date
from generator.parse.heads import byline_names, dateline_of
from generator.parse.markup import with_span
from generator.parse.plain.paragraphs import paragraphs
from generator.parse.roles import roles
from generator.text.clean import clean
from generator.text.offsets import MappedText
from generator.text.slugs import slug

LONGEST_LINE = 100_000  # characters; the longest paragraph in 840 news articles has 2,573
HEADING_LEVEL = 2
DATELINE_PARAGRAPHS = 5  # from the top; further down a dash after capitals is something else

_ELEMENT: dict[Role, str] = {"headline": "h1", "heading": f"h{HEADING_LEVEL}", "list": "li"}


def parse_text(text: str, *, path: str) -> Article:
    """The article in a plain text."""
    name = PurePosixPath(path).stem
    cleaned = clean(text)
    problem = _unreadable(cleaned.text, path)
    if problem:
        return empty_article(path, (problem,))
    spans = paragraphs(cleaned.text)
    texts = [span.of(cleaned.text) for span in spans]
    found = roles(texts)
    pieces = list(_pieces([cleaned.slice(span.start, span.end) for span in spans], found))
    whole = assemble(_with_lists(pieces))
    diagnostics = () if whole.blocks else (furniture_only(path),)
    title = next((text for text, role in zip(texts, found, strict=True) if role in ("headline", "heading")), name)
    authors, day = _head_facts(texts, found)
    return Article(
        path=path,
        slug=slug(name),
        title=" ".join(title.split()),
        body=whole.body,
        blocks=whole.blocks,
        elements=whole.elements,
        junk=whole.junk,
        date=day,
        authors=authors,
        diagnostics=diagnostics,
    )


def empty_article(path: str, diagnostics: tuple[Diagnostic, ...]) -> Article:
    """An article without words, for a file that could not be read as one."""
    name = PurePosixPath(path).stem
    return Article(
        path=path, slug=slug(name), title=name, body=MappedText.of(""), blocks=(), elements=(), diagnostics=diagnostics
    )


def furniture_only(path: str) -> Diagnostic:
    """The message for a file in which no block of an article was found."""
    fix = "paste the text of the article itself, or remove the file"
    return Diagnostic(Location(path), "empty-article", "nothing but page furniture", fix)


def empty_file(path: str) -> Diagnostic:
    """The message for a file without a visible character."""
    fix = "paste the text of the article, or remove the file"
    return Diagnostic(Location(path), "empty-article", "the file is empty", fix)


def long_line(text: str, path: str) -> Diagnostic | None:
    """The message for a line that cannot be a paragraph of an article."""
    if len(text) <= LONGEST_LINE:
        return None
    lines = enumerate(map(len, text.split("\n")), 1)
    return next((line_too_long(size, Location(path, line, 1)) for line, size in lines if size > LONGEST_LINE), None)


def line_too_long(length: int, at: Location) -> Diagnostic:
    """The message for a line of so many characters."""
    return Diagnostic(
        at,
        "long-line",
        f"one line of {length:,} characters; an article's paragraph has at most {LONGEST_LINE:,}",
        "put each paragraph on lines of its own, or remove the file",
    )


def _unreadable(text: str, path: str) -> Diagnostic | None:
    if not text.strip():
        return empty_file(path)
    return long_line(text, path)


def _pieces(texts: list[MappedText], found: list[Role]) -> Iterator[Piece]:
    narrative = 0
    for text, role in zip(texts, found, strict=True):
        narrative += role == "paragraph"
        yield plain_piece(role, text, may_have_dateline=narrative <= DATELINE_PARAGRAPHS)


def plain_piece(
    role: Role, text: MappedText, *, inline: Sequence[Element] = (), may_have_dateline: bool = False
) -> Piece:
    """A block of words with the HTML that its role asks for; `inline` are the elements in it, depth from 0."""
    length = len(text)
    if role == "caption":
        credit, duration = credit_of(text.text), duration_of(text.text)
        outer = (Element("figure", 0, length, 0), Element("figcaption", 0, length, 1))
        inner = with_span("credit", credit, inline=inline, depth=2)
        shown = duration.of(text.text) if duration else ""
        return Piece(role, text, (*outer, *inner), _block_of("credit", credit), duration=shown)
    dateline = dateline_of(text.text) if role == "paragraph" and may_have_dateline else None
    name = _ELEMENT.get(role, "p")
    attributes = () if name != "p" or role == "paragraph" else (("class", role),)
    return Piece(
        role,
        text,
        (Element(name, 0, length, 0, attributes), *with_span("dateline", dateline, inline=inline, depth=1)),
        _block_of("dateline", dateline),
        level=HEADING_LEVEL if role == "heading" else 0,
    )


def _block_of(role: Role, span: Span | None) -> tuple[Block, ...]:
    return (Block(role=role, span=span),) if span else ()


def _with_lists(pieces: list[Piece]) -> Iterator[Part]:
    """The pieces with `ul` around neighbouring list items, whose bullets are part of their words."""
    before: Role = "paragraph"
    for piece in pieces:
        if piece.role == "list" != before:
            yield Open("ul", (("class", "plain"),))
        if before == "list" != piece.role:
            yield Close()
        yield piece
        before = piece.role
    if before == "list":
        yield Close()


def _head_facts(texts: list[str], found: list[Role]) -> tuple[tuple[str, ...], date | None]:
    """Authors and date from the byline blocks above the report."""
    head = [text for text, role in zip(texts, found, strict=True) if role == "byline"]
    authors = next((names for text in head if (names := byline_names(text))), ())
    return authors, next((day for text in head if (day := find_date(text))), None)
