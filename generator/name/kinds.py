"""The sources of an article as they come together: which mentions are one and the same."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from generator.model.attribution import Source, SourceKind
from generator.model.lexicon import PARTICLES, Lexicon, bare_name
from generator.model.span import Span
from generator.name.parts import MentionParts
from generator.name.words import BODIES, FORCES, body_kinds, country, normalised, sorts_of
from generator.text.slugs import slug

_WORD = re.compile(r"[^\s,;:()]+")
_OWNER = re.compile(r"[’']s ")
_OF = re.compile(r"(?<=\w) (?:of|for) ")
_SHORT = re.compile(r"(?:[A-Z]\.){2,}|[A-Z]{2,4}")  # “U.S.”, “UK”
LATELY = 400  # characters in which “Ms Lee” is a relative who was just introduced, not the Lee whose mother she is
FEW = 60  # entities with a word in common that a mention is compared with
_SPOUSES = frozenset(["husband", "wife"])
_FREE = frozenset(["the", "a", "an", "of", "for", "and", "in", "to", "at", "'s", "’s", "former", "my", "our"])


@dataclass(slots=True, eq=False)
class Entity:
    """A source in the making; grows with each mention. Only this folder's resolution changes it."""

    name: str
    words: tuple[str, ...]  # of the name, as compared
    kind: SourceKind
    role: str = ""
    gender: str = ""
    is_indefinite: bool = False
    number: int = 0
    mentions: int = 0
    first: int = 0  # where the text names it first
    told: frozenset[str] = frozenset()  # words of all roles, ranks and parties that its mentions tell
    spans: list[Span] = field(default_factory=list)

    def may_bear(self, words: str) -> bool:
        """May the words tell its role: “the director” is no former one, “the former director” is."""
        return not self.role.lower().startswith("former ") or "former" in words.lower().split()


@lru_cache(maxsize=4096)  # an article names the same few again and again
def key_words(words: str, lexicon: Lexicon) -> frozenset[str]:
    """The words that tell a description: of “Tehran’s foreign minister” iran, foreign, minister; no articles."""
    return frozenset(normalised(word, lexicon) for word in _WORD.findall(words)) - _FREE


