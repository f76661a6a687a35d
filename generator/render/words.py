"""The words of the interface, as templates and views say them: texts, plurals, dates and numbers of one language.

A text's key tells its place in `words/LANG.toml` of a theme: "card.checked".
"""

from __future__ import annotations

from functools import lru_cache
from string import Formatter

from markupsafe import Markup, escape

from generator.model.article import is_english
from generator.model.site import Theme
from generator.render.english import English


class Words:
    """The words of a theme in its language. `say("card.checked")` gives a text; `ways` how its language counts."""

    def __init__(self, theme: Theme) -> None:
        self.language = theme.language
        self._texts = dict(theme.words)
        self._foreign: dict[str, str] = {}
        self.ways = _ways(theme.language)

    def __call__(self, key: str, /, **given: object) -> str:
        """The text with that key, what is `given` in its braces; HTML, if some of that is."""
        try:
            text = self._texts[key]
        except KeyError:
            raise LookupError(f'no words for "{key}" in words/{self.language}.toml or words/en.toml') from None
        if not given:
            return text
        pieces, gaps = _in_pieces(text)
        made = [*pieces]
        for at, name in gaps:
            value = given[name]
            if type(value) is Markup:
                return Markup(escape(text)).format(**given)
            made[at] = value if isinstance(value, str) else format(value)
        return "".join(made)

    def count(self, key: str, number: int, /, **given: object) -> str:
        """The text for a number of things, which is its {n}, in the plural that it asks for."""
        form = f"{key}.{self.ways.category(number)}"
        return self(form if form in self._texts else f"{key}.other", n=self.ways.number(number), **given)

    def capital(self, key: str) -> str:
        """The text at the beginning of a line."""
        text = self(key)
        return text[:1].upper() + text[1:]

    def foreign(self, language: str) -> str:
        """The `lang` of what stands on a page in its own language, "" where that is the page's."""
        if language not in self._foreign:  # a site has few, and each link to an article asks
            ours, theirs = self.language.lower(), language.lower()
            self._foreign[language] = "" if f"{ours}-".startswith(f"{theirs}-") else language
        return self._foreign[language]

    def of_place(self, place: str) -> dict[str, str]:
        """All texts whose keys begin with a place, by the rest of the key."""
        return {key.removeprefix(f"{place}."): text for key, text in self._texts.items() if key.startswith(f"{place}.")}


@lru_cache(maxsize=1024)
def _in_pieces(text: str) -> tuple[list[str], list[tuple[int, str]]]:
    """A text cut at its braces, a gap for each of them, and what belongs into which: filled in half the time that
    `format` takes. None of our texts says how something is to be written.
    """
    pieces: list[str] = []
    gaps: list[tuple[int, str]] = []
    for words, name, _, _ in Formatter().parse(text):
        pieces.append(words)
        if name is not None:
            gaps.append((len(pieces), name))
            pieces.append("")
    return pieces, gaps


def _ways(language: str) -> English:
    if is_english(language):
        return English()
    from generator.render.locales import local  # here: it loads the library

    return local(language)
