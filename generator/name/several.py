"""Names in a row: are they several, and what are they called?"""

import re

from generator.model.lexicon import Lexicon, bare_name
from generator.name.persons import person_in
from generator.name.words import BODIES, HUMAN, country
from generator.text.patterns import capitals

_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_LIST = re.compile(capitals(r"^[A-Z][^,]*(?:, [A-Z][^,]*)*,? and (?:[A-Z]|the )"))
_CLAUSE_OF_SEVERAL = re.compile(r",? (?:who|which) |, (?:the|an?) [a-z]")
_OF_ONE = re.compile(r"(?:the|another|an?|his|her|its|their|my|our|wife|husband|son|daughter|brother|sister) \w")
_OF_OTHERS = re.compile(r"\b(?:who|which|including|like|others|such)\b| -")
_OF_WHOM = re.compile(r" (?:of|for|between) |, (?:an?|her|his|the) ")


def are_several(bare: str, lexicon: Lexicon) -> bool:
    """Names in a row: “Germany and Norway”, “Mr. King and Mr. Roe”, “Ann Lee and her husband”; not “Secretary of
    Health and Services”.
    """
    if _is_one_body(bare.partition(", ")[0], lexicon):
        return False
    words = (word.lower().strip(".") for word in bare.split())
    is_body = bare.startswith("The ") and "," not in bare and " and the " not in bare  # “The Centers for X and Y”
    if _LIST.match(bare) and not is_body and not lexicon.any_tells(words, "office", "honorific"):
        return True
    first, *others = re.split(r",? (?:and|nor) ", bare)
    is_one = _OF_WHOM.search(first)  # “the head of the bank and the fund”, “Ann Lee, a judge and a mother”
    is_name = bool(person_in(first, lexicon))  # not “his wife and running mate Ann Lee”
    return (
        bool(others)
        and not is_one
        and all(
            _OF_ONE.match(one) or ((is_name or lexicon.is_title(one.partition(" ")[0])) and person_in(one, lexicon))
            for one in others
        )
    )


def _is_one_body(name: str, lexicon: Lexicon) -> bool:
    """“The Esk and Tarn Council”, “Department for Culture and Sport”: what is before “and” is no name of its own."""
    first, _, last = _ARTICLE.sub("", name, count=1).partition(" and ")
    words, other = [word.lower() for word in first.split()], last.lower().split()
    if not words or not last[:1].isupper():
        return False
    is_part = not country(first, lexicon) and not lexicon.any_tells(words, *BODIES, *HUMAN)
    return lexicon.tells(other[-1], *BODIES) and is_part


def two_names(bare: str, lexicon: Lexicon) -> str:
    """“Ann Lee and Bob Roe” of “The chairman, Ann Lee, and its top Democrat, Rep. Bob Roe of Ohio”; else the words."""
    parts = re.split(r",? and ", bare)
    told = [[person_in(piece, lexicon) for piece in part.split(", ")] for part in parts]
    named = [[one.name for one in some if one and len(bare_name(one.name, lexicon)) > 1] for some in told]
    names = [some[0] for some in named if len(some) == 1]
    is_two = len(names) == len(parts) == 2 and not _OF_OTHERS.search(bare)
    return " and ".join(names) if is_two else _CLAUSE_OF_SEVERAL.split(bare, maxsplit=1)[0]
