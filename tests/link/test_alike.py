"""Claims of several articles put together by likeness of words: what is the same, what never is, who decides."""

from dataclasses import replace
from datetime import date

import pytest

from generator.keep.cache import Cache
from generator.link import link
from generator.link.likeness import gist, likeness, same
from generator.model.annotation import Marks, Review, Told
from generator.model.article import Article, Block
from generator.model.attribution import AttributedArticle, Attribution, Relation, Source
from generator.model.site import Claim, Config
from generator.model.span import Span
from generator.pipeline.linking import KeptLinks
from generator.render.stances import matter, stances
from generator.text.offsets import MappedText

OPEN = "the ferry to Oskar Bay will sail again in May"
DAY = date(2024, 5, 2)


def article(
    slug: str,
    *said: str,
    by: str = "Ann Lee",
    on: date | None = DAY,
    claim: str = "",
    language: str = "en",
    within: bool = False,
) -> AttributedArticle:
    """An article in which somebody says each of the sentences; `within`: the second is reported in the first."""
    text = "\n\n".join(said)
    starts = [text.index(words) for words in said]
    items = tuple(
        Attribution(
            id=f"a-{at}",
            marks=Marks(content=(Span(start, start + len(words)),)),
            kind="indirect",
            source_id="who",
            within="a-0" if within and at else "",
            told=Told(claim=claim),
            review=Review(by_machine=True, confidence=0.9, is_draft=True),
        )
        for at, (start, words) in enumerate(zip(starts, said, strict=True))
    )
    return AttributedArticle(
        article=Article(
            path=f"seeds/{slug}.txt",
            slug=slug,
            title=slug,
            body=MappedText.of(text),
            blocks=(Block(role="paragraph", span=Span(0, len(text))),),
            elements=(),
            date=on,
            language=language,
        ),
        attributions=items,
        sources=(Source(id="who", name=by, kind="person", role="", mentions=()),),
    )


def claims(*articles: AttributedArticle) -> tuple[Claim, ...]:
    return link(articles, (), Config()).claims


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (OPEN, "In May the ferry will be sailing again to Oskar Bay"),
        ("police had fired on 40 of the marchers", "forty marchers were fired on by the police"),
        ("the mill was never insured against fire", "“The mill was not insured against fire”"),
        ("the clerks forged the letter to the bank in Bremen", "the letter to the bank in Bremen was forged"),
    ],
)
def test_like_words_say_the_same(one: str, other: str) -> None:
    assert same(gist(one), gist(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (OPEN, "the ferry to Oskar Bay will not sail again in May"),
        ("40 of the marchers were hurt by the police", "44 of the marchers were hurt by the police"),
        ("half of 1,200 homes in Mirau burned", "half of 1,300 homes in Mirau burned"),
        ("the road to Mirau was dry on the day", "the road to Mirau was wet on the day"),
        ("prices of bread in Mirau rose again", "prices of bread in Mirau fell again"),
        ("Kessel hit Varga in the kitchen", "Varga hit Kessel in the kitchen"),
        ("the crew failed to close the bow door", "the crew closed the bow door"),
        ("the shelling of the harbour goes on", "the shelling of the harbour stopped"),
        ("she had sold the house in Bremen", "he had sold the house in Bremen"),
        ("the dam may have burst at night", "the dam burst at night"),
        ("it was made up", "it was made up"),  # too few words to be of one matter
    ],
)
def test_what_differs_in_a_word_that_tells_is_never_the_same(one: str, other: str) -> None:
    assert not same(gist(one), gist(other))


def test_likeness_is_the_share_of_telling_words() -> None:
    assert likeness(gist("the ferry sails in May"), gist("a ferry sank in May")) == pytest.approx(2 / 3)
    assert likeness(gist("it is so"), gist("it was so")) == 0


def test_like_claims_of_two_articles_are_one_and_marked_as_inferred() -> None:
    (claim,) = claims(article("a", OPEN), article("b", "In May the ferry sails again to Oskar Bay", by="Jo Kern"))
    assert [each.key for each in claim.statements] == [("a", "a-0"), ("b", "a-0")]
    (found,) = claim.inferred
    assert (found.of, found.like) == (("b", "a-0"), ("a", "a-0"))
    assert 0.9 <= found.confidence < 1


def test_equal_words_are_not_inferred() -> None:
    (claim,) = claims(article("a", OPEN), article("b", OPEN))
    assert claim.inferred == ()


LIKE = "In May the ferry sails again to Oskar Bay"


@pytest.mark.parametrize(
    "other",
    [
        article("b", LIKE, on=date(2024, 6, 3)),  # another month's ferry
        article("b", LIKE, on=None),
        article("b", LIKE, claim="ferry"),  # a person says what it claims
        article("b", LIKE, language="de"),
    ],
)
def test_other_days_a_persons_word_and_other_languages_keep_claims_apart(other: AttributedArticle) -> None:
    assert len(claims(article("a", OPEN), other)) == 2


def test_a_person_joins_by_one_key() -> None:
    (claim,) = claims(article("a", OPEN, claim="ferry"), article("b", "it will sail", claim="ferry"))
    assert (claim.id, claim.inferred) == ("ferry", ())


def test_we_and_he_are_not_the_same_in_two_mouths() -> None:
    ours = "we will mend the old bridge by the summer"
    assert len(claims(article("a", ours), article("b", ours.replace("the summer", "summer"), by="Jo Kern"))) == 2
    assert len(claims(article("a", ours), article("b", ours.replace("the summer", "summer")))) == 1
    his = "he will mend the old bridge by the summer"
    assert len(claims(article("a", his), article("b", his.replace("the summer", "summer"), by="Jo Kern"))) == 2


