"""What a person has to say of events: which articles may tell of one."""

from __future__ import annotations

from collections.abc import Iterator

from generator.link.events import event_id, pairs_of_one_event
from generator.model.article import Article
from generator.model.diagnostic import Diagnostic, Location
from generator.model.site import Site

DAYS = 7  # between two articles of an event that nobody has named
FEWEST_SOURCES = FEWEST_CLAIMS = 2  # that both have


def event_doubts(site: Site) -> Iterator[Diagnostic]:
    """Articles of near days with named sources and claims in common, of which a person has not said what they tell of;
    each is told once, with the one that it has most in common with.
    """
    items = {item.article.slug: item for item in site.articles}
    named = {slug: {each.id for each in item.sources if each.is_named} for slug, item in items.items()}
    best: dict[str, tuple[int, Article]] = {}
    for pair, number in sorted(pairs_of_one_event(site.articles, site.claims).items()):
        early, late = sorted((items[slug].article for slug in pair), key=lambda each: (str(each.date), each.slug))
        is_near = early.date and late.date and (late.date - early.date).days <= DAYS
        in_common = len(named[early.slug] & named[late.slug])
        if is_near and number >= FEWEST_CLAIMS and in_common >= FEWEST_SOURCES and _is_open(early, late):
            best[late.slug] = max(best.get(late.slug, (0, early)), (number, early), key=lambda found: found[0])
    for slug, (number, early) in best.items():
        what = f"{early.path} may tell of the same event: {number} claims and several sources are in both"
        name = early.event or items[slug].article.event or "NAME"
        where = f'in the front matter of both (beside other files `event = "{name}"` in NAME.annotations.toml)'
        fix = f"write `event: {name}` {where}, or an event of its own in each"
        yield Diagnostic(Location(items[slug].article.path), "maybe-same-event", what, fix)


def _is_open(one: Article, other: Article) -> bool:
    """Has nobody said of both what they tell of?"""
    return not (event_id(one.event) and event_id(other.event))
