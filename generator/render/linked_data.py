"""What a page says of itself to programs: schema.org as JSON-LD, which no browser runs.

A statement is a `Claim`, in somebody's own words a `Quotation` too. A machine's draft says that it is one.
`ClaimReview` stands only where a person gave a verdict with evidence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from generator.model.article import Article
from generator.model.attribution import AttributedArticle, Attribution, Source, SourceKind
from generator.model.compact import compact_json
from generator.model.paths import article_page, claim_page, source_page, url
from generator.model.quick import quick
from generator.model.site import Claim, Config, SiteSource, Statement
from generator.render.labels import sureness

Node = dict[str, object]
_TYPES: dict[SourceKind, str] = {
    "person": "Person",
    "organization": "Organization",
    "government": "GovernmentOrganization",
    "media": "NewsMediaOrganization",
    "group": "Organization",
    "document": "CreativeWork",
    "unnamed": "Person",
}
_ITEM = "https://www.wikidata.org/wiki/"
# Characters that could end the element around the data, or a line of a script.
_ESCAPES = {char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


@quick
class Places:
    """Addresses as told from the page whose way to the root is `home`: full ones where the site's own is known."""

    config: Config
    home: str

    def of(self, path: str) -> str:
        """The address of a page, or of a place in one."""
        return url(self.config, path) or self.home + path


def article_data(attributed: AttributedArticle, places: Places, description: str, picture: str = "") -> Markup:
    """An article with its statements and who makes them; the machine's unsure drafts are left out.

    `picture`: the full address of its picture.
    """
    article = attributed.article
    page = article_page(article.slug)
    sources = {source.id: source for source in attributed.sources}
    shown = [item for item in attributed.attributions if not item.is_unsure]
    speaking = {item.source_id for item in shown}
    statements = [_statement(item, sources.get(item.source_id), article, places) for item in shown]
    news = _given(
        {
            "@type": "NewsArticle",
            "@id": places.of(f"{page}#article"),
            "url": url(places.config, page),
            "headline": article.title,
            "description": description,
            "image": picture,
            "inLanguage": article.language,
            "datePublished": article.date.isoformat() if article.date else "",
            "author": [{"@type": "Person", "name": name} for name in article.authors],
            "publisher": _organization(article.publisher or places.config.author),
            "isBasedOn": article.url if article.url.startswith(("https://", "http://")) else "",
            "dateModified": article.corrections[0].date.isoformat() if article.corrections else "",
            "correction": [
                {"@type": "CorrectionComment", "text": each.text, "datePublished": each.date.isoformat()}
                for each in article.corrections
            ],
            "hasPart": [{"@id": node["@id"]} for node in statements],
        }
    )
    people = [source_node(source, places) for key, source in sources.items() if key in speaking]
    return script_of([news, *statements, *people])


def _statement(item: Attribution, source: Source | None, article: Article, places: Places) -> Node:
    page, is_direct = article_page(article.slug), item.kind == "direct"
    who = {"@id": places.of(f"{source_page(source.id)}#source")} if source else None
    is_document = source is not None and source.kind == "document"
    return _given(
        {
            "@type": ["Claim", "Quotation"] if is_direct else "Claim",
            "@id": places.of(f"{page}#{item.id}"),
            "text": item.words_in(article),
            "author": None if is_document else who,
            "creator": who if is_direct and not is_document else None,
            "isBasedOn": who if is_document else None,
            "appearance": {"@id": places.of(f"{page}#article")},
            "creativeWorkStatus": _draft(item) if item.is_draft else "",
            "claimInterpreter": _person(item.review.reviewer),
        }
    )


def _draft(item: Attribution) -> str:
    """What a machine's draft says that it is, in English as all data."""
    again = ", to be confirmed again: it was confirmed in other words" if item.review.asked_again else ""
    return f"machine draft, {sureness(item)}{again}"


def source_node(source: Source | SiteSource, places: Places) -> Node:
    """Who speaks. One that is not named has a description, and no invented name."""
    is_person = source.kind == "person"
    is_named = source.kind != "unnamed"
    return _given(
        {
            "@type": _TYPES[source.kind],
            "@id": places.of(f"{source_page(source.id)}#source"),
            "name": source.name if is_named else "",
            "jobTitle": source.role if is_person else "",
            "description": (source.role if is_named else source.name) if not is_person else "",
            "sameAs": f"{_ITEM}{source.wikidata}" if source.wikidata else "",
        }
    )


def claim_data(claim: Claim, places: Places) -> Markup:
    """A claim with every statement of it, and each verdict on it."""
    page = claim_page(claim.id)
    own = {"@id": places.of(f"{page}#claim")}
    inferred = {each.of for each in claim.inferred}  # schema.org has no word for “perhaps”
    sure = (each for each in claim.statements if each.key not in inferred)
    appearances = (places.of(f"{article_page(each.article)}#{each.attribution.id}") for each in sure)
    node: Node = {"@type": "Claim", **own, "text": claim.text, "appearance": [{"@id": each} for each in appearances]}
    return script_of([node, *(_reviews(claim.statements, page, places))])


def _reviews(statements: Iterable[Statement], page: str, places: Places) -> Iterator[Node]:
    for each in statements:
        told, review = each.attribution.told, each.attribution.review
        if told.status and told.evidence and not each.attribution.is_draft:
            said = {"@type": "Claim", "@id": places.of(f"{article_page(each.article)}#{each.attribution.id}")}
            yield _given(
                {
                    "@type": "ClaimReview",
                    "url": url(places.config, page),
                    "claimReviewed": each.words,
                    "itemReviewed": said,
                    "reviewRating": {"@type": "Rating", "alternateName": told.status},
                    "reviewBody": "\n\n".join(evidence.text for evidence in told.evidence),
                    "author": _person(review.reviewer) or _organization(places.config.author or places.config.title),
                    "datePublished": review.reviewed.isoformat() if review.reviewed else "",
                }
            )


def site_data(config: Config, places: Places) -> Markup:
    """The site itself, on its front page."""
    publisher = _organization(config.author)
    return script_of([_given({
        "@type": "WebSite", "@id": places.of("index.html#site"), "name": config.title, "url": url(config, "index.html"),
        "inLanguage": config.language, "publisher": publisher,
    })])  # fmt: skip


def _person(name: str) -> Node | None:
    return {"@type": "Person", "name": name} if name else None


def _organization(name: str) -> Node | None:
    return {"@type": "Organization", "name": name} if name else None


def _given(node: Node) -> Node:
    return {key: value for key, value in node.items() if value}


def script_of(nodes: Iterable[Node]) -> Markup:
    """The nodes as the content of a script element, whatever stands in the words."""
    graph = compact_json({"@context": "https://schema.org", "@graph": [*nodes]})
    for char, escape in _ESCAPES.items():  # `translate` looks each character up, and takes ten times as long
        graph = graph.replace(char, escape)
    return Markup(graph)
