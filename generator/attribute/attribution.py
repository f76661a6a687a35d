"""The stage's work: what a machine found and what people wrote and decided become the attributions of an article."""

from collections.abc import Iterable
from dataclasses import replace

from generator.attribute.authored import authored
from generator.attribute.decisions import decided
from generator.attribute.silences import silences
from generator.model.annotation import Annotation, Review, Told
from generator.model.article import Article, SourceEntry
from generator.model.attribution import AttributedArticle, Attribution, Engine
from generator.model.nesting import reading_order
from generator.model.prose import Prose, prose_of
from generator.model.quick import changed

CONFIDENCE_DIGITS = 4  # what all files tell; more would not come back from them


def attribute(article: Article, engine: Engine, *, registry: tuple[SourceEntry, ...] = ()) -> AttributedArticle:
    """The article with who says what in it: its author's annotations, or what the engine finds where there are none.

    What people decided stands above both. `registry`: the sources that the whole site declares, for `by=`.
    """
    if article.is_page:
        return AttributedArticle(article=article, attributions=(), sources=(), diagnostics=article.diagnostics)
    prose = prose_of(article)
    if article.is_authored:
        drafts = (decision.annotation for decision in article.decisions if decision.action == "draft")
        found: Iterable[Annotation] = (*article.annotations, *drafts)
    else:
        found, named = _found(article, prose, engine)
        registry = (*named, *registry)
    decisions = [decision for decision in article.decisions if decision.action != "draft"]
    kept = decided(found, decisions, article.merges, article.lapsed)
    said = authored(changed(article, annotations=kept), prose, registry)
    relations = (*said.relations, *silences(prose.text, said.attributions))
    return changed(said, article=article, relations=relations)


def found_by(engine: Engine, article: Article) -> AttributedArticle:
    """What the engine finds in an article, whatever people wrote or decided about it."""
    bare = replace(
        article,
        is_page=False,
        is_authored=False,
        annotations=(),
        entries=(),
        mentions=(),
        decisions=(),
        merges=(),
        lapsed=(),
    )
    return replace(attribute(bare, engine), article=article)


def annotations_of(items: Iterable[Attribution]) -> tuple[Annotation, ...]:
    """What the machine found, as drafts for a person to decide about."""
    return tuple(
        Annotation(by=item.source_id, marks=item.marks, told=item.told, review=replace(item.review, is_draft=True))
        for item in items
    )


def _found(article: Article, prose: Prose, engine: Engine) -> tuple[tuple[Annotation, ...], tuple[SourceEntry, ...]]:
    """The machine's drafts, and the sources that it names."""
    if not article.is_english:
        return (), ()
    found = engine.find(prose)
    findings = tuple(sorted(found.findings, key=reading_order))
    named = engine.name(prose, replace(found, findings=findings))
    drafts = tuple(
        Annotation(
            by=by,
            marks=finding.marks,
            told=Told(via=via),
            review=Review(
                by_machine=True, confidence=round(finding.confidence * chance, CONFIDENCE_DIGITS), is_draft=True
            ),
        )
        for finding, by, via, chance in zip(findings, named.by, named.via, named.chances, strict=True)
    )
    return drafts, tuple(source.entry for source in named.sources)
