"""The stage's work: drafts become attributions with ids, kinds, sources and their place within others."""

from collections.abc import Callable

from generator.attribute.authored import authored
from generator.attribute.identity import attribution_ids
from generator.attribute.kind import kind_of
from generator.attribute.marks import quotations
from generator.attribute.nesting import outer_of
from generator.attribute.resolution import resolve
from generator.attribute.segments import readable
from generator.model.article import Article, SourceEntry
from generator.model.attribution import AttributedArticle, Attribution, Draft

Engine = Callable[[Article], tuple[Draft, ...]]


def attribute(article: Article, engine: Engine, *, registry: tuple[SourceEntry, ...] = ()) -> AttributedArticle:
    """The article with who says what in it: its author's annotations, or what the engine finds where there are none.

    `registry`: the sources that the whole site declares, for the `by=` of annotations.
    """
    if article.is_page:
        return AttributedArticle(article, (), (), diagnostics=article.diagnostics)
    if article.is_authored:
        return authored(article, registry)
    drafts = sorted(engine(article), key=_reading_order)
    quoted = quotations(readable(article))
    source_ids, sources = resolve(article, drafts, quoted)
    ids = attribution_ids(
        (source_id, " ".join(span.of(article.text) for span in draft.content))
        for source_id, draft in zip(source_ids, drafts, strict=True)
    )
    outer = outer_of(drafts)
    attributions = tuple(
        Attribution(
            id=ids[number],
            source=draft.source,
            cue=draft.cue,
            content=draft.content,
            kind=kind_of(article.text, draft.content, quoted),
            source_id=source_ids[number],
            within="" if (around := outer[number]) is None else ids[around],
            confidence=draft.confidence,
            origin="machine",
        )
        for number, draft in enumerate(drafts)
    )
    return AttributedArticle(article, attributions, sources, diagnostics=article.diagnostics)


def _reading_order(draft: Draft) -> tuple[int, ...]:
    """By where the content begins, a longer one before those in it."""
    return (draft.content[0].start, -draft.content[-1].end, *(span.start for span in draft.cue))
