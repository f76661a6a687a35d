"""What stands under pictures and videos: captions with their credits and durations, and the labels above them."""

from __future__ import annotations

import re

from generator.model.article import Block
from generator.model.markup import Element
from generator.model.span import Span
from generator.parse.assemble import Piece
from generator.text.offsets import MappedText
from generator.text.patterns import pattern

LONGEST_CAPTION = 100  # words
LONGEST_LABEL = 25  # words
LONGEST_CREDIT = 100  # characters
LONGEST_NAME = 8  # words

_AGENCIES = (
    "Reuters|AP|AP Photo|A.P.|AFP|AAP|ANSA|DPA|EPA|EPA-EFE|EFE|PA|PA Wire|PA Media|UPI|TASS|Xinhua|Kyodo|Kyodo News|"
    "Getty|Getty Images|Shutterstock|Alamy|iStock|Bloomberg|Associated Press|Press Association|Agence France-Presse|"
    "Canadian Press|CBC|CBC News|BBC|BBC News|CNN|NBC|NBC News|ABC|ABC News|CBS|CBS News|CTV|CTV News|Fox News|"
    "Sky News|Al Jazeera|Anadolu|Anadolu Agency|IRNA|ISNA|Fars|Fars News|Tasnim|NASA|Unsplash|Pexels|Flickr|Wikimedia|"
    "Wikimedia Commons|Wikipedia|Facebook|Twitter|Instagram|YouTube|Google|Google Maps|Google Earth|Maxar|Planet Labs|"
    "Handout|Pool|File|File Photo|Photo|Submitted|Supplied|Courtesy|Provided|Contributed|Screenshot"
)
_ENDS_IN_AGENCY = pattern(rf"(?:^|\s)(?:{re.escape(_AGENCIES).replace(re.escape('|'), '|')})$", re.IGNORECASE)
_LABEL_OF_CREDIT = pattern(
    r"(?:(?:file |handout |lead )?(?:photo(?:graph)?|picture|image|video|graphic|illustration|credit|photo credit"
    r"|image credit)s?(?: (?:by|from|courtesy(?: of)?|via)\b|:| ?/)|courtesy(?: of)?\b|via\b)\s*\S",
    re.IGNORECASE,
)
_SMALL_WORDS = "al de da di del der van von bin ibn la le the of for and & in on at to"
_SEPARATOR = pattern(r"\s*[/|,]\s*|\s[–—-]\s|\s(?:via|for)\s")
_SMALL = frozenset(_SMALL_WORDS.split())
_IN_PARENTHESES = pattern(rf"\(([^()]{{2,{LONGEST_CREDIT}}})\)[.\s]*$")
_TRAILING = pattern(
    r"(?:(?<=[.!?”\"’'])\s+|\n|\s[|–—]\s?)"
    r"((?:(?i:photo(?:graph)?|picture|image|credit|photo credit|image credit|video)s?(?i: by|:)\s[^.\n]|REUTERS/[A-Z])"
    r"[^.\n]{1,80})\.?$"
)
_DURATION = pattern(
    r"(?:^|[.!?…”\"’')|–—\-]\s+|\(|\n\s*|\b(?:duration|length|running time):?\s+)((?:\d{1,2}:)?\d{1,2}:[0-5]\d)\)?$",
    re.IGNORECASE,
)
_LABEL = pattern(
    r"(?:(?:WATCH|LISTEN|VIDEO|AUDIO|PHOTOS|GALLERY|PODCAST|SLIDESHOW|INTERACTIVE|IN PICTURES|IN PHOTOS|GRAPHIC"
    r"|INFOGRAPHIC|MAP|TIMELINE)(?: (?:LIVE|NOW|HERE|AGAIN|THIS|VIDEO|GALLERY|BELOW))?(?:\s?[:|»]|\s[–—-]\s)"
    r"|(?:Watch|Listen|Video|Audio|Photos|Gallery|Podcast|Slideshow|Interactive|In pictures|In photos|Graphic"
    r"|Infographic)(?: (?:live|now|here|below))?(?:\s?[:|»]))\s*\S"
)


