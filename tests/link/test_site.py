"""Sources and claims over all articles."""

from dataclasses import replace
from datetime import date

from generator.link import confirmed_only, link, publishable
from generator.model.annotation import Marks, Origin, Review, Told
from generator.model.article import Article, Block
from generator.model.attribution import AttributedArticle, Attribution, Source, SourceKind
from generator.model.site import Config
from generator.model.span import Span
from generator.text.offsets import MappedText

TEXT = "The mayor said the bridge will close on Monday."


def article(slug: str, *, path: str = "", on: date | None = None, seed: str = "", is_page: bool = False) -> Article:
    block = Block(role="paragraph", span=Span(0, len(TEXT)))
    return Article(
        path=path or f"seeds/{slug}.txt",
        slug=slug,
        title=slug,
        body=MappedText.of(TEXT),
        blocks=(block,),
        elements=(),
        date=on,
        seed=seed,
        is_page=is_page,
    )


def attributed(slug: str, *, kind: SourceKind = "person", name: str = "Ann Lee", origin: Origin = "machine",
               on: date | None = None, claim: str = "") -> AttributedArticle:  # fmt: skip
    source = Source(id="ann-lee", name=name, kind=kind, role="mayor", mentions=(Span(0, 9),))
    item = Attribution(
        id=f"a-{slug}",
        marks=Marks(content=(Span(15, 46),), cue=(Span(10, 14),), source=(Span(0, 9),)),
        kind="indirect",
        source_id="ann-lee",
        told=Told(claim=claim),
        review=Review(by_machine=origin == "machine", confidence=0.9, is_draft=origin == "machine"),
    )
    return AttributedArticle(article=article(slug, on=on), attributions=(item,), sources=(source,))


def test_named_source_is_one_over_all_articles() -> None:
    (source,) = link([attributed("a"), attributed("b")], (), Config()).sources
    assert (source.id, source.name, source.role) == ("ann-lee", "Ann Lee", "mayor")
    assert [statement.article for statement in source.statements] == ["a", "b"]


def test_unnamed_sources_of_two_articles_stay_two() -> None:
    site = link([attributed("a", kind="unnamed"), attributed("b", kind="unnamed")], (), Config())
    assert [source.id for source in site.sources] == ["ann-lee-in-a", "ann-lee-in-b"]
    assert site.articles[0].attributions[0].source_id == site.articles[0].sources[0].id == "ann-lee-in-a"


def test_equal_words_are_one_claim() -> None:
    (claim,) = link([attributed("a"), attributed("b")], (), Config()).claims
    assert claim.text == "the bridge will close on Monday"
    assert len(claim.statements) == 2


def test_claim_key_of_an_author_is_the_claims_id() -> None:
    (claim,) = link([attributed("a", claim="bridge")], (), Config()).claims
    assert claim.id == "bridge"


def test_articles_stand_newest_first_and_undated_last() -> None:
    early, late = date(2020, 1, 8), date(2023, 8, 23)
    site = link([attributed("a"), attributed("b", on=early), attributed("c", on=late)], (), Config())
    assert [item.article.slug for item in site.articles] == ["c", "b", "a"]


def test_confirmed_only_leaves_out_the_machines_drafts() -> None:
    assert confirmed_only(attributed("a")).attributions == ()
    assert confirmed_only(attributed("a")).sources == ()
    mine = attributed("a", origin="author")
    assert confirmed_only(mine) == mine
    (item,) = mine.attributions
    pointing = replace(mine, attributions=(replace(item, told=replace(item.told, against=("a-draft",))),))
    assert confirmed_only(pointing).attributions == (item,)


def test_annotated_article_replaces_its_seed() -> None:
    kept, diagnostics = publishable([article("a"), article("a", path="content/a.md", seed="a")])
    assert [item.path for item in kept] == ["content/a.md"]
    assert diagnostics == ()


def test_unknown_seed_suggests_the_nearest() -> None:
    _, (diagnostic,) = publishable([article("flood"), article("x", path="content/x.md", seed="flod")])
    assert 'no seed "flod" (did you mean "flood"?)' in diagnostic.what


def test_second_file_with_one_address_is_told() -> None:
    kept, (diagnostic,) = publishable([article("a"), article("a", path="seeds/a.html")])
    assert [item.path for item in kept] == ["seeds/a.txt"]
    assert str(diagnostic).startswith("seeds/a.html: error: seeds/a.txt has the address articles/a/ already")


def test_page_cannot_take_an_address_of_the_site() -> None:
    kept, (diagnostic,) = publishable([article("sources", path="content/sources.md", is_page=True)])
    assert kept == ()
    assert "belongs to the site itself" in diagnostic.what
