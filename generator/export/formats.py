"""The files that stand beside each article's page, in one table; each format has a file of its own in this folder."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.export.records import shown_record
from generator.export.text import text
from generator.model.attribution import AttributedArticle


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """An article as another program wants it: `path` is its file beside the page, `label` says what is in it."""

    name: str
    path: str
    label: str
    write: Callable[[AttributedArticle], str]


FORMATS = (
    Format(name="text", path="article.txt", label="the text as shown", write=text),
    Format(name="claims", path="claims.json", label="the claims as data", write=shown_record),
)
