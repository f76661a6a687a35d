"""One article as a JSON object, the contract of `quoth extract` and `claims.json`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from generator.model.annotation import Told
from generator.model.article import Block
from generator.model.attribution import AttributedArticle, Attribution, Relation, Source
from generator.model.markup import Evidence
from generator.model.span import Span
from generator.text.archived import copy_and_day

if TYPE_CHECKING:
    from generator.model.site import Config, Statement  # `quoth extract` knows of no site

Json = dict[str, object]  # JSON is untyped by nature; nothing past this folder sees it
DECIDED: dict[str, str] = {"accept": "confirmed", "change": "changed", "add": "added"}
Place = Callable[[Span], list[int]]  # a span in the offsets of the record


def extract_line(attributed: AttributedArticle, *, name: str, path: str) -> str:
    """The article's record on one line, spans in offsets of the decoded input file."""
    body = attributed.article.body
    junk = [_block(block, _as_is) for block in attributed.article.junk]
    record = article_record(
        attributed, name=name, path=path, place=lambda span: list(body.to_input(span.start, span.end)), junk=junk
    )
    return _json(record, indent=0)


def failure_line(path: str, error: str) -> str:
    """The record of an input that could not be read."""
    return _json({"path": path, "error": error}, indent=0)


def shown_record(attributed: AttributedArticle, config: Config) -> str:
    """The record as `claims.json`, spans in offsets of `article.txt`."""
    article = attributed.article
    record = article_record(attributed, name=article.slug, path=article.path, place=_as_is, junk=[])
    told = [{"date": each.date.isoformat(), "text": each.text} for each in article.corrections]
    record |= _given({"withdrawn": list(attributed.withdrawn), "corrections": told})
    return _json(record, indent=1) + "\n"


def _json(record: Json, *, indent: int) -> str:
    """JSON with this much indentation, 0: on one line."""
    return msgspec.json.format(msgspec.json.encode(record), indent=indent).decode()


def article_record(attributed: AttributedArticle, *, name: str, path: str, place: Place, junk: list[Json]) -> Json:
    """What `quoth extract` promises of an article: blocks in reading order, attributions, sources, relations."""
    article = attributed.article
    blocks = [_block(block, place) for block in article.blocks]
    return {
        "id": name,
        "path": path,
        "title": article.title,
        "language": article.language,
        "blocks": blocks + junk,
        "attributions": [_attribution(item, place) for item in attributed.attributions],
        "sources": [_source(source, place) for source in attributed.sources],
        "relations": [_relation(relation, place) for relation in told_relations(attributed)],
    }


def told_relations(attributed: AttributedArticle) -> Iterator[Relation]:
    """How statements of an article stand to each other, and to those of others: as it says, and as a person does.

    What a person set against a statement (`against`) contradicts it; ARTICLE/ID is one of another article.
    """
    yield from attributed.relations
    denied = (each for each in attributed.relations if each.type in ("contradicts", "denies"))
    told = {(each.of, id_) for each in denied for id_ in each.to}
    for item in attributed.attributions:
        for other in item.told.against:
            if (other, item.id) not in told:
                yield Relation(type="contradicts", of=other, to=(item.id,))


def against_of(statement: Statement) -> list[str]:
    """The ids of what stands against a statement, whoever says so; ARTICLE/ID of what stands in another article."""
    return [id_ if slug == statement.article else f"{slug}/{id_}" for slug, id_ in statement.against]


def _as_is(span: Span) -> list[int]:
    return [span.start, span.end]


def _spans(spans: Iterable[Span], place: Place) -> list[list[int]]:
    return [place(span) for span in spans]


def _block(block: Block, place: Place) -> Json:
    record: Json = {"role": block.role, "span": place(block.span)}
    if block.level:
        record["level"] = block.level
    if block.duration:
        record["duration"] = block.duration
    return record


def _attribution(item: Attribution, place: Place) -> Json:
    record: Json = {
        "id": item.id,
        "source": _spans(item.source, place),
        "cue": _spans(item.cue, place),
        "content": _spans(item.content, place),
        "kind": item.kind,
        "source_id": item.source_id or None,
        "within": item.within or None,
        "confidence": round(item.review.confidence, 4),
        "origin": item.origin,
        "draft": item.is_draft,
        "reviewer": item.review.reviewer or None,
        "reviewed": item.review.reviewed.isoformat() if item.review.reviewed else None,
        **_given({"history": _history(item, place)}),
    }
    told: Json = {field.name: _told(getattr(item.told, field.name), place) for field in fields(Told)}
    return record | _given(told)


def _history(item: Attribution, place: Place) -> list[Json]:
    """What became of an attribution that a person decided about beside its article, the oldest first."""
    review = item.review
    if not review.decided:
        return []
    day = review.reviewed.isoformat() if review.reviewed else None
    done: Json = {"step": DECIDED[review.decided], "by": review.reviewer or None, "on": day}
    if review.decided == "add":
        return [done]
    found: Json = {"step": "found", "by": "machine", "content": _spans(review.was or item.content, place)}
    return [found, done]


def _told(value: object, place: Place) -> object:
    """A field of `Told` by its type: words as they are, spans as places, evidence with its links."""
    if not isinstance(value, tuple):
        return value
    return [
        place(each) if isinstance(each, Span) else _evidence(each) if isinstance(each, Evidence) else each
        for each in value
    ]


def _given(told: Json) -> Json:
    """What only people tell is left out where they did not."""
    return {key: value for key, value in told.items() if value}


def _evidence(evidence: Evidence) -> Json:
    copy, day = archived(evidence)
    links = [value for element in evidence.elements for name, value in element.attributes if name == "href"]
    return {"text": evidence.text, "links": links, "archived": copy or None, "seen": day.isoformat() if day else None}


def archived(evidence: Evidence) -> tuple[str, date | None]:
    """Where the archived copy is that evidence tells of, "" for none, and the day on which its page was seen."""
    links = [
        (element.start, element.end, value)
        for element in evidence.elements
        for name, value in element.attributes
        if name == "href"
    ]
    return copy_and_day(evidence.text, links)


def _source(source: Source, place: Place) -> Json:
    return {
        "id": source.id,
        "name": source.name,
        "kind": source.kind,
        "role": source.role or None,
        "mentions": _spans(source.mentions, place),
        **_given({"described": source.described, "reason": source.reason, "wikidata": source.wikidata}),
    }


def _relation(relation: Relation, place: Place) -> Json:
    return {
        "type": relation.type,
        "from": relation.of,
        "to": list(relation.to),
        "evidence": _spans(relation.evidence, place),
    }
