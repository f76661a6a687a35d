"""An article comes back from what is kept as it went in, whatever is asked of it first."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import pytest

from generator.keep.keys import encoded
from generator.model.article import Article, SourceFile
from generator.model.attribution import AttributedArticle
from generator.pipeline.article import attributed
from generator.pipeline.engine import engine_of
from generator.pipeline.kept_article import KeptArticle, packed, unpacked

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "benchmarks/attribution/aviation-inquiry.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def item() -> AttributedArticle:
    file = SourceFile(path="content/inquiry.md", text=TEXT, format="markdown", place="content")
    made = attributed(file, engine_of(lambda prose: ()))  # an annotated one asks no engine
    assert made.attributions and made.article.annotations and len(made.article.body.runs) > 1
    return made


@pytest.mark.parametrize("name", [field.name for field in fields(Article)])
def test_each_field_comes_back(name: str, item: AttributedArticle) -> None:
    assert getattr(unpacked(packed(item)).article, name) == getattr(item.article, name)


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


def test_what_no_article_has_is_an_error(item: AttributedArticle) -> None:
    with pytest.raises(AttributeError, match="titel"):
        getattr(unpacked(packed(item)).article, "titel")  # noqa: B009
