"""Which block is the headline: agreement with what the page calls itself decides, then the place, not the tag.

A page's one `h1` is often the name of the site, a call to subscribe or the title of a menu.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.parse.page.elements import HEADING, PageBlock
from generator.parse.page.facts import Facts
from generator.parse.page.prose import is_prose
from generator.text.furniture import is_furniture
from generator.text.similarity import shared_words

LONGEST = 45  # words; a longer block is text
BEHIND = 8  # blocks in which a headline may come after the first that the extractor keeps: a date, a picture
LEAST_LETTERS = 12  # of a title that is looked for within a longer one; "News" is in many
ALIKE = 0.6  # of the shorter one's word pairs; search engines and readers get titles of the same words
DISTANT = 60  # blocks between headline and text; menus are as long
NEARBY = 15  # blocks, for a headline that agrees with nothing

_BORDER = re.compile(r"\s+[|:·»«•/~\-–—]+\s+|\s*[|]\s*|:\s+")
_SITE_BORDER = re.compile(r"\s+[|:·»«•\-–—]+\s+|\s*[|]\s*")
_LABEL = re.compile(r"head(?:line|ing)|title|\bname\b")
_OTHER = re.compile(
    r"logo|brand|masthead|site-?(?:title|name)|search|nav|menu|widget|breadcrumb|caption|aural|cookie|start-?page|home"
)
_HOME = re.compile(r"(?:https?://[^/?#]+/?|\.{0,2}/)(?:(?:index|home)\.\w+)?[?#]?", re.IGNORECASE)


def headline(blocks: Sequence[PageBlock], first: int, facts: Facts) -> int | None:
    """The index of the headline of the text that begins at `first`; `None` if no block has the look of one."""
    titles = [_forms(title) for title in facts.titles]
    sites = site_names(blocks, facts)
    behind = range(first, min(first + BEHIND, len(blocks)))
    last = behind[-1] if behind else len(blocks) - 1
    text = next((index for index in behind if _begins_text(blocks[index])), last)
    best = 0, 0, 0, -1
    for index in range(max(0, first - DISTANT), last + 1):
        block = blocks[index]
        level = level_of(block)
        if not _may_be(block, sites) or (is_prose(block) and not level and not _is_labelled(block)):
            continue
        agreement = max((_agreement(block.text.text, forms) for forms in titles), default=0)
        if agreement < FULL and not level and not _LABEL.search(_label(block)):
            continue
        if index > text and not (agreement >= FULL and level):
            continue  # a teaser may stand above the headline; a heading of the text is none
        if not agreement and (text - index > NEARBY or level > 2 or (level != 1 and facts.is_named)):
            continue
        is_sure = agreement > 1
        best = max(best, (agreement * is_sure, int(level == 1 and not is_sure), agreement, index))
    return best[3] if best[3] >= 0 else None


def site_names(blocks: Sequence[PageBlock], facts: Facts) -> frozenset[str]:
    """What the site is called: by its data, and by what leads to its front page."""
    names = {letters(facts.site)}
    for block in blocks:
        if block.is_linked and not block.within("nav", "li") and all(map(_HOME.fullmatch, block.links)):
            names.add(letters(block.text.text))
    return frozenset(names - {""})


FULL = 3


def _agreement(text: str, forms: Sequence[str]) -> int:
    """4: it is the title; 3: a part of it; 2: one holds the other; 1: they share their words; 0."""
    own = letters(text)
    whole = [letters(form) for form in forms]
    if own in whole:
        return FULL + 1 if own == whole[0] else FULL if len(own) >= LEAST_LETTERS else 2
    if any(len(min(own, other, key=len)) >= LEAST_LETTERS and (own in other or other in own) for other in whole):
        return 2
    return int(any(shared_words(text, form) >= ALIKE for form in forms))


def _may_be(block: PageBlock, sites: frozenset[str]) -> bool:
    text = block.text.text
    own = letters(text)
    is_site = any(own in (site, site[: len(own)], site[-len(own) :]) for site in sites)
    if not own or is_site or text.count(" ") >= LONGEST or is_furniture(text):
        return False
    return not block.within("nav", "footer", "figcaption", "li", "aside") and not _OTHER.search(_label(block))


def _begins_text(block: PageBlock) -> bool:
    is_caption = block.within("figcaption") or "caption" in _label(block)
    return is_prose(block) and not level_of(block) and not is_caption


def _is_labelled(block: PageBlock) -> bool:
    return bool(block.path and _LABEL.search(block.path[-1].label))


def _label(block: PageBlock) -> str:
    return f"{' '.join(node.label for node in block.path[-2:])} {block.label}"


def level_of(block: PageBlock) -> int:
    """The level of the heading in which the block stands, 0 for none."""
    return next((int(match[1]) for node in reversed(block.path) if (match := HEADING.match(node.name))), 0)


def _forms(title: str, border: re.Pattern[str] = _BORDER) -> list[str]:
    """A title, and what is left of it without its first or last parts: "Storm | The Herald" is "Storm" too."""
    starts = [0, *(match.end() for match in border.finditer(title))]
    ends = [*(match.start() for match in border.finditer(title)), len(title)]
    cut = [*(title[:end] for end in ends[:-1]), *(title[start:] for start in starts[1:])]
    return list(dict.fromkeys([title, *cut, *(title[start:end] for start, end in zip(starts, ends, strict=True))]))


def title_of(block: PageBlock | None, facts: Facts, sites: frozenset[str]) -> str:
    """The article's title: the headline, without a kicker or a subtitle in it that the page's own title does not have.

    With no headline it is the title that the page gives itself, without the name of the site.
    """
    bare = [_without_site(title, facts, sites) for title in facts.titles]
    if not block:
        return next((title for title in bare if letters(title) not in sites), "")
    heading = block.text.text
    for title in (*bare, *(form for title in bare if (form := _without_last(title, heading)))):
        start = heading.find(title)
        is_part = start >= 0 and 3 * len(title) >= len(heading) and len(title) >= LEAST_LETTERS
        # A part of the headline is one where markup says so; else the page's own title is shortened for machines.
        if is_part and all(_is_border(block, place) for place in (start, start + len(title))):
            return title
    return heading


def _without_last(title: str, heading: str) -> str:
    """A title without its last part, the site's name perhaps, "" where the headline has that part too."""
    borders = list(_SITE_BORDER.finditer(title))
    is_foreign = borders and letters(title[borders[-1].end() :]) not in letters(heading)
    return title[: borders[-1].start()] if is_foreign else ""


