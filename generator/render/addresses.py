"""Where everything of a site is found, told from one page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from generator.model.attribution import AttributedArticle
from generator.model.paths import article_page, claim_page, event_page, has_page, source_page
from generator.model.quick import quick
from generator.model.site import Site
from generator.render.stances import Matter, matter
from generator.render.views import Link
from generator.render.words import Words


@quick
class Addresses:
    """Links from the page whose way to the root is `home` ("../../").

    They name `index.html`, so that they work from disk too, where a folder shows its files. `say` has the words of the
    interface.
    """

    home: str
    say: Words
    articles: Mapping[str, AttributedArticle]
    names: Mapping[str, str]
    matters: Callable[[tuple[str, str]], Matter | None]
    claims: Mapping[tuple[str, str], str]
    events: Mapping[str, tuple[str, str]]  # id and name, by article
    abroad: Mapping[tuple[str, str], tuple[tuple[str, str], ...]]  # keys of what stands against it in other articles

    def at(self, home: str) -> Addresses:
        """The same site, told from another page."""
        return self if home == self.home else replace(self, home=home)

    def article(self, name: str) -> str:
        """The page of the article with that slug."""
        return f"{self.home}{article_page(name)}"

    def statement(self, name: str, attribution: str) -> str:
        """The card of an attribution in an article."""
        return f"{self.article(name)}#{attribution}"

    def source(self, id_: str) -> str:
        """The page of a source, "" where it has none."""
        return f"{self.home}{source_page(id_)}" if id_ in self.names else ""

    def name(self, id_: str) -> str:
        """The name of a source over all articles."""
        return self.names.get(id_) or self.say("source.none")

    def to(self, name: str) -> Link:
        """The way to the article with that slug, by its title."""
        article = self.articles[name].article
        return Link(article.title, self.article(name), language=self.say.foreign(article.language))

    def title(self, name: str) -> str:
        """The title of the article with that slug."""
        return self.articles[name].article.title

    def claim(self, article: str, attribution: str) -> str:
        """The page of the claim that an attribution makes, "" where it has none."""
        id_ = self.claims.get((article, attribution), "")
        return f"{self.home}{claim_page(id_)}" if id_ else ""

    def event(self, article: str) -> Link | None:
        """The page of the event that an article tells of, where others do too."""
        if article not in self.events:
            return None
        id_, name = self.events[article]
        return Link(name, f"{self.home}{event_page(id_)}")

    def against(self, article: str, attribution: str) -> tuple[Link, ...]:
        """The statements of other articles that a person set against an attribution: who makes them, and where."""
        found = []
        for slug, id_ in self.abroad.get((article, attribution), ()):
            said = self.articles[slug].attributions if slug in self.articles else ()
            who = (self.name(each.source_id) for each in said if each.id == id_)
            found += [Link(f"{name}, {self.title(slug)}", self.statement(slug, id_)) for name in who]
        return tuple(found)

    def matter_of(self, article: str, attribution: str) -> Matter | None:
        """What an attribution speaks of, where others do too."""
        return self.matters((article, attribution))


def addresses(site: Site, say: Words) -> Addresses:
    """The site's addresses, told from its root."""
    articles = {item.article.slug: item for item in site.articles}
    return Addresses(
        home="",
        say=say,
        articles=articles,
        names={source.id: source.name for source in site.sources},
        matters=_matters(site),
        claims={each.key: claim.id for claim in site.claims if has_page(claim) for each in claim.statements},
        abroad=_abroad(site),
        events={slug: (event.id, event.name) for event in site.events for slug in event.articles},
    )


def _abroad(site: Site) -> dict[tuple[str, str], tuple[tuple[str, str], ...]]:
    said = (each for claim in site.claims for each in claim.statements if each.against)
    found = ((each.key, tuple(key for key in each.against if key[0] != each.article)) for each in said)
    return {key: others for key, others in found if others}


def _matters(site: Site) -> Callable[[tuple[str, str]], Matter | None]:
    """The matter of a statement by its key: few are asked for."""
    claims = {each.key: claim for claim in site.claims if len(claim.statements) > 1 for each in claim.statements}
    found: dict[str, Matter] = {}

    def matter_of(key: tuple[str, str]) -> Matter | None:
        claim = claims.get(key)
        if claim and claim.id not in found:
            found[claim.id] = matter(claim.statements, claim.inferred)
        return found[claim.id] if claim else None

    return matter_of
