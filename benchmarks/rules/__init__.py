"""The baseline: attributions by quotation marks, a lexicon of cues and sentence patterns. The site does not use it."""

from benchmarks.rules.rulebook import drafts
from generator.model.article import Article
from generator.model.attribution import Draft


def rules(article: Article) -> tuple[Draft, ...]:
    """The attributions that the rules find, in reading order."""
    return drafts(article.text, article.blocks)
