"""Short signs for what the data says: "T1", "≠", "likely"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from re import findall

from generator.model.annotation import Status
from generator.model.attribution import LIKELY, Attribution, Source
from generator.model.quick import quick

SLOTS = 8  # sources with a colour of their own; more cannot be told apart, see the palette's note in tokens.css
CERTAIN = 0.9  # from which confidence on a draft is called so

STATUS_SIGNS: dict[Status, str] = {"": "", "supported": "✓", "contradicted": "≠", "disputed": "≠", "unverified": "?"}
UNNAMED_SIGN, DENIAL_SIGN, SILENCE_SIGN = "○", "¬", "⊘"
# Words at the start of a description that are no name.
_UNTELLING = frozenset(
    {"a", "an", "another", "his", "her", "its", "my", "one", "other", "our", "several", "some", "that", "the", "their"}
)


@quick
class Badge:
    """How a source is drawn in one article: its initials ("" where others have them), and its colour from 1 to 8.

    The colour 0 is the grey that the rest share.
    """

    letter: str
    slot: int


NOBODY = Badge("", 0)


def badges(sources: Iterable[Source], attributions: Sequence[Attribution]) -> dict[str, Badge]:
    """Badges by source id, most claims first (unsure drafts count for nothing).

    Each initial is one source's, so that it never stands for another.
    """
    counts: dict[str, int] = {}
    for item in attributions:
        counts[item.source_id] = counts.get(item.source_id, 0) + (sureness(item) != "unsure")
    ranked = sorted((source for source in sources if source.id in counts), key=lambda source: -counts[source.id])
    found: dict[str, Badge] = {}
    taken: set[str] = set()
    for rank, source in enumerate(ranked, 1):
        letter = _letter(source, taken)
        taken |= {letter} - {""}
        found[source.id] = Badge(letter, rank if rank <= SLOTS else 0)
    return found


def _letter(source: Source, taken: set[str]) -> str:
    """The initial of the surname or of the first telling word, else both initials; "" where others have them."""
    return next((each for each in _letters(source.name, is_person=source.kind == "person") if each not in taken), "")


@lru_cache(maxsize=4096)  # who speaks in an article speaks on other pages too
def _letters(name: str, *, is_person: bool) -> tuple[str, ...]:
    """The initial of a name, and both of them; nothing where it has no telling word."""
    words = [word for word in findall(r"[^\W\d_]+", name) if word.lower() not in _UNTELLING]
    if not words:
        return ()
    is_person = is_person and " of " not in name
    one = words[-1][0] if is_person else words[0][0]
    two = words[0][0] + (words[-1][0] if is_person else words[1][0]) if len(words) > 1 else one
    return one.upper(), two.upper()


def surname(source: Source) -> str:
    """A person's last name, the whole name of all others."""
    return source.name.split()[-1] if source.kind == "person" and " of " not in source.name else source.name


def sureness(item: Attribution) -> str:
    """How sure it is, in a word: that of the machine's draft, "" for what a person marked or confirmed."""
    return confidence_word(item.review.confidence) if item.is_draft else ""


def signed(label: str, *signs: str, is_draft: bool) -> str:
    """The label as readers see it: its signs before it, a draft's in brackets.

    >>> signed("T1", "≠", is_draft=True)
    '[≠\u2009T1]'
    """
    shown = "\u2009".join([part for part in (*signs, label) if part])
    return f"[{shown}]" if is_draft else shown


def confidence_word(confidence: float) -> str:
    """How sure the machine is: "certain", "likely" or "unsure"."""
    if confidence >= CERTAIN:
        return "certain"
    return "likely" if confidence >= LIKELY else "unsure"
