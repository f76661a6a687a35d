"""An article's words as readers see them: `article.txt`, to which all other files' offsets refer."""

from generator.model.attribution import AttributedArticle
from generator.model.site import Config

TEXT_FILE = "article.txt"


def text(attributed: AttributedArticle, config: Config) -> str:
    """The text as shown."""
    return attributed.article.text
