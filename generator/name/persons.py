"""The person's name in a mention, and what tells who that is: “Foreign Minister Ann Lee, who …”."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from generator.model.lexicon import NOTHING, PARTICLES, Lexicon, bare_name
from generator.name.parts import MentionParts
from generator.name.words import (
    BODIES,
    HUMAN,
    INDEFINITE,
    NO_AGENT,
    country,
    ends,
    gender,
    gender_of_noun,
    is_human,
    is_office,
    people,
)
from generator.text.patterns import capitals

_FROM = re.compile(r"(?:at|from|of) (?:the )?[A-Z]")
_CALLED = ("as", "called", "named")
_LEADING_TO = re.compile(r"[’']s$|(?:(?:,|\b) ?(?:known|called|calling itself|identified|named|only|as)\b)+$")
"""“NBC’s Ann Lee”, “a teacher known as Abu Dalil”."""
_FOR_A_PLACE = ("minister", "mp", "secretary")  # a lawyer is for somebody
_WHOSE = frozenset("about around behind by for from near of to under with".split())
_OF_BODY = re.compile(
    capitals(
        r"(?P<role>(?:[Tt]he )?(?P<body>[A-Z]\S*(?: (?:[A-Z]\S*|&|and|for|of|the))*))[’']s "
        rf"(?P<name>[A-Z][\w.’'-]*(?:(?: (?:{'|'.join(sorted(PARTICLES))}))* [A-Z][\w.’'-]*){{1,2}})"
    )
)
"""“Fox’s Ann Lee”, “the RMT’s Ann Lee”, “the Forum for Peace’s Ann Lee”."""
_SOMEBODY = ("unnamed", "somebody")
_WORD = re.compile(r"[^\s,;:()“”\"]+")


def person_in(bare: str, lexicon: Lexicon) -> MentionParts | None:
    """The part between commas that holds a person's name, what is left being the role."""
    of_body = _OF_BODY.fullmatch(bare)
    if of_body and (gender(of_body["name"].split()[:1], lexicon) or of_body["body"].isupper()):
        he_or_she = gender(of_body["name"].split()[:1], lexicon)
        return MentionParts(bare, "name", of_body["name"], "person", role=of_body["role"], gender=he_or_she)
    before_clause = re.split(r",?\s+(?:who|whose|which)\s", bare, maxsplit=1)[0]
    parts = [part for part in re.split(r",\s+(?!like )", before_clause) if part.strip()]
    for number, part in enumerate(parts):
        words = _WORD.findall(part)
        if not words:
            continue
        if somebody := _of_somewhere(words, lexicon):
            return replace(somebody, words=bare)
        first = _name_start(words, lexicon)
        names = words[first:]
        is_name_next = names[:1] and names[0][0].isupper()  # not “general’s” behind “attorney”
        if is_name_next and (is_of_another(words[:first], lexicon) or _is_by_another(words[:first], lexicon)):
            return None
        is_called = number == 1 and is_human(parts[0].lower().split()[-1], lexicon)  # “the young engineer, Lena”
        if is_called and is_of_another(f"{parts[0]},".split(), lexicon):
            return None
        if _is_name(names, lexicon, has_title=first > 0 or is_called):
            role = "" if first == 1 and words[0].lower() in ("the", "a") else " ".join(words[:first])
            role = _LEADING_TO.sub("", role)
            role = role or _role_beside(parts[:number], parts[number + 1 :], lexicon)
            first_names = names if is_called and len(names) == 1 else names[:-1]  # “Ann Lee” is no Lee
            he_or_she = _gender(words[:first], first_names, lexicon)
            titled = next((n for n, word in enumerate(names[:-2]) if not lexicon.is_title(word)), len(names) - 2)
            if first and titled > 0 and _is_of_a_title(words[: first + titled], lexicon):
                role, names = " ".join([role, *names[:titled]]), names[titled:]
            if len(names) > 2 and (lexicon.tells(names[0].lower(), "partisan") or people(names[0], lexicon)):
                role, names = role or names[0], names[1:]  # “Conservative Ann Lee”
            return MentionParts(bare, "name", " ".join(names), "person", role=role, gender=he_or_she)
    return None


def _of_somewhere(words: list[str], lexicon: Lexicon) -> MentionParts | None:
    """“Ann Lee of Holt & Crane”, “chief inspector Ann Lee from the Kent police”; not “Bank Governor of England”."""
    of = next((index for index, word in enumerate(words) if word in ("of", "at", "from")), 0)
    if of < 2 or lexicon.tells(words[of - 1].lower(), "office", "honorific"):
        return None
    is_of_body = lexicon.any_tells((word.lower() for word in words[of:]), *BODIES) or "&" in words[of:]
    is_somebody = gender(words[:1], lexicon) or lexicon.tells(words[0].lower().strip("."), "honorific")
    is_somebody = is_somebody or (is_of_body and _looks_like_a_name(words[:of], lexicon))
    if is_somebody and _is_name(words[:of], lexicon, has_title=False):
        told = gender(words[:1], lexicon)
        return MentionParts("", "name", " ".join(words[:of]), "person", role=" ".join(words[of:]), gender=told)
    one = person_in(" ".join(words[:of]), lexicon)
    is_told = one is not None and one.role and is_human(one.role.split()[-1].lower(), lexicon)
    return replace(one, role=" ".join([one.role, *words[of:]])) if one and is_told else None


