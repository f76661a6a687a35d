"""What stands under pictures and videos: captions with their credits and durations, and the labels above them."""

from __future__ import annotations

import re

from generator.model.span import Span

LONGEST_CAPTION = 100  # words
LONGEST_LABEL = 25  # words

_AGENCY = (
    r"(?:Reuters|REUTERS|AP(?: Photo)?|A\.P\.|AFP|AAP|ANSA|DPA|dpa|EPA(?:-EFE)?|EFE|PA(?: Wire| Media)?|UPI|TASS|Xinhua|Kyodo"
    r"|Getty(?: Images)?|GETTY(?: IMAGES)?|Shutterstock|Alamy|iStock|Bloomberg|Associated Press|ASSOCIATED PRESS|Press Association"
    r"|Agence France-Presse|Canadian Press|CBC(?: News)?|BBC(?: News)?|CNN|NBC(?: News)?|ABC(?: News)?|CBS(?: News)?|CTV(?: News)?"
    r"|Fox News|Sky News|Al Jazeera|Anadolu(?: Agency)?|IRNA|ISNA|Fars(?: News)?|Tasnim|NASA|Unsplash|Pexels|Flickr|Wikimedia(?: Commons)?"
    r"|Wikipedia|Facebook|Twitter|Instagram|YouTube|Google(?: Maps| Earth)?|Maxar|Planet Labs"
    r"|Handout|handout|Pool|File(?: [Pp]hoto)?|file photo|Submitted|Supplied|supplied|Courtesy|Provided|Contributed|Screenshot)"
)
_NAME = r"[A-ZÀ-Þ][\w.'’\-]*"
_NAMES = rf"{_NAME}(?:[ \xa0](?:al-|el-|de|da|di|del|der|van|von|bin|ibn|la|le|the|of|for|and|&|{_NAME})[\w.'’\-]*){{0,7}}"
_LABELLED = (
    r"(?:(?:file |handout )?(?:photo(?:graph)?|picture|image|video|graphic|illustration|credit|photo credit|image credit|source)s?"
    r"(?: (?:by|from|courtesy(?: of)?|via)\b|:| ?/)|courtesy(?: of)?\b|via\b)"
)
_CREDIT = re.compile(
    rf"(?:(?i:{_LABELLED})\s*\S.{{0,90}}"
    rf"|(?:{_NAMES}(?:,[ \xa0]{_NAMES})*\s?(?:/|\||—|–|-|,|[ \xa0]via|[ \xa0]for)\s?)*(?:{_NAMES}\s)?{_AGENCY}(?:\s?(?:/|\||,|[ \xa0]via)\s?{_NAMES})*"
    rf"|{_NAMES}(?:\s?/\s?{_NAMES})+)",
)
_IN_PARENTHESES = re.compile(r"[(\[]([^()\[\]]{2,100})[)\]][.\s]*$")
_TRAILING = re.compile(
    rf"(?:(?<=[.!?”\"’'])\s+|\n|\s[|–—]\s?)((?i:(?:photo(?:graph)?|picture|image|credit|photo credit|image credit|video)s?(?: by|:)\s)[^.]{{2,80}}|REUTERS/{_NAMES})\.?$"
)
_DURATION = re.compile(r"(?:^|[.!?…”\"’')|–—\-]\s+|\(|\n\s*|\b(?:duration|length|running time):?\s+)((?:\d{1,2}:)?\d{1,2}:[0-5]\d)\)?$", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:(?:WATCH|LISTEN|VIDEO|AUDIO|PHOTOS|GALLERY|PODCAST|SLIDESHOW|INTERACTIVE|IN PICTURES|IN PHOTOS|GRAPHIC|INFOGRAPHIC|MAP|TIMELINE)"
    r"(?: (?:LIVE|NOW|HERE|AGAIN|THIS|VIDEO|GALLERY|BELOW))?(?:\s?[:|»]|\s[–—-]\s)"
    r"|(?:Watch|Listen|Video|Audio|Photos|Gallery|Podcast|Slideshow|Interactive|In pictures|In photos|Graphic|Infographic)"
    r"(?: (?:live|now|here|below))?(?:\s?[:|»]))\s*\S"
)
_TITLE_OF_MEDIA = re.compile(r"(?:watch|listen)\b.{0,60}\b(?:below|above|here|now|live)[:.]?", re.IGNORECASE)


def credit_of(paragraph: str) -> Span | None:
    """Where the credit of a caption stands, parentheses included; `None` if the paragraph does not end in one.

    >>> text = "Missiles over Erbil. (CBC News)"
    >>> credit_of(text).of(text)
    '(CBC News)'
    """
    end = len(paragraph)
    if match := _IN_PARENTHESES.search(paragraph):
        before = paragraph[: match.start()].rstrip()
        if _CREDIT.fullmatch(match[1].strip()) and (not before or _can_end(before)):
            return Span(match.start(), match.end(1) + 1)
        return None
    if match := _TRAILING.search(paragraph):
        return Span(match.start(1), end)
    return Span(0, end) if len(paragraph) <= 100 and _is_bare_credit(paragraph) else None


def duration_of(paragraph: str) -> Span | None:
    """Where the length of a video stands at the paragraph's end ("… in Erbil. 1:03"), without brackets."""
    match = _DURATION.search(paragraph)
    return Span(*match.span(1)) if match else None


def is_media_label(paragraph: str) -> bool:
    """Is it a line above a video, sound or gallery ("WATCH: Raw video of …")?"""
    return paragraph.count(" ") < LONGEST_LABEL and bool(_LABEL.match(paragraph))


def _can_end(before: str) -> bool:
    """Could a caption end here? After a full sentence, or after a short line without one."""
    return before[-1] in ".!?”\"’'…" or (before.count(" ") < 40 and not re.search(r"[.!?]\s+[A-Z]", before))


def _is_bare_credit(line: str) -> bool:
    """Is the whole line a credit: "Photo: Jane Doe", "Jane Doe/AFP", "John Roe via Getty Images"?"""
    bare = line.rstrip(". ")
    labelled = re.match(r"(?i:(?:photo(?:graph)?|picture|image|photo credit|image credit|credit)s?(?: by|:)\s)\S", bare)
    marked = re.search(rf"(?:/|\bvia )\s?{_AGENCY}$|^REUTERS/|^(?:Getty(?: Images)?|GETTY)$", bare)
    return bare.count(" ") < 12 and bool(labelled or (marked and _CREDIT.fullmatch(bare)))
