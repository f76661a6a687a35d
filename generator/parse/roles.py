"""What each paragraph of a plain text is: decided from its words, its place and its neighbours."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model.article import Role
from generator.parse.captions import LONGEST_CAPTION, credit_of, duration_of, is_media_label
from generator.parse.dates import is_date_line
from generator.parse.heads import LONGEST_HEADLINE, byline_names, dateline_of, is_credits_line, is_heading, is_headline
from generator.text.furniture import is_furniture, is_list_title
from generator.text.similarity import shared_words

NEIGHBOURS = 2  # paragraphs; a caption's text comes again just before or after it
REPEATED = 0.8  # share of word pairs; a caption is cut from its paragraph with few changes
SHORTEST_REPEAT = 8  # words
LONGEST_LINK = 25  # words of a related story's title
HEAD_PARAGRAPHS = 3  # within which the report begins
SHORTEST_SUMMARY = 6  # words; "What we know" over the first paragraph is a heading
LONGEST_STANDFIRST = 70  # words

_BULLET = re.compile(r"(?:[•·▪‣◦●■*]|[\-–—](?=\s))\s*\S|\(?\d{1,2}[.)]\s+\S")
_SENTENCE_END = re.compile(r"[.!?…。！？؟۔।][”\"’')\]]*$")


def roles(texts: Sequence[str]) -> list[Role]:
    """The role of each paragraph, in order.

    >>> roles(["Storm hits coast", "By Jane Doe", "Rain fell all night in the north.", "Share on Facebook"])
    ['headline', 'byline', 'paragraph', 'junk']
    """
    found: list[Role] = [own_role(text) for text in texts]
    _mark_links(found, texts)
    _mark_head(found, texts)
    _mark_captions(found, texts)
    _mark_lists(found, texts)
    _mark_headings(found, texts)
    return found


def own_role(text: str) -> Role:
    """What can be said of a paragraph without its neighbours."""
    if is_furniture(text):
        return "junk"
    if is_media_label(text):
        return "media-label"
    if is_credits_line(text):
        return "byline"
    if text.count(" ") < LONGEST_CAPTION and (credit_of(text) or duration_of(text)):
        return "caption"
    return "paragraph"


def _mark_links(found: list[Role], texts: Sequence[str]) -> None:
    """Titles of other stories after "Related:" are furniture; the first sentence ends them."""
    in_list = False
    for index, text in enumerate(texts):
        if found[index] == "junk":
            in_list = in_list or is_list_title(text)
        elif in_list and text.count(" ") < LONGEST_LINK and not _SENTENCE_END.search(text) and text[0] not in "‘'“\"":
            found[index] = "junk"
        else:
            in_list = False


def _mark_head(found: list[Role], texts: Sequence[str]) -> None:
    """Headline, standfirst, byline and date, up to the first sentence of the report."""
    left = [index for index, role in enumerate(found) if role == "paragraph"]
    if not left:
        return
    rest = left
    if _is_headline(left, texts):
        found[left[0]] = "headline"
        rest = left[1:]
    head = _head_length(rest, texts)
    for index in rest[:head]:
        found[index] = "byline" if is_head_line(texts[index]) else "standfirst"
        if texts[index] == texts[left[0]]:
            found[index] = "junk"


def _is_headline(left: Sequence[int], texts: Sequence[str]) -> bool:
    """Is the first of the paragraphs a headline, seen with what follows it?"""
    first = texts[left[0]]
    if is_head_line(first):
        return False
    following = [texts[index] for index in left[1:] if not is_head_line(texts[index])][:HEAD_PARAGRAPHS]
    if is_headline(first, max(following, key=len, default="")):
        return True
    return len(left) > 1 and is_head_line(texts[left[1]]) and first.count(" ") < LONGEST_HEADLINE


def _head_length(rest: Sequence[int], texts: Sequence[str]) -> int:
    """How many of the paragraphs after the headline belong to the head."""
    lines = [is_head_line(texts[index]) for index in rest[:5]]
    last = max((place for place, is_line in enumerate(lines) if is_line), default=-1)
    before = [texts[index] for place, index in enumerate(rest[: last + 1]) if not lines[place]]
    if last >= 0 and len(before) <= 2 and all(text.count(" ") < LONGEST_STANDFIRST for text in before):
        return last + 1
    return 0


def is_head_line(text: str) -> bool:
    """Is it a byline or a line with the date?"""
    return byline_names(text) is not None or is_date_line(text)


def _mark_captions(found: list[Role], texts: Sequence[str]) -> None:
    """Captions known by a repeated paragraph, a label above, or a credit below."""
    for index, role in enumerate(found):
        if role == "paragraph" and _repeats_neighbour(index, found, texts):
            # Above the report it is the summary, in it the words under a picture.
            found[index] = "caption" if "paragraph" in found[:index] else "standfirst"
    for index in range(1, len(found)):
        credit = credit_of(texts[index]) if found[index] == "caption" else None
        is_alone = credit is not None and len(credit) == len(texts[index])
        if is_alone and found[index - 1] == "paragraph" and is_heading(texts[index - 1]):
            found[index - 1] = "caption"


def _repeats_neighbour(index: int, found: Sequence[Role], texts: Sequence[str]) -> bool:
    """Is the paragraph the shorter of two neighbours that say the same in the same words?"""
    own = texts[index]
    if own[0] in "“\"‘'" or not SHORTEST_REPEAT <= own.count(" ") < LONGEST_CAPTION:
        return False
    for other in range(max(0, index - NEIGHBOURS), min(len(texts), index + NEIGHBOURS + 1)):
        if other == index or found[other] != "paragraph":
            continue
        is_shorter = (len(own), index) < (len(texts[other]), other)
        if is_shorter and shared_words(own, texts[other]) >= REPEATED:
            return True
    return False


def _mark_lists(found: list[Role], texts: Sequence[str]) -> None:
    """Two or more paragraphs in a row with bullets or numbers are a list."""
    items = [role == "paragraph" and bool(_BULLET.match(text)) for role, text in zip(found, texts, strict=True)]
    for index, is_item in enumerate(items):
        if is_item and any(items[max(0, index - 1) : index] + items[index + 1 : index + 2]):
            found[index] = "list"


def _mark_headings(found: list[Role], texts: Sequence[str]) -> None:
    """Short lines without a final point that stand over a paragraph."""
    below: Role | None = None  # what comes next, pictures left out
    for index in range(len(texts) - 1, -1, -1):
        role = found[index]
        if role == "paragraph" and below in ("paragraph", "list", "heading") and is_heading(texts[index]):
            is_first = all(earlier in ("junk", "media-label", "caption") for earlier in found[:index])
            if not is_first and not dateline_of(texts[index]) and (below != "heading" or _is_text(found, index + 2)):
                # Right below the headline a line of some length sums the report up.
                is_summary = "paragraph" not in found[:index] and texts[index].count(" ") >= SHORTEST_SUMMARY - 1
                found[index] = "standfirst" if is_summary else "heading"
        if found[index] in ("paragraph", "list", "heading"):
            below = found[index]


def _is_text(found: Sequence[Role], index: int) -> bool:
    return index < len(found) and found[index] in ("paragraph", "list")
