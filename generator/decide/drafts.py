"""Annotations as brackets in Markdown, or as decisions in a sidecar where brackets can't hold them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.model.annotation import Action, Annotation, Decision
from generator.model.article import Article
from generator.model.diagnostic import Location
from generator.model.quick import quick
from generator.model.span import Span
from generator.notation.brackets_text import braces, note, with_notes
from generator.notation.decisions import decision_values
from generator.notation.fields import written_words
from generator.notation.toml_text import lines


@quick
class _Bracket:
    """A span with what stands behind it in braces; `rank` orders brackets around the same words, outer first."""

    span: Span
    braces: str
    rank: int


def spans_of(item: Annotation) -> list[Span]:
    """All words of the text that brackets would stand around."""
    return [*item.marks.content, *item.marks.cue, *item.marks.source, *item.told.hedges]


def fits(article: Article, annotation: Annotation, others: Sequence[Span]) -> bool:
    """Can brackets hold the annotation: each span in one block, none crossing another of it or of `others`?"""
    spans = spans_of(annotation)
    blocks = [block.span for block in article.blocks if block.role not in ("credit", "dateline", "code")]
    return all(any(block.contains(span) for block in blocks) for span in spans) and not any(
        _crosses(span, other) for span in spans for other in (*others, *spans)
    )


def _crosses(one: Span, other: Span) -> bool:
    return one.overlaps(other) and not one.contains(other) and not other.contains(one)


def with_spans(markdown: str, article: Article, annotations: Iterable[Annotation], rejected: Iterable[Decision]) -> str:
    """The Markdown of the article with brackets for each annotation; each has a key, and all fit."""
    notes: list[str] = []
    brackets = []
    for annotation in annotations:
        references = ""
        for evidence in annotation.told.evidence:
            reference, line = note(markdown + "\n".join(notes), evidence.text)
            references += reference
            notes.append(line)
        brackets += _brackets(annotation, references)
    brackets += [
        _Bracket(span, braces(written_words(decision.annotation), flags=["not"]), 0)
        for decision in rejected
        for span in decision.annotation.marks.content
    ]
    inserts: list[tuple[int, int, int, int, str]] = []
    for number, bracket in enumerate(brackets):
        span = bracket.span
        start = _before_escape(markdown, article.body.to_input(span.start, span.start + 1)[0])
        end = article.body.to_input(span.end - 1, span.end)[1]
        # At one place closing brackets stand before opening ones, inner ones closing first, outer ones opening first.
        inserts.append((end, 0, len(span), -bracket.rank * len(brackets) - number, f"]{bracket.braces}"))
        inserts.append((start, 1, -len(span), bracket.rank * len(brackets) + number, "["))
    out = []
    at = 0
    for place, _, _, _, words in sorted(inserts):
        out += [markdown[at:place], words]
        at = place
    return with_notes("".join([*out, markdown[at:]]), notes)


def _before_escape(markdown: str, at: int) -> int:
    slashes = at - len(markdown[:at].rstrip("\\"))
    return at - slashes % 2


def _brackets(item: Annotation, notes: str) -> list[_Bracket]:
    """`notes`: references to the footnotes of its evidence."""
    first, *rest = item.marks.content
    flags = [item.kind] * bool(item.kind) + ["draft"] * item.review.is_draft
    own = braces(written_words(item), key=item.key, flags=flags) + notes
    of = {"of": item.key}
    return [
        _Bracket(first, own, 0),
        *(_Bracket(span, braces({"a": item.key}), 1) for span in rest),
        *(_Bracket(span, braces(of, flags=["mention"]), 2) for span in item.marks.source),
        *(_Bracket(span, braces(of, flags=["cue"]), 3) for span in item.marks.cue),
        *(_Bracket(span, braces(of, flags=["hedge"]), 4) for span in item.told.hedges),
    ]


def draft_tables(article: Article, annotations: Iterable[Annotation]) -> str:
    """`[[decision]]` tables for what brackets can't hold; a draft has the action "draft", a decided one "accept"."""
    return "\n".join("[[decision]]\n" + lines(decision_values(_decision(item), article.text)) for item in annotations)


def _decision(item: Annotation) -> Decision:
    action: Action = "draft" if item.review.is_draft else "accept" if item.review.by_machine else "add"
    return Decision(at=Location(""), action=action, annotation=item)
