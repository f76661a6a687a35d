"""Each format is a file beside each article, and nothing else is."""

from generator.export import export
from generator.export.formats import FORMATS
from generator.link import link
from generator.model.site import Config
from generator.render.article import FILES
from tests.export.test_records import ARTICLE


def test_each_format_is_a_file_beside_the_article() -> None:
    site = link([ARTICLE], (), Config())
    files = {output.path: output.data for output in export(site)}
    assert files.pop(".nojekyll") == b""
    assert files == {f"articles/tax/{each.path}": each.write(site.articles[0]).encode() for each in FORMATS}


def test_page_of_an_article_links_each_format_by_its_label() -> None:
    assert [(link.text, link.href) for link in FILES] == [(each.label, each.path) for each in FORMATS]


def test_no_two_formats_share_a_name_or_a_file() -> None:
    assert len({each.name for each in FORMATS}) == len({each.path for each in FORMATS}) == len(FORMATS)
