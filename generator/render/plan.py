"""Which pages a site has, what each is made from, and how; none is made yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, cached_property, partial

from generator.model.article import Article
from generator.model.attribution import AttributedArticle
from generator.model.paths import (
    CITE,
    CORRECTIONS,
    EMBED,
    PICTURE,
    SEARCH,
    article_page,
    article_picture,
    claim_page,
    event_page,
    has_page,
    source_feeds,
    source_page,
)
from generator.model.site import Claim, Event, Site, SiteSource, Statement
from generator.render.addresses import addresses
from generator.render.article import article_view, page_view
from generator.render.cite import CitedLines, Lines, cite_view, cited
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
from generator.render.lists import SourceLists, Told, article_parts, index_view
from generator.render.page import Page, Pages, alone, ready
from generator.render.parts import Part
from generator.render.picture import Look, picture_of, site_picture
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
    sure_claims,
)
from generator.render.views import ArticleView, NotFoundView, PageView
from generator.render.woken import Woken


class Plan:
    """All that the pages of a site are planned with."""

    def __init__(self, site: Site, frames: FrameMaker, remember: Remember, lines: Lines, look: Look) -> None:
        self._look = remember.digest(look)
        self._site, self._frames, self._lines = site, frames, lines
        self._links = links = addresses(site, frames.say)
        self._links_at = cache(links.at)  # nearly all pages lie equally deep
        self._say, self._speakers = frames.say, Speakers(site, frames.say)
        self._reads = Reads(site, frames, links, self._speakers, remember)
        self._woken = Woken(site, links, remember)
        self._cited_lines = CitedLines(site.config, frames.say)
        self._days = {slug: item.article.date for slug, item in links.articles.items()}

    def groups(self) -> Iterator[Pages]:
        """The pages of the site in the order in which they are made, as they are planned together."""
        yield from self._articles()
        yield from self._woken.groups()
        yield from self._article_lists()
        yield self._source_lists()
        yield from self._corrections()
        yield from self._claims()
        yield from self._each_source()
        yield from self._each_claim()
        yield from self._events()
        yield from self._plain_pages()
        yield from self._other_pages()

    def _articles(self) -> Iterator[Pages]:
        """Each article's page, and beside it its picture, and its statements, to be cited and to be framed."""
        for item in self._site.articles:
            slug, here = item.article.slug, {}
            if self._lines:
                own = ((item.article.path, each.id) for each in item.attributions)
                here = {key: self._lines[key] for key in own if key in self._lines}
            yield Pages(article_page(slug), partial(self._read, item, here), partial(self._of_article, item, here))

    def _read(self, item: AttributedArticle, lines: Lines) -> object:
        return self._reads.article(item), sorted(lines.items()), self._look, self._reads.picture(item)

    def _of_article(self, item: AttributedArticle, lines: Lines) -> Iterator[Page]:
        article, view, of = item.article, partial(self._article, item), (item.article.path,)
        path, unmarked = article_page(article.slug), partial(view, is_marked=False)
        yield Page(path, "article.html", self._reads.article(item), view, article, unmarked, of)
        if (path := article_picture(article.slug)) in self._frames.pictures:
            picture = partial(picture_of, item, self._site.config, self._say)
            yield Page(path, "", (self._look, self._reads.picture(item)), picture, of=of)
        if own := {(article.path, each.id) for each in cited(item)}:
            here = {key: lines[key] for key in own if key in lines}
            reads = self._reads.cited(item), sorted(here.items())
            for name, template in ((CITE, "cite.html"), (EMBED, "embed.html")):
                path = f"articles/{article.slug}/{name}"
                yield Page(path, template, reads, partial(self._cited, item, path, here), of=of)

    def _article(self, item: AttributedArticle, *, is_marked: bool = True) -> ArticleView:
        summary, item = item.article.summary, item.whole()
        article, links = item.article, self._links_at("../../")
        has_code = any(element.name == "code" for element in article.elements)
        frame = self._frames.frame(
            article_page(article.slug),
            title=article.title,
            sheet="css/article-code.css" if has_code else "css/article.css",
            description=summary,
            article=article,
            data=article_data(item, Places(self._site.config, links.home), summary, self._frames.picture(article)),
        )
        files = files_of_article(self._frames.data, self._say)
        return article_view(item, links, frame=frame, files=files, is_marked=is_marked)

    def _cited(self, item: AttributedArticle, path: str, lines: Lines) -> CiteView:
        told, item = item.article.summary, item.whole()
        article, beside = item.article, article_page(item.article.slug)
        title, sheet = article.title, "css/list.css"
        frame = self._frames.frame(path, title=title, sheet=sheet, description=told, article=article, beside=beside)
        return cite_view(article, self._cited_lines.of(item, lines), self._say, frame=frame)

    def _plain_pages(self) -> Iterator[Pages]:
        """Those that are no articles."""
        for article in self._site.pages:
            if not article.is_front:
                path, reads, of = f"{article.slug}/index.html", self._reads.page(article), (article.path,)
                yield alone(Page(path, "page.html", reads, partial(self._plain, article, path), article, of=of))

    def _other_pages(self) -> Iterator[Pages]:
        """The page of the data, the one to search in, the one for an address that leads nowhere; a picture of all."""
        if self._frames.data:
            told = self._say("data.about", site=self._site.config.title)
            frame = self._frames.frame(DATA_PAGE, title=self._say("data.title"), description=told)
            view = data_view(self._frames.data, self._say, frame=frame)
            yield alone(Page(DATA_PAGE, "data.html", view, partial(ready, view)))
        if self._frames.searches:
            told = self._say("search.about", site=self._site.config.title)
            title = self._say("search.title")
            frame = self._frames.frame(SEARCH, title=title, sheet="css/list.css", description=told)
            choices = search_view(self._site, self._say, frame=frame)
            yield alone(Page(SEARCH, "search.html", choices, partial(ready, choices)))
        if PICTURE in self._frames.pictures:
            picture = site_picture(self._site, self._say)
            yield alone(Page(PICTURE, "", (self._look, picture), partial(ready, picture)))
        lost = self._frames.frame(LOST, title=self._say("lost.title"))
        yield alone(Page(LOST, "404.html", lost, partial(NotFoundView, lost)))

    def _plain(self, article: Article, path: str) -> PageView:
        frame = self._frames.frame(
            path, title=article.title, sheet="css/page.css", description=article.summary, article=article
        )
        return page_view(article, self._say, frame=frame)

    def _article_lists(self) -> Iterator[Pages]:
        """The front page and all articles."""
        text = next((page for page in self._site.pages if page.is_front), None)
        for part in article_parts(self._site, self._say):
            front = self._reads.page(text) if text and not part.jumps.here else None
            known = partial(self._reads.all_of, part.rows, part.jumps, front)
            yield Pages(part.path, known, partial(self._article_list, part, text, front))

    def _article_list(self, part: Part[AttributedArticle], text: Article | None, front: object) -> Iterator[Page]:
        reads = self._reads.articles(part.rows, part.jumps, front)
        of = tuple(item.article.path for item in part.rows)
        yield Page(part.path, "index.html", reads, partial(self._index, part, text), of=of)

    def _source_lists(self) -> Pages:
        """All sources."""
        return Pages("sources/index.html", self._reads.sources, self._source_pages)

    def _source_pages(self) -> Iterator[Page]:
        lists = SourceLists(self._site, self._links)
        for path, *both in lists.pages():
            rows = [source for part in both if part for source, _ in part.rows]
            shape = [part and (part.jumps, len(part.rows)) for part in both]
            reads = self._reads.lines(rows, lists.caption, shape)
            yield Page(path, "sources.html", reads, partial(self._sources, lists, path, *both))

    def _sources(self, lists: SourceLists, path: str, *both: Part[Told] | None) -> SourcesView:
        here = next((part.jumps.here for part in both if part and part.jumps.here), "")
        title, told = self._titled("frame.sources", here), self._say("sources.about")
        return lists.view(*both, frame=self._frames.frame(path, title=title, sheet="css/list.css", description=told))

    def _corrections(self) -> Iterator[Pages]:
        """What was put right in all articles, where anything was."""
        if self._frames.corrects:
            items = [item for item in self._site.articles if item.article.corrections]
            yield Pages(CORRECTIONS, partial(self._reads.all_of, items), self._correction_pages)

    def _correction_pages(self) -> Iterator[Page]:
        for part in correction_parts(self._site, self._say):
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
            yield Page(part.path, "corrections.html", view, partial(ready, view), of=of)

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
        return index_view(part, self._site, self._links_at(frame.home), frame=frame)

    def _claims(self) -> Iterator[Pages]:
        """All claims."""
        sure = sure_claims(self._site)
        caption = claims_caption(self._site, sure, self._say)
        for part in claims_parts(sure, self._links):
            known = partial(self._reads.all_said, part.rows, part.jumps, caption)
            yield Pages(part.path, known, partial(self._claim_list, part, caption))

    def _claim_list(self, part: Part[Statement], caption: str) -> Iterator[Page]:
        reads, view = self._reads.statements(part.rows, part.jumps, caption), partial(self._claims_view, part, caption)
        yield Page(part.path, "claims.html", reads, view, of=self._of(part.rows))

    def _claims_view(self, part: Part[Statement], caption: str) -> ClaimsView:
        here = part.jumps.here
        frame = self._frames.frame(
            part.path,
            title=self._titled("frame.claims", here),
            sheet="css/list.css",
            description=self._say("claims.about"),
        )
        return claims_view(part, caption, self._speakers, self._links_at(frame.home), frame=frame)

    def _each_source(self) -> Iterator[Pages]:
        """What each source says."""
        for source in self._site.sources:
            known, plan = partial(self._reads.all_of_source, source), partial(self._of_source, source)
            yield Pages(source_page(source.id), known, plan, not self._woken.source(source.id))

    def _of_source(self, source: SiteSource) -> Iterator[Page]:
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
        return source_view(source, part, self._speakers, self._links_at(frame.home), frame=frame)

    def _each_claim(self) -> Iterator[Pages]:
        """Who speaks of each claim of which its card does not say all."""
        for claim in filter(has_page, self._site.claims):
            known, plan = partial(self._reads.all_of_claim, claim), partial(self._of_claim, claim)
            yield Pages(claim_page(claim.id), known, plan, not self._woken.claim(claim.id))

    def _of_claim(self, claim: Claim) -> Iterator[Page]:
        of = self._of(claim.statements)
        for part in claim_parts(claim, self._links):
            rows = [statement for _, statement in part.rows]
            sides = [side for side, _ in part.rows]
            reads = self._reads.statements(rows, part.jumps, sides, self._reads.claim(claim))
            yield Page(part.path, "claim.html", reads, partial(self._claim, claim, part), of=of)

    def _claim(self, claim: Claim, part: Part[Sided]) -> ClaimView:
        here, words = part.jumps.here, claim.text
        frame = self._frames.frame(
            part.path,
            title=self._say("page_title", title=words, here=here) if here else words,
            sheet="css/list.css",
            description=self._say("claim.about", words=words),
            data=NO_DATA if here else claim_data(claim, Places(self._site.config, "../../")),
        )
        return claim_view(claim, part, self._speakers, self._links_at(frame.home), frame=frame)

    def _events(self) -> Iterator[Pages]:
        """What several articles tell of."""
        for event in self._site.events:
            items = [self._links.articles[slug] for slug in event.articles]
            known = partial(self._reads.all_of, items, event)
            yield Pages(event_page(event.id), known, partial(self._of_event, event))

    def _of_event(self, event: Event) -> Iterator[Page]:
        items, shown = [self._links.articles[slug] for slug in event.articles], self._shown
        own = event, [self._reads.article(item) for item in items]
        reads, of = self._reads.statements(shown.shown(event), own), tuple(item.article.path for item in items)
        yield Page(event_page(event.id), "event.html", reads, partial(self._event, event, shown), of=of)

    @cached_property
    def _shown(self) -> Events:
        return Events(self._site)

    def _event(self, event: Event, shown: Events) -> EventView:
        number = self._say.count("count.articles", len(event.articles))
        frame = self._frames.frame(
            event_page(event.id),
            title=event.name,
            sheet="css/list.css",
            description=self._say("event.about", number=number, name=event.name),
        )
        return shown.view(event, self._speakers, self._links_at(frame.home), frame=frame)

    def _titled(self, key: str, here: str) -> str:
        """The title of a list, with the rows that a page of it has."""
        title = self._say(key)
        return self._say("page_title", title=title, here=here) if here else title

    def _of(self, statements: Iterable[Statement]) -> tuple[str, ...]:
        """The articles that statements stand in."""
        slugs = dict.fromkeys(each.article for each in statements)
        return tuple(self._links.articles[slug].article.path for slug in slugs)
