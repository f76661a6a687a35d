"""An article's statements as W3C Web Annotations: an AnnotationPage over `article.txt`.

Each part of a statement is a target of its own, told by its place in code points and by its words with so much around
them that they lead to this place only.
"""

from __future__ import annotations

import msgspec

from generator.export.text import TEXT_FILE
from generator.model.attribution import AttributedArticle, Attribution
from generator.model.paths import article_page, source_page, url
from generator.model.site import Config
from generator.model.span import Span
from generator.text.anchors import anchor_of

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
PAGE_FILE = "annotations.jsonld"
_Node = dict[str, object]


def annotation_page(attributed: AttributedArticle, config: Config) -> str:
    """The page of all annotations of an article."""
    slug = attributed.article.slug
    own = url(config, f"articles/{slug}/{PAGE_FILE}") or PAGE_FILE
    page = {
        "@context": CONTEXT,
        "id": own,
        "type": "AnnotationPage",
        "items": [_annotation(item, attributed, config) for item in attributed.attributions],
    }
    return msgspec.json.format(msgspec.json.encode(page), indent=1).decode() + "\n"


def _annotation(item: Attribution, attributed: AttributedArticle, config: Config) -> _Node:
    slug, review = attributed.article.slug, item.review
    page = url(config, article_page(slug)) or "index.html"
    node: _Node = {
        "id": f"{page}#{item.id}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": _bodies(item, attributed, config),
        "target": [_target(span, attributed.article.text, config, slug) for span in item.content],
    }
    if review.reviewer:
        node["creator"] = {"type": "Person", "name": review.reviewer}
    if review.reviewed:
        node["created"] = f"{review.reviewed.isoformat()}T00:00:00Z"
    if review.by_machine:
        node["generator"] = {"type": "Software", "name": "Quoth"}
    return node


def _bodies(item: Attribution, attributed: AttributedArticle, config: Config) -> list[_Node]:
    tags = [item.kind, "draft" if item.is_draft else "confirmed", *([item.told.status] if item.told.status else ())]
    bodies: list[_Node] = [{"type": "TextualBody", "value": tag, "purpose": "classifying"} for tag in tags]
    source = next((each for each in attributed.sources if each.id == item.source_id), None)
    if source:
        place = source_page(source.id)
        address = url(config, place) or f"../../{place}"
        bodies.insert(0, {"type": "SpecificResource", "source": f"{address}#source", "purpose": "identifying"})
        bodies.insert(1, {"type": "TextualBody", "value": source.name, "purpose": "identifying"})
    if item.told.note:
        bodies.append({"type": "TextualBody", "value": item.told.note, "purpose": "commenting"})
    return bodies


def _target(span: Span, text: str, config: Config, slug: str) -> _Node:
    anchor = anchor_of(text, span.start, span.end)
    return {
        "source": url(config, f"articles/{slug}/{TEXT_FILE}") or TEXT_FILE,
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": anchor.exact,
                "prefix": anchor.prefix,
                "suffix": anchor.suffix,
            },
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }
