"""Which pages a site has, what each is made from, and how; none is made yet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from generator.model.article import Article
from generator.model.attribution import AttributedArticle
from generator.model.paths import CITE, CORRECTIONS, EMBED, SEARCH, article_page, event_page, has_page, source_feeds
from generator.model.site import Claim, Event, Site, SiteSource, Statement
from generator.render.addresses import Addresses, addresses
from generator.render.article import article_view, page_view
from generator.render.cite import Lines, cite_view, cited
from generator.render.corrections import correction_parts, corrections_view
from generator.render.data import data_view, files_of_article
from generator.render.events import Events
from generator.render.frames import DATA_PAGE, LOST, NO_DATA, FrameMaker
from generator.render.linked_data import Places, article_data, claim_data, script_of, site_data, source_node
from generator.render.list_views import (
    CiteView,
    ClaimsView,
    ClaimView,
    CorrectionsView,
    EventView,
    IndexView,
    SourcesView,
    SourceView,
)
from generator.render.lists import SourceLists, article_parts, index_view
from generator.render.parts import Part
from generator.render.reads import Reads
from generator.render.remember import Remember
from generator.render.search import search_view
from generator.render.statements import (
    Sided,
    Speakers,
    claim_parts,
    claim_view,
    claims_caption,
    claims_parts,
    claims_view,
    source_parts,
    source_view,
)
from generator.render.views import ArticleView, NotFoundView, PageView


@dataclass(frozen=True, slots=True)
class Page:
    """A page to be made: where, from which template, from which values, and its view once that is needed.

    `article`: the one whose words it shows; `unmarked`: its view without marks in the text. `of`: as of an `Output`.
    """

    path: str
    template: str
    reads: object
    view: Callable[[], object]
    article: Article | None = None
    unmarked: Callable[[], object] | None = None
    of: tuple[str, ...] = ()


def planned(site: Site, frames: FrameMaker, remember: Remember, lines: Lines) -> Iterator[Page]:
    """The pages of a site, in the order in which they are made."""
    links = addresses(site, frames.say)
    plan = _Plan(site, frames, links, Reads(site, frames, links, remember))
    yield from plan.articles()
    yield from plan.beside_articles(lines)
    yield from plan.lists()
    yield from plan.corrections()
    yield from plan.claims()
    yield from plan.each_source()
    yield from plan.each_claim()
    yield from plan.events()
    yield from plan.pages()


class _Plan:
    """All that pages are planned with."""

    def __init__(self, site: Site, frames: FrameMaker, links: Addresses, reads: Reads) -> None:
        self._site, self._frames, self._links, self._reads = site, frames, links, reads
        self._say, self._speakers = frames.say, Speakers(site, frames.say)
        self._days = {slug: item.article.date for slug, item in links.articles.items()}

    def articles(self) -> Iterator[Page]:
        """Each article's page."""
        for item in self._site.articles:
            view = partial(self._article, item)
            path, unmarked = article_page(item.article.slug), partial(view, is_marked=False)
            yield Page(
                path, "article.html", self._reads.article(item), view, item.article, unmarked, (item.article.path,)
            )

    def _article(self, item: AttributedArticle, *, is_marked: bool = True) -> ArticleView:
        article, links = item.article, self._links.at("../../")
        has_code = any(element.name == "code" for element in article.elements)
        frame = self._frames.frame(
            article_page(article.slug),
            title=article.title,
            sheet="css/article-code.css" if has_code else "css/article.css",
            description=article.summary,
            article=article,
            data=article_data(item, Places(self._site.config, links.home), description=article.summary),
        )
        files = files_of_article(self._frames.data, self._say)
        return article_view(item, links, frame=frame, files=files, is_marked=is_marked)

    def beside_articles(self, lines: Lines) -> Iterator[Page]:
        """The statements of each article, to be cited and to be framed."""
        for item in self._site.articles:
            article, own = item.article, {(item.article.path, each.id) for each in cited(item)}
            if own:
                here = {key: lines[key] for key in own if key in lines}
                reads = self._reads.article(item), sorted(here.items())
                for name, template in ((CITE, "cite.html"), (EMBED, "embed.html")):
                    path = f"articles/{article.slug}/{name}"
                    view = partial(self._cited, item, path, here)
                    yield Page(path, template, reads, view, of=(article.path,))

    def _cited(self, item: AttributedArticle, path: str, lines: Lines) -> CiteView:
        article = item.article
        frame = self._frames.frame(
            path,
            title=article.title,
            sheet="css/list.css",
            description=article.summary,
            article=article,
            beside=article_page(article.slug),
        )
        return cite_view(item, self._site.config, lines, self._say, frame=frame)

    def pages(self) -> Iterator[Page]:
        """Plain pages, the one of the data, and the one for an address that leads nowhere."""
        for article in self._site.pages:
            if not article.is_front:
                path = f"{article.slug}/index.html"
                yield Page(
                    path,
                    "page.html",
                    self._reads.page(article),
                    partial(self._plain, article, path),
                    article,
                    of=(article.path,),
                )
        if self._frames.data:
            told = self._say("data.about", site=self._site.config.title)
            frame = self._frames.frame(DATA_PAGE, title=self._say("data.title"), description=told)
            view = data_view(self._frames.data, self._say, frame=frame)
            yield Page(DATA_PAGE, "data.html", view, partial(_ready, view))
        if self._frames.searches:
            told = self._say("search.about", site=self._site.config.title)
            title = self._say("search.title")
            frame = self._frames.frame(SEARCH, title=title, sheet="css/list.css", description=told)
            choices = search_view(self._site, self._say, frame=frame)
            yield Page(SEARCH, "search.html", choices, partial(_ready, choices))
        lost = self._frames.frame(LOST, title=self._say("lost.title"))
        yield Page(LOST, "404.html", lost, partial(NotFoundView, lost))

    def _plain(self, article: Article, path: str) -> PageView:
        frame = self._frames.frame(
            path, title=article.title, sheet="css/page.css", description=article.summary, article=article
        )
        return page_view(article, self._say, frame=frame)

    def lists(self) -> Iterator[Page]:
        """The front page and all articles; all sources."""
        text = next((page for page in self._site.pages if page.is_front), None)
        for part in article_parts(self._site, self._say):
            front = self._reads.page(text) if text and not part.jumps.here else None
            reads = self._reads.articles(part.rows, part.jumps, front)
            yield Page(
                part.path,
                "index.html",
                reads,
                partial(self._index, part, text),
                of=tuple(item.article.path for item in part.rows),
            )
        lists = SourceLists(self._site, self._links)
        for path, named, unnamed in lists.pages():
            here = next((part.jumps.here for part in (named, unnamed) if part and part.jumps.here), "")
            frame = self._frames.frame(
                path,
                title=self._titled("frame.sources", here),
                sheet="css/list.css",
                description=self._say("sources.about"),
            )
            view: SourcesView = lists.view(named, unnamed, frame=frame)
            yield Page(path, "sources.html", view, partial(_ready, view))

    def corrections(self) -> Iterator[Page]:
        """What was put right in all articles, where anything was."""
        for part in correction_parts(self._site, self._say) if self._frames.corrects else ():
            here = part.jumps.here
            frame = self._frames.frame(
                part.path,
                title=self._titled("corrections.title", here),
                sheet="css/list.css",
                description=self._say("corrections.about"),
                feed="" if here else CORRECTIONS.removesuffix("index.html"),
            )
            view: CorrectionsView = corrections_view(part, self._site, self._say, frame=frame)
            of = tuple(dict.fromkeys(each.article.path for each in part.rows))
            yield Page(part.path, "corrections.html", view, partial(_ready, view), of=of)

    def _index(self, part: Part[AttributedArticle], text: Article | None) -> IndexView:
        config, here, say = self._site.config, part.jumps.here, self._say
        told = (text.description if text else "") or say("front.about", site=config.title)
        frame = self._frames.frame(
            part.path,
            title=self._titled("frame.articles", here) if here else config.title,
            sheet="css/list-text.css" if text and not here else "css/list.css",
            description=say("front.about_here", here=here) if here else told,
            data=NO_DATA if here else site_data(config, Places(config, "")),
        )
        return index_view(part, self._site, self._links.at(frame.home), frame=frame)

    def claims(self) -> Iterator[Page]:
        """All claims."""
        caption = claims_caption(self._site, self._say)
        for part in claims_parts(self._site, self._links):
            reads = self._reads.statements(part.rows, part.jumps, caption)
            yield Page(part.path, "claims.html", reads, partial(self._claims, part, caption), of=self._of(part.rows))

    def _claims(self, part: Part[Statement], caption: str) -> ClaimsView:
        here = part.jumps.here
        frame = self._frames.frame(
            part.path,
            title=self._titled("frame.claims", here),
            sheet="css/list.css",
            description=self._say("claims.about"),
        )
        return claims_view(part, caption, self._speakers, self._links.at(frame.home), frame=frame)

    def each_source(self) -> Iterator[Page]:
        """What each source says."""
        for source in self._site.sources:
            said, of = self._reads.source(source), self._of(source.statements)
            for part in source_parts(source, self._links):
                reads = self._reads.statements(part.rows, part.jumps, said)
                yield Page(part.path, "source.html", reads, partial(self._source, source, part), of=of)

    def _source(self, source: SiteSource, part: Part[Statement]) -> SourceView:
        is_first, places = not part.jumps.here, Places(self._site.config, "../../")
        frame = self._frames.frame(
            part.path,
            title=source.name if is_first else self._say("page_title", title=source.name, here=part.jumps.here),
            sheet="css/list.css",
            description=self._say("one_source.about", name=source.name),
            feed=source_feeds(source, self._days) if is_first else "",
            data=script_of([source_node(source, places)]) if is_first else NO_DATA,
        )
        return source_view(source, part, self._speakers, self._links.at(frame.home), frame=frame)

    def each_claim(self) -> Iterator[Page]:
        """Who speaks of each claim of which its card does not say all."""
        for claim in filter(has_page, self._site.claims):
            for part in claim_parts(claim, self._links):
                rows = [statement for _, statement in part.rows]
                sides = [side for side, _ in part.rows]
                reads = self._reads.statements(rows, part.jumps, sides, self._reads.claim(claim))
                yield Page(
                    part.path, "claim.html", reads, partial(self._claim, claim, part), of=self._of(claim.statements)
                )

    def _claim(self, claim: Claim, part: Part[Sided]) -> ClaimView:
        here, words = part.jumps.here, claim.text
        frame = self._frames.frame(
            part.path,
            title=self._say("page_title", title=words, here=here) if here else words,
            sheet="css/list.css",
            description=self._say("claim.about", words=words),
            data=NO_DATA if here else claim_data(claim, Places(self._site.config, "../../")),
        )
        return claim_view(claim, part, self._speakers, self._links.at(frame.home), frame=frame)

    def events(self) -> Iterator[Page]:
        """What several articles tell of."""
        shown = Events(self._site)
        for event in self._site.events:
            items = [self._links.articles[slug] for slug in event.articles]
            own = event, [self._reads.article(item) for item in items]
            reads = self._reads.statements(shown.shown(event), own)
            of = tuple(item.article.path for item in items)
            yield Page(event_page(event.id), "event.html", reads, partial(self._event, event, shown), of=of)

    def _event(self, event: Event, shown: Events) -> EventView:
        number = self._say.count("count.articles", len(event.articles))
        frame = self._frames.frame(
            event_page(event.id),
            title=event.name,
            sheet="css/list.css",
            description=self._say("event.about", number=number, name=event.name),
        )
        return shown.view(event, self._speakers, self._links.at(frame.home), frame=frame)

    def _titled(self, key: str, here: str) -> str:
        """The title of a list, with the rows that a page of it has."""
        title = self._say(key)
        return self._say("page_title", title=title, here=here) if here else title

    def _of(self, statements: Iterable[Statement]) -> tuple[str, ...]:
        """The articles that statements stand in."""
        slugs = dict.fromkeys(each.article for each in statements)
        return tuple(self._links.articles[slug].article.path for slug in slugs)


def _ready(view: object) -> object:
    return view
