"""All articles together, and what the site's owner set."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from generator.model.article import Article, Ignore, SourceEntry
from generator.model.attribution import AttributedArticle, Attribution, SourceKind
from generator.model.diagnostic import Location
from generator.model.quick import quick

Drafts = Literal["all", "confirmed"]
DATA_FORMATS = ("text", "claims", "annotations", "tei", "csl", "bibtex", "oembed", "csv", "sqlite", "api", "parquet")
Data = Literal["all", "none"] | tuple[str, ...]  # or names of DATA_FORMATS
Search = Literal["none", "pagefind"]
MANIFEST = ".quoth-files"  # in an output folder: the paths that we wrote, one a line; what is not in it is not ours
PARENT = "parent:"  # before the name of a template: as the theme above has it


@quick(kw_only=True)
class Ruling:
    """A person's word that a source of articles is the declared one `of`, or is somebody else.

    `who` is the id that the articles have for it, or "SLUG/ID" where that of a single article is meant.
    """

    of: str
    who: str
    is_same: bool
    at: Location


@quick(kw_only=True)
class Config:
    """`site.toml`, every setting with its default. `base_url` ends without "/" ("https://a.example/repository")."""

    title: str = "Quoth"
    base_url: str = ""
    language: str = "en"
    author: str = ""
    license: str = ""
    theme: str = "default"
    drafts: Drafts = "all"
    nav: tuple[tuple[str, str], ...] = ()
    sources: tuple[SourceEntry, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    data: Data = "all"
    search: Search = "none"
    repository: str = ""


@quick(kw_only=True)
class Statement:
    """One attribution with the slug of its article; `words` are its content, its parts joined by an ellipsis.

    `against`: the keys of those that say it is wrong, or that it says are wrong. `is_denial`: the source says that
    the words are wrong.
    """

    article: str
    attribution: Attribution
    words: str
    against: tuple[tuple[str, str], ...] = ()
    is_denial: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """What no other statement of the site has."""
        return self.article, self.attribution.id


@quick(kw_only=True)
class SiteSource:
    """A source over all articles, statements in the order of the articles; `wikidata`: its item there, or "".

    `also`: other ids that articles have for it, whose addresses lead to it; `called`: other names that they give it.
    """

    id: str
    name: str
    kind: SourceKind
    role: str
    statements: tuple[Statement, ...]
    wikidata: str = ""
    also: tuple[str, ...] = ()
    called: tuple[str, ...] = ()


@quick(kw_only=True)
class Inference:
    """That the statement with the key `of` says the same as the one with the key `like`, by likeness of their words.

    `confidence` in [0, 1]: how often that is right.
    """

    of: tuple[str, str]
    like: tuple[str, str]
    confidence: float


@quick(kw_only=True)
class Claim:
    """What like contents assert: `text` as first worded, every statement of it.

    `inferred`: which of them no person put there, and no equal words. `also`: ids under which some of them would have
    a page by themselves.
    """

    id: str
    text: str
    statements: tuple[Statement, ...]
    inferred: tuple[Inference, ...] = ()
    also: tuple[str, ...] = ()


@quick(kw_only=True)
class Event:
    """What several articles tell of: their slugs, the oldest first, and the ids of the claims that stand in more than
    one. `differing`: the keys of statements of two of them about one thing, with other numbers.
    """

    id: str
    name: str
    articles: tuple[str, ...]
    claims: tuple[str, ...]
    differing: tuple[tuple[tuple[str, str], tuple[str, str]], ...] = ()


@quick(kw_only=True)
class Site:
    """What is published: articles newest first, pages, sources by name, claims in reading order, events."""

    config: Config
    articles: tuple[AttributedArticle, ...]
    pages: tuple[Article, ...]
    sources: tuple[SiteSource, ...]
    claims: tuple[Claim, ...]
    events: tuple[Event, ...] = ()


@quick(kw_only=True)
class Theme:
    """A theme with its parents folded in: template texts, asset bytes by path, settings.

    `origins` maps each template name to the file it came from, for messages. A name with `PARENT` before it, once or
    more, is the template that stands without the nearest themes. `words` of the interface, by key ("card.checked"), are
    in `language`.
    """

    name: str
    templates: tuple[tuple[str, str], ...]
    assets: tuple[tuple[str, bytes], ...]
    settings: tuple[tuple[str, str], ...] = ()
    origins: tuple[tuple[str, str], ...] = field(default=())
    language: str = "en"
    words: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """A file to publish: `path` relative to the output folder, with "/". `key` stands for its bytes, b"" for none;
    `of` are the articles that it shows, as paths of their files, where they are known.
    """

    path: str
    data: bytes
    key: bytes = b""
    of: tuple[str, ...] = ()


class Later(Output):
    """One whose bytes are fetched each time they are asked for, so that a site need not be in memory."""

    __slots__ = ("_fetch",)
    _fetch: Callable[[Output], bytes]

    def __init__(self, path: str, fetch: Callable[[Output], bytes], key: bytes, of: tuple[str, ...] = ()) -> None:
        for name, value in (("path", path), ("key", key), ("of", of), ("_fetch", fetch)):
            object.__setattr__(self, name, value)

    @property
    def data(self) -> bytes:
        """Its bytes."""
        return self._fetch(self)


@quick(kw_only=True)
class DataFile:
    """A file of the published data: the name of its format, and its path below the site or in each article's folder."""

    name: str
    path: str
    is_beside: bool = False


@quick(kw_only=True)
class Attachment:
    """A file beside articles that one of them shows or links to; `width`, `height` of an image in pixels, else 0."""

    path: str
    data: bytes
    width: int = 0
    height: int = 0
