"""What the JSON files of a site hold, as a JSON Schema (2020-12) that is published with them."""

from __future__ import annotations

from typing import get_args

from generator.export.records import DECIDED
from generator.model.annotation import Kind, Origin, Status
from generator.model.article import Role
from generator.model.attribution import RELATION_TYPES, SOURCE_KINDS

_Json = dict[str, object]
_TEXT: _Json = {"type": "string", "minLength": 1}
_TEXTS: _Json = {"type": "array", "items": _TEXT}
_ADDRESS = _TEXT
_FLAG: _Json = {"type": "boolean"}
_SHARE: _Json = {"type": "number", "minimum": 0, "maximum": 1}
_DAY: _Json = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"}
_SPAN: _Json = {"type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2}
_SPANS: _Json = {"type": "array", "items": _SPAN}
_STATUS = [status for status in get_args(Status) if status]


def _or_none(kind: _Json) -> _Json:
    return {"anyOf": [kind, {"type": "null"}]}


def _list(of: str) -> _Json:
    return {"type": "array", "items": {"$ref": f"#/$defs/{of}"}}


def _object(required: _Json, optional: _Json | None = None) -> _Json:
    properties = required | (optional or {})
    return {"type": "object", "required": [*required], "properties": properties, "additionalProperties": False}


_EVIDENCE = _object({"text": {"type": "string"}, "links": _TEXTS, "archived": _or_none(_TEXT), "seen": _or_none(_DAY)})
_TOLD: _Json = {
    "claim": _TEXT,
    "status": {"enum": _STATUS},
    "against": _TEXTS,
    "note": _TEXT,
    "via": _TEXT,
    "on": _TEXT,
    "date": _TEXT,
    "hedges": _SPANS,
    "evidence": {"type": "array", "items": _EVIDENCE},
}
_STATEMENT: _Json = {
    "article": _TEXT,
    "id": _TEXT,
    "source": _or_none(_TEXT),
    "kind": {"enum": [*get_args(Kind)]},
    "words": _TEXT,
    "against": _TEXTS,
    "status": _or_none({"enum": _STATUS}),
    "draft": _FLAG,
    "confidence": _SHARE,
    "page": _ADDRESS,
}
_INFERRED: _Json = {"inferred": {"const": True}, "likeness": _SHARE, "like": _TEXT}
_FOUND = _object({"step": {"const": "found"}, "by": {"const": "machine"}, "content": _SPANS | {"minItems": 1}})
_DECIDED = _object({"step": {"enum": [*DECIDED.values()]}, "by": _or_none(_TEXT), "on": _or_none(_DAY)})
_ATTRIBUTION = _object(
    {
        "id": _TEXT,
        "source": _SPANS,
        "cue": _SPANS,
        "content": _SPANS | {"minItems": 1},
        "kind": {"enum": [*get_args(Kind)]},
        "source_id": _or_none(_TEXT),
        "within": _or_none(_TEXT),
        "confidence": _SHARE,
        "origin": {"enum": [*get_args(Origin)]},
        "draft": _FLAG,
        "reviewer": _or_none(_TEXT),
        "reviewed": _or_none(_DAY),
    },
    {"history": {"type": "array", "items": {"anyOf": [_FOUND, _DECIDED]}}} | _TOLD,
)
_SOURCE_HEAD: _Json = {"id": _TEXT, "name": _TEXT, "kind": {"enum": [*SOURCE_KINDS]}, "role": _or_none(_TEXT)}
DEFS: _Json = {
    "statement": _object(_STATEMENT),
    "claimStatement": _object(_STATEMENT, _INFERRED),
    "block": _object(
        {"role": {"enum": [*get_args(Role)]}, "span": _SPAN}, {"level": {"type": "integer"}, "duration": _TEXT}
    ),
    "attribution": _ATTRIBUTION,
    "articleSource": _object(
        _SOURCE_HEAD | {"mentions": _SPANS}, {"described": _TEXT, "reason": _TEXT, "wikidata": _TEXT}
    ),
    "correction": _object({"date": _DAY, "text": _TEXT}),
    "relation": _object(
        {
            "type": {"enum": [*RELATION_TYPES]},
            "from": _TEXT,
            "to": _TEXTS,
            "evidence": _SPANS,
        }
    ),
    "index": _object(
        {
            "title": {"type": "string"},
            "license": _or_none(_TEXT),
            "articles": _list("indexArticle"),
            "sources": _list("indexSource"),
            "claims": _list("indexClaim"),
            "events": _list("indexEvent"),
        }
    ),
    "indexArticle": _object(
        {"id": _TEXT, "title": {"type": "string"}, "date": _or_none(_DAY), "page": _ADDRESS, "data": _ADDRESS}
    ),
    "indexSource": _object({"id": _TEXT, "name": _TEXT, "kind": {"enum": [*SOURCE_KINDS]}, "data": _ADDRESS}),
    "indexClaim": _object({"id": _TEXT, "text": _TEXT, "data": _ADDRESS}),
    "indexEvent": _object(
        {
            "id": _TEXT,
            "name": _TEXT,
            "page": _ADDRESS,
            "articles": _TEXTS,
            "claims": _TEXTS,
            "differing": {"type": "array", "items": _TEXTS},
        }
    ),
    "source": _object(
        _SOURCE_HEAD
        | {"wikidata": _or_none(_TEXT), "called": _TEXTS, "also": _TEXTS, "page": _ADDRESS}
        | {"statements": _list("statement")}
    ),
    "claim": _object(
        {"id": _TEXT, "text": _TEXT, "also": _TEXTS, "page": _ADDRESS, "statements": _list("claimStatement")}
    ),
    "article": _object(
        {
            "id": _TEXT,
            "path": _TEXT,
            "title": {"type": "string"},
            "language": _TEXT,
            "blocks": _list("block"),
            "attributions": _list("attribution"),
            "sources": _list("articleSource"),
            "relations": _list("relation"),
        },
        {"withdrawn": _TEXTS, "corrections": _list("correction")},
    ),
}
SCHEMA: _Json = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "The JSON files of a site made with Quoth",
    "description": "index: api/v1/index.json; source and claim: below it; article: claims.json beside its page",
    "anyOf": [{"$ref": f"#/$defs/{name}"} for name in ("index", "source", "claim", "article")],
    "$defs": DEFS,
}
