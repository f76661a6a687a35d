"""Who is told again by what they are: “the agency”, “the Norwegians”, “both”, “the second witness”."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.model.attribution import Name, SourceKind
from generator.model.lexicon import Lexicon, bare_name
from generator.model.quick import quick
from generator.model.span import Span
from generator.name.kinds import Entities, Entity, is_other_case, key_words, may_be
from generator.name.mentions import mention_of
from generator.name.nearby import Nearby
from generator.name.parts import MentionParts
from generator.name.referents import FARTHEST, paragraph_start
from generator.name.words import (
    BODIES,
    HUMAN,
    body_kinds,
    gender,
    gender_of_noun,
    is_human,
    is_office,
    noun_of,
    people,
    single,
    tells_whose,
)
from generator.text.patterns import capitals

RIGHT_BEFORE = 300  # characters in which the one body named is who is meant, though others were named long before
BOTH = re.compile(r"both|the (?:pair|couple|duo|two(?: (?P<who>\w+))?|twins|brothers|sisters)", re.I)
_TWO = re.compile(r"\b(?:two|pair|couple|duo)\b", re.I)  # “both” of “the two treasurers” are nobody named before
LONG_AGO = 100_000  # characters back to somebody whose role is told again
_CAPITAL = capitals(r"[A-Z][\w’'-]*")
_BODY_NAME = rf"{_CAPITAL}(?: (?:(?:of|for|on|and|in|de|du|des) (?:the )?)?{_CAPITAL}){{0,9}}"
_LEADS = re.compile(
    r"\b(?i:ceo|chair|chief|director|executive|founder|head|leader|manager|president|secretary|spokes).*?"
    rf" (?:at|for|from|of) (?:the )?(?P<body>{_BODY_NAME})$"
)
_SHORTENED = re.compile(rf"\b(?P<full>{_BODY_NAME}) \((?P<short>[A-Z][A-Za-z]+)\)")
"""“Directorate General of Civil Aviation (DGAC)”, “Anti-Doping Authority (Gada)”."""
LATEST = 300  # sources back to “the second minister”
_WHICH = re.compile(r"(?:the|this|that) (?:(?P<number>first|second|third|other) )?(?P<what>.+)", re.I | re.S)
_ARE_SEVERAL = re.compile(r"(?:ch|ese|sh|[^s]s)$")  # “the British” are no one of them, as “the Swiss” may be
_NUMBERS = {"first": 0, "second": 1, "third": 2, "other": -1}
_BASED = re.compile(capitals(r"^(?:[A-Z]\S* )*[A-Z]\S*-based "))  # “the New York-based charity” is the charity


def shortened(text: str, lexicon: Lexicon) -> dict[str, MentionParts]:
    """The bodies whose short names stand in brackets behind them, by either name."""
    out: dict[str, MentionParts] = {}
    for found in _SHORTENED.finditer(text):
        full, short = found["full"], found["short"]
        body = mention_of(full, lexicon)
        is_short = " " in full and (short.isupper() or short[0] == full[0])
        if not is_short or body.kind == "person" or gender(full.split()[:1], lexicon):
            continue
        body = replace(body, naming="name", kind=body.kind if body.kind in BODIES else "organization")
        out |= {body.name: body, short: body}
    return out


@quick(eq=False)
class Descriptions:
    """The entities of an article as descriptions mean them. `has_governments`: do governments speak in it? `short`: the
    bodies that the text shortens, by either name.
    """

    entities: Entities
    near: Nearby
    names: Sequence[Name]
    lexicon: Lexicon
    has_governments: bool
    short: Mapping[str, MentionParts]

    def met(self, mention: MentionParts, span: Span, *, seen: str = "") -> Entity | None:
        """One or two met before, by what they are: “the agency”, “the Swiss”, “both”, “the second witness”; `seen`: of
        what type the mention is to the network.
        """
        if both := BOTH.fullmatch(mention.words):
            who = (both["who"] or "").lower()
            what = both.group().lower()
            is_kin, is_couple = what.endswith(("twins", "brothers", "sisters")), what.endswith("couple")
            here = self.near.text[paragraph_start(self.near.text, span) : span.start]
            is_pair = is_human(single(who), self.lexicon) if who else what != "both" or not _TWO.search(here)
            return self._pair(span, is_kin=is_kin, is_couple=is_couple) if is_pair else None
        which = _WHICH.fullmatch(mention.words.split(",")[0])
        if not which or (mention.kind == "person" and mention.naming == "name"):
            return None
        what = _BASED.sub("", which["what"])
        if land := people(what, self.lexicon):
            return self._by_role(what, span) or self._countryman(what, land, span) or self._people(mention, land)
        last = self._last_body(what, span) if seen == "organization" else None
        if one := last or self._body(what, span, seen, is_alone="," not in mention.words):
            one.told |= {what.lower()}  # what the text calls so once is called so again
            return one
        if body_kinds(what.lower(), self.lexicon):
            return None
        if mention.naming != "description" and mention.kind != "unnamed":  # “the Labour MP” is
            return None
        found = self._unnamed(what, which["number"]) or self._by_role(what, span) or self._by_head(what)
        return found or (None if self.entities.knows(mention) else self._anew(which, span))

    def _body(self, what: str, span: Span, seen: str, *, is_alone: bool) -> Entity | None:
        """Whom “the agency”, “the company” means, of those named or seen near; or what is but `seen` as a body, as “the
        airline” is, of those told to be one.
        """
        noun = what.lower()
        kinds = body_kinds(noun, self.lexicon)
        if not kinds:
            is_body = seen == "organization" and what.islower() and not is_human(noun.split()[-1], self.lexicon)
            return (self._led(noun) or self._named_so(noun, span)) if is_body else None
        one = self._organisation(what, kinds, span) or self.near.centre(span, is_here=True)
        is_one = one is not None and one.kind in BODIES and may_be(noun, one, self.lexicon)
        if is_one and one in self._beside(span):
            return one
        if (led := self._led(noun)) or is_one:
            return led or one
        near = self._named_near(noun, kinds, span) if is_alone else None
        return near or self._told_of(noun, kinds, span) or self._named_so(noun, span)

    def _beside(self, span: Span) -> list[Entity]:
        """Who is named, or speaks, right before."""
        start = max(0, span.start - RIGHT_BEFORE)
        return [entity for _, entity in (*self.near.named(start, span.start), *self.near.spoken(start, span.start))]

    def _led(self, noun: str) -> Entity | None:
        """The body that who spoke last leads or speaks for: of “… said Ann Lee, head of Andes Air. The airline …”."""
        one = self.near.said[-1][1] if self.near.said else None
        told = _LEADS.search(one.role) if one and one.kind == "person" else None
        if not told or noun_of(noun).endswith("s"):  # “the companies”
            return None
        body = self.entities.of(replace(mention_of(told["body"], self.lexicon), naming="name", kind="organization"))
        return body if may_be(noun, body, self.lexicon) else None

    def _named_so(self, noun: str, span: Span) -> Entity | None:
        """The body that the noun stands before, or begins: “the union Unison …. The union said”, “the Institute for the
        Study of Peace”; not “told the paper Friday”."""
        begun = rf"(?={noun.capitalize()} (?:of|for|on) (?:the )?{_CAPITAL})"
        told = re.compile(rf"\b(?:{re.escape(noun)} |{begun})(?P<name>{_BODY_NAME})(?<!day)\b")
        found = [*told.finditer(self.near.text, max(0, span.start - FARTHEST), span.start)]
        mention = mention_of(found[-1]["name"], self.lexicon) if found else None
        if mention is None or mention.gender or self._called(mention.name):
            return None
        kind = mention.kind if mention.kind in BODIES else "organization"
        return self.entities.of(replace(mention, naming="name", kind=kind), span.start)

    def _told_of(self, noun: str, kinds: Sequence[str], span: Span) -> Entity | None:
        """The body that the sentence before is about: “The Tax Centre came. All would pay, the group said”."""
        before = self.near.sentence_before(span)
        one = self.near.subject(before.start, before.end, kinds) if before else None
        return one if one and may_be(noun, one, self.lexicon) else None

    def _anew(self, which: re.Match[str], span: Span) -> Entity | None:
        """Ann Lee of “Ann Lee was blunt. ‘It won't do,’ the skipper said”, where the text told of no skipper so far."""
        words = which["what"].lower().split()
        one = self.near.centre(span, is_here=True, is_above=len(words) > 1, kind="person")
        noun, he_or_she = words[-1], gender_of_noun(words, self.lexicon)
        if not one or one.kind != "person" or he_or_she not in ("", one.gender or he_or_she):
            return None
        is_ranked = len(words) == 1 and all(self.lexicon.tells(word, "honorific") for word in one.told)
        is_other = is_office(noun, self.lexicon) and one.told and not is_ranked
        # “the FBI director” is no Republican nominee, “the officer” may be PC Lee
        told = re.compile(rf"\b(?:an?|the|one|his|her|their) (?:(?!former )[\w-]+ ){{0,5}}{re.escape(noun)}s?\b", re.I)
        if not is_human(noun, self.lexicon) or is_other or which.group().lower().startswith("that "):
            return None  # “that person”
        return None if told.search(self.near.text, max(0, span.start - LONG_AGO), span.start) else one

    def _countryman(self, what: str, land: str, span: Span) -> Entity | None:
        """Nadal of “Nadal lost. The Spaniard said”: the one person named, or who spoke, and is not from elsewhere."""
        if _ARE_SEVERAL.search(what):
            return None
        own = land.lower()
        spoke = [entity for _, entity in self.near.recent()]
        here = paragraph_start(self.near.text, span)
        is_here = [one for _, one in self.near.spoken(here, span.start)] + self.near.before(span, within=here)
        goes_on = self.near.centre(span, is_here=True) if self.near.quotation_before(span) else None
        near = spoke + self.near.before(span, within=max(0, span.start - FARTHEST))
        for met in (near, spoke + is_here, [goes_on] if goes_on else []):
            people = {id(one): one for one in met if one.kind == "person" and self._lands(one.told) <= {own}}
            one = next(iter(people.values())) if len(people) == 1 else None
            if one and (met is near or one in is_here):  # not who spoke before, if there are others
                one.told |= {own}
                return one
        return None

    def in_full(self, mention: MentionParts) -> MentionParts:
        """“Tsehay Abebe and Bob Lee” of “Abebe and Lee”, where the text names both; the body of a short name."""
        if body := self.short.get(mention.name):
            return replace(body, words=mention.words)
        two = [name for name in mention.name.split(" and ") if " " not in name] if mention.kind == "group" else []
        known = [self._called(name) for name in two]
        if len(two) != 2 or any(len(fitting) != 1 for fitting in known):
            return mention
        return replace(mention, name=" and ".join(fitting[0].name for fitting in known))

    def _people(self, mention: MentionParts, land: str) -> Entity:
        """“The Norwegians”: their government where governments speak, else a group of their own."""
        if self.has_governments:
            return self.entities.of(mention_of(land, self.lexicon))
        name = f"the {mention.name}"
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

    def _organisation(self, what: str, kinds: Sequence[str], span: Span) -> Entity | None:
        """The last organisation that has the noun in its name, or the only one near that may be meant."""
        noun = what.lower()
        start = max(0, span.start - FARTHEST)
        here = [one for _, one in self.near.spoken(start, span.start)] + self.near.before(span, within=start)
        near = dict.fromkeys([*(entity for _, entity in self.near.recent()), *here])
        fitting = [
            entity for entity in near if entity.kind in kinds and not tells_whose(noun, f"{entity.name} {entity.role}")
        ]
        fitting = [entity for entity in fitting if not is_other_case(entity.name, what)]
        called = [one for one in fitting if noun in key_words(f"{one.name} {one.role}", self.lexicon)]
        called = called or [one for one in fitting if noun in one.told and one in here]
        able = [entity for entity in fitting if may_be(noun, entity, self.lexicon)]
        spoke = [entity for _, entity in self.near.spoken(paragraph_start(self.near.text, span), span.start)]
        for one in () if called else spoke[:1]:
            if one.kind == "media" and len(kinds) > 1 and may_be(noun, one, self.lexicon):
                return one  # a news agency
        here = self._beside(span)
        beside = [entity for entity in able if entity in here]
        sure = [
            one for one in able if len(kinds) > 1 and self._is_official(one)
        ]  # “the watchdog” is an office, no firm
        able = sure if len(sure) == 1 and (sure[0] in beside or not beside) else able
        beside = [entity for entity in beside if entity in able]
        if called or len(able) < 2:  # “the paper” is no aquarium that was named long ago
            able = [one for one in able if one in beside or may_be(noun, one, self.lexicon, is_sure=True)]
            return next(iter(called or able), None)
        able = [entity for entity in able if entity.kind == "media"] if self.lexicon.tells(noun, "called-media") else []
        return next(iter(beside if len(beside) == 1 else able), None)

    def _is_official(self, one: Entity) -> bool:
        words = key_words(f"{one.name} {one.role}", self.lexicon)
        return any(len(body_kinds(word, self.lexicon)) > 1 for word in words)

    def _last_body(self, noun: str, span: Span) -> Entity | None:
        """Ryanair of “Ryanair said …. The airline added”: who spoke last, if that is a body, or may be one."""
        at, one = self.near.said[-1] if self.near.said else (None, None)
        is_noun = noun.islower() and noun.isalpha() and not self.lexicon.tells(noun, *HUMAN)
        if not one or not at or not is_noun or noun.endswith("s"):
            return None
        if one.is_bare and not is_human(noun, self.lexicon):
            return self._as_body(one)
        is_new = noun not in self.lexicon.facts  # “the bloc”, “the drugmaker”
        is_near = is_new and "\n" not in self.near.text[at.end : span.start]
        is_other = is_new or (self.lexicon.tells(noun, "organization") and not body_kinds(noun, self.lexicon))
        return one if one.kind in BODIES and is_other and (is_near or may_be(noun, one, self.lexicon)) else None

    def _as_body(self, one: Entity) -> Entity:
        return self.entities.of(replace(mention_of(one.name, self.lexicon), naming="name", kind="organization"))

    def _named_near(self, noun: str, kinds: Sequence[str], span: Span) -> Entity | None:
        """The firm, or the like, that is the one body which the network sees shortly before, or a bare name."""
        names = self.near.bodies_seen(self.names, span)
        told = [(mention_of(name, self.lexicon), kind) for name, kind in sorted(names.items())]
        fitting = [
            (one, kind)
            for one, kind in told
            if one.kind in kinds or (one.kind == "person" and not one.gender and not self._called(one.name))
        ]
        is_firm = self.lexicon.tells(noun, "company")
        fitting = [one for one in fitting if is_firm and one[1] == "organization"] or fitting
        is_firm |= all(kind == "person" for _, kind in fitting)
        if len(fitting) != 1 or not is_firm:
            return None
        entity = self.entities.of(replace(fitting[0][0], naming="name", kind="organization"))
        return entity if entity.kind in kinds and may_be(noun, entity, self.lexicon) else None

    def _called(self, name: str) -> list[Entity]:
        """The persons whose last name ends a name, and of whom more is known than that."""
        return [one for one in self.entities.bearers(name.split()[-1]) if not one.is_bare]

    def _by_role(self, words: str, span: Span) -> Entity | None:
        """The person or organisation whose role has all the words, or the one person who has that office."""
        wanted = key_words(words, self.lexicon)
        named = [*dict.fromkeys(self.near.before(span, within=max(0, span.start - LONG_AGO)))]
        foreign = self._side(wanted)  # “the president” is President Roe sooner than the Russian president
        named.sort(key=lambda entity: bool(self._lands(entity.told) - foreign))
        near = [entity for _, entity in self.near.recent()] + named
        head = words.split()[-1].lower()
        is_one = is_human(head, self.lexicon)  # “the panel” is no member of it
        called = [one for one in near if one.kind == "organization" or (one.kind == "person" and is_one)]
        called = [one for one in dict.fromkeys(called) if one.may_bear(words)]
        rank = f"{words.lower()} "  # of “Commandant Ann Lee”
        ranked = (one for one in near if one.kind == "person" and one.name.lower().startswith(rank))
        found = next((one for one in called if wanted and wanted <= one.told), None)
        found = found or next((one for one in ranked if len(one.words) > 2), None)
        if found or not is_one:
            return found
        side = self._side(wanted)
        persons = [one for one in called if one.kind == "person"]
        others = [one for one in persons if side and (told := self._side(one.told)) and side.isdisjoint(told)]
        is_office = self.lexicon.tells(head, "office")
        holders = [one for one in persons if is_office and head in one.told and one not in others]
        return self.entities.with_role(wanted) or (holders[0] if len(holders) == 1 else None)

    def _side(self, words: frozenset[str]) -> frozenset[str]:
        """The parties and countries among the words: the Democratic nominee is not the Republican one."""
        return self._lands(words) | {word for word in words if self.lexicon.tells(word, "partisan")}

    def _lands(self, words: frozenset[str]) -> frozenset[str]:
        return frozenset(word for word in words if self.lexicon.country.get(word, "").lower() == word)

    def _by_head(self, word: str) -> Entity | None:
        """“The fund” is the International Monetary Fund: the organisation met last whose name ends so."""
        last = () if self.lexicon.tells(word, "document") else bare_name(word, self.lexicon)  # “the law”
        bodies = (entity for entity in self.entities.with_word(last[0]) if entity.kind in BODIES) if last else ()
        return next((entity for entity in bodies if entity.words[-1:] == last), None)

    def _unnamed(self, what: str, number: str | None) -> Entity | None:
        """Somebody unnamed met before: the last of that description, or by number."""
        wanted, head = key_words(what.lower(), self.lexicon), what.lower().split()[-1]
        is_thing = what.islower() and not is_human(head, self.lexicon)
        sorts = ("document", "group") if is_human(single(head), self.lexicon) else ("document",)
        met: list[Entity] = []
        for _, entity in self.near.said[-LATEST:]:
            told = key_words(f"{entity.name} {entity.role}", self.lexicon)
            is_same = entity.kind == "unnamed" or (entity.kind in sorts and noun_of(entity.name) == head)
            is_bare = is_thing and entity.is_indefinite and told == {head}  # “a letter” of “the long letter”
            is_one = is_same and entity not in met and (wanted <= told or is_bare)
            if is_one and not tells_whose(head, f"{entity.name} {entity.role}"):  # “the trust” is no trust spokesman
                met.append(entity)
        index = _NUMBERS[number.lower()] if number else -1
        return met[index] if -len(met) <= index < len(met) else None
