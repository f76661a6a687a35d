"""An article as it was read: its words, its blocks, its markup, and the way back to the file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date as date_type
from typing import Literal, get_args

from generator.model.annotation import Annotation, Decision, Lapsed
from generator.model.diagnostic import Diagnostic, Location
from generator.model.markup import REFERENCES, Element
from generator.model.quick import quick
from generator.model.span import Span, words_of
from generator.text.offsets import MappedText
from generator.text.sentences import sentence_ends

Role = Literal[
    "headline", "standfirst", "byline", "dateline", "paragraph", "heading", "caption", "credit",
    "media-label", "quote", "list", "code", "junk",
]  # fmt: skip
# In these somebody may be quoted, but for what is cut out of them.
SPOKEN: frozenset[Role] = frozenset({"headline", "standfirst", "paragraph", "caption", "list", "quote", "heading"})
CUT: frozenset[Role] = frozenset({"credit", "dateline"})
_OPENING: tuple[Role, ...] = ("standfirst", "paragraph")
LONGEST_OPENING = 40  # words
_KEPT = re.compile(rb"\x01+")

FRONT = "content/index.md"  # a page that has no address of its own
Format = Literal["text", "html", "markdown"]
Place = Literal["seed", "content"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A file as it came in. `path` is relative to the site ("seeds/flood.txt").

    `text` is what its bytes decode to, untouched.
    A byte order mark stays in `text` as U+FEFF, and line ends stay as they are, so that offsets are the file's.
    `sidecar` is the text of `NAME.annotations.toml` beside it, "" where there is none, `sidecar_path` its name.
    `language` is the site's, for an article that does not tell its own. `diagnostics`: what there was to tell while it
    was read.
    """

    path: str
    text: str
    format: Format
    place: Place = "seed"
    sidecar: str = ""
    sidecar_path: str = ""
    language: str = "en"
    diagnostics: tuple[Diagnostic, ...] = ()


@quick(kw_only=True)
class Block:
    """A block of the article. `span` points into `Article.text`, for the role `junk` into the input file.

    A `credit` lies inside its `caption`, a `dateline` at the start of its `paragraph`; no other blocks overlap.
    `level` is the depth of a heading (2 to 6), 0 elsewhere; `duration` what a video caption gives ("1:03").
    """

    role: Role
    span: Span
    level: int = 0
    duration: str = ""

    def __post_init__(self) -> None:
        if self.role not in get_args(Role):
            raise ValueError(f"unknown block role {self.role!r}")


@quick(kw_only=True)
class SourceEntry:
    """A source declared by a person: in front matter, a sidecar, `site.toml` or `sources/`.

    `described` and `reason` tell of an unnamed one; `wikidata` is its item there ("Q42").
    """

    id: str
    name: str
    kind: str = "person"
    role: str = ""
    described: str = ""
    reason: str = ""
    wikidata: str = ""


@quick(kw_only=True)
class Mention:
    """Words that point to a declared source which says nothing there; `at` is where the author marked them."""

    span: Span
    source_id: str
    at: Location


@quick(kw_only=True)
class Ignore:
    """Messages of `code` that a person silenced, for a `reason`: in files that `file` matches (a glob).

    `line`: only those about this line (0: any); `words`: only those about lines with these words. `at`: where that
    is written.
    """

    at: Location
    code: str
    reason: str
    file: str
    line: int = 0
    words: str = ""


@quick(kw_only=True)
class Redirect:
    """An address that an article had before, as its author writes it; `at` is where."""

    address: str
    at: Location


