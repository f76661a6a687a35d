"""From a file to an article: plain text, saved web pages, Markdown with annotations."""

from generator.model.article import Article, SourceFile
from generator.notation.sidecar import with_sidecar
from generator.parse.markdown.markdown import parse_markdown
from generator.parse.page.html import parse_html
from generator.parse.plain.text import parse_text

__all__ = ["parse", "plain_text"]


def parse(file: SourceFile) -> Article:
    """The article in a file. Never raises: what is wrong stands in `Article.diagnostics`."""
    if file.format == "markdown":
        article = parse_markdown(file)
    elif file.format == "html":
        article = parse_html(file)
    else:
        article = parse_text(file.text, path=file.path)
    return with_sidecar(article, file)


def plain_text(text: str, path: str = "-") -> Article:
    """The article in a raw text that has no file, e.g. a line of a corpus."""
    return parse_text(text, path=path)
