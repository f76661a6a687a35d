"""One file made into an attributed article, whatever the file provokes: a fault of ours is that file's message."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from generator.attribute import attribute
from generator.model.article import Article, SourceEntry, SourceFile
from generator.model.attribution import AttributedArticle, Engine
from generator.model.diagnostic import Diagnostic, Location
from generator.model.weights import DamagedModelError
from generator.parse import parse, plain_text
from generator.parse.plain.text import empty_article
from generator.text.comments import comments_in_markdown
from generator.text.offsets import MappedText

Made = TypeVar("Made")


def attributed(file: SourceFile, engine: Engine, *, registry: tuple[SourceEntry, ...] = ()) -> AttributedArticle:
    """Who says what in a file. Where reading it fails, its words stand as plain text; where finding fails, unmarked.

    Raises `DamagedModelError`, which is no fault of the file.
    """
    return attributed_article(parsed(file), engine, registry=registry)


def attributed_article(
    article: Article, engine: Engine, *, registry: tuple[SourceEntry, ...] = ()
) -> AttributedArticle:
    """Who says what in an article, in the same way."""
    try:
        return attribute(article, engine, registry=registry)
    except DamagedModelError:
        raise
    except Exception as error:  # whatever one file provokes, the others are built
        bare = replace(article, annotations=(), decisions=(), merges=(), mentions=(), hedges=())
        return AttributedArticle(
            article=bare, attributions=(), sources=(), diagnostics=(*bare.diagnostics, failure(error, article.path))
        )


def parsed(file: SourceFile) -> Article:
    """The article in a file; its words as plain text where reading it as what it is fails."""
    try:
        return parse(file)
    except Exception as error:
        fault = failure(error, file.path)
    try:
        # Of a saved page nothing is shown: its text can't be told from its markup without being read as a page.
        article = _plain(file) if file.format != "html" else empty_article(file.path, ())
    except Exception:
        article = empty_article(file.path, ())
    return replace(article, is_page=file.place == "content", diagnostics=(*article.diagnostics, fault))


def _plain(file: SourceFile) -> Article:
    """The words of a file as plain text; of Markdown without what is not for readers, each word at its place."""
    text, is_held_back = file.text, False
    if file.format == "markdown":
        from generator.notation.front_matter import read_front_matter  # here, as in `parse`

        matter = read_front_matter(MappedText.of(text))
        is_held_back = matter.is_held_back
        for start, end in ((0, matter.end), *comments_in_markdown(text)):
            text = text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]
    return replace(plain_text(text, file.path), is_held_back=is_held_back)


def failure(error: Exception, path: str) -> Diagnostic:
    """The message for an exception of ours while a file is worked on."""
    what = f"quoth itself failed on this file ({type(error).__name__}: {' '.join(str(error).split())[:200]})"
    fix = "take out what is unusual in it, and please report it; the other files are not affected"
    return Diagnostic(Location(path), "failure", what, fix)


def together(
    articles: Sequence[AttributedArticle], make: Callable[[Sequence[AttributedArticle]], Made]
) -> tuple[Made, tuple[Diagnostic, ...]]:
    """What is made of all articles; where that fails, of those with which it works, and a message for each other one.

    Raises what `make` raises of the rest together, which is then no single file's fault.
    """
    try:
        return make(articles), ()
    except Exception as error:
        if not articles:
            raise
        first = error
    kept, faults = [], []
    for article in articles:
        try:
            make([article])
            kept.append(article)
        except Exception as error:
            faults.append(failure(error, article.article.path))
    if not faults:
        raise first
    return make(kept), tuple(faults)
