"""Who speaks in the lines of an interview: “Q:”, “A:”, “ML:”."""

from __future__ import annotations

from dataclasses import replace

from generator.model.span import Span
from generator.name.kinds import Entities, Entity
from generator.name.nearby import Nearby
from generator.name.parts import MentionParts

_LETTERS = ("Q", "A")


class Script:
    """The lines of one article, met in reading order."""

    def __init__(self, entities: Entities, near: Nearby) -> None:
        self._entities, self._near = entities, near
        self._first: Span | None = None

    def speaker(self, mention: MentionParts, span: Span) -> Entity | None:
        """Who speaks a line, None where it is none."""
        behind = self._near.text[span.end : span.end + 1]
        if mention.words in _LETTERS and behind in (":", "."):
            return self._by_letter(mention, span)
        return self._by_initials(mention.words) if behind == ":" else None

    def _by_letter(self, mention: MentionParts, span: Span) -> Entity:
        """“Q:” is who asks; “A:” of whom the text tells most above the interview, or else around it."""
        self._first = self._first or span
        if mention.words == "Q":
            return self._entities.of(replace(mention, naming="description", name="the interviewer", kind="media"))
        end = len(self._near.text)
        for place in (self._first, Span(end, end + 1)):
            told = [entity for entity in self._near.before(place, within=0) if entity.kind == "person"]
            if told:
                return max(reversed(told), key=told.count)
        return self._entities.of(mention)

    def _by_initials(self, words: str) -> Entity | None:
        """The one person of whom a line of a script gives the initials: “ML:” is Mara Lindqvist."""
        if not words.isupper():
            return None
        known = [entity for entity in self._entities if "".join(word[0] for word in entity.words) == words.lower()]
        return known[0] if len(known) == 1 and known[0].kind == "person" and len(words) > 1 else None
