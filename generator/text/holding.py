"""Whether a decision still stands on the words it was made on: found by exactly these words, never by likeness.

White space and typography aside ("–" and "-", curly and straight marks), the words must be the same, and so must the
rest of their sentence: “never” before “said” turns a statement round. What stands beyond the sentence tells one place
from a look-alike, so on one side at least it must be what it was. Words that were deleted are found nowhere.
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator.text.anchors import MOST_PLACES, Anchor
from generator.text.sentences import sentence_ends

BEYOND = 10  # characters past its sentence that a side must show to tell one place from another
_LOOK_BACK = 48  # characters of the words that are read with what follows, to see whether they end a sentence

_SPACE = re.compile(r"[\u00ad\u200b-\u200d\u2060\ufeff]+|\s+|…")
_LETTERS = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′ʼ`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
    }
)


def plain(text: str) -> str:
    """The text with white space and typography made even, as decisions compare words.

    >>> plain("“Yes” – she\\n said…")
    '"Yes" - she said...'
    """
    return _even(text)[0]


def holding_places(text: str, anchor: Anchor, *, near: int | None = None) -> tuple[tuple[int, int], ...]:
    """Where the words of the anchor stand as they stood: one [start, end), none, or several that can't be told apart.

    `near`: an offset; for words that belong to others there ("said"), whose nearest place is meant.
    """
    whole = anchor.prefix + anchor.exact + anchor.suffix
    at = text.find(whole) if anchor.exact else -1
    if at >= 0 and text.find(whole, at + 1) < 0:
        return ((at + len(anchor.prefix), at + len(anchor.prefix) + len(anchor.exact)),)
    even, offsets = _kept(text)
    words, before, after = plain(anchor.exact).strip(), plain(anchor.prefix), plain(anchor.suffix)
    same: list[tuple[int, int]] = []
    sure: list[tuple[int, int]] = []
    for start in _occurrences(even, words):
        end = start + len(words)
        there = (even[max(0, start - len(before) - 1) : start], even[end : end + len(after) + 1])
        likeness = _compared(words, (before, after), there, is_part=near is not None)
        if likeness:
            (same if likeness == 2 else sure).append((offsets[start], offsets[end - 1] + 1))
    found = same or sure
    if near is not None and len(found) > 1:
        return (min(found, key=lambda place: (abs(place[0] - near), place)),)
    return tuple(found)


def _compared(words: str, old: tuple[str, str], new: tuple[str, str], *, is_part: bool) -> int:
    """2: all around the words is the same; 1: their sentence is, and what is beyond it on one side; 0: not so."""
    before, after = (side.strip() for side in old)
    before_now = new[0].strip()[-len(before) :] if before else ""
    after_now = new[1].strip()[: len(after)]
    if before == before_now and after == after_now:
        return 2
    heads = [_tail_of_sentence(side, words) for side in (before, before_now)]
    tails = [_head_of_sentence(words, side) for side in (after, after_now)]
    if heads[0] != heads[1] or tails[0] != tails[1]:
        return 0
    is_known_before = before == before_now and (is_part or len(before) - len(heads[0]) >= BEYOND)
    is_known_after = after == after_now and (is_part or len(after) - len(tails[0]) >= BEYOND)
    return 1 if is_known_before or is_known_after else 0


def _tail_of_sentence(before: str, words: str) -> str:
    """What of the text before the words is in their sentence."""
    window = before.rsplit("\n", 1)[-1] + " "
    ends = [end for end in sentence_ends(window + words[:_LOOK_BACK], 0, len(window) + _LOOK_BACK) if end < len(window)]
    return window[ends[-1] if ends else 0 :].strip()


def _head_of_sentence(words: str, after: str) -> str:
    """What of the text behind the words is in their sentence."""
    known = words[-_LOOK_BACK:]
    window = known + " " + after.split("\n", 1)[0]
    ends = [end for end in sentence_ends(window, 0, len(window)) if end >= len(known)]
    return window[len(known) : ends[0] if ends else len(window)].strip()


def _occurrences(text: str, words: str) -> list[int]:
    found: list[int] = []
    at = text.find(words) if words else -1
    while at >= 0 and len(found) < MOST_PLACES:
        found.append(at)
        at = text.find(words, at + 1)
    return found


@lru_cache(maxsize=2)  # all decisions of an article ask about the same text
def _kept(text: str) -> tuple[str, list[int]]:
    return _even(text)


def _even(text: str) -> tuple[str, list[int]]:
    """The even text, and where each of its characters stands in the text."""
    out: list[str] = []
    offsets: list[int] = []
    at = 0
    for match in _SPACE.finditer(text):
        out.append(text[at : match.start()].translate(_LETTERS))
        offsets += range(at, match.start())
        made = "..." if match[0] == "…" else "\n" if match[0].count("\n") > 1 else " " if match[0].isspace() else ""
        out.append(made)
        offsets += [match.start()] * len(made)
        at = match.end()
    out.append(text[at:].translate(_LETTERS))
    offsets += range(at, len(text))
    return "".join(out), offsets
