"""What the words of a name or noun tell, by the lexicon: a human being, he or she, a country, a kind of body."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from generator.model.attribution import Name, SourceKind
from generator.model.lexicon import NOTHING, Lexicon

BODIES = ("government", "media", "organization")
"""Facts, and kinds, of bodies."""
NO_AGENT = ("media", "organization", "government", "group", "document", "thing")
"""Facts of nouns for no single human being."""
BOTH = {"man", "woman"}
INDEFINITE = frozenset(
    "one another a an some other several two three many few most any others neither either each".split()
)
FORCES = frozenset(["corps", "fleet", "force", "forces", "guard", "guards"])
"""Heads of names of bodies that are no company, and no human being: “the Coast Guard”."""
HUMAN = ("office", "honorific", "kin", "he", "she")
SHORT = 60  # characters of a role
_CLAUSE = re.compile(r" (?:that|which|who|whose|such as|including) ")
_OF_WHAT = re.compile(
    r",? (?:(?:\w+ed )?(?:at|by|for|from|in|of|on|to|with)|behind|familiar|that|which|who|whose) |[,.]"
)
_BODY_KINDS: dict[str, tuple[SourceKind, ...]] = {
    "called-media": ("media", "organization"),
    "called-official": ("government", "organization"),
    "called-organization": ("organization",),
}


def knowing(lexicon: Lexicon, names: Sequence[Name]) -> Lexicon:
    """The lexicon with the first names of whoever a text names, each as a man's or a woman's."""
    told: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        if name.type == "person" and name.gender:
            told[name.first_name] |= {"man" if name.gender == "he" else "woman", *(["surely"] * name.is_sure)}
    facts = {word: lexicon.facts.get(word, NOTHING) | sexes for word, sexes in told.items() if not sexes >= BOTH}
    return replace(lexicon, facts={**lexicon.facts, **facts})


def is_human(noun: str, lexicon: Lexicon) -> bool:
    """Is a noun, in lower case, one for a human being?"""
    if lexicon.tells(noun, *NO_AGENT):
        return lexicon.tells(noun, *HUMAN)
    return lexicon.any_tells(ends(noun), *HUMAN)


def does(noun: str) -> bool:
    """Is a noun, in lower case, one for who does something, a human being or a body: “retailer”, “operator”?"""
    return noun.endswith(("er", "or"))


def is_office(noun: str, lexicon: Lexicon) -> bool:
    """Is a noun, in lower case, what somebody is: “minister”, “ex-minister”, “secretary-general”?"""
    return lexicon.any_tells(ends(noun), "office")


def single(noun: str) -> str:
    """“Authority” of “authorities”, “lawyer” of “lawyers”, “woman” of “women”."""
    if noun.endswith("men"):
        return f"{noun[:-2]}an"
    return f"{noun[:-3]}y" if noun.endswith("ies") else noun[:-1]


def ends(noun: str) -> tuple[str, ...]:
    """The word, and the first and the last part of one with hyphens."""
    first, *others = noun.split("-")
    return (noun, first, others[-1]) if others else (noun,)


def body_kinds(noun: str, lexicon: Lexicon) -> tuple[SourceKind, ...]:
    """The kinds of bodies that a noun, in lower case, may mean: “the newspaper”, “the council”; () for no such noun."""
    if noun in FORCES:
        return _BODY_KINDS["called-official"]
    return next((kinds for fact, kinds in _BODY_KINDS.items() if lexicon.tells(noun, fact)), ())


def noun_of(words: str) -> str:
    """The noun, in lower case, of a description: “report” of “a report by the Climate Panel”."""
    return described(words).rpartition(" ")[2]


def in_short(role: str) -> str:
    """A role without its clause, where it is long: “startup” of “startup that shreds worn-out batteries inside …”."""
    return _CLAUSE.split(role, maxsplit=1)[0] if len(role) > SHORT else role


def described(words: str) -> str:
    """A description without what it is of, in lower case: “a reversal” of “a reversal for the senator”."""
    return _OF_WHAT.split(words.lower(), maxsplit=1)[0]


def sorts_of(word: str, lexicon: Lexicon) -> frozenset[str]:
    """What sort of body a word of a name or description tells of; none for “organisation”."""
    if word in ("court", "tribunal"):
        return frozenset(["court"])
    facts = ("called-official", "company", "print")
    fact = next((fact for fact in facts if lexicon.tells(word, fact)), "")
    if not fact and body_kinds(word, lexicon):
        return frozenset([] if word.startswith("organi") else [word])
    is_official = word in FORCES or lexicon.tells(word, "everywhere", "government")
    sort = fact or ("called-official" if is_official else "company" if lexicon.tells(word, "firm") else "")
    return frozenset([sort] if sort else [])


def tells_of_body(words: str, lexicon: Lexicon) -> bool:
    """Do the words behind a name tell of a body: “the supermarket chain in Esk”, “the agency that dredges”?"""
    head = noun_of(words).replace("-", "")
    return lexicon.tells(head, *BODIES) and not is_human(head, lexicon)


def gender(words: Sequence[str], lexicon: Lexicon) -> str:
    """“he” or “she” by title, or else by the first name of a person that tells; "" where none does."""
    plain = [word.lower().strip(".,") for word in words]
    if told := gender_of_noun(plain, lexicon):
        return told
    first = next((word for word in plain if lexicon.tells(word, "man", "woman")), "")
    return ("he" if lexicon.tells(first, "man") else "she") if first else ""


def gender_of_noun(words: Sequence[str], lexicon: Lexicon) -> str:
    """“he” or “she” by the first word, in lower case, that tells: “my mother”; "" where none does."""
    told = next((word for word in words if lexicon.tells(word, "he", "she") or word.endswith("woman")), "")
    return ("he" if lexicon.tells(told, "he") else "she") if told else ""


def country(words: str, lexicon: Lexicon) -> str:
    """The country whose government the words name (“Tehran”, “the United Kingdom”), "" for none."""
    plain = words.lower().removeprefix("the ")
    return lexicon.country[plain] if plain in lexicon.governing else ""


def people(words: str, lexicon: Lexicon) -> str:
    """The country whose people the words are (“Icelanders”, “Swiss”, not “Iceland”), "" for none."""
    plain = words.lower()
    for each in (plain, plain.removesuffix("s"), lexicon.same.get(plain, "")):
        if each in lexicon.country and each not in lexicon.governing:
            return lexicon.country[each]
    return ""


def normalised(word: str, lexicon: Lexicon) -> str:
    """A word in lower case without its possessive ending, with the country for its people or its capital."""
    plain = word.lower()
    if plain not in lexicon.country:
        plain = plain.removesuffix("’s").removesuffix("'s").strip(",.’'")
    plain = lexicon.same.get(plain, plain)
    return lexicon.country.get(plain, plain).lower()
