"""The seam where engines plug in, and the first engine: rules."""

from collections.abc import Callable

from generator.attribute.rulebook import drafts
from generator.model.article import Article
from generator.model.attribution import Draft

Engine = Callable[[Article], tuple[Draft, ...]]


def rules(article: Article) -> tuple[Draft, ...]:
    """Attributions by quotation marks, a lexicon of cues and sentence patterns, in reading order."""
    return drafts(article.text, article.blocks)
