"""Claims of several articles that are one by likeness of their words: inferred, never on a side of its own.

What a person says stands above it: a statement with a claim key is only of that claim. Nothing is compared but what
stands in articles of about the same days and has its rarest word in common, so that the work grows with the site and
no faster.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.link.likeness import Gist, gist, same, stems
from generator.model.attribution import AttributedArticle
from generator.model.site import Claim, Inference, Statement

DAYS = 31  # between two articles that may tell of one matter; later ones speak of another year's bridge
MOST_BESIDE = 100  # statements of those days with one rare word; a word of more is no sign of a matter
# All 59 pairs of equal telling words in benchmarks/claims/ were right, and all 17 of which one holds the other's.
ALIKE, HELD = 0.97, 0.94


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A statement that may be compared, with the claim that it is of (its place among those of the site).

    `stems`: its telling words. `day`: of its article, as a number; those without a date are of one day, far from all
    others. `speaker`: its source over the site, "" for one who is not named.
    """

    claim: int
    statement: Statement
    stems: frozenset[str]
    day: int
    speaker: str

    @property
    def gist(self) -> Gist:
        """What it is compared by; most are never compared."""
        return gist(self.statement.words)


def said_alike(articles: Iterable[AttributedArticle], claims: Sequence[Claim]) -> tuple[Said, ...]:
    """What may be compared, the oldest first: surely found, in English, without a report of another in it; of one
    claim's statements in an article the first.
    """
    of = {item.article.slug: item for item in articles if item.article.is_english}
    named = {slug: {source.id for source in item.sources if source.is_named} for slug, item in of.items()}
    outer = {(slug, each.within) for slug, item in of.items() for each in item.attributions if each.within}
    found = {}
    for at, claim in enumerate(claims):
        for each in claim.statements:
            is_meant = each.article in of and not each.attribution.is_unsure and each.key not in outer
            if is_meant and (at, each.article) not in found:
                day = of[each.article].article.date
                found[at, each.article] = Said(
                    claim=at,
                    statement=each,
                    stems=stems(each.words),
                    day=day.toordinal() if day else -2 * DAYS,
                    speaker=each.attribution.source_id if each.attribution.source_id in named[each.article] else "",
                )
    return tuple(
        sorted(found.values(), key=lambda said: (said.day, said.statement.article, said.statement.attribution.start))
    )


def beside(
    said: Sequence[Said], articles: Iterable[AttributedArticle], *, rare: int = 1, is_one_matter: bool = False
) -> Iterator[tuple[Said, Said]]:
    """Pairs that may speak of one matter, each once, the older one first: they share one of the rarest telling words
    (so many) of one of them, stand in two articles of the same days, and have more in common than words: a name, a
    speaker, or somebody who speaks in both articles. `is_one_matter`: a person says that all are of one.
    """
    speak = {item.article.slug: {source.id for source in item.sources if source.is_named} for item in articles}
    number = Counter(stem for each in said for stem in each.stems)
    places: dict[str, list[int]] = {}
    for at, each in enumerate(said):
        for stem in each.stems:
            places.setdefault(stem, []).append(at)
    days = {stem: [said[at].day for at in ats] for stem, ats in places.items()}
    seen: set[tuple[int, int]] = set()
    for at, each in enumerate(said):
        rarest = sorted(each.stems, key=lambda stem: (number[stem], stem))[:rare]
        near: set[int] = set()
        for stem in rarest:
            first = bisect_left(days[stem], each.day - DAYS)
            last = bisect_right(days[stem], each.day + DAYS)
            near.update(places[stem][first:last] if last - first <= MOST_BESIDE else ())
        found = {(min(at, other), max(at, other)) for other in near if said[other].claim != each.claim} - seen
        seen |= found
        for one, other in ((said[first], said[last]) for first, last in sorted(found)):
            is_other = one.statement.article != other.statement.article
            if is_other and (is_one_matter or _have_more_in_common(one, other, speak)):
                yield one, other


def _have_more_in_common(one: Said, other: Said, speak: Mapping[str, set[str]]) -> bool:
    slugs = one.statement.article, other.statement.article
    is_one_speaker = bool(one.speaker) and one.speaker == other.speaker
    if one.gist.is_own or other.gist.is_own:  # “we” are others in each mouth
        return is_one_speaker
    has_anchor = is_one_speaker or not one.gist.names.isdisjoint(other.gist.names)
    if one.gist.is_pointing or other.gist.is_pointing:  # “he” may be anybody
        return has_anchor
    return has_anchor or not speak[slugs[0]].isdisjoint(speak[slugs[1]])


def together(articles: Sequence[AttributedArticle], claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims, those that say the same put together under the oldest of them, with what was put there how surely."""
    said = [each for each in said_alike(articles, claims) if not each.statement.attribution.told.claim]
    like: dict[int, dict[int, float]] = {}
    for one, other in beside(said, articles):
        if same(one.gist, other.gist):
            sure = ALIKE if one.stems == other.stems else HELD
            for a, b in ((one.claim, other.claim), (other.claim, one.claim)):
                like.setdefault(a, {})[b] = sure
    groups = _groups(dict.fromkeys(each.claim for each in said if each.claim in like), like)
    base = {at: group[0] for group in groups for at in group[1:]}
    wholes = {
        group[0]: _whole([claims[at] for at in group], [like[group[0]][at] for at in group[1:]]) for group in groups
    }
    return tuple(wholes.get(at, claim) for at, claim in enumerate(claims) if at not in base)


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
