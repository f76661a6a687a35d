"""From mentions to sources: names, descriptions, pronouns and “his spokesman” find the one they mean."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from generator.model.attribution import Finding, SourceKind
from generator.model.lexicon import Lexicon, bare_name
from generator.model.span import Span, words_of
from generator.name.kinds import Entities, Entity, key_words, may_be
from generator.name.mentions import MentionParts, mention_of
from generator.name.referents import (
    BY_NAME,
    BY_NOUN,
    BY_RULE,
    FARTHEST,
    OF_THEY,
    Met,
    agrees,
    led_surely,
    may_be_meant,
    paragraph_start,
    sentence_start,
    with_full_name,
    with_own_name,
    with_type,
)
from generator.name.rosters import Named
from generator.name.words import body_kinds, described_subject, is_human, people, subject_of

SHORTEST_IN_CAPITALS = 4  # letters; “CNN” is no speaker's name
NEAR_THE_START = 25  # characters of a sentence in which its subject is named
RECENT = 40  # sources back that a pronoun may mean
_SPEAKING, _SPOKEN_TO = frozenset(["i", "we", "me", "us", "my", "our"]), ("you", "your")
_PERSONAL = {"he": "he", "him": "he", "himself": "he", "his": "he", "she": "she", "her": "she", "herself": "she"}
_COLLECTIVE = ("government", "media", "organization", "document")
_BODIES = ("organization", "government", "media")
_BOTH = re.compile(r"both|the (?:pair|couple|duo|two(?: \w+)?|twins|brothers|sisters)", re.I)
_TWO = re.compile(r"\b(?:two|pair|couple|duo)\b", re.I)
_WHICH = re.compile(r"(?:the|this|that) (?:(?P<number>first|second|third|other) )?(?P<what>.+)", re.I | re.S)
_AGED = re.compile(r"\d\d?-year-old")
_HUMAN = {"man": "he", "woman": "she", "boy": "he", "girl": "she"}
_NUMBERS = {"first": 0, "second": 1, "third": 2, "other": -1}
_PLURALS = ("they", "them", "their")
LED = frozenset([*_PERSONAL, "it", "its", *_PLURALS])
"""Pronouns that the network leads back; the rules take what it leaves."""
_CALLED_THEY = re.compile(r"\bpronouns? (?:are )?[“‘\"]?they\b|\bthey/them\b|\bnon-?binary\b", re.I)
_LETTERS = ("Q", "A")
_DESCRIBED = re.compile(r"\b(?P<what>(?:[Tt]he|[Aa]n?|[Oo]ne) (?:[a-z-]+ ){0,3}[a-z-]+),? $")
"""“The kit man who said so”: who is meant stands right before."""
_PLURAL = ("group", "organization", "government", "unnamed", "media")


class Search:
    """The entities of one article, met in reading order."""

    def __init__(
        self, text: str, roster: Sequence[Named], quoted: Sequence[Span], lexicon: Lexicon, *, has_governments: bool
    ) -> None:
        self.entities = Entities(lexicon)
        self._lexicon = lexicon
        self._has_governments = has_governments
        self._text = text
        self._roster = [named for named in roster if not named.is_quoted]
        self._starts = [named.span.start for named in self._roster]
        self._seen = {
            named.span: self.entities.of(named.mention) for named in self._roster if len(named.mention.name.split()) > 1
        }
        self._seen |= {
            named.span: self.entities.of(named.mention) for named in self._roster if named.span not in self._seen
        }
        self._quoted = quoted
        self._quoted_starts = [span.start for span in quoted]
        self._said: list[tuple[Span, Entity]] = []
        self._met = Met(text)
        self._asking: set[Span] = set()
        self._script: Span | None = None

    def entity(self, finding: Finding, outer: Entity | None, *, is_asking: bool = False) -> tuple[Entity | None, float]:
        """Whom a source mention means, None where nobody fits, and the chance; who `is_asking` is not who answers."""
        source, span = finding.source, finding.source[0]
        if is_asking:
            self._asking.add(span)
        mention = mention_of(self._in_lower_case(words_of(self._text, source, between=" "), span), self._lexicon)
        if mention.kind == "group" and self._is_last_name(mention.name):
            mention = replace(mention, naming="name", kind="person")  # “Sanders”
        if mention.words in _LETTERS and self._text[span.end : span.end + 1] in (":", "."):
            return self._speaker(mention, span), BY_NAME
        mention = with_own_name(self._text, mention, finding.who, self._lexicon)
        if not self.entities.knows(mention):
            mention = with_full_name(self._text, mention, finding.who)
            if finding.who and mention.name:
                mention = with_type(mention, finding.who[0], self._text)
        chance = BY_NAME if mention.naming == "name" else BY_NOUN
        match mention.naming:
            case "pronoun":
                entity, chance = self._meant(mention.name, finding, outer)
            case "possessive":
                entity = self._possessed(mention, span)
            case _:
                entity = self._again(mention, span) or self.entities.of(mention)
                chance = BY_RULE if _BOTH.fullmatch(mention.words) else chance
        if entity is not None:
            self._met.add(span, entity)
        if entity is not None and not self._is_quoted(span):
            self._said.append((span, entity))
        return entity, chance

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
        return words.title() if is_speaker or self._is_last_name(words.split()[-1]) else words

    def _is_last_name(self, word: str) -> bool:
        last = bare_name(word, self._lexicon)
        fitting = self.entities.with_word(last[0]) if len(last) == 1 else ()
        return any(entity.kind == "person" and entity.words[-1:] == last for entity in fitting)

    def _speaker(self, mention: MentionParts, span: Span) -> Entity:
        """“Q:” is who asks; “A:” the one person of whom the text above the interview tells most."""
        self._script = self._script or span
        if mention.words == "Q":
            return self.entities.of(replace(mention, naming="description", name="the interviewer", kind="media"))
        told = [entity for entity in self._before(self._script, within=0) if entity.kind == "person"]
        return max(reversed(told), key=told.count) if told else self.entities.of(mention)

    def _again(self, mention: MentionParts, span: Span) -> Entity | None:
        """One or two met before, by what they are: “the agency”, “the Swiss”, “both”, “the second witness”."""
        if _BOTH.fullmatch(mention.words):
            return self._pair(span)
        which = _WHICH.fullmatch(mention.words.split(",")[0])
        if not which or (mention.kind == "person" and mention.naming == "name"):
            return None
        what = which["what"]
        if land := people(what, self._lexicon):
            return self._by_role(what, span) or self._people(mention, land)
        if kinds := body_kinds(what.lower(), self._lexicon):
            return self._organisation(what.lower(), kinds, span)
        if mention.naming == "description":
            if _AGED.fullmatch(what):
                return self._person("", span)
            if what.lower() in _HUMAN:
                return self._last_unnamed(_HUMAN[what.lower()], span)
            return self._unnamed(what.lower(), which["number"]) or self._by_role(what, span) or self._by_head(what)
        return None

    def _people(self, mention: MentionParts, land: str) -> Entity:
        """“The Norwegians”: their government where governments speak, else a group of their own."""
        if self._has_governments:
            return self.entities.of(mention_of(land, self._lexicon))
        name = f"the {mention.name}"
        kind: SourceKind = "group" if name.endswith("s") and not name.endswith("ss") else "unnamed"
        return self.entities.of(replace(mention, naming="description", name=name, kind=kind))

    def _pair(self, span: Span) -> Entity | None:
        """The last two persons named before, as a group, where the paragraph does not tell of two others."""
        if _TWO.search(self._text, paragraph_start(self._text, span), span.start):
            return None
        two: list[Entity] = []
        for entity in (*self._before(span, within=max(0, span.start - FARTHEST)),):
            if entity.kind == "person" and entity not in two:
                two.append(entity)
        if len(two) < 2:
            return None
        second, first = two[:2]
        return self.entities.of(mention_of(f"{first.name} and {second.name}", self._lexicon))

    def _organisation(self, noun: str, kinds: Sequence[str], span: Span) -> Entity | None:
        """The last organisation that has the noun in its name, or the only one near that may be meant."""
        near = [entity for _, entity in self._recent()] + self._before(span, within=max(0, span.start - FARTHEST))
        fitting = [entity for entity in dict.fromkeys(near) if entity.kind in kinds]
        called = [entity for entity in fitting if noun in key_words(f"{entity.name} {entity.role}", self._lexicon)]
        able = [entity for entity in fitting if may_be(noun, entity, self._lexicon)]
        return called[0] if called else able[0] if len(able) == 1 else None

    def _by_role(self, words: str, span: Span) -> Entity | None:
        """The person or organisation whose role has all the words, or the one person who has that office."""
        wanted = key_words(words, self._lexicon)
        near = [entity for _, entity in self._recent()] + self._before(span, within=0)
        called = [entity for entity in near if entity.kind in ("person", "organization")]
        found = next((entity for entity in called if wanted and wanted <= entity.told), None)
        found = found or self.entities.with_role(wanted)
        head = words.split()[-1].lower()
        is_office = self._lexicon.tells(head, "office")
        holders = [e for e in dict.fromkeys(called) if e.kind == "person" and head in e.told] if is_office else []
        return found or (holders[0] if len(holders) == 1 else None)

    def _by_head(self, word: str) -> Entity | None:
        """“The fund” is the International Monetary Fund: the organisation met last whose name ends so."""
        last = bare_name(word, self._lexicon)
        bodies = (entity for entity in self.entities.with_word(last[0]) if entity.kind in _BODIES) if last else ()
        return next((entity for entity in bodies if entity.words[-1:] == last), None)

    def _unnamed(self, what: str, number: str | None) -> Entity | None:
        """Somebody unnamed met before: the last of that description, or by number."""
        wanted = key_words(what, self._lexicon)
        met: list[Entity] = []
        for _, entity in self._said:
            if (
                entity.kind == "unnamed"
                and entity not in met
                and wanted <= key_words(f"{entity.name} {entity.role}", self._lexicon)
            ):
                met.append(entity)
        index = _NUMBERS[number.lower()] if number else -1
        return met[index] if -len(met) <= index < len(met) else None

    def _is_quoted(self, span: Span) -> bool:
        index = bisect_left(self._quoted_starts, span.end) - 1
        return index >= 0 and self._quoted[index].contains(span)

    def _pronoun(self, word: str, span: Span, outer: Entity | None) -> Entity | None:
        if word in _SPEAKING:
            return outer
        if word in _SPOKEN_TO:
            return None
        if word in _PERSONAL:
            entity = self._person(_PERSONAL[word], span)
            if entity is not None:
                entity.gender = entity.gender or _PERSONAL[word]
            return entity
        if word in ("who", "which", "that"):
            return self._nearest(span)
        kinds = _PLURAL if word in ("they", "them", "their") else _COLLECTIVE
        in_sentence = self._before(span, within=sentence_start(self._text, span))
        near = [entity for entity in in_sentence if entity.kind in kinds] if word in ("it", "its") else []
        return near[0] if near else self._last_said(kinds) or self._last_said(("unnamed",))

    def _meant(self, word: str, finding: Finding, outer: Entity | None) -> tuple[Entity | None, float]:
        """Whom a pronoun means: by the network, and by rules where it does not tell; “they” may be anybody."""
        if word == "one":
            return None, BY_RULE
        if word in _PLURALS and (alone := self._called_they(finding.source[0])):
            return alone, BY_NOUN
        if word in _PERSONAL and (told := self._led_in(_PERSONAL[word], finding.source[0])):
            return told, BY_NOUN
        if found := self._led_back(word, finding) if word in LED else None:
            return found, led_surely(finding.who[1].chance)
        is_anybody = word in _PLURALS and finding.who and all(self._is_plural(one.span) for one in finding.who)
        entity = None if is_anybody else self._pronoun(word, finding.source[0], outer)
        return entity, OF_THEY if word in _PLURALS else BY_NAME if word in _SPEAKING else BY_RULE

    def _led_back(self, word: str, finding: Finding) -> Entity | None:
        """Whom the network leads a pronoun to: an earlier source, or a name or noun; not who asked or passed it on."""
        for one in finding.who[1:]:
            source, entity = self._met.at(one.span)
            is_inside = self._is_quoted(one.span) and not self._is_quoted(finding.source[0])
            if is_inside or any(one.span.overlaps(part) for part in finding.via) or source in self._asking:
                return None
            is_last = one == finding.who[-1]
            if entity is None and may_be_meant(word, one, self._text, is_last=is_last):
                mention = with_type(mention_of(one.span.of(self._text), self._lexicon), one, self._text)
                if mention.naming in ("name", "description"):
                    entity = self._again(mention, one.span) or self.entities.of(mention)
            if entity is not None:
                return entity if agrees(entity, word, _PERSONAL.get(word, "")) else None
        return None

    def _is_plural(self, span: Span) -> bool:
        return span.of(self._text).lower() in _PLURALS

    def _called_they(self, span: Span) -> Entity | None:
        """The person named last before the text tells that “they” means one."""
        told = next(_CALLED_THEY.finditer(self._text, 0, span.start), None)
        before = self._before(Span(told.start(), told.end()), within=0) if told else []
        return next((entity for entity in before if entity.kind == "person"), None)

    def _person(self, gender: str, span: Span) -> Entity | None:
        """The last source of that gender ("": any), unless the sentence began with a person; else the last named."""

        def fits(entity: Entity) -> bool:
            return entity.kind == "person" and (not gender or entity.gender in ("", gender))

        if gender and (last := self._led_in(gender, span) or self._last_unnamed(gender, span)) is not None:
            return last

        here = [entity for entity in self._before(span, within=sentence_start(self._text, span)) if fits(entity)]
        if here:
            return here[-1]
        at, said = next(((at, entity) for at, entity in self._recent() if fits(entity)), (span, None))
        if said and at.start >= paragraph_start(self._text, span):
            return said
        paragraph = [entity for entity in self._before(span, within=paragraph_start(self._text, span)) if fits(entity)]
        if paragraph and said not in paragraph:
            return paragraph[-1]
        return said or next(
            (entity for entity in self._before(span, within=span.start - FARTHEST) if fits(entity)), None
        )

    def _led_in(self, gender: str, span: Span) -> Entity | None:
        """Kim of “Her daughter Kim has left. ‘I had to,’ she said”: whom the sentence before the quotation is about."""
        index = bisect_left(self._quoted_starts, span.start) - 1
        if index < 0 or not 0 <= span.start - self._quoted[index].end <= len(", "):
            return None
        at = self._quoted[index].start
        start = sentence_start(self._text, Span(max(0, at - len(". ")), at + 1))
        named = [named for named in self._roster if start <= named.span.start < at]
        held = [(one, self._seen[one.span]) for one in named if not one.span.of(self._text).endswith(("’s", "'s"))]
        people = [(one.span.start, entity) for one, entity in held if entity.kind == "person"]
        is_told = not people and (not self._said or self._said[-1][0].end <= start)  # else its source is who is meant
        if is_told and (told := subject_of(self._text[start:at].lstrip(". \n"), gender, self._lexicon)):
            return self._described(told, Span(start, at))
        is_about = len({id(entity) for _, entity in people}) == 1 and people[0][0] - start <= NEAR_THE_START
        return people[0][1] if is_about and people[0][1].gender == gender else None

    def _described(self, words: str, span: Span) -> Entity:
        """Somebody told by a noun: “her mother”, “the woman”."""
        mention = mention_of(words, self._lexicon)
        if mention.naming == "possessive":
            return self._possessed(mention, span)
        return self._again(mention, span) or self.entities.of(mention)

    def _last_unnamed(self, gender: str, span: Span) -> Entity | None:
        """Somebody unnamed who spoke last, with no fitting person named since, if that may be he or she."""
        if not self._said:
            return None
        at, entity = self._said[-1]
        if at in self._asking:
            return None
        since = [e for e in self._before(span, within=at.end) if e.kind == "person" and e.gender in ("", gender)]
        noun = next((word for word in entity.name.lower().split() if is_human(word, self._lexicon)), "")
        may_be = noun and entity.kind == "unnamed" and entity.gender in ("", gender)
        return entity if may_be and not since else None

    def _possessed(self, mention: MentionParts, span: Span) -> Entity:
        """“his spokesman”: a source of its own, called after the one it belongs to."""
        owner = None
        if mention.gender in _PERSONAL:
            what = described_subject(self._text[sentence_start(self._text, span) : span.start], self._lexicon)
            told = self.entities.of(mention_of(what, self._lexicon)) if what else None
            owner = told or self._pronoun(mention.gender, span, None)
        elif mention.gender == "its":
            owner = self._last_said(_COLLECTIVE)
        name = f"{mention.name} of {owner.name}" if owner else f"{mention.gender} {mention.name}"
        return self.entities.of(replace(mention, naming="description", name=name, gender=""))

    def _nearest(self, span: Span) -> Entity | None:
        described = _DESCRIBED.search(self._text, max(0, span.start - 60), span.start)
        if described and is_human(described["what"].split()[-1], self._lexicon):
            return self._described(described["what"], span)
        near = self._before(span, within=max(0, span.start - 80))
        return next((entity for entity in near if entity.kind == "person"), near[0] if near else None)

    def _before(self, span: Span, *, within: int) -> list[Entity]:
        """The entities named between `within` and the span, the nearest first."""
        out = []
        for index in range(bisect_left(self._starts, span.start) - 1, -1, -1):
            named = self._roster[index]
            if named.span.start < within:
                break
            out.append(self._seen[named.span])
        return out

    def _last_said(self, kinds: Sequence[str]) -> Entity | None:
        """The last source of those kinds, who is no man or woman: for “they” and “it”."""
        fitting = (entity for _, entity in self._recent() if entity.kind in kinds)
        return next((entity for entity in fitting if entity.kind != "unnamed" or not entity.gender), None)

    def _recent(self) -> list[tuple[Span, Entity]]:
        """The last sources, the latest first."""
        return self._said[: -RECENT - 1 : -1]
