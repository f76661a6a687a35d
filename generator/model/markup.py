"""HTML structure over a text, and words with such structure that stand beside an article."""

from __future__ import annotations

from generator.model.quick import quick

REFERENCES = ("href", "src")  # the attributes that lead somewhere


@quick
class Element:
    """A piece of HTML structure over a text: `name` with `attributes` around [start, end).

    Elements stand in document order, an outer one before those in it; `depth` counts the elements around it, so
    that empty ones (`hr`, `img`: start == end) have a place too. Names and attributes are those of the safe list
    in `text/safe.py`; values are not yet escaped.
    """

    name: str
    start: int
    end: int
    depth: int
    attributes: tuple[tuple[str, str], ...] = ()


@quick(kw_only=True)
class Evidence:
    """What a person found out about a claim: words beside the article, elements over them as in `Article`."""

    text: str
    elements: tuple[Element, ...] = ()
