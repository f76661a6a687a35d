"""The formats of a site's data, in one table; each has a file of its own in this folder.

What a format writes is linked from the data page and, where it stands beside each article, from the article's page;
what is in it is told there by the interface's words (`files.NAME`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.export.annotations import PAGE_FILE, annotation_page
from generator.export.api import INDEX, api
from generator.export.attributions import ATTRIBUTIONS_FILE, attributions
from generator.export.citations import bibtex, csl
from generator.export.database import PATH, database
from generator.export.oembed import oembed
from generator.export.records import shown_record
from generator.export.sheets import SHEETS, sheets
from generator.export.tei import TEI_FILE, tei
from generator.export.text import TEXT_FILE, text
from generator.model.attribution import AttributedArticle
from generator.model.paths import OEMBED
from generator.model.quick import quick
from generator.model.site import Config, Output, Site


@quick(kw_only=True)
class Format:
    """An article as another program wants it: `path` is its file beside the page."""

    name: str
    path: str
    write: Callable[[AttributedArticle, Config], str]


@quick(kw_only=True)
class SiteFormat:
    """The whole site as another program wants it: `paths` are the files to begin with.

    `needs`: a package that not everybody has; such a format is written where it is asked for by its name.
    """

    name: str
    paths: tuple[str, ...]
    write: Callable[[Site], Iterator[Output]]
    needs: str = ""


FORMATS = (
    Format(name="text", path=TEXT_FILE, write=text),
    Format(name="claims", path="claims.json", write=shown_record),
    Format(name="annotations", path=PAGE_FILE, write=annotation_page),
    Format(name="tei", path=TEI_FILE, write=tei),
    Format(name="csl", path="citations.json", write=csl),
    Format(name="bibtex", path="citations.bib", write=bibtex),
    Format(name="oembed", path=OEMBED, write=oembed),
)
SITE_FORMATS = (
    SiteFormat(
        name="csv",
        paths=SHEETS,
        write=sheets,
    ),
    SiteFormat(name="sqlite", paths=(PATH,), write=database),
    SiteFormat(name="api", paths=(INDEX, "api/v1/schema.json"), write=api),
    SiteFormat(name="parquet", paths=(ATTRIBUTIONS_FILE,), write=attributions, needs="pyarrow"),
)
