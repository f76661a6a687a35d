"""The steps from a file to who says what in it, each kept under the digest of all that it reads.

file → article → (with the machine's findings and the site's sources) who says what. A step whose value is as before
wakes nobody: what reads it is kept under the value's digest, not under that of the file. The network alone takes long;
what people wrote and decided is put beside its findings anew whenever a file is another.
"""

from __future__ import annotations

from generator.keep.cache import Cache, digest
from generator.keep.keys import decoded, encoded, program
from generator.keep.known import stands_for
from generator.model.article import Article, SourceEntry, SourceFile
from generator.model.attribution import AttributedArticle, Found
from generator.model.prose import Prose
from generator.model.quick import quick
from generator.pipeline.article import attributed_article, parsed
from generator.pipeline.engine import engine, engine_of
from generator.pipeline.kept_article import packed, unpacked


@quick
class Steps:
    """The steps with the sources that the whole site declares."""

    registry: tuple[SourceEntry, ...]
    cache: Cache

    def attributed(self, file: SourceFile) -> bytes:
        """The attributed article of a file, encoded; what is not kept is made."""
        name = stands_for(file)
        said = packed(self._said(self._read(name) or parsed(file)))
        whole = self._whole(name)
        self.cache.put(whole, said)
        self.cache.put(_article(name), whole)
        return said

    def kept(self, file: SourceFile) -> bytes | None:
        """The same where it is kept already."""
        return self.cache.get(self._whole(stands_for(file)))

    def is_read(self, file: SourceFile) -> bool:
        """Is the article of a file kept, and with it what the machine finds in it?"""
        return self.cache.has(_article(stands_for(file)))

    def _read(self, name: bytes) -> Article | None:
        """The article as it was read before, with other sources of the site: a part of what was made of it."""
        key = self.cache.get(_article(name))
        said = self.cache.get(key) if key else None
        return unpacked(said).whole().article if said else None

    def _whole(self, name: bytes) -> bytes:
        """The key of the attributed article of a file, by what stands for the file."""
        return digest(program(), b"whole", name, encoded(self.registry))

    def _said(self, article: Article) -> AttributedArticle:
        return attributed_article(article, engine_of(self._find), registry=self.registry)

    def _find(self, prose: Prose) -> Found:
        """What the machine finds: kept apart, since decisions, sources and front matter don't change it."""
        key = digest(program(), b"found", encoded(prose))
        return decoded(self.cache.get_or(key, lambda: encoded(engine().find(prose))), Found)


def _article(name: bytes) -> bytes:
    """The key under which the key of that stands: it is the same, whichever sources the site has."""
    return digest(program(), b"article", name)
