"""The site as JSON under `api/v1/`: what there is, all that a source says, all who speak of a claim; and its schema.

An article's record is the `claims.json` beside its page; the index leads to it.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from generator.export.records import against_of
from generator.export.schema import SCHEMA
from generator.model.paths import article_page, claim_page, event_page, former_ids, has_page, source_page, url
from generator.model.site import Claim, Config, Output, Site, SiteSource, Statement

ROOT = "api/v1/"
INDEX = f"{ROOT}index.json"
_SCHEMA_FILE = f"{ROOT}schema.json"
_Json = dict[str, object]


def api(site: Site) -> Iterator[Output]:
    """The index, a file for each source and for each claim with a page, the schema."""
    config = site.config
    claims = [claim for claim in site.claims if has_page(claim)]
    yield _output(INDEX, _index(site, claims))
    ids = {source.id for source in site.sources}
    for source in site.sources:
        record = _source(source, config)
        yield from (_output(_of_source(id_), record) for id_ in (source.id, *former_ids(source, ids)))
    for claim in claims:
        yield _output(_of_claim(claim.id), _claim(claim, config))
    yield _output(_SCHEMA_FILE, SCHEMA)


def _of_source(id_: str) -> str:
    return f"{ROOT}{source_page(id_).removesuffix('/index.html')}.json"


def _of_claim(id_: str) -> str:
    return f"{ROOT}{claim_page(id_).removesuffix('/index.html')}.json"


def _output(path: str, record: _Json) -> Output:
    return Output(path=path, data=msgspec.json.format(msgspec.json.encode(record), indent=1) + b"\n")


def _link(config: Config, path: str, home: str) -> str:
    return url(config, path) or home + path


def _index(site: Site, claims: list[Claim]) -> _Json:
    config, home = site.config, "../../"
    return {
        "title": config.title,
        "license": config.license or None,
        "articles": [
            {
                "id": item.article.slug,
                "title": item.article.title,
                "date": item.article.date.isoformat() if item.article.date else None,
                "page": _link(config, article_page(item.article.slug), home),
                "data": _link(config, f"articles/{item.article.slug}/claims.json", home),
            }
            for item in site.articles
        ],
        "sources": [
            {"id": each.id, "name": each.name, "kind": each.kind, "data": _link(config, _of_source(each.id), home)}
            for each in site.sources
        ],
        "claims": [
            {"id": each.id, "text": each.text, "data": _link(config, _of_claim(each.id), home)} for each in claims
        ],
        "events": [
            {
                "id": each.id,
                "name": each.name,
                "page": _link(config, event_page(each.id), home),
                "articles": list(each.articles),
                "claims": list(each.claims),
                "differing": [["#".join(key) for key in pair] for pair in each.differing],
            }
            for each in site.events
        ],
    }


def _source(source: SiteSource, config: Config) -> _Json:
    return {
        "id": source.id,
        "name": source.name,
        "kind": source.kind,
        "role": source.role or None,
        "wikidata": source.wikidata or None,
        "called": list(source.called),
        "also": list(source.also),
        "page": _link(config, source_page(source.id), "../../../"),
        "statements": [_statement(each, config) for each in source.statements],
    }


def _claim(claim: Claim, config: Config) -> _Json:
    return {
        "id": claim.id,
        "text": claim.text,
        "also": list(claim.also),
        "page": _link(config, claim_page(claim.id), "../../../"),
        "statements": [_statement(each, config) | _inferred(claim, each) for each in claim.statements],
    }


def _inferred(claim: Claim, statement: Statement) -> _Json:
    """Of a statement that is of the claim by likeness of words alone: that, how surely, and which one it is like."""
    found = (each for each in claim.inferred if each.of == statement.key)
    return next(({"inferred": True, "likeness": each.confidence, "like": "#".join(each.like)} for each in found), {})


def _statement(statement: Statement, config: Config) -> _Json:
    item = statement.attribution
    return {
        "article": statement.article,
        "id": item.id,
        "source": item.source_id or None,
        "kind": item.kind,
        "words": statement.words,
        "against": against_of(statement),
        "status": item.told.status or None,
        "draft": item.is_draft,
        "confidence": round(item.review.confidence, 4),
        "page": _link(config, f"{article_page(statement.article)}#{item.id}", "../../../"),
    }
