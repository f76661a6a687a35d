"""From mentions to sources: names, descriptions, pronouns and “his spokesman” find the one they mean."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from generator.attribute.entities import Entities, Entity
from generator.attribute.mentions import Mention, mention_of
from generator.attribute.nesting import outer_of
from generator.attribute.roster import Named, roster_of
from generator.attribute.segments import narrative
from generator.model.article import Article
from generator.model.attribution import Draft, Source
from generator.model.span import Span
from generator.text.quotations import Quotation

FARTHEST = 3_000  # characters back to somebody named who has said nothing yet
RECENT = 40  # sources back that a pronoun may mean
_SPEAKING = frozenset(["i", "we", "you", "me", "us"])
_PERSONAL = {"he": "he", "him": "he", "himself": "he", "his": "he", "she": "she", "her": "she", "herself": "she"}
_COLLECTIVE = ("government", "media", "organization", "document")
_MEDIA, _OFFICIAL, _FIRM = ("media",), ("government", "organization"), ("organization",)
_CALLED = {
    **dict.fromkeys(["broadcaster", "network", "newspaper", "paper", "channel", "station", "magazine"], _MEDIA),
    **dict.fromkeys(["ministry", "department", "agency", "court", "commission", "office"], _OFFICIAL),
    **dict.fromkeys(["company", "group", "firm", "bank", "club", "union", "charity", "organisation"], _FIRM),
}
_PLURAL = ("group", "organization", "government", "unnamed", "media")


def resolve(
    article: Article, drafts: Sequence[Draft], quoted: Sequence[Quotation]
) -> tuple[tuple[str, ...], tuple[Source, ...]]:
    """The source id of each draft ("" where it has none), and the sources of the article by first mention."""
    outermost = [Span(quotation.start, quotation.end) for quotation in quoted]
    asked = frozenset(span.of(article.text).lower() for draft in drafts for span in draft.source)
    roster = roster_of(article.text, narrative(article.blocks), outermost, asked=asked)
    search = _Search(article.text, roster, outermost)
    found: dict[int, Entity] = {}
    order = sorted((draft.source[0].start, number) for number, draft in enumerate(drafts) if draft.source)
    around = outer_of(drafts)
    for _, number in order:
        draft = drafts[number]
        outer = None if (holder := around[number]) is None else found.get(holder)
        entity = search.entity(draft.source, outer)
        if entity is not None:
            entity.spans += draft.source
            found[number] = entity
    sources, ids = search.entities.sources()
    return tuple(ids[id(found[number])] if number in found else "" for number in range(len(drafts))), sources


class _Search:
    """The entities of one article, met in reading order."""

    def __init__(self, text: str, roster: Sequence[Named], quoted: Sequence[Span]) -> None:
        self.entities = Entities()
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

    def entity(self, source: Sequence[Span], outer: Entity | None) -> Entity | None:
        """Whom a source mention means, None where nobody fits."""
        span = source[0]
        mention = mention_of(" ".join(part.of(self._text) for part in source))
        match mention.naming:
            case "pronoun":
                entity = self._pronoun(mention.name, span, outer)
            case "possessive":
                entity = self._possessed(mention, span)
            case _:
                entity = self._again(mention) or self.entities.of(mention)
        if entity is not None and not self._is_quoted(span):
            self._said.append((span, entity))
        return entity

    def _again(self, mention: Mention) -> Entity | None:
        """“The broadcaster”, “the agency”: the last organisation that said something, if it can be called that."""
        words = mention.words.lower().split()
        kinds = _CALLED.get(words[-1]) if len(words) == 2 and words[0] in ("the", "that", "this") else None
        return self._last_said(kinds) if kinds else None

    def _is_quoted(self, span: Span) -> bool:
        index = bisect_left(self._quoted_starts, span.end) - 1
        return index >= 0 and self._quoted[index].contains(span)

    def _pronoun(self, word: str, span: Span, outer: Entity | None) -> Entity | None:
        if word in _SPEAKING:
            return outer
        if word in _PERSONAL:
            return self._person(_PERSONAL[word], span)
        if word in ("who", "which", "that"):
            return self._nearest(span)
        kinds = _PLURAL if word in ("they", "them") else _COLLECTIVE
        in_sentence = self._before(span, within=self._sentence_start(span))
        near = [entity for entity in in_sentence if entity.kind in kinds] if word == "it" else []
        return near[0] if near else self._last_said(kinds) or self._last_said(("unnamed",))

    def _person(self, gender: str, span: Span) -> Entity | None:
        """The last source of fitting gender, unless the sentence itself began with a person; else the last named."""

        def fits(entity: Entity) -> bool:
            return entity.kind == "person" and entity.gender in ("", gender)

        here = [entity for entity in self._before(span, within=self._sentence_start(span)) if fits(entity)]
        if here:
            return here[-1]
        at, said = next(((at, entity) for at, entity in self._recent() if fits(entity)), (span, None))
        if said and at.start >= self._paragraph_start(span):
            return said
        paragraph = [entity for entity in self._before(span, within=self._paragraph_start(span)) if fits(entity)]
        if paragraph and said not in paragraph:
            return paragraph[-1]
        return said or next(
            (entity for entity in self._before(span, within=span.start - FARTHEST) if fits(entity)), None
        )

    def _possessed(self, mention: Mention, span: Span) -> Entity:
        """“his spokesman”: a source of its own, called after the one it belongs to."""
        owner = None
        if mention.gender in _PERSONAL:
            owner = self._pronoun(mention.gender, span, None)
        elif mention.gender == "its":
            owner = self._last_said(_COLLECTIVE)
        name = f"{mention.name} of {owner.name}" if owner else f"{mention.gender} {mention.name}"
        return self.entities.of(replace(mention, naming="description", name=name, gender=""))

    def _nearest(self, span: Span) -> Entity | None:
        near = self._before(span, within=max(0, span.start - 80))
        return near[0] if near else None

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
        return next((entity for _, entity in self._recent() if entity.kind in kinds), None)

    def _recent(self) -> list[tuple[Span, Entity]]:
        """The last sources, the latest first."""
        return self._said[: -RECENT - 1 : -1]

    def _sentence_start(self, span: Span) -> int:
        """A rough start: behind the last full stop and space, not that of an abbreviation."""
        stop = max(
            self._text.rfind(mark, max(0, span.start - FARTHEST), span.start)
            for mark in (". ", "? ", "! ", "\n", ".” ", '." ')
        )
        return max(stop, self._paragraph_start(span))

    def _paragraph_start(self, span: Span) -> int:
        return self._text.rfind("\n", max(0, span.start - FARTHEST), span.start) + 1