def _gender(role: Sequence[str], first_names: Sequence[str], lexicon: Lexicon) -> str:
    """By first names and titles, or what somebody is: “German” of “German Chancellor Angela Merkel” is no name."""
    told, by_name = gender_of_noun([word.lower() for word in role], lexicon), gender(first_names, lexicon)
    return by_name or told


def _is_of_a_title(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Do the words tell where or when the title at their end was borne: “Ohio Sen.”, “former Rep.”?"""
    plain = [word.lower().strip(".,’'") for word in words]
    title = plain.pop()
    before = [word for word in plain if not lexicon.is_title(word)]
    told = (title, *lexicon.means.get(title, "").split())
    is_somebody = any(lexicon.any_tells(ends(word), *HUMAN, *_SOMEBODY) for word in before)
    return lexicon.any_tells(told, "office", "kin") and not is_somebody


def _is_by_another(before: Sequence[str], lexicon: Lexicon) -> bool:
    """Do the words before a person's name tell of what that person made, or who is for or against that person: “a study
    by Professor”, “the party backing”?
    """
    plain = [word.lower().strip(".,") for word in before]
    return (len(before) > 1 and before[-1].endswith("ing") and before[-2] != "for") or any(
        of in ("by", "from") and lexicon.tells(what, "document") for what, of in pairwise(plain)
    )


def is_of_another(before: Sequence[str], lexicon: Lexicon) -> bool:
    """Do the words before a person's name tell of somebody who belongs to that person: “a spokesman for President”?

    Not “Secretary of State”, where what stands behind “of” is no title. “A lawyer for the victim,” may be either's.
    """
    rest = [word.lower().strip(".,") for word in before]
    if before[-1:] and before[-1].endswith(","):
        of = next((n for n, word in enumerate(rest) if n and word in _WHOSE), 0)
        return bool(of) and rest[0] in INDEFINITE and (is_human(rest[-1], lexicon) or not before[-1].islower())
    if _is_of_whoever(before, lexicon):
        return True
    facts = ["office", "honorific"]
    while rest and rest[-1] not in _WHOSE:
        is_title = lexicon.any_tells(ends(rest[-1]), *facts) and not lexicon.tells(rest[-1], "branch")
        if not is_title:
            return False
        facts += ["title-part"] * is_title  # “prime” only before “minister”
        rest.pop()
    return len(rest) > 1


def _is_of_whoever(before: Sequence[str], lexicon: Lexicon) -> bool:
    """Is it somebody of whoever is named behind: “a housemate of missing nurse”? Not “head of sales and nurse”."""
    of = max((n for n, word in enumerate(before) if word in _WHOSE), default=0)
    whose = before[of + 1 :] if of else ()
    is_told = bool(whose) and all(word.islower() and word != "and" for word in whose)
    return is_told and all(is_human(one.lower(), lexicon) for one in (before[of - 1], whose[-1]))


def _role_beside(before: Sequence[str], behind: Sequence[str], lexicon: Lexicon) -> str:
    """The role that stands between commas: “head of fleet at Alaska”, “from Kent Police”."""
    beside = [*before, *behind]
    if not beside or not (_is_role(beside[0], lexicon) or (_FROM.match(beside[0]) and not before)):
        return ""
    return beside[0]


def _is_role(words: str, lexicon: Lexicon) -> bool:
    """Does a part tell what somebody is: “a former judge”, not “under pressure over the bill”?"""
    found = [word.lower().strip(".") for word in _WORD.findall(words)]
    is_one = any(is_human(one, lexicon) or lexicon.tells(one, *_SOMEBODY) or people(one, lexicon) for one in found)
    return len(found) <= 14 and is_one and found[0] not in ("who", "whose", "which", "that")


def _name_start(words: list[str], lexicon: Lexicon) -> int:
    """Where the name begins: behind the last office, and behind what belongs to it; honorifics stay with the name."""
    first = _behind_an_office_of(words, lexicon)
    if first:
        return first
    for index, word in enumerate(words):
        plain = word.lower().strip(".,’'")
        behind = words[index + 1 :]
        is_somebody = first == index or (word.islower() and (is_human(plain, lexicon) or gender(behind[:1], lexicon)))
        is_title = bool(is_somebody) and _is_agent(word, behind, lexicon)
        is_title |= is_office(plain, lexicon) and not (index == 0 and _is_whole_name(words, lexicon))
        is_title |= index > 0 and (word in _CALLED or is_short_title(word, behind, lexicon))
        is_rank = lexicon.is_title(word.strip(",’'"))  # “the captain Ann Lee”, but “Captain Ann Lee”
        if (is_title or is_rank if word.islower() else is_title and not is_rank) and behind:
            first = index + 1
    if 0 < first < len(words) - 1 and lexicon.tells(words[first].lower(), "second-part"):
        return first + 1  # “Attorney General …”
    if first == 0:
        for index, word in enumerate(words[:-1]):  # “Sen. …” alone, or “Ohio Gov. …”
            if lexicon.is_title(word):
                return index
    return first


def _is_whole_name(words: list[str], lexicon: Lexicon) -> bool:
    """Is it a first name and a last one: “Dean Lee”, though a dean is somebody?"""
    return len(words) == 2 and words[0][0].isupper() and bool(gender(words[:1], lexicon))


def is_short_title(word: str, behind: list[str], lexicon: Lexicon) -> bool:
    """“TD” of “Local TD Aengus Ó Rí”, “MSP” of “Labour MSP Ann Lee”: letters before what looks like a whole name."""
    is_body = lexicon.tells(word.lower(), *NO_AGENT)  # “the NATO Istanbul Summit”
    return bool(re.fullmatch("[A-Z]{2,4}", word)) and not is_body and _looks_like_a_name(behind, lexicon)


def _behind_an_office_of(words: list[str], lexicon: Lexicon) -> int:
    """Where the name begins in “Secretary of State John Kerry”, “MP for Hove Ann Lee”; 0 in others."""
    offices = ((one.lower(), of) for one, of in pairwise(words))
    begun = any(one in _FOR_A_PLACE if of == "for" else of == "of" and is_office(one, lexicon) for one, of in offices)
    small = [n for n, word in enumerate(words) if word.islower() and word not in PARTICLES]
    at = small[-1] + 1 if begun else 0
    rest = words[at:] if at else []
    if len(rest) < 2:
        return 0
    named = next((n for n, word in enumerate(rest[:-1]) if n and gender([word], lexicon)), 0)
    if named or len(rest) > 2:
        return at + (named or len(rest) - 2)
    return at + 1 if lexicon.tells(rest[0].lower(), "branch") else 0


def _is_agent(word: str, after: list[str], lexicon: Lexicon) -> bool:
    """Is it a noun for what one does, before a whole name: “skipper Reika Nakamura”, “Sprinter Blessing Etukudo”?"""
    is_first_name = word[0].isupper() and gender([word], lexicon)
    if len(after) < 2 or not all(may_be_in_a_name(each) for each in after) or is_first_name:
        return False
    return (len(word) > 4 or lexicon.tells(word, "kin")) and (
        is_human(word.lower(), lexicon) or (word.islower() and not lexicon.tells(word, "title-part", *NO_AGENT))
    )


def _is_name(words: list[str], lexicon: Lexicon, *, has_title: bool) -> bool:
    """Are the words a person's name? Capitals alone do not tell; an office, an honorific or a first name does."""
    plain = [word.lower().strip(".,’'") for word in words]
    own = [word for word in words if word.lower() not in PARTICLES]
    if not words or not all(may_be_in_a_name(word) for word in words) or len(bare_name(" ".join(own), lexicon)) > 5:
        return False
    if (
        words[-1].endswith(("’s", "'s"))
        or (words[-1].isupper() and plain[-1] in lexicon.country)  # “Cancer Research UK”
        or " ".join(plain) in lexicon.country
        or any(not lexicon.facts.get(word, NOTHING).isdisjoint((*BODIES, "group")) for word in plain)
        or (lexicon.any_tells(plain, *BODIES, "group") and not _is_somebody(words, lexicon))  # but “Douglas Band”
        or lexicon.tells(plain[-1], "firm")
    ):
        return False
    return (has_title and not lexicon.tells(plain[-1], "title-part", "office")) or (
        len(words) > 1
        and (
            lexicon.tells(plain[0], "honorific")
            or gender(words[:1], lexicon) != ""
            or _looks_like_a_name(words, lexicon)
        )
    )


def _is_somebody(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Do they begin with a title, or with a first name?"""
    return lexicon.is_title(words[0]) or bool(gender(words[:1], lexicon))


def may_be_in_a_name(word: str) -> bool:
    """Has it a capital, or is it a particle like “van”?"""
    return word[0].isupper() or word.lower() in PARTICLES or word.startswith(("al-", "el-", "d’", "d'"))


def _looks_like_a_name(words: list[str], lexicon: Lexicon) -> bool:
    """Two or three capitalised words, none of them known for something else."""
    plain = [word.lower().strip(".,’'") for word in words]
    return (
        2 <= sum(word not in PARTICLES for word in words) <= 4
        and not "".join(words).isupper()
        and not (len(words[0]) > 2 and words[0].isupper())  # “NHS England”
        and not any(word.endswith(("’s", "'s")) for word in words[:-1])
        and not lexicon.tells(plain[-1], "honorific")
        and not any(
            lexicon.tells(word, "title-part", "role")
            or not lexicon.facts.get(word, NOTHING).isdisjoint(("office", "group", "document"))  # “Quist” may be a name
            or word in lexicon.country
            or word in INDEFINITE
            or word in ("these", "those")
            or word.isdigit()
            or country(whole, lexicon)
            or (len(word) < 2 and whole in ("A", "I"))
            for word, whole in zip(plain, words, strict=True)
        )
    )
