"""Markdown within a paragraph, with the place of every character: the tokens of markdown-it, or what needs none, are
turned into words, elements and marks over them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from markdown_it.token import Token
from markdown_it.utils import EnvType

from generator.model.markup import Element
from generator.model.quick import changed, quick
from generator.notation.brackets import Attributes, Fault, Mark
from generator.parse.markdown.bare import with_bare_links
from generator.parse.markdown.images import attributes_of, is_shown
from generator.parse.markdown.notes import LOST_NOTES
from generator.parse.markdown.positioned import AT, DEEPEST, MARK, SIMPLE, scans
from generator.parse.markdown.simple import Simple, stretch
from generator.parse.markup import clipped, without_empty
from generator.text.offsets import MappedText
from generator.text.safe import safe_url

Number = Callable[[str], tuple[int, bool]]  # of a footnote's key: its number, and whether this is the first reference


@quick
class Marked:
    """An annotation span over the words of a block; `at` is the offset of its bracket in the input.

    `notes` are the keys of the footnotes right behind it.
    """

    start: int
    end: int
    at: int
    attributes: Attributes
    notes: tuple[str, ...] = ()


@quick
class InlineText:
    """The words of a block with their map, the elements in it (depth from 0) and its annotation spans."""

    text: MappedText
    elements: tuple[Element, ...] = ()
    marks: tuple[Marked, ...] = ()


def inline_text(token: Token, source: MappedText, *, number: Number, shown: Collection[str]) -> InlineText:
    """Words, elements and marks of an inline token; `source` is its content with the way to the input.

    A reference to a footnote reads "[1]", by its `number`, which tells too whether it is the first one. It is evidence,
    and no words, right behind a content, unless its key is in `shown`.
    """
    if found := token.meta.get(SIMPLE):
        return _simple_text(found, source, token.content)
    return _Builder(source, _whole(token.children or []), number=number, shown=shown).build(token.children or [])


def _simple_text(found: Simple, source: MappedText, inline: str) -> InlineText:
    whole = found.words(source, inline)
    text, left = whole.strip(), len(whole.text) - len(whole.text.lstrip())
    marks = [Marked(*ends, mark.open, mark.attributes) for mark, ends in zip(found.marks, found.places, strict=True)]
    return InlineText(
        text, with_bare_links(text.text, ()), tuple([_placed(each, left, text.text, source) for each in marks])
    )


def _placed(mark: Marked, left: int, text: str, source: MappedText) -> Marked:
    """The mark over its words only, without white space at its ends, with the place of its bracket in the input."""
    start, end = max(mark.start - left, 0), max(mark.end - left, 0)
    words = text[start:end]
    told = words.lstrip()
    start = min(start, len(text)) + len(words) - len(told)
    at = source.to_input(mark.at, mark.at + 1)[0]
    return Marked(start, start + len(told.rstrip()), at, mark.attributes, mark.notes)


def inline_faults(env: EnvType, token: Token) -> tuple[Fault, ...]:
    """What is broken in the annotation spans of an inline token that was parsed with `env`."""
    marks, faults = scans(env).get(token.content, ((), ()))
    if SIMPLE in token.meta:
        return faults
    whole = _whole(token.children or []) if marks else frozenset()
    fix = "let it begin and end in the same words, outside of code and of the addresses of links"
    cut = [Fault(mark.open, "annotation cut by code or by a link", fix) for mark in marks if mark.open not in whole]
    lost: dict[int, Fault] = env.get(LOST_NOTES, {}).get(token.content, {})
    return (*faults, *cut, *(lost[at] for at in sorted(lost)))


def _whole(tokens: Sequence[Token], base: int = 0) -> frozenset[int]:
    """The opening brackets, as offsets, of the annotation spans whose two ends both came through Markdown's rules."""
    found: dict[str, set[int]] = {f"{MARK}_open": set(), f"{MARK}_close": set()}
    inner: frozenset[int] = frozenset()
    for token in tokens:
        if token.type in found:
            found[token.type].add(token.meta[MARK].open + base)
        elif token.type == "image":
            inner |= _whole(token.children or [], token.meta[AT] + base)
    opened, closed = found.values()
    return frozenset(opened & closed) | inner


