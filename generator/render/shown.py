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
    """The words in the elements with the attribute, read by pattern, in a fortieth of the time.

    Right where a page is well formed; else there are other words.
    """
    words: list[str] = []
    at = page.find(HOLDS)
    while at >= 0:
        start = page.rfind("<", 0, at)
        end = _end(page, start)
        words.append(_bare(page[start:end]))
        at = page.find(HOLDS, max(at + 1, end))
    return unescape("\n".join(words))  # what two elements hold are not one word


def _bare(html: str) -> str:
    """The words between the tags; a "<" that begins none is a word."""
    if _STRAY.search(html):
        return _TAG.sub("", html)
    first, *rest = html.split("<")
    return "".join([first, *[each.partition(">")[2] for each in rest]])


def _end(page: str, start: int) -> int:
    """Where the element that begins there is closed."""
    name = _NAME.match(page, start + 1)
    depth = 0
    for tag in re.finditer(rf"<(/?){name[0]}(?![\w-])", page[start:], re.IGNORECASE) if name else ():
        depth += -1 if tag[1] else 1
        if not depth:
            return start + tag.start()
    return len(page)


_NAME = re.compile(r"[a-zA-Z][\w-]*")
_STRAY = re.compile(r"<(?!/?[a-zA-Z])")
_TAG = re.compile(r"</?[a-zA-Z][^>]*>")


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
