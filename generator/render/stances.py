"""Who says the same as somebody, who says otherwise, and who only speaks of the same matter.

A claim's key only says what statements are about. That two agree is taken from their words alone, that they don't from
a person (`against`) or the article (contradicts, denies); whoever says the same as one who is contradicted is
contradicted too. No one else is put on a side.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from re import findall

from generator.model.attribution import AttributedArticle
from generator.model.site import Statement
from generator.model.span import words_of


@dataclass(frozen=True, slots=True)
class Matter:
    """The statements of one claim by their wording, and for each wording those against it."""

    wordings: Mapping[str, tuple[Statement, ...]]
    against: Mapping[str, frozenset[str]]
    wording_of: Mapping[tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class Stances:
    """Statements of one claim, told from one of them: the same words, the contrary, and what is known to be neither."""

    same: tuple[Statement, ...]
    otherwise: tuple[Statement, ...]
    others: tuple[Statement, ...]


def matter(statements: Iterable[Statement], articles: Mapping[str, AttributedArticle]) -> Matter:
    """The statements of a claim, put together by their words."""
    wordings: dict[str, list[Statement]] = {}
    wording_of: dict[tuple[str, str], str] = {}
    for statement in statements:
        words = wording(said(statement, articles))
        wordings.setdefault(words, []).append(statement)
        wording_of[_key(statement)] = words
    against: dict[str, set[str]] = {}
    for one, other in _opposed(wording_of, wordings, articles):
        against.setdefault(one, set()).add(other)
        against.setdefault(other, set()).add(one)
    return Matter(
        {words: tuple(same) for words, same in wordings.items()},
        {words: frozenset(others) for words, others in against.items()},
        wording_of,
    )


def stances(matter: Matter, start: Statement) -> Stances:
    """How the other statements of the matter stand to `start`, which is one of them."""
    words = matter.wording_of[_key(start)]
    side = {words: 1}
    ahead = [words]
    while ahead:
        at = ahead.pop()
        for other in sorted(matter.against.get(at, ())):
            if other not in side:
                side[other] = -side[at]
                ahead.append(other)
    sides: dict[int, list[Statement]] = {1: [], -1: [], 0: []}
    for each, statements in matter.wordings.items():
        sides[side.get(each, 0)] += (statement for statement in statements if _key(statement) != _key(start))
    return Stances(tuple(sides[1]), tuple(sides[-1]), tuple(sides[0]))


def wording(words: str) -> str:
    """What two wordings have in common that are the same but for capitals and punctuation."""
    return " ".join(findall(r"\w+", words.casefold()))


def said(statement: Statement, articles: Mapping[str, AttributedArticle]) -> str:
    """What is said there, its parts joined by an ellipsis."""
    return words_of(articles[statement.article].article.text, statement.attribution.content)


def _key(statement: Statement) -> tuple[str, str]:
    return statement.article, statement.attribution.id


def _opposed(
    wording_of: Mapping[tuple[str, str], str],
    wordings: Mapping[str, Iterable[Statement]],
    articles: Mapping[str, AttributedArticle],
) -> Iterable[tuple[str, str]]:
    """Pairs of wordings that stand against each other."""
    for statement in (statement for same in wordings.values() for statement in same):
        ids = set(statement.attribution.told.against)
        for relation in articles[statement.article].relations:
            if relation.type in ("contradicts", "denies") and relation.of == statement.attribution.id:
                ids.update(relation.to)
        for id_ in sorted(ids):
            one, other = wording_of[_key(statement)], wording_of.get((statement.article, id_))
            if other is not None and other != one:
                yield one, other
