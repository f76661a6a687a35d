"""What each block of a saved page is, once it is known which ones the extractor takes for the article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from generator.model.article import Role
from generator.parse.captions import LONGEST_CAPTION, credit_of, duration_of, is_media_label
from generator.parse.dates import is_date_line, without_dates
from generator.parse.heads import LONGEST_BYLINE, byline_names, is_credits_line, is_heading
from generator.parse.page.bylines import people
from generator.parse.page.elements import HEADING, LONGEST_LABEL, Node, PageBlock
from generator.parse.page.headline import letters, level_of
from generator.parse.page.prose import is_prose
from generator.text.furniture import is_furniture, is_list_title

HEAD_BLOCKS = 12  # between headline and text: standfirst, byline, date, share line
SMALL = 60  # words; the class of an element that holds more says nothing about a block in it
SHORTEST_SUMMARY = 6  # words; a shorter heading below the headline is one of the text
LONGEST_STANDFIRST = 90  # words
LONGEST_LINK = 25  # words of a link to another story

_BYLINE = re.compile(
    r"\b(?:by-?line|authors?|dateline|published|timestamp|pub-?date|(?:article|post|entry)-?(?:date|meta))"
)
_STANDFIRST = re.compile(
    r"\b(?:stand-?first|dek|deck|sub-?head(?:line)?|sub-?title|summary|(?:article|post|story)-(?:intro|lead)|excerpt)\b"
)
_SUBHEADING = re.compile(r"\b(?:sub-?(?:head(?:line|ing)?|title)|crosshead(?:ing)?|section-?(?:title|head(?:ing)?))\b")
_CAPTION = re.compile(r"caption")
_CREDIT = re.compile(r"\b(?:credit|copyright|photographer)s?\b")
_RELATED = re.compile(
    r"\b(?:related|recommend\w*|read-?more|more-?stories|see-?also|teasers?|promo|newsletter|sign-?up)\b"
)
_TEXT: tuple[Role, ...] = ("paragraph", "heading", "list", "quote")
LONGEST_NOTICE = 60  # words
WORDS_A_NETWORK = 12  # in a line that asks to be followed; one of more words tells something
# The same in all languages that print them.
_NETWORKS = re.compile(r"facebook|twitter|instagram|telegram|whatsapp|youtube|linkedin|tiktok")
_NOTICE = re.compile(r"(?<![\w™])©|\(c\) |\bcopyright\b|\bnewsletter\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…。！？][”\"’')\]»]*$")


class Blocks:
    """The blocks of a page, which of them the extractor keeps, and what is asked of each again and again."""

    def __init__(self, blocks: Sequence[PageBlock], kept: Sequence[bool], headline: int | None) -> None:
        self.blocks = blocks
        self.kept = list(kept)
        self.headline = headline
        self.first = self.kept.index(True)
        self.common = common_path([block.path for block, keep in zip(blocks, kept, strict=True) if keep])
        self.words: Counter[int] = Counter()
        for block in blocks:
            count = len(block.text.text.split())
            for node in block.path:
                self.words[node.number] += count

    def label(self, index: int) -> str:
        """What the small elements around a block are called; those around all of the text decide nothing."""
        block = self.blocks[index]
        small = (node.label for node in block.path[len(self.common) :] if self.words[node.number] <= SMALL)
        return " ".join([*small, block.label])

    def is_inside(self, index: int) -> bool:
        """Does it stand in the element that holds all of the text?"""
        return self.blocks[index].path[: len(self.common)] == self.common


def common_path(paths: Sequence[tuple[Node, ...]]) -> tuple[Node, ...]:
    """The elements that are around all of the blocks."""
    # Numbers grow in the order of the page, so what the first and the last share is shared by all between.
    shortest, longest = (end(paths, key=lambda path: [node.number for node in path]) for end in (min, max))
    same = 0
    while same < min(len(shortest), len(longest)) and shortest[same] == longest[same]:
        same += 1
    return shortest[:same]


def roles(blocks: Sequence[PageBlock], kept: Sequence[bool], headline: int | None) -> list[Role | None]:
    """The role of each block of the page; `None` for what lies outside the article."""
    page = Blocks(blocks, kept, headline)
    first = page.first
    last = len(kept) - 1 - page.kept[::-1].index(True)
    start = headline if headline is not None and headline < first else first
    found: list[Role | None] = [None] * len(blocks)
    in_head = True
    for index in range(start, last + 1):
        found[index] = _role(page, index, in_head=in_head, nearness=index - start)
        is_text = found[index] in ("paragraph", "list", "quote") and (is_prose(blocks[index]) or not in_head)
        is_below = headline is None or index > headline
        in_head = in_head and not (is_below and (is_text or (found[index] == "heading" and index > first)))
    for index in range(last + 1, len(blocks)):
        # In the article's own element behind its end: related stories, a comment form.
        if page.common[-1:] and page.common[-1].name not in ("html", "body") and page.is_inside(index):
            found[index] = "junk"
    _cut_related(page, found)
    _cut_empty_sections(page, found)
    _cut_tail(page, found)
    return found


def _role(page: Blocks, index: int, *, in_head: bool, nearness: int) -> Role | None:
    block = page.blocks[index]
    if index == page.headline:
        return "headline"
    if page.headline is not None and letters(block.text.text) == letters(page.blocks[page.headline].text.text):
        return "junk" if page.kept[index] else None
    if page.kept[index] or _belongs(page, index):
        kept_role = _kept_role(page, index, in_head=in_head)
        return "junk" if kept_role in ("paragraph", "list", "heading") and _is_above(page, index) else kept_role
    if nearness <= HEAD_BLOCKS and (role := _head_role(page, index, in_head=in_head)):
        return role
    if in_head and nearness <= HEAD_BLOCKS and _is_lead(page, index):
        return "standfirst"
    return "junk" if page.is_inside(index) and index > page.first else None


def _is_above(page: Blocks, index: int) -> bool:
    """Does it stand above the headline, and is no prose, or the way to the article, which has the headline's words?"""
    if page.headline is None or index >= page.headline:
        return False
    block, headline = page.blocks[index], page.blocks[page.headline]
    return not is_prose(block) or letters(headline.text.text) in letters(block.text.text)


