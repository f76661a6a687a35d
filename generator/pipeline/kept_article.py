"""An attributed article as it is kept between builds.

All that the site as a whole is made of is there at once; what only an article's own page, its data and its editing ask
for stays packed until somebody does. Of a large site most articles are never unpacked.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import lru_cache

from generator.keep.cache import digest
from generator.keep.compression import compressed, decompressed
from generator.keep.keys import decoded, encoded
from generator.link import facts, told_of
from generator.model.annotation import Annotation, Decision, Lapsed
from generator.model.article import Article, Block
from generator.model.attribution import AttributedArticle
from generator.model.span import Span
from generator.text.offsets import MappedText

AT_HAND = 4  # articles whose rest is unpacked at a time: a page asks often, and for one


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """The fields of an `Article`, by their names there, that stay packed."""

    body: MappedText
    annotations: tuple[Annotation, ...]
    decisions: tuple[Decision, ...]
    lapsed: tuple[Lapsed, ...]
    hedges: tuple[Span, ...]
    junk: tuple[Block, ...]


_RESTING = tuple(field.name for field in fields(Rest))
_AWAKE = tuple(field.name for field in fields(Article) if field.name not in _RESTING)
_EMPTY = dict.fromkeys(_RESTING, ()) | {"body": MappedText.of("")}


Gist = tuple[bytes, bytes]  # what stands for all that linking looks at: in the sources of an article, and else


def gist(item: AttributedArticle) -> Gist:
    """What stands for all that linking looks at in an article; known without a look where it is as it was kept."""
    return getattr(item, "gist", None) or (digest(encoded(facts(item))), digest(encoded(told_of(item))))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    item: AttributedArticle  # its article without what rests
    text: str
    rest: bytes
    gist: Gist


class KeptAttributed(AttributedArticle):
    """An attributed article as it was kept, with its gist; a changed copy has none."""

    __slots__ = ("gist",)
    gist: Gist

    @classmethod
    def of(cls, item: AttributedArticle, article: Article, gist: Gist) -> KeptAttributed:
        """The same with this article."""
        made = cls(
            article=article,
            attributions=item.attributions,
            sources=item.sources,
            relations=item.relations,
            diagnostics=item.diagnostics,
            withdrawn=item.withdrawn,
        )
        object.__setattr__(made, "gist", gist)
        return made

    def __eq__(self, other: object) -> bool:
        """Have both the same values?"""
        names = [each.name for each in fields(AttributedArticle)]
        is_one = isinstance(other, AttributedArticle)
        return is_one and all(getattr(self, name) == getattr(other, name) for name in names)

    __hash__ = AttributedArticle.__hash__


class KeptArticle(Article):
    """An article whose rest is unpacked when it is asked for; equal to the one that was packed."""

    __slots__ = ("_rest", "_text")
    _rest: bytes
    _text: str

    @classmethod
    def of(cls, bare: Article, text: str, rest: bytes) -> KeptArticle:
        """The article with its rest left packed."""
        made = object.__new__(cls)
        for name in _AWAKE:
            object.__setattr__(made, name, getattr(bare, name))
        object.__setattr__(made, "_text", text)
        object.__setattr__(made, "_rest", rest)
        return made

    def __getattr__(self, name: str) -> object:
        """What has no value yet: the rest."""
        if name not in _RESTING:
            raise AttributeError(name)
        return getattr(_unpacked(self._rest), name)

    @property
    def text(self) -> str:
        """The article's words as readers see them."""
        found = getattr(self, "_text", None)
        return self.body.text if found is None else found

    def __eq__(self, other: object) -> bool:
        """Have both the same values?"""
        names = (*_AWAKE, *_RESTING)
        return isinstance(other, Article) and all(getattr(self, name) == getattr(other, name) for name in names)

    __hash__ = Article.__hash__


def packed(item: AttributedArticle) -> bytes:
    """An attributed article as bytes: the same for equal ones."""
    article = item.article
    rest = Rest(**{name: getattr(article, name) for name in _RESTING})
    bare = replace(article, **_EMPTY)  # type: ignore[arg-type]  # each of its own type
    # Compressed, a large site's articles take a fifth less memory; few are unpacked, each in a tenth of a millisecond.
    return encoded(
        _Kept(
            item=replace(item, article=bare),
            text=article.text,
            rest=compressed(encoded(rest)),
            gist=gist(item),
        )
    )


def unpacked(value: bytes) -> AttributedArticle:
    """The article that was packed."""
    kept = decoded(value, _Kept)
    return KeptAttributed.of(kept.item, KeptArticle.of(kept.item.article, kept.text, kept.rest), kept.gist)


@lru_cache(maxsize=AT_HAND)
def _unpacked(rest: bytes) -> Rest:
    return decoded(decompressed(rest), Rest)