class Entities:
    """The sources found so far, in the order of their first mention. `named`: all that the text names."""

    def __init__(self, lexicon: Lexicon, named: Sequence[MentionParts] = ()) -> None:
        self._lexicon = lexicon
        self._shared = shared_names(named, lexicon)
        plain = (bare_name(one.name, lexicon) for one in named if not one.gender and not one.role)
        self._bare = frozenset(words[0] for words in plain if len(words) == 1)  # “Lowe” beside “Mrs Lowe”
        self._all: list[Entity] = []
        self._by_word: dict[str, list[Entity]] = {}
        self._families: list[tuple[int, str]] = []  # last names by where the text introduces their bearers
        self._relatives: dict[str, list[Entity]] = {}  # by the last name that they may have: “his wife, Bernie”

    def __iter__(self) -> Iterator[Entity]:
        return iter(self._all)

    def with_word(self, word: str) -> Iterator[Entity]:
        """The latest whose name or role has the word, in lower case, the latest first."""
        return reversed(self._by_word.get(word, [])[-FEW:])

    def bearers(self, word: str) -> list[Entity]:
        """The persons whose last name the word is."""
        last = bare_name(word, self._lexicon)
        fitting = self.with_word(last[0]) if len(last) == 1 else ()
        return [entity for entity in fitting if entity.kind == "person" and entity.words[-1:] == last]

    def of(self, mention: MentionParts, at: int | None = None) -> Entity:
        """The entity a name or description means: a known one where the words fit, else a new one; `at`: where."""
        entity = None if mention.is_indefinite else self.known(mention, at)
        if entity is None:
            words = bare_name(mention.name, self._lexicon)
            told = (mention.kind, mention.role, mention.gender, mention.is_indefinite)
            entity = Entity(mention.name, words, *told, len(self._all), first=at or 0)
            self._all.append(entity)
            if mention.kind == "person" and words:
                self._place(entity, mention)
        entity.mentions += 1
        _enrich(entity, mention, self._lexicon)
        self._index(entity, mention)
        return entity

    def _place(self, entity: Entity, mention: MentionParts) -> None:
        if len(entity.words) > 1:
            insort(self._families, (entity.first, entity.words[-1]))
        elif self._is_relative(mention.role.lower().split(" ")[-1]):
            known = bisect_left(self._families, (entity.first, ""))
            if known:
                self._relatives.setdefault(self._families[known - 1][1], []).append(entity)

    def _is_relative(self, noun: str) -> bool:
        """Is it somebody's, and no office: “wife”, not “admiral”?"""
        return self._lexicon.tells(noun, "kin") and not self._lexicon.tells(noun, "office")

    def knows(self, mention: MentionParts) -> bool:
        """Was somebody met whom the mention may name?"""
        return self.known(mention) is not None

    def _index(self, entity: Entity, mention: MentionParts) -> None:
        role = key_words(mention.role, self._lexicon) | _ranks(f"{mention.name} {mention.role}", self._lexicon)
        for word in self._keys(mention) | role:
            held = self._by_word.setdefault(word, [])
            if entity not in held[-FEW:]:
                held.append(entity)

    def _keys(self, mention: MentionParts) -> frozenset[str]:
        """The words by which a mention is looked up: those of its name, and its acronym."""
        words = key_words(mention.name, self._lexicon).union(bare_name(mention.name, self._lexicon))
        return words if mention.kind == "person" else words | _acronyms(mention.name)

    def _like(self, mention: MentionParts) -> list[Entity]:
        """Those who share a word with the mention, the latest first."""
        shared = {id(one): one for word in sorted(self._keys(mention)) for one in self._by_word.get(word, ())[-FEW:]}
        return sorted(shared.values(), key=lambda entity: -entity.number)

    def known(self, mention: MentionParts, at: int | None = None) -> Entity | None:
        """Whom met so far, or before `at`, the mention may name."""
        fits = _same_person if mention.kind == "person" else _same_other
        like = self._like(mention)
        if not self._shared.isdisjoint(bare_name(mention.name, self._lexicon)[-1:]):
            like = [entity for entity in like if not self._is_kin(entity, mention)]
        fitting = [entity for entity in like if fits(entity, mention, self._lexicon)]
        if at is not None:  # “Lee” is Ann Lee before the text has named Bob Lee, too
            met = [entity for entity in fitting if entity.first <= at]
            fitting = met or (fitting if mention.naming == "name" else [])  # “the agency” is none named later
        is_of = mention.gender if len(bare_name(mention.name, self._lexicon)) == 1 else ""
        found = max(  # of equals, the latest
            fitting, key=lambda entity: _likeness(entity, is_of), default=None
        )
        if is_of and at is not None:
            found = self._relative(mention, at, found) or found
        if mention.kind == "person":
            return found or next((entity for entity in like if _is_first_name(entity, mention, self._lexicon)), None)
        return found if found or mention.is_indefinite else self._holder(mention)

    def _relative(self, mention: MentionParts, at: int, found: Entity | None) -> Entity | None:
        """Bernie of “Donal Lee … His wife, Bernie … Mrs Lee”, and not `found`, who else has that last name."""
        met = self._relatives.get(bare_name(mention.name, self._lexicon)[-1], ())
        fitting = [one for one in met[-FEW:] if one.first < at and one.gender == mention.gender]
        if not fitting:
            return None
        is_other = found is None or (found.gender != mention.gender and not fitting[-1].told.isdisjoint(_SPOUSES))
        return fitting[-1] if is_other or at - fitting[-1].first < LATELY else None

    def _is_kin(self, entity: Entity, mention: MentionParts) -> bool:
        """Is one “Mrs Lowe”, and the other some Lowe, of a name that the text has of a man, too?"""
        words = bare_name(mention.name, self._lexicon)
        if words[-1:] != entity.words[-1:] or not entity.gender or mention.gender:
            return False
        titles = key_words(mention.role, self._lexicon) | _ranks(mention.name, self._lexicon)
        if titles:  # “President Lowe” is no actress
            return len(entity.words) > 1 and not titles <= entity.told
        return len(entity.words) == 1 and words[-1] in self._bare

    def _holder(self, mention: MentionParts) -> Entity | None:
        """The person whose role a description gives, or the last one called so: “the spokesman”."""
        words = key_words(mention.name, self._lexicon)
        if not self._lexicon.tells(mention.head, "office", "honorific"):
            return None
        for entity in self._like(mention):
            told = entity.told
            is_told = words <= told or (told <= words and len(told) > 1)
            if entity.kind == "person" and is_told and entity.may_bear(mention.words):
                return entity
        return None

    def with_role(self, wanted: frozenset[str]) -> Entity | None:
        """The one person whose role is those very words: “The kit man, Ned Farr” of “the kit man”."""
        told = self.with_word(min(wanted)) if wanted else ()
        known = [entity for entity in told if entity.kind == "person" and wanted == entity.told]
        return known[0] if len(known) == 1 else None

    def sources(self) -> tuple[tuple[Source, ...], dict[int, str]]:
        """The finished sources by first mention, and the id of each entity by its `id()`."""
        used: set[str] = set()
        ids: dict[int, str] = {}
        out = []
        for entity in sorted((item for item in self._all if item.spans), key=lambda item: min(item.spans)):
            base = slug(" ".join(entity.words) if entity.kind == "person" else entity.name)
            new, number = base, 2
            while new in used:
                new, number = f"{base}-{number}", number + 1
            used.add(new)
            ids[id(entity)] = new
            out.append(
                Source(
                    id=new,
                    name=_said_once(entity.name, entity.role),
                    kind=entity.kind,
                    role=entity.role,
                    mentions=tuple(sorted(set(entity.spans))),
                )
            )
        return tuple(out), ids


