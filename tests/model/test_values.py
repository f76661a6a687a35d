"""A value is checked when it is made."""

import pytest

from generator.model.article import Block, Ignore, SourceEntry
from generator.model.attribution import Finding, Relation, Source
from generator.model.diagnostic import Diagnostic, Location
from generator.model.site import Claim, Site, SiteSource, Theme
from generator.model.span import Span


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 3), (5, 4)])
def test_span_is_never_empty_or_negative(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="empty or negative"):
        Span(start, end)


def test_span_knows_its_neighbours() -> None:
    outer, inner, after = Span(0, 9), Span(4, 6), Span(9, 12)
    assert outer.contains(inner)
    assert outer.overlaps(inner)
    assert not outer.overlaps(after)
    assert inner.of("Ann said it") == "sa"


def test_draft_needs_content_and_a_probability() -> None:
    with pytest.raises(ValueError, match="without content"):
        Finding(content=(), cue=(), source=(), confidence=0.5)
    with pytest.raises(ValueError, match="outside"):
        Finding(content=(Span(0, 1),), cue=(), source=(), confidence=1.5)


def test_unknown_role_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown block role 'title'"):
        Block(role="title", span=Span(0, 1))  # type: ignore[arg-type]


def test_unknown_kinds_of_sources_and_relations_are_refused() -> None:
    with pytest.raises(ValueError, match="unknown kind of source 'woman'"):
        Source(id="ann", name="Ann Lee", kind="woman", role="", mentions=())  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="unknown type of relation 'likes'"):
        Relation(type="likes", of="a-1", to=("a-2",))  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [Source, Relation, SourceEntry, Ignore, Theme, Site, SiteSource, Claim])
def test_values_of_many_like_fields_are_made_by_their_names(value: type) -> None:
    with pytest.raises(TypeError, match="positional"):
        value("a", "b")


def test_message_says_what_where_and_how() -> None:
    message = Diagnostic(Location("seeds/a.txt", 3, 7), "long-line", "a fault", "mend it")
    assert str(message) == "seeds/a.txt:3:7: error: a fault [long-line]\n    fix: mend it"
    assert str(Location("site.toml")) == "site.toml"