def _is_border(block: PageBlock, place: int) -> bool:
    text = block.text.text
    around = range(place - 1, place + 2)
    return place in (0, len(text)) or any(each in block.borders for each in around) or text[place:].lstrip()[0] == "|"


def _without_site(title: str, facts: Facts, sites: frozenset[str]) -> str:
    borders = list(_SITE_BORDER.finditer(title))
    starts = [0, *(match.end() for match in borders)]
    ends = [*(match.start() for match in borders), len(title)]
    parts = [title[start:end] for start, end in zip(starts, ends, strict=True)]
    rest = [part for part in parts if letters(part) and letters(part) not in sites]
    if not borders or not rest:
        return title
    if len(rest) < len(parts):
        whole = title[title.index(rest[0]) : title.rindex(rest[-1]) + len(rest[-1])]
        return whole if len(parts) == 2 else max(rest, key=len) if _has_site_inside(parts, rest) else whole
    others = {letters(other) for other in facts.titles if other != title}
    if agreed := next((part for part in rest if letters(part) in others), ""):
        return agreed
    if any("»" in border[0] for border in borders):  # "Site » Section » Title"
        return rest[-1]
    return title[: borders[-1].start()] if "|" in borders[-1][0] else title


def _has_site_inside(parts: Sequence[str], rest: Sequence[str]) -> bool:
    """Does the site's name stand between other parts, or sections of the site after it?"""
    return parts[0] != rest[0]


def letters(text: str) -> str:
    """Letters and digits, case ignored."""
    return re.sub(r"[\W_]+", "", text).casefold()