def _belongs(page: Blocks, index: int) -> bool:
    """Is it a caption, a post of another site or a heading of the article that the extractor left out?"""
    block = page.blocks[index]
    if not page.is_inside(index) or index <= page.first:
        return False
    if _is_caption(page, index):
        return True
    if block.within("blockquote") and not block.is_linked:
        return True
    is_heading_above = bool(HEADING.match(block.name)) and not block.is_linked
    return is_heading_above and index + 1 < len(page.kept) and page.kept[index + 1]


def _is_caption(page: Blocks, index: int) -> bool:
    block = page.blocks[index]
    is_short = block.text.text.count(" ") < LONGEST_CAPTION
    return block.within("figcaption") or (is_short and bool(_CAPTION.search(page.label(index))))


def _kept_role(page: Blocks, index: int, *, in_head: bool) -> Role:
    block = page.blocks[index]
    text = block.text.text
    if is_furniture(text) or (block.is_pointer and not in_head and not block.within("li", "td")):
        return "junk"
    if block.is_linked and all(href.startswith("#") for href in block.links):
        return "junk"  # it leads to another place of the page: "Skip to the start of the article"
    if _is_caption(page, index):
        return "caption"
    if block.within("h1", "h2", "h3", "h4", "h5", "h6"):
        return "standfirst" if in_head and _is_summary(page, index) else "heading"
    if block.within("li", "td", "th"):
        return "list"
    if block.within("blockquote"):
        return "quote"
    if in_head and (role := _head_role(page, index, in_head=True)):
        return role
    return _text_role(page, index)


def _text_role(page: Blocks, index: int) -> Role:
    text = page.blocks[index].text.text
    if is_media_label(text):
        return "media-label"
    if is_credits_line(text):
        return "byline"
    if _SUBHEADING.search(page.label(index)) and is_heading(text):
        return "heading"
    return "caption" if text.count(" ") < 60 and (credit_of(text) or duration_of(text)) else "paragraph"


def _is_summary(page: Blocks, index: int) -> bool:
    """Does a heading below the headline sum the article up?"""
    text = page.blocks[index].text.text
    is_below = page.headline is not None and page.headline < index
    return is_below and not text.endswith("?") and SHORTEST_SUMMARY <= len(text.split()) <= LONGEST_STANDFIRST


