"""An article's words as readers see them: `article.txt`, to which all other files' offsets refer."""

from generator.model.attribution import AttributedArticle


def text(attributed: AttributedArticle) -> str:
    """The text as shown."""
    return attributed.article.text
