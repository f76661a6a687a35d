"""Which statements stand against each other: within an article as it or a person says, over articles as a person does.

A person names what stands in another article by that and its id: `against=flood/tv80`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.model.article import SourceFile
from generator.model.attribution import AttributedArticle, Attribution
from generator.model.diagnostic import Diagnostic, Location
from generator.model.site import Site
from generator.text.nearest import nearest
from generator.text.offsets import line_and_column

Key = tuple[str, str]  # of a statement: its article and its id
CONTRARY = ("contradicts", "denies")  # relations


def against_here(attributed: AttributedArticle) -> dict[str, set[str]]:
    """What stands against each attribution of an article: what it says so of, and what says so of it."""
    denied = [each for each in attributed.relations if each.type in CONTRARY]
    if not denied and not [item for item in attributed.attributions if item.told.against]:
        return {}
    against: dict[str, set[str]] = {
        item.id: {other for other in item.told.against if "/" not in other} for item in attributed.attributions
    }
    for relation in denied:
        if relation.of in against:
            against[relation.of].update(relation.to)
    for id_, others in tuple(against.items()):
        for other in others & against.keys():
            against[other].add(id_)
    return against


def against_abroad(articles: Sequence[AttributedArticle]) -> dict[Key, set[Key]]:
    """The keys of statements, each with those of other articles that a person set against it, or it against them."""
    told = [(one, other) for one, other in _told_abroad(articles)]
    known = {(item.article.slug, each.id) for item in articles for each in item.attributions} if told else set()
    found: dict[Key, set[Key]] = {}
    for one, other in told:
        if other in known and other != one:
            found.setdefault(one, set()).add(other)
            found.setdefault(other, set()).add(one)
    return found


def _told_abroad(articles: Iterable[AttributedArticle]) -> Iterator[tuple[Key, Key]]:
    for item in articles:
        for each in item.attributions:
            for other in each.told.against:
                slug, is_abroad, id_ = other.partition("/")
                if is_abroad:
                    yield (item.article.slug, each.id), (slug, id_)


def without_lost(articles: Sequence[AttributedArticle]) -> tuple[AttributedArticle, ...]:
    """The articles, their statements without what a person set against them that no article has."""
    if not (named := {other for _, other in _told_abroad(articles)}):
        return tuple(articles)
    known = named & {(item.article.slug, each.id) for item in articles for each in item.attributions}
    lost = {f"{slug}/{id_}" for slug, id_ in named - known}
    return tuple(_without(item, lost) for item in articles) if lost else tuple(articles)


def _without(item: AttributedArticle, lost: Collection[str]) -> AttributedArticle:
    def left(each: Attribution) -> Attribution:
        against = tuple(other for other in each.told.against if other not in lost)
        return each if against == each.told.against else replace(each, told=replace(each.told, against=against))

    attributions = tuple(map(left, item.attributions))
    return item if attributions == item.attributions else replace(item, attributions=attributions)


def unconfirmed(articles: Sequence[AttributedArticle]) -> frozenset[Key]:
    """The keys of the machine's drafts that a person set against a statement of another article."""
    if not (named := {other for _, other in _told_abroad(articles)}):
        return frozenset()
    drafts = ((item.article.slug, each.id) for item in articles for each in item.attributions if each.is_draft)
    return frozenset(named.intersection(drafts))


def lost_against(
    site: Site, files: Mapping[str, SourceFile], left_out: Collection[Key] = frozenset()
) -> Iterator[Diagnostic]:
    """What a person set against a statement and no article has, of a site that has it still (see `without_lost`);
    `left_out`: what one has, and the site doesn't show.
    """
    items = {item.article.slug: item for item in site.articles}
    ids = {slug: {each.id: each for each in item.attributions} for slug, item in items.items()}
    for (slug, id_), (other, target) in _told_abroad(site.articles):
        if target not in ids.get(other, ()):
            article, start = items[slug].article, ids[slug][id_].start
            hint = nearest(target, ids[other]) if other in ids else nearest(other, ids)
            place = line_and_column(files[article.path].text, article.body.to_input(start, start + 1)[0])
            what = f"against={other}/{target} names no statement of the site{hint}"
            fix = "write ARTICLE/ID: the article's name in its address, and the id that its statement has"
            if (other, target) in left_out:
                what = f"against={other}/{target} names a draft of the machine, which this site does not show"
                fix = 'confirm that statement, or write `drafts = "all"` in site.toml'
            yield Diagnostic(Location(article.path, *place), "lost-statement", what, fix)
