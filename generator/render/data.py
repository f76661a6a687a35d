"""The page of the data that is published for programs."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from generator.model.site import DataFile
from generator.render.list_views import DataGroup, DataView
from generator.render.views import Frame, Link
from generator.render.words import Words


def data_view(files: Iterable[DataFile], say: Words, *, frame: Frame) -> DataView:
    """What there is, told from the page's frame."""
    files = tuple(files)
    groups = groupby((each for each in files if not each.is_beside), key=lambda each: each.name)
    return DataView(
        frame=frame,
        of_site=tuple(
            DataGroup(say(f"files.{name}"), tuple(Link(_name(each), frame.home + each.path) for each in same))
            for name, same in groups
        ),
        of_article=files_of_article(files, say),
        feeds=tuple(Link(_last(feed.href), feed.href) for feed in frame.head.feeds),
    )


def files_of_article(files: Iterable[DataFile], say: Words) -> tuple[Link, ...]:
    """The links from an article's page to its data."""
    return tuple(Link(say(f"files.{each.name}"), each.path) for each in files if each.is_beside)


def _name(file: DataFile) -> str:
    return file.path.removeprefix("data/")


def _last(path: str) -> str:
    return path.rpartition("/")[2]
