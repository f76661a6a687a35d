"""In which language an article is written: the machine reads English only, and must know when it does not.

What a page declares is often the default of the program that made it: an English declaration is held against the words.
"""

from __future__ import annotations

from itertools import filterfalse

from generator.model.article import Article, is_english
from generator.model.diagnostic import Diagnostic, Location
from generator.text.patterns import pattern

FEWEST_WORDS = 20  # of a text whose language is looked for; headlines of other languages look English
MOST_LETTERS = 5_000  # are enough to tell, and keep the time the same for a book
ENGLISH_SHARE = 0.15  # of the words below; of 143 English pages the lowest has .19, of 282 others the highest .11

_WIDE = pattern(r"[\u2e80-\u9fff\uac00-\ud7af]")
_WORD = pattern(r"[^\W\d_]+")
_ENGLISH = frozenset(
    "the of and to in a is that for on was with as it at by from be said he his have has are were an not this they who"
    " but had will their which she her its been would or".split()
)


def language_of(article: Article, *, fallback: str) -> str:
    """The language of the article's words: "en-GB" as it is declared in `article.language`, or as the words tell.

    `fallback` where nothing is declared and there are too few words to tell.
    """
    declared, text = article.language, article.text[:MOST_LETTERS]
    if article.is_page or (declared and not is_english(declared)):
        return declared or fallback
    tokens = text.lower().split()
    plain = [*filter(str.isalpha, tokens)]  # words as they are, which need not be looked for in these
    found = plain + _WORD.findall(" ".join(filterfalse(str.isalpha, tokens)))
    if len(found) < FEWEST_WORDS and len(found) + len(_WIDE.findall(text)) < FEWEST_WORDS:
        return declared or fallback
    if sum(map(_ENGLISH.__contains__, found)) >= ENGLISH_SHARE * len(found):
        return declared or "en"
    # Imported here: it takes a second, and most articles are plainly English.
    from py3langid import classify

    detected = str(classify(text)[0])
    return declared if declared and detected == "en" else detected


def foreign(article: Article, language: str) -> tuple[Diagnostic, ...]:
    """The message that the machine does not read the article's language."""
    if article.is_page or article.is_authored or not article.blocks or is_english(language):
        return ()
    what = f'the article is in the language "{language}", and the machine reads English only'
    fix = "nothing to do: it is shown whole; a person can mark who says what in it"
    return (Diagnostic(Location(article.path), "other-language", what, fix),)
