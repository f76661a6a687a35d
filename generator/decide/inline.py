"""An attribution in the brackets of a Markdown file: put in, changed, taken out, all else as it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from generator.model.annotation import Annotation
from generator.model.article import Article
from generator.model.quick import quick
from generator.model.span import Span
from generator.notation.brackets_text import Bracket, Patch, braces, brackets, note, patched, rewritten, with_notes
from generator.notation.fields import CONFIDENCE, KINDS, written_words
from generator.text.slugs import slug

_INLINE = ("a", "code", "em", "s", "strong")
_EMPHASIS = "*_~`"
_CLOSING = re.compile(r"[*_~`>]+|\]\([^()\s]*(?:\s[^()]*)?\)")  # of emphasis, code and links
_KEY_WORDS = 3  # of the content, for the key of an attribution that needs one


@quick
class _Parts:
    """The brackets of one attribution; `main` is the one with its source."""

    main: Bracket
    others: tuple[Bracket, ...]
    cues: tuple[Bracket, ...]
    mentions: tuple[Bracket, ...]
    hedges: tuple[Bracket, ...]

    @property
    def contents(self) -> tuple[Bracket, ...]:
        return tuple(sorted((self.main, *self.others), key=lambda bracket: bracket.span))


def with_annotation(article: Article, text: str, before: Annotation | None, after: Annotation) -> str | None:
    """The file's text with `after` in place of `before`, or as a new attribution; None where `before` is not found."""
    found = brackets(article, text)
    parts = _parts_of(before, found) if before else None
    if before and not parts:
        return None
    writer = _Writer(article, text, found)
    writer.write(parts, before, after, key=after.key)
    return with_notes(patched(text, writer.patches), writer.notes)


def without_annotation(
    article: Article, text: str, annotation: Annotation, *, reviewer: str, reviewed: str
) -> str | None:
    """The file's text without an attribution; where a machine found it, a person's "not" takes its place."""
    found = brackets(article, text)
    parts = _parts_of(annotation, found)
    if not parts:
        return None
    stays = max(parts.contents, key=lambda bracket: len(bracket.span)) if annotation.review.by_machine else None
    patches: list[Patch] = []
    for bracket in (*parts.contents, *parts.cues, *parts.mentions, *parts.hedges):
        if bracket == stays:
            not_said = braces({"reviewer": reviewer, "reviewed": reviewed}, flags=["not"])
            patches.append(Patch(bracket.close + 1, bracket.end, not_said))
        else:
            patches += _unwrapped(bracket)
    for bracket in found:
        targets = bracket.attributes.get("against").split()
        if annotation.key and annotation.key in targets and bracket not in parts.contents:
            rest = " ".join(target for target in targets if target != annotation.key)
            patches.append(_attributes(text, bracket, {"against": rest}))
    return patched(text, patches)


def with_merged(article: Article, text: str, old: str, into: str) -> str:
    """The file's text with every `by`, `ref` and `via` of one source pointing to another."""
    patches = []
    for bracket in brackets(article, text):
        values = {name: into for name in ("by", "ref", "via") if bracket.attributes.get(name) == old}
        if values:
            patches.append(_attributes(text, bracket, values))
    return patched(text, patches)


def _parts_of(annotation: Annotation, found: Sequence[Bracket]) -> _Parts | None:
    """The brackets that make an annotation."""

    def belongs(bracket: Bracket, spans: Sequence[Span], name: str) -> bool:
        target = bracket.attributes.get(name)
        return bracket.span in spans and (target == annotation.key if target else name == "of")

    mains = [
        bracket
        for bracket in found
        if bracket.attributes.role == "content"
        and bracket.span in annotation.marks.content
        and bracket.attributes.key == annotation.key
        and bracket.attributes.get("by") in (annotation.by, "")
    ]
    if not mains:
        return None
    by_role = {
        role: tuple(bracket for bracket in found if bracket.attributes.role == role and belongs(bracket, spans, name))
        for role, spans, name in (
            ("part", annotation.marks.content, "a"),
            ("cue", annotation.marks.cue, "of"),
            ("mention", annotation.marks.source, "of"),
            ("hedge", annotation.told.hedges, "of"),
        )
    }
    return _Parts(mains[0], by_role["part"], by_role["cue"], by_role["mention"], by_role["hedge"])


def new_key(article: Article, after: Annotation) -> str:
    """A key that is free in the article, made of the first words of the content."""
    words = after.marks.content[0].of(article.text).split()[:_KEY_WORDS]
    base = slug(" ".join(words)) or "claim"
    taken = {item.key for item in (*article.annotations, *(each.annotation for each in article.decisions))}
    return next(key for key in (base, *(f"{base}-{number}" for number in range(2, 10_000))) if key not in taken)


