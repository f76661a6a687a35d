"""A saved web page read into blocks, each character with its offset in the file.

Structure (links, emphasis, lists, quotes) is taken from here too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from html import unescape
from html.parser import HTMLParser

from generator.model.markup import Element
from generator.model.span import Span
from generator.parse.markup import without_empty
from generator.parse.page.elements import (
    BLOCKS,
    ENDS_BEFORE,
    HEAD,
    INLINE,
    SCOPES,
    SILENT,
    VOID,
    Node,
    Page,
    PageBlock,
    inner,
    innermost,
)
from generator.parse.page.prose import parts_of
from generator.text.clean import composed
from generator.text.offsets import MappedText
from generator.text.safe import safe_url

DEEPEST = 200  # elements in each other; pages have some thirty, and each block keeps its path

_CONTROL = r"\0-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff"
_WORD = rf"[^ \t\n\r\f{_CONTROL}]+"
_PIECE = re.compile(rf"([ \t\n\r\f]+)|([{_CONTROL}]+)|{_WORD}(?: {_WORD})*")
_TAG_START = re.compile(r"<[a-zA-Z/!?]")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CREDIT = re.compile(r"\b(?:source|attribution)\b|(?:credit|copyright|photographer)s?\b")
_CAPTION = re.compile(r"caption")
# Words for those who hear the page ("Image caption") are not for those who read it.
_FOR_HEARERS = re.compile(
    r"\b(?:visually-?hidden|hidden-visually|sr-only|screen-?reader|off-?screen|a11y|is-aural|aural\b)"
)
_CARD = re.compile(r"tool-?tip|pop-?up|pop-?over|hover-?card")
# Elements side by side that are set apart by style alone: "Hanne Blume" and "Staff" are no one word.
_SET_APART = frozenset({"span", "a", "time", "button"})
_ENDS_WORD = re.compile(r"[^\W_A-Z]|[.!?)”\"]")


def read_page(text: str, *, with_hidden: bool = False) -> Page:
    """The page's text as blocks, with offsets of `text`; `with_hidden`: what style or `noscript` hides as well."""
    walker = _Walker(text, with_hidden=with_hidden)
    # A tag that never closes is no text; html.parser would look for its end again at each "<" in it.
    tags_end = text.rfind(">") + 1
    open_tag = _TAG_START.search(text, tags_end)
    walker.feed(text[: open_tag.start() if open_tag else len(text)])
    walker.close()
    walker.end_block()
    title = " ".join("".join(walker.title).split())
    data = tuple(MappedText.join(pieces) for pieces in walker.data)
    blocks = tuple(part for block in walker.blocks for part in parts_of(block))
    return Page(blocks, title, walker.language, walker.metas, data)


@dataclass(slots=True)
class _Open:
    """The block being read."""

    texts: list[MappedText] = field(default_factory=list)
    length: int = 0
    elements: list[Element] = field(default_factory=list)
    credit: tuple[int, int] = (0, 0)
    ends_in_space: bool = True
    linked: int = 0
    label: str = ""
    borders: list[int] = field(default_factory=list)


