"""What the network tells of mentions, set against what their words tell."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.model.attribution import Finding, Referent, SourceKind
from generator.model.lexicon import Lexicon, bare_name
from generator.model.span import Span
from generator.name.kinds import Entity
from generator.name.parts import MentionParts
from generator.name.words import BODIES, described, does, gender_of_noun, is_human, noun_of, people, single

BY_NAME, BY_NOUN, BY_RULE, OF_THEY = 0.99, 0.95, 0.85, 0.4
OF_TWO = 0.5  # a last name that two bear
"""Shares of sources led right, of 1,400 in our own texts and `other-gold` (benchmarks/README.md): names, and I and we;
descriptions; pronouns that rules lead; “they” that rules lead."""
_APPOSED = re.compile(r", (?:an?|the|who|whose|one) |, longtime ")
_OWNER = re.compile(r"[’']s ")
_STOPS = (". ", "? ", "! ", "\n", ".” ", '." ')
_OF_WHAT = re.compile(r" (?:at|for|from|of) ")
_LOWER = re.compile(r"^(?:[a-z]\S* )+(?=\S)")
_POSSESSOR = re.compile(r"[’']s$")
PLURALS = ("they", "them", "their")
FARTHEST = 3_000  # characters back to somebody named who has said nothing yet


@dataclass(slots=True, eq=False)
class Met:
    """The sources met so far in a text, by place."""

    text: str
    spans: list[Span] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def add(self, span: Span, entity: Entity) -> None:
        """One more, behind all others."""
        self.spans.append(span)
        self.entities.append(entity)

    def at(self, span: Span) -> tuple[Span, Entity | None]:
        """The source that has words of the span, or is called by its name right behind it."""
        at = bisect_right(self.spans, span.end - 1, key=lambda met: met.start) - 1
        if at >= 0 and self.spans[at].overlaps(span):
            return self.spans[at], self.entities[at]
        return span, None


def led_surely(chance: float) -> float:
    """The share led right of pronouns that the network leads back with such a chance: 0.4 78 %, 0.7 87, 0.98 100."""
    return 0.65 + 0.34 * chance


def is_noun(mention: MentionParts) -> bool:
    """Is it no name, though it may be one of a body: “the company”, “Payment company”?"""
    return mention.naming == "description" or (mention.naming == "name" and mention.name.split(" ")[-1].islower())


def is_somebody(entity: Entity, lexicon: Lexicon) -> bool:
    """Is it a human being without a name: “a harbour official”, not “the account of Dr. Lee”?"""
    what = described(entity.name).split()
    return entity.kind == "unnamed" and any(is_human(word, lexicon) or lexicon.tells(word, "somebody") for word in what)


def agrees(entity: Entity, pronoun: str, gender: str, lexicon: Lexicon, *, is_one: bool = False) -> bool:
    """May a pronoun, of a gender or of none, mean it? He and she tell the gender of a person, and are no account.

    `is_one`: whether the network sees a human being.
    """
    what = described(entity.name)
    is_one |= what == entity.name.lower() or is_human(what.split()[-1], lexicon)
    if gender and entity.kind == "unnamed" and not is_one:
        return False
    if gender:
        entity.gender = entity.gender or (gender if entity.kind == "person" else "")
        return entity.kind in ("person", "unnamed") and entity.gender in ("", gender)
    return entity.kind != "person"


def sentence_start(text: str, span: Span) -> int:
    """A rough start: the last full stop and space before the span."""
    first = paragraph_start(text, span)
    return max(first, *(text.rfind(mark, first, span.start) for mark in _STOPS))


def sentence_end(text: str, span: Span) -> int:
    """A rough end: the next full stop and space behind the span, or the paragraph's end."""
    far = min(len(text), span.end + FARTHEST)
    return min((at for mark in _STOPS if (at := text.find(mark, span.end, far)) >= 0), default=far)


def paragraph_start(text: str, span: Span) -> int:
    """Where the paragraph of the span begins."""
    return text.rfind("\n", max(0, span.start - FARTHEST), span.start) + 1


def own_name(finding: Finding, text: str) -> Sequence[Referent]:
    """Who is meant, from the name on where the network leads a noun to it in the source: “chip maker Veldhuis”."""
    who = finding.who
    is_named = len(who) > 1 and not who[0].is_name and who[1].is_name and finding.source[0].contains(who[1].span)
    return who[1:] if is_named and text[who[0].span.end : who[1].span.start].isspace() else who


