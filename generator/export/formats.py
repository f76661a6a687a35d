"""The formats of a site's data, in one table; each has a file of its own in this folder.

What a format writes is linked from the data page and, where it stands beside each article, from the article's page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.export.annotations import PAGE_FILE, annotation_page
from generator.export.api import INDEX, api
from generator.export.citations import bibtex, csl
from generator.export.database import PATH, database
from generator.export.oembed import oembed
from generator.export.records import shown_record
from generator.export.sheets import SHEETS, sheets
from generator.export.tei import tei
from generator.export.text import TEXT_FILE, text
from generator.model.attribution import AttributedArticle
from generator.model.paths import OEMBED
from generator.model.site import Config, Output, Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """An article as another program wants it: `path` is its file beside the page, `label` says what is in it."""

    name: str
    path: str
    label: str
    write: Callable[[AttributedArticle, Config], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteFormat:
    """The whole site as another program wants it: `paths` are the files to begin with, `label` says what is in them."""

    name: str
    paths: tuple[str, ...]
    label: str
    write: Callable[[Site], Iterator[Output]]


FORMATS = (
    Format(name="text", path=TEXT_FILE, label="the text as shown", write=text),
    Format(name="claims", path="claims.json", label="the claims as data", write=shown_record),
    Format(name="annotations", path=PAGE_FILE, label="W3C annotations", write=annotation_page),
    Format(name="tei", path="article.tei.xml", label="TEI", write=tei),
    Format(name="csl", path="citations.json", label="citations (CSL-JSON)", write=csl),
    Format(name="bibtex", path="citations.bib", label="BibTeX", write=bibtex),
    Format(name="oembed", path=OEMBED, label="a frame for other sites (oEmbed)", write=oembed),
)
SITE_FORMATS = (
    SiteFormat(
        name="csv",
        paths=SHEETS,
        label="tables for spreadsheets and statistics (CSV), with their description",
        write=sheets,
    ),
    SiteFormat(name="sqlite", paths=(PATH,), label="one database with full-text search (SQLite)", write=database),
    SiteFormat(name="api", paths=(INDEX, "api/v1/schema.json"), label="JSON for programs, with its schema", write=api),
)
