"""An attributed article as it is kept between builds: its gist at once, the rest when somebody asks for it.

The gist is what the site as a whole is made of: who says what, and what lists tell of an article. What only an
article's own page, its data and its editing ask for stays packed: of a large site most articles are never unpacked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import MISSING, fields
from functools import lru_cache
from operator import attrgetter
from typing import Any, TypeVar

from generator.keep.cache import digest
from generator.keep.compression import compressed, decompressed
from generator.keep.keys import decoded, encoded
from generator.link import facts, told_of
from generator.model.annotation import UNREVIEWED, UNTOLD
from generator.model.article import Article
from generator.model.attribution import AttributedArticle, Attribution, Source
from generator.model.span import Span
from generator.pipeline.rest import AWAKE, RESTING, SHOWN, WRITTEN, Gist, Packed, Rest, Said, Seen, Written
from generator.text.offsets import MappedText

AT_HAND = 4  # articles whose rest is unpacked at a time: a page asks often, and for one

Kept = TypeVar("Kept", Article, Attribution, Source, AttributedArticle)
Made = TypeVar("Made")


def gist(item: AttributedArticle) -> Gist:
    """What stands for all that linking looks at in an article; known without a look where it is as it was kept."""
    return getattr(item, "gist", None) or (digest(encoded(facts(item))), digest(encoded(told_of(item))))


_WHO = tuple(field.name for field in fields(Source) if field.name != "mentions")


_NAMES: dict[type, tuple[str, ...]] = {
    kind: tuple(each.name for each in fields(kind)) for kind in (Article, Attribution, Source, AttributedArticle)
}


class KeptArticle(Article):
    """An article whose rest is unpacked when it is asked for; equal to the one that was packed."""

    __slots__ = ("rest", "seen", "text")
    RESTING = (*RESTING, "text")
    rest: bytes
    seen: Seen
    text: str  # of the others it is found in the body

    def __new__(cls, **values: Any) -> Article:  # type: ignore[misc]  # `replace` asks for all: then nothing rests
        """A changed copy, which has all its values."""
        return Article(**values)

    def __getattr__(self, name: str) -> object:
        """What has no value yet: the rest."""
        if name not in KeptArticle.RESTING:
            raise AttributeError(name)
        rest = _unpacked(self.rest)
        if name == "body":
            return MappedText(rest.text, _written(rest.written).runs)
        return getattr(_written(rest.written) if name in WRITTEN else rest, name)

    @property
    def has_words(self) -> bool:
        """Is there anything to read in it?"""
        return self.seen[0]

    @property
    def declared(self) -> tuple[str, ...]:
        """The ids of the sources that it declares."""
        return self.seen[1]

    @property
    def references(self) -> tuple[str, ...]:
        """Where its links and images lead, as they are written."""
        return self.seen[2]

    @property
    def signed(self) -> tuple[bool, str]:
        """Does the text itself tell who wrote it? And what its byline and dateline say."""
        return self.seen[3]

    @property
    def opening(self) -> str:
        """Its standfirst, or its first paragraph, cut after a number of words."""
        return self.seen[4]

    @property
    def summary(self) -> str:
        """What it is about: its description, its standfirst, or its first sentence; "" for one without words."""
        return self.seen[5]

    def words(self, spans: tuple[Span, ...]) -> str:
        """The words of some spans of its text on one line: at hand where a relation is told in them."""
        return next((words for known, words in self.seen[6] if known == spans), None) or super().words(spans)

    def __eq__(self, other: object) -> bool:
        """Have both the same values?"""
        return _are_same(self, other, Article)

    __hash__ = Article.__hash__


class KeptAttribution(Attribution):
    """An attribution whose marks are unpacked when they are asked for."""

    __slots__ = ("at", "first", "last", "rest", "words")
    RESTING = ("marks",)
    at: int
    first: int
    last: int
    rest: bytes
    words: str

    def __new__(cls, **values: Any) -> Attribution:  # type: ignore[misc]  # as of an article
        """A changed copy, which has all its values."""
        return Attribution(**values)

    def __getattr__(self, name: str) -> object:
        """What has no value yet: the marks."""
        if name != "marks":
            raise AttributeError(name)
        return _unpacked(self.rest).marks[self.at]

    @property
    def start(self) -> int:
        """Where its content begins."""
        return self.first

    @property
    def end(self) -> int:
        """Where its content ends."""
        return self.last

    def words_in(self, article: Article) -> str:
        """Its content in its article, on one line."""
        return self.words

    def __eq__(self, other: object) -> bool:
        """Have both the same values?"""
        return _are_same(self, other, Attribution)

    __hash__ = Attribution.__hash__


class KeptSource(Source):
    """A source whose mentions are unpacked when they are asked for."""

    __slots__ = ("at", "rest")
    RESTING = ("mentions",)
    at: int
    rest: bytes

    def __new__(cls, **values: Any) -> Source:  # type: ignore[misc]  # as of an article
        """A changed copy, which has all its values."""
        return Source(**values)

    def __getattr__(self, name: str) -> object:
        """What has no value yet: the mentions."""
        if name != "mentions":
            raise AttributeError(name)
        return _unpacked(self.rest).source_mentions[self.at]

    def __eq__(self, other: object) -> bool:
        """Have both the same values?"""
        return _are_same(self, other, Source)

    __hash__ = Source.__hash__


class KeptAttributed(AttributedArticle):
    """An attributed article as it was kept, with its gist; a changed copy has none."""

    __slots__ = ("gist",)
    gist: Gist

    def whole(self) -> AttributedArticle:
        """The same, with all that its pages ask for at hand; that of the last one is kept, since several show it."""
        if not (_latest and _latest[0][0] is self):
            _latest[:] = [(self, self._made_whole())]
        return _latest[0][1]

    def _made_whole(self) -> AttributedArticle:
        return AttributedArticle(
            article=_whole_article(self.article),
            attributions=tuple(map(_whole_attribution, self.attributions)),
            sources=tuple(map(_whole_source, self.sources)),
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


def _whole_article(value: Article) -> Article:
    """An article of which nothing rests but what people wrote of it."""
    if not isinstance(value, KeptArticle):
        return value
    shown = _SHOWN(_unpacked(value.rest))
    return _filled(KeptArticle, _SET_SHOWN_ARTICLE, (*_AT_HAND(value), value.seen, value.rest, *shown))


def _whole_attribution(value: Attribution) -> Attribution:
    if not isinstance(value, KeptAttribution):
        return value
    return _filled(KeptAttribution, _SET_WHOLE_SAID, (*_OF_SAID(value), _unpacked(value.rest).marks[value.at]))


def _whole_source(value: Source) -> Source:
    if not isinstance(value, KeptSource):
        return value
    mentions = _unpacked(value.rest).source_mentions[value.at]
    return _filled(Source, _SET_WHOLE_SOURCE, (*_OF_SOURCE(value), mentions))


def packed(item: AttributedArticle) -> bytes:
    """An attributed article as bytes: the same for equal ones."""
    article, places = item.article, {each.id: at for at, each in enumerate(item.sources)}
    written = Written(runs=article.body.runs, **{name: getattr(article, name) for name in WRITTEN})
    rest = Rest(
        text=article.text,
        **{name: getattr(article, name) for name in SHOWN},
        marks=tuple(each.marks for each in item.attributions),
        source_mentions=tuple(each.mentions for each in item.sources),
        written=encoded(written),
    )
    awake = ((name, getattr(article, name), default) for name, default in AWAKE.items())
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
    told_in = {each.evidence: article.words(each.evidence) for each in item.relations if each.evidence}
    opens = article.opening, article.summary
    value = {
        "gist": gist(item),
        "article": {name: value for name, value, default in awake if default is MISSING or value != default},
        "seen": (article.has_words, article.declared, article.references, article.signed, *opens, [*told_in.items()]),
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
    kept = decoded(value, Packed)
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


_AT_HAND, _SHOWN = attrgetter(*AWAKE), attrgetter("text", *SHOWN)
_SET_ARTICLE = [*_setters(Article, AWAKE), *_setters(KeptArticle, ("seen", "rest"))]
_SET_SHOWN_ARTICLE = [*_SET_ARTICLE, *_setters(KeptArticle, ("text", *SHOWN))]
_SET_WHO = _setters(KeptSource, (*_WHO, "at", "rest"))
_OF_SOURCE, _SET_WHOLE_SOURCE = attrgetter(*_WHO), _setters(Source, (*_WHO, "mentions"))
_SAID = ("id", "kind", "source_id", "within", "words", "first", "last", "told", "review", "at", "rest")
_SET_SAID = _setters(KeptAttribution, _SAID)
_OF_SAID, _SET_WHOLE_SAID = attrgetter(*_SAID), [*_SET_SAID, *_setters(Attribution, ("marks",))]


def _attribution(said: Said, at: int, sources: Sequence[str], rest: bytes) -> KeptAttribution:
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


@lru_cache(maxsize=AT_HAND)
def _written(value: bytes) -> Written:
    return decoded(value, Written)
