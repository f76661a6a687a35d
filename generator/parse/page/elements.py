"""A saved web page as a row of blocks, each character with its offset in the file.

The extractor that knows the article from the rest gives text without offsets; this module gives all of the page's text
with them. Structure (links, emphasis, lists, quotes) is taken from here too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from html import unescape
from html.parser import HTMLParser

from generator.model.markup import Element
from generator.model.span import Span
from generator.parse.markup import clipped, without_empty
from generator.text.offsets import MappedText
from generator.text.safe import safe_url


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Their words are not text of the page.
_SILENT = _names(
    "script style noscript template svg math canvas iframe object video audio select option datalist button textarea"
    " input label head map"
)
_VOID = _names("area base br col embed hr img input link meta param source track wbr")
_BLOCKS = _names(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody"
    " td tfoot th thead tr ul"
)
_INLINE = {
    "a": "a", "em": "em", "i": "em", "cite": "em", "dfn": "em", "strong": "strong", "b": "strong", "code": "code",
    "kbd": "code", "samp": "code", "s": "s", "del": "s", "strike": "s",
}  # fmt: skip
# An open element of the first kind ends where one of the second kind begins (HTML Living Standard 13.1.2.4).
_ENDS_BEFORE = {
    "p": _BLOCKS - _names("body html caption td th tr tbody thead tfoot li dd dt"),
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "td": frozenset({"td", "th", "tr", "tbody"}),
    "th": frozenset({"td", "th", "tr", "tbody"}),
    "tr": frozenset({"tr", "tbody", "tfoot"}),
    "option": frozenset({"option"}),
}
# One of these around an open element keeps it from being ended from within.
_SCOPES = _names("table td th ul ol dl div article section blockquote figure body")
_CONTROL = r"\0-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff"
_WORD = rf"[^ \t\n\r\f{_CONTROL}]+"
_PIECE = re.compile(rf"([ \t\n\r\f]+)|([{_CONTROL}]+)|{_WORD}(?: {_WORD})*")
DEEPEST = 200  # elements in each other; pages have some thirty, and each block keeps its path
_CREDIT = re.compile(r"\b(?:source|attribution)\b|(?:credit|copyright|photographer)s?\b")
_TAG_START = re.compile(r"<[a-zA-Z/!?]")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Node:
    """An open element: its name, its number in the page, and what its class, id and role call it."""

    name: str
    number: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class PageBlock:
    """Text between two block borders, white space collapsed; `path` are the elements around it, outermost first."""

    text: MappedText
    elements: tuple[Element, ...]
    path: tuple[Node, ...]
    credit: Span | None = None

    @property
    def name(self) -> str:
        """The name of the nearest block element around it, "" for none."""
        return _innermost(self.path)

    def within(self, *names: str) -> bool:
        """Does the block stand in an element of one of these names?"""
        return any(node.name in names for node in self.path)


@dataclass(frozen=True, slots=True)
class Page:
    """All blocks of a page in order, the text of its `title` element, and its language."""

    blocks: tuple[PageBlock, ...]
    title: MappedText
    language: str


def read_page(text: str) -> Page:
    """The page's text as blocks, with offsets of `text`."""
    walker = _Walker(text)
    # A tag that never closes is no text; html.parser would look for its end again at each "<" in it.
    tags_end = text.rfind(">") + 1
    open_tag = _TAG_START.search(text, tags_end)
    walker.feed(text[: open_tag.start() if open_tag else len(text)])
    walker.close()
    walker.end_block()
    return Page(tuple(walker.blocks), MappedText.join(walker.title).strip(), walker.language)


@dataclass(slots=True)
class _Open:
    """The block being read."""

    texts: list[MappedText] = field(default_factory=list)
    length: int = 0
    elements: list[Element] = field(default_factory=list)
    credit: tuple[int, int] = (0, 0)
    ends_in_space: bool = True


