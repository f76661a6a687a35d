"""What a finished page shows of its article: the words inside the elements that carry `data-article-text`."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

from generator.render.weave import VOID

HOLDS = "data-article-text"  # the attribute by which a theme says where an article's words are, and no others


def shows(page: str, text: str) -> bool:
    """Are the words of the page those of the article's text, each once and in order, whatever white space is there?"""
    words = text.split()
    if _quickly(page).split() == words:
        return True
    parser = _Shown()
    parser.feed(page)
    parser.close()
    return "".join(parser.words).split() == words


def _quickly(page: str) -> str:
    """The words in the elements with the attribute, read by pattern: ten times as fast where a page is well formed."""
    words: list[str] = []
    at = page.find(HOLDS)
    while at >= 0:
        depth = 0
        for match in _TOKEN.finditer(page, page.rfind("<", 0, at)):
            at, (closing, name, told) = match.end(), match.groups()
            if told is not None:
                words.append(told)
            elif name.lower() not in VOID:
                depth += -1 if closing else 1
            if not depth:
                break
        words.append("\n")  # what two elements hold are not one word
        at = page.find(HOLDS, at)
    return unescape("".join(words))


_TOKEN = re.compile(r"""<(/?)([a-zA-Z][\w-]*)(?:[^<>"']|"[^"]*"|'[^']*')*>|([^<]+)""")


class _Shown(HTMLParser):
    """Gathers the words, entities decoded."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._depth = 0  # elements around the next words, from the one with the attribute on

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Go into an element."""
        if tag not in VOID and (self._depth or any(name == HOLDS for name, _ in attrs)):
            self._depth += 1

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        if self._depth and tag not in VOID:
            self._depth -= 1
            self.words += [] if self._depth else ["\n"]  # what two elements hold are not one word

    def handle_data(self, data: str) -> None:
        """Take words in."""
        if self._depth:
            self.words.append(data)
