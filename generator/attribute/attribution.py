"""The stage's work: drafts become attributions with ids, kinds, sources and their place within others."""

from collections.abc import Iterable
from dataclasses import replace

from generator.attribute.authored import authored
from generator.attribute.decisions import decided
from generator.attribute.identity import attribution_ids
from generator.attribute.kind import kind_of
from generator.attribute.unsaid import unsaid
from generator.model.annotation import Annotation, Marks, Review
from generator.model.article import Article, SourceEntry
from generator.model.attribution import AttributedArticle, Attribution, Engine
from generator.model.nesting import outer_of, reading_order
from generator.name.antecedents import resolve
from generator.text.quotations import quotations
from generator.text.script import spoken_at

CONFIDENCE_DIGITS = 4  # what all files tell; more would not come back from them


def attribute(article: Article, engine: Engine, *, registry: tuple[SourceEntry, ...] = ()) -> AttributedArticle:
    """The article with who says what in it: its author's annotations, or what the engine finds where there are none.

    What people decided stands above both. `registry`: the sources that the whole site declares, for `by=`.
    """
    if article.is_page:
        return AttributedArticle(article, (), (), diagnostics=article.diagnostics)
    found = _attributed(article, engine, registry)
    return replace(found, relations=(*found.relations, *unsaid(article.prose, found.attributions)))


def _attributed(article: Article, engine: Engine, registry: tuple[SourceEntry, ...]) -> AttributedArticle:
    if article.is_authored:
        drafts = (decision.annotation for decision in article.decisions if decision.action == "draft")
        return _with_decisions(article, (*article.annotations, *drafts), registry)
    found = found_by(engine, article)
    if not article.decisions and not article.merges:
        return found
    entries = tuple(SourceEntry(source.id, source.name, source.kind, source.role) for source in found.sources)
    return _with_decisions(article, annotations_of(found), (*entries, *registry))


def _with_decisions(
    article: Article, annotations: Iterable[Annotation], registry: tuple[SourceEntry, ...]
) -> AttributedArticle:
    decisions = [decision for decision in article.decisions if decision.action != "draft"]
    kept = decided(annotations, decisions, article.merges)
    return replace(authored(replace(article, annotations=kept), registry), article=article)


def annotations_of(found: AttributedArticle) -> tuple[Annotation, ...]:
    """What the machine found, as drafts for a person to decide about."""
    return tuple(
        Annotation(by=item.source_id, marks=item.marks, review=replace(item.review, is_draft=True))
        for item in found.attributions
    )


def found_by(engine: Engine, article: Article) -> AttributedArticle:
    """What the engine finds in an article, whatever people wrote or decided about it."""
    drafts = sorted(engine(article), key=reading_order)
    prose = article.prose
    quoted, spoken = quotations(prose), spoken_at(prose)
    source_ids, sources = resolve(article, drafts, quoted)
    ids = attribution_ids(
        (source_id, " ".join(span.of(article.text) for span in draft.content))
        for source_id, draft in zip(source_ids, drafts, strict=True)
    )
    outer = outer_of(drafts)
    attributions = tuple(
        Attribution(
            id=ids[number],
            marks=Marks(content=draft.content, cue=draft.cue, source=draft.source),
            kind=kind_of(article.text, draft.content, quoted, spoken),
            source_id=source_ids[number],
            within="" if (around := outer[number]) is None else ids[around],
            review=Review(by_machine=True, confidence=round(draft.confidence, CONFIDENCE_DIGITS), is_draft=True),
        )
        for number, draft in enumerate(drafts)
    )
    return AttributedArticle(article, attributions, sources, diagnostics=article.diagnostics)
