"""Markdown with front matter and annotation spans, made into an article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache
from pathlib import PurePosixPath

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.utils import EnvType

from generator.model.annotation import Annotation
from generator.model.article import Article, Ignore, Redirect, SourceFile
from generator.model.diagnostic import Diagnostic, Location
from generator.model.markup import Evidence
from generator.model.quick import changed, quick
from generator.model.span import Span
from generator.notation.authored import Authored, PlacedMark, authored
from generator.notation.front_matter import FrontMatter, Problem, read_front_matter
from generator.parse.assemble import Assembled, Close, Open, Part, Piece, assemble
from generator.parse.dates import find_date
from generator.parse.markdown.blocks import BlockReader, MarkedPiece
from generator.parse.markdown.containers import add_containers, limit_depth
from generator.parse.markdown.ignores import add_ignores, read_ignore, without_long_comments
from generator.parse.markdown.notes import add_notes
from generator.parse.markdown.positioned import positioned_markdown
from generator.parse.markdown.tables import add_extra_cells
from generator.parse.markup import deeper
from generator.parse.plain.text import (
    DATELINE_PARAGRAPHS,
    empty_article,
    empty_file,
    furniture_only,
    long_line,
    plain_piece,
)
from generator.parse.roles import is_head_line, own_role
from generator.text.clean import clean
from generator.text.offsets import Lines, MappedText, line_and_column, split_lines
from generator.text.safe import safe_url
from generator.text.slugs import slug


def parse_markdown(file: SourceFile) -> Article:
    """The article in a Markdown file, with the annotations of its author."""
    text = clean(file.text)
    if not text.text.strip():
        return empty_article(file.path, (empty_file(file.path),))
    if problem := long_line(text.text, file.path):
        return empty_article(file.path, (problem,))
    matter = read_front_matter(text)
    read = _read(file, text, matter, frozenset())
    if read.lost:
        # Footnotes behind an annotation that does not stand are no evidence: they are shown below the text.
        read = _read(file, text, matter, read.lost)
    whole, said = read.whole, read.said
    problems = [
        *(replace(problem, at=_input_offset(text, problem.at)) for problem in matter.problems),
        *read.problems,
        *(Problem(misuse.at, "broken-annotation", misuse.what, misuse.fix) for misuse in said.misuses),
    ]
    places = _lines(file.text)
    article = _article(
        file, matter, whole, said.annotations, [*_diagnostics(problems, file), *_empty(whole, file.path)]
    )
    ignores, wrong = _ignores(read.ignores, file)
    return changed(
        article,
        decisions=said.rejections,
        hedges=said.hedges,
        mentions=said.mentions,
        ignores=ignores,
        redirects=tuple(
            Redirect(address=each, at=Location(file.path, *places.place(_input_offset(text, at))))
            for each, at in matter.redirects
        ),
        diagnostics=tuple(sorted([*article.diagnostics, *wrong, *_unused(matter, article, text, file)])),
    )


def _unused(matter: FrontMatter, article: Article, text: MappedText, file: SourceFile) -> Iterator[Diagnostic]:
    """What the front matter of a plain page says that only an article can say."""
    for key, at in matter.of_articles if article.is_page else ():
        what, fix = f"`{key}` of a plain page is not shown", "write it in the words of the page, and remove the key"
        yield from _diagnostics([Problem(_input_offset(text, at), "wrong-key", what, fix)], file)


def _ignores(comments: Mapping[int, str], file: SourceFile) -> tuple[tuple[Ignore, ...], list[Diagnostic]]:
    """What the comments of a file silence, and what is wrong with them."""
    if not comments:
        return (), []
    places, lines = _lines(file.text), split_lines(file.text)
    found = [
        read_ignore(words, Location(file.path, *places.place(at)), lines) for at, words in sorted(comments.items())
    ]
    ignores = tuple(item for item in found if isinstance(item, Ignore))
    return ignores, [item for item in found if isinstance(item, Diagnostic)]


@quick
class _Read:
    """The body as read; `lost` are keys of footnotes whose words have not come into it."""

    whole: Assembled
    said: Authored
    problems: tuple[Problem, ...]
    lost: frozenset[str]
    ignores: Mapping[int, str]


def _read(file: SourceFile, text: MappedText, matter: FrontMatter, shown: frozenset[str]) -> _Read:
    body, unclosed = without_long_comments(text.slice(matter.end, len(text)))
    reader = BlockReader(body, shown)
    tokens, env = _tokens(body.text)
    reader.tell_too_deep(env)
    parts = list(reader.parts(tokens, env))
    behind = {key for part in parts if isinstance(part, MarkedPiece) for mark in part.marks for key in mark.notes}
    parts += reader.notes_below(env, behind)
    parts = _with_headline(parts, matter.title)
    if file.place == "seed":
        parts = list(_with_raw_roles(parts))
    elif matter.texts.get("seed"):
        parts = list(_with_datelines(parts))
    whole = assemble(part.piece if isinstance(part, MarkedPiece) else part for part in parts)
    below = frozenset(reader.numbers)  # evidence may refer to itself, and is not shown below the text for that
    evidence = {key: _evidence(reader, key, env) for key in sorted(behind)}
    said = authored(_placed_marks(parts, whole, file), whole.body.text, evidence)
    problems = (*reader.problems, *([unclosed] if unclosed else []))
    # Annotations in a seed are not the site's, so what stands behind them is evidence for nothing there.
    known = said.notes if file.place == "content" else frozenset()
    return _Read(whole, said, problems, frozenset(behind - known - below), reader.ignores)


def _evidence(reader: BlockReader, key: str, env: EnvType) -> Evidence:
    parts = reader.note(key, env)
    for part in parts:
        for mark in part.marks if isinstance(part, MarkedPiece) else ():
            what = "annotation inside the evidence for another"
            reader.problems.append(Problem(mark.at, "annotation-in-evidence", what, "remove its brackets and braces"))
    whole = assemble(part.piece if isinstance(part, MarkedPiece) else part for part in parts)
    return Evidence(text=whole.body.text, elements=whole.elements)


@cache
def _markdown() -> MarkdownIt:
    markdown = positioned_markdown()
    add_containers(markdown)
    add_notes(markdown)
    limit_depth(markdown)
    add_ignores(markdown)
    add_extra_cells(markdown)
    return markdown


@lru_cache(maxsize=1)  # several steps ask for those of the same file
def _lines(text: str) -> Lines:
    return Lines(text)


def _tokens(text: str) -> tuple[list[Token], EnvType]:
    env: EnvType = {}
    return _markdown().parse(text, env), env


def _input_offset(text: MappedText, at: int) -> int:
    start = min(at, len(text) - 1)
    return text.to_input(start, start + 1)[0]


def _article(
    file: SourceFile,
    matter: FrontMatter,
    whole: Assembled,
    annotations: tuple[Annotation, ...],
    diagnostics: Sequence[Diagnostic],
) -> Article:
    stem = PurePosixPath(file.path).stem
    texts = matter.texts
    first = next((block for block in whole.blocks if block.role in ("headline", "heading")), None)
    title = texts.get("title") or (" ".join(first.span.of(whole.body.text).split()) if first else stem)
    day, date_problem = _date(texts.get("date", ""), file)
    is_authored = file.place == "content" and bool(annotations or texts.get("seed"))
    return Article(
        path=file.path,
        slug=slug(texts.get("slug") or stem),
        title=title,
        body=whole.body,
        blocks=whole.blocks,
        elements=whole.elements,
        junk=whole.junk,
        language=texts.get("language", ""),
        date=day,
        authors=matter.authors,
        publisher=texts.get("publisher", ""),
        url=safe_url(texts.get("url", "")),
        description=texts.get("description", ""),
        event=texts.get("event", ""),
        seed=texts.get("seed", ""),
        is_page=file.place == "content" and not is_authored,
        is_authored=is_authored,
        is_held_back=matter.is_held_back,
        not_before=day,
        annotations=annotations,
        entries=matter.entries,
        corrections=matter.corrections,
        diagnostics=tuple(sorted([*diagnostics, *date_problem])),
    )


def _with_headline(parts: list[Part | MarkedPiece], title: MappedText | None) -> list[Part | MarkedPiece]:
    """The parts with the headline first, from the front matter or the first heading; other top headings go down."""
    tops = [index for index, part in enumerate(parts) if isinstance(part, MarkedPiece) and part.piece.level == 1]
    first = next((index for index, part in enumerate(parts) if isinstance(part, MarkedPiece)), None)
    same = [index for index in tops if title and _words(_text(parts[index])) == _words(title.text)]
    is_first = bool(tops) and tops[0] == first
    headline = tops[0] if is_first and (not title or tops[0] in same) else None
    out: list[Part | MarkedPiece] = []
    if title and headline is None:
        out.append(MarkedPiece(plain_piece("headline", title)))
    for index, part in enumerate(parts):
        if index == headline and isinstance(part, MarkedPiece):
            out.append(replace(part, piece=_as_heading(part.piece, level=1)))
        elif index in tops and isinstance(part, MarkedPiece):
            if index not in same:
                out.append(replace(part, piece=_as_heading(part.piece, level=2)))
        else:
            out.append(part)
    return out


def _with_raw_roles(parts: Sequence[Part | MarkedPiece]) -> Iterator[Part | MarkedPiece]:
    """The parts of a raw article, whose paragraphs may be anything that a plain text has too."""
    narrative = depth = 0
    for part in parts:
        depth += isinstance(part, Open) - isinstance(part, Close)
        if not isinstance(part, MarkedPiece) or part.piece.role != "paragraph" or depth or part.marks:
            yield part
            continue
        piece = part.piece
        role = own_role(piece.text.text)
        if role == "junk" and any(element.name == "img" for element in piece.elements):
            role = "paragraph"  # furniture would take the picture away
        if role == "paragraph" and not narrative and is_head_line(piece.text.text):
            role = "byline"
        narrative += role == "paragraph"
        inline = deeper(piece.elements[1:], -1)
        may_have_dateline = narrative <= DATELINE_PARAGRAPHS
        yield MarkedPiece(plain_piece(role, piece.text, inline=inline, may_have_dateline=may_have_dateline))


def _with_datelines(parts: Sequence[Part | MarkedPiece]) -> Iterator[Part | MarkedPiece]:
    """The parts of an article made from a seed, whose first paragraphs keep their dateline."""
    narrative = depth = 0
    for part in parts:
        depth += isinstance(part, Open) - isinstance(part, Close)
        if not isinstance(part, MarkedPiece) or part.piece.role != "paragraph" or depth:
            yield part
            continue
        narrative += 1
        inline = deeper(part.piece.elements[1:], -1)
        is_near = narrative <= DATELINE_PARAGRAPHS
        piece = plain_piece("paragraph", part.piece.text, inline=inline, may_have_dateline=is_near)
        yield replace(part, piece=piece)


def _as_heading(piece: Piece, *, level: int) -> Piece:
    outer = replace(piece.elements[0], name=f"h{level}")
    return replace(
        piece,
        role="headline" if level == 1 else "heading",
        level=0 if level == 1 else level,
        elements=(outer, *piece.elements[1:]),
    )


def _text(part: Part | MarkedPiece) -> str:
    return part.piece.text.text if isinstance(part, MarkedPiece) else ""


def _words(text: str) -> str:
    return " ".join(text.split()).casefold()


def _placed_marks(parts: Sequence[Part | MarkedPiece], whole: Assembled, file: SourceFile) -> list[PlacedMark]:
    """The annotation spans of all blocks, over the body."""
    pieces = [part for part in parts if isinstance(part, MarkedPiece) and part.piece.role != "junk"]
    lines = _lines(file.text)
    return [
        PlacedMark(
            span=Span(start + mark.start, start + mark.end),
            block=number,
            at=mark.at,
            place=Location(file.path, *lines.place(mark.at)),
            attributes=mark.attributes,
            notes=mark.notes,
        )
        for number, (piece, start) in enumerate(zip(pieces, whole.starts, strict=True))
        for mark in piece.marks
        if mark.start < mark.end
    ]


def _diagnostics(problems: Sequence[Problem], file: SourceFile) -> Iterator[Diagnostic]:
    lines = _lines(file.text)
    for problem in problems:
        at = Location(file.path, *lines.place(problem.at))
        yield Diagnostic(at, problem.code, problem.what, problem.fix)


def _empty(whole: Assembled, path: str) -> list[Diagnostic]:
    if whole.blocks:
        return []
    return [furniture_only(path) if whole.junk else empty_file(path)]


def _date(value: str, file: SourceFile) -> tuple[date | None, list[Diagnostic]]:
    if not value:
        return None, []
    try:
        return date.fromisoformat(value[:10]), []
    except ValueError:
        found = find_date(value)
    if found:
        return found, []
    offset = max(0, file.text.find("date"))
    at = Location(file.path, *line_and_column(file.text, offset))
    return None, [Diagnostic(at, "wrong-key", f'"{value}" is no date', "write it as 2020-01-31")]
