"""What a mention says of its source: the name, the role beside it, and what kind of source that is.

“Iranian Foreign Minister Mohammad Javad Zarif, who …” is the person “Mohammad Javad Zarif” in a role; “one source”
is nobody we can name; “Germany, Denmark and Norway” is a group.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from generator.model.attribution import SourceKind
from generator.model.lexicon import Lexicon
from generator.name.words import NO_AGENT, country, ends, gender, gender_of_noun, is_human, is_office, people

Naming = Literal["name", "pronoun", "description", "possessive"]
_PRONOUNS = frozenset(
    """
    he she it they i we you who which that him her them one himself herself his their its my our your
""".split()
)
_OWNER = re.compile(r"(his|her|its|their)\s+(.+)", re.IGNORECASE | re.DOTALL)
_CLAUSE = re.compile(
    r"\s*,?\s+(?:who|which|whose|that|during|speaking|citing|being)\s"
    r"|\s*,?\s+(?:in|on|at)\s(?!(?-i:(?:the )?[A-Z]\w+(?<!day)\b))"
    r"|\s+(?:\w{3,}ed|built|given|held|kept|led|made|paid|put|read|run|seen|sent|shown|taken|written)"
    r" (?:\w+day|by|for|from|in|on|out|the|to|up)\s"
    r"|\s*[,(–—]\s",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\s,;:()“”\"]+")
_CALLED = re.compile(
    r"(?:[Tt]he|[Aa]n?) (?P<noun>[a-z]+(?: [a-z]+)?),? (?P<name>[A-Z]\S*(?: (?:&|of|for|and|[A-Z]\S*))*)"
)
"""“The charity Swallow Watch”, “The builders, Thorne & Daughters”."""
_TOLD = re.compile(
    r"(?:[Tt]he|[Aa]n?) (?P<role>(?:(?!(?:at|by|for|from|in|of|to|with)\b)[a-z-]+ ){1,4})"
    r"(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,2})"
)
"""“The retired colonel Ann Lee”."""
_RELATIVE = re.compile(r"(?P<role>[a-z-]+(?: [\w-]+){0,5}?) (?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2})")
_APPOSITION = re.compile(r", (?:an?|the) (?P<role>[^,;:“”\"]{3,60})$")
"""“A second witness, a taxi driver”, “Hafod Homes, the developer”."""
_ACRONYM = re.compile(r"[A-Z.&]{2,}|(?!Mac|O['’])[A-Z][a-z]{2,}[A-Z]\w*")  # “NASA”, “OceanGate”
_BEHIND_NOUN = frozenset("of for by close familiar with near behind inside from".split())
_WHOSE = frozenset("about around behind by for from near of to under with".split())
_LIKE_ARTICLES = frozenset("a an the his her its their our former then".split())
_WHERE = frozenset("at by in on".split())
"""What stands behind tells where or whose it is, not what: “some people in Cutler”, “tests by the bureau”."""
_SOMEBODY = ("unnamed", "somebody")
_PLACE = re.compile(r"(?:In|At|From|By) (?=[A-Z])")
_ABBREVIATED = re.compile(r"(?:\b[A-Z]\.){2,}$|\b(?:Inc|Corp|Co|Ltd|Jr|Sr)\.$")
_ASIDE = re.compile(r"\s*\([^()]*(?:\)|$)|\s+(?:him|her|it|them)sel(?:f|ves)$|\s+[“\"‘'][A-Z]\w+[”\"’'](?=\s[A-Z])")
"""“National Health Service (NHS)”, “Ann herself”, “Robert ‘Bob’ Lee”."""
_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
_INDEFINITE = frozenset(
    """
    one another a an some other several two three many few most any others
