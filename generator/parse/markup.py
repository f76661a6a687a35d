"""Elements over words, cut and joined: wherever one goes, those in it move out. Nobody else changes a depth by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from generator.model.markup import Element
from generator.model.quick import changed
from generator.model.span import Span


def without(elements: Iterable[Element], is_dropped: Callable[[Element], bool]) -> tuple[Element, ...]:
    """The elements but those; what lies in a dropped one lies in the one around it.

    >>> inside = Element("em", 0, 9, 0), Element("a", 0, 4, 1)
    >>> without(inside, lambda element: element.name == "em")
    (Element(name='a', start=0, end=4, depth=0, attributes=()),)
    """
    kept: list[Element] = []
    dropped: list[int] = []  # depths of the dropped elements around the next one
    for element in elements:
        while dropped and dropped[-1] >= element.depth:
            dropped.pop()
        if is_dropped(element):
            dropped.append(element.depth)
        else:
            kept.append(_at_depth(element, element.depth - len(dropped)))
    return tuple(kept)


def without_empty(elements: Iterable[Element]) -> tuple[Element, ...]:
    """The elements that hold words, `br`, `img`, and links of images.

    >>> [e.name for e in without_empty([Element("a", 4, 4, 0), Element("img", 4, 4, 1), Element("a", 4, 4, 0)])]
    ['a', 'img']
    """
    every = tuple(elements)
    links: set[int] = set()  # places of those around an image
    link = -1
    for at, element in enumerate(every):
        if link >= 0 and element.depth <= every[link].depth:
            link = -1
        if element.name == "a":
            link = at
        elif element.name == "img" and link >= 0:
            links.add(link)
    kept = {id(every[at]) for at in links}
    return without(every, lambda e: e.start == e.end and e.name not in ("br", "img") and id(e) not in kept)


def deeper(elements: Iterable[Element], by: int) -> tuple[Element, ...]:
    """The elements with so many more around them."""
    return tuple(_at_depth(element, element.depth + by) for element in elements)


def _at_depth(element: Element, depth: int) -> Element:
    """The element there; made anew, since `replace` takes five times as long."""
    if depth == element.depth:
        return element
    return Element(element.name, element.start, element.end, depth, element.attributes)


def clipped(element: Element, left: int, length: int) -> Element:
    """The element where `left` characters before the text were cut and `length` are left."""
    if not left and element.end <= length:
        return element
    start, end = (min(max(place - left, 0), length) for place in (element.start, element.end))
    return changed(element, start=start, end=end)


def with_span(name: str, span: Span | None, *, inline: Sequence[Element], depth: int) -> tuple[Element, ...]:
    """The inline elements at `depth` with a `span` of the class `name` among them.

    Elements around words of it are left out; an image or a break among them stays where it is.
    """
    if not span:
        return deeper(inline, depth)
    apart = without(inline, lambda e: e.start < e.end and e.start < span.end and e.end > span.start)
    before = sum(e.start < span.start or e.start == e.end == span.start for e in apart)
    inside = sum(span.start < e.start < span.end for e in apart[before:])
    marked = Element("span", span.start, span.end, 0, (("class", name),))
    within = deeper(apart[before : before + inside], 1)
    return deeper((*apart[:before], marked, *within, *apart[before + inside :]), depth)
