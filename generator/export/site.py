"""The data files that stand beside the pages."""

from collections.abc import Callable
from functools import partial

from generator.export.formats import FORMATS
from generator.model.article import Article
from generator.model.site import Output, Site

File = Callable[[str, Article, Callable[[], str]], Output]
"""Gives the file at a path, of an article: as it was made before, or made now."""


def made_now(path: str, article: Article, make: Callable[[], str]) -> Output:
    """Nothing was made before."""
    return Output(path=path, data=make().encode())


def export(site: Site, file: File = made_now) -> tuple[Output, ...]:
    """The files of `FORMATS` for each article, and `.nojekyll` for GitHub Pages."""
    files = [Output(path=".nojekyll", data=b"")]
    for item in site.articles:
        folder = f"articles/{item.article.slug}"
        files += [file(f"{folder}/{each.path}", item.article, partial(each.write, item)) for each in FORMATS]
    return tuple(files)
