"""From mentions to sources: names, descriptions, pronouns and “his spokesman” find the one they mean."""

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.model.attribution import Finding, Referent
from generator.model.lexicon import bare_name
from generator.model.span import Span, words_of
from generator.name.again import BOTH, Descriptions
from generator.name.kinds import Entity
from generator.name.mentions import mention_of
from generator.name.nearby import described_before
from generator.name.nouns import ABSTRACT, ANOTHER, LEAST, SURE, Nouns
from generator.name.parts import MentionParts
from generator.name.referents import (
    BY_NAME,
    BY_NOUN,
    BY_RULE,
    FARTHEST,
    OF_THEY,
    OF_TWO,
    PLURALS,
    agrees,
    as_person,
    called_after,
    is_anybody,
    is_somebody,
    led_surely,
    may_be_meant,
    own_name,
    paragraph_start,
    sentence_start,
    with_full_name,
    with_own_name,
    with_type,
)
from generator.name.script import Script
from generator.name.words import INDEFINITE, NO_AGENT, body_kinds, described, gender_of_noun, is_office, people
from generator.text.patterns import capitals

SHORTEST_IN_CAPITALS = 4  # letters; “CNN” is no speaker's name
CLOSE = 500  # characters back to a body that “it” means by rules
HEADLINE = 4  # words of a source in a headline
DOUBT = 0.7  # chance of an antecedent below which the one person named close by is likelier
GUESS = 0.5  # chance of an antecedent below which the last speaker is likelier
_SPEAKING, _SPOKEN_TO = frozenset(["i", "we", "me", "us", "my", "our"]), ("you", "your", "one")
_PERSONAL = {"he": "he", "him": "he", "himself": "he", "his": "he", "she": "she", "her": "she", "herself": "she"}
_COLLECTIVE = ("government", "media", "organization", "document")
_OF_AGE = re.compile(
    r"(?:the|this|that) (?:\d\d?-year-old(?: (?:[a-z-]+ )?[a-z-]+)?"
    r"|(?:single |married )?(?:mother|father|mum|dad)[ -]of[ -](?:\d+|two|three|four|five|six|seven|eight))(?:,|$)",
    re.I,
)
"""“The 23-year-old”, “the 34-year-old nurse”, “the mother of three”: who was told of last."""
LED = frozenset([*_PERSONAL, "it", "its", *PLURALS])
"""Pronouns that the network leads back; the rules take what it leaves."""
_OWNED = re.compile(r"(?:[’']s?)? [a-z]{3,}")
_EPITHET = re.compile(
    capitals(
        r"[Tt]he (?:(?P<once>former|retired) (?:[\w-]+ ){0,2}"
        r"|[A-Z][\w.]*(?: [A-Z][\w.]*)?(?P<born>-[a-z]+)? (?:[a-z-]+ )?)(?P<noun>[a-z]+)(?:, (?:aged )?\d\d)?,?"
    )
)
_OF_WHOM = re.compile(r"(?P<what>.+ (?:at|by|for|near|of|to|with)) (?P<whom>him|her|the (?P<noun>[a-z]+))")
_WHO_TOO = re.compile(r"\b(?P<who>who) (?:(?!\bwho\b)[^.?!;:“”\"])+? (?:and|but) $")
_NOBODY = ("nobody", "no one", "none")