class _Walker(HTMLParser):
    """Reads tags and text with their offsets."""

    def __init__(self, text: str, *, with_hidden: bool) -> None:
        super().__init__(convert_charrefs=False)
        self.with_hidden = with_hidden
        self.line_starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self.blocks: list[PageBlock] = []
        self.title: list[str] = []
        self.metas: dict[str, str] = {}
        self.data: list[list[MappedText]] = []
        self.language = ""
        self.source = text
        self.path: list[Node] = []
        self.effects: list[str] = []  # by place in `path`: what ends with the element ("silent", "inline", "credit")
        self.inline: list[tuple[str, tuple[tuple[str, str], ...]]] = []
        self.open_elements: list[int] = []
        self.silent = 0
        self.links = 0
        self.in_title = False
        self.joint = 0  # 1 behind the end of an element that may be set apart, 2 if another begins there
        self.number = 0
        self.block = _Open()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        values = {name: value or "" for name, value in attrs}
        if tag not in HEAD:
            self._end_head()
        if tag == "html":
            self.language = self.language or values.get("lang", "").strip()
        if tag == "meta":
            self._meta(values)
        if tag == "br":
            self._line_break()
        if tag in BLOCKS:
            self._end_implied(tag)
            self.end_block()
        if tag in VOID or len(self.path) >= DEEPEST:
            return
        self.joint = 2 * (self.joint == 1 and tag in _SET_APART)
        self.number += 1
        self.block.borders.append(self.block.length)
        label = f"{values.get('class', '')} {values.get('id', '')} {values.get('role', '')}".strip().lower()
        effect = self._begin_effect(tag, values, label)
        self.path.append(Node(tag, self.number, label[:200]))
        self.effects.append(effect)

    def _begin_effect(self, tag: str, values: dict[str, str], label: str) -> str:
        if tag == "title" and not self.title and not any(node.name == "svg" for node in self.path):
            self.in_title = True
        if tag == "script" and "ld+json" in values.get("type", "").lower():
            self.data.append([])
            self.silent += 1
            return "data"
        if self._is_silent(tag, values, label):
            self.silent += 1
            return "silent"
        if not self.block.length and tag not in BLOCKS:
            self.block.label = f"{self.block.label} {label}".strip()
        is_cite = tag == "cite" and any(node.name == "figcaption" for node in self.path)
        if is_cite or (tag not in BLOCKS and tag not in INLINE and _CREDIT.search(label)):
            self.block.credit = (self.block.length, self.block.length)
            return "credit"
        if tag in INLINE:
            return self._open_inline(tag, values)
        return ""

    def _is_silent(self, tag: str, values: dict[str, str], label: str) -> bool:
        if tag == "noscript" or "hidden" in values or values.get("aria-hidden") == "true":
            return not self.with_hidden
        if _HIDDEN.search(values.get("style", "")):
            return not self.with_hidden or tag not in BLOCKS
        if tag in SILENT:
            return True
        if tag in BLOCKS and not tag.startswith("h"):
            return False
        # A card that opens over a word stands within the same inline element as the word.
        is_card = _CARD.search(label) and self.path and self.path[-1].name not in BLOCKS
        return bool(is_card or _FOR_HEARERS.search(label))

    def _meta(self, values: dict[str, str]) -> None:
        name = (values.get("property") or values.get("name") or values.get("itemprop") or "").strip().lower()
        if content := values.get("content", "").strip():
            self.metas.setdefault(name, content)

    def _end_head(self) -> None:
        for depth, node in enumerate(self.path):
            if node.name == "head":
                self._close_to(depth)
                return

    def handle_endtag(self, tag: str) -> None:
        """Close the nearest open element of the name, with what is open in it."""
        if tag == "title":
            self.in_title = False
        if tag in BLOCKS:
            self.end_block()
        self.joint = int(tag in _SET_APART)
        for depth in range(len(self.path) - 1, -1, -1):
            if self.path[depth].name == tag:
                self.block.borders.append(self.block.length)
                self._close_to(depth)
                return
            if self.path[depth].name in SCOPES and tag not in BLOCKS:
                return

    def handle_data(self, data: str) -> None:
        """Take words in."""
        at = self._offset()
        if self.in_title:
            self.title.append(data)
        if self.effects and self.effects[-1] == "data":
            self.data[-1].append(MappedText.of(data, at=at))
        if self.path and self.path[-1].name == "head" and data.strip():
            self._end_head()
        if self.silent:
            return
        for match in _PIECE.finditer(data):
            if match[1] and not self._keeps_space():
                self._space(at + match.start(), match.end() - match.start())
            elif not match[2]:
                self._words(composed(match[0], at + match.start()))

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """Pass over `<![`: in HTML it begins a comment, whatever follows."""
        return int(self.parse_bogus_comment(i, False))

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
            is_code = innermost(tuple(self.path)) == "pre"
            cut = whole.text.lstrip("\n").rstrip() if is_code else whole.text.strip()
            left = whole.text.index(cut)
            if cut:
                text = whole.slice(left, left + len(cut))
                elements = without_empty(inner(block.elements, left, len(text)))
                start, end = (min(max(place - left, 0), len(text)) for place in block.credit)
                start += len(text.text[start:end]) - len(text.text[start:end].lstrip())
                credit = Span(start, end) if start < end else None
                linked = min(block.linked, len(text))
                borders = tuple(place - left for place in block.borders)
                made = PageBlock(text, elements, tuple(self.path), credit, linked, block.label[:200], borders)
                self.blocks.append(made)
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
            self.title.append(words)
        if self.silent or not words:
            return
        if words in " \t\n\r\f" and not self._keeps_space():
            self._space(at, length)
        else:
            self._words(MappedText.replacing(words, at=at, input_length=length))

    def _keeps_space(self) -> bool:
        return any(node.name == "pre" for node in self.path)

    def _space(self, at: int, length: int) -> None:
        self.joint = 0
        if not self.block.ends_in_space:
            self._words(MappedText.replacing(" ", at=at, input_length=length))
            self.block.ends_in_space = True

    def _words(self, words: MappedText) -> None:
        if self.joint == 2 and self.block.length and not self.block.ends_in_space:
            first, last = words.text[0], self.block.texts[-1].text[-1]
            if (first.isupper() or first.isdigit()) and _ENDS_WORD.match(last):
                gap = MappedText.replacing(" ", at=words.runs[0].input_start, input_length=0)
                self.block.texts.append(gap)
                self.block.length += 1
        self.joint = 0
        self.block.texts.append(words)
        self.block.length += len(words)
        self.block.linked += len(words) if self.links else 0
        self.block.ends_in_space = False

    def _line_break(self) -> None:
        if self.silent or not self.block.length:
            return
        if self.block.texts[-1].text == "\n":  # two in a row make a paragraph
            self.end_block()
            return
        tag = self.get_starttag_text() or ""
        self.block.borders.append(self.block.length)
        self.block.elements.append(Element("br", self.block.length, self.block.length, self._depth()))
        self._words(MappedText.replacing("\n", at=self._offset(), input_length=len(tag)))
        self.block.ends_in_space = True

    def _open_inline(self, tag: str, values: dict[str, str]) -> str:
        name = INLINE[tag]
        href = safe_url(values.get("href", "")) if name == "a" else ""
        if name == "a" and not href:
            return ""
        self.links += name == "a"
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
            if effect in ("silent", "data"):
                self.silent -= 1
            elif effect == "inline":
                self.links -= self.inline.pop()[0] == "a"
                self._close_inline(1)
            elif effect == "credit":
                self.block.credit = (self.block.credit[0], self.block.length)

    def _end_implied(self, tag: str) -> None:
        """Close what ends without a tag of its own where `tag` begins: a paragraph before the next."""
        for depth in range(len(self.path) - 1, -1, -1):
            name = self.path[depth].name
            if tag in ENDS_BEFORE.get(name, ()):
                self.end_block()
                self._close_to(depth)
                return
            if name in SCOPES:
                return
