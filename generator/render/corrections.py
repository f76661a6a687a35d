"""What was put right in articles: on the page of each, and of all on a page of their own."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.article import Article, Correction
from generator.model.paths import CORRECTIONS, article_page, correction_anchors
from generator.model.quick import quick
from generator.model.site import Site
from generator.render.list_views import CorrectionsView
from generator.render.parts import LISTS, Part, month, parts
from generator.render.views import CorrectionLine, Frame, Link
from generator.render.words import Words


@quick
class Corrected:
    """A correction with its article, and its anchor there."""

    article: Article
    correction: Correction
    anchor: str


def corrected(article: Article) -> tuple[Corrected, ...]:
    """The corrections of an article, the newest first."""
    anchors = correction_anchors(article.corrections)
    return tuple(Corrected(article, each, anchor) for each, anchor in zip(article.corrections, anchors, strict=True))


def correction_parts(site: Site, say: Words) -> list[Part[Corrected]]:
    """The corrections of all articles, the newest first, in parts by month."""
    found = [each for item in site.articles for each in corrected(item.article)]
    rows = sorted(found, key=lambda each: each.correction.date, reverse=True)
    folder = f"{LISTS}/corrections"
    return parts(rows, lambda each: month(each.correction.date, say), first=CORRECTIONS, folder=folder, say=say)


def correction_lines(rows: Iterable[Corrected], say: Words, home: str = "") -> tuple[CorrectionLine, ...]:
    """The corrections as lines; on their article's own page without a way to it."""

    def line(each: Corrected) -> CorrectionLine:
        article, day = each.article, each.correction.date
        language = say.foreign(article.language)
        place = f"{home}{article_page(article.slug)}#{each.anchor}"
        way = Link(article.title, place, language=language) if home else None
        return CorrectionLine(
            id=each.anchor,
            date=say.ways.day(day),
            date_iso=day.isoformat(),
            text=each.correction.text,
            language=language,
            article=way,
        )

    return tuple(map(line, rows))


def corrections_view(part: Part[Corrected], site: Site, say: Words, *, frame: Frame) -> CorrectionsView:
    """All corrections, or those of a month."""
    numbers = [len(item.article.corrections) for item in site.articles if item.article.corrections]
    articles = say.count("count.in_articles", len(numbers))
    caption = say("told", claims=say.count("count.corrections", sum(numbers)), in_articles=articles)
    if part.jumps.rows:
        here = part.jumps.here or say.count("list.first", len(part.rows))
        caption = say("list.here", caption=caption, here=here)
    return CorrectionsView(frame, caption, correction_lines(part.rows, say, frame.home), part.jumps)
