"""The data files that stand beside the pages."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import partial

from generator.export.formats import FORMATS, SITE_FORMATS
from generator.model.article import Article
from generator.model.site import Config, DataFile, Output, Site

NAMES = tuple(each.name for each in (*FORMATS, *SITE_FORMATS))
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


def data_files(config: Config) -> tuple[DataFile, ...]:
    """What pages are to link to of all this."""
    if config.data == "none":
        return ()
    beside = (DataFile(name=each.name, path=each.path, is_beside=True) for each in FORMATS)
    return (*beside, *(DataFile(name=each.name, path=path) for each in SITE_FORMATS for path in each.paths))