def _likeness(entity: Entity, is_of: str) -> tuple[bool, int]:
    """Of those of one last name who is likelier called “Ms Lee” (of that gender), or Lee: of the gender; if none is
    known to be, who was introduced last; else who is named most.
    """
    is_alike = bool(is_of) and entity.gender == is_of
    return is_alike, entity.first if is_of and not is_alike else entity.mentions


def _said_once(name: str, role: str) -> str:
    """“Peter Falk” of “Gov. Peter Falk” in the role of Ohio Gov."""
    first, _, rest = name.partition(" ")
    return rest if rest and role.endswith(f" {first}") else name


def _ranks(name: str, lexicon: Lexicon) -> frozenset[str]:
    """The honorifics in a name: “the admiral” is Admiral John Mauger, “the judge” Mrs Justice Abara."""
    plain = (word.lower().strip(".") for word in name.split())
    ranks = frozenset(word for word in plain if lexicon.tells(word, "honorific"))
    return ranks | {rank for short in ranks for rank in lexicon.means.get(short, "").split()}


def _enrich(entity: Entity, mention: MentionParts, lexicon: Lexicon) -> None:
    """The fullest name and the first role and gender that the article gives."""
    bare = bare_name(mention.name, lexicon)
    if entity.kind == mention.kind == "person" and len(bare) == len(entity.words) == 1 and bare != entity.words:
        entity.name, entity.words = f"{entity.name} {mention.name.split()[-1]}", entity.words + bare  # a relative
    fuller = (len(bare), len(mention.name)) > (len(entity.words), len(entity.name))
    is_alike = mention.kind == entity.kind or entity.kind != "person"  # “Retired General” is no fuller “Norman Ham”
    if fuller and is_alike and mention.naming == "name":
        entity.name = mention.name.removesuffix("’s").removesuffix("'s")
        entity.words = bare
    role = re.sub(r"(?i)^(?:the|an?|his|her|its|their) ", "", mention.role)
    if not entity.role or role.endswith(f" {entity.role}"):  # “nominee”, then “Democratic nominee”
        entity.role = role
    entity.told |= key_words(mention.role, lexicon)
    if entity.kind == "person":
        entity.told |= _ranks(f"{mention.name} {mention.role}", lexicon)
        entity.gender = entity.gender or mention.gender


def _same_person(entity: Entity, mention: MentionParts, lexicon: Lexicon) -> bool:
    """Is one name the end of the other (“Vance”, “Jonathan Vance”), or first and last names equal?"""
    if entity.kind != "person":
        return entity.kind in ("organization", "media") and bare_name(mention.name, lexicon) == entity.words
    one, two = entity.words, bare_name(mention.name, lexicon)
    if entity.gender and mention.gender and entity.gender != mention.gender:
        return False
    short, long = sorted((one, two), key=len)
    return long[-len(short) :] == short or (len(short) > 1 and (short[0], short[-1]) == (long[0], long[-1]))


