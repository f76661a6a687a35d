"""What a finished page shows of its article: the words inside the elements that carry `data-article-text`."""

from __future__ import annotations

from html.parser import HTMLParser

from generator.render.weave import VOID

HOLDS = "data-article-text"  # the attribute by which a theme says where an article's words are, and no others


def shows(page: str, text: str) -> bool:
    """Are the words of the page those of the article's text, each once and in order, whatever white space is there?"""
    parser = _Shown()
    parser.feed(page)
    parser.close()
    return "".join(parser.words).split() == text.split()


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
