"""Whether words stand in the right mouth, by how sure the machine was: their source's words, and whom these mean.

Our own texts and, where it is at hand, `../shared/coref/other-gold.jsonl.gz`, all sources but “I” and “we”. Of those,
only what its labels hold is looked at. No network and no threshold was fitted on either; the shares in
`generator/name/referents.py` were, six numbers of 1,400 sources.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.agreement import ALIKE, TOKEN, jaccard
from benchmarks.corpus import labelled
from benchmarks.own import key_of, same_name
from generator.attribute import attribute
from generator.model.attribution import AttributedArticle, Engine, Source
from generator.model.span import Span
from generator.parse import plain_text

OTHER = Path(__file__).resolve().parents[2] / "shared" / "coref" / "other-gold.jsonl.gz"
Ranges = Sequence[Sequence[int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Whose the words are: `sources`, each as it may be marked; `name`, "" where nobody is named; `who`: an id."""

    content: Ranges
    sources: tuple[Ranges, ...]
    who: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One statement found: is it one that a label has, in the right mouth, and led to who it is?

    A mouth is wrong where the source's words are, or where they are led to somebody else; “she” that is led to nobody
    is in no wrong mouth, and not right as a whole.
    """

    confidence: float
    is_known: bool
    is_wrong_mouth: bool
    is_right: bool


def outcomes(labels: Sequence[Label], found: AttributedArticle) -> list[Outcome]:
    """What became of each statement found."""
    words = [match.span() for match in TOKEN.finditer(found.article.text)]
    sources = {source.id: source for source in found.sources}
    matched = {n: labels[best] for n, best in _matched(labels, found, words).items()}
    given = [(found.attributions[n].source_id, label) for n, label in matched.items()]
    out = []
    for n, item in enumerate(found.attributions):
        label = matched.get(n)
        said = _tokens(words, _ranges(item.source))
        is_source = label is not None and any(_alike(said, _tokens(words, each)) for each in label.sources)
        led = is_source and label is not None and _is_led(sources.get(item.source_id), label, given, labels)
        out.append(
            Outcome(
                confidence=item.review.confidence,
                is_known=label is not None,
                is_wrong_mouth=label is not None and (not is_source or (bool(item.source_id) and not led)),
                is_right=led,
            )
        )
    return out


def _matched(labels: Sequence[Label], found: AttributedArticle, words: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Number of a statement -> of the label with the likest content; each once, the likest first."""
    wanted = [_tokens(words, label.content) for label in labels]
    given = [_tokens(words, _ranges(item.content)) for item in found.attributions]
    pairs = [(-jaccard(one, other), n, m) for n, one in enumerate(given) for m, other in enumerate(wanted)]
    out: dict[int, int] = {}
    for unlike, n, m in sorted(pairs):
        if -unlike >= ALIKE and n not in out and m not in out.values():
            out[n] = m
    return out


def _is_led(source: Source | None, label: Label, given: Sequence[tuple[str, Label]], labels: Sequence[Label]) -> bool:
    """Does the source mean whom the label names; or, of the unnamed, are most of its other words theirs?"""
    if source is None:
        return not label.name
    if label.name and _is_called(source, label.name):
        return True
    if any(label.name != other.name and same_name(source.name, other.name) for other in labels if other.name):
        return False
    members = Counter(other.who for source_id, other in given if source_id == source.id)
    is_named = source.kind == "person" and len(source.name.split()) > 1 and source.name[:1].isupper()
    is_other = is_named and bool(label.name) and not key_of(source.name) & key_of(label.name)
    return members[label.who] == max(members.values()) and not is_other


def _is_called(source: Source, name: str) -> bool:
    """Is it the same name, or of a person the last one: “Vance” of “Jonathan Vance”?"""
    one, other = key_of(source.name), key_of(name)
    return one == other or (source.kind == "person" and bool(one) and (one < other or other < one))


def _ranges(spans: Iterable[Span]) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in spans]


def _tokens(words: Sequence[tuple[int, int]], ranges: Ranges) -> frozenset[int]:
    return frozenset(n for a, b in ranges for n, (start, end) in enumerate(words) if start < b and a < end)


def _alike(one: frozenset[int], other: frozenset[int]) -> bool:
    return jaccard(one, other) >= ALIKE if one or other else True


def own(engine: Engine) -> Iterator[Outcome]:
    """The statements found in `attribution/` and `unseen/`."""
    for folder in ("attribution", "unseen"):
        for text in labelled(folder):
            names = {source.id: source.name if source.is_named else "" for source in text.gold.sources}
            labels = [
                Label(content=_ranges(a.content), sources=(_ranges(a.source),), who=a.source_id,
                      name=names.get(a.source_id, ""))
                for a in text.gold.attributions
            ]  # fmt: skip
            yield from outcomes(labels, attribute(text.article, engine))


def other(engine: Engine) -> Iterator[Outcome]:
    """The statements found in `other-gold` that its labels hold."""
    with gzip.open(OTHER, "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            names: dict[str, str] = {}
            for mention in (one for one in row["mentions"] if one["name"]):
                name = row["text"][slice(*mention["name"])]
                names[mention["entity"]] = max(names.get(mention["entity"], ""), name, key=len)
            labels = [
                Label(content=a["content"], sources=(a["source"], a["source_full"]), who=a["entity"],
                      name=names.get(a["entity"], ""))
                for a in row["attributions"] if a["category"] != "pron12"
            ]  # fmt: skip
            yield from (one for one in outcomes(labels, attribute(plain_text(row["text"]), engine)) if one.is_known)
