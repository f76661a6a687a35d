"""Who is named, and who speaks, near a place of the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from generator.model.attribution import Name, ReferentType
from generator.model.lexicon import Lexicon, bare_name
from generator.model.span import Span
from generator.name.kinds import Entities, Entity, may_be
from generator.name.mentions import mention_of
from generator.name.referents import paragraph_start, sentence_start
from generator.name.rosters import Named
from generator.name.words import BODIES, body_kinds, is_human, single

NEAR_THE_START = 25  # characters of a sentence in which its subject is named
LONGEST_NAME = 60  # characters
FIRST_WORDS = 6  # characters of a paragraph in which its first name begins, with the blank lines before it
LEAD = 300  # characters in which a body told of at first is named
NEAR = 300  # characters before “the company” in which it is named
RECENT = 40  # sources back that a pronoun may mean
_DESCRIBED = re.compile(
    r"\b(?P<what>(?:[Tt]he|[Aa]n?|[Oo]ne) (?:[\w’'-]+ ){0,3}[a-z-]+"
    r"|(?:(?!(?:and|but|by|for|from|of|or|than|that|to|with)\b)[a-z-]+ )?"
    r"(?!(?:has|his|its|this|was)\b)(?:[A-Za-z-]{2,}s|children|men|people|women))"
    r"(?: (?:at|from|in|on) (?:the )?[A-Z]\w*(?: [A-Z]\w*)*)?,? $"
)
"""“The kit man who said so”, “Democrats on Capitol Hill, who …”: who is meant stands right before."""
_CALLED_THEY = re.compile(r"\b(?:pronouns?(?: are)?|us(?:es?|ing)) [“‘\"]?they\b|\bthey/them\b|\bnon-?binary\b", re.I)
_STOP = re.compile(r"[.?!]")
_GOING_ON = ("", "And", "But", "Yet")
_SPEAKING = re.compile(r"^[A-Z][a-z]+ing (?:aboard|at|during|from|in|on|outside|to) [^.;“\"\n]*,$")
_PART_OF = re.compile(r"\b(?:at|in|of|on|with) $")
_TAG = re.compile(r",? ?(?:(?!ask)(?:said|says|\w{2,}ed|\w{2,}s) )?")
_BEHIND = re.compile(r"\b(?:at|by|from|in|of|on|with) (?:the )?$", re.I)
_ARTICLE = re.compile(r"(?:the|an?|one) ", re.I)
_INTRODUCED = re.compile(r", (?:\d{1,3}\b|(?:from|of) [A-Z])")
"""“Ann Lee, 71, was born …”"""
_OWNS = re.compile(r"[’']s|..[’']s")


class Nearby:
    """The names of an article by place, and its sources as they are met in reading order; nobody who is only quoted.

    `sources`: the words of all, in order.
    """

    def __init__(
        self,
        text: str,
        roster: Sequence[Named],
        entities: Entities,
        quoted: Sequence[Span],
        sources: Sequence[Span],
        lexicon: Lexicon,
    ) -> None:
        self.text = text
        self.said: list[tuple[Span, Entity]] = []
        self.asking: set[Span] = set()
        self._sources = sources
        self._entities, self._lexicon = entities, lexicon
        self.lines: set[Entity] = set()  # whose lines the text has: “ML: …”
        self._named = [named for named in roster if not named.is_quoted]
        self._starts = [named.span.start for named in self._named]
        whole = [named for named in self._named if len(bare_name(named.mention.name, lexicon)) > 1]
        self._who = {named.span: entities.of(named.mention, named.span.start) for named in whole}
        self._who |= {
            one.span: entities.of(one.mention, one.span.start) for one in self._named if one.span not in self._who
        }
        self._by_words: defaultdict[str, list[int]] = defaultdict(list)
        for start, one in zip(self._starts, self._named, strict=True):
            self._by_words[one.span.of(text).lower()].append(start)
        self._quoted = quoted
        self._quoted_starts = [span.start for span in quoted]

    def named(self, start: int, end: int) -> list[tuple[Span, Entity]]:
        """Who is named between two places, in order."""
        some = self._named[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [(one.span, self._who[one.span]) for one in some]

    def is_named(self, words: str, start: int, end: int) -> bool:
        """Is somebody named by just these words, in lower case, between two places?"""
        starts = self._by_words.get(words, ())
        return bisect_left(starts, start) < bisect_left(starts, end)

    def body_around(self, span: Span) -> Entity | None:
        """The body of whose name these are but some words: the Bank of Kent of “Bank”."""
        at, one = next(iter(self.named(max(0, span.start - LONGEST_NAME), span.end)[::-1]), (span, None))
        is_part = one is not None and at.contains(span) and at != span and one.kind in BODIES
        return one if is_part else None

    def before(self, span: Span, *, within: int) -> list[Entity]:
        """The entities named between `within` and the span, the nearest first."""
        return [entity for _, entity in reversed(self.named(within, span.start))]

    def subject(self, start: int, end: int, kinds: Sequence[str] = ("person",)) -> Entity | None:
        """The one of those kinds that a sentence names, near its start, as a subject would be, and not as an owner."""
        told = [(at, entity, bool(_OWNS.match(self.text, at.end - 2))) for at, entity in self.named(start, end)]
        some = [(at.start, entity) for at, entity, is_owner in told if not is_owner and entity.kind in kinds]
        start = next((at.end for at, _, is_owner in told if is_owner and some and at.end < some[0][0]), start)
        if "person" not in kinds:  # of “Revenues at Ciaran Holdings fell”, it is none
            some = [one for one in some if not _BEHIND.search(self.text, start, one[0])]
        is_one = len({id(entity) for _, entity in some}) == 1 and some[0][0] - start <= NEAR_THE_START
        return some[0][1] if is_one else None

    def spoken(self, start: int, end: int) -> list[tuple[Span, Entity]]:
        """The sources between two places, the latest first."""
        return [(at, entity) for at, entity in self.recent() if start <= at.start < end]

    def last_said(self, kinds: Sequence[str], *, within: int = 0) -> Entity | None:
        """The last source of those kinds, behind `within`, who is no man or woman: for “they” and “it”."""
        some = (one for at, one in self.recent() if at.start >= within and one.kind in kinds and not one.gender)
        return next(some, None)

    def recent(self) -> list[tuple[Span, Entity]]:
        """The last sources, the latest first."""
        return self.said[: -RECENT - 1 : -1]

    @cached_property
    def _they(self) -> Span | None:
        """Where the text first tells that “they” means one person."""
        told = _CALLED_THEY.search(self.text)
        return Span(*told.span()) if told else None

    def called_they(self, span: Span) -> Entity | None:
        """The person named last before the text tells that “they” means one."""
        told = self._they
        before = self.before(told, within=0) if told and told.end <= span.start else []
        return next((entity for entity in before if entity.kind == "person"), None)

    def centre(self, span: Span, *, is_here: bool = False, is_above: bool = False, kind: str = "") -> Entity | None:
        """Who speaks in the sentence before, or whom it is about: of “Ann Lee came, too.” and “‘At last,’ she said”.

        The centre of attention goes on from sentence to sentence (Grosz, Joshi and Weinstein 1995). `is_here`: only if
        that sentence stands in the same paragraph, or, where it may be `is_above`, is all of the one before. `kind`: of
        those who speak, only of that kind.
        """
        before = self.sentence_before(span)
        begun = span.start if before is None or self.quotation_before(span) else before.end
        lead = _SPEAKING.sub("", self.text[begun : span.start].strip(".?!”’\"' \n"))
        is_other = lead not in _GOING_ON
        if before is None or is_other:
            return None
        if is_here and before.end <= (begun := paragraph_start(self.text, span)):
            is_all = before.start <= paragraph_start(self.text, Span(max(0, begun - 1), begun))
            if not (is_above and is_all):
                return None
        spoke = [entity for at, entity in self.spoken(before.start, before.end) if at not in self.asking]
        said = [entity for entity in spoke if not kind or entity.kind == kind]
        one = said[0] if said else self.subject(before.start, before.end)
        return one if all(other is one for other in said) else None

    def introduced_behind(self, span: Span) -> Entity | None:
        """Ann Lee of “A man who … has said so.” and then “Ann Lee, 71, …”: with whom the next paragraph begins, where
        nobody is named before that."""
        end = self.text.find("\n", span.end)
        some = self.named(paragraph_start(self.text, span), end + FIRST_WORDS) if end > 0 else []
        at, one = next(((at, one) for at, one in some if one.kind == "person"), (span, None))
        return one if one and self.text[end : at.start].isspace() and self._is_introduced(at) else None

    def body_behind(self, span: Span, noun: str) -> Entity | None:
        """Macmillan of “…, a charity has warned.” and then “Macmillan said …”: who speaks next, where a paragraph
        begins, behind the first source, or the second, if a headline has one.
        """
        behind = next(iter(self._sources[bisect_left(self._sources, span) + 1 :]), None)
        is_next = behind is not None and behind.start == paragraph_start(self.text, behind)
        if behind is None or not is_next or len(self.said) > 1 or behind.start - span.end > LEAD:
            return None
        mention = mention_of(behind.of(self.text), self._lexicon)
        if mention.naming != "name" or mention.gender or mention.role or mention.kind not in ("person", *BODIES):
            return None
        kind = mention.kind if mention.kind in BODIES else "organization"
        one = self._entities.of(replace(mention, kind=kind), behind.start)
        if one.kind not in body_kinds(noun, self._lexicon) or not may_be(noun, one, self._lexicon):
            return None
        one.told |= {noun}
        return one

    def introduced_above(self, span: Span) -> Entity | None:
        """Ann Lee of “Ann Lee, 71, is sure.”, the paragraph before."""
        here = paragraph_start(self.text, span)
        before = self.sentence_before(Span(here, span.end)) if here else None
        above = self.named(paragraph_start(self.text, before), here) if before else []
        return next((one for at, one in above if one.kind == "person" and self._is_introduced(at)), None)

    def _is_introduced(self, name: Span) -> bool:
        return bool(_INTRODUCED.match(self.text, name.end))

    def several_before(self, span: Span) -> Entity | None:
        """The family of “His family said he was a light. ‘We are sad,’ they said”: who may be several, and spoke last,
        in the sentence right before the quotation.
        """
        at, one = self.said[-1] if self.said else (span, None)
        before = self.sentence_before(span) if self.quotation_before(span) else None
        is_last = before is not None and at.start >= before.start and at not in self.asking
        return one if one and is_last and one.kind not in ("person", "document") and not one.gender else None

    def sentence_before(self, span: Span) -> Span | None:
        """The sentence before that of the span, or before the quotation right before the span; None for the first."""
        quotation = self.quotation_before(span)
        if quotation and self.text[span.start].isupper():
            quotation = None  # of “She left. “Oh.” The kit man left”, the sentence begins behind the quotation
        begun = quotation.start if quotation else span.start
        is_first = quotation and _STOP.match(self.text[max(0, begun - 3) : begun].rstrip()[-1:])
        here = begun if is_first else sentence_start(self.text, quotation or span)
        while here and self.text[here - 1].isspace():
            here -= 1
        return Span(sentence_start(self.text, Span(max(0, here - 2), here)), here) if here else None

    def bodies_seen(self, names: Sequence[Name], span: Span) -> dict[str, ReferentType]:
        """The bodies that the network sees shortly before, and persons by one name, who may be firms: “Ryanair”; not
        “Tromsø” of its university.
        """
        first, end = (bisect_left(names, at, key=_starts) for at in (span.start - NEAR, span.start))
        seen = [one for one in names[first:end] if one.is_met and not self.body_around(one.span)]
        called = ((one.span.of(self.text), one.type) for one in seen)
        return {name: kind for name, kind in called if kind == "organization" or (kind == "person" and " " not in name)}

    def is_quoted(self, span: Span) -> bool:
        """Is somebody quoted there?"""
        index = bisect_left(self._quoted_starts, span.end) - 1
        return index >= 0 and self._quoted[index].contains(span)

    def talking(self, span: Span, outer: Entity | None) -> set[Entity]:
        """Who is I and who is you in a quotation or in a line of a talk of two: not “he” there."""
        if not self.is_quoted(span) or outer is None:
            return set()
        return self.lines if len(self.lines) == 2 and outer in self.lines else {outer}

    def quotation_before(self, span: Span) -> Span | None:
        """The quotation that ends right before the span: of “‘I had to,’ she said”, “‘I had to,’ said the skipper”."""
        index = bisect_left(self._quoted_starts, span.start) - 1
        is_near = index >= 0 and _TAG.fullmatch(self.text, self._quoted[index].end, span.start)
        return self._quoted[index] if is_near else None


def described_before(text: str, span: Span, lexicon: Lexicon, *, is_who: bool) -> str:
    """The words of somebody told by a noun right before the span, as “who” means them; "" for none."""
    described = _DESCRIBED.search(text, max(0, span.start - 60), span.start)
    what = described["what"] if described else ""
    is_apposed = _ARTICLE.match(what) and described and text.endswith(", ", 0, described.start())
    if not described or is_apposed:  # “John Bell, a clerk at Kew, who”
        return ""
    noun = what.split()[-1].lower()
    if any(is_human(one, lexicon) for one in (noun, single(noun))) or lexicon.tells(noun, "group"):
        return what
    is_part = _PART_OF.search(text, max(0, span.start - 60), span.start - len(noun) - 1)
    if not is_who or is_part or described.group().endswith(", "):
        return ""
    return what if _ARTICLE.match(what) else noun  # “fans who”


def _starts(name: Name) -> int:
    return name.span.start
