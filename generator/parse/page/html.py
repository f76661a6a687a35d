"""A saved web page made into an article: its main text, found again in the file with all offsets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import PurePosixPath

from generator.model.article import Article, Role, SourceFile
from generator.model.diagnostic import Diagnostic, Location
from generator.parse.assemble import assemble
from generator.parse.dates import find_date
from generator.parse.page.bylines import people
from generator.parse.page.elements import PageBlock
from generator.parse.page.found import Found, find_article, too_little
from generator.parse.page.headline import headline, site_names, title_of
from generator.parse.page.main_text import MainText, main_text
from generator.parse.page.pieces import parts, with_whole_addresses
from generator.parse.page.roles import roles
from generator.parse.plain.text import LONGEST_LINE, empty_article, empty_file, line_too_long
from generator.text.clean import without_surrogates
from generator.text.offsets import line_and_column
from generator.text.safe import safe_url
from generator.text.slugs import slug


def parse_html(file: SourceFile) -> Article:
    """The article in a saved page."""
    if not file.text.strip("\ufeff \t\r\n"):
        return empty_article(file.path, (empty_file(file.path),))
    extracted = main_text(file.text) or MainText(())
    found = find_article(file.text, extracted)
    if not found.length:
        return empty_article(file.path, (_no_article(file.path),))
    kept = [block for block, keep in zip(found.blocks, found.kept, strict=True) if keep]
    if too_long := next((block for block in kept if len(block.text) > LONGEST_LINE), None):
        return empty_article(file.path, (_long_block(too_long, file),))
    head = headline(found.blocks, found.kept.index(True), found.facts)
    return _article(file, found, extracted, head=head)


def _article(file: SourceFile, found: Found, extracted: MainText, *, head: int | None) -> Article:
    given = roles(found.blocks, found.kept, head)
    whole = assemble(parts(found.blocks, given))
    name = PurePosixPath(file.path).stem
    heading = None if head is None else found.blocks[head]
    title = title_of(heading, found.facts, site_names(found.blocks, found.facts)) or extracted.title
    authors = found.facts.authors or _named(found, given) or extracted.authors
    return Article(
        path=file.path,
        slug=slug(name),
        title=" ".join(without_surrogates(title or name).split()),
        body=whole.body,
        blocks=whole.blocks,
        elements=with_whole_addresses(whole.elements, base=safe_url(extracted.url)),
        junk=whole.junk,
        language=found.language,
        date=extracted.date or _dated(found, given),
        authors=tuple(map(without_surrogates, authors)),
        publisher=without_surrogates(found.facts.site or extracted.publisher),
        url=safe_url(extracted.url),
        description=without_surrogates(extracted.description),
        diagnostics=tuple(_told(file.path, found, given, extracted)) if whole.blocks else (_no_article(file.path),),
    )


def _named(found: Found, given: Sequence[Role | None]) -> tuple[str, ...]:
    """The authors by the lines below the headline."""
    lines = [block.text.text for block, role in zip(found.blocks, given, strict=True) if role == "byline"]
    return next((names for line in lines if (names := people(line))), ())


def _dated(found: Found, given: Sequence[Role | None]) -> date | None:
    """The date by the lines below the headline."""
    lines = (block.text.text for block, role in zip(found.blocks, given, strict=True) if role == "byline")
    return next((day for line in lines if (day := find_date(line))), None)


def _told(path: str, found: Found, given: Sequence[Role | None], extracted: MainText) -> Iterator[Diagnostic]:
    """What the editor should know: from where the text was taken, and how much of it is shown."""
    if found.told:
        yield Diagnostic(Location(path), "hidden-article", found.told, "compare it with the page")
    share = too_little(found, given, extracted)
    if share is not None:
        what = f"{share:.0%} of the text that was found on the page is shown"
        fix = "compare it with the page; where words are missing, paste the text as .txt"
        yield Diagnostic(Location(path), "article-incomplete", what, fix)


def _long_block(block: PageBlock, file: SourceFile) -> Diagnostic:
    start, _ = block.text.to_input(0, 1)
    return line_too_long(len(block.text), Location(file.path, *line_and_column(file.text, start)))


def _no_article(path: str) -> Diagnostic:
    fix = "save the page that shows the whole text, or paste it as .txt"
    return Diagnostic(Location(path), "empty-article", "no article found in the page", fix)
