"""What single words tell of the name or noun that they stand in: one table, word → facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from generator.model.nouns import NounModel

NOTHING: frozenset[str] = frozenset()
_WHAT = frozenset("document firm government group kin media office organization suffix thing".split())
_ROLE = frozenset(["role"])
PARTICLES = frozenset("af al ben bin da de del den der di dos du el ibn la le ten ter van von wa y zu".split())
"""What may be within a name, in lower case: “Patricia del Solar”."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Lexicon:
    """The words that naming knows, all in lower case.

    `facts` of a word (“gazette” is a medium), and where it has none of what somebody or something is, those that its
    letters tell (`nouns`: “mayor” is an office); what it `means` as well (“gen” is a general), the word that it is
    compared as (`same`); for any name of a country, its people or its capital the `country`; of these the names that
    stand for its government (`governing`).
    """

    facts: Mapping[str, frozenset[str]]
    means: Mapping[str, str] = field(default_factory=dict)
    same: Mapping[str, str] = field(default_factory=dict)
    country: Mapping[str, str] = field(default_factory=dict)
    governing: frozenset[str] = NOTHING
    nouns: NounModel | None = None

    def told(self, word: str) -> frozenset[str]:
        """All facts of the word."""
        known = self.facts.get(word, NOTHING)
        if self.nouns is None:
            return known
        return known | (self.nouns.facts(word) & _ROLE if not known.isdisjoint(_WHAT) else self.nouns.facts(word))

    def tells(self, word: str, *facts: str) -> bool:
        """Is one of the facts told of the word?"""
        return not self.told(word).isdisjoint(facts)

    def any_tells(self, words: Iterable[str], *facts: str) -> bool:
        """Is one of the facts told of one of the words?"""
        return any(self.tells(word, *facts) for word in words)

    def with_fact(self, fact: str) -> frozenset[str]:
        """The words of which the fact is told."""
        return frozenset(word for word, facts in self.facts.items() if fact in facts)

    def is_title(self, word: str) -> bool:
        """Does it stand before a name, and belong to it: “Captain”, “Mr.”? Not “del” of “Patricia del Solar”."""
        return word not in PARTICLES and self.tells(word.lower().removesuffix("."), "honorific")


@lru_cache(maxsize=4096)  # an article names the same few again and again
def bare_name(name: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The words of a name in lower case without honorifics and possessive ending: ("jonathan", "vance")."""
    *before, last = name.split() or [""]
    words = [*(word for word in before if not lexicon.is_title(word)), last]
    while len(words) > 1 and lexicon.tells(words[-1].lower().replace(".", "").strip(","), "suffix"):
        words.pop()
    plain = (word.lower().replace("'", "’").removesuffix("’s").strip(".,’") for word in words)
    return tuple(plain)
