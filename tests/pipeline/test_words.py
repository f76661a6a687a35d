"""The text of a page without our own elements is the article's text, for every article there is."""

from __future__ import annotations

from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.attribute import attribute
from generator.keep.inputs import BuildOptions
from generator.link import link
from generator.model.article import Format, SourceFile
from generator.model.site import Config, Output
from generator.parse import parse
from generator.pipeline.build import prepare
from generator.pipeline.engine import engine
from generator.read.theme import read_theme
from generator.render import render

ROOT = Path(__file__).parents[2]
VOID = {"br", "hr", "img", "wbr", "meta", "link", "input"}


class ArticleText(HTMLParser):
    """Gathers the text inside the elements that carry `data-article-text`."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        if self.depth or any(name == "data-article-text" for name, _ in attrs):
            self.depth += 1

    def handle_endtag(self, tag: str) -> None:
        self.depth -= self.depth > 0 and tag not in VOID

    def handle_data(self, data: str) -> None:
        if self.depth:
            self.text.append(data)


def shown_text(page: bytes) -> str:
    parser = ArticleText()
    parser.feed(page.decode())
    parser.close()
    return "".join(parser.text)


@cache
def repository() -> dict[str, bytes]:
    return {output.path: output.data for output in prepare(ROOT, BuildOptions()).outputs}


def article_slugs() -> list[str]:
    return sorted(path.split("/")[1] for path in repository() if path.endswith("/article.txt"))


@pytest.mark.parametrize("slug", article_slugs())
def test_page_of_every_article_in_the_repository_shows_its_words(slug: str) -> None:
    page, text = (repository()[f"articles/{slug}/{name}"] for name in ("index.html", "article.txt"))
    assert shown_text(page) == text.decode()


def test_founding_article_shows_its_words_and_none_of_its_furniture() -> None:
    file = ROOT.parent / "shared" / "seeds" / "iran-strikes.txt"
    if not file.is_file():
        pytest.skip("../shared is not here: the founding article cannot be built")
    page, text = built(SourceFile(path="seeds/iran-strikes.txt", text=file.read_bytes().decode(), format="text"))
    assert shown_text(page) == text
    for furniture in (b"Source link", b"Leave a Reply", b"Your email address"):
        assert furniture not in page


def built(file: SourceFile) -> tuple[bytes, str]:
    """The page of one file, and the article's text."""
    attributed = attribute(parse(file), engine())
    outputs, diagnostics = render(link([attributed], (), Config()), default_theme(), generated_by="test")
    assert diagnostics == ()
    return page_of(outputs), attributed.article.text


def page_of(outputs: tuple[Output, ...]) -> bytes:
    return next(output.data for output in outputs if output.path.startswith("articles/"))


@cache
def default_theme():  # type: ignore[no-untyped-def]
    return read_theme(ROOT, "default")[0]


WORDS = st.sampled_from(
    ["Ann Lee", "said", "“We", "go,”", "he", "told", "the", "mayor", "according to", "that", '"no"', "''x''", "‘so’",
     "<b>", "&amp;", "*em*", "[x](http://a.example)", "officials", "denied", "it.", "“open", "\u00a0", "1. ", "- "]
)  # fmt: skip
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=14).map(" ".join), min_size=1, max_size=6).map("\n\n".join)


@settings(deadline=None, max_examples=60)
@given(TEXTS, st.sampled_from(["text", "markdown"]))
def test_page_of_any_article_shows_its_words(text: str, form: Format) -> None:
    suffix = {"text": "txt", "markdown": "md"}[form]
    file = SourceFile(path=f"seeds/x.{suffix}", text=text, format=form)
    if parse(file).blocks:
        page, shown = built(file)
        assert shown_text(page) == shown