class _Walker(HTMLParser):
    """Reads tags and text with their offsets."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.line_starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self.blocks: list[PageBlock] = []
        self.title: list[MappedText] = []
        self.language = ""
        self.source = text
        self.path: list[Node] = []
        self.effects: list[str] = []  # by place in `path`: what ends with the element ("silent", "inline", "credit")
        self.inline: list[tuple[str, tuple[tuple[str, str], ...]]] = []
        self.open_elements: list[int] = []
        self.silent = 0
        self.in_title = False
        self.number = 0
        self.block = _Open()

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """A section as SGML had it, `<![word[ … ]]>`: to browsers a comment, to the parser a reason to give up."""
        return self.parse_bogus_comment(i, report)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        values = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language = values.get("lang", "").strip()
        if tag == "br":
            self._line_break()
        if tag == "title" and not any(node.name == "svg" for node in self.path):
            self.in_title = True
        if tag in _BLOCKS:
            self._end_implied(tag)
            self.end_block()
        if tag in _VOID:
            return
        if len(self.path) >= DEEPEST:
            return
        self.number += 1
        label = f"{values.get('class', '')} {values.get('id', '')} {values.get('role', '')}".strip().lower()
        self.path.append(Node(tag, self.number, label[:200]))
        self.effects.append(self._begin_effect(tag, values, label))

    def _begin_effect(self, tag: str, values: dict[str, str], label: str) -> str:
        if tag in _SILENT or _is_hidden(values):
            self.silent += 1
            return "silent"
        if tag in _INLINE:
            return self._open_inline(tag, values)
        if tag not in _BLOCKS and _CREDIT.search(label):
            self.block.credit = (self.block.length, self.block.length)
            return "credit"
        return ""

    def handle_endtag(self, tag: str) -> None:
        """Close the nearest open element of the name, with what is open in it."""
        if tag == "title":
            self.in_title = False
        if tag in _BLOCKS:
            self.end_block()
        for depth in range(len(self.path) - 1, -1, -1):
            if self.path[depth].name == tag:
                self._close_to(depth)
                return
            if self.path[depth].name in _SCOPES and tag not in _BLOCKS:
                return

    def handle_data(self, data: str) -> None:
        """Take words in."""
        at = self._offset()
        if self.in_title:
            self.title.append(MappedText.of(data, at=at))
        if self.silent:
            return
        for match in _PIECE.finditer(data):
            if match[1] and not self._keeps_space():
                self._space(at + match.start(), match.end() - match.start())
            elif not match[2]:
                self._words(MappedText.of(match[0], at=at + match.start()))

    def handle_entityref(self, name: str) -> None:
        """Take `&name;` in."""
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        """Take `&#number;` in."""
        self._reference(f"&#{name}")

    def end_block(self) -> None:
        """Make a block of the words since the last border."""
        block = self.block
        if block.length:
            self._close_inline(len(self.open_elements))
            whole = MappedText.join(block.texts)
            # In `pre` the white space at the start of a line is part of the code.
            is_code = _innermost(self.path) == "pre"
            cut = whole.text.lstrip("\n").rstrip() if is_code else whole.text.strip()
            left = whole.text.index(cut)
            if cut:
                text = whole.slice(left, left + len(cut))
                elements = without_empty(_within(block.elements, left, len(text)))
                start, end = (min(max(place - left, 0), len(text)) for place in block.credit)
                credit = Span(start, end) if start < end else None
                self.blocks.append(PageBlock(text, elements, tuple(self.path), credit))
        self.block = _Open()
        self.open_elements = []
        for name, attributes in self.inline:
            self._begin(name, attributes)

    def _offset(self) -> int:
        line, column = self.getpos()
        return self.line_starts[line - 1] + column

    def _reference(self, reference: str) -> None:
        at = self._offset()
        length = len(reference) + self.source.startswith(";", at + len(reference))
        words = unescape(self.source[at : at + length])
        if self.in_title:
            self.title.append(MappedText.replacing(words, at=at, input_length=length))
        if self.silent or not words:
            return
        if words in " \t\n\r\f" and not self._keeps_space():
            self._space(at, length)
        else:
            self._words(MappedText.replacing(words, at=at, input_length=length))

    def _keeps_space(self) -> bool:
        return any(node.name == "pre" for node in self.path)

    def _space(self, at: int, length: int) -> None:
        if not self.block.ends_in_space:
            self._words(MappedText.replacing(" ", at=at, input_length=length))
            self.block.ends_in_space = True

    def _words(self, words: MappedText) -> None:
        self.block.texts.append(words)
        self.block.length += len(words)
        self.block.ends_in_space = False

    def _line_break(self) -> None:
        if self.silent or not self.block.length:
            return
        if self.block.texts[-1].text == "\n":  # two in a row make a paragraph
            self.end_block()
            return
        tag = self.get_starttag_text() or ""
        self.block.elements.append(Element("br", self.block.length, self.block.length, self._depth()))
        self._words(MappedText.replacing("\n", at=self._offset(), input_length=len(tag)))
        self.block.ends_in_space = True

    def _open_inline(self, tag: str, values: dict[str, str]) -> str:
        name = _INLINE[tag]
        href = safe_url(values.get("href", "")) if name == "a" else ""
        if name == "a" and not href:
            return ""
        attributes = (("href", href),) if href else ()
        self.inline.append((name, attributes))
        self._begin(name, attributes)
        return "inline"

    def _begin(self, name: str, attributes: tuple[tuple[str, str], ...]) -> None:
        self.block.elements.append(Element(name, self.block.length, self.block.length, self._depth(), attributes))
        self.open_elements.append(len(self.block.elements) - 1)

    def _depth(self) -> int:
        return len(self.open_elements)

    def _close_inline(self, count: int) -> None:
        """End the innermost `count` inline elements of the block."""
        for _ in range(count):
            index = self.open_elements.pop()
            self.block.elements[index] = replace(self.block.elements[index], end=self.block.length)

    def _close_to(self, depth: int) -> None:
        """Close the open elements from `depth` on."""
        while len(self.path) > depth:
            self.path.pop()
            effect = self.effects.pop()
            if effect == "silent":
                self.silent -= 1
            elif effect == "inline":
                self.inline.pop()
                self._close_inline(1)
            elif effect == "credit":
                self.block.credit = (self.block.credit[0], self.block.length)

    def _end_implied(self, tag: str) -> None:
        """Close what ends without a tag of its own where `tag` begins: a paragraph before the next."""
        for depth in range(len(self.path) - 1, -1, -1):
            name = self.path[depth].name
            if tag in _ENDS_BEFORE.get(name, ()):
                self.end_block()
                self._close_to(depth)
                return
            if name in _SCOPES:
                return


def _within(elements: Sequence[Element], left: int, length: int) -> list[Element]:
    """The elements where `left` characters before the text were cut, without line breaks at its ends."""
    moved = (clipped(element, left, length) for element in elements)
    return [element for element in moved if element.name != "br" or 0 < element.start < length]


def _innermost(path: Sequence[Node]) -> str:
    return next((node.name for node in reversed(path) if node.name in _BLOCKS), "")


def _is_hidden(values: dict[str, str]) -> bool:
    return "hidden" in values or values.get("aria-hidden") == "true" or bool(_HIDDEN.search(values.get("style", "")))
