"""Claims of several articles that are one by likeness of their words: inferred, never on a side of its own.

What a person says stands above it: a statement with a claim key is only of that claim. Nothing is compared but what
stands in articles of about the same days and has its rarest word in common, so that the work grows with the site and
no faster.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from generator.link.likeness import Gist, gist, same, stems
from generator.model.attribution import AttributedArticle
from generator.model.quick import quick
from generator.model.site import Claim, Inference

DAYS = 31  # between two articles that may tell of one matter; later ones speak of another year's bridge
MOST_BESIDE = 100  # statements of those days with one rare word; a word of more is no sign of a matter
# All 59 pairs of equal telling words in benchmarks/claims/ were right, and all 17 of which one holds the other's.
ALIKE, HELD = 0.97, 0.94


@quick(kw_only=True)
class Said:
    """A statement that may be compared: its key and its words, with the claim that it is of (its place among those of
    the site).

    `is_put`: a person says of which claim it is. `day`: of its article, as a number; those without a date are of one
    day, far from all others. `speaker`: its source over the site, "" for one who is not named.
    """

    claim: int
    key: tuple[str, str]
    words: str
    is_put: bool
    day: int
    speaker: str

    @property
    def gist(self) -> Gist:
        """What it is compared by; most are never compared."""
        return gist(self.words)


@quick(kw_only=True)
class Compared:
    """What may be compared, the oldest first, and the named sources of each article. Nothing else is looked at."""

    said: tuple[Said, ...]
    speak: Mapping[str, frozenset[str]]


Like = tuple[tuple[int, int, float], ...]  # two claims that say the same, by their places, and how surely


def compared(articles: Iterable[AttributedArticle], claims: Sequence[Claim]) -> Compared:
    """What may be compared: surely found, in English, without a report of another in it; of one claim's statements in
    an article the first.
    """
    items = [item for item in articles if item.article.is_english]
    speak = {item.article.slug: frozenset(each.id for each in item.sources if each.is_named) for item in items}
    days = {item.article.slug: _day(item.article.date) for item in items}
    outer = {(item.article.slug, each.within) for item in items for each in item.attributions if each.within}
    found: dict[tuple[int, str], tuple[tuple[int, str, int], Said]] = {}
    for at, claim in enumerate(claims):
        for each in claim.statements:
            slug, item = each.article, each.attribution
            is_told = slug in days and not item.is_unsure and not each.is_denial and each.key not in outer
            if is_told and (at, slug) not in found:
                speaker = item.source_id if item.source_id in speak[slug] else ""
                is_put = bool(item.told.claim)
                said = Said(claim=at, key=each.key, words=each.words, is_put=is_put, day=days[slug], speaker=speaker)
                found[at, slug] = (days[slug], slug, item.start), said
    return Compared(said=tuple(said for _, said in sorted(found.values(), key=lambda each: each[0])), speak=speak)


def _day(day: date | None) -> int:
    return day.toordinal() if day else -2 * DAYS


def beside(all_: Compared, *, rare: int = 1, is_one_matter: bool = False) -> Iterator[tuple[Said, Said]]:
    """Pairs that may speak of one matter, each once, the older one first: they share one of the rarest telling words
    (so many) of one of them, stand in two articles of the same days, and have more in common than words: a name, a
    speaker, or somebody who speaks in both articles. `is_one_matter`: a person says that all are of one.
    """
    said = all_.said
    telling = [stems(each.words) for each in said]
    number = Counter(stem for found in telling for stem in found)
    places: dict[str, list[int]] = {}
    for at, own in enumerate(telling):
        for stem in own:
            places.setdefault(stem, []).append(at)
    days = {stem: [said[at].day for at in ats] for stem, ats in places.items()}
    seen: set[tuple[int, int]] = set()
    for at, each in enumerate(said):
        rarest = sorted(telling[at], key=lambda stem: (number[stem], stem))[:rare]
        near: set[int] = set()
        for stem in rarest:
            first = bisect_left(days[stem], each.day - DAYS)
            last = bisect_right(days[stem], each.day + DAYS)
            near.update(places[stem][first:last] if last - first <= MOST_BESIDE else ())
        found = {(min(at, other), max(at, other)) for other in near if said[other].claim != each.claim} - seen
        seen |= found
        for one, other in ((said[first], said[last]) for first, last in sorted(found)):
            is_other = one.key[0] != other.key[0]
            if is_other and (is_one_matter or _have_more_in_common(one, other, all_.speak)):
                yield one, other


def _have_more_in_common(one: Said, other: Said, speak: Mapping[str, frozenset[str]]) -> bool:
    slugs = one.key[0], other.key[0]
    is_one_speaker = bool(one.speaker) and one.speaker == other.speaker
    if one.gist.is_own or other.gist.is_own:  # “we” are others in each mouth
        return is_one_speaker
    has_anchor = is_one_speaker or not one.gist.names.isdisjoint(other.gist.names)
    if one.gist.is_pointing or other.gist.is_pointing:  # “he” may be anybody
        return has_anchor
    return has_anchor or not speak[slugs[0]].isdisjoint(speak[slugs[1]])


def like(all_: Compared) -> Like:
    """The claims that say the same, of those that no person has put together."""
    return tuple(
        (one.claim, other.claim, ALIKE if one.gist.stems == other.gist.stems else HELD)
        for one, other in beside(all_)
        if same(one.gist, other.gist)
    )


def together(
    articles: Iterable[AttributedArticle], claims: Sequence[Claim], find: Callable[[Compared], Like] = like
) -> tuple[Claim, ...]:
    """The claims, those that say the same put together under the oldest of them, with what was put there how surely.

    `find` is `like`, or what knows what that gives.
    """
    all_ = compared(articles, claims)
    free = tuple(each for each in all_.said if not each.is_put)
    beside_: dict[int, dict[int, float]] = {}
    for one, other, sure in find(replace(all_, said=free)):
        if not _are_contrary(claims[one], claims[other]):
            for a, b in ((one, other), (other, one)):
                beside_.setdefault(a, {})[b] = sure
    groups = _groups(dict.fromkeys(each.claim for each in free if each.claim in beside_), beside_)
    base = {at: group[0] for group in groups for at in group[1:]}
    wholes = {
        group[0]: _whole([claims[at] for at in group], [beside_[group[0]][at] for at in group[1:]]) for group in groups
    }
    return tuple(wholes.get(at, claim) for at, claim in enumerate(claims) if at not in base)


def _are_contrary(one: Claim, other: Claim) -> bool:
    """Does a person say that something in the one stands against something in the other?"""
    keys = {each.key for each in other.statements}
    return any(key in keys for each in one.statements for key in each.against)


def _groups(order: Iterable[int], like: Mapping[int, Mapping[int, float]]) -> list[list[int]]:
    """Claims of which each is like each other: what is in one and in another need not be alike itself."""
    groups: dict[int, list[int]] = {}
    mine: dict[int, list[int]] = {}
    for at in order:
        fit = (mine[other] for other in like[at] if other in mine)
        group = next((found for found in fit if all(other in like[at] for other in found)), None)
        if group is None:
            groups[at] = group = []
        group.append(at)
        mine[at] = group
    return [group for group in groups.values() if len(group) > 1]


def _whole(claims: Sequence[Claim], sure: Sequence[float]) -> Claim:
    """One claim of several, the first of them the one that the others are like."""
    first = claims[0]
    inferred = tuple(
        Inference(of=each.key, like=first.statements[0].key, confidence=confidence)
        for claim, confidence in zip(claims[1:], sure, strict=True)
        for each in claim.statements
    )
    return replace(
        first,
        statements=tuple(each for claim in claims for each in claim.statements),
        inferred=inferred,
        also=tuple(claim.id for claim in claims[1:] if len(claim.statements) > 1),
    )
