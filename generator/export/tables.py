"""The site as tables, told once: the sheets, their description and the database are made of these."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from generator.export.records import DECIDED, against_of, archived, told_relations
from generator.model.attribution import AttributedArticle, Source
from generator.model.paths import article_page, event_page, url
from generator.model.quick import quick
from generator.model.site import Site, Statement
from generator.model.span import words_of

ColumnKind = Literal["string", "integer", "number", "boolean", "date"]
Value = str | int | float | bool | None
Row = tuple[Value, ...]


@quick
class Column:
    """A column with what it means; `of` is the table whose rows it names, "" for none."""

    name: str
    kind: ColumnKind
    meaning: str
    of: str = ""


@quick(kw_only=True)
class Table:
    """Rows of one kind; no two have the same `key`. `searched`: the columns whose words can be looked for."""

    name: str
    meaning: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: Callable[[Site], Iterator[Row]]
    searched: tuple[str, ...] = ()


def _articles(site: Site) -> Iterator[Row]:
    for item in site.articles:
        article = item.article
        yield (
            article.slug,
            article.title,
            article.date.isoformat() if article.date else None,
            "; ".join(article.authors) or None,
            article.publisher or None,
            article.language,
            url(site.config, article_page(article.slug)) or article_page(article.slug),
            article.url or None,
            article.summary or None,
            article.text,
        )


def _sources(site: Site) -> Iterator[Row]:
    for source in site.sources:
        named = source.kind != "unnamed"
        called, also = "; ".join(source.called) or None, " ".join(source.also) or None
        yield source.id, source.name, source.kind, named, source.role or None, source.wikidata or None, called, also


def _claims(site: Site) -> Iterator[Row]:
    for claim in site.claims:
        yield claim.id, claim.text, len(claim.statements)


def _attributions(site: Site) -> Iterator[Row]:
    said = {each.key: (claim.id, each) for claim in site.claims for each in claim.statements}
    likeness = {each.of: each.confidence for claim in site.claims for each in claim.inferred}
    for attributed in site.articles:
        sources = {source.id: source for source in attributed.sources}
        for item in attributed.attributions:
            claim, statement = said[attributed.article.slug, item.id]
            source = sources.get(item.source_id)
            yield _attribution(statement, attributed, source=source, claim=claim, likeness=likeness.get(statement.key))


def _attribution(
    statement: Statement, attributed: AttributedArticle, *, source: Source | None, claim: str, likeness: float | None
) -> Row:
    item, text = statement.attribution, attributed.article.text
    told, review = item.told, item.review
    found = [archived(evidence) for evidence in told.evidence]
    return (
        attributed.article.slug,
        item.id,
        source.id if source else None,
        source.kind if source else None,
        source.is_named if source else None,
        item.kind,
        words_of(text, item.source) or None,
        words_of(text, item.cue) or None,
        words_of(text, item.content),
        item.content[0].start,
        item.end,
        len(item.content),
        told.via or None,
        item.within or None,
        claim,
        likeness is not None,
        likeness,
        told.status or None,
        " ".join(against_of(statement)) or None,
        "\n".join(evidence.text for evidence in told.evidence) or None,
        " ".join(copy for copy, _ in found if copy) or None,
        " ".join(day.isoformat() for _, day in found if day) or None,
        told.note or None,
        item.origin,
        item.is_draft,
        review.reviewer or None,
        review.reviewed.isoformat() if review.reviewed else None,
        DECIDED.get(review.decided),
        words_of(text, review.was) or None,
        round(review.confidence, 4),
    )


def _relations(site: Site) -> Iterator[Row]:
    for attributed in site.articles:
        for number, relation in enumerate(told_relations(attributed), 1):
            words = words_of(attributed.article.text, relation.evidence) or None
            yield attributed.article.slug, number, relation.type, relation.of, " ".join(relation.to) or None, words


def _events(site: Site) -> Iterator[Row]:
    for event in site.events:
        page = url(site.config, event_page(event.id)) or event_page(event.id)
        yield event.id, event.name, page, " ".join(event.articles), " ".join(event.claims) or None


def _differences(site: Site) -> Iterator[Row]:
    for event in site.events:
        for number, (one, other) in enumerate(event.differing, 1):
            yield event.id, number, *one, *other


def _corrections(site: Site) -> Iterator[Row]:
    for item in site.articles:
        for number, each in enumerate(reversed(item.article.corrections), 1):
            yield item.article.slug, number, each.date.isoformat(), each.text


_ARTICLE = Column("article", "string", "the article", of="articles")

TABLES = (
    Table(
        name="articles",
        meaning="the articles of the site",
        columns=(
            Column("slug", "string", "its name in addresses"),
            Column("title", "string", "its headline"),
            Column("date", "date", "when it was published"),
            Column("authors", "string", "who wrote it, with semicolons between them"),
            Column("publisher", "string", "who published it first"),
            Column("language", "string", "its language as a code"),
            Column("page", "string", "the address of its page"),
            Column("original", "string", "where it was published first"),
            Column("summary", "string", "its description, standfirst or first sentence"),
            Column("text", "string", "its words; all offsets count code points in them"),
        ),
        key=("slug",),
        rows=_articles,
        searched=("title", "text"),
    ),
    Table(
        name="sources",
        meaning="who speaks, over all articles",
        columns=(
            Column("id", "string", "the source"),
            Column("name", "string", "its name; of one that is not named, how it is described"),
            Column("kind", "string", "person, organization, government, media, group, document or unnamed"),
            Column("named", "boolean", "whether the text says who it is"),
            Column("role", "string", "what readers should know of it"),
            Column("wikidata", "string", "its item in Wikidata"),
            Column("called", "string", "other names that articles give it, with semicolons between them"),
            Column("also", "string", "other ids that articles have for it, with spaces between them"),
        ),
        key=("id",),
        rows=_sources,
        searched=("name", "called", "role"),
    ),
    Table(
        name="claims",
        meaning="what like statements assert",
        columns=(
            Column("id", "string", "the claim"),
            Column("text", "string", "as it was first worded"),
            Column("statements", "integer", "how often it is made"),
        ),
        key=("id",),
        rows=_claims,
    ),
    Table(
        name="attributions",
        meaning="every statement: who says what, in which words",
        columns=(
            _ARTICLE,
            Column("id", "string", "the statement; its anchor on the article's page"),
            Column("source", "string", "who says it", of="sources"),
            Column("source_kind", "string", "the kind of that source"),
            Column("named", "boolean", "whether that source is named"),
            Column("type", "string", "direct, indirect or mixed"),
            Column("source_words", "string", "the words for who says it"),
            Column("cue", "string", "the words that mark saying"),
            Column("content", "string", "what is said; where words are left out, an ellipsis"),
            Column("start", "integer", "where its first part begins in the article's text"),
            Column("end", "integer", "where its last part ends"),
            Column("parts", "integer", "of how many parts it is"),
            Column("via", "string", "the source that passed it on"),
            Column("within", "string", "the statement of the same article that reports this one"),
            Column("claim", "string", "what it claims", of="claims"),
            Column("claim_inferred", "boolean", "is it of that claim by likeness of words alone"),
            Column("claim_likeness", "number", "how often that is right, from 0 to 1"),
            Column("status", "string", "what checking found: supported, contradicted, disputed or unverified"),
            Column(
                "against",
                "string",
                "statements against it, with spaces between them; ARTICLE/ID elsewhere",
            ),
            Column("evidence", "string", "what the finding rests on"),
            Column("archived", "string", "archived copies of that, with spaces between them"),
            Column("seen", "string", "the days on which that was seen, YYYY-MM-DD, with spaces between them"),
            Column("note", "string", "what a person noted"),
            Column("origin", "string", "machine or author: who found it"),
            Column("draft", "boolean", "whether nobody has confirmed it"),
            Column("reviewer", "string", "who decided about it"),
            Column("reviewed", "date", "when"),
            Column("decided", "string", "confirmed, changed or added: what a person decided beside the article"),
            Column("was", "string", "what the machine had found, where a person changed the words"),
            Column("confidence", "number", "how sure the machine is, from 0 to 1"),
        ),
        key=("article", "id"),
        rows=_attributions,
        searched=("content", "source_words"),
    ),
    Table(
        name="relations",
        meaning="how statements stand to each other, as an article says or a person does",
        columns=(
            _ARTICLE,
            Column("number", "integer", "counts them within the article"),
            Column("type", "string", "repeats, continues, contradicts, denies, supports, no-evidence or no-comment"),
            Column("of", "string", "the statement that it tells of; ARTICLE/ID elsewhere"),
            Column("to", "string", "the other statements, with spaces between them"),
            Column("evidence", "string", "the words that say so; none where a person does"),
        ),
        key=("article", "number"),
        rows=_relations,
    ),
    Table(
        name="events",
        meaning="what several articles tell of, as a person says",
        columns=(
            Column("id", "string", "the event"),
            Column("name", "string", "what it is called"),
            Column("page", "string", "the address of its page"),
            Column("articles", "string", "the articles that tell of it, the oldest first, with spaces between them"),
            Column("claims", "string", "the claims that stand in several of them, with spaces between them"),
        ),
        key=("id",),
        rows=_events,
        searched=("name",),
    ),
    Table(
        name="differences",
        meaning="statements of two articles of an event about one thing, by their like words, with other numbers",
        columns=(
            Column("event", "string", "the event", of="events"),
            Column("number", "integer", "counts them within the event"),
            _ARTICLE,
            Column("statement", "string", "the statement of that article"),
            Column("other_article", "string", "the other article", of="articles"),
            Column("other_statement", "string", "the statement of the other one"),
        ),
        key=("event", "number"),
        rows=_differences,
    ),
    Table(
        name="corrections",
        meaning="what was put right in articles after they were published",
        columns=(
            _ARTICLE,
            Column("number", "integer", "counts them within the article, from the oldest"),
            Column("date", "date", "when"),
            Column("text", "string", "what was put right"),
        ),
        key=("article", "number"),
        rows=_corrections,
        searched=("text",),
    ),
)
