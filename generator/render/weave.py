"""Spans into HTML: attributions, cues and mentions drawn over an article's own markup, its words untouched.

The article is a tree of elements with runs of text between their borders. Marks are cut at those borders, so the
result is valid whatever they cross. Inside a run, marks nest in their order; where two cross, the later one is
closed and opened again at the border of the earlier, so that the shared part lies in both. An attribution's
reference link stands right behind its last fragment, and behind the article's own link or heading if it ends in one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from generator.model.markup import Element
from generator.model.quick import quick
from generator.model.span import Span
from generator.render.code import highlight
from generator.render.escaped import escaped
from generator.text.direction import has_right_to_left

VOID = frozenset({"br", "hr", "img", "wbr"})
# A reference never stands in these: links hold no links, and a heading is named by its own words alone.
WHOLE = frozenset({"a", "h1", "h2", "h3", "h4", "h5", "h6"})
# Only elements and white space may stand directly in these; a span there would be moved out by the browser.
_LINES = frozenset("p h1 h2 h3 h4 h5 h6 li figcaption td th dt dd".split())  # each may run in its own direction
STRUCTURE = frozenset({"table", "thead", "tbody", "tfoot", "tr", "ul", "ol", "dl"})


@quick
class Mark:
    """Words to be wrapped in a span. `attribution` is the id whose content they are, "" for a cue or mention."""

    span: Span
    classes: str
    attribution: str = ""


@quick
class Reference:
    """The link from the words to their card: visible label ("≠ T1") and name for those who cannot see it."""

    label: str
    name: str
    classes: str


@quick
class Woven:
    """The HTML of an article, piece by piece, each with the offset at which it starts."""

    pieces: tuple[tuple[int, Markup], ...]

    def part(self, start: int, end: int) -> Markup:
        """The HTML of what starts in [start, end)."""
        return Markup("".join([html for at, html in self.pieces if start <= at < end]))

    @property
    def whole(self) -> Markup:
        """All of it."""
        return Markup("".join([html for _, html in self.pieces]))


def weave(
    text: str, elements: Sequence[Element], *, marks: Sequence[Mark] = (), references: Mapping[str, Reference] = {}
) -> Woven:
    """The text in its elements with its marks; marks that share their start are given outer first.

    Without tags, and with entities decoded, the result is `text`, character by character.
    """
    root = _tree(elements, len(text))
    loom = _Loom(text, *_pieces(text, tuple(_runs(root)), marks), references)
    return Woven(tuple((start, loom.piece(item)) for start, item in _items(root)))


@dataclass(slots=True)
class _Node:
    """An element with those in it."""

    name: str
    start: int
    end: int
    attributes: tuple[tuple[str, str], ...] = ()
    children: list[_Node] = field(default_factory=list)


@quick
class _Piece:
    """The part of a mark that lies in one run of text."""

    start: int
    end: int
    mark: Mark


def _tree(elements: Iterable[Element], length: int) -> _Node:
    root = _Node("", 0, length)
    path = [root]
    for element in elements:
        del path[element.depth + 1 :]
        node = _Node(element.name, element.start, element.end, element.attributes)
        path[-1].children.append(node)
        path.append(node)
    return root


def _items(node: _Node) -> Iterator[tuple[int, _Node | Span]]:
    """Elements directly in a node, and the text around them, each with its start."""
    position = node.start
    for child in node.children:
        if position < child.start:
            yield position, Span(position, child.start)
        yield child.start, child
        position = max(position, child.end)
    if position < node.end:
        yield position, Span(position, node.end)


def _runs(node: _Node) -> Iterator[Span]:
    """Stretches of text that may be marked, in reading order."""
    for _, item in _items(node):
        if isinstance(item, _Node):
            yield from _runs(item)
        elif node.name not in STRUCTURE:
            yield item


def _pieces(text: str, runs: Sequence[Span], marks: Iterable[Mark]) -> tuple[dict[int, list[_Piece]], dict[str, int]]:
    """The marks' parts in each run, by the run's start, if they are more than white space; and where the last one of
    each attribution ends.
    """
    found: dict[int, list[_Piece]] = {}
    last_ends: dict[str, int] = {}
    starts, ends = [run.start for run in runs], [run.end for run in runs]
    for mark in marks:
        start, end, key = mark.span.start, mark.span.end, mark.attribution
        number = bisect_right(ends, start)
        while number < len(runs) and starts[number] < end:
            begin, stop = max(starts[number], start), min(ends[number], end)
            if not text[begin:stop].isspace():
                found.setdefault(starts[number], []).append(_Piece(begin, stop, mark))
                if key and stop > last_ends.get(key, 0):
                    last_ends[key] = stop
            number += 1
    return found, last_ends


def _chained(references: Sequence[str]) -> Sequence[str]:
    """References that stand together, as one sign: who tells before who is told of."""
    return ('<span class="chain">', *reversed(references), "</span>") if len(references) > 1 else references


class _Loom:
    """Writes HTML in reading order, and remembers which attributions have begun."""

    def __init__(
        self,
        text: str,
        pieces: Mapping[int, Sequence[_Piece]],
        last_ends: dict[str, int],
        references: Mapping[str, Reference],
    ) -> None:
        self._text = text
        self._pieces = pieces
        self._references = references
        self._last_ends = last_ends
        self._begun: set[str] = set()
        self._waiting: list[str] = []  # references that end in a link or heading of the article
        self._in_whole = False
        self._out: list[str] = []
        self._may_run_backwards = has_right_to_left(text)

    def piece(self, item: _Node | Span) -> Markup:
        """The HTML of an element or a stretch of text at the top."""
        self._out = []
        self._write(item)
        return Markup("".join(self._out))

    def _write(self, item: _Node | Span) -> None:
        if isinstance(item, Span):
            self._write_run(item, self._pieces.get(item.start, ()))
        else:
            self._write_element(item)

    def _write_element(self, node: _Node) -> None:
        attributes = "".join([f' {name}="{escaped(value)}"' for name, value in node.attributes])
        is_line = self._may_run_backwards and node.name in _LINES
        if is_line and has_right_to_left(self._text[node.start : node.end]):
            attributes += ' dir="auto"'
        # A code block may be wider than the column; who has no mouse scrolls it with the keyboard.
        attributes += ' tabindex="0"' if node.name == "pre" else ""
        self._out.append(f"<{node.name}{attributes}>")
        if node.name in VOID:
            return
        begins_with_text = all(child.start > node.start for child in node.children)
        if node.name == "pre" and begins_with_text and self._text.startswith("\n", node.start):
            self._out.append("<span></span>")  # a parser drops a line end right behind <pre>
        is_whole = node.name in WHOLE and not self._in_whole
        self._in_whole = self._in_whole or is_whole
        if highlighted := self._highlighted(node):
            self._out.append(highlighted)
        else:
            for _, item in _items(node):
                self._write(item)
        self._out.append(f"</{node.name}>")
        if is_whole:
            self._in_whole = False
            self._out.extend(self._waiting)
            self._waiting.clear()

    def _highlighted(self, node: _Node) -> str:
        """Code in colours, "" for what is no code block or holds marks, which go first."""
        languages = [value for name, value in node.attributes if name == "class" and value.startswith("language-")]
        if node.name != "code" or not languages or node.children or node.start == node.end:
            return ""
        if node.start in self._pieces:
            return ""
        return highlight(self._text[node.start : node.end], language=languages[0].split()[0].removeprefix("language-"))

    def _write_run(self, run: Span, pieces: Sequence[_Piece]) -> None:
        if not pieces:
            self._out.append(escaped(self._text[run.start : run.end]))
            return
        borders = sorted({run.start, run.end, *[p.start for p in pieces], *[p.end for p in pieces]})
        beginning: dict[int, list[_Piece]] = {}
        for piece in sorted(pieces, key=lambda piece: -piece.end):
            beginning.setdefault(piece.start, []).append(piece)
        opened: list[_Piece] = []
        for start, end in zip(borders, [*borders[1:], run.end], strict=True):
            self._close(opened, at=start)
            for piece in beginning.get(start, ()):
                self._open(piece)
                opened.append(piece)
            self._out.append(escaped(self._text[start:end]))

    def _close(self, opened: list[_Piece], *, at: int) -> None:
        """Close what ends here; what lies inside it and goes on is closed and opened again."""
        for first, piece in enumerate(opened):  # noqa: B007  # where it stopped
            if piece.end == at:
                break
        else:
            return
        going_on = [piece for piece in opened[first:] if piece.end != at]
        ended: list[str] = []
        while len(opened) > first:
            piece = opened.pop()
            self._out.append("</span>")
            if piece.end == at:
                self._refer(piece, ended)
        (self._waiting if self._in_whole else self._out).extend(_chained(ended))
        for piece in going_on:
            self._open(piece)
            opened.append(piece)

    def _open(self, piece: _Piece) -> None:
        key = piece.mark.attribution
        identity = ""
        if key:
            identity = f' data-for="{escaped(key)}"'
            if key not in self._begun:
                self._begun.add(key)
                identity += f' id="t-{escaped(key)}" aria-details="{escaped(key)}"'
        self._out.append(f'<span class="{escaped(piece.mark.classes)}"{identity}>')

    def _refer(self, piece: _Piece, ended: list[str]) -> None:
        """Add the reference of an attribution whose last words end here."""
        key = piece.mark.attribution
        if key not in self._references or piece.end != self._last_ends.get(key):
            return
        del self._last_ends[key]
        reference, id_ = self._references[key], escaped(key)
        link = (
            f'<a class="{escaped(reference.classes)}" role="doc-noteref" href="#{id_}" id="ref-{id_}" '
            f'data-label="{escaped(reference.label)}" aria-label="{escaped(reference.name)}"></a>'
        )
        ended.append(link)