class Search(Nouns):
    """The entities of one article, met in reading order."""

    def __init__(self, told: Descriptions) -> None:
        super().__init__(told)
        self._script = Script(told.entities, told.near)

    def entity(self, finding: Finding, outer: Entity | None, *, is_asking: bool = False) -> tuple[Entity | None, float]:
        """Whom a source mention means, None where nobody fits, and the chance; who `is_asking` is not who answers."""
        source, span = finding.source, finding.source[0]
        if is_asking:
            self._near.asking.add(span)
        mention = mention_of(self._in_lower_case(words_of(self._text, source, between=" "), span), self._lexicon)
        mention = self._told.in_full(self.as_bearer(mention))
        if speaker := self._script.speaker(mention, span):
            self._near.lines.add(speaker)
            return speaker, BY_NAME
        mention = with_own_name(self._text, mention, own_name(finding, self._text), self._lexicon)
        if not self.entities.knows(mention):
            mention = with_full_name(self._text, mention, finding.who)
            if finding.who and mention.name:
                mention = with_type(mention, finding.who[0], self._text, self._lexicon)
        chance = BY_NAME if mention.naming == "name" else BY_NOUN
        match mention.naming:
            case "pronoun":
                entity, chance = self._meant(mention.name, finding, outer)
                if mention.name in _PERSONAL and entity in self._near.talking(span, outer):
                    entity, chance = None, min(chance, BY_RULE)
            case "possessive":
                known = self.led_kin(finding) or self._told.author(mention, span)
                entity = known or self._possessed(mention, span, finding, outer=outer)
            case _:
                at, known = self._met.at(span)  # of “one minister said …, but added …” the source is one
                entity = (
                    (known if at == span else None) or self.led_body(mention, finding) or self._again(mention, span)
                )
                if entity is None:
                    entity, chance = self._noun(mention, finding, chance)
                entity = entity or self._told.people(mention) or self._anew(mention, span)
                chance = BY_RULE if BOTH.fullmatch(mention.words) else chance
                chance = OF_TWO if self._may_be_either(mention, span) else chance
        if entity is not None:
            self._met.add(span, entity)
            self._near.add(span, entity, words_of(self._text, finding.cue, between=" "))
        return entity, chance

    def _anew(self, mention: MentionParts, span: Span) -> Entity:
        """Who is named, or told of, by these words."""
        return self.entities.of(self._in_words(mention, span), span.start)

    def _in_words(self, mention: MentionParts, span: Span) -> MentionParts:
        """“A person close to Ann Lee” of “… close to her”, “a spokesman for Hale & Co” of “… for the company”."""
        told = _OF_WHOM.fullmatch(mention.name)
        if not told:
            return mention
        noun = told["noun"]
        kinds = body_kinds(noun, self._lexicon) if noun else ()
        owner = self._told.body(noun, kinds, span) if noun else self._pronoun(_PERSONAL[told["whom"]], span, None)
        is_named = owner and (not noun or (kinds and not owner.name.startswith("the ")))
        if not owner or not is_named:
            return mention
        the = "the " if noun and noun in owner.name.lower() else ""  # “the National Medicines Office”
        return replace(mention, name=f"{told['what']} {the}{owner.name}")

    def _noun(self, mention: MentionParts, finding: Finding, chance: float) -> tuple[Entity | None, float]:
        """Whom a noun means that no rule leads, and the chance; that given where it means somebody new."""
        if author := self._told.author(mention, finding.source[0]):
            return author, BY_RULE
        if later := self.named_later(mention, finding):
            return later, BY_RULE
        if led := self.led_noun(mention, finding):
            return led, led_surely(self.weakest(finding))
        found = self._epithet(mention, finding) or self.only_body(mention, finding) or self.just_spoke(mention, finding)
        return found, BY_RULE if found else chance

    def _epithet(self, mention: MentionParts, finding: Finding) -> Entity | None:
        """Who spoke or was named last: “the former army doctor”, “the England midfielder”, “the Esk-born actress”."""
        told = _EPITHET.fullmatch(mention.words) if mention.kind == "unnamed" and finding.who else None
        if not told or finding.who[0].type != "person" or ANOTHER.search(mention.words):
            return None
        is_anybody = not (told["once"] or told["born"]) and is_office(told["noun"], self._lexicon)
        if is_anybody or self._lexicon.tells(told["noun"], *NO_AGENT) or ABSTRACT.search(told["noun"]):
            return None  # “the Leeds coach”, “the Clinton camp”, “the GOP majority”
        one = self._person(gender_of_noun([told["noun"]], self._lexicon), finding.source[0])
        return one if one and one.kind == "person" else None

    def passing_on(self, via: Sequence[Span]) -> Entity:
        """The agency or paper that passed words on."""
        entity = self.entities.of(mention_of(words_of(self._text, via, between=" "), self._lexicon))
        entity.spans += via
        return entity

    def _in_lower_case(self, words: str, span: Span) -> str:
        """“Reed” for “REED”, where that is somebody the text names, or the speaker of a line."""
        if not words.isupper() or len(words) < SHORTEST_IN_CAPITALS:
            return words
        is_speaker = self._text[span.end : span.end + 1] == ":"
        return words.title() if is_speaker or self.entities.bearers(words.split()[-1]) else words

    def _may_be_either(self, mention: MentionParts, span: Span) -> bool:
        """Is a last name alone that of two told of before, and was of neither before the other was told of?"""
        last = bare_name(mention.name, self._lexicon)
        if mention.kind != "person" or mention.gender or mention.role or len(last) != 1:
            return False
        alike = (one for one in self.entities.with_word(last[0]) if one.kind == "person" and len(one.words) > 1)
        told = sorted(one.first for one in alike if one.words[-1:] == last and one.first < span.start)
        return len(told) > 1 and not self._near.is_named(last[0], *told[:2])

    def _again(self, mention: MentionParts, span: Span) -> Entity | None:
        """Somebody met before, by what they are."""
        if mention.naming == "description" and _OF_AGE.match(mention.words):
            return self._told.met(mention, span) or self._person(mention.gender, span)
        return self._told.introduced(mention, span) or self._told.met(mention, span) or self._in_headline(mention, span)

    def _in_headline(self, mention: MentionParts, span: Span) -> Entity | None:
        """Ann Lee, a Labour MP, of “Shut the road, says MP” in a headline: the one person of whom that is told."""
        is_line = "\n" not in self._text[: span.start] and self._text[max(0, self._text.find("\n") - 1)] not in ".!?"
        told = mention.words.lower().split() if mention.kind == "unnamed" or mention.name.isupper() else []
        if not is_line or not 0 < len(told) < HEADLINE or told[0] in INDEFINITE or told[0] == "the":
            return None
        some = (one for one in self.entities.with_word(told[-1]) if one.kind == "person" and one.told.issuperset(told))
        alike = list(dict.fromkeys(some))
        return alike[0] if len(alike) == 1 else None

    def _pronoun(self, word: str, span: Span, outer: Entity | None) -> Entity | None:
        if word in _SPEAKING:
            return outer
        if word in (*_SPOKEN_TO, *PLURALS):
            return None
        if word in _PERSONAL:
            return self._person(_PERSONAL[word], span)
        if word in ("who", "which", "that"):
            return self._nearest(span, is_who=word == "who")
        begun = sentence_start(self._text, span)
        in_sentence = [one for at, one in self._near.named(begun, span.start)[::-1] if not self._near.hears(at, span)]
        last = [entity for at, entity in self._near.recent()[:1] if at.start > span.start - CLOSE]
        return next((entity for entity in (*in_sentence, *last) if entity.kind in _COLLECTIVE), None)

    def _meant(self, word: str, finding: Finding, outer: Entity | None) -> tuple[Entity | None, float]:
        """Whom a pronoun means: by the network, and by rules where it does not tell; “they” may be anybody."""
        if word in PLURALS and (alone := self._near.called_they(finding.source[0])):
            return alone, BY_NOUN
        found = self._led_back(word, finding, outer) if word in LED else None
        chance = self.weakest(finding) if len(finding.who) > 1 else 0.0
        if word in _PERSONAL and 0 < chance < DOUBT:
            spoke = self._spoke_last(_PERSONAL[word]) if found and chance < GUESS else None
            one = spoke if spoke and spoke.kind == "person" else self._near.alone(finding.source[0], _PERSONAL[word])
            found = one if one and one not in self._near.talking(finding.source[0], outer) else found
        if found:
            return found, led_surely(chance)
        is_nobody = word in PLURALS and finding.who and all(is_anybody(one, self._text) for one in finding.who)
        entity = None if is_nobody else self._pronoun(word, finding.source[0], outer)
        if entity is None and word in _PERSONAL and (found := self._led_back(word, finding, outer, by_names=False)):
            return found, OF_TWO
        return entity, OF_THEY if word in PLURALS else BY_NAME if word in _SPEAKING else BY_RULE

    def _led_back(self, word: str, finding: Finding, outer: Entity | None, *, by_names: bool = True) -> Entity | None:
        """Whom the network leads a pronoun to: an earlier source, or a name or noun; not who asked or passed it on.

        `by_names`: does a first name count that surely is a man's, or a woman's?
        """
        for one in finding.who[1:]:
            source, entity = self._met.at(one.span)
            is_other = self._near.is_quoted(one.span) and not self._near.is_quoted(finding.source[0])
            is_other |= source in self._near.asking or self._near.hears(one.span, finding.source[0])
            if is_other or any(one.span.overlaps(part) for part in finding.via):
                return None
            if one.span.of(self._text).lower() in _NOBODY:
                return None
            is_last = one == finding.who[-1]
            owned = _OWNED.match(self._text, one.span.end, source.end)
            is_whose = owned and not people(one.span.of(self._text), self._lexicon)  # “the American people”
            if entity and one.is_name and (is_whose or (one.type == "person" and entity.kind == "group")):
                entity = None  # of “A Lee ally said she would”, she is Lee, who is no source here
            if entity is None and may_be_meant(word, one, self._text, is_last=is_last):
                mention = self.taken(one)
                if word in ("it", "its") and not one.is_name and mention.kind not in _COLLECTIVE:
                    if one.type != "organization" or mention.naming == "possessive":
                        return None  # “the violin”, “the plan”
                    mention = replace(mention, kind="organization")  # “the rail safety authority”
                if one.is_name and one.type == "person" and word in _PERSONAL and one.chance > SURE:
                    mention = as_person(mention)
                she = replace(mention, gender=_PERSONAL.get(word, ""))
                mention = she if mention.kind == "person" and self.entities.knows(she) else mention
                if mention.naming == "possessive" and word in _PERSONAL:  # “his mother”
                    entity = self._possessed(mention, one.span, outer=outer)
                elif mention.naming in ("name", "description"):
                    entity = self._again(mention, one.span) or self.entities.of(mention, one.span.start)
            if entity is not None:
                is_one = self._fits(entity, one, word, by_names=by_names)
                return entity if is_one and not self._tells_of(one, entity, word, finding) else None
        return None

    def _fits(self, entity: Entity, one: Referent, word: str, *, by_names: bool) -> bool:
        """May a pronoun mean it, by what it is? The network counts more than a first name that tells little."""
        he_or_she = _PERSONAL.get(word, "")
        is_person = entity.kind == "person"
        is_sure = word in ("it", "its") and one.is_name and one.chance > SURE
        may_be_body = not entity.gender or (is_sure and not self._lexicon.tells(entity.words[0], "surely"))
        if not he_or_she and (one.type == "organization" or is_sure) and (may_be_body or not is_person):
            entity.kind, entity.gender = ("organization", "") if is_person else (entity.kind, entity.gender)
            return True
        is_noun = one.span.of(self._text).lower().endswith(described(entity.name).split()[-1])  # no “account of Lee”
        if agrees(entity, word, he_or_she, self._lexicon, is_one=one.type == "person" and is_noun):
            return True
        is_known = by_names and self._lexicon.tells(entity.words[0], "surely")
        is_led = bool(he_or_she) and entity.kind == "person" and one.chance > GUESS and not is_known
        entity.gender = he_or_she if is_led else entity.gender
        return is_led

    def _tells_of(self, one: Referent, entity: Entity, word: str, finding: Finding) -> bool:
        """Does “she” tell of it by its name, or as it is meant there: in “Lee, she said, was late” she is not Lee?

        Condition C of binding (Chomsky 1981); a body may speak of itself so.
        """
        last = entity.name.split()[-1]
        is_named = any(last in part.of(self._text).split() for part in finding.content)
        return word not in ("it", "its") and (is_named or any(one.span.overlaps(part) for part in finding.content))

    def _spoke_last(self, gender: str) -> Entity | None:
        """Who spoke last and did not ask, if that may be he or she."""
        some = ((at, one) for at, one in self._near.recent() if one.kind not in _COLLECTIVE)
        at, one = next(some, (None, None))
        return one if one and at not in self._near.asking and one.gender in ("", gender) else None

    def _person(self, gender: str, span: Span) -> Entity | None:
        """The last source of that gender ("": any), unless the sentence began with a person; else the last named."""
        here, begun = paragraph_start(self._text, span), sentence_start(self._text, span)
        asked = [entity for at, entity in self._near.spoken(begun, span.start) if at in self._near.asking]

        def fits(entity: Entity) -> bool:
            return entity.kind == "person" and entity not in asked and (not gender or entity.gender in ("", gender))

        if (last := self._spoke_last(gender)) and is_somebody(last, self._lexicon):
            return last
        at, said = next(((at, entity) for at, entity in self._near.recent() if fits(entity)), (span, None))
        named = [entity for entity in self._near.before(span, within=span.start - FARTHEST) if fits(entity)]
        in_paragraph = [entity for entity in self._near.before(span, within=here) if fits(entity)]
        if in_paragraph and (said is None or at.start < here):
            return in_paragraph[-1]
        return said or next(iter(named), None)

    def _described(self, words: str, span: Span) -> Entity:
        """Somebody told by a noun: “her mother”, “the woman”."""
        mention = mention_of(words, self._lexicon)
        if mention.naming == "possessive":
            return self._possessed(mention, span)
        return self._again(mention, span) or self.entities.of(mention)

    def _possessed(
        self, mention: MentionParts, span: Span, finding: Finding | None = None, outer: Entity | None = None
    ) -> Entity:
        """“his spokesman”: a source of its own, called after the one it belongs to; “my wife” after who tells."""
        owner, chance = outer if mention.gender in _SPEAKING else None, 1.0
        if finding and len(finding.whose) > 1:
            theirs = replace(finding, who=finding.whose, content=finding.source)  # “Lee is ill, his office said”
            owner, chance = self._led_back(mention.gender, theirs, outer), self.weakest(theirs)
        if mention.gender == "their" and chance < LEAST:
            owner = None
        if mention.gender in _PERSONAL:
            owner = owner or self._pronoun(mention.gender, span, None)
        elif owner is None and self._near.said and mention.gender not in _SPEAKING:
            last = self._near.said[-1][1]  # anybody before may be another's
            owner = last if last.kind in _COLLECTIVE else None
        return self.entities.of(called_after(mention, owner, self._lexicon))

    def _nearest(self, span: Span, *, is_who: bool) -> Entity | None:
        """Whom “who”, “which” or “that” means: what stands right before; of “Lee, who … and who …” it is Lee."""
        earlier = _WHO_TOO.search(self._text, max(0, span.start - CLOSE), span.start) if is_who else None
        if earlier:
            return self._nearest(Span(earlier.start("who"), earlier.end("who")), is_who=True)
        if what := described_before(self._text, span, self._lexicon, is_who=is_who):
            return self._described(what, span)
        near = self._near.before(span, within=max(0, span.start - 80))
        if is_who:
            near = [entity for entity in near if entity.kind not in ("government", "organization", "document")]
        return next((entity for entity in near if entity.kind == "person"), near[0] if near else None)
