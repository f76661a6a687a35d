"""One candidate a cue: the source and the content that the fitted tables prefer, with what was observed of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from benchmarks.rules.choice import best, score
from benchmarks.rules.clauses import Clause, clauses_of
from benchmarks.rules.cues import Cue, cues_of
from benchmarks.rules.features import of_attribution, of_content, of_source
from benchmarks.rules.phrases import Phrase, phrases_of
from benchmarks.rules.reading import Reading


@dataclass(frozen=True, slots=True)
class Tables:
    """Fitted weights by observation, in log-odds: for the choice of sources, of contents, and for the confidence."""

    source: Mapping[str, float]
    content: Mapping[str, float]
    confidence: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible attribution and what its confidence rests on."""

    cue: Cue
    source: Phrase
    content: Clause
    observed: tuple[str, ...]


def candidates_of(reading: Reading, tables: Tables) -> Iterator[Candidate]:
    """The candidates of a segment from left to right."""
    for sentence in reading.sentences:
        before: Phrase | None = None
        for cue in cues_of(reading, sentence):
            source, source_margin = choose_source(reading, cue, phrases_of(reading, sentence, cue, before), tables)
            clauses = clauses_of(reading, sentence, cue, source)
            if not clauses:
                continue
            content, content_margin = choose_content(reading, cue, source, clauses, tables)
            margins = (source_margin, content_margin)
            yield Candidate(cue, source, content, of_attribution(reading, cue, source, content, margins=margins))
            if source.end:
                before = source


def choose_source(reading: Reading, cue: Cue, phrases: list[Phrase], tables: Tables) -> tuple[Phrase, str]:
    """The likeliest source of a cue and how clear it was."""
    index, margin = best([score(of_source(reading, cue, phrase), tables.source) for phrase in phrases])
    return phrases[index], margin


def choose_content(
    reading: Reading, cue: Cue, source: Phrase, clauses: list[Clause], tables: Tables
) -> tuple[Clause, str]:
    """The likeliest content of a cue whose source is settled, and how clear it was."""
    index, margin = best([score(of_content(reading, cue, source, clause), tables.content) for clause in clauses])
    return clauses[index], margin
