"""A saved web page made into an article: its main text, found again in the file with all offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import urljoin

from generator.model.article import Article, Block, Role, SourceFile
from generator.model.diagnostic import Diagnostic, Location
from generator.model.markup import Element
from generator.parse.assemble import Close, Open, Part, Piece, assemble
from generator.parse.captions import credit_of, duration_of, is_media_label
from generator.parse.dates import is_date_line
from generator.parse.heads import LONGEST_BYLINE, byline_names, is_credits_line
from generator.parse.markup import deeper, with_span, without
from generator.parse.page.align import covered
from generator.parse.page.elements import Node, Page, PageBlock, read_page
from generator.parse.page.main_text import MainText, main_text
from generator.parse.plain.text import LONGEST_LINE, empty_article, empty_file, line_too_long, plain_piece
from generator.text.furniture import is_furniture
from generator.text.offsets import line_and_column
from generator.text.safe import safe_url
from generator.text.slugs import slug

HEAD_BLOCKS = 12  # between headline and text: standfirst, byline, date, share line
_CONTAINERS = ("blockquote", "ul", "ol", "li", "figure", "figcaption", "table", "thead", "tbody", "tr", "th", "td")
_WEB = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
_HEADING = re.compile(r"h([1-6])$")
_BYLINE_CLASS = re.compile(r"\b(?:byline|author|dateline|published|timestamp|pubdate|article-date)")
_STANDFIRST_CLASS = re.compile(
    r"\b(?:standfirst|dek|deck|subhead(?:line)?|subtitle|sub-title|summary|article-intro|excerpt)\b"
)


def parse_html(file: SourceFile) -> Article:
    """The article in a saved page."""
    if not file.text.strip("\ufeff \t\r\n"):
        return empty_article(file.path, (empty_file(file.path),))
    page = read_page(file.text)
    if too_long := next((block for block in page.blocks if len(block.text) > LONGEST_LINE), None):
        return empty_article(file.path, (_long_block(too_long, file),))
    found = main_text(file.text)
    kept = covered([block.text.text for block in page.blocks], found.blocks) if found else []
    if not found or not any(kept):
        return empty_article(file.path, (_no_article(file.path),))
    roles = _roles(page, kept, found)
    whole = assemble(_parts(page, roles))
    stem = PurePosixPath(file.path).stem
    headline = next((block.span.of(whole.body.text) for block in whole.blocks if block.role == "headline"), "")
    return Article(
        path=file.path,
        slug=slug(stem),
        title=" ".join((headline or found.title or stem).split()),
        body=whole.body,
        blocks=whole.blocks,
        elements=_with_whole_addresses(whole.elements, base=safe_url(found.url)),
        junk=whole.junk,
        language=page.language or "en",
        date=found.date,
        authors=found.authors,
        publisher=found.publisher,
        url=safe_url(found.url),
        description=found.description,
        diagnostics=() if whole.blocks else (_no_article(file.path),),
    )


def _long_block(block: PageBlock, file: SourceFile) -> Diagnostic:
    start, _ = block.text.to_input(0, 1)
    return line_too_long(len(block.text), Location(file.path, *line_and_column(file.text, start)))


def _no_article(path: str) -> Diagnostic:
    fix = "save the page that shows the whole text, or paste it as .txt"
    return Diagnostic(Location(path), "empty-article", "no article found in the page", fix)


def _roles(page: Page, kept: Sequence[bool], found: MainText) -> list[Role | None]:
    """The role of each block of the page; `None` for what lies outside the article."""
    blocks = page.blocks
    first = kept.index(True)
    last = len(kept) - 1 - kept[::-1].index(True)
    common = _common_path([block.path for block, keep in zip(blocks, kept, strict=True) if keep])
    headline = _headline(blocks, first, found.title)
    start = headline if headline is not None and headline < first else first
    roles: list[Role | None] = [None] * len(blocks)
    in_head = True
    for index in range(start, last + 1):
        block = blocks[index]
        if index == headline:
            roles[index] = "headline"
        elif kept[index] or _belongs(block, common, followed=index < last and kept[index + 1]):
            roles[index] = _role(block, in_head=in_head)
            in_head = in_head and roles[index] != "paragraph"
        elif index - start <= HEAD_BLOCKS and (role := _head_role(block, in_head=in_head)):
            roles[index] = role
        elif block.path[: len(common)] == common and index > first:
            roles[index] = "junk"
    for index in range(last + 1, len(blocks)):
        # In the article's own element behind its end: related stories, a comment form.
        if common[-1:] and common[-1].name not in ("html", "body") and blocks[index].path[: len(common)] == common:
            roles[index] = "junk"
    return roles


def _with_whole_addresses(elements: Sequence[Element], *, base: str) -> tuple[Element, ...]:
    """The elements with links that hold outside the page's own site; other links are left out, their words stay."""
    whole = [
        replace(element, attributes=(("href", _joined(base, dict(element.attributes)["href"])),))
        if element.name == "a"
        else element
        for element in elements
    ]
    return without(whole, lambda element: element.name == "a" and not _is_web(dict(element.attributes)["href"]))


def _joined(base: str, href: str) -> str:
    """The whole address, "" for one that is none."""
    try:
        return urljoin(base, href)
    except ValueError:
        return ""