def credit_of(paragraph: str) -> Span | None:
    """Where the credit of a caption stands, parentheses included; `None` if the paragraph does not end in one.

    >>> text = "Missiles over Erbil. (CBC News)"
    >>> credit_of(text).of(text)
    '(CBC News)'
    """
    end = len(paragraph)
    tail_start = max(0, end - 2 * LONGEST_CREDIT)  # keeps the search short in a long paragraph
    tail = paragraph[tail_start:]
    if match := _IN_PARENTHESES.search(tail):
        before = paragraph[: tail_start + match.start()].rstrip()
        if is_credit(match[1].strip()) and (not before or _can_end(before)):
            return Span(tail_start + match.start(), tail_start + match.end(1) + 1)
        return None
    if match := _TRAILING.search(tail):
        return Span(tail_start + match.start(1), end)
    return Span(0, end) if end <= LONGEST_CREDIT and _is_bare_credit(paragraph) else None


def credit_alone(credit: str, at: int) -> Piece:
    """The credit of a caption without words, which ends at an offset of the input."""
    text = MappedText.replacing(credit, at=at, input_length=0)
    whole = Span(0, len(text))
    elements = (Element("p", 0, len(text), 0), Element("span", 0, len(text), 1, (("class", "credit"),)))
    return Piece("caption", text, elements, inside=(Block(role="credit", span=whole),))


def is_credit(words: str) -> bool:
    """Do the words name who made a picture: an agency, "Jane Doe/AFP", "Photo: Jane Doe"?"""
    if _LABEL_OF_CREDIT.match(words):
        return True
    parts = _SEPARATOR.split(words.rstrip(". "))
    if not all(_is_name(part) for part in parts):
        return False
    return any(_ENDS_IN_AGENCY.search(part) for part in parts) or ("/" in words and len(parts) > 1)


def duration_of(paragraph: str) -> Span | None:
    """Where the length of a video stands at the paragraph's end ("… in Erbil. 1:03"), without brackets."""
    start = max(0, len(paragraph) - 40)
    match = _DURATION.search(paragraph[start:])
    return Span(*match.span(1)).shift(start) if match else None


def is_media_label(paragraph: str) -> bool:
    """Is it a line above a video, sound or gallery ("WATCH: Raw video of …")?"""
    return paragraph.count(" ") < LONGEST_LABEL and bool(_LABEL.match(paragraph))


def _is_name(part: str) -> bool:
    words = part.split()
    if not 1 <= len(words) <= LONGEST_NAME or len(part) < 2:
        return False
    return (words[0][0].isupper() or _is_agency(part)) and all(
        not word[0].islower() or word.split("-")[0] in _SMALL or _is_agency(word) for word in words
    )


def _is_agency(words: str) -> bool:
    return bool(_ENDS_IN_AGENCY.search(words))


def _can_end(before: str) -> bool:
    """Could a caption end here? After a full sentence, or after a short line without one."""
    return before[-1] in ".!?”\"’'…" or (before.count(" ") < 40 and not re.search(r"[.!?]\s+[A-Z]", before))


def _is_bare_credit(line: str) -> bool:
    """Is the whole line a credit: "Photo: Jane Doe", "Jane Doe/AFP", "John Roe via Getty Images"?"""
    bare = line.rstrip(". ")
    if re.match(r"(?i:(?:photo(?:graph)?|picture|image|photo credit|image credit|credit)s?(?: by|:)\s)\S", bare):
        return bare.count(" ") < 12
    marked = re.search(r"/|\bvia\b", bare) or bare.casefold() in ("getty", "getty images")
    if not marked:
        return False
    return "REUTERS/" in bare or (is_credit(bare) and _is_agency(_SEPARATOR.split(bare)[-1]))