""".split()
)
_LIST = re.compile(r"^[A-Z][^,]*(?:, [A-Z][^,]*)*,? and (?:[A-Z]|the )")


@dataclass(frozen=True, slots=True)
class MentionParts:
    """A mention taken apart. `name` is as shown to readers, `role` what stands beside it, `gender` he, she or ""."""

    words: str
    naming: Naming
    name: str
    kind: SourceKind
    role: str = ""
    gender: str = ""
    is_indefinite: bool = False

    @property
    def head(self) -> str:
        """The last word of the name in lower case: the family name, or the noun of a description."""
        return self.name.split()[-1].lower() if self.name else ""


def mention_of(words: str, lexicon: Lexicon) -> MentionParts:
    """A mention as it says of itself, whatever the rest of the article says."""
    words = " ".join(words.split())
    bare = words.strip(" ,;:“”\"'‘’()[]")
    bare = bare if _ABBREVIATED.search(bare) else bare.strip(" ,.;:“”\"'‘’()[]")
    bare += next((close for first, close in ("“”", "‘’") if first in bare and words.endswith(close)), "")
    bare = _ASIDE.sub("", bare)
    bare = _PLACE.sub("", bare.removesuffix("’s").removesuffix("'s"), count=1)
    if bare.lower() in _PRONOUNS:
        return MentionParts(words, "pronoun", bare.lower(), "person")
    if _LIST.match(bare) and not lexicon.any_tells(
        (word.lower().strip(".") for word in bare.split()), "office", "honorific"
    ):
        return MentionParts(words, "name", re.split(r",? (?:who|which) ", bare, maxsplit=1)[0], "group")
    owner = _OWNER.fullmatch(bare)
    named = (_person(owner[2], lexicon) if "," in owner[2] else _relative(owner[2], lexicon)) if owner else None
    if named:
        return named
    if owner:
        return MentionParts(words, "possessive", owner[2], "unnamed", gender=owner[1].lower())
    person = _person(bare, lexicon)
    if person:
        return replace(person, words=words)
    called = _CALLED.fullmatch(bare)
    if called and lexicon.tells(called["noun"].split()[-1].lower(), *NO_AGENT):
        return replace(
            _described(words, called["name"], lexicon),
            kind=_kind([called["noun"].split()[-1].lower()], lexicon, is_proper=False, is_thing=True),
            role=called["noun"],
        )
    described = _described(words, _CLAUSE.split(bare, maxsplit=1)[0] or bare, lexicon)
    said = _APPOSITION.search(bare)
    return (
        replace(described, role=said["role"]) if said and described.kind in ("unnamed", "organization") else described
    )


def _relative(words: str, lexicon: Lexicon) -> MentionParts | None:
    """“Cousin Eirik” of “her cousin Eirik”, “Liam Dace” of “his brother and the Scotland captain Liam Dace”."""
    told = _RELATIVE.fullmatch(words)
    if not told or not (is_human(told["role"].split()[-1], lexicon) or gender(told["name"].split()[:1], lexicon)):
        return None
    return MentionParts(
        words, "name", told["name"], "person", role=told["role"], gender=gender(told["name"].split()[:1], lexicon)
    )


def _person(bare: str, lexicon: Lexicon) -> MentionParts | None:
    """The part between commas that holds a person's name, what is left being the role."""
    told = _TOLD.fullmatch(bare)
    if told and (is_human(told["role"].split()[-1], lexicon) or gender(told["name"].split()[:1], lexicon)):
        role, names = told["role"].strip(), told["name"]
        return MentionParts(
            bare, "name", names, "person", role=role, gender=gender([*role.split(), *names.split()[:-1]], lexicon)
        )
    before_clause = re.split(r",?\s+(?:who|which)\s", bare, maxsplit=1)[0]
    parts = [part for part in re.split(r",\s+", before_clause) if part.strip()]
    for number, part in enumerate(parts):
        words = _WORD.findall(part)
        if not words:
            continue
        of = next((index for index, word in enumerate(words) if word in ("of", "at", "from")), 0)
        is_somebody = gender(words[:1], lexicon) or lexicon.tells(words[0].lower().strip("."), "honorific")
        if of > 1 and is_somebody and _is_name(words[:of], lexicon, has_title=False):  # “Ann Lee of Holt & Crane”
            role = " ".join(words[of:])
            return MentionParts(
                bare, "name", " ".join(words[:of]), "person", role=role, gender=gender(words[:1], lexicon)
            )
        first = _name_start(words, lexicon)
        names = words[first:]
        if is_of_another(words[:first], lexicon):
            return None
        is_called = number == 1 and is_human(parts[0].lower().split()[-1], lexicon)  # “the young engineer, Lena”
        if is_called and is_of_another(f"{parts[0]},".split(), lexicon):
            return None
        if _is_name(names, lexicon, has_title=first > 0 or is_called):
            role = "" if first == 1 and words[0].lower() == "the" else " ".join(words[:first])
            others = [other for index, other in enumerate(parts) if index != number and other]
            role = role or (others[0] if others and _is_role(others[0], lexicon) else "")
            he_or_she = gender([*words[:first], *names[:-1]], lexicon)  # “Ann Lee” is no Lee
            return MentionParts(bare, "name", " ".join(names), "person", role=role, gender=he_or_she)
    return None


