"""The ids of an article's sources: as its own file has them, and as the site has them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.model.attribution import AttributedArticle, Attribution, Source
from generator.model.quick import changed


def renamed(attributed: AttributedArticle, ids: Mapping[str, str]) -> AttributedArticle:
    """An article as its file has it with these ids for its sources, which remember their own."""
    return _with_ids(attributed, {old: new for old, new in ids.items() if new != old}, is_back=False)


def as_written(attributed: AttributedArticle) -> AttributedArticle:
    """An article of a site with the source ids that its own file may use."""
    return _with_ids(attributed, {each.id: each.written for each in attributed.sources if each.written}, is_back=True)


def renamed_like(attributed: AttributedArticle, before: AttributedArticle) -> AttributedArticle:
    """An article as its file has it now with the ids that the site had for its sources before."""
    known = {(each.written or each.id, each.is_named): each.id for each in before.sources}
    ids: dict[str, str] = {}
    for each in attributed.sources:
        is_free = each.is_named and each.id not in known.values()
        ids[each.id] = known.get((each.id, each.is_named)) or (each.id if is_free else own_id(attributed, each))
    return renamed(attributed, ids)


def own_id(attributed: AttributedArticle, source: Source) -> str:
    """The id of a source that is nobody in any other article."""
    return f"{source.id}-in-{attributed.article.slug}"


def _with_ids(attributed: AttributedArticle, ids: Mapping[str, str], *, is_back: bool) -> AttributedArticle:
    if not ids:
        return attributed

    def source(each: Source) -> Source:
        return changed(each, id=ids[each.id], written="" if is_back else each.id) if each.id in ids else each

    def attribution(item: Attribution) -> Attribution:
        if item.source_id not in ids and item.told.via not in ids:
            return item
        via = item.told.via
        told = changed(item.told, via=ids[via]) if via in ids else item.told
        return changed(item, source_id=ids.get(item.source_id, item.source_id), told=told)

    return replace(
        attributed,
        sources=tuple(map(source, attributed.sources)),
        attributions=tuple(map(attribution, attributed.attributions)),
    )
