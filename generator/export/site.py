"""The data files that stand beside the pages."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import partial

from generator.export.formats import FORMATS, SITE_FORMATS
from generator.model.article import Article
from generator.model.site import Config, DataFile, Output, Site

NEEDED = {each.name: each.needs for each in SITE_FORMATS if each.needs}
"""The package that a format needs, by the names of those that need one."""
ALL = tuple(each.name for each in (*FORMATS, *SITE_FORMATS))
NAMES = tuple(name for name in ALL if name not in NEEDED)
"""The formats that are written where nobody chooses."""
File = Callable[[str, Article, Callable[[], str]], Output]
"""Gives the file at a path, of an article: as it was made before, or made now."""


def made_now(path: str, article: Article, make: Callable[[], str]) -> Output:
    """Nothing was made before."""
    return Output(path=path, data=make().encode())


def export(site: Site, file: File = made_now, *, names: Collection[str] = NAMES) -> Iterator[Output]:
    """The files of the formats with these names: those beside each article, then those of the whole site."""
    for item in site.articles:
        folder = f"articles/{item.article.slug}"
        for each in FORMATS:
            if each.name in names:
                yield file(f"{folder}/{each.path}", item.article, partial(each.write, item, site.config))
    for of_site in SITE_FORMATS:
        if of_site.name in names:
            yield from of_site.write(site)


def chosen(config: Config) -> tuple[str, ...]:
    """The names of the formats that a site publishes, in the order of their tables."""
    if isinstance(config.data, str):
        return NAMES if config.data == "all" else ()
    return tuple(name for name in ALL if name in config.data)


def data_files(names: Collection[str] = NAMES) -> tuple[DataFile, ...]:
    """What pages are to link to of the formats with these names."""
    beside = (DataFile(name=each.name, path=each.path, is_beside=True) for each in FORMATS if each.name in names)
    whole = (each for each in SITE_FORMATS if each.name in names)
    return (*beside, *(DataFile(name=each.name, path=path) for each in whole for path in each.paths))
