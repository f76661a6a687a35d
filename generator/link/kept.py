"""Ids that last: a statement keeps the id under which it was published over small edits of its words.

A statement is the one of an earlier release if its speaker and its words are the same; else if the words are alike, it
stands among the same statements as before, and no other is nearly as like, seen from the old words and from the new.
Another speaker's words never take an id over. An id whose statement is gone is withdrawn.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from generator.model.anchors import Permalink
from generator.model.attribution import AttributedArticle
from generator.text.identity import attribution_ids, plain_words
from generator.text.similarity import in_same_order, likeness

# By benchmarks/permalinks.py: of statements edited by a word, so many keep their id, and so many ids go to a look-alike
# that takes the place of a statement that is gone: 0.7 97 %, 8.9; 0.75 95, 6.1; 0.8 92, 4.5; 0.85 84, 2.7. A link that
# says "withdrawn" is a smaller harm than one that leads to other words.
FEWEST_ALIKE = 0.8
MARGIN = 0.1  # lead over the second best; 0 to 0.2 differ by 0.3 %, so the choice is for caution

_Statement = tuple[str, str]  # source id and plain words


def by_article(links: Iterable[Permalink]) -> dict[str, list[Permalink]]:
    """The anchors of each article, by its slug."""
    articles: dict[str, list[Permalink]] = {}
    for each in links:
        articles.setdefault(each.article, []).append(each)
    return articles


def with_kept_ids(attributed: AttributedArticle, known: Sequence[Permalink]) -> AttributedArticle:
    """The article with the ids under which its statements were published; `known` are its own, in reading order.

    An id that a person wrote in a file stands above them.
    """
    if not known:
        return attributed
    article = attributed.article
    meant = dict(article.merges)
    before = [(meant.get(link.source_id, link.source_id), plain_words(link.words)) for link in known]
    after = [(item.source_id, item.words_in(article)) for item in attributed.attributions]
    written = {item.key for item in article.annotations} | {item.annotation.key for item in article.decisions}
    own = {n: item.id for n, item in enumerate(attributed.attributions) if item.id in written}
    pairs = _paired([link.id for link in known], before, [(by, plain_words(words)) for by, words in after], own)
    own |= {n: known[i].id for i, n in pairs.items()}
    ids = attribution_ids(after, own=own, taken=[link.id for link in known])
    return _renamed(attributed, {item.id: new for item, new in zip(attributed.attributions, ids, strict=True)})


def with_withdrawn(attributed: AttributedArticle, known: Sequence[Permalink]) -> AttributedArticle:
    """The article with the ids that it once had and has no more."""
    if not known and not attributed.withdrawn:
        return attributed
    present = {item.id for item in attributed.attributions}
    return replace(attributed, withdrawn=tuple(link.id for link in known if link.id not in present))


def merged(old: Sequence[Permalink], new: Sequence[Permalink]) -> tuple[Permalink, ...]:
    """The anchors of all articles as they are now, those that are gone still behind what they stood behind.

    Each article's stand together, in reading order.
    """
    links = {(link.article, link.id): link for link in (*old, *new)}
    articles: dict[str, list[str]] = {link.article: [] for link in links.values()}
    for link in new:
        articles[link.article].append(link.id)
    before: dict[str, str] = {}  # for each article the anchor that the next one stood behind
    for link in old:
        ids = articles[link.article]
        if link.id not in ids:
            ids.insert(ids.index(before[link.article]) + 1 if link.article in before else 0, link.id)
        before[link.article] = link.id
    return tuple(links[article, id_] for article, ids in sorted(articles.items()) for id_ in ids)


def _paired(
    ids: Sequence[str], before: Sequence[_Statement], after: Sequence[_Statement], own: Mapping[int, str]
) -> dict[int, int]:
    """Which published statement is which of today, by their places."""
    places = {id_: n for n, id_ in own.items()}
    pairs = {i: places[id_] for i, id_ in enumerate(ids) if id_ in places}
    unchanged: dict[_Statement, list[int]] = {}
    for n, statement in enumerate(after):
        if n not in own:
            unchanged.setdefault(statement, []).append(n)
    for i, statement in enumerate(before):
        if i not in pairs and unchanged.get(statement):
            pairs[i] = unchanged[statement].pop(0)
    return pairs | dict(clear(scored(before, after, pairs, {*own, *pairs.values()})))


def scored(
    before: Sequence[_Statement], after: Sequence[_Statement], pairs: Mapping[int, int], taken: Collection[int]
) -> dict[tuple[int, int], float]:
    """How alike each statement of before is to those of today that may be it: of one speaker, among the same others.

    `pairs` are known already, `taken` the places of today that are nobody's.
    """
    order = in_same_order(sorted(pairs), sorted(pairs, key=lambda i: pairs[i]))
    old_places, new_places = order, [pairs[i] for i in order]
    rivals: dict[int, list[int]] = {}
    for n in range(len(after)):
        if n not in taken:
            rivals.setdefault(bisect(new_places, n), []).append(n)
    return {
        (i, n): likeness(statement[1], after[n][1])
        for i, statement in enumerate(before)
        if i not in pairs
        for n in rivals.get(bisect(old_places, i), ())
        if _is_by_same(statement, after[n])
    }


def _is_by_same(one: _Statement, other: _Statement) -> bool:
    """Is the speaker the same? Of the same words also "ferreira" who was "rosa-ferreira": her first mention is gone."""
    names = [{*source_id.split("-")} - {""} for source_id, _ in (one, other)]
    is_shorter = all(names) and (names[0] <= names[1] or names[1] <= names[0])
    return one[0] == other[0] or (one[1] == other[1] and is_shorter)


def clear(
    scores: Mapping[tuple[int, int], float], *, fewest: float = FEWEST_ALIKE, margin: float = MARGIN
) -> tuple[tuple[int, int], ...]:
    """The pairs that are alike enough and lead over each other pair of one of the two.

    >>> clear({(0, 0): 0.9, (0, 1): 0.5, (1, 1): 0.85, (1, 0): 0.78})
    ((0, 0),)
    """
    rows: dict[tuple[int, int], list[float]] = {}
    for pair, score in scores.items():
        for side in (0, 1):
            rows.setdefault((side, pair[side]), []).append(score)
    best = {key: sorted(found, reverse=True) for key, found in rows.items()}

    def leads(pair: tuple[int, int], score: float) -> bool:
        both = [best[side, pair[side]] for side in (0, 1)]
        return all(found[0] == score and score - ([*found[1:], 0.0][0]) >= margin for found in both)

    return tuple(pair for pair, score in scores.items() if score >= fewest and leads(pair, score))


def _renamed(attributed: AttributedArticle, ids: Mapping[str, str]) -> AttributedArticle:
    """The article with other ids, wherever they stand."""
    return replace(
        attributed,
        attributions=tuple(
            replace(
                item,
                id=ids[item.id],
                within=ids.get(item.within, ""),
                told=replace(
                    item.told,
                    against=_against(item.told.against, ids),
                ),
            )
            for item in attributed.attributions
        ),
        relations=tuple(
            replace(relation, of=ids[relation.of], to=tuple(ids[other] for other in relation.to))
            for relation in attributed.relations
        ),
    )


def _against(against: Iterable[str], ids: Mapping[str, str]) -> tuple[str, ...]:
    """What stands against a statement, by its new id; what is of another article by the one it has there."""
    return tuple(ids.get(other, other) for other in against if other in ids or "/" in other)
