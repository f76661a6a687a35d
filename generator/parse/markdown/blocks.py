"""From markdown-it's block tokens to pieces of an article, each line mapped to its place in the file."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from markdown_it.token import Token
from markdown_it.utils import EnvType

from generator.model import nesting
from generator.model.article import Block, Role
from generator.model.markup import Element
from generator.model.quick import quick
from generator.model.span import Span
from generator.notation.brackets import Attributes, Fault
from generator.notation.front_matter import Problem
from generator.parse.assemble import Close, Open, Part, Piece, Void
from generator.parse.captions import credit_alone, credit_of
from generator.parse.markdown.containers import DEEPEST_OF_ALL, TOO_DEEP
from generator.parse.markdown.headings import HeadingIds
from generator.parse.markdown.ignores import ignores_in
from generator.parse.markdown.images import pictures, without_words
from generator.parse.markdown.inline import InlineText, Marked, inline_faults, inline_text
from generator.parse.markdown.places import Places
from generator.parse.markdown.tables import EXTRA, row_of_images
from generator.parse.markdown.tasks import TASK, TASK_SIGN, task_of, without_start
from generator.parse.markup import clipped, deeper, with_span
from generator.text.nearest import nearest
from generator.text.offsets import MappedText

ROLE_CONTAINERS: tuple[Role, ...] = ("byline", "media-label", "standfirst")
CONTAINERS = ("caption", *ROLE_CONTAINERS)

_LANGUAGE = re.compile(r"[A-Za-z0-9+#.\-]+")
_BACK = (("class", "note-back"), ("aria-label", "Back to the text"))
_ALIGNED = re.compile(r"text-align:(\w+)")
_STRAY_FENCE = re.compile(r":{3,}")
_AROUND = {
    "blockquote_open": "blockquote",
    "bullet_list_open": "ul",
    "ordered_list_open": "ol",
    "list_item_open": "li",
    "table_open": "table",
    "thead_open": "thead",
    "tbody_open": "tbody",
}


@quick
class MarkedPiece:
    """A piece with its annotation spans; their `at` is an offset of the input."""

    piece: Piece
    marks: tuple[Marked, ...] = ()


class BlockReader:
    """Reads the block tokens of one body. Footnotes in `shown` stand below the text, whatever refers to them."""

    def __init__(self, body: MappedText, shown: frozenset[str] = frozenset()) -> None:
        self.body = body
        self.shown = shown
        self.notes: dict[str, list[Token]] = {}  # tokens of each footnote
        self.keys: list[str] = []  # of the footnotes, in their order
        self.numbers: dict[str, int] = {}  # of the footnotes shown below the text
        self.referred: set[str] = set()  # those of them that the text refers to
        self.numbered: list[str] = []  # their keys, in the order of their numbers
        self.places = Places(body)
        self.ids = HeadingIds(body.text)
        self.problems: list[Problem] = []
        self.ignores: dict[int, str] = {}  # by offset of the input: the words of comments that silence messages
        self.around: list[str] = []
        self.captions: list[str] = []  # credits of the open captions, until they are shown

    def parts(self, tokens: Sequence[Token], env: EnvType) -> Iterator[Part | MarkedPiece]:
        """The pieces and what opens and closes around them, in order."""
        index = 0
        while index < len(tokens):
            token = tokens[index]
            if token.type == "tr_open":
                end = next(at for at in range(index, len(tokens)) if tokens[at].type == "tr_close")
                yield from self._row(tokens[index:end], env)
                index = end
            elif token.type == "inline":
                yield from self._block(tokens[index - 1], self._inline(token, env))
            elif token.type in ("fence", "code_block"):
                yield from self._code(token)
            elif token.type == "hr":
                yield Void("hr")
            elif token.type.startswith("container"):
                yield from self._container(token)
            elif token.type == "note_open":
                index = self._keep_note(tokens, index)
            elif token.type == "list_item_open" and (task := task_of(tokens, index)):
                self.around.append("li")
                yield Open("li", (("class", task),))
            elif token.type in _AROUND:
                yield self._open(token)
            elif token.type.removesuffix("_close") + "_open" in _AROUND:
                self.around.pop()
                yield Close()
            index += 1

    def notes_below(self, env: EnvType, used: Collection[str]) -> Iterator[Part | MarkedPiece]:
        """The footnotes to show below the text: those numbered so far, and those that nothing refers to."""
        shown = looked_at = 0
        while True:
            while looked_at < len(self.keys) and (self.keys[looked_at] in self.numbers or self.keys[looked_at] in used):
                looked_at += 1
            if shown == len(self.numbers):
                if looked_at == len(self.keys):
                    break
                key = self.keys[looked_at]
                fix = f"write [^{key}] in the text"
                self._tell(self.notes[key][0], "unused-footnote", "footnote that nothing refers to", fix)
                self.number(key)
            if not shown:
                yield Open("ol")
            shown += 1
            yield Open("li", (("id", f"note-{shown}"),))
            yield from self.note(self.numbered[shown - 1], env)
            if self.numbered[shown - 1] in self.referred:
                yield Void(
                    "a", (("href", f"#noteref-{shown}"), ("class", "note-back"), ("aria-label", "Back to the text"))
                )
            yield Close()
        if shown:
            yield Close()

    def note(self, key: str, env: EnvType) -> list[Part | MarkedPiece]:
        """The words of a footnote."""
        around, captions = self.around, self.captions
        self.around, self.captions = ["li"], []
        parts = list(self.parts(self.notes[key][1:-1], env))
        self.around, self.captions = around, captions
        return parts

    def number(self, key: str) -> int:
        """The number of a footnote that is shown below the text, in the order of the calls."""
        if key not in self.numbers:
            self.numbered.append(key)
            self.numbers[key] = len(self.numbered)
        return self.numbers[key]

    def reference(self, key: str) -> tuple[int, bool]:
        """The number of a footnote that the text refers to, and whether it does so for the first time."""
        is_first = key not in self.referred
        self.referred.add(key)
        return self.number(key), is_first

    def _keep_note(self, tokens: Sequence[Token], start: int) -> int:
        """Put a footnote aside; the index of its last token."""
        level, key = tokens[start].level, tokens[start].meta["key"]
        end = next(
            at for at in range(start, len(tokens)) if tokens[at].type == "note_close" and tokens[at].level == level
        )
        if key in self.notes:
            what = f'footnote "[^{key}]" stands twice'
            self._tell(tokens[start], "repeated-footnote", what, "give each a key of its own")
            key += f"′{len(self.keys)}"
        self.keys.append(key)
        self.notes[key] = list(tokens[start : end + 1])
        return end

    def tell_too_deep(self, env: EnvType) -> None:
        """Tell of the first block whose signs are words because too many lie around it."""
        if TOO_DEEP in env:
            what = f"blocks more than {DEEPEST_OF_ALL} deep are shown as they are written"
            self._tell_line(env[TOO_DEEP], "too-deep", what, "take out some of those around it")

    def _tell(self, token: Token, code: str, what: str, fix: str) -> None:
        self._tell_line(token.map[0] if token.map else 0, code, what, fix)

    def _tell_line(self, line: int, code: str, what: str, fix: str) -> None:
        at = self.places.of_line(line)
        self.problems.append(Problem(at, code, what, fix))

    def _open(self, token: Token) -> Open:
        name = _AROUND[token.type]
        self.around.append(name)
        start = token.attrs.get("start")
        return Open(name, (("start", str(start)),) if start is not None else ())

    def _inline(self, token: Token, env: EnvType) -> InlineText:
        """The words of an inline token, with the marks at offsets of the input."""
        source = self.places.cell(token) if "table" in self.around else self.places.content(token)
        self.problems += [
            Problem(source.to_input(fault.at, fault.at + 1)[0], fault.code, fault.what, fault.fix)
            for fault in inline_faults(env, token)
        ]
        for at, words in ignores_in(env, token.content).items():
            self.ignores[source.to_input(at, at + 1)[0]] = words
        inline = inline_text(token, source, number=self.reference, shown=self.shown)
        for mark in inline.marks:
            if mark.start == mark.end:
                fix = "write the words between the brackets"
                self.problems.append(Problem(mark.at, "broken-annotation", "annotation without words", fix))
        if deep := next(_too_deep(inline.marks), None):
            what = f"annotations more than {nesting.DEEPEST} deep are shown beside each other"
            fix = "take out the brackets and braces of some"
            self.problems.append(Problem(deep.at, "too-deep", what, fix))
        return without_start(inline, TASK_SIGN) if token.meta.get(TASK) else inline

    def _block(self, opening: Token, inline: InlineText) -> Iterator[Part | MarkedPiece]:
        for source in without_words(inline.elements):
            what = f'the image "{source}" has no words for those who can\'t see it'
            self._tell(opening, "image-without-words", what, "write them between the brackets: ![words](file)")
        if not inline.text.text:
            yield from pictures(inline.elements)
            return
        if opening.type == "heading_open":
            level = int(opening.tag[1:])
            inline, name = self.ids.of_heading(inline)
            if inline.text.text:
                yield MarkedPiece(_piece("heading", inline, f"h{level}", level=level, id_=name), inline.marks)
        elif self.captions:
            yield MarkedPiece(self._caption(inline), inline.marks)
        elif role := next((role for role in ROLE_CONTAINERS if self.around[-1:] == [role]), None):
            outer = Element("p", 0, len(inline.text), 0, (("class", role),))
            yield MarkedPiece(Piece(role, inline.text, (outer, *deeper(inline.elements, 1))), inline.marks)
        else:
            if _STRAY_FENCE.fullmatch(inline.text.text):
                fix = "remove it, or write ::: {.caption} above the block"
                self._tell(opening, "stray-fence", '":::" closes no block', fix)
            role = "list" if "li" in self.around else "quote" if "blockquote" in self.around else "paragraph"
            yield MarkedPiece(_piece(role, inline, "" if opening.hidden else "p"), inline.marks)

    def _caption(self, inline: InlineText) -> Piece:
        """A paragraph of a caption; the first takes the credit that its braces give."""
        credit = self.captions[-1]
        self.captions[-1] = ""
        length = len(inline.text)
        if credit:
            # It stands before the caption in the file; the map keeps the order of the text, so it leads nowhere.
            end = inline.text.to_input(0, length)[1]
            text = MappedText.join([inline.text, MappedText.replacing(credit, at=end, input_length=0)], " ")
            span = Span(length + 1, len(text))
        else:
            text = inline.text
            found = credit_of(text.text)
            if not found:
                return _piece("caption", inline, "p")
            span = found
        piece = _piece("caption", InlineText(text, with_span("credit", span, inline=inline.elements, depth=0)), "p")
        return replace(piece, inside=(Block(role="credit", span=span),))

    def _code(self, token: Token) -> Iterator[MarkedPiece]:
        if not token.content.strip():
            return
        text = self.places.content(token)
        right = len(text.text.rstrip())
        left = len(text.text) - len(text.text.lstrip("\n"))
        text = text.slice(left, right)
        language = _LANGUAGE.match(token.info.strip())
        attributes = (("class", f"language-{language[0]}"),) if language else ()
        elements = (Element("pre", 0, len(text), 0), Element("code", 0, len(text), 1, attributes))
        yield MarkedPiece(Piece("code", text, elements))

    def _row(self, tokens: Sequence[Token], env: EnvType) -> Iterator[Part | MarkedPiece]:
        """A row of a table as one block, tabs between its cells."""
        if extra := tokens[0].meta.get(EXTRA):
            what = f"the row has {extra} more cell{'s' * (extra != 1)} than the table has columns"
            self._tell(tokens[0], "wide-row", what, "give the table's first line a cell for each, or take some out")
        texts: list[MappedText] = []
        elements: list[Element] = []
        marks: list[Marked] = []
        length = 0
        for opening, token in pairwise(tokens):
            if token.type != "inline":
                continue
            inline = self._inline(token, env)
            start = length + 1 if texts else 0
            length = start + len(inline.text)
            texts.append(inline.text)
            aligned = _ALIGNED.search(str(opening.attrs.get("style", "")))
            classes = (("class", f"align-{aligned[1]}"),) if aligned else ()
            elements.append(Element(opening.tag, start, length, 1, classes))
            elements += [
                replace(element, start=element.start + start, end=element.end + start)
                for element in deeper(inline.elements, 2)
            ]
            marks += [replace(mark, start=mark.start + start, end=mark.end + start) for mark in inline.marks]
        whole = MappedText.join(texts, "\t")
        left = len(whole.text) - len(whole.text.lstrip())
        text = whole.strip()
        if text.text:
            # An empty cell stays, so that those after it keep their column.
            cells = (clipped(element, left, len(text)) for element in elements)
            placed = tuple(replace(mark, start=mark.start - left, end=mark.end - left) for mark in marks)
            yield MarkedPiece(Piece("list", text, (Element("tr", 0, len(text), 0), *cells)), placed)
        else:
            yield from row_of_images(elements)

    def _container(self, token: Token) -> Iterator[Part | MarkedPiece]:
        if token.nesting == 1:
            name = self._container_name(token)
            self.around.append(name)
            if name == "caption":
                yield Open("figure")
                yield Open("figcaption")
        elif self.around.pop() == "caption":
            if credit := self.captions.pop():  # no paragraph took it
                yield MarkedPiece(credit_alone(credit, self.places.end_of_line(token.map[1] - 1 if token.map else 0)))
            yield Close()
            yield Close()

    def _container_name(self, token: Token) -> str:
        read: tuple[Attributes, int] | Fault = token.meta["read"]
        line = token.map[0] if token.map else 0
        at = self.places.of_line(line)
        if isinstance(read, Fault):
            at = self.body.to_input(read.at, read.at + 1)[0]
            self.problems.append(Problem(at, "broken-block", read.what, read.fix))
            return ""
        attributes, _ = read
        name = next(iter(sorted(attributes.flags)), "")
        if name not in CONTAINERS:
            what = f'unknown block ":::" of class "{name}"{nearest(name, CONTAINERS)}'
            self.problems.append(Problem(at, "broken-block", what, "write ::: {.caption}"))
            return ""
        if not token.meta["is_closed"]:
            what = f'block "::: {{.{name}}}" is not closed'
            self.problems.append(Problem(at, "broken-block", what, 'write a line ":::" below it'))
        if name == "caption":
            self.captions.append(" ".join(attributes.get("credit").split()))
        return name


def _too_deep(marks: Sequence[Marked]) -> Iterator[Marked]:
    """The marks in too many others."""
    around: list[int] = []
    for mark in marks:
        while around and around[-1] <= mark.start:
            around.pop()
        if len(around) > nesting.DEEPEST:
            yield mark
        around.append(mark.end)


def _piece(role: Role, inline: InlineText, name: str, *, level: int = 0, id_: str = "") -> Piece:
    """A block with its own element, where it has one, around those of its words."""
    if not name:
        return Piece(role, inline.text, inline.elements, level=level)
    outer = Element(name, 0, len(inline.text), 0, (("id", id_),) if id_ else ())
    return Piece(role, inline.text, (outer, *deeper(inline.elements, 1)), level=level)