def with_own_name(text: str, mention: MentionParts, who: Sequence[Referent], lexicon: Lexicon) -> MentionParts:
    """The mention with the person's name that the network finds in it, where its words alone did not tell: “Tram driver
    Nils Aho” is Nils Aho, the tram driver, and “Joss Rae of Brack & Co” Joss Rae; “Cup winner Aho” is him, too.
    """
    is_maker = bool(who) and who[0].type == "organization" and mention.kind == "person" and does(mention.role)
    if is_maker and "," not in mention.words and (who[0].is_name or mention.role.endswith(who[0].span.of(text))):
        return replace(mention, kind="organization")  # “UK retailer Gamezone”
    if not who or not who[0].is_name or mention.kind == "group":
        return mention
    if mention.kind in BODIES and mention.name.islower() and mention.words.endswith(f", {who[0].span.of(text)}"):
        role = mention.name.removeprefix("the ")
        return replace(mention, naming="name", name=who[0].span.of(text), role=role)  # “the workers’ union, Unite”
    if who[0].type == "organization" and who[0].span.of(text) == f"{mention.role} {mention.name}":
        return replace(mention, name=who[0].span.of(text), kind="organization", role="", gender="")  # “Harrier Buses”
    if who[0].type == "organization":
        return _with_body(mention, who[0].span.of(text), lexicon)
    if who[0].type != "person":
        return mention
    name, whole = who[0].span.of(text), (who[0].full or who[0].span).of(text)
    before, _, behind = mention.words.partition(name)
    words, own = bare_name(mention.name, lexicon), bare_name(name, lexicon)
    if len(whole.split()) < 2 or len(mention.name.split()) <= len(name.split()):
        return mention
    last = before.rstrip().rpartition(" ")[2]
    is_what = lexicon.tells(last.lower(), "kin", "office") and not lexicon.is_title(last)
    is_told = last.islower() or _POSSESSOR.search(last) or is_what
    if words[-len(own) :] == own and is_told:  # “Willem van den Broek” is one name
        role = _POSSESSOR.sub("", before.rstrip())  # “Labour’s”
    elif not before and _OF_WHAT.match(behind):
        role = behind
    else:
        return mention
    return replace(mention, naming="name", name=whole, kind="person", role=mention.role or role.strip(" ,"))


def _with_body(mention: MentionParts, name: str, lexicon: Lexicon) -> MentionParts:
    """“Gamezone” of “UK retailer Gamezone”, by the name that the network finds at the end, behind a noun."""
    name = _LOWER.sub("", name)
    before = mention.name.removesuffix(name).rstrip()
    last = before.rpartition(" ")[2]
    is_told = last.islower() and (is_human(last, lexicon) or lexicon.tells(last, *BODIES))
    is_told = is_told and mention.naming == "name" and mention.name.endswith(name)
    kind: SourceKind = "media" if mention.kind == "media" else "organization"
    return replace(mention, name=name, kind=kind, role=mention.role or before) if is_told else mention


def with_full_name(text: str, mention: MentionParts, who: Sequence[Referent]) -> MentionParts:
    """The mention of a person by one name with the fuller one that the text has: “Okoro” is Danu Okoro."""
    full = who[0].full if who and mention.naming == "name" and not mention.role and " " not in mention.name else None
    return mention if full is None else replace(mention, name=full.of(text), kind="person")


def with_type(mention: MentionParts, one: Referent, text: str, lexicon: Lexicon) -> MentionParts:
    """The mention as a body, or as somebody unnamed, where nothing but capitals tell of a person, and the network knows
    better: “Rebels” at the start of a sentence.
    """
    words = one.span.of(text)
    if mention.kind == "document" and mention.naming == "name" and one.is_name and one.type == "organization":
        return replace(mention, kind="organization") if mention.name == words and " " in words else mention
    is_told_by_role = mention.kind == "organization" and mention.name.endswith(words) and " " in words
    if is_told_by_role and one.is_name and one.type == "person" and does(mention.role):
        return replace(mention, kind="person")  # “Luis Barragan, a crane operator”
    is_bare = mention.kind == "person" and mention.naming == "name" and not mention.role and not mention.gender
    if not is_bare or not mention.name.endswith(one.span.of(text)):
        return mention
    if not one.is_name and " " not in mention.name:
        return replace(mention, naming="description", kind="group" if mention.name.endswith("s") else "unnamed")
    is_body = one.is_name and (one.type == "organization" or (one.type == "place" and " " not in mention.name))
    body: SourceKind = "group" if people(mention.name, lexicon) else "organization"  # “British”
    return replace(mention, kind=body) if is_body else mention


def as_person(mention: MentionParts) -> MentionParts:
    """Somebody whom “he” surely means, where the last name looks like a noun for several: “Sanders”."""
    is_one = mention.kind == "group" and mention.words.istitle() and " " not in mention.words
    return replace(mention, naming="name", kind="person") if is_one else mention


def called_after(mention: MentionParts, owner: Entity | None, lexicon: Lexicon) -> MentionParts:
    """“Spokesman of Ann Lee” of “his spokesman”, if somebody is found whose he is; a letter has no lawyers."""
    if owner and owner.kind == "document" and is_human(single(noun_of(mention.name)), lexicon):
        owner = None
    if owner and owner.name.startswith(("wife of ", "husband of ")):
        owner = None  # “her husband” of “wife of Lee” is no “husband of wife of Lee”
    full = _APPOSED.split(mention.name)[0]
    what = full.removeprefix("own ")
    name = f"{what} of {owner.name}" if owner else f"{mention.gender} {full}"
    if owner and _OWNER.search(mention.name):  # “her own staff’s memo”
        name = f"{owner.name}’s {full}"
    he_or_she = gender_of_noun(mention.name.lower().split(), lexicon)
    return replace(mention, naming="description", name=name, gender=he_or_she)


def is_anybody(one: Referent, text: str) -> bool:
    """Is it “they”, or but one of those whom “they” means: Reed of “Ann Poole and Bob Reed”?"""
    return one.span.of(text).lower() in PLURALS or (one.is_name and one.type == "person")


def may_be_meant(pronoun: str, one: Referent, text: str, *, is_last: bool) -> bool:
    """May a pronoun mean it: a name; or else, where the chain ends, a noun: he and she one like “the girl”?"""
    words = one.span.of(text)
    if one.is_name and not words.islower():
        return any(letter.isalpha() for letter in words)  # not “318” of “Flight 318”
    if not is_last:
        return False
    if pronoun in ("it", "its"):
        return one.type == "organization" or (one.type == "other" and " " in words)
    return pronoun.startswith("the") or (one.type == "person" and " " in words)
