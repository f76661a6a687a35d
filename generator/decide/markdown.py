"""An article as Markdown that reads back to the same words: what `quoth annotate` begins with."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.model.article import Article
from generator.model.markup import Element

ROLES = ("byline", "standfirst", "media-label")
_SIGNS = {"em": "*", "strong": "**", "s": "~~"}
_ESCAPED = re.compile(r"[\\`*\[\]<&]|~(?=~)|(?<![^\W_])_|_(?![^\W_])")
_LINE_START = re.compile(r"#{1,6}(?=\s|$)|[-+](?=\s|$)|(?<!\d)\d{1,9}(?=[.)](?:\s|$))|>|=+\s*$|:{3,}|~{3,}|[-:|\s]+$")


@dataclass(slots=True)
class _Node:
    """An element with those in it."""

    element: Element
    inner: list[_Node] = field(default_factory=list)

    def find(self, name: str) -> Iterator[_Node]:
        for node in self.inner:
            if node.element.name == name:
                yield node
            else:
                yield from node.find(name)


def markdown(article: Article) -> str:
    """The article's words and structure as Markdown, its facts as front matter with `seed:`."""
    facts: dict[str, object] = {
        "date": article.date.isoformat() if article.date else "",
        "authors": list(article.authors),
        "publisher": article.publisher,
        "url": article.url,
        "description": article.description,
        "event": article.event,
        "language": article.language if article.language != "en" else "",
    }
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in facts.items() if value]
    body = "\n\n".join(_blocks(article.text, _tree(article.elements)))
    return "\n".join(["---", *lines, "---", "", body, ""])


def _tree(elements: Sequence[Element]) -> list[_Node]:
    top: list[_Node] = []
    path: list[_Node] = []
    for element in elements:
        node = _Node(element)
        del path[element.depth :]
        (path[-1].inner if path else top).append(node)
        path.append(node)
    return top


def _blocks(text: str, nodes: Sequence[_Node]) -> Iterator[str]:
    for node in nodes:
        block = _block(text, node)
        if block:
            yield block


def _block(text: str, node: _Node) -> str:
    element, name = node.element, node.element.name
    if name == "hr":
        return "***"
    if name in ("ul", "ol"):
        return "\n".join(_items(text, node))
    if name == "blockquote":
        return _prefixed("\n\n".join(_inside(text, node)), "> ", "> ")
    if name == "pre":
        return _code(text, node)
    if name == "table":
        return _table(text, node)
    if name == "figure":
        return "::: {.caption}\n" + "\n\n".join(_inside(text, node)) + "\n:::"
    if re.fullmatch(r"h[1-6]", name):
        words = _inline(text, node)
        level = int(name[1])
        if "\n" in words:
            return f"{words}\n{'=-'[min(level, 2) - 1] * 3}"
        closed = re.sub(r"(#+)$", r"\\\1", words)
        return f"{'#' * level} {closed}"
    words = _inline(text, node)
    role = dict(element.attributes).get("class", "")
    return f"::: {{.{role}}}\n{words}\n:::" if role in ROLES else words


def _inside(text: str, node: _Node) -> list[str]:
    """The blocks in an element; its own words where it has none."""
    nested = ("p", "ul", "ol", "blockquote", "pre", "table", "figure", "figcaption", "hr")
    if len(node.inner) == 1 and node.inner[0].element.name == "figcaption":
        return _inside(text, node.inner[0])
    if not any(inner.element.name in nested or re.fullmatch(r"h[1-6]", inner.element.name) for inner in node.inner):
        return [_inline(text, node)]
    out = []
    at = node.element.start
    loose: list[_Node] = []
    for inner in node.inner:
        if inner.element.name in nested or re.fullmatch(r"h[1-6]", inner.element.name):
            out += _loose(text, at, inner.element.start, loose)
            out += _blocks(text, [inner])
            at, loose = inner.element.end, []
        else:
            loose.append(inner)
    return out + _loose(text, at, node.element.end, loose)


def _loose(text: str, start: int, end: int, inner: list[_Node]) -> list[str]:
    """Words of a list item that stand beside its nested list, blocks apart by their blank line."""
    words = text[start:end]
    if not words.strip():
        return []
    left = start + len(words) - len(words.lstrip())
    return [_inline(text, _Node(Element("p", left, start + len(words.rstrip()), 0), inner))]


