"""What the annotation spans of an article say together: cues and mentions find their attribution."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence

from generator.model.annotation import UNREVIEWED, Annotation, Decision, Marks, Review
from generator.model.article import Mention
from generator.model.diagnostic import Location
from generator.model.markup import Evidence
from generator.model.quick import changed, quick
from generator.model.span import Span
from generator.notation.brackets import FLAGS, KEYS, Attributes
from generator.notation.fields import (
    CONFIDENCE,
    KINDS,
    NAMED,
    REVIEWED,
    REVIEWER,
    WrongValue,
    told_of,
)  # fmt: skip
from generator.text.nearest import nearest
from generator.text.patterns import pattern

NEIGHBOURS = 40  # attributions looked at on each side of a cue; no paragraph a person wrote has more

_SENTENCE_END = pattern(r"[.!?…][”\"’')\]]*\s")


@quick
class PlacedMark:
    """An annotation span over the body, in which block (by number), and where its bracket stands.

    `at` is an offset of the input, `place` the same as line and column; `notes` are keys of footnotes behind it.
    """

    span: Span
    block: int
    at: int
    place: Location
    attributes: Attributes
    notes: tuple[str, ...] = ()


@quick
class Misuse:
    """An annotation span that cannot be taken as written, by the input offset of its bracket."""

    at: int
    what: str
    fix: str


@quick
class Authored:
    """What the marks over a text say: attributions in reading order, rejected words, hedges, loose mentions.

    `misuses` are the marks that fit nowhere; `notes` the keys of the footnotes that became evidence.
    """

    annotations: tuple[Annotation, ...]
    rejections: tuple[Decision, ...]
    hedges: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    misuses: tuple[Misuse, ...]
    notes: frozenset[str]


def authored(marks: Sequence[PlacedMark], text: str, evidence: Mapping[str, Evidence]) -> Authored:
    """What the marks over a text say; `evidence` by key of its footnote."""
    misuses = {mark.at: problem for mark in marks if (problem := _misuse(mark))}
    sound = [mark for mark in marks if mark.at not in misuses]
    contents = [mark for mark in sound if mark.attributes.role == "content"]
    keys: dict[str, int] = {}
    for index, mark in enumerate(contents):
        key = mark.attributes.key
        if key in keys:
            what = f'the key "#{key}" stands twice'
            misuses[mark.at] = Misuse(mark.at, what, "give each attribution a key of its own")
        elif key:
            keys[key] = index
    # What belongs to a rejected attribution, or may belong to one told as broken, is no mistake of its own.
    gone = {mark.attributes.key for mark in marks} - {"", *keys}
    broken = {mark.block for mark in marks if mark.at in misuses}
    found = [_Gathered(mark, evidence) for mark in contents]
    used = {key for mark in contents for key in mark.notes}
    mentions: list[Mention] = []
    sentences = [match.span() for match in _SENTENCE_END.finditer(text)]
    for mark in sound:
        if mark.attributes.role in ("content", "not") or _target(mark.attributes) in gone:
            continue
        near = () if _target(mark.attributes) else _by_nearness(mark, contents, sentences)
        made = _attach(mark, found, near, keys, evidence)
        if isinstance(made, Misuse):
            if mark.block not in broken or _target(mark.attributes):
                misuses[mark.at] = made
        elif made:
            mentions.append(made)
        used |= set() if made else set(mark.notes)
    told = [*misuses.values(), *(problem for mark in contents for problem in _unknown_targets(mark, keys, gone))]
    return Authored(
        tuple(sorted((each.annotation() for each in found), key=lambda each: each.marks.content[0].start)),
        tuple(_rejection(mark) for mark in sound if mark.attributes.role == "not"),
        tuple(sorted({mark.span for mark in sound if mark.attributes.role == "hedge"})),
        tuple(mentions),
        tuple(sorted(told, key=lambda problem: problem.at)),
        frozenset(used),
    )


# The flags and keys of a role that go together, and whose values are right whatever they are.
_PLAIN: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "content": (frozenset(), frozenset({"by"})),
    "cue": (frozenset({"cue"}), frozenset({"of"})),
    "mention": (frozenset({"mention"}), frozenset({"of", "ref"})),
    "hedge": (frozenset({"hedge"}), frozenset({"of"})),
}


def _misuse(mark: PlacedMark) -> Misuse | None:
    """The first thing in the attributes that we do not know."""
    attributes = mark.attributes
    # Nearly all have nothing that could be wrong.
    plain = _PLAIN.get(attributes.role)
    is_plain = plain and attributes.flags == plain[0] and attributes.values.keys() <= plain[1]
    if is_plain and (not attributes.key or attributes.role == "content"):
        return None
    for flag in sorted(attributes.flags):
        if flag not in FLAGS:
            return Misuse(mark.at, f'unknown flag ".{flag}"{nearest(flag, FLAGS)}', "correct or remove it")
    for key in attributes.values:
        if key not in KEYS:
            return Misuse(mark.at, f'unknown attribute "{key}"{nearest(key, KEYS)}', "correct or remove it")
    for name, value in attributes.values.items():
        try:
            if name in NAMED:
                NAMED[name].read(value)
        except WrongValue as wrong:
            return Misuse(mark.at, wrong.what, wrong.fix)
    if not attributes.role:
        return Misuse(mark.at, "annotation says nothing", "write {by=ID} for who says the words, or remove the braces")
    return _mixture(mark)


def _mixture(mark: PlacedMark) -> Misuse | None:
    """The first thing in the attributes that does not go with the others. `.not` rejects whatever stands beside it."""
    attributes = mark.attributes
    role = attributes.role
    kinds = [kind for kind in KINDS if kind in attributes.flags]
    if role == "not":
        return None
    if len(kinds) > 1:
        what = f'".{kinds[0]}" and ".{kinds[1]}" exclude each other'
        return Misuse(mark.at, what, "keep one of them, or none: the quotation marks tell")
    if role == "content":
        wrong = next((f"{key}=" for key in attributes.values if key in ("of", "ref")), "")
        fix = "write .cue, .mention or .hedge for words about an attribution, or remove it"
        return Misuse(mark.at, f'"{wrong}" does not go with the words of an attribution', fix) if wrong else None
    allowed = {"mention": ("of", "ref"), "part": ("a",)}.get(role, ("of",))
    others = [f"#{attributes.key}"] if attributes.key else []
    others += [f".{flag}" for flag in sorted(attributes.flags) if flag != role]
    others += [f"{key}=" for key in attributes.values if key not in allowed]
    sign = "a=" if role == "part" else f".{role}"
    fix = "remove it, or give the words brackets of their own for it"
    return Misuse(mark.at, f'"{others[0]}" does not go with "{sign}"', fix) if others else None


def _rejection(mark: PlacedMark) -> Decision:
    """What `.not` says: these words are nobody's."""
    attributes = mark.attributes
    annotation = Annotation(marks=Marks(content=(mark.span,)), review=_review(attributes), at=mark.place)
    return Decision(at=mark.place, action="reject", annotation=annotation)


