"""What each page is made from, in small: to see that a page would be as it was, it need not be made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from operator import attrgetter

from generator.model.article import Article
from generator.model.attribution import AttributedArticle
from generator.model.paths import PICTURE, article_picture
from generator.model.site import Claim, Site, SiteSource, Statement
from generator.render.addresses import Addresses
from generator.render.frames import FrameMaker
from generator.render.remember import Remember
from generator.render.statements import Speakers

_OWN = {
    kind: attrgetter(*(each.name for each in fields(kind) if each.name != "statements")) for kind in (SiteSource, Claim)
}


class Reads:
    """The values that the pages of a site are made from, beside the templates: what is missing here shows too late."""

    def __init__(
        self, site: Site, frames: FrameMaker, links: Addresses, speakers: Speakers, remember: Remember
    ) -> None:
        data = frames.data, frames.corrects, frames.searches, PICTURE in frames.pictures
        self._pictures, self._title = frames.pictures, site.config.title
        self._frames = remember.digest(
            (site.config, tuple(frames.assets.items()), frames.pages, frames.generated_by, data)
        )
        self._site, self._links, self._speakers, self._stands_for = site, links, speakers, remember.stands_for
        self._rows: dict[tuple[str, str], object] = {}
        self._of_article: dict[str, bytes] = {}
        self._digest = remember.digest
        self._claims = {claim.id: claim for claim in site.claims}
        self._of_claims: dict[str, bytes] = {}
        self._lines: dict[str, object] = {}  # of sources

    def _of_claim(self, id_: str) -> bytes:
        """Stands for all that others show of a claim: who says what of it in which article, not where in it."""
        if id_ not in self._of_claims:
            claim = self._claims[id_]
            shown = [self._shown(each) for each in claim.statements]
            self._of_claims[id_] = self._digest((shown, claim.inferred))
        return self._of_claims[id_]

    def _shown(self, statement: Statement) -> object:
        item, title = statement.attribution, self._links.title(statement.article)
        who = (item.source_id, self._speakers.name(statement))
        return statement.key, statement.words, statement.against, item.kind, who, title

    def page(self, article: Article) -> object:
        """Of a plain page."""
        return self._frames, self._stands_for(article)

    def article(self, item: AttributedArticle) -> object:
        """Of an article, which has several pages: itself, its sources as the site names them, what others say on it."""
        slug = item.article.slug
        if slug not in self._of_article:
            self._of_article[slug] = self._digest(self._article(item))
        return self._of_article[slug]

    def _article(self, item: AttributedArticle) -> object:
        slug = item.article.slug
        keys = [(slug, each.id) for each in item.attributions]
        claims = map(self._links.claims.get, keys)
        sources = [(source.id, self._links.names.get(source.id)) for source in item.sources]
        return (
            self._frames,
            self._stands_for(item.article),
            sources,
            [id_ and (id_, self._of_claim(id_)) for id_ in claims],
            self._links.event(item.article.slug),
            [self._links.against(*key) for key in keys if key in self._links.abroad],
            article_picture(item.article.slug) in self._pictures,
        )

    def cited(self, item: AttributedArticle) -> object:
        """Of the pages of its statements alone, which show nothing of other articles."""
        article = item.article
        return self._frames, self._stands_for(article), article_picture(article.slug) in self._pictures

    def picture(self, item: AttributedArticle) -> object:
        """Of the picture of an article."""
        names = [(source.id, source.name) for source in item.sources]
        return self._title, self._links.say.language, self._stands_for(item.article), names

    def all_of(self, items: Iterable[AttributedArticle], *more: object) -> object:
        """Of pages that show articles, and nothing of others but what these articles' own pages show too."""
        return self._frames, more, [self.article(item) for item in items]

    def all_said(self, rows: Iterable[Statement], *more: object) -> object:
        """Of pages that show statements, and nothing else but what is on the pages of their articles."""
        keys = [statement.key for statement in rows]
        articles = self._links.articles
        return (
            self._frames,
            more,
            keys,
            [self.article(articles[slug]) for slug in dict.fromkeys(key[0] for key in keys)],
        )

    def all_of_source(self, source: SiteSource) -> object:
        """Of the pages of a source, in the same way: which statements of an article are its own, the article tells."""
        slugs = dict.fromkeys([statement.article for statement in source.statements])
        return self._frames, self.own(source), [self.article(self._links.articles[slug]) for slug in slugs]

    def all_of_claim(self, claim: Claim) -> object:
        """Of the pages of a claim, in the same way."""
        return self.all_said(claim.statements, self.own(claim))

    def own(self, value: SiteSource | Claim) -> object:
        """Each field of a source or a claim, those that it will have too, but for its statements."""
        return _OWN[type(value)](value)

    def sources(self) -> object:
        """Of the lists of all sources."""
        return self._frames, self._digest(list(map(self._line, self._site.sources)))

    def lines(self, sources: Iterable[SiteSource], *more: object) -> object:
        """Of some lines of them."""
        return self._frames, more, list(map(self._line, sources))

    def _line(self, source: SiteSource) -> object:
        """What a list tells of a source, and what of the article of one who is not named."""
        if source.id not in self._lines:
            sure = [each for each in source.statements if not each.attribution.is_unsure]
            kinds, slugs = [each.attribution.kind for each in sure], dict.fromkeys([each.article for each in sure])
            articles = (self._links.articles[slug].article for slug in slugs)
            is_named = source.kind != "unnamed"
            told = [(each.slug, each.date, "" if is_named else (each.title, each.language)) for each in articles]
            self._lines[source.id] = self.own(source), kinds, told
        return self._lines[source.id]

    def articles(self, items: Iterable[AttributedArticle], *more: object) -> object:
        """Of a list of articles with who speaks in them."""
        return (
            self._frames,
            more,
            [(self._stands_for(item.article), [source.id in self._links.names for source in item.sources])
             for item in items],
        )  # fmt: skip

    def statements(self, rows: Iterable[Statement], *more: object) -> object:
        """Of a list of statements, each with its article and the names beside it."""
        return self._frames, more, list(map(self._row, rows))

    def _row(self, statement: Statement) -> object:
        key = statement.key
        if key not in self._rows:  # each stands in several lists
            article = self._stands_for(self._links.articles[statement.article].article)
            against = list(self._speakers.against(statement)) if statement.against else []
            self._rows[key] = key, article, self._speakers.name(statement), against, self._links.claims.get(key, "")
        return self._rows[key]

    def source(self, source: SiteSource) -> object:
        """Of what is told of a source as a whole: its own fields, and in which articles it says how much."""
        said: dict[str, int] = {}
        for each in source.statements:
            said[each.article] = said.get(each.article, 0) + (not each.attribution.is_unsure)
        articles = ((self._links.articles[slug].article, number) for slug, number in said.items())
        told = [(article.slug, article.title, article.date, number) for article, number in articles]
        own = replace(source, statements=())  # each field that it has, and will have
        return self._digest((own, len(source.statements), told))

    def claim(self, claim: Claim) -> object:
        """Of what is told of a claim as a whole; of each statement not where in its article it is."""
        return self.own(claim), [
            (each.key, each.words, each.against, item.source_id, item.told, item.review)
            for each, item in ((each, each.attribution) for each in claim.statements)
        ]