def test_nothing_in_common_but_words_is_not_one_matter() -> None:
    said = "the old bridge was shut because of rust", "because of rust the old bridge is shut"
    assert len(claims(article("a", said[0]), article("b", said[1], by="Jo Kern"))) == 2
    assert len(claims(article("a", said[0]), article("b", said[1]))) == 1


def test_a_report_is_not_the_same_as_what_it_reports() -> None:
    outer = f"Kern had told her {OPEN}"
    found = claims(article("a", outer, OPEN, within=True), article("b", LIKE))
    assert sorted(len(claim.statements) for claim in found) == [1, 2]


def test_members_of_a_group_are_all_alike() -> None:
    short = "the ferry to Oskar Bay sails again"
    one, other = f"{short} with a new captain", f"{short} on a Sunday"
    groups = claims(article("a", short), article("b", one), article("c", other))
    assert sorted(len(claim.statements) for claim in groups) == [1, 2]


def test_order_of_the_articles_changes_nothing() -> None:
    items = [article(name, words) for name, words in zip("abc", (OPEN, LIKE, "the ferry sank"), strict=True)]
    assert claims(*items) == claims(*reversed(items))


def test_a_claim_that_had_a_page_leads_on() -> None:
    first = article("a", OPEN, on=date(2024, 5, 1))
    (claim,) = claims(first, article("b", LIKE), article("c", LIKE))
    assert len(claim.statements) == 3
    assert len(claim.also) == 1


def _with(item: AttributedArticle, at: int, **changed: object) -> AttributedArticle:
    """The article with one of its attributions changed."""
    items = list(item.attributions)
    items[at] = replace(items[at], **changed)  # type: ignore[arg-type]  # each of its own type
    return replace(item, attributions=tuple(items))


def _turned(item: AttributedArticle) -> AttributedArticle:
    """The article with the second and third attribution in each other's place."""
    first, second, third, *rest = item.attributions
    return replace(item, attributions=(first, replace(third, id=second.id), replace(second, id=third.id), *rest))


OTHER, OURS = "again in May the ferry to Oskar Bay will sail", "in Marsh Lane we will build a school"
FIRST = article("a", OPEN, "we will build a school in Marsh Lane")
TWO = article("b", OPEN, LIKE, OTHER, OURS, "no comment")
CHANGED = {
    "words": article("b", OPEN, "In June the ferry sails again to Lunna", OTHER, OURS, "no comment"),
    "day": replace(TWO, article=replace(TWO.article, date=date(2020, 1, 1))),
    "language": replace(TWO, article=replace(TWO.article, language="de")),
    "name": replace(TWO, sources=(replace(TWO.sources[0], name="Jo Kern"),)),
    "speaker": _with(TWO, 3, source_id=""),
    "id": _with(TWO, 4, id="other"),
    "key": _with(TWO, 1, told=Told(claim="ferry")),
    "against": _with(TWO, 0, told=Told(against=("a/a-1",))),
    "against one of its own": _with(TWO, 1, told=Told(against=("a-0",))),
    "unsure": _with(TWO, 1, review=Review(by_machine=True, confidence=0.1, is_draft=True)),
    "within": _with(TWO, 4, within="a-1"),
    "order": _turned(article("b", OPEN, OTHER, LIKE, OURS, "no comment")),
    "contrary": replace(TWO, relations=(Relation(type="denies", of="a-1", to=("a-0",)),)),
    "gone": replace(TWO, attributions=TWO.attributions[1:]),
}


@pytest.mark.parametrize("changed", CHANGED.values(), ids=CHANGED)
def test_what_is_kept_of_claims_is_found_by_all_that_it_was_found_by(changed: AttributedArticle) -> None:
    known = KeptLinks(Cache())
    for other in (TWO, changed, TWO):
        for _ in range(2):
            assert link((FIRST, other), (), Config(), links=known) == link((FIRST, other), (), Config())


def test_words_before_a_statement_find_the_same_claims_again(monkeypatch: pytest.MonkeyPatch) -> None:
    known, first = KeptLinks(Cache()), article("a", OPEN)
    link((first, article("b", LIKE)), (), Config(), links=known)
    monkeypatch.setattr("generator.link.site.together", None)  # nothing is found out
    body = MappedText.of(f"It rained. {LIKE}")
    moved = _with(article("b", LIKE), 0, marks=Marks(content=(Span(11, 11 + len(LIKE)),)))
    moved = replace(moved, article=replace(moved.article, body=body))
    (claim,) = link((first, moved), (), Config(), links=known).claims
    assert [each.attribution.start for each in claim.statements] == [0, 11]


@pytest.mark.parametrize("claim", ["", "ferry"])
def test_who_denies_it_does_not_say_so(claim: str) -> None:
    says, denies = article("one", OPEN, claim=claim), article("two", OPEN, by="Bob Roe", claim=claim)
    denies = replace(denies, relations=(Relation(type="denies", of="a-0", to=(), evidence=(Span(0, 1),)),))
    claims = link([says, denies], [], Config(title="Site")).claims
    assert len(claims) == (1 if claim else 2)
    for each in claims:
        found = matter(each.statements, each.inferred)
        start = next(said.key for said in each.statements if not said.is_denial) if claim else each.statements[0].key
        sides = stances(found, start)
        assert (sides.same, len(sides.otherwise)) == ((), 1 if claim else 0)