_OF_REVIEW = frozenset({CONFIDENCE.name, REVIEWER.name, REVIEWED.name})


def _review(attributes: Attributes) -> Review:
    if "draft" not in attributes.flags and _OF_REVIEW.isdisjoint(attributes.values):
        return UNREVIEWED
    is_draft = "draft" in attributes.flags
    return Review(
        by_machine=is_draft or CONFIDENCE.name in attributes.values,
        confidence=CONFIDENCE.read(attributes.values.get(CONFIDENCE.name, 1.0)),
        is_draft=is_draft,
        reviewer=attributes.get(REVIEWER.name),
        reviewed=REVIEWED.read(attributes.get(REVIEWED.name)),
    )


class _Gathered:
    """An attribution while its parts, cues, mentions and hedges are gathered."""

    def __init__(self, mark: PlacedMark, evidence: Mapping[str, Evidence]) -> None:
        self._mark = mark
        self.by = mark.attributes.get("by")
        self.content, self.cue, self.source = [mark.span], list[Span](), list[Span]()
        self.hedges: list[Span] = []
        self.evidence = [evidence[key] for key in mark.notes if key in evidence]

    def annotation(self) -> Annotation:
        """What was gathered; spans sorted, each once."""
        attributes, told = self._mark.attributes, told_of(self._mark.attributes.values)
        if self.evidence or self.hedges:
            told = changed(told, evidence=tuple(self.evidence), hedges=_sorted(self.hedges))
        return Annotation(
            key=attributes.key,
            by=self.by,
            kind=next((kind for kind in KINDS if kind in attributes.flags), "") if attributes.flags else "",
            marks=Marks(content=_sorted(self.content), cue=_sorted(self.cue), source=_sorted(self.source)),
            told=told,
            review=_review(attributes),
            at=self._mark.place,
        )


