"""Annotations as brackets in Markdown, or as decisions in a sidecar where brackets can't hold them."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model.annotation import Annotation, Decision
from generator.model.article import Article, SourceEntry
from generator.model.span import Span
from generator.text.anchors import anchor_of

_BARE = re.compile(r"[^\s\"'{}\\]+")


@dataclass(frozen=True, slots=True)
class _Bracket:
    """A span with what stands behind it in braces; `rank` orders brackets around the same words, outer first."""

    span: Span
    braces: str
    rank: int


def fits(article: Article, annotation: Annotation, others: Sequence[Span]) -> bool:
    """Can brackets hold the annotation: each span in one block, none crossing another of it or of `others`?"""
    spans = [*annotation.marks.content, *annotation.marks.cue, *annotation.marks.source]
    blocks = [block.span for block in article.blocks if block.role not in ("credit", "dateline", "code")]
    return all(any(block.contains(span) for block in blocks) for span in spans) and not any(
        _crosses(span, other) for span in spans for other in (*others, *spans)
    )


def _crosses(one: Span, other: Span) -> bool:
    return one.overlaps(other) and not one.contains(other) and not other.contains(one)


def with_spans(markdown: str, article: Article, annotations: Iterable[Annotation], rejected: Iterable[Decision]) -> str:
    """The Markdown of the article with brackets for each annotation; each has a key, and all fit."""
    brackets = [bracket for annotation in annotations for bracket in _brackets(annotation)]
    brackets += [
        _Bracket(span, _braces(".not", **_review(decision.annotation)), 0)
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
    return "".join([*out, markdown[at:]])


def _before_escape(markdown: str, at: int) -> int:
    slashes = at - len(markdown[:at].rstrip("\\"))
    return at - slashes % 2


def _brackets(item: Annotation) -> list[_Bracket]:
    first, *rest = item.marks.content
    values = {
        "by": item.by,
        "confidence": f"{item.review.confidence:g}" if item.review.by_machine else None,
        "claim": item.told.claim or None,
        "status": item.told.status or None,
        "against": " ".join(item.told.against) or None,
        "via": item.told.via or None,
        "on": item.told.on or None,
        "date": item.told.date or None,
        "note": item.told.note or None,
    }
    flags = [f".{item.kind}"] if item.kind else []
    flags += [".draft"] if item.review.is_draft else []
    return [
        _Bracket(first, _braces(f"#{item.key}", *flags, **values, **_review(item)), 0),
        *(_Bracket(span, _braces(a=item.key), 1) for span in rest),
        *(_Bracket(span, _braces(".mention", of=item.key), 2) for span in item.marks.source),
        *(_Bracket(span, _braces(".cue", of=item.key), 3) for span in item.marks.cue),
    ]


def _review(item: Annotation) -> dict[str, str | None]:
    return {
        "reviewer": item.review.reviewer or None,
        "reviewed": item.review.reviewed.isoformat() if item.review.reviewed else None,
    }


def _braces(*signs: str, **values: str | None) -> str:
    told = [f"{key}={_value(value)}" for key, value in values.items() if value is not None]
    return "{" + " ".join([*signs[:1], *told, *signs[1:]]) + "}"


def _value(value: str) -> str:
    if _BARE.fullmatch(value):
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def with_sources(markdown: str, entries: Sequence[SourceEntry], facts: Sequence[tuple[str, str]]) -> str | None:
    """The Markdown with further facts and sources in its front matter; None where there is no place for them."""
    yaml = re.match(r"---[ \t]*\n(?P<words>(?:[^\n]*\n)*?)(?P<end>---|\.\.\.)[ \t]*(?:\n|\Z)", markdown)
    if not yaml and re.match(r"\+\+\+[ \t]*\n", markdown):
        return _with_sources_in_toml(markdown, entries, facts)
    if not yaml:
        return with_sources(f"---\n---\n\n{markdown}", entries, facts)
    words = yaml["words"] + "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in facts)
    if entries:
        old = re.search(r"^sources:[ \t]*\n(?P<indent>[ ]+)?", words, re.MULTILINE)
        if re.search(r"^sources:[ \t]*\S", words, re.MULTILINE):
            return None
        if old:
            told = _entries(entries, old["indent"] or "  ")
            at = words.index("\n", old.start()) + 1
            words = words[:at] + told + words[at:]
        else:
            words += "sources:\n" + _entries(entries, "  ")
    return markdown[: yaml.start("words")] + words + markdown[yaml.end("words") :]


def _with_sources_in_toml(
    markdown: str, entries: Sequence[SourceEntry], facts: Sequence[tuple[str, str]]
) -> str | None:
    """Facts stand first, since behind a table they would belong to it; sources are tables of their own, last."""
    front = re.match(r"\+\+\+[ \t]*\n(?P<words>(?:[^\n]*\n)*?)\+\+\+[ \t]*(?:\n|\Z)", markdown)
    if not front:
        return None
    words = "".join(f"{key} = {_toml(value)}\n" for key, value in facts) + front["words"]
    for entry in entries:
        told = {key: getattr(entry, key) for key in _KEYS if getattr(entry, key)}
        words += f"\n[sources.{_toml(entry.id)}]\n" + "".join(f"{k} = {_toml(v)}\n" for k, v in told.items())
    try:
        tomllib.loads(words)
    except tomllib.TOMLDecodeError:  # `sources` is written on one line
        return None
    return markdown[: front.start("words")] + words + markdown[front.end("words") :]


_KEYS = ("name", "kind", "role", "described", "reason")


def _entries(entries: Iterable[SourceEntry], indent: str) -> str:
    lines = []
    for entry in entries:
        lines.append(f"{indent}{json.dumps(entry.id, ensure_ascii=False)}:")
        for key in _KEYS:
            value = getattr(entry, key)
            if value:
                lines.append(f"{indent}{indent}{key}: {json.dumps(value, ensure_ascii=False)}")
    return "".join(f"{line}\n" for line in lines)


def draft_tables(article: Article, annotations: Iterable[Annotation]) -> str:
    """`[[decision]]` tables for what brackets can't hold; a draft has the action "draft", a decided one "accept"."""
    return "\n".join(_table(article, item) for item in annotations)


def _table(article: Article, item: Annotation) -> str:
    action = "draft" if item.review.is_draft else "accept" if item.review.by_machine else "add"
    lines = ["[[decision]]", f"action = {_toml(action)}"]
    for name in ("content", "cue", "source"):
        spans: tuple[Span, ...] = getattr(item.marks, name)
        if spans:
            anchors = [anchor_of(article.text, span.start, span.end) for span in spans]
            told = ", ".join(
                f"{{ exact = {_toml(a.exact)}, prefix = {_toml(a.prefix)}, suffix = {_toml(a.suffix)} }}"
                for a in anchors
            )
            lines.append(f"{name} = [{told}]")
    lines.append(f"by = {_toml(item.by)}")
    if item.review.by_machine:
        lines.append(f"confidence = {item.review.confidence!r}")
    told: dict[str, str] = {"key": item.key, "kind": item.kind}
    told |= {name: getattr(item.told, name) for name in ("claim", "status", "via", "on", "date", "note")}
    told["reviewer"] = item.review.reviewer
    lines += [f"{key} = {_toml(value)}" for key, value in told.items() if value]
    if item.told.against:
        lines.append(f"against = {_toml(' '.join(item.told.against))}")
    if item.review.reviewed:
        lines.append(f"reviewed = {item.review.reviewed.isoformat()}")
    return "\n".join(lines) + "\n"


def _toml(words: str) -> str:
    """A basic string of TOML; JSON's escapes are TOML's too, DEL apart."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")
