"""Who speaks, in a strip and a table, and the boxes that show or hide what someone says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from generator.model.attribution import Attribution
from generator.model.quick import changed
from generator.model.span import Span
from generator.render.addresses import Addresses
from generator.render.cards import chip
from generator.render.cast import Cast
from generator.render.labels import SLOTS, sureness
from generator.render.views import FilterGroup, FilterOption, SpeakerRow, Speakers

CHIPS_SHOWN = 5  # sources named in the strip above the article; the rest are in the table it unfolds to


def speakers(cast: Cast, addresses: Addresses) -> Speakers | None:
    """Who speaks, most claims first; None where nobody does."""
    if not cast.order:
        return None
    said: dict[str, list[Attribution]] = {}
    for item in cast.shown:
        said.setdefault(item.source_id, []).append(item)
    shares = _shares(cast)
    order = [key for key in cast.badges if key in said] + [key for key in said if key not in cast.badges]
    rows = tuple(_row(cast, addresses, said[key], share=shares[key]) for key in order)
    chips = tuple(row.chip for row in rows if row.naming)[:CHIPS_SHOWN]
    say = cast.say
    total = say("speakers.all", n=say.ways.number(len(rows))) if len(rows) > len(chips) else say("speakers.numbers")
    return Speakers(chips, summary(cast), rows, total)


def summary(cast: Cast) -> str:
    """The numbers in a sentence: "9 sources, 21 claims; 2 unnamed; 3 contradicted in the article"."""
    sources, say = {item.source_id for item in cast.shown if item.source_id}, cast.say
    parts = [f"{say.count('count.sources', len(sources))}, {say.count('count.claims', len(cast.shown))}"]
    unnamed = sum(not cast.sources[key].is_named for key in sources if key in cast.sources)
    contradicted = sum(cast.statuses[item.id] == "contradicted" for item in cast.shown)
    nobody = sum(not item.source_id for item in cast.shown)
    more = (("unnamed", unnamed), ("nobodys", nobody), ("contradicted", contradicted))
    return say("semicolon").join((*parts, *(say.count(f"count.{key}", number) for key, number in more if number)))


def filters(cast: Cast) -> tuple[FilterGroup, ...]:
    """What a reader may turn off, and one source to be seen alone; a group with a single choice is left out."""
    groups = (_who(cast), _how(cast), _state(cast), _checked(cast))
    return tuple(group for group in groups if group)


def _who(cast: Cast) -> FilterGroup | None:
    counts, say = Counter(cast.badge(item).slot for item in cast.order), cast.say
    who = [FilterOption("who-all", say("filter.everyone"), "")]
    for key, badge in cast.badges.items():
        if badge.slot and counts[badge.slot]:
            name = cast.sources[key].name
            who.append(
                FilterOption(f"who-{badge.slot}", name, f"chip slot-{badge.slot}", badge.letter, is_checked=False)
            )
    if counts[0]:
        text = say("filter.others" if len(who) > SLOTS else "filter.nobody")
        who.append(FilterOption("who-0", text, "chip slot-0", "·", is_checked=False))
    return FilterGroup(say("filter.who"), tuple(who), name="who") if len(who) > 2 else None


def _how(cast: Cast) -> FilterGroup | None:
    kinds = {item.kind for item in cast.shown}
    options = (
        FilterOption(f"show-{kind}", cast.say(f"filter.{kind}"), f"sample {kind}")
        for kind in ("direct", "mixed", "indirect")
        if kind in kinds
    )
    return FilterGroup(cast.say("filter.how"), tuple(options)) if len(kinds) > 1 else None


def _state(cast: Cast) -> FilterGroup | None:
    """Confirmed, and the machine's drafts by how sure they are; the unsure ones are off until a reader wants them."""
    states = Counter(sureness(item) or "confirmed" for item in cast.order)
    options = tuple(
        FilterOption(
            f"show-{state}",
            cast.say(f"filter.{state}", n=cast.say.ways.number(states[state])),
            f"sample direct {state}",
            is_checked=state != "unsure",
        )
        for state in ("confirmed", "certain", "likely", "unsure")
        if state in states
    )
    return FilterGroup(cast.say("filter.sure"), options) if len(options) > 1 or "unsure" in states else None


def _checked(cast: Cast) -> FilterGroup | None:
    if len({bool(status) for status in cast.statuses.values()}) < 2:
        return None
    options = (
        FilterOption("status-all", cast.say("filter.any"), ""),
        FilterOption("status-only", cast.say("filter.only_checked"), "", is_checked=False),
    )
    return FilterGroup(cast.say("filter.checked"), options, name="status")


def _row(cast: Cast, addresses: Addresses, items: Sequence[Attribution], *, share: int) -> SpeakerRow:
    source = cast.sources.get(items[0].source_id)
    kinds = [item.kind for item in items]
    shown = chip(cast, addresses, items[0])
    naming = "" if source is None else "named" if source.is_named else "unnamed"
    return SpeakerRow(
        chip=changed(shown, count=len(items), filter=f"who-{cast.badge(items[0]).slot}"),
        role=source.role if source else "",
        naming=naming,
        claims=len(items),
        direct=kinds.count("direct"),
        mixed=kinds.count("mixed"),
        indirect=kinds.count("indirect"),
        share=share,
    )


_WORD = re.compile(r"\b\w+")  # a word that begins before the place where it is looked for is none


def _shares(cast: Cast) -> dict[str, int]:
    """For each source its part of all attributed words, in percent; nested words are the inner source's."""
    text = cast.attributed.article.text
    said = [(span, item.source_id) for item in cast.shown for span in item.content]
    counts: Counter[str] = Counter()
    if _are_apart([span for span, _ in said]):
        for span, who in said:
            counts[who] += len(_WORD.findall(text, span.start, span.end))
    else:
        owner: dict[int, str] = {}
        for span, who in said:
            owner.update({word.start(): who for word in _WORD.finditer(text, span.start, span.end)})
        counts.update(owner.values())
    every = max(1, counts.total())
    return {who: round(100 * counts[who] / every) for who in {item.source_id for item in cast.shown}}


def _are_apart(spans: Iterable[Span]) -> bool:
    """Has none of the spans words of another?"""
    return all(one.end <= other.start for one, other in pairwise(sorted(spans)))