def is_of_another(before: Sequence[str], lexicon: Lexicon) -> bool:
    """Do the words before a person's name tell of somebody who belongs to that person: “a spokesman for President”?

    Not “Secretary of State”, where what stands behind “of” is no title. “A lawyer for the victim,” may be either's.
    """
    rest = [word.lower().strip(".,") for word in before]
    if before[-1:] and before[-1].endswith(","):
        of = next((n for n, word in enumerate(rest) if n and word in _WHOSE), 0)
        return bool(of) and rest[0] in _INDEFINITE and is_human(rest[-1], lexicon)
    facts = ["office", "honorific"]
    while rest and rest[-1] not in _WHOSE:
        is_title = lexicon.any_tells(ends(rest[-1]), *facts) and not lexicon.tells(rest[-1], "branch")
        if not is_title and rest[-1] not in _LIKE_ARTICLES:
            return False
        facts += ["title-part"] * is_title  # “prime” only before “minister”
        rest.pop()
    return len(rest) > 1


def _is_role(words: str, lexicon: Lexicon) -> bool:
    """Does a part tell what somebody is: “a former judge”, not “under pressure over the bill”?"""
    found = [word.lower().strip(".") for word in _WORD.findall(words)]
    return len(found) <= 14 and any(
        is_human(word, lexicon) or lexicon.tells(word, *_SOMEBODY) or people(word, lexicon) for word in found
    )


def _name_start(words: list[str], lexicon: Lexicon) -> int:
    """Where the name begins: behind the last office, and behind what belongs to it; honorifics stay with the name."""
    first = _behind_an_office_of(words, lexicon)
    if first:
        return first
    if len(words) > 2 and words[0].endswith(("’s", "'s")) and (gender(words[1:2], lexicon) or words[0][:-2].isupper()):
        return 1  # “Fox’s Ann Lee”
    for index, word in enumerate(words):
        plain = word.lower().strip(".,’'")
        behind = words[index + 1 :]
        is_somebody = first == index or (word.islower() and (is_human(plain, lexicon) or gender(behind[:1], lexicon)))
        is_title = is_office(plain, lexicon) or (bool(is_somebody) and _is_agent(word, behind, lexicon))
        is_rank = lexicon.tells(plain, "honorific")  # “the captain Ann Lee”, but “Captain Ann Lee”
        if (is_title or is_rank if word.islower() else is_title and not is_rank) and behind:
            first = index + 1
    if (
        0 < first < len(words) - 1
        and lexicon.tells(words[first].lower(), "second-part")
        and not lexicon.tells(words[first - 1].lower(), "honorific")
    ):
        return first + 1  # “Attorney General …”
    if first == 0:
        if lexicon.tells(words[0].lower(), "rank") and words[1:] and lexicon.tells(words[1].lower(), "honorific"):
            return 0  # “Rear Admiral …”
        for index, word in enumerate(words[:-1]):  # “Sen. …” alone, or “Ohio Gov. …”
            if lexicon.tells(word.lower().strip("."), "honorific"):
                return index
    return first


def _behind_an_office_of(words: list[str], lexicon: Lexicon) -> int:
    """Where the name begins in “Secretary of State John Kerry”, “Leader of Opposition Kamala Bhise”; 0 in others."""
    at = (
        next(
            (n for n, (one, of) in enumerate(pairwise(words)) if of == "of" and is_office(one.lower(), lexicon)),
            -1,
        )
        + 2
    )
    while at > 1 and words[at:] and words[at].islower():
        at += 1
    rest = words[at:] if at > 1 else []
    if len(rest) < 2 or not all(_may_be_in_a_name(word) for word in rest) or lexicon.tells(rest[-1].lower(), *NO_AGENT):
        return 0
    named = next((n for n, word in enumerate(rest[:-1]) if n and gender([word], lexicon)), 0)
    if named or len(rest) > 2:
        return at + (named or len(rest) - 2)
    return at + 1 if lexicon.tells(rest[0].lower(), "branch") else 0


def _is_agent(word: str, after: list[str], lexicon: Lexicon) -> bool:
    """Is it a noun for what one does, before a whole name: “skipper Reika Nakamura”, “Sprinter Blessing Etukudo”?"""
    if len(after) < 2 or not all(_may_be_in_a_name(each) for each in after) or gender([word], lexicon):
        return False
    return len(word) > 4 and (
        is_human(word.lower(), lexicon) or (word.islower() and not lexicon.tells(word, *NO_AGENT))
    )


