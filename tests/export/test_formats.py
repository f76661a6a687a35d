"""The table of formats drives the files, the pages' links to them, and what can be asked for."""

from __future__ import annotations

import re

from generator.export.formats import FORMATS, SITE_FORMATS
from generator.export.site import data_files, export
from generator.link import link
from generator.model.site import Config
from generator.render import render
from tests.export.test_records import ARTICLE
from tests.render.samples import SAY, theme


def test_each_format_is_a_file_beside_the_article() -> None:
    site = link([ARTICLE], (), Config())
    files = {output.path: output.data for output in export(site, names=[each.name for each in FORMATS])}
    assert files == {f"articles/tax/{each.path}": each.write(site.articles[0], Config()).encode() for each in FORMATS}


def test_each_format_of_the_site_writes_the_files_that_it_names() -> None:
    site = link([ARTICLE], (), Config())
    for each in SITE_FORMATS:
        assert {*each.paths} <= {output.path for output in export(site, names=[each.name])}


def test_pages_link_each_format_by_its_label() -> None:
    outputs, _ = render(link([ARTICLE], (), Config()), theme(), generated_by="x", data=data_files(Config()))
    pages = {output.path: output.data.decode() for output in outputs if output.path.endswith(".html")}
    for each in FORMATS:
        words = SAY(f"files.{each.name}")
        assert f'<a href="{each.path}">{words}</a>' in pages["articles/tax/index.html"]
        assert f"{words}: <code>{each.path}</code>" in pages["data/index.html"]
    for of_site in SITE_FORMATS:
        assert SAY(f"files.{of_site.name}") in pages["data/index.html"]
        assert all(f'href="../{path}"' in pages["data/index.html"] for path in of_site.paths)
    unframed = (page for path, page in pages.items() if not path.endswith("/embed.html"))
    assert all(re.search(r'href="[./]*data/index.html">Data</a>', page) for page in unframed)


def test_site_without_data_has_no_link_to_it() -> None:
    outputs, _ = render(link([ARTICLE], (), Config()), theme(), generated_by="x", data=data_files(Config(data="none")))
    assert "data/index.html" not in {output.path for output in outputs}
    assert not any(b">Data<" in output.data for output in outputs)


def test_no_two_formats_share_a_name_or_a_file() -> None:
    names = [each.name for each in (*FORMATS, *SITE_FORMATS)]
    paths = [*(each.path for each in FORMATS), *(path for each in SITE_FORMATS for path in each.paths)]
    assert len({*names}) == len(names)
    assert len({*paths}) == len(paths)
