"""What templates get: values with every decision taken, so that a template only places them."""

from __future__ import annotations

from dataclasses import field

from markupsafe import Markup

from generator.model.quick import quick


@quick
class Link:
    """Words that lead somewhere; `is_current`: to the page itself. `language` of the words, "" for the page's."""

    text: str
    href: str
    is_current: bool = False
    language: str = ""


@quick
class Feed:
    """A feed that a page names: its title, its type, and where it is."""

    title: str
    type: str
    href: str


@quick
class Head:
    """What a page tells programs of itself. `canonical` is its full address, "" while unknown.

    `properties`: Open Graph, name and content; `card`: how Twitter shows them. `data`: JSON-LD. `is_hidden`: search
    engines are to leave it out.
    """

    canonical: str = ""
    properties: tuple[tuple[str, str], ...] = ()
    feeds: tuple[Feed, ...] = ()
    data: Markup = field(default_factory=Markup)
    is_hidden: bool = False
    card: str = "summary"


@quick
class Frame:
    """What stands around each page. `home` leads to the site's root; `address` is the page's own, "" while unknown.

    `held_back` says that a build leaves the page out, "" where it does not. `data` leads to the page of the site's
    data, "" where there is none, `corrections` to those of all articles. `head`: what only programs read.
    """

    title: str
    site_title: str
    description: str
    language: str
    home: str
    nav: tuple[Link, ...]
    style: str
    icon: str
    touch_icon: str
    script: str
    address: str
    license: str
    author: str
    generated_by: str
    data: str = ""
    corrections: str = ""
    held_back: str = ""
    head: Head = field(default_factory=Head)


@quick
class Chip:
    """A source in small: letter, colour class, name, also a short one; `filter`: the box that shows only them."""

    letter: str
    classes: str
    name: str
    href: str = ""
    count: int = 0
    filter: str = ""
    short: str = ""


@quick
class SpeakerRow:
    """A line of the table "Who speaks". `share` is the part of all attributed words, in percent."""

    chip: Chip
    role: str
    naming: str
    claims: int
    direct: int
    mixed: int
    indirect: int
    share: int


@quick
class Speakers:
    """Who speaks: a strip of those who say most, its caption, and the table of all that it unfolds to."""

    chips: tuple[Chip, ...]
    caption: str
    rows: tuple[SpeakerRow, ...]
    total: str


@quick
class FilterOption:
    """A box to tick; `sample` are classes for the sign before its words, `group` the name of one among several."""

    id: str
    text: str
    sample: str
    letter: str = ""
    is_checked: bool = True


@quick
class FilterGroup:
    """Boxes of one kind; of those with a `name` one at a time is ticked."""

    text: str
    options: tuple[FilterOption, ...]
    name: str = ""


@quick
class Card:
    """A claim of the article with all that is known of it; `depth`: how many claims report it.

    `ways` lead back to its words: several where the same is said again. `cite` leads to how it is cited, "" if it is
    not. `language` of the words, "" for the page's.
    """

    id: str
    ways: tuple[Way, ...]
    classes: str
    depth: int
    source: Chip
    role: str
    told_by: str
    words: str
    language: str
    kind: str
    cue: str
    status: str
    relations: tuple[RelationLine, ...]
    note: str
    facts: tuple[Fact, ...]
    evidence: tuple[Markup, ...]
    provenance: str
    cite: str
    claim: str
    also: tuple[AlsoLine, ...]


@quick
class Way:
    """The way from a card back to the words: the attribution's id and label, and the address of its reference."""

    id: str
    label: str
    href: str


@quick
class AlsoLine:
    """Somebody else on the same, in their own words; `place` has the other article's title, "" for this one."""

    stance: str
    who: str
    words: str
    place: Link


@quick
class RelationLine:
    """How the claim stands to others of the article: words, and links to their cards."""

    text: str
    links: tuple[Link, ...]
    evidence: str


@quick
class LegendLine:
    """A sample of a mark, with what it means."""

    classes: str
    sample: str
    text: str
    label: str = ""


@quick
class Fact:
    """A line of a card, or of "How this page was made"."""

    term: str
    text: str


@quick
class Byline:
    """Who wrote it, when, and where it was first published, as far as the text does not say so itself."""

    authors: str
    date: str
    date_iso: str
    publisher: str
    url: str

    @property
    def is_empty(self) -> bool:
        """Is there nothing to say?"""
        return not (self.authors or self.date or self.publisher or self.url)


@quick
class CorrectionLine:
    """What was put right, when; `id` is its anchor on the page of its article, `article` leads there from elsewhere.

    `language` is that of the text, "" where that is the page's.
    """

    id: str
    date: str
    date_iso: str
    text: str
    language: str
    article: Link | None


@quick
class ArticleView:
    """An article's page. `own_heading` is its title where the text has no headline, else "".

    `language` is its own, "" where that is the page's; `direction` is "rtl" where the script of the text runs from
    right to left, else "". `corrected`: when it last was, "" where it never was. `event`: the way to the page of what
    it tells of, where others tell of it too.
    """

    frame: Frame
    own_heading: str
    language: str
    direction: str
    head: Markup
    body: Markup
    byline: Byline
    notice: str
    count: int
    speakers: Speakers | None
    filters: tuple[FilterGroup, ...]
    cards: tuple[Card, ...]
    unsure: str
    withdrawn: tuple[str, ...]
    event: Link | None
    corrected: str
    corrections: tuple[CorrectionLine, ...]
    legend: tuple[LegendLine, ...]
    made: tuple[Fact, ...]
    files: tuple[Link, ...]


@quick
class PageView:
    """A plain page."""

    frame: Frame
    own_heading: str
    body: Markup
    language: str = ""


@quick
class NotFoundView:
    """The page for an address that leads nowhere."""

    frame: Frame
