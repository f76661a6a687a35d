"""What the engine found is remembered, so that a decision shows at once."""

from dataclasses import replace

from generator.model.article import Article
from generator.model.attribution import Draft
from generator.parse import plain_text
from generator.pipeline.engine import KEPT, remembering


def test_same_words_are_looked_at_once() -> None:
    asked = []

    def find(article: Article) -> tuple[Draft, ...]:
        asked.append(article.text)
        return ()

    engine = remembering(find)
    article = plain_text("The bridge is safe, Ann Lee said.")
    engine(article)
    engine(replace(article, merges=(("lee", "ann-lee"),)))
    assert len(asked) == 1
    for number in range(KEPT):
        engine(plain_text(f"Rain for {number} days, Tom Moss said."))
    engine(article)
    assert asked.count(article.text) == 2
