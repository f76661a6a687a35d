"""All rules over all articles. A rule is a function from a reading to messages, rather silent than wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from generator.lint import checking, furnishing, quoting, sourcing
from generator.lint.reading import Reading
from generator.model.article import SourceEntry, SourceFile
from generator.model.attribution import AttributedArticle
from generator.model.diagnostic import Diagnostic

RULES: tuple[Callable[[Reading], Iterator[Diagnostic]], ...] = (
    quoting.unattributed,
    quoting.kinds,
    quoting.marks,
    sourcing.late,
    sourcing.unexplained,
    sourcing.plural,
    sourcing.alone,
    sourcing.surnames,
    sourcing.loaded,
    checking.verdicts,
    checking.evidence,
    checking.dropped,
    furnishing.captions,
    furnishing.furniture,
)


def lint(
    articles: Sequence[AttributedArticle], files: Mapping[str, SourceFile], registry: tuple[SourceEntry, ...]
) -> tuple[Diagnostic, ...]:
    """What an editor would ask about the articles that are in `files`, by path; plain pages are left alone."""
    # Who reads only English has no questions about another language, but for what a person marked in it.
    told = [item for item in articles if not item.article.is_page and (item.article.is_english or item.attributions)]
    backed = _backed(told)
    asked = (item for item in told if item.article.path in files)
    readings = (Reading.of(item, files[item.article.path], registry, backed) for item in asked)
    return tuple(sorted(message for reading in readings for rule in RULES for message in rule(reading)))


def _backed(articles: Sequence[AttributedArticle]) -> frozenset[str]:
    """The claims for which a named source stands, or more than one."""
    behind: dict[str, set[str]] = {}
    named: set[str] = set()
    for attributed in articles:
        unnamed = {source.id for source in attributed.sources if not source.is_named}
        for item in attributed.attributions:
            if item.told.claim and item.source_id:
                # "One source" here and "one source" in another article are two until somebody says otherwise.
                own = f"{item.source_id} in {attributed.article.slug}" if item.source_id in unnamed else item.source_id
                behind.setdefault(item.told.claim, set()).add(own)
                named |= set() if item.source_id in unnamed else {item.told.claim}
    return frozenset(named | {claim for claim, sources in behind.items() if len(sources) > 1})
