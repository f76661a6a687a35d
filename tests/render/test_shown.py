"""A page shows the words of its article, each once; what does not is published without marks, or not at all."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.diagnostic import Diagnostic
from generator.model.markup import Element
from generator.model.site import Theme
from generator.render import render
from generator.render.shown import shows
from generator.render.weave import weave
from generator.text.offsets import MappedText
from tests.render.samples import rendered, sample, site, theme

ARTICLE = "articles/bridge/index.html"
HELD = "<html><p>Before.</p><div data-article-text>{0}</div><p>After.</p><main data-article-text>{1}</main></html>"


@pytest.mark.parametrize(
    ("first", "second", "is_shown"),
    [
        ("One &amp; two", "three", True),
        ("<p>One <b>&amp;</b>\n two</p>", "<br>three<span></span>", True),
        ("One &amp; two", "", False),
        ("One &amp; two two", "three", False),
        ("three", "One &amp; two", False),
        ("One two", "three", False),
        ("<!-- One -->One &amp; two", "three", True),
    ],
)
def test_words_count_where_the_theme_says_they_are(first: str, second: str, is_shown: bool) -> None:
    assert shows(HELD.format(first, second), "One & two\n\nthree") is is_shown


def test_page_that_holds_no_words_shows_none() -> None:
    assert not shows("<p>One</p>", "One")
    assert shows("<p>Other</p>", "")


@given(st.lists(st.sampled_from(["Ann", "said", "“no”", "<&>", "\n\n"]), min_size=2, max_size=9), st.data())
def test_word_dropped_or_doubled_is_seen(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    number = data.draw(st.integers(0, len(words) - 1))
    changed = data.draw(st.sampled_from([[], [words[number]] * 2]))
    other = " ".join([*words[:number], *changed, *words[number + 1 :]])
    page = HELD.format(weave(other, [Element("p", 0, len(other), 0)]).whole, "")
    assert shows(page, text) is (text.split() == other.split())


def with_article_page(html: str) -> Theme:
    """The default theme with this around an article."""
    return replace(theme(), templates=tuple(sorted({**dict(theme().templates), "article.html": html}.items())))


def built(html: str) -> tuple[dict[str, str], tuple[Diagnostic, ...]]:
    outputs, diagnostics = render(site(sample()), with_article_page(html), generated_by="Quoth")
    return {output.path: output.data.decode("utf-8", "replace") for output in outputs}, diagnostics


WHOLE = "<div data-article-text>{{ view.head }}</div><div data-article-text>{{ view.body }}</div>"


def test_theme_that_shows_the_words_is_taken() -> None:
    pages, diagnostics = built(WHOLE)
    assert diagnostics == ()
    assert 'class="content' in pages[ARTICLE]


@pytest.mark.parametrize(
    "html",
    [
        "<p>An empty page</p>",
        WHOLE.replace("{{ view.head }}", ""),
        WHOLE + WHOLE,
        WHOLE.replace("{{ view.body }}", "{{ view.body }} Buy now!"),
        "{{ view.head }}{{ view.body }}",
    ],
)
def test_page_of_a_theme_that_loses_or_adds_words_is_not_made(html: str) -> None:
    pages, (message,) = built(html)
    assert ARTICLE not in pages
    assert message.code == "broken-theme"
    assert message.at.path == "themes/default/templates/article.html"
    assert "does not show the words of articles/bridge/index.html as they are" in message.what
    assert "view.body" in message.fix


def test_plain_page_is_checked_too() -> None:
    broken = replace(theme(), templates=tuple({**dict(theme().templates), "page.html": "<p>Nothing</p>"}.items()))
    outputs, (message,) = render(site(sample()), broken, generated_by="Quoth")
    assert "method/index.html" not in {output.path for output in outputs}
    assert message.code == "broken-theme"


def test_page_whose_marks_change_its_words_is_published_without_them() -> None:
    # A theme that shows the first word of a mark twice: its words are right as soon as nothing is marked.
    pages, (message,) = built(WHOLE.replace("{{ view.body }}", "{{ view.body | replace('<span', 'x<span') }}"))
    assert shows(pages[ARTICLE], sample().article.text)
    assert "<span" not in pages[ARTICLE]
    assert (message.code, message.severity) == ("changed-words", "error")
    assert message.at.path == sample().article.path


def test_elements_that_are_no_tree_are_never_published() -> None:
    text = "One two three"
    crossing = (
        Element("p", 0, 7, 0),
        Element("em", 4, 13, 1),
        Element("p", 8, 13, 0),
    )
    article = replace(sample().article, elements=crossing, body=MappedText.of(text), blocks=())
    item = replace(sample(), article=article, attributions=(), relations=(), sources=())
    outputs, diagnostics = render(site(item), theme(), generated_by="Quoth")
    assert ARTICLE not in {output.path for output in outputs}
    assert [(message.code, message.at.path) for message in diagnostics] == [("changed-words", article.path)]


def test_default_theme_shows_every_word_of_the_samples() -> None:
    for path, page in rendered().items():
        if path.startswith("articles/") and path.endswith("/index.html"):
            assert shows(page, sample().article.text)
