"""The table "Who speaks" and the checkboxes that show or hide what someone says."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from re import finditer

from generator.model.attribution import Attribution
from generator.render.addresses import Addresses
from generator.render.cards import chip
from generator.render.cast import Cast
from generator.render.labels import SLOTS, counted
from generator.render.views import FilterGroup, FilterOption, SpeakerRow, Speakers

ROWS_SHOWN = 5  # more are folded, so that the article begins on the first screen


def speakers(cast: Cast, addresses: Addresses) -> Speakers | None:
    """Who speaks, most claims first; None where nobody does."""
    if not cast.order:
        return None
    said: dict[str, list[Attribution]] = {}
    for item in cast.order:
        said.setdefault(item.source_id, []).append(item)
    shares = _shares(cast)
    order = [key for key in cast.badges if key in said] + [key for key in said if key not in cast.badges]
    rows = tuple(_row(cast, addresses, said[key], share=shares[key]) for key in order)
    return Speakers(summary(cast), rows, f"Show all {len(rows)} sources", is_folded=len(rows) > ROWS_SHOWN + 1)


def summary(cast: Cast) -> str:
    """The numbers in a sentence: "9 sources, 21 claims; 2 unnamed; 3 contradicted in the article"."""
    sources = {item.source_id for item in cast.order if item.source_id}
    parts = [f"{counted(len(sources), 'source')}, {counted(len(cast.order), 'claim')}"]
    unnamed = sum(not cast.sources[key].is_named for key in sources if key in cast.sources)
    contradicted = sum(status == "contradicted" for status in cast.statuses.values())
    nobody = sum(not item.source_id for item in cast.order)
    if unnamed:
        parts.append(f"{unnamed} unnamed")
    if nobody:
        parts.append(f"{counted(nobody, 'claim')} without a source")
    if contradicted:
        parts.append(f"{contradicted} contradicted in the article")
    return "; ".join(parts)


def filters(cast: Cast) -> tuple[FilterGroup, ...]:
    """Checkboxes for kind, source and state; a group with a single choice is left out."""
    kinds = {item.kind for item in cast.order}
    how = tuple(
        FilterOption(f"show-{kind}", kind.capitalize(), f"sample {kind}")
        for kind in ("direct", "mixed", "indirect")
        if kind in kinds
    )
    who = tuple(
        FilterOption(f"who-{badge.slot}", cast.sources[key].name, f"chip slot-{badge.slot}", badge.letter)
        for key, badge in cast.badges.items()
        if badge.slot
    )
    if any(not cast.badge(item).slot for item in cast.order):
        who = (*who, FilterOption("who-0", "All others" if len(who) == SLOTS else "No source", "chip slot-0", "·"))
    state = (
        FilterOption("show-confirmed", "Marked or confirmed by a person", "sample confirmed direct"),
        FilterOption("show-draft", "Machine drafts", "sample draft direct"),
    )
    groups = [FilterGroup("How", how), FilterGroup("Who", who)]
    if len({item.is_draft for item in cast.order}) > 1:
        groups.append(FilterGroup("Status", state))
    return tuple(group for group in groups if len(group.options) > 1)


def _row(cast: Cast, addresses: Addresses, items: Sequence[Attribution], *, share: int) -> SpeakerRow:
    source = cast.sources.get(items[0].source_id)
    kinds = [item.kind for item in items]
    naming = "" if source is None else "named" if source.is_named else "unnamed"
    return SpeakerRow(
        chip=chip(cast, addresses, items[0]),
        role=source.role if source else "",
        naming=naming,
        claims=len(items),
        direct=kinds.count("direct"),
        mixed=kinds.count("mixed"),
        indirect=kinds.count("indirect"),
        share=share,
    )


def _shares(cast: Cast) -> dict[str, int]:
    """For each source its part of all attributed words, in percent; nested words are the inner source's."""
    text = cast.attributed.article.text
    owner: dict[int, str] = {}
    starts = [match.start() for match in finditer(r"\w+", text)]
    for item in cast.order:
        for span in item.content:
            said = starts[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
            owner.update(dict.fromkeys(said, item.source_id))
    counts = Counter(owner.values())
    return {item.source_id: round(100 * counts[item.source_id] / max(1, len(owner))) for item in cast.order}
