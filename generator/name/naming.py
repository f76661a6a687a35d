"""The sources of findings: whom each means, and who passed words on."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from generator.model.attribution import Finding, Found, Sourced
from generator.model.lexicon import Lexicon, bare_name
from generator.model.nesting import outer_of
from generator.model.prose import Prose
from generator.model.span import Span
from generator.name.again import Descriptions
from generator.name.antecedents import Search
from generator.name.kinds import Entities, Entity
from generator.name.nearby import Nearby
from generator.name.rosters import roster_of
from generator.name.words import knowing

_QUESTION = re.compile(
    r"\bask(?:s|ed|ing)?\b(?! not to| to be| for| that)|\b(?:want\w*|wish\w*) to know\b|\bwonder|\b[ei]nquir", re.I
)


def named(prose: Prose, told: Found, lexicon: Lexicon) -> Sourced:
    """Whom each finding means; the sources by first mention."""
    text, findings, lexicon = prose.text, told.findings, knowing(lexicon, told.names)
    spoken = [Span(*part) for line in prose.script for part in line.content]
    marked = [Span(quotation.start, quotation.end) for quotation in prose.quotations]
    starts = [span.start for span in spoken]
    outermost = sorted(
        [*spoken, *(one for one in marked if not any(span.overlaps(one) for span in _around(spoken, starts, one)))]
    )
    called = {span.of(text).lower() for finding in findings for span in finding.source}
    asked = frozenset(called | {" ".join(bare_name(words, lexicon)) for words in called})
    roster = roster_of(text, prose.segments, outermost, told.names, lexicon, asked=asked)
    speaking = sorted(span for finding in findings for span in finding.source[:1])
    entities = Entities(lexicon, [named.mention for named in roster if not named.is_quoted])
    near = Nearby(text, roster, entities, outermost, speaking, lexicon)
    rule = bool(asked & lexicon.governing)  # do governments speak in it?
    search = Search(Descriptions(entities, near, lexicon, rule))
    found: dict[int, Entity] = {}
    sure: dict[int, float] = {}
    order = sorted((finding.source[0].start, number) for number, finding in enumerate(findings) if finding.source)
    around = outer_of(findings)
    for _, number in order:
        outer = None if (holder := around[number]) is None else found.get(holder)
        entity, sure[number] = search.entity(findings[number], outer, is_asking=_asks(text, findings[number]))
        if entity is not None:
            entity.spans += findings[number].source
            found[number] = entity
    through = {number: search.passing_on(one.via) for number, one in enumerate(findings) if one.via}
    sources, ids = entities.sources()
    numbers = range(len(findings))
    by, via = (tuple(ids[id(who[n])] if n in who else "" for n in numbers) for who in (found, through))
    return Sourced(sources=sources, by=by, via=via, chances=tuple(sure.get(n, 1.0) for n in numbers))


def _around(spans: Sequence[Span], starts: Sequence[int], one: Span) -> Sequence[Span]:
    """Those of the sorted, disjoint spans that may overlap with one."""
    return spans[max(0, bisect_left(starts, one.start) - 1) : bisect_left(starts, one.end)]


def _asks(text: str, finding: Finding) -> bool:
    """Does the cue put a question: “asked whether”, “wanted to know”?"""
    return any(_QUESTION.search(text, span.start, span.end + len(" not to be")) for span in finding.cue)