def _head_role(page: Blocks, index: int, *, in_head: bool) -> Role | None:
    """Byline, date or standfirst above the text; `None` for anything else. Classes count `in_head` only."""
    block = page.blocks[index]
    text, label = block.text.text, page.label(index)
    if is_furniture(text):
        return "junk"
    if byline_names(text) is not None or is_date_line(text) or (in_head and _is_byline(text)):
        return "byline"
    if not in_head or block.within("li", "figcaption", "nav"):
        return None
    if _STANDFIRST.search(label) and text.count(" ") < LONGEST_STANDFIRST:
        return "standfirst"
    if _BYLINE.search(label) and text.count(" ") < LONGEST_BYLINE and not _SENTENCE_END.search(text):
        return "byline"
    is_heading_below = bool(HEADING.match(block.name)) and _is_summary(page, index) and not block.is_linked
    return "standfirst" if is_heading_below and page.headline is not None and index <= page.headline + 3 else None


def _is_lead(page: Blocks, index: int) -> bool:
    """Is it prose between headline and text, which the extractor takes for a teaser and leaves out?"""
    block = page.blocks[index]
    is_below = page.headline is not None and page.headline < index
    text = block.text.text
    is_short = text.count(" ") < LONGEST_STANDFIRST and "©" not in text and not credit_of(text)
    return is_below and is_short and is_prose(block) and not _is_caption(page, index) and not block.within("li")


def _is_byline(text: str) -> bool:
    """Is it a name and a date, or a name after "by", and nothing else?"""
    if text.count(" ") >= LONGEST_BYLINE or _SENTENCE_END.search(text):
        return False
    return bool(people(text)) and (without_dates(text) != text or bool(re.match(r"by\b", text, re.IGNORECASE)))


def _cut_related(page: Blocks, found: list[Role | None]) -> None:
    """Links to other stories are furniture: after a title of such a list, by their class, or in capitals."""
    in_list = False
    for index, role in enumerate(found):
        block = page.blocks[index]
        text = block.text.text
        if role == "junk":
            in_list = in_list or is_list_title(text)
        elif role in ("paragraph", "heading", "list") and block.is_linked and text.count(" ") < LONGEST_LINK:
            if in_list or text.isupper() or _RELATED.search(page.label(index)):
                found[index] = "junk"
        elif role is not None:
            in_list = False


def _cut_empty_sections(page: Blocks, found: list[Role | None]) -> None:
    """Headings and labels below which nothing but furniture stands are furniture: "More on this:"."""
    has_text = has_junk = False  # between here and the next heading
    below = 0  # level of that heading
    for index in range(len(found) - 1, -1, -1):
        role, block = found[index], page.blocks[index]
        text = block.text.text
        is_label = role == "paragraph" and text.endswith(":") and text.count(" ") < LONGEST_LABEL
        if (role == "heading" or is_label) and has_junk and not has_text and (is_label or below <= level_of(block)):
            found[index] = "junk"
        elif role == "heading":
            has_text, has_junk, below = False, False, level_of(block)
        elif role is not None:
            has_junk, has_text = has_junk or role == "junk", has_text or role != "junk"


def _cut_tail(page: Blocks, found: list[Role | None]) -> None:
    """Headings and labels with nothing below them, links and notices behind the last sentence, are furniture."""
    text = [index for index, role in enumerate(found) if role in _TEXT]
    end = next((place for place in reversed(range(len(text))) if not _is_loose_end(page, text[place], found)), -1)
    for index in text[end + 1 :] if end >= 0 else ():
        found[index] = "junk"


def _is_loose_end(page: Blocks, index: int, found: Sequence[Role | None]) -> bool:
    block = page.blocks[index]
    text = block.text.text
    if found[index] == "heading" or text.endswith(":") or is_date_line(text):
        return True
    return (block.is_linked and not is_prose(block)) or (_is_notice(text) and text.count(" ") < LONGEST_NOTICE)


def _is_notice(text: str) -> bool:
    """Is it about networks, the newsletter or the copyright, not only naming them?"""
    networks = set(_NETWORKS.findall(text.casefold()))
    is_about_networks = len(networks) > 1 and text.count(" ") < WORDS_A_NETWORK * len(networks)
    return is_about_networks or bool(_NOTICE.search(text))


def shown(found: Iterable[Role | None]) -> list[bool]:
    """Which blocks readers see as text of the article."""
    return [role not in (None, "junk") for role in found]
