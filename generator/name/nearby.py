"""Who is named, and who speaks, near a place of the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from itertools import islice

from generator.model.lexicon import Lexicon, bare_name
from generator.model.span import Span
from generator.name.kinds import Entities, Entity
from generator.name.referents import paragraph_start
from generator.name.rosters import Named
from generator.name.words import is_human, single

FIRST_WORDS = 6  # characters of a paragraph in which its first name begins, with the blank lines before it
LEAD = 2  # paragraphs before a lead at most: headline and date
SOON = 1_500  # characters in which a lead's “mayor” is named
RECENT = 40  # sources back that a pronoun may mean
_DESCRIBED = re.compile(
    r"\b(?P<what>(?:[Tt]he|[Aa]n?|[Oo]ne) (?:[\w’'-]+ ){0,3}(?!(?:and|or)\b)[a-z-]+"
    r"|(?:(?!(?:and|but|by|for|from|of|or|than|that|to|with)\b)[a-z-]+ )?"
    r"(?!(?:has|his|its|this|was)\b)(?:[A-Za-z-]{2,}s|children|men|people|women))"
    r"(?: (?:at|from|in|on) (?:the )?[A-Z]\w*(?: [A-Z]\w*)*)?,? $"
)
"""“The kit man who said so”, “Democrats on Capitol Hill, who …”: who is meant stands right before."""
_CALLED_THEY = re.compile(r"\b(?:pronouns?(?: are)?|us(?:es?|ing)) [“‘\"]?they\b|\bthey/them\b|\bnon-?binary\b", re.I)
_ARTICLE = re.compile(r"(?:the|an?|one) ", re.I)
_HEARING = re.compile(r"\b(?:asked|by|to|told) (?:the |(?:Dr|Mr|Mrs|Ms)\.? )?$")  # “Asked by Mr Lee whether …, he said”
_TITLE = re.compile(r"(?:Dr|Mr|Mrs|Ms|Prof|Sir)\.? ")
_INTRODUCED = re.compile(r", (?:\d{1,3}\b|(?:from|of) [A-Z])")
"""“Ann Lee, 71, was born …”"""


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
        self.cues: dict[Span, str] = {}  # the words of the cue by the source
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

    def add(self, span: Span, entity: Entity, cue: str) -> None:
        """A source met, behind all others, with the words of its cue."""
        if self.text.startswith(":", span.end):
            self.lines.add(entity)
        if not self.is_quoted(span):
            self.said.append((span, entity))
            self.cues[span] = cue

    def named(self, start: int, end: int) -> list[tuple[Span, Entity]]:
        """Who is named between two places, in order."""
        some = self._named[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [(one.span, self._who[one.span]) for one in some]

    def is_named(self, words: str, start: int, end: int) -> bool:
        """Is somebody named by just these words, in lower case, between two places?"""
        starts = self._by_words.get(words, ())
        return bisect_left(starts, start) < bisect_left(starts, end)

    def before(self, span: Span, *, within: int) -> list[Entity]:
        """The entities named between `within` and the span, the nearest first."""
        return [entity for _, entity in reversed(self.named(within, span.start))]

    def spoken(self, start: int, end: int) -> list[tuple[Span, Entity]]:
        """The sources between two places, the latest first."""
        return [(at, entity) for at, entity in self.recent() if start <= at.start < end]

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

    def introduced_behind(self, span: Span, *, is_hero: bool) -> Entity | None:
        """Ann Lee of “A man who … has said so.” and then “Ann Lee, 71, …”: with whom the next paragraph begins, where
        nobody is named before that, and who speaks, too.
        """
        end = self.text.find("\n", span.end)
        some = self.named(paragraph_start(self.text, span), end + FIRST_WORDS) if end > 0 else []
        at, one = next(((at, one) for at, one in some if one.kind == "person"), (span, None))
        is_next = one is not None and one.first == at.start and self.text[end : at.start].isspace()
        is_told = is_next and ((is_hero and self._is_lead(span)) or bool(_INTRODUCED.match(self.text, at.end)))
        return one if one and is_told and self._speaks(one, at) else None

    def alone(self, span: Span, gender: str) -> Entity | None:
        """The one man, or woman, named in the paragraph before the span; in the one before it, where nobody is named
        or speaks in this one.
        """
        here = paragraph_start(self.text, span)
        some = self._persons(here, span.start)
        if not some and here and not self.spoken(here, span.start):
            some = self._persons(self.text.rfind("\n", 0, max(0, here - len("\n\n"))) + 1, here)
        alike = [one for one in some if one.gender == gender]
        return alike[0] if len(alike) == 1 else None

    def hears(self, one: Span, span: Span) -> bool:
        """Is it told in the words that lead to a source: “In an update to the stock exchange, it said …”?"""
        return self.text[one.end : span.start] == ", " and self._is_told(one)

    def _persons(self, start: int, end: int) -> list[Entity]:
        some = ((at, one) for at, one in self.named(start, end) if one.kind == "person")
        return list(dict.fromkeys(one for at, one in some if not self._is_told(at)))

    def _is_told(self, one: Span) -> bool:
        return bool(_HEARING.search(self.text, max(0, one.start - len("told Mrs. ")), one.start))

    def named_behind(self, span: Span, noun: str) -> Entity | None:
        """Mayor Ann Lee of “The mayor of a small town has said so.” in a lead: the one who is called so behind it."""
        some = self.named(span.end, span.end + SOON) if self._is_lead(span) else []
        called = {id(one): one for _, one in some if one.kind == "person" and noun in one.told}
        return next(iter(called.values())) if len(called) == 1 else None

    def _is_lead(self, span: Span) -> bool:
        """Is it in the first paragraph below the headline, or below a date, too?"""
        first, last = self._lead
        return first <= span.start < last

    @cached_property
    def _lead(self) -> tuple[int, int]:
        """Where the first paragraph below the headline begins, and where one that may be the lead ends at last."""
        ends = [match.end() for match in islice(re.finditer("\n\n", self.text), LEAD + 1)]
        return (ends[0], ends[LEAD] if len(ends) > LEAD else len(self.text)) if ends else (0, 0)

    def _speaks(self, one: Entity, first: Span) -> bool:
        """Is somebody a source by name, from where the text names them first?"""
        at = bisect_left(self._sources, first)
        later = self._sources[at : at + RECENT]
        said = (_TITLE.sub("", span.of(self.text)).split(" ")[0].rstrip(",") for span in later)
        return not {word for word in one.name.split() if word[0].isupper()}.isdisjoint(said)

    def is_quoted(self, span: Span) -> bool:
        """Is somebody quoted there?"""
        index = bisect_left(self._quoted_starts, span.end) - 1
        return index >= 0 and self._quoted[index].contains(span)

    def talking(self, span: Span, outer: Entity | None) -> set[Entity]:
        """Who is I and who is you in a quotation or in a line of a talk of two: not “he” there."""
        if not self.is_quoted(span) or outer is None:
            return set()
        return self.lines if len(self.lines) == 2 and outer in self.lines else {outer}


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
    last = described.group().rstrip(", ").split()[-1]
    if is_who and any(is_human(one, lexicon) for one in (last.lower(), single(last.lower()))):
        return last  # “objections from Republicans who”
    if not is_who or described.group().endswith(", "):
        return ""
    return what if _ARTICLE.match(what) else noun  # “fans who”
