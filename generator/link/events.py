"""Articles of one event, as their authors name it: what they have in common, and where their numbers differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from generator.link.alike import Said, beside, compared
from generator.link.likeness import agree, likeness
from generator.model.attribution import AttributedArticle
from generator.model.site import Claim, Event
from generator.text.slugs import whole_slug

LEAST_ALIKE = 0.6  # share of telling words of two statements that tell of one thing, if not the same of it
FEWEST_SHARED = 2
RARE = 3
MOST_DIFFERENCES = 50  # on a page
_Key = tuple[str, str]


def events(articles: Sequence[AttributedArticle], claims: Sequence[Claim]) -> tuple[Event, ...]:
    """The events that more than one article tells of, by name; each with its articles, the oldest first."""
    named: dict[str, list[AttributedArticle]] = {}
    for item in articles:
        if key := event_id(item.article.event):
            named.setdefault(key, []).append(item)
    inside: dict[str, list[int]] = {item.article.slug: [] for items in named.values() for item in items}
    for at, claim in enumerate(claims):
        for slug_ in {each.article for each in claim.statements} & inside.keys():
            inside[slug_].append(at)

    def of(items: Sequence[AttributedArticle]) -> list[Claim]:  # looked up by article: a site may have many events
        return [claims[at] for at in sorted({at for item in items for at in inside[item.article.slug]})]

    return tuple(_event(key, items, of(items)) for key, items in sorted(named.items()) if len(items) > 1)


def event_id(name: str) -> str:
    """What two ways to write an event's name have in common, as a name in an address; "" for no name."""
    return whole_slug(name) if name.strip() else ""


def _event(key: str, items: Sequence[AttributedArticle], claims: Sequence[Claim]) -> Event:
    """The event of these articles; `claims`: those that stand in any of them."""
    slugs = {item.article.slug for item in items}
    shared = (claim for claim in claims if len({each.article for each in claim.statements} & slugs) > 1)
    ordered = sorted(items, key=lambda item: (item.article.date is None, item.article.date, item.article.slug))
    return Event(
        id=key,
        name=ordered[0].article.event,
        articles=tuple(item.article.slug for item in ordered),
        claims=tuple(claim.id for claim in shared),
        differing=tuple(_differing(ordered, claims))[:MOST_DIFFERENCES],
    )


def _differing(items: Sequence[AttributedArticle], claims: Sequence[Claim]) -> Iterator[tuple[_Key, _Key]]:
    """The keys of statements of two of the articles that are about the same, and have numbers, others in each."""
    told = compared(items, claims)
    numbered = replace(told, said=tuple(each for each in told.said if each.gist.numbers))
    for one, other in beside(numbered, rare=RARE, is_one_matter=True):
        if _differ(one, other):
            yield one.key, other.key


def _differ(one: Said, other: Said) -> bool:
    shared = len(one.gist.stems & other.gist.stems)
    are_numbers_others = not one.gist.numbers <= other.gist.numbers and not other.gist.numbers <= one.gist.numbers
    is_one_thing = likeness(one.gist, other.gist) >= LEAST_ALIKE and shared >= FEWEST_SHARED
    return are_numbers_others and is_one_thing and not agree(one.gist, other.gist)


def pairs_of_one_event(articles: Sequence[AttributedArticle], claims: Iterable[Claim]) -> dict[tuple[str, str], int]:
    """Pairs of articles, by their slugs, with the number of claims that both have."""
    pairs: dict[tuple[str, str], int] = {}
    known = {item.article.slug for item in articles}
    for claim in claims:
        slugs = sorted({each.article for each in claim.statements} & known)
        for pair in combinations(slugs[:10], 2):
            pairs[pair] = pairs.get(pair, 0) + 1
    return pairs
