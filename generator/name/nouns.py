"""Whom a noun means, as the network reads it: “the company”, “his wife”, “the retailer”."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from generator.model.attribution import Finding, Referent, ReferentType
from generator.model.span import Span
from generator.name.again import Descriptions
from generator.name.kinds import Entity, may_be
from generator.name.mentions import mention_of
from generator.name.parts import MentionParts
from generator.name.referents import Met, is_noun, sentence_start, with_type
from generator.name.words import BODIES, NO_AGENT, does, gender_of_noun, noun_of, people

LEAST = 0.5  # chance of the antecedents of a noun, or of “their”, from which these are meant
SURE = 0.8  # chance of an antecedent from which it is a person, though its name looks like a noun
ANOTHER = re.compile(r"\b(?:fourth|latter|new|other|second|third)\b")
_PLAIN = re.compile(r"[Tt]he (?:[a-z]+ )?(?P<noun>[a-z]+)")

ABSTRACT = re.compile(r"(?:ance|dom|ence|hood|ism|ity|ment|ness|ship|sion|tion)$")
_JUST = re.compile(
    r"[Tt]he (?P<what>(?:[\w’-]+ ){0,2})(?P<noun>[a-z]+|(?P<from>[A-Z][a-z]+))(?: (?:him|her|it)self)?(?:, \d\d)?,?"
)


class Nouns:
    """The entities of one article, met in reading order, as nouns mean them."""

    def __init__(self, told: Descriptions) -> None:
        self.entities, self._near, self._lexicon = told.entities, told.near, told.lexicon
        self._text = told.near.text
        self._told = told
        self._met = Met(self._text)

    def named_later(self, mention: MentionParts, finding: Finding) -> Entity | None:
        """Ann Lee of “A peer was cross” and, later, “Ann Lee said”, as the network reads it."""
        later = finding.who[-1] if finding.who else None
        if later is None or not later.is_name or later.span.start <= finding.who[0].span.start:
            return None
        if not is_noun(mention) or finding.who[0].is_name or self._near.is_quoted(later.span):
            return None
        return self.entities.of(self.taken(later), later.span.start)

    def led_body(self, mention: MentionParts, finding: Finding) -> Entity | None:
        """The body that the network surely leads a noun to: no other one that is named right before."""
        is_sure = finding.who[1:] and finding.who[0].type == "organization" and self.weakest(finding) > SURE
        return self.led_noun(mention, finding) if is_sure else None

    def led_noun(self, mention: MentionParts, finding: Finding) -> Entity | None:
        """The earlier source, or name, that the network leads a noun to; a body for “the guild”, and no new editor."""
        is_one = is_noun(mention) or bool(people(mention.name.removeprefix("the "), self._lexicon))  # “the Croatian”
        is_one = is_one and mention.kind != "government" and not mention.is_indefinite
        if not is_one or not finding.who[1:] or finding.who[0].is_name or ANOTHER.search(mention.words):
            return None
        if self.weakest(finding) < LEAST or (mention.kind == "group" and mention.naming == "name"):
            return None  # “the chairman, Ann Lee, and Bob Roe”
        for one in finding.who[1:]:
            if one.is_name and one.span.of(self._text).lower() == noun_of(mention.name):
                return None  # “the Agency”
            _, entity = self._met.at(one.span)
            if entity and entity.kind in ("document", "group") and one.type == "organization":
                if finding.who[0].type != "organization":
                    return None
                entity = None  # the Food Safety Bureau of “Tests by the Food Safety Bureau”
            if entity is None and one.is_name and one.span.end <= finding.source[0].start:
                entity = self.entities.of(self.taken(one), one.span.start)
            if entity is not None:
                return self._called(entity, mention, finding.who[0].type)
        return None

    def led_kin(self, finding: Finding) -> Entity | None:
        """Whom the network leads “his wife” to, where that is somebody by name: Wanda of “His wife, Wanda, …”."""
        named = finding.who[-1] if finding.who[1:] and self.weakest(finding) > SURE else None
        if named is None or not named.is_name or named.type != "person" or self._near.is_quoted(named.span):
            return None
        _, entity = self._met.at(named.span)
        entity = entity or self.entities.of(self.taken(named), named.span.start)
        return entity if entity.kind == "person" else None

    def _called(self, entity: Entity, mention: MentionParts, type_: ReferentType) -> Entity | None:
        """The entity, where a noun of that type may mean it: no body a person, no Republican a Democrat, no coast guard
        a company, “the Orbis group” none told without that name. A person by one bare name is the body.
        """
        is_body = type_ == "organization"
        is_bare = len(entity.words) == 1 and not (entity.gender or entity.role)
        is_other = is_body and entity.kind == "person" and not is_bare
        is_other |= is_body and entity.kind in BODIES and not may_be(noun_of(mention.name), entity, self._lexicon)
        words = mention.name.split()[1:]
        names = {word for word in words if word[0].isupper() and not people(word, self._lexicon)}
        told = entity.name.split()
        is_other |= entity.kind == "person" and bool(_owned(told[-1]).search(mention.words))
        is_other |= told[-1].islower() and not names.issubset(told)
        if is_other or self._told.is_of_another_side(mention.words, entity) or not entity.may_bear(mention.words):
            return None
        entity.kind = "organization" if is_body and entity.kind == "person" else entity.kind
        return entity

    def only_body(self, mention: MentionParts, finding: Finding) -> Entity | None:
        """The one body told of before, for who does something and is a body to the network: “the retailer”."""
        is_body = len(finding.who) == 1 and not finding.who[0].is_name and finding.who[0].type == "organization"
        told = _PLAIN.fullmatch(mention.words) if is_body and not ANOTHER.search(mention.words) else None
        return (
            self._told.body(told["noun"], ("organization",), finding.source[0]) if told and does(told["noun"]) else None
        )

    def just_spoke(self, mention: MentionParts, finding: Finding) -> Entity | None:
        """Who spoke last, in this paragraph or the one before, and after whom nobody else was named: “the striker”; and
        who alone was named there.
        """
        told, span = _JUST.fullmatch(mention.words), finding.source[0]
        if not told or not finding.who or ANOTHER.search(mention.words):
            return None
        is_of_place = bool(told["from"]) and not told["what"] and self._is_from(told["from"])
        if (finding.who[0].is_name or told["from"]) and not is_of_place:
            return None
        since, is_person = _paragraph_before(self._text, span), is_of_place or finding.who[0].type == "person"
        one, at = self._last(span, since, is_person=is_person, is_alone=is_of_place)
        if one is None or self._told.is_of_another_side(mention.words, one) or not one.may_bear(mention.words):
            return None
        noun = told["noun"]
        if mention.kind == "document":  # “the letter” is nobody who does something
            return None
        if is_person:
            is_new = is_of_place or (mention.kind == "unnamed" and self._may_be_called(one, noun, at))
            return one if one.kind == "person" and is_new else None
        is_body = (does(noun) or self._lexicon.tells(noun, *BODIES)) and not self._lexicon.tells(noun, "everywhere")
        return one if is_body and one.kind in BODIES and not told["what"] and may_be(noun, one, self._lexicon) else None

    def _is_from(self, word: str) -> bool:
        """Is it somebody from a country, or from a place that the text names: “the Swede”, “the Aucklander”?"""
        is_of_town = word.endswith("er") and f" {word[:-2]} " in self._text
        return is_of_town or bool(people(word, self._lexicon))

    def _last(self, span: Span, since: int, *, is_person: bool, is_alone: bool) -> tuple[Entity | None, int]:
        """Who spoke last, with nobody else named behind, or what person alone was named; and where."""
        named = [(at, one) for at, one in self._near.named(since, span.start) if (one.kind == "person") is is_person]
        at, one = self._near.said[-1] if self._near.said else (span, None)
        is_apart = since <= at.start < sentence_start(self._text, span) and at not in self._near.asking
        if one and is_apart and not is_alone and all(other is one for place, other in named if place.start > at.end):
            return one, at.start
        spoke = [other for _, other in self._near.spoken(since, span.start)]
        alone = {id(other) for _, other in named} | {id(other) for other in spoke}
        return (named[0][1], named[0][0].start) if is_person and named and len(alone) == 1 else (None, 0)

    def _may_be_called(self, one: Entity, noun: str, at: int) -> bool:
        """Is it a noun for a person that says something new: no role (“the judge”), nobody told of before?"""
        is_known = noun.endswith("ed") or noun in self._text[:at].lower()  # “the accused”
        is_known |= "office" in self._lexicon.facts.get(noun, ())
        if is_known or self._lexicon.tells(noun, "role", *NO_AGENT) or ABSTRACT.search(noun):
            return False
        he_or_she = gender_of_noun([noun], self._lexicon)
        return he_or_she in ("", one.gender or he_or_she)

    def taken(self, one: Referent) -> MentionParts:
        """What the network refers to, as a mention."""
        words = (one.span if one.is_name else one.full or one.span).of(self._text)
        mention = self._told.in_full(self.as_bearer(mention_of(words, self._lexicon)))
        return with_type(mention, one, self._text, self._lexicon)

    def as_bearer(self, mention: MentionParts) -> MentionParts:
        """“Sanders”, “Jordan” or “Dean” as the person of that last name, if the text has one."""
        is_noun = mention.kind in ("document", "unnamed") and mention.words.istitle()
        may_be_one = is_noun or (mention.kind in ("group", "government") and mention.words[:1].isupper())
        is_one = may_be_one and mention.naming != "pronoun" and self.entities.bearers(mention.words)
        return replace(mention, naming="name", name=mention.words, kind="person") if is_one else mention

    def weakest(self, finding: Finding) -> float:
        """The least chance among the steps that lead to the first name or source."""
        steps = finding.who[1:]
        end = next((n for n, one in enumerate(steps) if one.is_name or self._met.at(one.span)[1]), len(steps) - 1)
        return min(one.chance for one in steps[: end + 1])


@lru_cache(maxsize=1024)
def _owned(name: str) -> re.Pattern[str]:
    """Somebody told by whose they are: “Lee’s brother”, “the brother of Lee”."""
    return re.compile(rf"\b{re.escape(name)}[’']s? |\b(?:of|to) (?:[A-Z][\w.’'-]* )*{re.escape(name)}\b")


def _paragraph_before(text: str, span: Span) -> int:
    """Where the paragraph before that of the span begins."""
    here = text.rfind("\n\n", 0, span.start)
    return max(0, text.rfind("\n\n", 0, here)) if here > 0 else 0
