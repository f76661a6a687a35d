"""A decision as the table of a sidecar gives it, read and written.

[[decision]]       action = "accept" | "change" | "add" | "reject" | "draft"
                   content, cue, source, hedges, was = [{ exact = "…", prefix = "…", suffix = "…" }]
                   by, kind, confidence, reviewer, reviewed, key, and the words of `fields.TOLD`
                   evidence = ["words, https://addresses"]
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import get_args

from generator.model.annotation import Action, Annotation, Decision, Review
from generator.model.markup import Element, Evidence
from generator.model.quick import quick
from generator.model.span import Span
from generator.notation.fields import (
    BY,
    CONFIDENCE,
    KEY,
    KIND,
    REVIEWED,
    REVIEWER,
    TOLD,
    WrongValue,
    told_of,
    values_of,
)  # fmt: skip
from generator.text.anchors import Anchor, anchor_of
from generator.text.nearest import nearest
from generator.text.safe import safe_url

ACTIONS: tuple[Action, ...] = get_args(Action)
SPANS = ("content", "cue", "source", "hedges", "was")
KEYS = ("action", *SPANS, BY.name, KIND.name, CONFIDENCE.name, REVIEWER.name, REVIEWED.name, KEY.name,
        *(row.name for row in TOLD), "evidence")  # fmt: skip

_ADDRESS = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)]")


@quick
class Written:
    """A decision as it is written, its words still to be found: `anchors` by the names in `SPANS`."""

    action: Action
    annotation: Annotation
    anchors: Mapping[str, Sequence[Anchor]]


def read_decision(values: Mapping[str, object]) -> Written:
    """What the table of a decision says. Raises `WrongValue`."""
    for key in values:
        if key not in KEYS:
            raise WrongValue(key, f'unknown key "{key}" of a decision{nearest(key, KEYS)}', "correct it")
    action = next((known for known in ACTIONS if known == values.get("action")), None)
    if action is None:
        what = f"`action` must be one of {', '.join(ACTIONS)}, not {values.get('action')!r}"
        raise WrongValue("action", what, 'write `action = "accept"`')
    anchors = {name: _anchors(name, values.get(name, [])) for name in SPANS}
    if not anchors["content"]:
        raise WrongValue("content", "decision without `content`", 'write `content = [{ exact = "…" }]`')
    if action != "reject" and BY.name not in values:
        raise WrongValue(BY.name, "decision without `by`", 'write `by = "ID"`, or `by = ""` for nobody')
    review = Review(
        by_machine=action in ("accept", "change", "draft"),
        confidence=CONFIDENCE.read(values.get(CONFIDENCE.name, 1.0)),
        is_draft=action == "draft",
        reviewer=REVIEWER.read(values.get(REVIEWER.name, "")),
        reviewed=REVIEWED.read(values.get(REVIEWED.name)),
    )
    annotation = Annotation(
        key=KEY.read(values.get(KEY.name, "")),
        by=BY.read(values.get(BY.name, "")),
        kind=KIND.read(values.get(KIND.name, "")),
        told=replace(told_of(values), evidence=_evidence(values.get("evidence", []))),
        review=review,
    )
    return Written(action, annotation, anchors)


def decision_values(decision: Decision, text: str) -> dict[str, object]:
    """The keys of a decision over `text`, in the order in which files give them; what says nothing is left out."""
    item, review = decision.annotation, decision.annotation.review
    is_machines = decision.action in ("accept", "change", "draft")
    values: dict[str, object] = {
        "action": decision.action,
        REVIEWER.name: review.reviewer,
        REVIEWED.name: review.reviewed,
        "content": _anchored(item.marks.content, text, is_whole_sentence=True),
        "cue": _anchored(item.marks.cue, text),
        "source": _anchored(item.marks.source, text),
        "hedges": _anchored(item.told.hedges, text),
        BY.name: item.by,
        KIND.name: item.kind,
        CONFIDENCE.name: review.confidence if is_machines and review.confidence < 1 else "",
        "was": _anchored(decision.was, text),
        KEY.name: item.key,
        **values_of(item.told),
        "evidence": [evidence.text for evidence in item.told.evidence],
    }
    is_reject = decision.action == "reject"
    said = {name: value for name, value in values.items() if value not in ("", None, [])}
    return said if is_reject or BY.name in said else said | {BY.name: ""}


def _anchored(spans: Sequence[Span], text: str, *, is_whole_sentence: bool = False) -> list[dict[str, str]]:
    return [
        {name: words for name, words in asdict(anchor).items() if words}
        for span in spans
        for anchor in [anchor_of(text, span.start, span.end, is_whole_sentence=is_whole_sentence)]
    ]


def _anchors(name: str, value: object) -> list[Anchor]:
    """The anchors of a list of tables. Raises `WrongValue`."""
    fix = f'write `{name} = [{{ exact = "…", prefix = "…", suffix = "…" }}]`'
    if not isinstance(value, list):
        raise WrongValue(name, f"`{name}` must be a list of tables, not {value!r}", fix)
    out = []
    for item in value:
        known = isinstance(item, dict) and set(item) <= {"exact", "prefix", "suffix"}
        if not known or not all(isinstance(words, str) for words in item.values()) or not item.get("exact", "").strip():
            raise WrongValue(name, f"`{name}` must hold tables with `exact` words, not {item!r}", fix)
        out.append(Anchor(**item))
    return out


def _evidence(value: object) -> tuple[Evidence, ...]:
    """Words with their addresses as links. Raises `WrongValue`."""
    if not isinstance(value, list) or not all(isinstance(words, str) and words.strip() for words in value):
        what = f"`evidence` must be a list of texts, not {value!r}"
        raise WrongValue("evidence", what, 'write `evidence = ["https://…"]`')
    return tuple(
        Evidence(
            text=words,
            elements=tuple(
                Element("a", match.start(), match.end(), 0, (("href", address),))
                for match in _ADDRESS.finditer(words)
                if (address := safe_url(match[0]))
            ),
        )
        for words in value
    )
