"""The page of an event: its articles side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.model.site import Event, Site, Statement
from generator.render.addresses import Addresses
from generator.render.article import byline
from generator.render.list_views import EventArticle, EventView, StatementLine
from generator.render.statements import Speakers, statement_line
from generator.render.views import Frame, Link


class Events:
    """The events of a site, with all that their pages show."""

    def __init__(self, site: Site) -> None:
        self._claims = {claim.id: claim for claim in site.claims}
        self._sources = {source.id: source for source in site.sources}
        wanted = {key for event in site.events for pair in event.differing for key in pair}
        self._said = {each.key: each for claim in site.claims for each in claim.statements if each.key in wanted}

    def claims(self, event: Event) -> list[list[Statement]]:
        """What its articles say of each claim that several of them have, in their order."""
        order = {slug: at for at, slug in enumerate(event.articles)}
        found = []
        for claim in (self._claims[id_] for id_ in event.claims):
            inside = [each for each in claim.statements if each.article in order]
            found.append(sorted(inside, key=lambda each: (order[each.article], each.attribution.start)))
        return found

    def differing(self, event: Event) -> list[tuple[Statement, ...]]:
        """Statements about one thing with other numbers."""
        return [tuple(self._said[key] for key in pair) for pair in event.differing]

    def shown(self, event: Event) -> list[Statement]:
        """All statements on the page."""
        return [
            *(each for inside in self.claims(event) for each in inside),
            *(each for pair in self.differing(event) for each in pair),
        ]

    def view(self, event: Event, speakers: Speakers, addresses: Addresses, *, frame: Frame) -> EventView:
        """The page."""
        say, items = addresses.say, [addresses.articles[slug] for slug in event.articles]
        speaking = [[source.id for source in item.sources if source.id in self._sources] for item in items]
        number = Counter(id_ for ids in speaking for id_ in ids)
        shared = [id_ for id_ in number if number[id_] > 1]
        inferred = {each.of for id_ in event.claims for each in self._claims[id_].inferred}

        def lines(statements: Iterable[Statement]) -> tuple[StatementLine, ...]:
            return tuple(
                statement_line(each, addresses, speakers, is_inferred=each.key in inferred) for each in statements
            )

        told = say.count("count.articles", len(items)), say.count("count.sources", len(number))
        return EventView(
            frame=frame,
            name=event.name,
            caption=", ".join(told),
            articles=tuple(
                EventArticle(
                    addresses.to(item.article.slug),
                    byline(item.article, say),
                    _links((id_ for id_ in ids if number[id_] == 1), addresses),
                )
                for item, ids in zip(items, speaking, strict=True)
            ),
            sources=_links(shared, addresses),
            claims=tuple(lines(inside) for inside in self.claims(event)),
            differing=tuple(lines(pair) for pair in self.differing(event)),
        )


def _links(ids: Iterable[str], addresses: Addresses) -> tuple[Link, ...]:
    """The ways to sources, by name."""
    named = sorted(((addresses.names[id_], id_) for id_ in ids), key=lambda each: (each[0].casefold(), each))
    return tuple(Link(name, addresses.source(id_)) for name, id_ in named)
