"""One source over the whole site: by declaration and full name, never by a surname, never two of one article."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.keep.cache import Cache
from generator.keep.inputs import BuildOptions
from generator.link import as_written, entities, link, renamed_like
from generator.link.identities import name_key
from generator.model.annotation import Marks, Review
from generator.model.article import Article, Block, SourceEntry
from generator.model.attribution import AttributedArticle, Attribution, Source, SourceKind
from generator.model.diagnostic import Diagnostic, Location
from generator.model.site import Config, Ruling, Site
from generator.model.span import Span
from generator.pipeline.build import build, check
from generator.pipeline.linking import KeptLinks
from generator.read.config import read_config
from generator.read.lexicon import read_titles
from generator.text.offsets import MappedText

TEXT = "The bridge will close."


def source(id_: str, name: str, kind: SourceKind = "person", role: str = "", wikidata: str = "") -> Source:
    return Source(id=id_, name=name, kind=kind, role=role, mentions=(Span(0, 3),), wikidata=wikidata)


def article(slug: str, *sources: Source, is_authored: bool = False, day: int = 1) -> AttributedArticle:
    """An article in which each source says something."""
    told = Article(
        path=f"seeds/{slug}.txt",
        slug=slug,
        title=slug,
        body=MappedText.of(TEXT),
        blocks=(Block(role="paragraph", span=Span(0, len(TEXT))),),
        elements=(),
        date=date(2024, 1, day),
        is_authored=is_authored,
    )
    items = tuple(
        Attribution(
            id=f"a-{slug}-{number}",
            marks=Marks(content=(Span(4, 21),), cue=(), source=()),
            kind="indirect",
            source_id=each.id,
            review=Review(by_machine=True, confidence=0.9, is_draft=True),
        )
        for number, each in enumerate(sources)
    )
    return AttributedArticle(article=told, attributions=items, sources=sources)


def linked(*articles: AttributedArticle, declared: Sequence[SourceEntry] = (), rules: Sequence[Ruling] = ()) -> Site:
    config = Config(sources=tuple(declared), rulings=tuple(rules))
    return link(articles, (), config, lexicon=read_titles())


def ids(site: Site) -> dict[str, list[str]]:
    return {each.id: sorted(statement.article for statement in each.statements) for each in site.sources}


def rule(of: str, who: str, *, is_same: bool = True) -> Ruling:
    return Ruling(of=of, who=who, is_same=is_same, at=Location("sources/a.toml", 1, 1))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bill Urban", "Captain Bill Urban"),
        ("Dr. Ann Lee", "Prof Ann Lee"),
        ("Jonathan Vance", "General Jonathan Vance"),
        ("Katalin Karikó", "Katalin Kariko"),
        ("Ann Lee’s", "Ann Lee"),
        ("Chief Justice John Roberts", "John Roberts"),
    ],
)
def test_names_of_one_person(one: str, other: str) -> None:
    assert name_key(one, "person", read_titles()) == name_key(other, "person", read_titles()) != ""


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Vance", "person"),
        ("Captain Vance", "person"),
        ("J. Vance", "person"),
        ("Mirka", "person"),
        ("Parliament", "government"),
        ("the Health Ministry", "government"),
        ("police", "government"),
        ("researchers", "group"),
        ("Scientists", "group"),
        ("Recent indicators", "group"),
        ("the letter", "document"),
        ("a senior official", "unnamed"),
        ("Ann Lee", "unnamed"),
    ],
)
def test_names_that_tell_nobody_from_another(name: str, kind: SourceKind) -> None:
    assert name_key(name, kind, read_titles()) == ""


def test_names_of_one_body() -> None:
    keys = {name_key(name, "government", read_titles()) for name in ("The Pentagon", "Pentagon", "the Pentagon")}
    assert keys == {"body pentagon"}
    assert name_key("US Central Command", "organization", read_titles()) == name_key(
        "U.S. Central Command", "government", read_titles()
    )


def test_an_authors_and_the_machines_id_are_one_source_with_the_authors_address() -> None:
    site = linked(
        article("old", source("bill-urban", "Captain Bill Urban", role="spokesman")),
        article("new", source("urban", "Bill Urban"), is_authored=True, day=2),
    )
    (one,) = site.sources
    assert (one.id, one.name, one.role) == ("urban", "Bill Urban", "spokesman")
    assert (one.also, one.called) == (("bill-urban",), ("Captain Bill Urban",))
    assert {item.source_id for each in site.articles for item in each.attributions} == {"urban"}


def test_as_written_gives_the_ids_of_the_file_back() -> None:
    machine = article("old", source("bill-urban", "Bill Urban"), source("he", "he", "unnamed"))
    site = linked(machine, article("new", source("urban", "Bill Urban"), is_authored=True, day=2))
    assert [as_written(item) for item in site.articles if item.article.slug == "old"] == [machine]
    changed = next(item for item in site.articles if item.article.slug == "old")
    assert renamed_like(machine, changed) == changed


def test_nobody_is_joined_on_a_surname_alone() -> None:
    site = linked(
        article("a", source("vance", "Vance")),
        article("b", source("vance", "Vance"), day=2),
        article("c", source("jonathan-vance", "Jonathan Vance"), day=3),
    )
    assert ids(site) == {"jonathan-vance": ["c"], "vance": ["a"], "vance-in-b": ["b"]}


def test_address_stays_with_the_older_article() -> None:
    lone = article("b", source("vance", "Vance"), day=2)
    assert ids(linked(lone)) == {"vance": ["b"]}
    assert ids(linked(lone, article("c", source("vance", "Vance"), day=3)))["vance"] == ["b"]


def test_two_of_one_article_are_never_joined() -> None:
    site = linked(
        article("a", source("ann-lee", "Ann Lee"), source("ann-lee-2", "Dr Ann Lee")),
        article("b", source("ann-lee", "Ann Lee"), day=2),
    )
    assert ids(site) == {"ann-lee": ["a"], "ann-lee-2": ["a"], "ann-lee-in-b": ["b"]}


def test_one_id_for_two_persons_is_two_sources() -> None:
    site = linked(
        article("a", source("mayor", "Ann Lee"), is_authored=True),
        article("b", source("mayor", "Bob Hart"), is_authored=True, day=2),
    )
    assert ids(site) == {"mayor": ["a"], "mayor-in-b": ["b"]}


def test_what_each_place_has_of_its_own_stays_apart() -> None:
    site = linked(
        article("iraq", source("parliament", "Parliament", "government")),
        article("uk", source("parliament", "Parliament", "government"), day=2),
        article("a", source("nato", "NATO", "government"), day=3),
        article("b", source("nato", "NATO", "organization"), day=4),
    )
    assert ids(site) == {"nato": ["a", "b"], "parliament": ["iraq"], "parliament-in-uk": ["uk"]}


def test_declared_source_is_who_bears_its_name_or_its_id() -> None:
    declared = SourceEntry(id="trump", name="Donald Trump", role="President", wikidata="Q22686")
    site = linked(
        article("a", source("donald-trump", "Donald Trump")),
        article("b", source("trump", "Trump"), is_authored=True),
        declared=[declared],
    )
    (one,) = site.sources
    assert (one.id, one.role, one.wikidata, one.also) == ("trump", "President", "Q22686", ("donald-trump",))


def test_person_joins_what_names_do_not() -> None:
    articles = [article("a", source("vance", "Vance")), article("b", source("vance", "Vance"))]
    declared = [SourceEntry(id="jonathan-vance", name="Jonathan Vance")]
    everywhere = linked(*articles, declared=declared, rules=[rule("jonathan-vance", "vance")])
    assert ids(everywhere) == {"jonathan-vance": ["a", "b"]}
    assert everywhere.sources[0].also == ("vance",)
    here = linked(*articles, declared=declared, rules=[rule("jonathan-vance", "b/vance")])
    assert ids(here) == {"jonathan-vance": ["b"], "vance": ["a"]}


def test_person_parts_namesakes() -> None:
    articles = [article(slug, source("john-smith", "John Smith"), day=n) for n, slug in enumerate("abc", 1)]
    site = linked(
        *articles,
        declared=[SourceEntry(id="smith-the-nurse", name="John Smith")],
        rules=[rule("smith-the-nurse", "b/john-smith"), rule("smith-the-nurse", "john-smith", is_same=False)],
    )
    assert ids(site) == {"john-smith": ["a", "c"], "smith-the-nurse": ["b"]}


def test_item_in_wikidata_tells_who_is_who() -> None:
    site = linked(
        article("a", source("x", "The Fed", "organization", wikidata="Q53536")),
        article("b", source("y", "Federal Reserve", "organization", wikidata="Q53536"), day=2),
        article("c", source("ann-lee", "Ann Lee", wikidata="Q1"), day=3),
        article("d", source("ann-lee", "Ann Lee", wikidata="Q2"), day=4),
        article("e", source("ann-lee", "Ann Lee"), day=5),
    )
    assert ids(site) == {"ann-lee": ["c"], "ann-lee-in-d": ["d"], "ann-lee-in-e": ["e"], "x": ["a", "b"]}


def test_order_of_the_articles_changes_nothing() -> None:
    articles = [article(slug, source("vance", "Vance"), source("bo-lee", "Bo Lee")) for slug in "abc"]
    assert linked(*articles) == linked(*reversed(articles))


# Of a site in a folder.
ARTICLE = """---
title: {title}
date: 2024-01-{day:02}
sources:
  {id}: {{name: {name}, role: {role}}}
