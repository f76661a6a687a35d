"""The marks of an article: which words get which classes, and the reference link of each attribution."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from generator.model.attribution import Attribution
from generator.model.span import Span
from generator.render.cast import Cast
from generator.render.labels import sureness
from generator.render.weave import Mark, Reference

LEVELS = 3  # lines under each other that the eye still tells apart; deeper nesting shows in the cards


def marks(cast: Cast) -> tuple[Mark, ...]:
    """All marks, outer before inner, contents before the cues and mentions in them."""
    contents = sorted(
        ((span, item) for item in cast.order for span in item.content), key=lambda pair: (pair[0].start, -pair[0].end)
    )
    spans = [span for span, _ in contents]
    levels = _levels(spans)
    woven = [
        Mark(span, " ".join(_content_classes(cast, item, level, held)), item.id)
        for (span, item), level, held in zip(contents, levels, _held(spans), strict=True)
    ]
    article = cast.attributed.article
    loose = [Mark(mention.span, "mention") for mention in article.mentions]
    return (*woven, *_pointers(cast), *loose, *(Mark(span, "hedge") for span in article.hedges))


def references(cast: Cast) -> dict[str, Reference]:
    """The reference link of each attribution, by its id."""
    return {
        item.id: Reference(cast.label(item), _name(cast, item), " ".join(("ref", *cast.classes[item.id])))
        for item in cast.order
    }


def _content_classes(cast: Cast, item: Attribution, level: int, held: int) -> Iterator[str]:
    yield "content"
    yield from cast.classes[item.id]
    if level >= LEVELS:
        yield "deep"
    elif held:
        yield f"holds-{min(held, LEVELS - 1 - level)}"


def _name(cast: Cast, item: Attribution) -> str:
    outer, say, status = cast.outer(item), cast.say, cast.statuses[item.id]
    parts = [
        f"{cast.label(item)}{say('colon')}{cast.name(item)}",
        say("mark.told_by", who=cast.name(outer)) if outer else "",
        say(f"how.{item.kind}"),
        say("mark.denial") if item.id in cast.denials else say("mark.silence") if item.id in cast.silent else "",
        say(f"status.{status}") if status else "",
        say("mark.draft", sure=say(f"sure.{sureness(item)}")) if item.is_draft else "",
    ]
    return ", ".join(part for part in parts if part)


def _levels(spans: Sequence[Span]) -> list[int]:
    """How many of the earlier spans each one lies in, or crosses, one in the other."""
    levels: list[int] = []
    still_open: list[tuple[int, int]] = []  # end and level of those before that reach into this one
    for span in spans:
        still_open = [(end, level) for end, level in still_open if end > span.start]
        levels.append(max((level + 1 for _, level in still_open), default=0))
        still_open.append((span.end, levels[-1]))
    return levels


def _held(spans: Sequence[Span]) -> list[int]:
    """How many spans lie in each one, one in the other."""
    held, starts = [0] * len(spans), [span.start for span in spans]
    for index in range(len(spans) - 1, -1, -1):
        behind = bisect_left(starts, spans[index].end)
        if behind > index + 1:
            held[index] = max(held[index + 1 : behind]) + 1
    return held


def _pointers(cast: Cast) -> Iterator[Mark]:
    """Mentions and cues; the words of two attributions with one cue are marked once, with what both have."""
    seen: set[Span] = set()
    shared: dict[Span, list[Attribution]] = {}
    for item in cast.order:
        for span in item.cue:
            shared.setdefault(span, []).append(item)
    for item in cast.order:
        own, mentions = cast.classes[item.id], _mentions(cast, item)
        of_others = [cast.classes[other.id] for span in item.cue for other in shared[span] if other is not item]
        if of_others:
            own = tuple(name for name in own if all(name in names for names in of_others))
        for span in mentions:
            if span not in seen:
                yield Mark(span, "mention")
        for span in item.cue:
            if span not in seen:
                yield Mark(span, f"cue {' '.join(own)}")
        seen.update(mentions, item.cue)


def _mentions(cast: Cast, item: Attribution) -> tuple[Span, ...]:
    """The name within the words that give the source; all of these words where it is not known."""
    source = cast.sources.get(item.source_id)
    named = [mention for span in item.source for mention in _within(source.mentions, span)] if source else []
    return tuple(named) or item.source


def _within(mentions: Sequence[Span], around: Span) -> Iterator[Span]:
    """Those of the sorted mentions that lie in a span."""
    first = bisect_left(mentions, around.start, key=_START)
    behind = bisect_left(mentions, around.end, key=_START, lo=first)
    return (mention for mention in mentions[first:behind] if mention.end <= around.end)


_START = attrgetter("start")
