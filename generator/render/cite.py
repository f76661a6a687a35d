"""What stands beside an article's page: its statements to be cited, and to be framed on other sites."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model.article import Article
from generator.model.attribution import AttributedArticle, Attribution, cited_words
from generator.model.paths import EMBED, FRAME_SIZE, article_page, url
from generator.model.site import Config
from generator.render.cards import provenance, quoted
from generator.render.escaped import escaped
from generator.render.list_views import CitedLine, CiteView
from generator.render.views import Frame, Link
from generator.render.words import Words
from generator.text.fragments import text_fragment

Lines = Mapping[tuple[str, str], int]
"""In which line of its file a statement begins, by the path of the file and its id."""
NO_LINES: Lines = {}


def cite_view(article: Article, statements: tuple[CitedLine, ...], say: Words, *, frame: Frame) -> CiteView:
    """The page of an article's statements."""
    link = Link(article.title, "index.html")
    return CiteView(frame=frame, article=link, statements=statements, language=say.foreign(article.language))


class CitedLines:
    """The statements of articles: those of the last one are kept, since two pages show them."""

    def __init__(self, config: Config, say: Words) -> None:
        self._config, self._say = config, say
        self._last: tuple[AttributedArticle | None, tuple[CitedLine, ...]] = (None, ())

    def of(self, attributed: AttributedArticle, lines: Lines) -> tuple[CitedLine, ...]:
        """Those that an article shows, each with all that is needed to cite it; unsure drafts are left out."""
        if self._last[0] is not attributed:
            line = _Liner(attributed, self._config, lines, self._say)
            self._last = attributed, tuple(map(line, cited(attributed)))
        return self._last[1]


def cited(attributed: AttributedArticle) -> Iterator[Attribution]:
    """The statements that can be cited."""
    return (item for item in attributed.attributions if not item.is_unsure)


class _Liner:
    """Makes the lines of an article, with what all of them share."""

    def __init__(self, attributed: AttributedArticle, config: Config, lines: Lines, say: Words) -> None:
        article = attributed.article
        self._article, self._text, self._config, self._lines, self._say = article, article.text, config, lines, say
        self._denied = attributed.denied
        self._names = {source.id: source.name for source in attributed.sources}
        self._nobody, self._page = say("source.none"), article_page(article.slug)
        self._day = say.ways.day(article.date) if article.date else ""
        self._where = (say("quote", words=article.title), article.publisher or config.title, self._day)
        self._frame_at = url(config, f"articles/{article.slug}/{EMBED}") or EMBED

    def __call__(self, item: Attribution) -> CitedLine:
        """The line of a statement."""
        article, text, say = self._article, self._text, self._say
        who = self._names.get(item.source_id) or self._nobody
        words = quoted(item, item.words_in(article), say)
        where = (*self._where, url(self._config, f"{self._page}#{item.id}"))
        status = [say(f"status.{item.told.status}")] if item.told.status else []
        status += [say("mark.denial")] if item.id in self._denied else []
        told = cited_words(item, text, words, is_denied=item.id in self._denied)
        return CitedLine(
            id=item.id,
            words=words,
            who=who,
            about=" · ".join((say(f"how.{item.kind}"), *status, provenance(item, say))),
            day=self._day,
            citation=say("cite.line", who=who, words=told, where=", ".join(part for part in where if part)),
            place=f"index.html#{item.id}",
            exact=f"index.html#{item.id}{text_fragment(text, [(span.start, span.end) for span in item.content])}",
            embed=_frame(f"{self._frame_at}#{item.id}", who),
            correction=_correction(self._config.repository, article.path, self._lines.get((article.path, item.id), 0)),
        )


def _frame(address: str, title: str) -> str:
    width, height = FRAME_SIZE
    return f'<iframe src="{address}" width="{width}" height="{height}" title="{escaped(title)}"></iframe>'


def _correction(repository: str, path: str, line: int) -> str:
    """Where the file of an article is changed, at that line; "" where nobody said where the files are."""
    if not repository or not line:
        return ""
    if "{path}" in repository:
        return repository.replace("{path}", path).replace("{line}", str(line))
    return f"{repository.rstrip('/')}/blob/HEAD/{path}?plain=1#L{line}"
