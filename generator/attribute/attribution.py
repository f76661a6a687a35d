"""The stage's work: findings become attributions with ids, kinds, sources and their place within others."""

from collections.abc import Iterable
from dataclasses import replace

from generator.attribute.authored import authored
from generator.attribute.decisions import decided
from generator.attribute.kind import kind_of
from generator.attribute.unsaid import unsaid
from generator.model.annotation import Annotation, Review, Told
from generator.model.article import Article, SourceEntry
from generator.model.attribution import AttributedArticle, Attribution, Engine
from generator.model.nesting import outer_of, reading_order
from generator.model.prose import Prose, prose_of
from generator.model.span import words_of
from generator.text.identity import attribution_ids

CONFIDENCE_DIGITS = 4  # what all files tell; more would not come back from them


def attribute(article: Article, engine: Engine, *, registry: tuple[SourceEntry, ...] = ()) -> AttributedArticle:
    """The article with who says what in it: its author's annotations, or what the engine finds where there are none.

    What people decided stands above both. `registry`: the sources that the whole site declares, for `by=`.
    """
    if article.is_page:
        return AttributedArticle(article=article, attributions=(), sources=(), diagnostics=article.diagnostics)
    prose = prose_of(article)
    found = _attributed(article, prose, engine, registry=registry)
    return replace(found, relations=(*found.relations, *unsaid(prose.text, found.attributions)))


def _attributed(
    article: Article, prose: Prose, engine: Engine, *, registry: tuple[SourceEntry, ...]
) -> AttributedArticle:
    if article.is_authored:
        drafts = (decision.annotation for decision in article.decisions if decision.action == "draft")
        return _with_decisions(article, prose, (*article.annotations, *drafts), registry=registry)
    found = _found(article, prose, engine)
    if not article.decisions and not article.merges and not article.lapsed:
        return found
    entries = tuple(
        SourceEntry(id=source.id, name=source.name, kind=source.kind, role=source.role) for source in found.sources
    )
    return _with_decisions(article, prose, annotations_of(found), registry=(*entries, *registry))


def _with_decisions(
    article: Article, prose: Prose, annotations: Iterable[Annotation], *, registry: tuple[SourceEntry, ...]
) -> AttributedArticle:
    decisions = [decision for decision in article.decisions if decision.action != "draft"]
    kept = decided(annotations, decisions, article.merges, article.lapsed)
    return replace(authored(replace(article, annotations=kept), prose, registry), article=article)


def annotations_of(found: AttributedArticle) -> tuple[Annotation, ...]:
    """What the machine found, as drafts for a person to decide about."""
    return tuple(
        Annotation(by=item.source_id, marks=item.marks, told=item.told, review=replace(item.review, is_draft=True))
        for item in found.attributions
    )


def found_by(engine: Engine, article: Article) -> AttributedArticle:
    """What the engine finds in an article, whatever people wrote or decided about it."""
    return _found(article, prose_of(article), engine)


def _found(article: Article, prose: Prose, engine: Engine) -> AttributedArticle:
    findings = sorted(engine.find(prose), key=reading_order) if article.is_english else []
    named = engine.name(prose, findings)
    contents = (words_of(article.text, finding.content) for finding in findings)
    ids = attribution_ids(zip(named.by, contents, strict=True))
    outer = outer_of(findings)
    attributions = tuple(
        Attribution(
            id=ids[number],
            marks=finding.marks,
            kind=kind_of(prose, finding.marks),
            source_id=named.by[number],
            within="" if (around := outer[number]) is None else ids[around],
            told=Told(via=named.via[number]),
            review=Review(by_machine=True, confidence=round(finding.confidence, CONFIDENCE_DIGITS), is_draft=True),
        )
        for number, finding in enumerate(findings)
    )
    return AttributedArticle(
        article=article, attributions=attributions, sources=named.sources, diagnostics=article.diagnostics
    )
