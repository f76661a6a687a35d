"""Who says what: attributions, the sources behind them, and how they stand to each other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date as day
from typing import Literal

from generator.model.article import Article, Evidence
from generator.model.diagnostic import Diagnostic
from generator.model.span import Span

Kind = Literal["direct", "indirect", "mixed"]
Origin = Literal["machine", "author"]
SourceKind = Literal["person", "organization", "government", "media", "group", "document", "unnamed"]
Status = Literal["", "supported", "contradicted", "disputed", "unverified"]
RelationType = Literal["repeats", "continues", "contradicts", "denies", "supports", "no-evidence", "no-comment"]


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution as an engine finds it: spans into the text, sorted; confidence in [0, 1].

    `source` and `cue` may be empty, `content` never is. Roles: PARC 3.0 (Pareti 2016).
    """

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    confidence: float

    def __post_init__(self) -> None:
        if not self.content:
            raise ValueError("an attribution without content")
        if not 0 <= self.confidence <= 1:
            raise ValueError(f"confidence {self.confidence} outside [0, 1]")


Engine = Callable[[Article], tuple[Draft, ...]]
"""What finds who says what in an article: the same drafts for the same words and blocks."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content in one article, spans into `Article.text`.

    `id` is stable over rebuilds ("a-k7f3qd"); `source_id` names a `Source` of the article, "" when the text has
    none; `within` is the id of the attribution that reports this one, or ""; `against` are ids.
    `origin`: "machine" for what the machine found, "author" for what a person added or whose words a person changed.
    `via` is the id of the source that passed it on; `on` and `date`: where and when it was said, as a person wrote.
    `is_confirmed`: a person took the machine's finding over; `reviewer`, `reviewed`: who, and when.
    """

    id: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: Kind
    source_id: str
    within: str
    confidence: float
    origin: Origin
    claim: str = ""
    status: Status = ""
    against: tuple[str, ...] = ()
    note: str = ""
    via: str = ""
    on: str = ""
    date: str = ""
    hedges: tuple[Span, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    is_confirmed: bool = False
    reviewer: str = ""
    reviewed: day | None = None

    @property
    def is_draft(self) -> bool:
        """Did a machine find it, and nobody confirm it?"""
        return self.origin == "machine" and not self.is_confirmed

    @property
    def start(self) -> int:
        """Where its content begins."""
        return self.content[0].start


@dataclass(frozen=True, slots=True)
class Source:
    """The one behind several mentions, e.g. `Source("ali-khamenei", "Ali Khamenei", "person", "Supreme Leader")`.

    `described` and `reason`: what a person tells of one that is unnamed. `wikidata`: its item there.
    """

    id: str
    name: str
    kind: SourceKind
    role: str
    mentions: tuple[Span, ...]
    described: str = ""
    reason: str = ""
    wikidata: str = ""

    @property
    def is_named(self) -> bool:
        """Does the text say who it is?"""
        return self.kind != "unnamed"


@dataclass(frozen=True, slots=True)
class Relation:
    """How attribution `start` stands to others of the article, with the words that say so.

    Of no-evidence and no-comment, `to` is empty: they tell of `start` that no evidence was given, or nothing said.
    """

    type: RelationType
    start: str
    to: tuple[str, ...]
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class AttributedArticle:
    """An article with who says what in it; attributions in reading order, sources by first mention."""

    article: Article
    attributions: tuple[Attribution, ...]
    sources: tuple[Source, ...]
    relations: tuple[Relation, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