def _is_web(href: str) -> bool:
    return bool(_WEB.match(href) and safe_url(href))


def _belongs(block: PageBlock, common: tuple[Node, ...], *, followed: bool) -> bool:
    """Is it a caption or a section heading of the article that the extractor left out?"""
    if block.path[: len(common)] != common:
        return False
    if block.within("figcaption"):
        return True
    return followed and len(block.path) == len(common) + 1 and bool(_HEADING.match(block.path[-1].name))


def _headline(blocks: Sequence[PageBlock], first: int, title: str) -> int | None:
    """The block that is the headline: the nearest top heading above the text, best one that says the title."""
    tops = [index for index in range(min(first + 3, len(blocks))) if blocks[index].within("h1")]
    named = [index for index in tops if title and _same(blocks[index].text.text, title)]
    if named or tops:
        return (named or tops)[-1]
    heads = [i for i in range(min(first + 3, len(blocks))) if title and _same(blocks[i].text.text, title)]
    return heads[-1] if heads else None


def _same(first: str, second: str) -> bool:
    one, other = (re.sub(r"\W+", "", text).casefold() for text in (first, second))
    return bool(one) and (one == other or (len(one) > 15 and one in other) or (len(other) > 15 and other in one))


def _role(block: PageBlock, *, in_head: bool) -> Role:
    text = block.text.text
    if is_furniture(text):
        return "junk"
    if block.within("figcaption"):
        return "caption"
    if block.within("h1", "h2", "h3", "h4", "h5", "h6"):
        return "heading"
    if block.within("li", "td", "th"):
        return "list"
    if block.within("blockquote"):
        return "quote"
    if in_head and (role := _head_role(block, in_head=True)):
        return role
    if is_media_label(text):
        return "media-label"
    if is_credits_line(text):
        return "byline"
    return "caption" if text.count(" ") < 60 and (credit_of(text) or duration_of(text)) else "paragraph"


def _head_role(block: PageBlock, *, in_head: bool) -> Role | None:
    """Byline, date or standfirst above the text; `None` for anything else. Classes count `in_head` only."""
    text = block.text.text
    label = " ".join(node.label for node in block.path[-3:])
    if is_furniture(text):
        return "junk"
    if byline_names(text) is not None or is_date_line(text):
        return "byline"
    if in_head and _BYLINE_CLASS.search(label) and text.count(" ") < LONGEST_BYLINE:
        return "byline"
    if in_head and _STANDFIRST_CLASS.search(label) and not block.within("li", "figcaption"):
        return "standfirst"
    return None


def _common_path(paths: Sequence[tuple[Node, ...]]) -> tuple[Node, ...]:
    """The elements that are around all of the blocks."""
    # Numbers grow in the order of the page, so what the first and the last share is shared by all between.
    shortest, longest = (end(paths, key=lambda path: [node.number for node in path]) for end in (min, max))
    same = 0
    while same < min(len(shortest), len(longest)) and shortest[same] == longest[same]:
        same += 1
    return shortest[:same]


def _parts(page: Page, roles: Sequence[Role | None]) -> Iterator[Part]:
    """The pieces of the article, lists, quotes, figures and tables opened and closed around them."""
    opened: list[Node] = []
    for block, role in zip(page.blocks, roles, strict=True):
        if role is None:
            continue
        if role == "junk":
            yield Piece("junk", block.text)
            continue
        if block.name == "pre":
            role = "code"  # whatever else speaks for it: only code may begin with white space
        around = [node for node in block.path if node.name in _CONTAINERS] if role in _CONTAINED else []
        same = 0
        while same < min(len(opened), len(around)) and opened[same].number == around[same].number:
            same += 1
        yield from (Close() for _ in opened[same:])
        yield from (Open(node.name) for node in around[same:])
        opened = around
        yield _piece(block, role)
    yield from (Close() for _ in opened)


_CONTAINED: tuple[Role, ...] = ("caption", "list", "quote", "paragraph", "code", "heading")


def _piece(block: PageBlock, role: Role) -> Piece:
    text = block.text
    if role == "heading":
        level = max(2, next(int(match[1]) for node in block.path if (match := _HEADING.match(node.name))))
        return Piece(role, text, _around(f"h{level}", block), level=level)
    if role == "code":
        return Piece(role, text, (Element("pre", 0, len(text), 0), Element("code", 0, len(text), 1)))
    if role == "caption" and block.within("figcaption"):
        return _caption(block)
    if role in ("list", "quote"):
        return Piece(role, text, _around("p", block) if block.within("p") or role == "quote" else block.elements)
    return plain_piece(role, text, inline=block.elements, may_have_dateline=True)


def _caption(block: PageBlock) -> Piece:
    """The words in a `figcaption`, with the credit by its class or its form."""
    text = block.text.text
    credit, duration = block.credit or credit_of(text), duration_of(text)
    return Piece(
        "caption",
        block.text,
        with_span("credit", credit, inline=block.elements, depth=0),
        (Block("credit", credit),) if credit else (),
        duration=duration.of(text) if duration else "",
    )


def _around(name: str, block: PageBlock) -> tuple[Element, ...]:
    return (Element(name, 0, len(block.text), 0), *deeper(block.elements, 1))