---

[The bridge is safe]{{#s{day} by={id}}}, [{name}]{{.mention of=s{day}}} [said]{{.cue of=s{day}}}.
"""


def site_of(root: Path, *told: tuple[str, str, str], sources: str = "") -> Path:
    (root / "content").mkdir(parents=True)
    (root / "sources").mkdir()
    for day, (id_, name, role) in enumerate(told, 1):
        words = ARTICLE.format(title=f"Part {day}", day=day, id=id_, name=name, role=role)
        (root / f"content/part-{day}.md").write_text(words, encoding="utf-8")
    (root / "sources/people.toml").write_text(sources, encoding="utf-8")
    return root


def asked(root: Path) -> list[Diagnostic]:
    codes = ("maybe-same-source", "maybe-two-sources", "unjoined-source")
    return [each for each in check(root, BuildOptions(out=root / "_site")).diagnostics if each.code in codes]


def test_former_address_leads_to_the_source(tmp_path: Path) -> None:
    root = site_of(tmp_path / "site", ("ann-lee", "Ann Lee", "mayor"), ("lee", "Ann Lee", "mayor"))
    build(root, BuildOptions(out=tmp_path / "out"))
    forwarding = (tmp_path / "out/sources/lee/index.html").read_text(encoding="utf-8")
    assert 'url=../../sources/ann-lee/index.html"' in forwarding
    assert "2 claims in 2 articles" in (tmp_path / "out/sources/ann-lee/index.html").read_text(encoding="utf-8")
    assert not (tmp_path / "out/sources/lee-in-part-2").exists()


def test_check_proposes_who_may_be_one_until_a_person_decides(tmp_path: Path) -> None:
    told = ("jonathan-vance", "Jonathan Vance", "general"), ("vance", "Vance", "officer")
    (doubt,) = asked(site_of(tmp_path / "asked", *told))
    assert (doubt.at.path, doubt.at.line, doubt.code) == ("content/part-2.md", 8, "maybe-same-source")
    assert doubt.what == "“Vance” (officer) may be “Jonathan Vance” (general)"
    assert '`same-as = ["part-2/vance"]`' in doubt.fix and "[sources.jonathan-vance]" in doubt.fix
    for number, ruling in enumerate(("same-as", "apart-from")):
        ruled = f'[sources.jonathan-vance]\n{ruling} = ["part-2/vance"]\n'
        root = site_of(tmp_path / ruling, *told, sources=ruled)
        assert asked(root) == []
        report = build(root, BuildOptions(out=tmp_path / f"out-{number}"))
        assert [each.name for each in report.site.sources] == ["Jonathan Vance", "Vance"][: number + 1]


def test_check_asks_whether_namesakes_are_two(tmp_path: Path) -> None:
    told = ("john-smith", "John Smith", "nurse"), ("smith", "John Smith", "chief of police")
    (doubt,) = asked(site_of(tmp_path / "asked", *told))
    assert (doubt.at.path, doubt.code) == ("content/part-2.md", "maybe-two-sources")
    ruled = '[sources.john-smith]\nname = "John Smith"\napart-from = "part-2/smith"\n'
    root = site_of(tmp_path / "ruled", *told, sources=ruled)
    assert asked(root) == []
    assert len(build(root, BuildOptions(out=tmp_path / "out")).site.sources) == 2


def test_ruling_to_no_effect_is_told(tmp_path: Path) -> None:
    told = ("jonathan-vance", "Jonathan Vance", "general"), ("vance", "Jonathan Vance", "general")
    (doubt,) = asked(site_of(tmp_path, *told, sources='[sources.jonathan-vance]\nsame-as = ["part-3/vance"]\n'))
    assert str(doubt.at) == "sources/people.toml:2:12"
    assert doubt.what == 'no article has a source "part-3/vance" (did you mean "part-2/vance"?)'


def test_broken_rulings_are_told(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_text(
        '[sources.a]\nsame-as = 3\n[sources.b]\nsame-as = ["x"]\n[sources.c]\nsame-as = ["x"]\n', encoding="utf-8"
    )
    config, (wrong, torn) = read_config(tmp_path)
    assert (wrong.at.line, wrong.code) == (2, "wrong-setting")
    assert torn.what == '"x" is said to be the same as "b" already, in site.toml:4:12'
    assert [(each.of, each.who) for each in config.rulings] == [("b", "x"), ("c", "x")]


def told(**changed: str) -> AttributedArticle:
    own = {"id_": "lee", "name": "Ann Lee", "kind": "person", "role": "", "wikidata": ""} | changed
    return article("two", source(**own), source("town", "Town of Marsh", "government"), day=2)  # type: ignore[arg-type]


CHANGED = {
    "id": (told(id_="ann"),),
    "name": (told(name="Ann Leigh"),),
    "kind": (told(kind="group"),),
    "role": (told(role="mayor"),),
    "wikidata": (told(wikidata="Q42"),),
    "day": (replace(told(), article=replace(told().article, date=date(2023, 1, 1))),),
    "who wrote": (replace(told(), article=replace(told().article, is_authored=True)),),
    "declared": (replace(told(), article=replace(told().article, entries=(SourceEntry(id="lee", name="Lee"),))),),
    "gone": (),
}


@pytest.mark.parametrize("changed", CHANGED.values(), ids=CHANGED)
def test_what_is_kept_of_sources_is_found_by_all_that_it_was_found_by(changed: tuple[AttributedArticle, ...]) -> None:
    kept, first = KeptLinks(Cache()), article("one", source("lee", "Ann Lee"))
    for articles in ((first, told()), (first, *changed), (first, told())):
        for _ in range(2):
            assert kept.entities(articles, Config(), read_titles()) == entities(articles, Config(), read_titles())


def test_registry_and_rulings_find_other_sources(monkeypatch: pytest.MonkeyPatch) -> None:
    kept, articles = KeptLinks(Cache()), (article("one", source("lee", "Ann Lee")), told())
    ruling = Ruling(of="lee", who="two/lee", is_same=False, at=Location("sources/a.toml"))
    declared = SourceEntry(id="lee", name="Ann Lee")
    for config in (Config(), Config(sources=(declared,)), Config(sources=(declared,), rulings=(ruling,))):
        found = entities(articles, config, read_titles())
        assert kept.entities(articles, config, read_titles()) == found
        assert [len(each.members) for each in found if each.id == "lee"] == [1 if config.rulings else 2]
    monkeypatch.setattr("generator.link.site.entities", None)  # the second time nothing is found out
    assert kept.entities(articles, config, read_titles()) == found
