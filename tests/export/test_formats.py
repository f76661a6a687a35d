"""The table of formats drives the files, the pages' links to them, and what can be asked for."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from unittest.mock import patch

from generator.export.formats import FORMATS, SITE_FORMATS
from generator.export.site import ALL, NAMES, chosen, data_files, export
from generator.keep.inputs import BuildOptions
from generator.link import link
from generator.model.site import DATA_FORMATS, Config
from generator.pipeline.build import prepare
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
    outputs, _ = render(link([ARTICLE], (), Config()), theme(), generated_by="x", data=data_files())
    pages = {output.path: output.data.decode() for output in outputs if output.path.endswith(".html")}
    for each in FORMATS:
        words = SAY(f"files.{each.name}")
        assert f'<a href="{each.path}">{words}</a>' in pages["articles/tax/index.html"]
        assert f"{words}: <code>{each.path}</code>" in pages["data/index.html"]
    for of_site in (each for each in SITE_FORMATS if not each.needs):
        assert SAY(f"files.{of_site.name}") in pages["data/index.html"]
        assert all(f'href="../{path}"' in pages["data/index.html"] for path in of_site.paths)
    unframed = (page for path, page in pages.items() if not path.endswith("/embed.html"))
    assert all(re.search(r'href="[./]*data/index.html">Data</a>', page) for page in unframed)


def test_site_without_data_has_no_link_to_it() -> None:
    outputs, _ = render(link([ARTICLE], (), Config()), theme(), generated_by="x", data=data_files(()))
    assert "data/index.html" not in {output.path for output in outputs}
    assert not any(b">Data<" in output.data for output in outputs)


def test_formats_are_those_of_the_settings() -> None:
    assert ALL == DATA_FORMATS
    assert chosen(Config()) == NAMES
    assert chosen(Config(data="none")) == ()
    assert chosen(Config(data=("parquet", "csv"))) == ("csv", "parquet")


def published(root: Path, setting: str) -> tuple[set[str], tuple[str, ...], str]:
    """The data that a site publishes, what is told, its page of data."""
    (root / "content").mkdir(parents=True, exist_ok=True)
    (root / "site.toml").write_text(f'base_url = "https://a.example"\n{setting}\n', encoding="utf-8")
    (root / "content/rain.md").write_text("# Rain\n\n[It rains]{by=ada}, Ada [said]{.cue}.\n", encoding="utf-8")
    report = prepare(root, BuildOptions(jobs=1))
    made = {output.path: output.data for output in report.outputs}
    names = {each.path for each in data_files(ALL) if each.path in made or f"articles/rain/{each.path}" in made}
    told = tuple(each.fix for each in report.diagnostics if each.code == "missing-extra")
    return names, told, made.get("data/index.html", b"").decode()


def test_site_publishes_the_formats_that_it_names(tmp_path: Path) -> None:
    names, told, page = published(tmp_path, 'data = ["parquet", "claims"]')
    assert (names, told) == ({"claims.json", "data/attributions.parquet"}, ())
    assert 'href="../data/attributions.parquet"' in page
    assert "quoth.db" not in page
    assert published(tmp_path, 'data = "none"')[0] == set()
    everything = published(tmp_path, "")[0]
    assert everything == {each.path for each in data_files(ALL)} - {"data/attributions.parquet"}


def test_site_is_whole_where_the_extra_of_a_format_is_missing(tmp_path: Path) -> None:
    with patch.dict(sys.modules, {"pyarrow": None}):
        names, (fix,), page = published(tmp_path, 'data = ["parquet", "claims"]')
    assert names == {"claims.json"}
    assert "quoth[cluster]" in fix
    assert "parquet" not in page


def test_no_two_formats_share_a_name_or_a_file() -> None:
    names = [each.name for each in (*FORMATS, *SITE_FORMATS)]
    paths = [*(each.path for each in FORMATS), *(path for each in SITE_FORMATS for path in each.paths)]
    assert len({*names}) == len(names)
    assert len({*paths}) == len(paths)
