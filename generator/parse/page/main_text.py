"""Which text of a saved page is the article: asked of trafilatura, the only place that knows it.

It works on the text alone and never opens a connection.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from generator.model.quick import quick

# With fixed bounds its search for a date does not depend on today.
_DATES = {"original_date": True, "extensive_search": False, "min_date": "1900-01-01", "max_date": "2200-01-01"}
# Elements of the extractor that part no words; all others are borders between blocks.
_INLINE = frozenset({"hi", "ref", "del", "graphic"})
_SPACE = re.compile(r"\s+")


@quick
class MainText:
    """The article's blocks as text, without offsets, and what the page says about itself."""

    blocks: tuple[str, ...]
    title: str = ""
    authors: tuple[str, ...] = ()
    date: date | None = None
    publisher: str = ""
    url: str = ""
    description: str = ""


def main_text(page: str) -> MainText | None:
    """The article in the source of a page, `None` where none is found."""
    # Imported here: it takes a sixth of a second, and most articles are no saved pages.
    import trafilatura
    from trafilatura.core import LOGGER
    from trafilatura.settings import Document

    # What these have to say about a page is no message to its author; ours is. (Pure stages do not import `logging`.)
    for name in ("trafilatura", "htmldate", "courlan", "justext"):
        LOGGER.manager.getLogger(name).setLevel("CRITICAL")
    try:
        found = trafilatura.bare_extraction(
            page, include_comments=False, include_tables=True, with_metadata=True, date_extraction_params=_DATES
        )
    except (ValueError, TypeError, AttributeError, RecursionError, AssertionError, LookupError):
        # The page is anybody's: whatever trips the extractor makes it a page without an article.
        return None
    if not isinstance(found, Document) or found.body is None:
        return None
    return MainText(
        blocks=_texts(found.body),
        title=found.title or "",
        authors=tuple(name.strip() for name in (found.author or "").split(";") if name.strip()),
        date=_date(found.date),
        publisher=found.sitename or "",
        url=found.url or "",
        description=found.description or "",
    )


def _texts(body: Any) -> tuple[str, ...]:  # an lxml element; lxml ships no types
    """The words of each block in the order of the page; loose ones between blocks are blocks of their own."""
    for element in body.iter():
        border = "" if element.tag in _INLINE else "\n"
        element.text = border + _SPACE.sub(" ", element.text or "")
        element.tail = border + _SPACE.sub(" ", element.tail or "")
    texts = "".join(body.itertext()).split("\n")
    return tuple(stripped for text in texts if (stripped := text.strip()))


def _date(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        return None
