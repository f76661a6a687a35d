"""Who is told again by what they are: “the agency”, “the Norwegians”, “both”, “the second witness”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.model.attribution import SourceKind
from generator.model.lexicon import Lexicon
from generator.model.quick import quick
from generator.model.span import Span
from generator.name.kinds import Entities, Entity, key_words, may_be
from generator.name.mentions import mention_of
from generator.name.nearby import Nearby
from generator.name.parts import MentionParts
from generator.name.referents import FARTHEST, paragraph_start, sentence_end, sentence_start
from generator.name.words import (
    body_kinds,
    is_human,
    is_office,
    noun_of,
    people,
    single,
)
from generator.text.patterns import capitals

RIGHT_BEFORE = 300  # characters in which the one body named is who is meant, though others were named long before
BOTH = re.compile(r"both|the (?:pair|couple|duo|two(?: (?P<who>\w+))?|twins|brothers|sisters)", re.I)
_TWO = re.compile(r"\b(?:two|pair|couple|duo)\b", re.I)  # “both” of “the two treasurers” are nobody named before
LONG_AGO = 100_000  # characters back to somebody whose role is told again
LATEST = 300  # sources back to “the second minister”
_WHICH = re.compile(r"(?:the|this|that) (?:(?P<number>first|second|third|other) )?(?P<what>.+)", re.I | re.S)
_ARE_SEVERAL = re.compile(r"(?:ch|ese|sh|[^s]s)$")  # “the British” are no one of them, as “the Swiss” may be
_NUMBERS = {"first": 0, "second": 1, "third": 2, "other": -1}
_BASED = re.compile(capitals(r"^(?:[A-Z]\S* )*[A-Z]\S*-based "))  # “the New York-based charity” is the charity
CLAUSE = 12  # characters behind a source that begin a clause of it
_OF_A = re.compile(r"[Tt]he [a-z -]+? (?:for|of) an? ")  # “the mayor of a Greek island”
_HERO = re.compile(r"\b(?:who|whose|(?:for|of) an?|former|retired|\w+ed (?:by|for|in|of|over|to|with))\b")
"""Beside a noun for whom an article is about: “a banker accused of theft”."""
_WRITING = re.compile(r"(?:the|this|that|his|her|its|their) (?:[a-z-]+ )?(?P<noun>[a-z-]+)", re.I)
_BY = r"(?:by|in|issued|on|posted|published|released|sent|signed|through|via|wrote)"
STEM = 4  # letters that a noun and its verb share: “email”, “emailed”
_PLACED = re.compile(r"(?:[A-Z][\w.]* )+(?P<noun>[a-z-]+)")


@quick(eq=False)
class Descriptions:
    """The entities of an article as descriptions mean them. `has_governments`: do governments speak in it?"""

    entities: Entities
    near: Nearby
    lexicon: Lexicon
    has_governments: bool

    def met(self, mention: MentionParts, span: Span) -> Entity | None:
        """One or two met before, by what they are: “the agency”, “the Swiss”, “both”, “the second witness”."""
        if both := BOTH.fullmatch(mention.words):
            who = (both["who"] or "").lower()
            what = both.group().lower()
            is_kin, is_couple = what.endswith(("twins", "brothers", "sisters")), what.endswith("couple")
            here = self.near.text[paragraph_start(self.near.text, span) : span.start]
            is_pair = is_human(single(who), self.lexicon) if who else what != "both" or not _TWO.search(here)
            return self._pair(span, is_kin=is_kin, is_couple=is_couple) if is_pair else None
        which = _WHICH.fullmatch(mention.words.split(",")[0])
        if not which or (mention.kind in ("group", "person") and mention.naming == "name"):
            return None
        what = _BASED.sub("", which["what"])
        if land := people(what, self.lexicon):
            found = self._by_role(what, span) or self._countryman(what, land, span)
            return found or (self.people(mention) if _ARE_SEVERAL.search(what) else None)
        if kinds := body_kinds(what.lower(), self.lexicon):
            one = self.body(what.lower(), kinds, span)
            if one:
                one.told |= {what.lower()}  # what the text calls a watchdog once is no charity
            return one
        if mention.naming != "description" and mention.kind != "unnamed":  # “the Labour MP” is
            return self._by_role(what, span) if what.islower() else None  # “the startup” of “Voltreon, a startup”
        return self._of_a_place(what, span) or self._unnamed(what, which["number"]) or self._by_role(what, span)

    def _of_a_place(self, what: str, span: Span) -> Entity | None:
        """“The Vermont senator”: the one senator whom the text has named."""
        told = _PLACED.fullmatch(what)
        is_side = told and any(self.lexicon.tells(word.lower(), "partisan") for word in what.split())
        if not told or is_side or not is_office(told["noun"], self.lexicon):
            return None
        named = dict.fromkeys(self.near.before(span, within=max(0, span.start - LONG_AGO)))
        some = [one for one in named if one.kind == "person" and told["noun"] in one.told]
        is_one = len(some) == 1 and not self.is_of_another_side(what, some[0]) and some[0].may_bear(what)
        return some[0] if is_one else None

    def _countryman(self, what: str, land: str, span: Span) -> Entity | None:
        """Nadal of “Nadal lost. The Spaniard said”: the one person named, or who spoke, and is not from elsewhere."""
        if _ARE_SEVERAL.search(what):
            return None
        own = land.lower()
        spoke = [entity for _, entity in self.near.recent()]
        here = paragraph_start(self.near.text, span)
        is_here = [one for _, one in self.near.spoken(here, span.start)] + self.near.before(span, within=here)
        near = spoke + self.near.before(span, within=max(0, span.start - FARTHEST))
        for met in (near, spoke + is_here):
            people = {id(one): one for one in met if one.kind == "person" and self._lands(one.told) <= {own}}
            one = next(iter(people.values())) if len(people) == 1 else None
            if one and (met is near or one in is_here):  # not who spoke before, if there are others
                one.told |= {own}
                return one
        return None

    def is_of_another_side(self, words: str, entity: Entity) -> bool:
        """Do the words and what is told of it name other parties or countries: is it no Republican, or Spaniard?"""
        one, other = (self._side(told) for told in (key_words(words, self.lexicon), entity.told))
        return bool(one and other) and one.isdisjoint(other)

    def _side(self, words: frozenset[str]) -> frozenset[str]:
        return self._lands(words) | {word for word in words if self.lexicon.tells(word, "partisan")}

    def _lands(self, words: frozenset[str]) -> frozenset[str]:
        return frozenset(word for word in words if self.lexicon.country.get(word, "").lower() == word)

    def in_full(self, mention: MentionParts) -> MentionParts:
        """“Tsehay Abebe and Bob Lee” of “Abebe and Lee”, where the text names both."""
        two = [name for name in mention.name.split(" and ") if " " not in name] if mention.kind == "group" else []
        known = [self._called(name) for name in two]
        if len(two) != 2 or any(len(fitting) != 1 for fitting in known):
            return mention
        return replace(mention, name=" and ".join(fitting[0].name for fitting in known))

    def people(self, mention: MentionParts) -> Entity | None:
        """“The Norwegians”: their government where governments speak, else a group of their own; None for no people."""
        which = _WHICH.fullmatch(mention.words.split(",")[0])
        land = people(_BASED.sub("", which["what"]), self.lexicon) if which else ""
        if not land or (mention.kind == "person" and mention.naming == "name"):
            return None
        if self.has_governments:
            return self.entities.of(mention_of(land, self.lexicon))
        name = f"the {mention.name.removeprefix('the ')}"
        kind: SourceKind = "group" if name.endswith("s") and not name.endswith("ss") else "unnamed"
        return self.entities.of(replace(mention, naming="description", name=name, kind=kind))

    def _pair(self, span: Span, *, is_kin: bool, is_couple: bool) -> Entity | None:
        """The last two persons named before, as a group.

        `is_kin`: the last two of one last name, if the text names two; `is_couple`: these sooner than others.
        """
        two: list[Entity] = []
        for entity in self.near.before(span, within=max(0, span.start - FARTHEST)):
            if entity.kind == "person" and entity not in two:
                two.append(entity)
        kin = [one for one in two if any(one.words[-1:] == o.words[-1:] for o in two if o is not one)]
        two = kin if is_kin or (is_couple and kin) else two
        if len(two) < 2:
            return None
        second, first = two[:2]
        shared = second.name.partition(" ")[2]
        name = first.name.removesuffix(f" {shared}") if shared else first.name
        return self.entities.of(mention_of(f"{name} and {second.name}", self.lexicon))

    def body(self, noun: str, kinds: Sequence[str], span: Span) -> Entity | None:
        """The last organisation that has the noun in its name, or the only one near that may be meant."""
        start = max(0, span.start - FARTHEST)
        here = [one for _, one in self.near.spoken(start, span.start)] + self.near.before(span, within=start)
        near = dict.fromkeys([*(entity for _, entity in self.near.recent()), *here])
        fitting = [entity for entity in near if entity.kind in kinds]
        called = [one for one in fitting if noun in key_words(f"{one.name} {one.role}", self.lexicon)]
        able = [entity for entity in fitting if may_be(noun, entity, self.lexicon)]
        start = max(0, span.start - RIGHT_BEFORE)
        here = [one for _, one in (*self.near.named(start, span.start), *self.near.spoken(start, span.start))]
        beside = [entity for entity in able if entity in here]
        if called or len(able) < 2:  # “the paper” is no aquarium that was named long ago
            able = [one for one in able if one in beside or may_be(noun, one, self.lexicon, is_sure=True)]
            return next(iter(called or able), None)
        surely = [one for one in able if one in beside and may_be(noun, one, self.lexicon, is_sure=True)]
        if len(surely) == 1:
            return surely[0]
        able = [entity for entity in able if entity.kind == "media"] if self.lexicon.tells(noun, "called-media") else []
        return next(iter(beside if len(beside) == 1 else able), None)

    def introduced(self, mention: MentionParts, span: Span) -> Entity | None:
        """Who is told of before they are named: Ann Lee of “A banker accused of theft said so. Ann Lee, 45, …”."""
        is_new = mention.is_indefinite or _OF_A.match(mention.words)
        if mention.kind != "unnamed" or not is_new or not is_human(noun_of(mention.name), self.lexicon):
            return None
        is_hero = _HERO.search(f"{mention.words}{self.near.text[span.end : span.end + CLAUSE]}") is not None
        one = self.near.introduced_behind(span, is_hero=is_hero)
        one = one or self.near.named_behind(span, noun_of(mention.name))
        return one if one and mention.gender in ("", one.gender or mention.gender) else None

    def author(self, mention: MentionParts, span: Span) -> Entity | None:
        """Ann Lee of “the letter” where she said something in a letter, or wrote: who spoke by it last."""
        told = _WRITING.fullmatch(mention.words) if mention.kind in ("document", "media") else None
        if not told:
            return None
        noun, is_document = told["noun"], mention.kind == "document"
        in_it = re.compile(rf"(?i)\b{_BY} (?:an?|his|her|its|their|the) (?:[\w’'.-]+ ){{0,3}}?{noun}\b")
        by_it = re.compile(r"(?i)\bwr[io]t" if noun == "letter" else rf"(?i)\b{noun[:STEM]}\w*ed\b")  # “posted”
        for at, one in self.near.recent():
            if at.start < span.start - FARTHEST or one.kind in ("document", "group"):
                continue
            end = sentence_end(self.near.text, at)
            is_in = is_document and in_it.search(self.near.text, sentence_start(self.near.text, at), end)
            if is_in or by_it.search(self.near.cues.get(at, "")):
                another = rf"\b[Aa](?:n|nother)? (?:[\w-]+ )?{noun}\b"  # “a letter” from somebody else
                return None if re.search(another, self.near.text[end : span.start]) else one
        return None

    def _called(self, name: str) -> list[Entity]:
        """The persons whose last name ends a name."""
        return self.entities.bearers(name.split()[-1])

    def _by_role(self, words: str, span: Span) -> Entity | None:
        """The person or organisation whose role has all the words, or the one person who has that office."""
        wanted = key_words(words, self.lexicon)
        named = [*dict.fromkeys(self.near.before(span, within=max(0, span.start - LONG_AGO)))]
        near = [entity for _, entity in self.near.recent()] + named
        head = words.split()[-1].lower()
        is_one = is_human(head, self.lexicon)  # “the panel” is no member of it
        called = [one for one in near if one.kind == "organization" or (one.kind == "person" and is_one)]
        called = [one for one in dict.fromkeys(called) if one.may_bear(words)]
        found = next((one for one in called if wanted and wanted <= one.told), None)
        return found or (self.entities.with_role(wanted) if is_one else None)

    def _unnamed(self, what: str, number: str | None) -> Entity | None:
        """Somebody unnamed met before: the last of that description, or by number."""
        wanted, head = key_words(what.lower(), self.lexicon), what.lower().split()[-1]
        is_thing = what.islower() and not is_human(head, self.lexicon)
        sorts = ("document", "group") if is_human(single(head), self.lexicon) else ("document",)
        met: list[Entity] = []
        for _, entity in self.near.said[-LATEST:]:
            told = key_words(f"{entity.name} {entity.role}", self.lexicon)
            is_same = entity.kind in ("unnamed", *sorts) and noun_of(entity.name) == head
            is_bare = is_thing and entity.is_indefinite and told == {head}  # “a letter” of “the long letter”
            if is_same and entity not in met and (wanted <= told or is_bare):
                met.append(entity)
        index = _NUMBERS[number.lower()] if number else -1
        return met[index] if -len(met) <= index < len(met) else None
