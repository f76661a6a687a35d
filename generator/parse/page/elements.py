"""What a saved page consists of, as far as an article may be in it: a row of blocks, and what its head says.

The extractor that knows the article from the rest gives text without offsets; these blocks are all of the page's text
with them. `walker.py` makes them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import field

from generator.model.markup import Element
from generator.model.quick import quick
from generator.model.span import Span
from generator.parse.markup import clipped
from generator.text.offsets import MappedText


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Their words are not text of the page.
SILENT = _names(
    "script style noscript template svg math canvas iframe object video audio select option datalist button textarea"
    " input label head map title rt rp"
)
VOID = _names("area base br col embed hr img input link meta param source track wbr")
BLOCKS = _names(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody"
    " td tfoot th thead tr ul"
)
HEAD = _names("title meta link style script base noscript template head")  # any other tag ends the head
INLINE = {
    "a": "a", "em": "em", "i": "em", "cite": "em", "dfn": "em", "strong": "strong", "b": "strong", "code": "code",
    "kbd": "code", "samp": "code", "s": "s", "del": "s", "strike": "s",
}  # fmt: skip
# An open element of the first kind ends where one of the second kind begins (HTML Living Standard 13.1.2.4).
ENDS_BEFORE = {
    "p": BLOCKS - _names("body html caption td th tr tbody thead tfoot li dd dt"),
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "td": frozenset({"td", "th", "tr", "tbody"}),
    "th": frozenset({"td", "th", "tr", "tbody"}),
    "tr": frozenset({"tr", "tbody", "tfoot"}),
    "option": frozenset({"option"}),
}
# One of these around an open element keeps it from being ended from within.
SCOPES = _names("table td th ul ol dl div article section blockquote figure body")
LONGEST_LABEL = 5  # words before a link
SHORTEST_TITLE = 20  # letters of a link to another story; a shorter one names a source or a person
_LABEL_ENDS = tuple(":»>→–—|")
HEADING = re.compile(r"h([1-6])$")


@quick
class Node:
    """An open element: its name, its number in the page, and what its class, id and role call it."""

    name: str
    number: int
    label: str = ""


@quick
class PageBlock:
    """Text between two block borders, white space collapsed; `path` are the elements around it, outermost first.

    `linked` is how many of its characters stand in links; `label` what the inline element is called in which it
    begins ("caption"), `borders` where inline elements begin or end.
    """

    text: MappedText
    elements: tuple[Element, ...]
    path: tuple[Node, ...]
    credit: Span | None = None
    linked: int = 0
    label: str = ""
    borders: tuple[int, ...] = ()

    @property
    def name(self) -> str:
        """The name of the nearest block element around it, "" for none."""
        return innermost(self.path)

    def within(self, *names: str) -> bool:
        """Does the block stand in an element of one of these names?"""
        return any(node.name in names for node in self.path)

    @property
    def links(self) -> list[str]:
        """The addresses of its links."""
        return [dict(element.attributes)["href"] for element in self.elements if element.name == "a"]

    @property
    def is_pointer(self) -> bool:
        """Is it a link to something else with a label before it ("See also: …")?"""
        links = [element for element in self.elements if element.name == "a"]
        if len(links) != 1 or self.linked < SHORTEST_TITLE:
            return False
        label, rest = self.text.text[: links[0].start].rstrip(), self.text.text[links[0].end :]
        is_label = label.endswith(_LABEL_ENDS) and label.count(" ") < LONGEST_LABEL
        return is_label and not re.search(r"\w", rest)

    @property
    def is_linked(self) -> bool:
        """Is nearly all of it a link?"""
        return self.linked >= 0.8 * len(self.text)


@quick
class Page:
    """All blocks of a page in order, and what its head says.

    `title` is the text of the `title` element, `metas` the `content` of each named `meta`, `data` the scripts that
    hold structured data (JSON-LD).
    """

    blocks: tuple[PageBlock, ...]
    title: str
    language: str
    metas: dict[str, str] = field(default_factory=dict)
    data: tuple[MappedText, ...] = ()


def innermost(path: tuple[Node, ...]) -> str:
    """The name of the nearest block element, "" for none."""
    return next((node.name for node in reversed(path) if node.name in BLOCKS), "")


def inner(elements: Sequence[Element], left: int, length: int) -> list[Element]:
    """The elements where `left` characters before the text were cut, without line breaks at its ends."""
    moved = (clipped(element, left, length) for element in elements)
    return [element for element in moved if element.name != "br" or 0 < element.start < length]
