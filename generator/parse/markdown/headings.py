"""Names of headings, to be linked to: `## The strike {#strike}`, or made from the words."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.notation.brackets import scan
from generator.parse.markdown.inline import InlineText
from generator.parse.markup import clipped
from generator.text.slugs import slug

# What pages call places of their own, and how ids of claims, their places and footnotes begin.
_OF_THE_PAGE = re.compile(
    r"(?:claims|corrections|kind|legend|made|main|menu|sheet|sources|unnamed|withdrawn)(?:-h)?|(?:a|t|ref|note|noteref|corrected)-.*"
)
_OWN = re.compile(r"\s*\{#([\w.\-]+)\}$")


class HeadingIds:
    """The names given so far; each is given once, and none that a statement of the text has: it is its anchor."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._given: set[str] | None = None  # made when there is a heading: most articles have none
        self._counts: dict[str, int] = {}

    def of_heading(self, inline: InlineText) -> tuple[InlineText, str]:
        """The heading without the name written behind it, and that name or one made from its words."""
        own = _OWN.search(inline.text.text)
        if own:
            end = own.start()
            elements = tuple(clipped(element, 0, end) for element in inline.elements if element.start < max(end, 1))
            marks = tuple(replace(mark, end=min(mark.end, end)) for mark in inline.marks if mark.start < end)
            inline = InlineText(inline.text.slice(0, end), elements, marks)
        return inline, self._free(own[1] if own else slug(inline.text.text))

    def _free(self, name: str) -> str:
        if self._given is None:
            self._given = {mark.attributes.key for mark in scan(self._text)[0]}
        name = f"h-{name}" if _OF_THE_PAGE.fullmatch(name) else name
        free = name
        while free in self._given:
            self._counts[name] = self._counts.get(name, 1) + 1
            free = f"{name}-{self._counts[name]}"
        self._given.add(free)
        return free
