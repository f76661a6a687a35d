"""A page that is planned and not made yet, and pages that are not even planned yet."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TypeVar

from generator.model.article import Article
from generator.model.quick import quick

Ready = TypeVar("Ready")


@quick
class Page:
    """A page to be made: where, from which template, from which values, and its view once that is needed.

    `article`: the one whose words it shows; `unmarked`: its view without marks in the text. `of`: as of an `Output`.
    A picture has no template, and its view is what is drawn.
    """

    path: str
    template: str
    reads: object
    view: Callable[[], object]
    article: Article | None = None
    unmarked: Callable[[], object] | None = None
    of: tuple[str, ...] = ()


@quick
class Pages:
    """Some pages, to be planned: the path of the first, and what all of them are planned and made from, in small.

    `is_calm`: other groups show that this is as it was in the last build.
    """

    path: str
    reads: Callable[[], object]
    plan: Callable[[], Iterable[Page]]
    is_calm: bool = False


def alone(page: Page) -> Pages:
    """A page that is planned by itself."""
    return Pages(page.path, lambda: page.reads, partial(ready, (page,)))


def ready(view: Ready) -> Ready:
    """What is there already, for who asks for it later."""
    return view
