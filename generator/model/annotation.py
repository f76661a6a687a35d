"""What a person writes or decides about an attribution, in three parts that travel together: marks, told, review."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date as day
from typing import Literal

from generator.model.diagnostic import Location
from generator.model.markup import Evidence
from generator.model.quick import quick
from generator.model.span import Span

Kind = Literal["direct", "indirect", "mixed"]
Origin = Literal["machine", "author"]
Status = Literal["", "supported", "contradicted", "disputed", "unverified"]
Action = Literal["draft", "accept", "change", "add", "reject"]


@quick(kw_only=True)
class Marks:
    """The words of an attribution in the text: what is said, the words that mark saying, who says it.

    Spans into `Article.text`, sorted; `cue` and `source` may be empty. Roles: PARC 3.0 (Pareti 2016).
    """

    content: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()


@quick(kw_only=True)
class Told:
    """What only a person tells of an attribution. A field here is read, written and shown by every carrier.

    `claim`: the key that like claims share. `status`: what checking found. `against`: keys (of an `Annotation`) or
    ids (of an `Attribution`) of what stands against it, "SLUG/ID" of what does in another article. `via`: the id of the
    source that passed it on. `on`, `date`: where and when it was said, as written. `hedges`: words of the text that
    cast doubt on it.
    """

    claim: str = ""
    status: Status = ""
    against: tuple[str, ...] = ()
    note: str = ""
    via: str = ""
    on: str = ""
    date: str = ""
    hedges: tuple[Span, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@quick(kw_only=True)
class Wording:
    """The words that somebody decided about, as they were: content, cue and source, and the id of the source."""

    content: tuple[str, ...]
    cue: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    by: str = ""

    @classmethod
    def of(cls, marks: Marks, by: str, text: str) -> Wording:
        """The words that the marks have in a text today."""
        parts = {"content": marks.content, "cue": marks.cue, "source": marks.source}
        return cls(by=by, **{name: tuple(span.of(text) for span in spans) for name, spans in parts.items()})


@quick(kw_only=True)
class Review:
    """Who found an attribution, how sure it is, and who decided about it.

    `by_machine`: a machine found it, with that `confidence` in [0, 1]; `is_draft`: and nobody has confirmed it.
    `reviewer`, `reviewed`: who decided, and when; `decided`: what, and `was` the content that the machine had found,
    where a person changed it: history, of which no rule takes account. `asked_again`: what was decided about, where the
    words of today are others: the decision no longer holds, and it is to be confirmed again.
    """

    by_machine: bool = False
    confidence: float = 1.0
    is_draft: bool = False
    reviewer: str = ""
    reviewed: day | None = None
    decided: Action | Literal[""] = ""
    was: tuple[Span, ...] = ()
    asked_again: Wording | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.confidence <= 1:
            raise ValueError(f"confidence {self.confidence} outside [0, 1]")


UNMARKED, UNTOLD, UNREVIEWED = Marks(), Told(), Review()  # as most have it: one for all of them


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """An attribution as its author wrote it; `key` is the author's `#id` or "", `kind` the declared one or "".

    `by` is the id of a `SourceEntry` or "". `at`: its bracket.
    """

    key: str = ""
    by: str = ""
    kind: Kind | Literal[""] = ""
    marks: Marks = UNMARKED
    told: Told = UNTOLD
    review: Review = UNREVIEWED
    at: Location | None = field(default=None, compare=False)


@quick(kw_only=True)
class Decision:
    """What a person decided about one attribution, in the sidecar or by `.not`; `at` is where the decision stands.

    `annotation` is the whole attribution as it shall be; of a rejected one only its content and cue. `was` is the
    content that the machine found, where a person changed it. The action "draft" is nobody's: what the machine found
    and brackets can't hold.
    """

    at: Location
    action: Action
    annotation: Annotation
    was: tuple[Span, ...] = ()


@quick(kw_only=True)
class Lapsed:
    """A decision whose words are others today, or gone. `place`: where they may stand now, () if nowhere.

    `annotation` of the decision has the spans that still hold, no others; `wording` what was decided about.
    """

    decision: Decision
    wording: Wording
    place: tuple[Span, ...] = ()