def _is_first_name(entity: Entity, mention: MentionParts, lexicon: Lexicon) -> bool:
    """Is a name of one word the first or second of more: “Kofi” of “Kofi Antwi”, “Duarte” of “Raúl Duarte Pinzón”?"""
    words, known = (
        [word for word in bare_name(name, lexicon) if word not in PARTICLES]
        for name in (mention.name, " ".join(entity.words))
    )
    is_called = entity.kind == "person" or (entity.kind in ("organization", "media") and len(entity.words) == 2)
    is_owner = bool(_OWNER.search(entity.name)) or entity.name.split()[-1].islower()
    # “Mott” is not “Mott’s Mill”, “the Mott campaign” or the “Mott Supporters Trust”
    return is_called and not is_owner and len(words) == 1 and words[0] in known[:-1][:2]


def _same_other(entity: Entity, mention: MentionParts, lexicon: Lexicon) -> bool:
    """Same words, or an organisation whose name is cut: “state television” for “Iranian state television”."""
    if entity.is_indefinite != mention.is_indefinite:
        return False
    one, two = key_words(entity.name, lexicon), key_words(mention.name, lexicon)
    if one == two and entity.kind == mention.kind:
        return True
    if entity.kind in BODIES and mention.kind in BODIES:
        heads = _head(entity.name, lexicon) == _head(mention.name, lexicon)  # the Bank of France is not France
        is_name = mention.name.istitle() and not lexicon.tells(mention.head, *BODIES)
        is_short = is_name and mention.words[:4] in ("The ", "the ") and not mention.name.endswith("s")
        words = bare_name(mention.name, lexicon)
        is_begun = is_short and words == entity.words[:1]  # “the Tate” of “Tate Britain”
        rest = entity.words[len(words) :] if len(words) > 1 and words == entity.words[: len(words)] else ()
        is_begun |= bool(rest) and all(lexicon.tells(word, "firm", "suffix", *BODIES) for word in rest)
        return (heads and (one <= two or two <= one)) or is_begun or _is_acronym(entity.name, mention.name)
    return False


def _head(name: str, lexicon: Lexicon) -> str:
    """The noun of a name, in lower case: of “Bank of France” bank."""
    return bare_name(_OF.split(name, maxsplit=1)[0], lexicon)[-1]


def _is_acronym(one: str, two: str) -> bool:
    short, long = sorted((one, two), key=len)
    return short.replace(".", "").lower() in _acronyms(long)


def _acronyms(name: str) -> frozenset[str]:
    """The acronyms of a name in lower case: FDA of “U.S. Food and Drug Administration”, CDC of “Centers for Disease
    Control and Prevention”, too; none for a name of one word, and for what has an owner (“Russia’s Trojan”).
    """
    words = [] if _OWNER.search(name) else name.removeprefix("The ").split()
    forms = [words, words[1:] if words and _SHORT.fullmatch(words[0]) else []]
    forms += [form[:-2] for form in forms if form[-2:-1] == ["and"]]
    told = ("".join(word[0] for word in form if word[0].isupper()).lower() for form in forms)
    return frozenset(one for n, one in enumerate(told) if len(one) > (1 if n == 0 else 2))


def shared_names(mentions: Iterable[MentionParts], lexicon: Lexicon) -> frozenset[str]:
    """The last names, in lower case, of a man and of a woman."""
    borne: defaultdict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.gender and (words := bare_name(mention.name, lexicon)):
            borne[words[-1]].add(mention.gender)
    return frozenset(name for name, genders in borne.items() if len(genders) > 1)


def may_be(noun: str, entity: Entity, lexicon: Lexicon, *, is_sure: bool = False) -> bool:
    """Does the name tell of no other kind of body: is “the company” no union, “the ministry” no “Hafod Homes”?
    `is_sure`: does it tell of that kind?
    """
    words = key_words(f"{entity.name} {entity.role}", lexicon) | entity.told
    if noun in words or lexicon.tells(noun, "government"):  # a court is called so
        return noun in words
    if noun in FORCES:
        return not FORCES.union(["police"]).isdisjoint(entity.words[-1:])  # “the force” is Kent Police
    told = frozenset[str]().union(*(sorts_of(word, lexicon) for word in words))
    sorts = sorts_of(noun, lexicon)
    tells_little = (noun not in lexicon.facts and not lexicon.tells(noun, *BODIES)) or (
        not sorts and body_kinds(noun, lexicon)
    )  # “carmaker”, “organisation”
    is_any = not is_sure and (not told or bool(tells_little))
    return not country(entity.name, lexicon) and (is_any or not told.isdisjoint(sorts))