class _Builder:
    """Goes through the tokens of one block and gathers what they make."""

    def __init__(
        self,
        source: MappedText,
        whole: frozenset[int],
        *,
        number: Number,
        shown: Collection[str],
    ) -> None:
        self.source = source
        self.whole = whole
        self.number = number
        self.shown = shown
        self.texts: list[MappedText] = []
        self.length = 0
        self.elements: list[Element] = []
        self.opened: list[int | None] = []  # places in `elements`; `None` for one that is not shown
        self.depth = 0  # how many of them are shown
        self.mark_starts: dict[int, int] = {}
        self.marks: list[Marked] = []
        self.evidence_at = -1  # offset at which a footnote belongs to the last mark

    def build(self, tokens: list[Token]) -> InlineText:
        self._all(tokens, 0)
        whole = MappedText.join(self.texts)
        left = len(whole.text) - len(whole.text.lstrip())
        text = whole.strip()
        elements = [clipped(element, left, len(text)) for element in self.elements]
        marks = sorted(self.marks, key=lambda mark: (mark.at, mark.end))
        return InlineText(
            text,
            with_bare_links(text.text, without_empty(elements)),
            tuple(_placed(mark, left, text.text, self.source) for mark in marks),
        )

    def _all(self, tokens: list[Token], base: int) -> None:
        for token in tokens:
            self._token(token, token.meta.get(AT, 0) + base)

    def _token(self, token: Token, at: int) -> None:
        match token.type:
            case "text":
                self._words(token.content, at, len(token.content))
            case "text_special":
                self._special(token, at)
            case "code_inline":
                self._open("code", ())
                self._words(token.content, at, len(token.content))
                self._close()
            case "softbreak":
                self._words("\n", at, 1)
            case "hardbreak":
                self.elements.append(Element("br", self.length, self.length, self.depth))
                self._words("\n", at, 1)
            case "link_open":
                self._link(str(token.attrs.get("href", "")), str(token.attrs.get("title", "")))
            case "image" if is_shown(token):
                self.elements.append(Element("img", self.length, self.length, self.depth, attributes_of(token)))
            case "image":
                self._link(str(token.attrs.get("src", "")), str(token.attrs.get("title", "")))
                self._all(token.children or [], at)
                self._close()
            case "annotation_open" | "annotation_close":
                self._bracket(token, at)
            case "note":
                self._note(token, at)
            case _ if token.nesting == 1:
                self._open(token.tag, ())
            case _ if token.nesting == -1:
                self._close()

    def _words(self, words: str, at: int, source_length: int) -> None:
        """Words that stand for a stretch of the source, character by character where they are the same."""
        if not words:
            return
        self.texts.append(stretch(self.source, words, at, at + source_length))
        self.length += len(words)

    def _special(self, token: Token, at: int) -> None:
        if token.info == "escape" and token.content != token.markup:
            self._words(token.content, at + 1, len(token.content))
        else:
            self._words(token.content, at, len(token.markup))

    def _link(self, address: str, title: str) -> None:
        if href := safe_url(address):
            self._open("a", (("href", href), ("title", title)) if title else (("href", href),))
        else:
            self.opened.append(None)

    def _open(self, name: str, attributes: tuple[tuple[str, str], ...]) -> None:
        if self.depth >= DEEPEST:  # the words of one within so many others are shown without it
            self.opened.append(None)
            return
        self.elements.append(Element(name, self.length, self.length, self.depth, attributes))
        self.opened.append(len(self.elements) - 1)
        self.depth += 1

    def _close(self) -> None:
        index = self.opened.pop()
        if index is not None:
            self.elements[index] = changed(self.elements[index], end=self.length)
            self.depth -= 1

    def _bracket(self, token: Token, at: int) -> None:
        """One end of a mark; as words where the other end is missing."""
        mark: Mark = token.meta[MARK]
        is_open = token.type == f"{MARK}_open"
        base = at - (mark.open if is_open else mark.close)
        if mark.open + base not in self.whole:
            length = 1 if is_open else mark.end - mark.close
            self._words(self.source.text[at : at + length], at, length)
        elif is_open:
            self.mark_starts[at] = self.length
        else:
            self.marks.append(
                Marked(self.mark_starts.pop(mark.open + base), self.length, mark.open + base, mark.attributes)
            )
            self.evidence_at = mark.end + base if mark.attributes.role in ("content", "part") else -1

    def _note(self, token: Token, at: int) -> None:
        key: str = token.meta["key"]
        length = len(f"[^{key}]")
        if at == self.evidence_at and key not in self.shown:
            self.marks[-1] = changed(self.marks[-1], notes=(*self.marks[-1].notes, key))
            self.evidence_at += length
            return
        number, is_first = self.number(key)
        back = (("id", f"noteref-{number}"),) if is_first else ()
        self._open("a", (("href", f"#note-{number}"), *back))
        low, high = self.source.to_input(at, at + length)
        words = MappedText.replacing(f"[{number}]", at=low, input_length=high - low)
        self.texts.append(words)
        self.length += len(words)
        self._close()
