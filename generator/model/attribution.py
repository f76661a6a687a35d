"""Who says what: attributions, the sources behind them, and how they stand to each other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

from generator.model.annotation import UNREVIEWED, UNTOLD, Kind, Marks, Origin, Review, Told
from generator.model.article import Article, SourceEntry
from generator.model.diagnostic import Diagnostic
from generator.model.prose import Prose
from generator.model.quick import quick
from generator.model.span import Span, words_of

SourceKind = Literal["person", "organization", "government", "media", "group", "document", "unnamed"]
RelationType = Literal["repeats", "continues", "contradicts", "denies", "supports", "no-evidence", "no-comment"]
SOURCE_KINDS: tuple[SourceKind, ...] = get_args(SourceKind)
LIKELY = 0.7  # confidence from which a draft is shown unasked; readers get a word, the data has the number
RELATION_TYPES: tuple[RelationType, ...] = get_args(RelationType)


Gender = Literal["he", "she", ""]
ReferentType = Literal["person", "organization", "place", "other"]


@quick(kw_only=True)
class Referent:
    """Somebody or something that a text mentions: the words of the name, or else the noun, and of what type it is.

    `chance`: that the mention which led here refers to it, in [0, 1]. `full`: of a person's name of one word, the one
    fuller name that the text has for it; of a noun, its words with what they are of.
    """

    span: Span
    is_name: bool
    type: ReferentType
    chance: float = 1.0
    full: Span | None = None


@quick(kw_only=True)
class Finding:
    """What an engine finds, before anybody is named: spans into the text, sorted; confidence in [0, 1].

    `source` and `cue` may be empty, `content` never is. `via`: who passed it on. Roles: PARC 3.0 (Pareti 2016).
    `who`: what the source's words are about, and the earlier mentions that these refer back to, the nearest first, and
    where none of these is a name, a later name that refers back to them; `whose`: the same of “his” in “his lawyer”.
    """

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    confidence: float
    via: tuple[Span, ...] = ()
    who: tuple[Referent, ...] = ()
    whose: tuple[Referent, ...] = ()

    def __post_init__(self) -> None:
        if not self.content:
            raise ValueError("an attribution without content")
        if not 0 <= self.confidence <= 1:
            raise ValueError(f"confidence {self.confidence} outside [0, 1]")

    @property
    def marks(self) -> Marks:
        """The words, as an attribution has them."""
        return Marks(content=self.content, cue=self.cue, source=self.source)


@quick(kw_only=True)
class Name:
    """A name in a text, and of what type it is: all names that end alike are of one. `first_name`: in lower case, ""
    for a name of one word; `gender`: he or she, as that tells, `is_sure` or not.

    `is_met`: does it stand for somebody or something, and not only before a noun: “Clinton” of “Clinton aides”?
    """

    span: Span
    type: ReferentType
    first_name: str = ""
    gender: Gender = ""
    is_sure: bool = False
    is_met: bool = True


@quick(kw_only=True)
class Found:
    """What an engine finds in a text: who says what, and everybody and everything named, in order."""

    findings: tuple[Finding, ...] = ()
    names: tuple[Name, ...] = ()


@quick(kw_only=True)
class Sourced:
    """Whom findings mean, one place for each finding: ids of `sources` ("" for none), and of who passed it on.

    `chances`: that the words of the source mean that one, in [0, 1].
    """

    sources: tuple[Source, ...]
    by: tuple[str, ...]
    via: tuple[str, ...]
    chances: tuple[float, ...]


@quick(kw_only=True)
class Engine:
    """What `find`s who says what in the prose of an article, and what `name`s the sources that it found.

    Both are functions of the words: the same for the same prose.
    """

    find: Callable[[Prose], Found]
    name: Callable[[Prose, Found], Sourced]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Source, cue and content in one article; `marks` are spans into `Article.text`, `told.against` ids.

    `id` is stable over rebuilds ("a-k7f3qd"); `source_id` names a `Source` of the article, "" when the text has
    none; `within` is the id of the attribution that reports this one, or "".
    """

    id: str
    marks: Marks
    kind: Kind
    source_id: str = ""
    within: str = ""
    told: Told = UNTOLD
    review: Review = UNREVIEWED

    def __post_init__(self) -> None:
        if not self.marks.content:
            raise ValueError("an attribution without content")

    @property
    def origin(self) -> Origin:
        """ "machine" for what the machine found, "author" for what a person added or whose words a person changed."""
        return "machine" if self.review.by_machine else "author"

    @property
    def is_draft(self) -> bool:
        """Has nobody confirmed it, in the words of today?"""
        return self.review.is_draft

    @property
    def is_unsure(self) -> bool:
        """Is it a draft that readers see only when they ask for it?"""
        return self.review.is_draft and self.review.confidence < LIKELY

    @property
    def is_confirmed(self) -> bool:
        """Did a person take the machine's finding over?"""
        return self.review.by_machine and not self.review.is_draft

    @property
    def content(self) -> tuple[Span, ...]:
        """What is said."""
        return self.marks.content

    @property
    def cue(self) -> tuple[Span, ...]:
        """The words that mark saying."""
        return self.marks.cue

    @property
    def source(self) -> tuple[Span, ...]:
        """The words for who says it."""
        return self.marks.source

    @property
    def start(self) -> int:
        """Where its content begins."""
        return self.marks.content[0].start

    @property
    def end(self) -> int:
        """Where its content ends."""
        return self.marks.content[-1].end

    def words_in(self, article: Article) -> str:
        """Its content in its article, on one line."""
        return article.words(self.content)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The one behind several mentions: id "ali-khamenei", name "Ali Khamenei", kind "person", role "Supreme Leader".

    `described` and `reason`: what a person tells of one that is unnamed. `wikidata`: its item there. `written`: the id
    that the article's own file has for it, where the site has another.
    """

    id: str
    name: str
    kind: SourceKind
    role: str
    mentions: tuple[Span, ...]
    described: str = ""
    reason: str = ""
    wikidata: str = ""
    written: str = ""

    def __post_init__(self) -> None:
        if self.kind not in SOURCE_KINDS:
            raise ValueError(f"unknown kind of source {self.kind!r}")

    @property
    def entry(self) -> SourceEntry:
        """The source as a file declares it."""
        return SourceEntry(
            id=self.id,
            name=self.name,
            kind=self.kind,
            role=self.role,
            described=self.described,
            reason=self.reason,
            wikidata=self.wikidata,
        )

    @property
    def is_named(self) -> bool:
        """Does the text say who it is?"""
        return self.kind != "unnamed"


@quick(kw_only=True)
class Relation:
    """How attribution `of` stands to others of the article, with the words that say so.

    Of no-evidence and no-comment, `to` is empty: they tell of `of` that no evidence was given, or nothing said.
    """

    type: RelationType
    of: str
    to: tuple[str, ...]
    evidence: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        if self.type not in RELATION_TYPES:
            raise ValueError(f"unknown type of relation {self.type!r}")


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributedArticle:
    """An article with who says what in it; attributions in reading order, sources by first mention.

    `withdrawn`: the ids of statements that were published and stand in it no more.
    """

    article: Article
    attributions: tuple[Attribution, ...]
    sources: tuple[Source, ...]
    relations: tuple[Relation, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    withdrawn: tuple[str, ...] = ()

    @property
    def denied(self) -> frozenset[str]:
        """The ids of the attributions whose words are what the source denies: “she denied that …”."""
        return frozenset(each.of for each in self.relations if each.type == "denies" and not each.to)

    def whole(self) -> AttributedArticle:
        """The same, with nothing of it left packed: for who asks much of it."""
        return self


def cited_words(item: Attribution, text: str, words: str, *, is_denied: bool) -> str:
    """The words of a statement as they are cited: what the source denies behind the cue, “denied that …”."""
    return f"{words_of(text, item.cue, between=' ')} {words}" if is_denied else words