def _sorted(spans: Sequence[Span]) -> tuple[Span, ...]:
    return tuple(sorted(set(spans))) if len(spans) > 1 else tuple(spans)


def _target(attributes: Attributes) -> str:
    return attributes.get("a") or attributes.get("of")


def _attach(
    mark: PlacedMark,
    found: Sequence[_Gathered],
    near: Sequence[int],
    keys: Mapping[str, int],
    evidence: Mapping[str, Evidence],
) -> Misuse | Mention | None:
    """Add a further part, a cue, a hedge or a mention to its attribution in `found`: the one it names or the nearest.

    `near`: the likeliest first, of a mark that names none. A mention of a source that says nothing near it is handed
    back.
    """
    attributes = mark.attributes
    role, target, ref = attributes.role, _target(attributes), attributes.get("ref")
    if target and target not in keys:
        name = "a" if role == "part" else "of"
        return Misuse(mark.at, f"{name}={target} names no attribution{nearest(target, keys)}", "correct it")
    fitting = [index for index in near if not ref or found[index].by in (ref, "")]
    index = keys[target] if target else next(iter(fitting), None)
    if index is None:
        if role == "mention" and ref:
            return Mention(span=mark.span, source_id=ref, at=mark.place)
        fix = "name it with of=KEY, or remove the braces"
        return None if role == "hedge" else Misuse(mark.at, f"{role} without an attribution in its paragraph", fix)
    item = found[index]
    if role == "part":
        item.content.append(mark.span)
        item.evidence += [evidence[key] for key in mark.notes if key in evidence]
    elif role == "cue":
        item.cue.append(mark.span)
    elif role == "hedge":
        item.hedges.append(mark.span)
    elif ref and item.by not in (ref, ""):
        what = f'the mention points to "{ref}", its attribution is by "{item.by}"'
        return Misuse(mark.at, what, "correct ref= or of=")
    else:
        item.source.append(mark.span)
        item.by = item.by or ref
    return None


def _by_nearness(mark: PlacedMark, contents: Sequence[PlacedMark], sentences: Sequence[tuple[int, int]]) -> list[int]:
    """The attributions in the mark's block, the likeliest first; for a hedge only those of its sentence.

    One in another sentence comes after all in its own, of two equally near the outer first. The one that lies around
    a cue or a mention comes last, the innermost around a hedge first. `sentences`: where each one ends.
    """
    # Contents stand in the order of their brackets, so the nearest are neighbours in it.
    place = bisect_left(contents, mark.at, key=lambda content: content.at)
    near = range(max(0, place - NEIGHBOURS), min(len(contents), place + NEIGHBOURS))
    is_hedge = mark.attributes.role == "hedge"

    def rank(index: int) -> tuple[bool, bool, int, int]:
        content = contents[index].span
        low, high = min(content.end, mark.span.end), max(content.start, mark.span.start)
        border = bisect_left(sentences, (low, low))
        is_around = content.contains(mark.span)
        is_apart = not is_around and border < len(sentences) and sentences[border][1] <= high
        size = len(content) if is_hedge else -len(content)
        return (is_around != is_hedge, is_apart, max(0, high - low), size)

    ranked = sorted((rank(index), index) for index in near if contents[index].block == mark.block)
    return [index for (_, is_apart, _, _), index in ranked if not (is_hedge and is_apart)]


def _unknown_targets(mark: PlacedMark, keys: Mapping[str, int], gone: Collection[str]) -> list[Misuse]:
    return [
        Misuse(mark.at, f"against={key} names no attribution{nearest(key, keys)}", "correct or remove it")
        for key in mark.attributes.get("against").split()
        if key not in keys and key not in gone and "/" not in key  # of another article: told when all are there
    ]
