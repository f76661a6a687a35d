"""What is kept of an article: what of it is at hand, what rests until its pages or its editing ask for it."""

from __future__ import annotations

from dataclasses import fields
from datetime import date as date_type

from generator.model.annotation import Annotation, Decision, Kind, Lapsed, Marks, Review, Told
from generator.model.article import Article, Block, Correction, Ignore, Mention, Redirect, SourceEntry
from generator.model.attribution import Relation, SourceKind
from generator.model.diagnostic import Diagnostic
from generator.model.markup import Element
from generator.model.quick import quick
from generator.model.span import Span
from generator.text.offsets import Run


@quick(kw_only=True)
class Rest:
    """What stays packed until the pages of an article ask for it: fields of an `Article` by their names there, its
    text, marks of attributions, mentions of sources. `written` stands for what they do not ask for either.
    """

    text: str
    blocks: tuple[Block, ...]
    elements: tuple[Element, ...]
    hedges: tuple[Span, ...]
    junk: tuple[Block, ...]
    marks: tuple[Marks, ...]
    source_mentions: tuple[tuple[Span, ...], ...]
    written: bytes


@quick(kw_only=True)
class Written:
    """What people wrote of an article, and where in its file each word of the text is: for its data and its editing."""

    runs: tuple[Run, ...]
    annotations: tuple[Annotation, ...]
    entries: tuple[SourceEntry, ...]
    decisions: tuple[Decision, ...]
    lapsed: tuple[Lapsed, ...]


@quick(kw_only=True)
class Awake:
    """The fields of an `Article` that are at hand, by their names there; one that is not kept is as it mostly is."""

    path: str
    slug: str
    title: str
    language: str = "en"
    date: date_type | None = None
    authors: tuple[str, ...] = ()
    publisher: str = ""
    url: str = ""
    description: str = ""
    event: str = ""
    seed: str = ""
    is_page: bool = False
    is_authored: bool = False
    merges: tuple[tuple[str, str], ...] = ()
    mentions: tuple[Mention, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    corrections: tuple[Correction, ...] = ()
    is_held_back: bool = False
    not_before: date_type | None = None
    diagnostics: tuple[Diagnostic, ...] = ()


AWAKE = {field.name: field.default for field in fields(Awake)}
RESTING = tuple(field.name for field in fields(Article) if field.name not in AWAKE)
SHOWN = tuple(field.name for field in fields(Rest) if field.name in RESTING)
WRITTEN = tuple(field.name for field in fields(Written) if field.name in RESTING)

Gist = tuple[bytes, bytes]  # what stands for all that linking looks at: in the sources of an article, and else
# has words, what is declared, references, what its byline says, how it begins, its summary, the words of some spans
Seen = tuple[
    bool, tuple[str, ...], tuple[str, ...], tuple[bool, str], str, str, tuple[tuple[tuple[Span, ...], str], ...]
]
# id, kind, source (by place, or its id), id of the one around it, words, start, end, what was told and decided
Said = tuple[str, Kind, int | str, str, str, int, int, Told | None, Review | None]
Who = tuple[str, str, SourceKind, str, str, str, str, str]  # a source without its mentions


@quick(kw_only=True)
class Packed:
    """An attributed article as it is kept: its gist and all that lists and linking ask for, the rest packed."""

    gist: Gist
    article: Awake
    seen: Seen
    said: tuple[Said, ...]
    sources: tuple[Who, ...]
    rest: bytes
    relations: tuple[Relation, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    withdrawn: tuple[str, ...] = ()