def _unwrapped(bracket: Bracket) -> list[Patch]:
    return [Patch(bracket.open, bracket.open + 1, ""), Patch(bracket.close, bracket.end, "")]


def _attributes(text: str, bracket: Bracket, values: dict[str, str]) -> Patch:
    raw = text[bracket.close + 1 : bracket.end]
    return Patch(bracket.close + 1, bracket.end, rewritten(raw, values=values))


class _Writer:
    """Gathers the patches for one attribution."""

    def __init__(self, article: Article, text: str, found: Sequence[Bracket]) -> None:
        self.article, self.text, self.found = article, text, found
        self.patches: list[Patch] = []
        self.notes: list[str] = []

    def write(self, parts: _Parts | None, before: Annotation | None, after: Annotation, *, key: str) -> None:
        main = self._main_attributes(parts, before, after, key=key)
        for evidence in after.told.evidence[len(before.told.evidence) if before else 0 :]:
            reference, line = note(self.text + "\n".join(self.notes), evidence.text)
            main += reference
            self.notes.append(line)
        part = braces({"a": key})
        contents = parts.contents if parts else ()
        kept = [bracket for bracket in contents if bracket.span in after.marks.content]
        fresh = [span for span in after.marks.content if span not in [bracket.span for bracket in kept]]
        moved = [bracket for bracket in contents if bracket not in kept]
        has_main = False
        for bracket in kept:
            if parts and bracket == parts.main:
                self.patches.append(Patch(bracket.close + 1, bracket.end, main))
                has_main = True
        if kept and not has_main and not fresh:
            self.patches.append(Patch(kept[0].close + 1, kept[0].end, main))
            has_main = True
        for bracket, span in zip_longest(moved, fresh):
            notes = ""
            if bracket:
                notes = self.text[bracket.end : bracket.tail]
                self.patches += _unwrapped(bracket)
                self.patches.append(Patch(bracket.end, bracket.tail, ""))
            if span:
                self._wrap(span, (part if has_main else main) + notes)
                has_main = True
        cues = parts.cues if parts else ()
        mentions = parts.mentions if parts else ()
        of = {"of": key} if key else {}
        self._pointers(cues, before.marks.cue if before else (), after.marks.cue, braces(of, flags=["cue"]))
        ref = of | ({"ref": after.by} if after.by else {})
        self._pointers(
            mentions, before.marks.source if before else (), after.marks.source, braces(ref, flags=["mention"])
        )
        if before and before.by != after.by:
            for bracket in mentions:
                if bracket.span in after.marks.source and bracket.attributes.get("ref"):
                    self.patches.append(_attributes(self.text, bracket, {"ref": after.by}))

    def _main_attributes(self, parts: _Parts | None, before: Annotation | None, after: Annotation, *, key: str) -> str:
        values = written_words(after)
        flags = {kind: kind == after.kind for kind in KINDS} | {"draft": after.review.is_draft}
        if parts is None:
            return braces(values, key=key, flags=[flag for flag, is_on in flags.items() if is_on])
        raw = self.text[parts.main.close + 1 : parts.main.end]
        if before and after.review.by_machine and CONFIDENCE.name in parts.main.attributes.values:
            del values[CONFIDENCE.name]  # it stays as it is written
        return rewritten(raw, values=values, flags=flags, key=key if before and key != before.key else None)

    def _pointers(
        self, brackets_: Sequence[Bracket], old: Sequence[Span], new: Sequence[Span], attributes: str
    ) -> None:
        """Take out the brackets of words that are no cue or mention any more, and put them around the new ones."""
        for bracket in brackets_:
            if bracket.span not in new:
                self.patches += _unwrapped(bracket)
        for span in new:
            if span not in old:
                self._wrap(span, attributes)

    def _wrap(self, span: Span, attributes: str) -> None:
        low, high = self.article.body.to_input(span.start, span.end)
        inside = [bracket for bracket in self.found if span.contains(bracket.span)]
        low = min([low, *(bracket.open for bracket in inside if bracket.span.start == span.start)])
        high = max([high, *(bracket.tail for bracket in inside if bracket.span.end == span.end)])
        elements = [element for element in self.article.elements if element.name in _INLINE]
        if any(element.start == span.start and element.end <= span.end for element in elements):
            while self.text[low - 1 : low] in tuple(_EMPHASIS):
                low -= 1
        if any(element.end == span.end and element.start >= span.start for element in elements):
            while closing := _CLOSING.match(self.text, high):
                high = closing.end()
        self.patches += [Patch(low, low, "["), Patch(high, high, f"]{attributes}")]
