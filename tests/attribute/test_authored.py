"""What the author wrote is taken at its word."""

from dataclasses import replace

from generator.attribute import attribute
from generator.model.annotation import Annotation, Marks, Review, Told
from generator.model.article import Article, SourceEntry
from generator.model.attribution import Found
from generator.model.prose import Prose
from generator.model.span import Span
from generator.pipeline.engine import engine_of
from tests.attribute.articles import article_of

TEXT = "The bridge is safe, Ann Lee said. It is “not”, John Reed wrote."
LEE = Annotation(key="safe", by="lee", marks=Marks(content=(Span(0, 18),), cue=(Span(28, 32),), source=(Span(20, 27),)))
REED = Annotation(
    by="reed",
    marks=Marks(content=(Span(34, 45),)),
    told=Told(status="contradicted", against=("safe",)),
    review=Review(by_machine=True, is_draft=True),
)
ENTRY = SourceEntry(id="lee", name="Ann Lee", kind="organisation", role="mayor")


def authored(*annotations: Annotation, entries: tuple[SourceEntry, ...] = (ENTRY,)) -> Article:
    return replace(article_of(TEXT), is_authored=True, annotations=annotations, entries=entries)


@engine_of
def never(prose: Prose) -> Found:
    raise AssertionError("an engine ran over an authored article")


def test_annotations_become_attributions_without_an_engine() -> None:
    found = attribute(authored(LEE), never)
    (item,) = found.attributions
    assert (item.source_id, item.origin, item.review.confidence, item.cue, item.kind) == (
        "lee",
        "author",
        1.0,
        LEE.marks.cue,
        "indirect",
    )
    (source,) = found.sources
    assert (source.name, source.kind, source.role, source.mentions) == (
        "Ann Lee",
        "organization",
        "mayor",
        (Span(20, 27),),
    )
    assert found.diagnostics == ()


def test_what_stands_against_a_contradicted_claim_contradicts_it() -> None:
    found = attribute(authored(LEE, REED), never, registry=(SourceEntry(id="reed", name="John Reed"),))
    first, second = found.attributions
    assert second.told.against == (first.id,)
    assert second.origin == "machine"
    (relation,) = found.relations
    assert (relation.type, relation.of, relation.to) == ("contradicts", first.id, (second.id,))
    assert [source.name for source in found.sources] == ["Ann Lee", "John Reed"]


def test_an_undeclared_source_is_a_warning_with_the_nearest_name() -> None:
    found = attribute(authored(replace(LEE, by="leee")), never)
    (diagnostic,) = found.diagnostics
    assert diagnostic.severity == "warning"
    assert 'did you mean "lee"?' in diagnostic.what
    assert found.sources[0].name == "leee"


def test_a_declared_kind_wins_over_the_marks() -> None:
    assert attribute(authored(replace(LEE, kind="mixed")), never).attributions[0].kind == "mixed"
