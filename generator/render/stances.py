"""Who says the same as somebody, who says otherwise, and who only speaks of the same matter.

A claim's key only says what statements are about. That two agree is taken from their words alone (equal ones, or what
`link` inferred from like ones), that they don't from a person (`against`) or the article (contradicts, denies); whoever
says the same as one who is contradicted is contradicted too. No one else is put on a side: two who contradict a third
(“two hurt”, “ten hurt”, against “nobody hurt”) need not say the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from re import findall

from generator.model.quick import quick
from generator.model.site import Inference, Statement
from generator.render.views import AlsoLine

_DENIAL = "¬ "  # before the wording of what is denied


@quick
class Matter:
    """The statements of one claim by their wording, and for each wording those against it.

    `wording_of` and `places`: of each statement, by its key, its wording, and which one of that wording it is.
    `inferred`: the keys of those that are of their wording by likeness alone. `lines`: how cards of other articles tell
    of them, once one has, by the way to the site's root, their stance, and their key.
    """

    wordings: Mapping[str, tuple[Statement, ...]]
    against: Mapping[str, frozenset[str]]
    wording_of: Mapping[tuple[str, str], str]
    places: Mapping[tuple[str, str], int]
    inferred: frozenset[tuple[str, str]] = frozenset()
    lines: dict[tuple[str, ...], AlsoLine] = field(default_factory=dict)


@quick
class Stances:
    """Statements of one claim, told from one of them: the same words, the contrary, and what is known to be neither."""

    same: tuple[Statement, ...]
    otherwise: tuple[Statement, ...]
    others: tuple[Statement, ...]


def matter(statements: Iterable[Statement], inferred: Iterable[Inference] = ()) -> Matter:
    """The statements of a claim, put together by their words; `inferred` ones with those that they are like."""
    like = {each.of: each.like for each in inferred}
    wordings: dict[str, list[Statement]] = {}
    wording_of: dict[tuple[str, str], str] = {}
    places: dict[tuple[str, str], int] = {}
    for statement in statements:
        key = statement.key
        words = wording_of.get(like.get(key, key)) or wording(statement.words)
        words = f"{_DENIAL}{words}" if statement.is_denial else words
        same = wordings.setdefault(words, [])
        places[key] = len(same)
        same.append(statement)
        wording_of[key] = words
    against: dict[str, set[str]] = {}
    for words in wordings:
        if words.startswith(_DENIAL) and (plain := words.removeprefix(_DENIAL)) in wordings:
            against.setdefault(words, set()).add(plain)
            against.setdefault(plain, set()).add(words)
    for statement in (statement for same in wordings.values() for statement in same):
        one = wording_of[statement.key]
        for other in map(wording_of.get, statement.against):
            if other is not None and other != one:
                against.setdefault(one, set()).add(other)
                against.setdefault(other, set()).add(one)
    return Matter(
        {words: tuple(same) for words, same in wordings.items()},
        {words: frozenset(others) for words, others in against.items()},
        wording_of,
        places,
        frozenset(like),
    )


def stances(matter: Matter, start: tuple[str, str], *, most: int | None = None) -> Stances:
    """How the other statements of the matter stand to the one with the key `start`, at `most` so many each."""
    words = matter.wording_of[start]
    against = matter.against.get(words, frozenset())
    same, at = matter.wordings[words], matter.places[start]
    otherwise: list[Statement] = []
    others: list[Statement] = []
    for each, statements in matter.wordings.items():
        if each != words:
            found = otherwise if each in against else others
            found += statements if most is None else statements[: most - len(found)]
    near = same if most is None else same[: most + 1]
    return Stances((*near[:at], *near[at + 1 :])[:most], tuple(otherwise), tuple(others))


def wording(words: str) -> str:
    """What two wordings have in common that are the same but for capitals and punctuation."""
    return " ".join(findall(r"\w+", words.casefold()))
