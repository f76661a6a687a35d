"""Where everything of a site is found, told from one page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from re import fullmatch

from generator.model.site import Claim, Site
from generator.text.slugs import slug


@dataclass(frozen=True, slots=True)
class Addresses:
    """Links from the page whose way to the root is `home` ("../../").

    They name `index.html`, so that they work from disk too, where a folder shows its files.
    """

    home: str
    titles: Mapping[str, str]
    source_ids: frozenset[str]
    claims: Mapping[tuple[str, str], Claim]

    def at(self, home: str) -> Addresses:
        """The same site, told from another page."""
        return replace(self, home=home)

    def article(self, name: str) -> str:
        """The page of the article with that slug."""
        return f"{self.home}articles/{name}/index.html"

    def statement(self, name: str, attribution: str) -> str:
        """The card of an attribution in an article."""
        return f"{self.article(name)}#{attribution}"

    def source(self, id_: str) -> str:
        """The page of a source, "" where it has none."""
        return f"{self.home}{source_page(id_)}" if id_ in self.source_ids else ""

    def claim_of(self, article: str, attribution: str) -> Claim | None:
        """The claim that an attribution makes."""
        return self.claims.get((article, attribution))


def addresses(site: Site) -> Addresses:
    """The site's addresses, told from its root."""
    return Addresses(
        home="",
        titles={item.article.slug: item.article.title for item in site.articles},
        source_ids=frozenset(source.id for source in site.sources),
        claims={
            (statement.article, statement.attribution.id): claim
            for claim in site.claims
            for statement in claim.statements
        },
    )


def source_page(id_: str) -> str:
    """The path of a source's page; an id that is more than a plain name never makes a path of its own."""
    name = id_ if fullmatch(r"[\w-][\w.-]*", id_) else slug(id_)
    return f"sources/{name}/index.html"
