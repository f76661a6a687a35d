"""An article as its rules see it: who says what, the quotations, and the way back to the file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.model.article import Block, Role, SourceEntry, SourceFile
from generator.model.attribution import AttributedArticle, Attribution, Source
from generator.model.diagnostic import Diagnostic, Location
from generator.model.prose import Prose, prose_of
from generator.model.quick import quick
from generator.model.span import Span
from generator.text.offsets import Lines
from generator.text.quotations import Quotation

TOLD: frozenset[Role] = frozenset({"standfirst", "paragraph", "caption", "list", "quote"})
SHOWN = 50  # characters of quoted words in a message


@quick
class Reading:
    """One article with all that a rule may ask about it.

    `told` is its prose; `sources` those of the article, `entries` the declared ones, by id; `backed` the claims
    (by the author's key) that a named or a second source stands behind anywhere on the site.
    """

    attributed: AttributedArticle
    file: SourceFile
    told: Prose
    blocks: tuple[Block, ...]
    lines: Lines
    sources: Mapping[str, Source]
    entries: Mapping[str, SourceEntry]
    backed: frozenset[str]

    @classmethod
    def of(
        cls, attributed: AttributedArticle, file: SourceFile, registry: Iterable[SourceEntry], backed: frozenset[str]
    ) -> Reading:
        """The reading of an article that was parsed from the file."""
        article = attributed.article
        return cls(
            attributed,
            file,
            prose_of(article),
            tuple(block for block in article.blocks if block.role in TOLD),
            Lines(file.text),
            {source.id: source for source in attributed.sources},
            {entry.id: entry for entry in (*registry, *article.entries)},
            backed,
        )

    @property
    def prose(self) -> str:
        """The words that are told, all else blank."""
        return self.told.text

    @property
    def quoted(self) -> tuple[Quotation, ...]:
        """Where they stand in quotation marks."""
        return self.told.quotations

    @property
    def attributions(self) -> tuple[Attribution, ...]:
        """Who says what, in reading order."""
        return self.attributed.attributions

    @property
    def is_seed(self) -> bool:
        """May its text not be touched?"""
        return self.file.place == "seed"

    def block_at(self, offset: int) -> Block | None:
        """The paragraph, caption, list item or quotation around an offset."""
        return next((block for block in self.blocks if block.span.start <= offset < block.span.end), None)

    def tell(self, offset: int, code: str, what: str, fix: str) -> Diagnostic:
        """A message about the words at an offset of the text."""
        at = self.attributed.article.body.to_input(offset, offset + 1)[0]
        return Diagnostic(Location(self.file.path, *self.lines.place(at)), code, what, fix)

    def tell_words(self, words: str, offset: int, code: str, what: str, fix: str) -> Diagnostic:
        """A message about words of the file or its sidecar; at the offset of the text where they stand in neither."""
        if (at := self.file.text.find(words)) >= 0:
            return Diagnostic(Location(self.file.path, *self.lines.place(at)), code, what, fix)
        if (at := self.file.sidecar.find(words)) >= 0:
            return Diagnostic(Location(self.file.sidecar_path, *Lines(self.file.sidecar).place(at)), code, what, fix)
        return self.tell(offset, code, what, fix)


def covered(length: int, spans: Iterable[Span]) -> bytearray:
    """For each character of a text whether it lies in one of the spans."""
    mask = bytearray(length)
    for span in spans:
        mask[span.start : span.end] = b"\1" * len(span)
    return mask


def shown(words: str) -> str:
    """Words of an article for a message, in one line and in quotation marks of their own."""
    line = " ".join(words.split()).strip("“”\"'‘’")
    return f"“{line if len(line) <= SHOWN else line[:SHOWN].rstrip() + '…'}”"


def by_whom(item: Attribution) -> str:
    """What to add to a message about an attribution that nobody has confirmed."""
    return " (the machine's draft)" if item.is_draft else ""
