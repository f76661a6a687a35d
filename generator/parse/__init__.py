"""From a file to an article: plain text, saved web pages, Markdown with annotations."""

from dataclasses import replace

from generator.model.article import Article, SourceFile
from generator.model.diagnostic import Diagnostic, Location
from generator.model.quick import changed
from generator.parse.language import foreign, language_of
from generator.parse.plain.text import parse_text
from generator.text.comments import with_blank_comments
from generator.text.offsets import line_and_column

__all__ = ["parse", "plain_text"]


def parse(file: SourceFile) -> Article:
    """The article in a file. Never raises: what is wrong stands in `Article.diagnostics`."""
    # What reads Markdown, pages and sidecars takes its time to load, and is only when there is one.
    if file.format == "markdown":
        from generator.parse.markdown.markdown import parse_markdown

        article = parse_markdown(file)
    elif file.format == "html":
        from generator.parse.markdown.ignores import CLOSE, UNCLOSED
        from generator.parse.page.html import parse_html

        page, unclosed = with_blank_comments(file.text)
        article = parse_html(replace(file, text=page))
        if unclosed >= 0:
            at = Location(file.path, *line_and_column(file.text, unclosed))
            problem = Diagnostic(at, "unclosed-comment", UNCLOSED, CLOSE)
            article = replace(article, diagnostics=tuple(sorted([*article.diagnostics, problem])))
    else:
        article = replace(parse_text(file.text, path=file.path), language="")
    language = language_of(article, fallback=file.language)
    told = (*file.diagnostics, *article.diagnostics, *foreign(article, language))
    article = changed(article, language=language, diagnostics=told)
    if not file.sidecar.strip():
        return article
    from generator.notation.sidecar import with_sidecar

    return with_sidecar(article, file)


def plain_text(text: str, path: str = "-") -> Article:
    """The article in a raw text that has no file, e.g. a line of a corpus."""
    return parse_text(text, path=path)
