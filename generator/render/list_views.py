"""What the lists get: the front page, claims, sources, a source and a claim, every decision taken."""

from __future__ import annotations

from dataclasses import field

from markupsafe import Markup

from generator.model.quick import quick
from generator.render.views import Byline, Chip, CorrectionLine, Frame, Link


@quick
class Jumps:
    """The ways to the other pages of a long list, a row each for years or letters, months, numbers; none of a short
    one. `here`: which rows of it the page has, "" on its first page.
    """

    here: str = ""
    rows: tuple[tuple[Link, ...], ...] = ()


@quick
class Teaser:
    """An article on the front page, with who speaks in it."""

    link: Link
    byline: Byline
    summary: str
    chips: tuple[Chip, ...]
    more: str
    counts: str


@quick
class TeaserGroup:
    """Articles of the front page under a heading, "" for none."""

    heading: str
    teasers: tuple[Teaser, ...]


@quick
class IndexView:
    """The front page, on which the newest article leads, or the articles of a month (`jumps.here`). `text`: the site's
    own words above the articles, with its headline or without (`has_heading`).
    """

    frame: Frame
    lead: Teaser | None
    groups: tuple[TeaserGroup, ...]
    jumps: Jumps
    text: Markup = field(default_factory=Markup)
    has_heading: bool = False


@quick
class StatementLine:
    """What a source said in an article, with the link to its place there; `claim` leads to all who speak of it.

    `contrary`: the words of the article that set `against` others; `inferred`: that it stands there by likeness alone.
    """

    words: str
    kind: str
    classes: str
    source: Link
    article: Link
    date: str
    place: str
    status: str
    against: tuple[Link, ...]
    provenance: str
    claim: str
    contrary: tuple[str, ...] = ()
    inferred: str = ""


@quick
class SourceLine:
    """A source in the table of all sources; `days`: of the first and the last article in which it speaks."""

    link: Link
    role: str
    kind: str
    claims: int
    direct: int
    articles: int
    days: str


@quick
class SourceGroup:
    """The unnamed sources of an article."""

    article: Link
    rows: tuple[SourceLine, ...]


@quick
class SourcesView:
    """Sources: named ones, unnamed ones by article, and the kinds that there are; `jumps` lead to more named ones, by
    letter, `more_unnamed` to more unnamed ones, by date.
    """

    frame: Frame
    caption: str
    rows: tuple[SourceLine, ...]
    unnamed: tuple[SourceGroup, ...]
    kinds: tuple[str, ...]
    jumps: Jumps
    more_unnamed: Jumps


@quick
class ArticleStatements:
    """What is said in one article, by a source or by all."""

    article: Link
    byline: Byline
    statements: tuple[StatementLine, ...]


@quick
class TimeDot:
    """An article on a line of time: where, how large, and what it stands for."""

    x: float
    r: float
    text: str


@quick
class Timeline:
    """A line of time, told in words too; `first` and `last` stand at its ends."""

    words: str
    first: str
    last: str
    dots: tuple[TimeDot, ...]


@quick
class SourceView:
    """All that a source says, article by article; `called`: other names that articles give it, as a sentence."""

    frame: Frame
    name: str
    about: str
    called: str
    caption: str
    timeline: Timeline | None
    articles: tuple[ArticleStatements, ...]
    jumps: Jumps


@quick
class ClaimsView:
    """Claims, article by article."""

    frame: Frame
    caption: str
    articles: tuple[ArticleStatements, ...]
    jumps: Jumps


@quick
class CorrectionsView:
    """What was put right in all articles, the newest first."""

    frame: Frame
    caption: str
    lines: tuple[CorrectionLine, ...]
    jumps: Jumps


@quick
class Choice:
    """What a search can be narrowed to: `name` for the index, `text` for readers; an option's `href` is its value."""

    name: str
    text: str
    options: tuple[Link, ...]


@quick
class SearchView:
    """The page to search in; `index` is the way to what it asks."""

    frame: Frame
    index: str
    choices: tuple[Choice, ...]


@quick
class Side:
    """Those who say so, or otherwise, or only speak of it."""

    title: str
    statements: tuple[StatementLine, ...]


@quick
class ClaimView:
    """All who speak of one claim, each in their own words; `language` of `words`, "" for the page's."""

    frame: Frame
    words: str
    language: str
    caption: str
    sides: tuple[Side, ...]
    jumps: Jumps


@quick
class EventArticle:
    """An article of an event, with the sources that speak in no other of its articles."""

    article: Link
    byline: Byline
    sources: tuple[Link, ...]


@quick
class EventView:
    """Articles of one event, side by side: sources that several have, claims that several have, each with what they say
    of it, statements about one thing with numbers that differ.
    """

    frame: Frame
    name: str
    caption: str
    articles: tuple[EventArticle, ...]
    sources: tuple[Link, ...]
    claims: tuple[tuple[StatementLine, ...], ...]
    differing: tuple[tuple[StatementLine, ...], ...]


@quick
class DataGroup:
    """Files of the site with one kind of data: what is in them, and where they are."""

    text: str
    links: tuple[Link, ...]


@quick
class DataView:
    """What is published for programs: of the site, and in the folder of each article."""

    frame: Frame
    of_site: tuple[DataGroup, ...]
    of_article: tuple[Link, ...]
    feeds: tuple[Link, ...]


@quick
class CitedLine:
    """A statement to be cited: the citation, the way to its exact words, the code of its frame.

    `about`: how and how surely it was said; `place`: its card; `correction`: where its file is changed, "" for nowhere.
    """

    id: str
    words: str
    who: str
    about: str
    day: str
    citation: str
    place: str
    exact: str
    embed: str
    correction: str


@quick
class CiteView:
    """The statements of an article, to be cited or framed; `language` of their words, "" for the page's."""

    frame: Frame
    article: Link
    statements: tuple[CitedLine, ...]
    language: str = ""