def _items(text: str, node: _Node) -> Iterator[str]:
    number = int(dict(node.element.attributes).get("start", "1")) if node.element.name == "ol" else 0
    for item in node.inner:
        sign = f"{number}. " if node.element.name == "ol" else "- "
        yield _prefixed("\n\n".join(_inside(text, item)), sign, " " * len(sign))
        number += 1


def _prefixed(block: str, first: str, rest: str) -> str:
    lines = block.split("\n")
    return "\n".join(
        (first if not n else rest) + line if line else (first if not n else rest).rstrip()
        for n, line in enumerate(lines)
    )


def _code(text: str, node: _Node) -> str:
    words = text[node.element.start : node.element.end]
    language = next((dict(i.element.attributes).get("class", "") for i in node.inner), "").removeprefix("language-")
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", words)), default=0))
    return f"{fence}{language}\n{words}\n{fence}"


def _table(text: str, node: _Node) -> str:
    rows = [[_inline(text, cell).replace("|", "\\|") for cell in row.inner] for row in node.find("tr")]
    width = max(map(len, rows), default=0)
    lines = ["| " + " | ".join([*row, *[""] * (width - len(row))]) + " |" for row in rows]
    return "\n".join([*lines[:1], "|" + " --- |" * width, *lines[1:]])


def _inline(text: str, node: _Node) -> str:
    """The words of a block with their emphasis and links, each sign that Markdown would read escaped."""
    written = _words(text, node.element.start, node.element.end, node.inner)
    return "\n".join(_line(line) for line in written.split("\n"))


def _words(text: str, start: int, end: int, inner: Sequence[_Node]) -> str:
    out = []
    at = start
    for node in inner:
        element = node.element
        low, high = _trimmed(text, max(at, element.start), min(end, element.end))
        if element.name == "br":
            is_end = text[element.start : element.start + 1] == "\n" and at < element.start < end
            if is_end:
                out += [_escaped(text[at : element.start]).rstrip(" "), "\\"]
                at = element.start
            continue
        if low >= high:
            continue
        out.append(_escaped(text[at:low]))
        out.append(_marked(text, node, low, high))
        at = high
    return "".join([*out, _escaped(text[at:end])])


def _marked(text: str, node: _Node, low: int, high: int) -> str:
    element = node.element
    words = _words(text, low, high, node.inner)
    sign = _SIGNS.get(element.name, "")
    if sign and _opens(text[low - 1 : low], text[low]) and _opens(text[high : high + 1], text[high - 1]):
        return f"{sign}{words}{sign}"
    if element.name == "code":
        plain = text[low:high]
        ticks = "`" * (1 + max(map(len, re.findall("`+", plain)), default=0))
        pad = " " if plain[0] in "` " or plain[-1] in "` " else ""
        return words if "\n" in plain else f"{ticks}{pad}{plain}{pad}{ticks}"
    href = dict(element.attributes).get("href", "")
    if element.name == "a" and href and not re.search(r"[<>\s\\]", href):
        title = dict(element.attributes).get("title", "")
        told = " " + json.dumps(title, ensure_ascii=False) if title and not re.search(r"[\\\n\"&]", title) else ""
        return f"[{words}](<{href}>{told})"
    return words


def _opens(outside: str, inside: str) -> bool:
    """May emphasis begin between the two (CommonMark: left-flanking)? The same holds for its end, seen from there."""
    return not _is_mark(inside) or not outside or outside.isspace() or _is_mark(outside)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))


def _escaped(words: str) -> str:
    return _ESCAPED.sub(r"\\\g<0>", words)


def _line(line: str) -> str:
    """A line with what stands at its edges kept: white space, and signs that would begin another block."""
    bare = line.strip()
    left, right = line[: len(line) - len(line.lstrip())], line[len(line.rstrip()) :] if bare else ""
    match = _LINE_START.match(bare)
    if match and match[0].isdigit():
        bare = f"{match[0]}\\{bare[match.end() :]}"
    elif match and not bare.startswith("\\"):
        bare = "\\" + bare
    return "".join([*(f"&#{ord(c)};" for c in left), bare, *(f"&#{ord(c)};" for c in right)])