@quick(kw_only=True)
class Correction:
    """What was put right in a published article, in the words of its author, and when."""

    date: date_type
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A parsed file. `body` is the text as shown (its blocks, a blank line between two), with the map to the input.

    `title` is plain text; `slug` its last part of the address; `seed` names the seed that this file replaces, or "".
    `event`: the name of what it tells of, as several articles have it.
    `is_page`: Markdown of `content/` without annotations, shown but not attributed.
    `merges`: a machine's source id, and the id of the source that a person says it is. `hedges`: all words that a
    person marked as casting doubt; `mentions`: those of sources that say nothing there.
    `ignores`: what its author silenced in it. `redirects`: addresses that lead to it. `corrections`: the newest first.
    `is_held_back`: its author says
    that it is not to be published; `not_before`: nor before this day, "its date" in the front matter.
    """

    path: str
    slug: str
    title: str
    body: MappedText
    blocks: tuple[Block, ...]
    elements: tuple[Element, ...]
    junk: tuple[Block, ...] = ()
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
    annotations: tuple[Annotation, ...] = ()
    entries: tuple[SourceEntry, ...] = ()
    decisions: tuple[Decision, ...] = ()
    lapsed: tuple[Lapsed, ...] = ()
    merges: tuple[tuple[str, str], ...] = ()
    hedges: tuple[Span, ...] = ()
    mentions: tuple[Mention, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    corrections: tuple[Correction, ...] = ()
    is_held_back: bool = False
    not_before: date_type | None = None
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def has_words(self) -> bool:
        """Is there anything to read in it?"""
        return bool(self.blocks)

    @property
    def declared(self) -> tuple[str, ...]:
        """The ids of the sources that it declares."""
        return tuple(entry.id for entry in self.entries)

    @property
    def references(self) -> tuple[str, ...]:
        """Where its links and images lead, as they are written."""
        return tuple(value for each in self.elements for name, value in each.attributes if name in REFERENCES)

    @property
    def signed(self) -> tuple[bool, str]:
        """Does the text itself tell who wrote it? And what its byline and dateline say."""
        told = [block for block in self.blocks if block.role in ("byline", "dateline")]
        words = " ".join(block.span.of(self.text) for block in told)
        return any(block.role == "byline" for block in told), words

    @property
    def is_english(self) -> bool:
        """Does the machine read its language?"""
        return is_english(self.language)

    @property
    def is_front(self) -> bool:
        """Is it the text for the front page?"""
        return self.is_page and self.path == FRONT

    @property
    def opening(self) -> str:
        """Its standfirst, or its first paragraph, cut after a number of words."""
        found = next((each for role in _OPENING for each in self.blocks if each.role == role), None)
        words = found.span.of(self.text).split() if found else []
        return " ".join(words[:LONGEST_OPENING]) + (" …" if len(words) > LONGEST_OPENING else "")

    @property
    def summary(self) -> str:
        """What it is about: its description, its standfirst, or its first sentence; "" for one without words."""
        found = [block.span.of(self.text) for role in _OPENING for block in self.blocks if block.role == role]
        opening = found[0] if found else ""
        end = sentence_ends(opening, 0, len(opening))
        return self.description or " ".join(opening[: end[0] if end else None].split())

    @property
    def text(self) -> str:
        """The article's words as readers see them."""
        return self.body.text

    def words(self, spans: tuple[Span, ...]) -> str:
        """The words of some spans of its text on one line."""
        return words_of(self.text, spans)

    @property
    def prose(self) -> str:
        """The text with all that is not told (credits, datelines, code) blanked out, offsets kept."""
        kept = bytearray(len(self.text))
        for roles, keep in ((SPOKEN, 1), (CUT, 0)):
            for block in self.blocks:
                if block.role in roles:
                    kept[block.span.start : block.span.end] = bytes([keep]) * len(block.span)
        blank = "\n".join(" " * len(line) for line in self.text.split("\n"))
        out, at = [], 0
        for told in _KEPT.finditer(kept):
            out += [blank[at : told.start()], self.text[told.start() : told.end()]]
            at = told.end()
        return "".join([*out, blank[at:]])


def is_english(language: str) -> bool:
    """Is it a tag of English ("en", "en-GB"; BCP 47)?"""
    return language.lower().replace("_", "-").split("-")[0] == "en"
