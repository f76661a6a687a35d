"""The picture that services show where a page is shared: the headline, and who speaks, in colours and kinds of line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from unicodedata import category, normalize
from urllib.parse import urlsplit

from generator.model.annotation import Kind
from generator.model.attribution import AttributedArticle
from generator.model.diagnostic import Diagnostic, Location
from generator.model.paths import PICTURE, article_picture
from generator.model.quick import quick
from generator.model.site import Config, Site, Theme
from generator.render.cast import cast
from generator.render.words import Words

Colour = tuple[int, int, int]

SIZE = (1200, 630)  # what services show whole
MOST_ROWS = 4
KINDS: tuple[Kind, ...] = ("direct", "mixed", "indirect")
FOLDER = "picture/"  # of a theme's files: what pictures are drawn with, and no page asks for
FACES = ("serif", "sans", "sans-bold")  # of headlines, of small words, of letters

_SHOWN = 5  # letters in a message
_LETTERS = "letters.txt"  # what all of the typefaces have, as ranges: "U+20-7E U+A0"
_RANGE = re.compile(r"U\+([0-9A-Fa-f]{1,6})(?:-([0-9A-Fa-f]{1,6}))?")
_COLOUR = re.compile(r"--(paper|ink|ink-soft|rule|slot-\d):\s*(?:light-dark\(\s*)?#([0-9a-fA-F]{6})\b")
_BLANK = re.compile(r"[^\S\u00a0]+")


@quick(kw_only=True)
class Row:
    """Who speaks, and how often in which of KINDS; `slot` is the number of the colour, `letter` and `number` what is
    written, "" for nothing.
    """

    letter: str
    slot: int
    name: str
    said: tuple[int, int, int]
    number: str = ""
    is_named: bool = True


@quick(kw_only=True)
class Picture:
    """All words of a picture: the site, publisher and day, headline, then who speaks, in numbers, how sure that is."""

    site: str
    told: str
    headline: str
    title: str
    caption: str
    notice: str
    rows: tuple[Row, ...]


@quick(kw_only=True)
class Look:
    """What a theme draws pictures with: the bytes of its typefaces in the order of FACES, the letters that all of them
    have, colours by role.
    """

    faces: tuple[bytes, ...]
    letters: frozenset[int]
    colours: Mapping[str, Colour]


@lru_cache(maxsize=4)  # a preview has one theme
def look(theme: Theme) -> Look:
    """The look of a theme: what is in its folder of pictures, and the colours of its light page."""
    assets = dict(theme.assets)
    sheets = sorted((name for name in assets if name.endswith(".css")), key=lambda name: name != "css/tokens.css")
    found = (match for name in sheets for match in _COLOUR.finditer(assets[name].decode("utf-8", "replace")))
    ranges = _RANGE.findall(assets.get(FOLDER + _LETTERS, b"").decode("utf-8", "replace"))
    return Look(
        faces=tuple(assets.get(f"{FOLDER}{name}.woff2", b"") for name in FACES),
        letters=frozenset(code for low, high in ranges for code in range(int(low, 16), int(high or low, 16) + 1)),
        colours={match[1]: _rgb(match[2]) for match in found},
    )


def _rgb(digits: str) -> Colour:
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


def pictures(site: Site, look: Look, say: Words) -> frozenset[str]:
    """The paths of the pictures that a site has: none before its address is known, which services ask for, and none of
    whose words the typefaces lack a letter.
    """
    if not site.config.base_url:
        return frozenset()
    own = "".join((*say.of_place("picture").values(), say("speakers.title"), site.config.title))
    if _lacking(own, look):
        return frozenset()
    drawn = (item.article.slug for item in site.articles if not _lacking(_written(item), look))
    return frozenset({PICTURE, *map(article_picture, drawn)})


def undrawn(site: Site, theme: Theme) -> Iterator[Diagnostic]:
    """The articles that have no picture of their own, though the site has one, and what their words would need."""
    drawn_by = look(theme)
    has = pictures(site, drawn_by, Words(theme))
    for item in site.articles if has else ():
        if article_picture(item.article.slug) not in has:
            letters = ", ".join(f"“{char}”" for char in sorted(_lacking(_written(item), drawn_by))[:_SHOWN])
            what = f"it is shared with the picture of the whole site: the typefaces of its own lack {letters}"
            fix = "nothing need be done; a theme may bring typefaces that have them, in `assets/picture/`"
            yield Diagnostic(Location(item.article.path), "no-picture", what, fix)


def _lacking(words: str, look: Look) -> set[str]:
    return {char for char in {*plain(words + words.upper())} if ord(char) not in look.letters}


def _written(item: AttributedArticle) -> str:
    """The words of an article that may stand in its picture."""
    return " ".join((item.article.title, item.article.publisher, *(source.name for source in item.sources)))


def picture_of(item: AttributedArticle, config: Config, say: Words) -> Picture:
    """The picture of an article."""
    who, article = cast(item, say), item.article
    said: dict[str, Counter[Kind]] = {}
    for each in who.shown:
        said.setdefault(each.source_id, Counter())[each.kind] += 1
    rows = (
        Row(
            letter=badge.letter or "·",
            slot=badge.slot,
            name=plain(who.sources[key].name),
            said=(said[key]["direct"], said[key]["mixed"], said[key]["indirect"]),
            number=say.ways.number(said[key].total()),
            is_named=who.sources[key].is_named,
        )
        for key, badge in who.badges.items()
        if key in said
    )
    drafts = sum(each.is_draft for each in who.shown)
    publisher = article.publisher if article.publisher != config.title else ""  # which stands at the other end
    notice = "" if not drafts else "picture.unchecked" if drafts == len(who.shown) else "picture.partly_checked"
    sources = say.count("count.sources", len(said.keys() - {""}))
    return Picture(
        site=plain(config.title),
        told=" · ".join(filter(None, (plain(publisher), say.ways.day(article.date) if article.date else ""))),
        headline=plain(article.title),
        title=say("speakers.title"),
        caption=f"{sources}, {say.count('count.claims', len(who.shown))}" if who.shown else say("front.nobody"),
        notice=say(notice) if notice else "",
        rows=tuple(rows)[:MOST_ROWS],
    )


def site_picture(site: Site, say: Words) -> Picture:
    """The picture of all pages that are no article's: the site's name, and how its articles show who says what."""
    address = urlsplit(site.config.base_url)
    return Picture(
        site=address.netloc + address.path,
        told=say.count("count.articles", len(site.articles)),
        headline=plain(site.config.title),
        title="",
        caption=say("picture.site"),
        notice="",
        rows=tuple(
            Row(letter="", slot=slot, name=say.capital(f"how.{kind}"), said=(slot == 1, slot == 2, slot == 3))
            for slot, kind in enumerate(KINDS, 1)
        ),
    )


def plain(words: str) -> str:
    """Words on one line, letters and their accents in one piece, without what is not seen."""
    seen = (char for char in normalize("NFC", words).replace("\u202f", "\u00a0") if category(char) != "Cf")
    return _BLANK.sub(" ", "".join(seen)).strip()
