"""Anchors of statements: which ids they can have, and which they had when they were published."""

from __future__ import annotations

import re

from generator.model.quick import quick

# What the templates and the preview's workbench name on an article's page; a test compares them.
OF_THE_PAGE = frozenset(
    {
        "claims",
        "claims-h",
        "corrections-h",
        "kind",
        "legend-h",
        "made-h",
        "main",
        "menu",
        "sheet",
        "sources",
        "sources-h",
        "unnamed-h",
        "withdrawn-h",
        "workbench",
    }
)
_OF_THE_PAGE = re.compile(r"(?:t|ref|wb|corrected)-.*|(?:note|who)-\d+|(?:show|who|status)-[a-z]+")
_USABLE = re.compile(r"\w[\w.\-]*")


def anchor_fault(id_: str) -> str:
    """Why an id can't be an anchor, "" where it can.

    >>> anchor_fault("tv80"), anchor_fault("claims")
    ('', 'belongs to the page itself')
    """
    if not _USABLE.fullmatch(id_):
        return "is no plain name"
    return "belongs to the page itself" if id_ in OF_THE_PAGE or _OF_THE_PAGE.fullmatch(id_) else ""


@quick(kw_only=True)
class Permalink:
    """An anchor of a published article, given by its slug: whose words it stands for, and which."""

    article: str
    id: str
    source_id: str
    words: str
