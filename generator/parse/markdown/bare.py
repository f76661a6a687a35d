"""Addresses that stand bare in the words: they become links, and are shown as they are written."""

from __future__ import annotations

from collections.abc import Sequence

from linkify_it import LinkifyIt
from markdown_it import MarkdownIt

from generator.model.markup import Element
from generator.text.safe import safe_url

MOST = 200  # addresses of one block; whoever writes more makes a list of links
_FINDER = LinkifyIt(options={"fuzzy_link": False, "fuzzy_email": False, "fuzzy_ip": False})


class AsWritten(MarkdownIt):
    """Shows an address as it is written; markdown-it would show "%20" as a space, in words that nobody wrote."""

    def normalizeLinkText(self, link: str) -> str:
        """The words of an address in angle brackets."""
        return link


def with_bare_links(text: str, elements: Sequence[Element]) -> tuple[Element, ...]:
    """The elements with a link around each web address in the text that is in no link and no code.

    markdown-it's own rule for it makes new tokens, whose places in the file nobody knows.
    """
    if "://" not in text:
        return tuple(elements)
    out = list(elements)
    for match in (_FINDER.match(text) or [])[:MOST]:
        href = safe_url(match.url)
        if not href.startswith(("https://", "http://")):
            continue
        start, end = match.index, match.last_index
        touching = [each for each in out if each.start < end and each.end > start]
        around = [each for each in touching if each.start <= start and end <= each.end]
        if len(around) < len(touching) or any(each.name in ("a", "code") for each in around):
            continue
        place = sum(each.start < start or each in around for each in out)
        out.insert(place, Element("a", start, end, len(around), (("href", href),)))
    return tuple(out)
