"""Feeds, sitemap and robots.txt, read by those who are no part of Quoth."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.robotparser import RobotFileParser

import feedparser
import pytest
from lxml import etree

from generator.export.found import found, sitemaps
from generator.keep.inputs import BuildOptions
from generator.link import link
from generator.model.article import Article
from generator.model.attribution import AttributedArticle
from generator.model.site import Config, Site
from generator.pipeline.build import build
from tests.render.samples import HEADLINE, page, sample

SCHEMAS = Path(__file__).parent / "schemas"
CONFIG = Config(title="Fish & <Chips>", base_url="https://a.example/news", author="A. Editor", license="CC BY 4.0")
NASTY = "]]> & “5 < 6”, </entry>"


def changed(attributed: AttributedArticle, **values: object) -> AttributedArticle:
    return replace(attributed, article=replace(attributed.article, **values))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def site() -> Site:
    articles = (
        changed(sample(), date=date(2024, 3, 1), authors=("Ruth Okafor",)),
        changed(sample(slug="later"), date=date(2024, 4, 2), title=NASTY),
        changed(sample(slug="undated"), date=None),
        changed(sample(slug="held"), date=date(2024, 5, 1), is_held_back=True),
    )
    return link(articles, (page(),), CONFIG)


def files(site: Site, pages: tuple[str, ...] = ()) -> dict[str, bytes]:
    return {output.path: output.data for output in found(site, pages)}


def test_every_atom_feed_is_one_by_the_schema_and_for_feedparser(site: Site) -> None:
    schema = etree.RelaxNG(etree.parse(SCHEMAS / "atom.rng"))
    feeds = {path: data for path, data in files(site).items() if path.endswith("feed.xml")}
    assert len(feeds) == 11  # the site's, and one for each source with a name; who has half a name is another each time
    for path, data in feeds.items():
        schema.assertValid(etree.fromstring(data))
        read = feedparser.parse(data)
        assert not read.bozo, path
        assert read.version == "atom10"
        assert all(entry.id and entry.link == entry.id and entry.updated_parsed for entry in read.entries)


def test_schema_refuses_a_feed_without_its_date(site: Site) -> None:
    schema = etree.RelaxNG(etree.parse(SCHEMAS / "atom.rng"))
    tree = etree.fromstring(files(site)["feed.xml"])
    for updated in tree.findall("{*}updated"):
        tree.remove(updated)
    assert not schema.validate(tree)


def test_feed_tells_dated_articles_newest_first_in_their_own_words(site: Site) -> None:
    read = feedparser.parse(files(site)["feed.xml"])
    assert read.feed.title == "Fish &amp; &lt;Chips&gt;" or read.feed.title == "Fish & <Chips>"
    assert [entry.link for entry in read.entries] == [
        "https://a.example/news/articles/later/",
        "https://a.example/news/articles/bridge/",
    ]
    raw = etree.fromstring(files(site)["feed.xml"])
    assert [title.text for title in raw.iter("{*}title")] == [CONFIG.title, NASTY, HEADLINE]
    assert [name.text for name in raw.iter("{*}name")] == ["A. Editor", "Ruth Okafor"]
    assert (raw.findtext("{*}updated") or "").startswith("2024-04-02T")


def test_json_feed_says_the_same_as_the_atom_feed(site: Site) -> None:
    made = files(site)
    for path in (path for path in made if path.endswith("feed.xml")):
        atom, feed = etree.fromstring(made[path]), json.loads(made[path.replace(".xml", ".json")])
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["title"] == atom.findtext("{*}title")
        told = [(entry.findtext("{*}id"), entry.findtext("{*}title")) for entry in atom.iter("{*}entry")]
        assert [(item["id"], item["title"]) for item in feed["items"]] == told
        assert all(item["content_text"] and item["date_published"].endswith("Z") for item in feed["items"])


def test_feed_of_a_source_has_its_statements(site: Site) -> None:
    read = etree.fromstring(files(site)["sources/ministry/feed.xml"])
    links = [entry.findtext("{*}id") for entry in read.iter("{*}entry")]
    assert links == [f"https://a.example/news/articles/{slug}/#a-night" for slug in ("later", "bridge")]
    assert "The bridge will be closed at night from Friday" in [title.text for title in read.iter("{*}title")]
    assert not any("one-official" in path for path in files(site))


def test_sitemap_has_every_page_but_those_that_nobody_is_to_find(site: Site) -> None:
    pages = ("index.html", "404.html", "articles/bridge/index.html", "articles/held/index.html", "世界/index.html")
    urls = etree.fromstring(files(site, pages)["sitemap.xml"])
    assert [loc.text for loc in urls.iter("{*}loc")] == [
        "https://a.example/news/articles/bridge/",
        "https://a.example/news/",
        "https://a.example/news/%E4%B8%96%E7%95%8C/",
    ]
    assert [day.text for day in urls.iter("{*}lastmod")] == ["2024-03-01"]


def test_more_addresses_than_a_sitemap_may_hold_stand_in_several(site: Site) -> None:
    made = {
        output.path: etree.fromstring(output.data) for output in sitemaps(site, ("a.html", "b.html", "c.html"), most=2)
    }
    assert [loc.text for loc in made["sitemap.xml"].iter("{*}loc")] == [
        "https://a.example/news/sitemap-1.xml",
        "https://a.example/news/sitemap-2.xml",
    ]
    assert [len(list(made[f"sitemap-{part}.xml"].iter("{*}loc"))) for part in (1, 2)] == [2, 1]


def test_robots_may_read_all_and_are_told_of_the_sitemap(site: Site) -> None:
    parser = RobotFileParser()
    parser.parse(files(site)["robots.txt"].decode().splitlines())
    assert parser.can_fetch("anyone", "/news/articles/bridge/")
    assert parser.site_maps() == ["https://a.example/news/sitemap.xml"]


def test_site_without_an_address_has_none_of_it(site: Site) -> None:
    assert [each.path for each in found(replace(site, config=Config()), ("index.html",))] == [".nojekyll"]


def test_robots_txt_of_the_author_stands_above_ours(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text("Rain\n\n“It rains,” said Ada Lindqvist.\n", encoding="utf-8")
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "robots.txt").write_text("User-agent: *\nDisallow: /\n", encoding="utf-8")
    report = build(tmp_path, BuildOptions(out=tmp_path / "_site", base_url="https://a.example"))
    assert report.diagnostics == ()
    assert (tmp_path / "_site" / "robots.txt").read_text(encoding="utf-8") == "User-agent: *\nDisallow: /\n"
    assert (tmp_path / "_site" / "sitemap.xml").exists()


def test_summary_is_the_description_the_standfirst_or_the_first_sentence() -> None:
    article: Article = sample().article
    first = (
        "Mayor Ann Lee said on Monday that the old bridge is “safe until spring” and that nobody has to close a shop."
    )
    assert article.summary == first
    assert replace(article, description="In short.").summary == "In short."
    assert replace(article, blocks=()).summary == ""


def test_joined_source_is_found_under_its_former_id(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    for day, id_ in enumerate(("lee", "minister"), 1):
        head = f"---\ntitle: On {id_}\ndate: 2024-05-0{day}\nsources:\n  {id_}: Ann Lee\n---\n\n"
        words = f"[The ferry sails on day {day}]{{by={id_}}}, [Ann Lee]{{.mention ref={id_}}} said.\n"
        (tmp_path / f"content/{id_}.md").write_text(head + words, encoding="utf-8")
    report = build(tmp_path, BuildOptions(out=tmp_path / "_site", base_url="https://a.example"))
    files = {output.path: output.data for output in report.outputs}
    assert "sources/minister/index.html" in files
    for name in ("feed.xml", "feed.json"):
        assert files[f"sources/minister/{name}"] == files[f"sources/lee/{name}"]
    assert files["api/v1/sources/minister.json"] == files["api/v1/sources/lee.json"]
    assert b'"also": [\n  "minister"\n ]' in files["api/v1/sources/lee.json"]
