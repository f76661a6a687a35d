"""The engine that finds who says what, made once a process."""

from __future__ import annotations

from collections import OrderedDict
from functools import cache

from generator.find.trained import trained
from generator.model.article import Article, Block
from generator.model.attribution import Draft, Engine
from generator.read import read_weights

KEPT = 64  # articles whose drafts are kept, the last ones asked for; a decision about one then shows at once


@cache
def engine() -> Engine:
    """The trained engine with the shipped weights. Raises `DamagedModelError`."""
    return remembering(trained(read_weights()))


def remembering(find: Engine) -> Engine:
    """The engine with a memory: what it finds depends on the article's words and blocks only."""
    kept: OrderedDict[tuple[str, tuple[Block, ...]], tuple[Draft, ...]] = OrderedDict()

    def remembered(article: Article) -> tuple[Draft, ...]:
        key = (article.text, article.blocks)
        if key not in kept:
            kept[key] = tuple(find(article))
        kept.move_to_end(key)
        while len(kept) > KEPT:
            kept.popitem(last=False)
        return kept[key]

    return remembered
