"""A worksheet for class: an article whose statements are numbered, blanks for who and how, and an answer key."""

from __future__ import annotations

from markupsafe import Markup

from generator.model.attribution import AttributedArticle, Attribution
from generator.model.diagnostic import Diagnostic
from generator.model.quick import quick
from generator.model.site import Theme
from generator.model.span import words_of
from generator.render.article import byline, own_heading
from generator.render.cards import provenance, quoted
from generator.render.cast import Cast, cast
from generator.render.shown import shows
from generator.render.templates import Templates
from generator.render.views import Byline
from generator.render.weave import Mark, Reference, weave
from generator.render.words import Words
from generator.text.direction import is_right_to_left

TEMPLATE = "worksheet.html"
FIRST_WORDS = 6  # of a statement, in the table to fill in; the text has them all


@quick
class Answer:
    """A numbered statement: what the sheet shows of it (`begins`), and what the key does."""

    id: str
    number: int
    begins: str
    words: str
    who: str
    role: str
    how: str
    cue: str
    basis: str


@quick
class WorksheetView:
    """The sheet: the article's words whole, nobody named beside them, and the answers on a page of their own."""

    title: str
    own_heading: str
    language: str
    direction: str
    byline: Byline
    text: Markup
    answers: tuple[Answer, ...]
    generated_by: str


def worksheet(attributed: AttributedArticle, theme: Theme, *, generated_by: str) -> str | Diagnostic:
    """The page of a worksheet, or what is wrong with the theme's template for it.

    Statements that the machine is unsure of are left out, as the page of the article leaves them out.
    """
    article, say = attributed.article, Words(theme)
    who = cast(attributed, say)
    numbers = {item.id: number for number, item in enumerate(who.shown, 1)}
    marks = [Mark(span, "statement", item.id) for item in who.shown for span in item.content]
    references = {
        id_: Reference(str(number), say("worksheet.reference", n=number), "number") for id_, number in numbers.items()
    }
    view = WorksheetView(
        title=article.title,
        own_heading=own_heading(article),
        language=say.foreign(article.language),
        direction="rtl" if is_right_to_left(article.text) else "",
        byline=byline(article, say),
        text=weave(article.text, article.elements, marks=marks, references=references).whole,
        answers=tuple(_answer(who, item, numbers[item.id]) for item in who.shown),
        generated_by=generated_by,
    )
    templates = Templates(theme)
    page = templates.page(TEMPLATE, view)
    if isinstance(page, str) and not shows(page, article.text):
        what, fix = "does not show exactly the article's words", "show view.text, in an element with data-article-text"
        return templates.fault(TEMPLATE, what, fix)
    return page


def _answer(who: Cast, item: Attribution, number: int) -> Answer:
    source = who.sources.get(item.source_id)
    words = who.words(item)
    first = words.split()
    return Answer(
        id=item.id,
        number=number,
        begins=" ".join(first[:FIRST_WORDS]) + ("\u00a0…" if len(first) > FIRST_WORDS else ""),
        words=quoted(item, words, who.say),
        who=who.name(item),
        role=source.role if source else "",
        how=who.say(f"how.{item.kind}"),
        cue=words_of(who.attributed.article.text, item.cue),
        basis=provenance(item, who.say),
    )
