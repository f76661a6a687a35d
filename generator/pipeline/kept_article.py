"""An attributed article as it is kept between builds: its gist at once, the rest when somebody asks for it.

The gist is what the site as a whole is made of: who says what, and what lists tell of an article. What only an
article's own page, its data and its editing ask for stays packed: of a large site most articles are never unpacked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import MISSING, fields
from datetime import date as date_type
from functools import lru_cache
from operator import attrgetter
from typing import TypeVar

from generator.keep.cache import digest
from generator.keep.compression import compressed, decompressed
from generator.keep.keys import decoded, encoded
from generator.link import facts, told_of
from generator.model.annotation import UNREVIEWED, UNTOLD, Annotation, Decision, Kind, Lapsed, Marks, Review, Told
from generator.model.article import Article, Block, Correction, Ignore, Mention, Redirect, SourceEntry
from generator.model.attribution import AttributedArticle, Attribution, Relation, Source, SourceKind
from generator.model.diagnostic import Diagnostic
from generator.model.markup import Element
from generator.model.quick import quick
from generator.model.span import Span
from generator.text.offsets import MappedText

AT_HAND = 4  # articles whose rest is unpacked at a time: a page asks often, and for one

Kept = TypeVar("Kept", Article, Attribution, Source, AttributedArticle)
Made = TypeVar("Made")
Gist = tuple[bytes, bytes]  # what stands for all that linking looks at: in the sources of an article, and else


def gist(item: AttributedArticle) -> Gist:
    """What stands for all that linking looks at in an article; known without a look where it is as it was kept."""
    return getattr(item, "gist", None) or (digest(encoded(facts(item))), digest(encoded(told_of(item))))


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


_AWAKE = {field.name: field.default for field in fields(Awake)}
_RESTING = tuple(field.name for field in fields(Article) if field.name not in _AWAKE)
# has words, what is declared, references, what its byline says
_Seen = tuple[bool, tuple[str, ...], tuple[str, ...], tuple[bool, str]]
# id, kind, source (by place, or its id), id of the one around it, words, start, end, what was told and decided
_Said = tuple[str, Kind, int | str, str, str, int, int, Told | None, Review | None]
_Who = tuple[str, str, SourceKind, str, str, str, str, str]  # a source without its mentions
_WHO = tuple(field.name for field in fields(Source) if field.name != "mentions")


@quick(kw_only=True)
class _Packed:
    gist: Gist
    article: Awake
    seen: _Seen
    said: tuple[_Said, ...]
    sources: tuple[_Who, ...]
    rest: bytes
    relations: tuple[Relation, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    withdrawn: tuple[str, ...] = ()


_NAMES: dict[type, tuple[str, ...]] = {
    kind: tuple(each.name for each in fields(kind)) for kind in (Article, Attribution, Source, AttributedArticle)
}


class KeptArticle(Article):
    """An article whose rest is unpacked when it is asked for; equal to the one that was packed."""

    __slots__ = ("_rest", "_seen")
    _rest: bytes
    _seen: _Seen

    def __getattr__(self, name: str) -> object:
        """What has no value yet: the rest. A changed copy has all its values, and has seen nothing."""
        if name not in _RESTING:
            raise AttributeError(name)
        return getattr(_unpacked(self._rest), name)

    @property
    def has_words(self) -> bool:
        """Is there anything to read in it?"""
        seen = getattr(self, "_seen", None)
        return seen[0] if seen else super().has_words

    @property
    def declared(self) -> tuple[str, ...]:
        """The ids of the sources that it declares."""
        seen = getattr(self, "_seen", None)
        return seen[1] if seen else super().declared

    @property
    def references(self) -> tuple[str, ...]:
        """Where its links and images lead, as they are written."""
        seen = getattr(self, "_seen", None)
        return seen[2] if seen else super().references

    @property
    def signed(self) -> tuple[bool, str]:
        """Does the text itself tell who wrote it? And what its byline and dateline say."""
        seen = getattr(self, "_seen", None)
        return seen[3] if seen else super().signed

    def __eq__(self, other: object) -> bool:
        """Have both the same values?"""
        return _are_same(self, other, Article)

    __hash__ = Article.__hash__


class KeptAttribution(Attribution):
    """An attribution whose marks are unpacked when they are asked for."""

    __slots__ = ("_at", "_end", "_rest", "_start", "_words")
    _at: int
    _end: int
    _rest: bytes
    _start: int
    _words: str

    def __getattr__(self, name: str) -> object:
        """What has no value yet: the marks."""
        if name != "marks":
            raise AttributeError(name)
        return _unpacked(self._rest).marks[self._at]

    @property
    def start(self) -> int:
        """Where its content begins."""
        start = getattr(self, "_start", None)
        return super().start if start is None else start

    @property
    def end(self) -> int:
        """Where its content ends."""
        end = getattr(self, "_end", None)
        return super().end if end is None else end

    def words_in(self, article: Article) -> str:
        """Its content in its article, on one line."""
        words = getattr(self, "_words", None)
        return super().words_in(article) if words is None else words

    def __eq__(self, other: object) -> bool:
        """Have both the same values?"""
        return _are_same(self, other, Attribution)

    __hash__ = Attribution.__hash__


class KeptSource(Source):
    """A source whose mentions are unpacked when they are asked for."""

    __slots__ = ("_at", "_rest")
    _at: int
    _rest: bytes

    def __getattr__(self, name: str) -> object:
        """What has no value yet: the mentions."""
        if name != "mentions":
            raise AttributeError(name)
        return _unpacked(self._rest).source_mentions[self._at]

    def __eq__(self, other: object) -> bool:
        """Have both the same values?"""
        return _are_same(self, other, Source)

    __hash__ = Source.__hash__


class KeptAttributed(AttributedArticle):
    """An attributed article as it was kept, with its gist; a changed copy has none."""

    __slots__ = ("gist",)
    gist: Gist

    def whole(self) -> AttributedArticle:
        """The same, with nothing of it left packed; that of the last one is kept, since several pages show it."""
        if not (_latest and _latest[0][0] is self):
            _latest[:] = [(self, self._made_whole())]
        return _latest[0][1]

    def _made_whole(self) -> AttributedArticle:
        return AttributedArticle(
            article=_whole(self.article, KeptArticle, Article),
            attributions=tuple(_whole(each, KeptAttribution, Attribution) for each in self.attributions),
            sources=tuple(_whole(each, KeptSource, Source) for each in self.sources),
            relations=self.relations,
            diagnostics=self.diagnostics,
            withdrawn=self.withdrawn,
        )

    def __eq__(self, other: object) -> bool:
        """Have both the same values?"""
        return _are_same(self, other, AttributedArticle)

    __hash__ = AttributedArticle.__hash__


_latest: list[tuple[KeptAttributed, AttributedArticle]] = []  # the last that was made whole


def _are_same(one: object, other: object, kind: type[Kept]) -> bool:
    return isinstance(other, kind) and all(getattr(one, name) == getattr(other, name) for name in _NAMES[kind])


def _whole(value: Kept, packed: type[Kept], kind: type[Kept]) -> Kept:
    """The value as one of the kind that keeps nothing packed; it was checked when it was made."""
    if not isinstance(value, packed):
        return value
    made = object.__new__(kind)
    for set_, name in _SET[kind]:
        set_(made, getattr(value, name))
    return made


def packed(item: AttributedArticle) -> bytes:
    """An attributed article as bytes: the same for equal ones."""
    article, places = item.article, {each.id: at for at, each in enumerate(item.sources)}
    own = {name: getattr(article, name) for name in _RESTING}
    marks = tuple(each.marks for each in item.attributions)
    rest = Rest(**own, marks=marks, source_mentions=tuple(each.mentions for each in item.sources))
    awake = ((name, getattr(article, name), default) for name, default in _AWAKE.items())
    said = [
        (
            each.id,
            each.kind,
            places.get(each.source_id, each.source_id),
            each.within,
            each.words_in(article),
            each.start,
            each.end,
            None if each.told == UNTOLD else each.told,
            None if each.review == UNREVIEWED else each.review,
        )
        for each in item.attributions
    ]
    value = {
        "gist": gist(item),
        "article": {name: value for name, value, default in awake if default is MISSING or value != default},
        "seen": (article.has_words, article.declared, article.references, article.signed),
        "said": said,
        "sources": [[getattr(each, name) for name in _WHO] for each in item.sources],
        # Compressed, a large site's articles take less memory; few are unpacked, each in a tenth of a millisecond.
        "rest": compressed(encoded(rest)),
        "relations": item.relations,
        "diagnostics": item.diagnostics,
        "withdrawn": item.withdrawn,
    }
    return encoded(value)


def unpacked(value: bytes) -> AttributedArticle:
    """The article that was packed."""
    kept = decoded(value, _Packed)
    rest = kept.rest
    sources = tuple(_filled(KeptSource, _SET_WHO, (*who, at, rest)) for at, who in enumerate(kept.sources))
    ids = [each.id for each in sources]
    item = KeptAttributed(
        article=_filled(KeptArticle, _SET_ARTICLE, (*_AT_HAND(kept.article), kept.seen, rest)),
        attributions=tuple(_attribution(said, at, ids, rest) for at, said in enumerate(kept.said)),
        sources=sources,
        relations=kept.relations,
        diagnostics=kept.diagnostics,
        withdrawn=kept.withdrawn,
    )
    object.__setattr__(item, "gist", kept.gist)
    return item


def _setters(kind: type, names: Iterable[str]) -> list[Callable[[object, object], None]]:
    """What sets each of these slots, past the `__setattr__` that keeps a value frozen."""
    return [getattr(kind, name).__set__ for name in names]


_SET = {kind: [*zip(_setters(kind, names), names, strict=True)] for kind, names in _NAMES.items()}
_SET_ARTICLE = [*_setters(Article, _AWAKE), *_setters(KeptArticle, ("_seen", "_rest"))]
_AT_HAND = attrgetter(*_AWAKE)
_SET_WHO = _setters(KeptSource, (*_WHO, "_at", "_rest"))
_SAID = ("id", "kind", "source_id", "within", "_words", "_start", "_end", "told", "review", "_at", "_rest")
_SET_SAID = _setters(KeptAttribution, _SAID)


def _attribution(said: _Said, at: int, sources: Sequence[str], rest: bytes) -> KeptAttribution:
    id_, kind, source, *more, told, review = said
    by = sources[source] if isinstance(source, int) else source
    values = id_, kind, by, *more, told or UNTOLD, review or UNREVIEWED, at, rest
    return _filled(KeptAttribution, _SET_SAID, values)


def _filled(kind: type[Made], setters: Iterable[Callable[[object, object], None]], values: Iterable[object]) -> Made:
    made = object.__new__(kind)
    for set_, value in zip(setters, values, strict=True):
        set_(made, value)
    return made


@lru_cache(maxsize=AT_HAND)
def _unpacked(rest: bytes) -> Rest:
    return decoded(decompressed(rest), Rest)
