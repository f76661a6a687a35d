"""The view of one article, and of a plain page."""

from __future__ import annotations

from generator.model.article import Article, Block
from generator.model.attribution import AttributedArticle
from generator.render.addresses import Addresses
from generator.render.cards import cards
from generator.render.cast import Cast, cast
from generator.render.corrections import corrected, correction_lines
from generator.render.legend import legend, made
from generator.render.marks import marks, references
from generator.render.speakers import filters, speakers
from generator.render.views import ArticleView, Byline, Frame, Link, PageView
from generator.render.weave import weave
from generator.render.words import Words
from generator.text.direction import is_right_to_left

_HEAD_ROLES = ("headline", "standfirst", "byline")


def article_view(
    attributed: AttributedArticle,
    addresses: Addresses,
    *,
    frame: Frame,
    files: tuple[Link, ...] = (),
    is_marked: bool = True,
) -> ArticleView:
    """Everything on the page of an article; `files`: its data beside it; `is_marked`: its words too."""
    article, say = attributed.article, addresses.say
    who = cast(attributed, say)
    drawn = (marks(who), references(who)) if is_marked else ((), {})
    woven = weave(article.text, article.elements, marks=drawn[0], references=drawn[1])
    cut = _end_of_head(article.blocks)
    lines = correction_lines(corrected(article), say)
    return ArticleView(
        frame=frame,
        own_heading=own_heading(article),
        language=say.foreign(article.language),
        direction="rtl" if is_right_to_left(article.text) else "",
        head=woven.part(0, cut),
        body=woven.part(cut, len(article.text) + 1),
        byline=byline(article, say),
        notice=_notice(who),
        count=len(who.shown),
        speakers=speakers(who, addresses),
        filters=filters(who),
        cards=cards(who, addresses),
        unsure=_unsure(len(who.order) - len(who.shown), say),
        withdrawn=attributed.withdrawn,
        event=addresses.event(article.slug),
        corrected=lines[0].date if lines else "",
        corrections=lines,
        legend=legend(who),
        made=made(who, generated_by=frame.generated_by),
        files=files,
    )


def page_view(article: Article, say: Words, *, frame: Frame) -> PageView:
    """A plain page: its words, nobody attributed."""
    body = weave(article.text, article.elements).whole
    return PageView(frame, own_heading(article), body, say.foreign(article.language))


def own_heading(article: Article) -> str:
    """The title where the text itself does not have it, so that it stands on the page exactly once."""
    return "" if any(element.name == "h1" for element in article.elements) else article.title


def byline(article: Article, say: Words) -> Byline:
    """What the page says above the text because the text does not."""
    is_signed, said = article.signed
    day = article.date if article.date and str(article.date.year) not in said else None
    return Byline(
        authors="" if is_signed else _listed(article.authors, say),
        date=say.ways.day(day) if day else "",
        date_iso=day.isoformat() if day else "",
        publisher=article.publisher,
        url=article.url if article.url.startswith(("https://", "http://")) else "",
    )


def _listed(names: tuple[str, ...], say: Words) -> str:
    return say("byline.and", names=", ".join(names[:-1]), last=names[-1]) if len(names) > 1 else "".join(names)


def _end_of_head(blocks: tuple[Block, ...]) -> int:
    """Where the text below headline, standfirst and byline starts; 0 where the article begins without them."""
    if not any(block.role == "headline" for block in blocks[:3]):
        return 0
    head = 0
    for index, block in enumerate(blocks):
        if block.role in _HEAD_ROLES:
            head = index + 1
        elif block.role not in ("media-label", "dateline") or index > len(_HEAD_ROLES):
            break
    return blocks[head].span.start if head < len(blocks) else blocks[-1].span.end


def _notice(who: Cast) -> str:
    drafts = sum(item.is_draft for item in who.shown)
    if not drafts:
        return ""
    if drafts == len(who.shown):
        return who.say("article.unchecked")
    return who.say.count("article.partly_checked", drafts, all=who.say.count("count.claims", len(who.shown)))


def _unsure(number: int, say: Words) -> str:
    """What the end of the list says of the drafts that it does not show."""
    return say.count("article.unsure", number) if number else ""
