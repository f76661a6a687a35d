"""An article comes back from what is kept as it went in, whatever is asked of it first."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import pytest

from generator.keep.keys import encoded
from generator.link import link
from generator.model.annotation import Marks
from generator.model.article import Article, SourceFile
from generator.model.attribution import AttributedArticle, Attribution, Found
from generator.model.quick import changed
from generator.model.site import Config
from generator.model.span import Span
from generator.pipeline.article import attributed
from generator.pipeline.engine import engine_of
from generator.pipeline.kept_article import KeptArticle, gist, packed, unpacked
from generator.pipeline.rest import Awake, Rest, Written
from generator.read.theme import read_theme
from generator.render import render

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "benchmarks/attribution/aviation-inquiry.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def item() -> AttributedArticle:
    file = SourceFile(path="content/inquiry.md", text=TEXT, format="markdown", place="content")
    made = attributed(file, engine_of(lambda prose: Found()))  # an annotated one asks no engine
    assert made.attributions and made.article.annotations and len(made.article.body.runs) > 1
    return made


@pytest.mark.parametrize("name", [field.name for field in fields(Article)])
def test_each_field_comes_back(name: str, item: AttributedArticle) -> None:
    assert getattr(unpacked(packed(item)).article, name) == getattr(item.article, name)


def test_what_is_at_hand_and_what_rests_are_the_fields_of_an_article() -> None:
    """With their types; with their defaults too where they are at hand, since a default is not kept."""
    of_article = {each.name: (each.type, each.default) for each in fields(Article)}
    at_hand = {each.name: (each.type, each.default) for each in fields(Awake)}
    own = ("text", "runs", "marks", "source_mentions", "written")  # the first two are the body
    resting = {each.name: each.type for kind in (Rest, Written) for each in fields(kind) if each.name not in own}
    resting["body"] = of_article["body"][0]
    assert at_hand.keys() | resting.keys() == of_article.keys() and at_hand.keys().isdisjoint(resting)
    assert at_hand == {name: of_article[name] for name in at_hand}
    assert resting == {name: of_article[name][0] for name in resting}


def test_all_comes_back(item: AttributedArticle) -> None:
    kept = unpacked(packed(item))
    assert isinstance(kept.article, KeptArticle)
    assert kept == item
    assert item == kept
    assert kept.article.text == item.article.text
    assert kept.article.summary == item.article.summary
    assert packed(kept) == packed(item)
    assert encoded(kept) == encoded(item)


def test_one_that_differs_in_what_rests_is_another(item: AttributedArticle) -> None:
    kept = unpacked(packed(item)).article
    assert kept != replace(item.article, annotations=item.article.annotations[1:])
    assert replace(item.article, entries=()) != kept


def test_a_changed_copy_is_whole(item: AttributedArticle) -> None:
    kept = unpacked(packed(item)).article
    changed = replace(kept, title="Another")
    assert changed == replace(item.article, title="Another")
    assert (changed.text, changed.body) == (kept.text, kept.body)


def test_what_lists_ask_for_is_told_without_the_rest(item: AttributedArticle, monkeypatch: pytest.MonkeyPatch) -> None:
    kept, article = unpacked(packed(item)), item.article
    monkeypatch.setattr("generator.pipeline.kept_article._unpacked", None)
    told = kept.article.has_words, kept.article.declared, kept.article.references, kept.article.signed
    assert told == (article.has_words, article.declared, article.references, article.signed)
    assert (kept.article.opening, gist(kept)) == (article.opening, gist(item))
    for each, now in zip(item.attributions, kept.attributions, strict=True):
        moved = changed(now, source_id="other")
        assert (moved.start, moved.end) == (each.start, each.end)
        assert moved.words_in(kept.article) == each.words_in(article)
        assert (now.told, now.review, now.is_unsure) == (each.told, each.review, each.is_unsure)
        assert (moved.source_id, moved.id, now.source_id) == ("other", each.id, each.source_id)


def test_copy_with_something_else_of_what_rests_is_whole(item: AttributedArticle) -> None:
    kept = unpacked(packed(item))
    other = Marks(content=(Span(0, 3),))
    moved = changed(kept.attributions[0], marks=other)
    assert (moved, moved.start, type(moved)) == (replace(item.attributions[0], marks=other), 0, Attribution)
    bare = changed(kept.article, blocks=())
    assert (bare, bare.has_words, type(bare)) == (replace(item.article, blocks=()), False, Article)


def test_whole_it_is_what_it_was_and_nothing_is_packed(item: AttributedArticle) -> None:
    whole = unpacked(packed(item)).whole()
    assert whole == item
    values = (whole, *whole.sources)
    assert not any(type(each).__name__.startswith("Kept") for each in values)
    assert item.whole() is item
    kept = unpacked(packed(item))
    assert kept.whole() is kept.whole() == whole


def test_changed_marks_tell_where_the_words_are_and_which(item: AttributedArticle) -> None:
    kept = unpacked(packed(item))
    marks = Marks(content=(Span(3, 9),))
    now, mentioned = replace(kept.attributions[0], marks=marks), replace(kept.sources[0], mentions=(Span(1, 2),))
    assert now == replace(item.attributions[0], marks=marks)
    assert (now.start, now.words_in(kept.article)) == (3, kept.article.text[3:9].strip())
    assert mentioned == replace(item.sources[0], mentions=(Span(1, 2),))
    assert replace(item.attributions[0], marks=marks) == now != kept.attributions[0]
    bare = replace(kept.article, blocks=(), elements=(), entries=())
    assert not (bare.has_words or bare.references or bare.declared)


def test_what_no_article_has_is_an_error(item: AttributedArticle) -> None:
    with pytest.raises(AttributeError, match="titel"):
        getattr(unpacked(packed(item)).article, "titel")  # noqa: B009


def test_one_that_is_made_whole_has_at_hand_what_its_pages_show(
    item: AttributedArticle, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, article = unpacked(packed(item)).whole(), item.article
    assert kept == item
    monkeypatch.setattr("generator.pipeline.kept_article._unpacked", None)
    assert (kept.attributions, kept.sources) == (item.attributions, item.sources)
    own = kept.article
    shown = (own.text, own.blocks, own.elements, own.hedges, own.junk, own.title, own.summary, own.signed)
    assert shown == (
        article.text,
        article.blocks,
        article.elements,
        article.hedges,
        article.junk,
        article.title,
        article.summary,
        article.signed,
    )


def test_pages_do_not_unpack_what_people_wrote(item: AttributedArticle, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.pipeline.kept_article._written", None)
    site = link([unpacked(packed(item))], [], Config())
    pages, told = render(site, read_theme(ROOT, "default")[0], generated_by="Quoth")
    assert not told
    assert sum(page.path.startswith("articles/") for page in pages) == 3
