"""Which fields of a kept article are at hand, and which rest until somebody asks for them."""

from __future__ import annotations

from dataclasses import fields
from datetime import date as date_type

from generator.model.annotation import Annotation, Decision, Lapsed, Marks
from generator.model.article import Article, Block, Correction, Ignore, Mention, Redirect, SourceEntry
from generator.model.diagnostic import Diagnostic
from generator.model.markup import Element
from generator.model.quick import quick
from generator.model.span import Span
from generator.text.offsets import MappedText


@quick(kw_only=True)
class Rest:
    """What stays packed: fields of an `Article` by their names there, marks of attributions, mentions of sources."""

    body: MappedText
    blocks: tuple[Block, ...]
    elements: tuple[Element, ...]
    annotations: tuple[Annotation, ...]
    entries: tuple[SourceEntry, ...]
    decisions: tuple[Decision, ...]
    lapsed: tuple[Lapsed, ...]
    hedges: tuple[Span, ...]
    junk: tuple[Block, ...]
    marks: tuple[Marks, ...]
    source_mentions: tuple[tuple[Span, ...], ...]


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