def _is_name(words: list[str], lexicon: Lexicon, *, has_title: bool) -> bool:
    """Are the words a person's name? Capitals alone do not tell; an office, an honorific or a first name does."""
    plain = [word.lower().strip(".,’'") for word in words]
    if not words or not all(_may_be_in_a_name(word) for word in words) or len(words) > 5:
        return False
    if (
        words[-1].endswith(("’s", "'s"))
        or " ".join(plain) in lexicon.country
        or lexicon.any_tells(plain, "media", "organization", "government")
        or (lexicon.tells(plain[-1], "firm") and not gender(words[:1], lexicon))
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


def _may_be_in_a_name(word: str) -> bool:
    return word[0].isupper() or word.lower() in _PARTICLES or word.startswith(("al-", "el-", "d’", "d'"))


_PARTICLES = frozenset(
    """
    al bin ibn van von de del da di la le el der den ben dos du
""".split()
)


def _looks_like_a_name(words: list[str], lexicon: Lexicon) -> bool:
    """Two or three capitalised words, none of them known for something else."""
    plain = [word.lower().strip(".,’'") for word in words]
    return (
        2 <= len(words) <= 4
        and not "".join(words).isupper()
        and not any(
            lexicon.tells(word, "title-part", "office", "group", "document")
            or word in lexicon.country
            or word in _INDEFINITE
            or word.isdigit()
            or country(whole, lexicon)
            or (len(word) < 2 and not whole.endswith("."))
            for word, whole in zip(plain, words, strict=True)
        )
    )


def _described(words: str, bare: str, lexicon: Lexicon) -> MentionParts:
    """A mention that is no person's name: a government, an organisation, a group, a document, somebody unnamed."""
    name = _ARTICLE.sub("", bare, count=1) if bare.lower().startswith("the ") else bare
    tokens = _WORD.findall(name)
    plain = [token.lower().strip(".’'").removesuffix("’s").removesuffix("'s") for token in tokens]
    if not tokens:
        return MentionParts(words, "description", bare or words, "unnamed")
    land = country(name, lexicon)
    if land:
        return MentionParts(words, "name", land, "government")
    if len(tokens) == 1 and plain[0].endswith("s") and is_human(plain[0][:-1], lexicon):
        return MentionParts(words, "description", name, "group")
    is_indefinite = tokens[0].lower() in _INDEFINITE
    is_proper = not tokens[-1].islower() and _may_be_in_a_name(tokens[-1]) and not is_indefinite
    is_thing = bare.lower().startswith("the ") or bool(_ACRONYM.fullmatch(tokens[-1]))
    where = next((n for n, word in enumerate(plain) if n and word in _WHERE), 0)
    kind: SourceKind = _kind(plain[:where] or plain, lexicon, is_proper=is_proper and not where, is_thing=is_thing)
    naming: Naming = "name" if is_proper or kind in ("media", "government", "organization") else "description"
    shown = f"the {name}" if name != bare and not is_proper else name
    he_or_she = gender_of_noun(plain, lexicon) if kind == "unnamed" else ""
    return MentionParts(words, naming, shown, kind, gender=he_or_she, is_indefinite=is_indefinite)


def _single(noun: str) -> str:
    return f"{noun[:-3]}y" if noun.endswith("ies") else noun[:-1]


def _kind(plain: list[str], lexicon: Lexicon, *, is_proper: bool, is_thing: bool) -> SourceKind:
    head = plain[-1]
    of_what = next((before for before, word in pairwise(plain) if word in _BEHIND_NOUN), "")
    if lexicon.tells(of_what, "document"):
        return "document"
    is_one = lexicon.tells(of_what, *_SOMEBODY) or (of_what and is_human(of_what, lexicon))
    if is_one and not lexicon.tells(of_what, *NO_AGENT):
        return "unnamed"
    if lexicon.tells(of_what, "group") or (of_what.endswith("s") and is_human(_single(of_what), lexicon)):
        return "group"
    is_body = is_proper and of_what and not is_human(of_what, lexicon)  # “Neighbours for Honest Justice”
    if (lexicon.tells(head, "office") and not is_body) or lexicon.tells(head, "unnamed"):
        return "unnamed"
    if lexicon.tells(head, "group"):
        return "group"
    is_state = lexicon.any_tells(plain, "government")
    if lexicon.tells(head, "organization") and is_proper:
        return "government" if is_state else "organization"
    if lexicon.tells(head, "document"):
        return "document"
    is_of_media = lexicon.any_tells(plain, "media") and (is_proper or lexicon.tells(head, "organization"))
    if lexicon.tells(head, "media") or is_of_media:
        return "media"
    if lexicon.any_tells((head, " ".join(plain)), "government") or (is_proper and is_state):
        return "government"
    if lexicon.tells(head, "organization"):
        return "organization"
    if is_proper and (lexicon.any_tells(plain, "organization") or len(plain) > 1):
        return "organization"
    if is_proper:
        return "person" if len(plain) == 1 and not is_thing else "organization"  # “Vance”; “NASA”, “the Guards”
    return "group" if head.endswith("s") and not head.endswith("ss") and head != "this" else "unnamed"
