"""The list of claims beside an article: a card for each attribution, inner ones behind their outer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import islice

from generator.model.annotation import Review
from generator.model.attribution import Attribution, Source
from generator.model.paths import CITE
from generator.model.site import Statement
from generator.model.span import words_of
from generator.render.addresses import Addresses
from generator.render.cast import Cast
from generator.render.labels import confidence_word, sureness, surname
from generator.render.stances import stances, wording
from generator.render.views import AlsoLine, Card, Chip, Fact, Link, RelationLine, Way
from generator.render.weave import weave
from generator.render.words import Words

_STANCES = ("card.same", "card.otherwise", "card.others")
MOST_ALSO = 5  # lines on a card for each stance; all of them are on the claim's page
DEEPEST = 3  # steps of indent; deeper ones stand no further in
_DONE = {"change": "provenance.changed", "add": "provenance.added"}
_MARKS = "“”\"‘’'«»„‹›‚"  # that a quotation of it brings along


def cards(cast: Cast, addresses: Addresses) -> tuple[Card, ...]:
    """The cards in reading order, those that others report behind them; the same words said again are on one card."""
    groups: dict[tuple[str, str], list[Attribution]] = {}
    said = Counter([item.source_id for item in cast.order])
    for item in cast.order:
        same = _sameness(cast, item) if said[item.source_id] > 1 else ("", item.id)
        groups.setdefault(same, []).append(item)
    return tuple(_card(cast, addresses, items) for items in groups.values())


def _sameness(cast: Cast, item: Attribution) -> tuple[str, str]:
    """What two statements share that are one card: a source and all words, and nothing that a person told of them."""
    words = wording(cast.words(item))
    is_plain = not (item.within or cast.inner.get(item.id) or item.told.status or item.told.note or item.told.evidence)
    return (f"{item.source_id} {sureness(item)}", words) if is_plain and item.source_id else ("", item.id)


def _card(cast: Cast, addresses: Addresses, items: Sequence[Attribution]) -> Card:
    item, text, say = items[0], cast.attributed.article.text, cast.say
    source = cast.sources.get(item.source_id)
    outer = cast.outer(item)
    relations = [line for each in items for line in _relations(cast, addresses, each)]
    also = [line for each in items for line in _also(cast, addresses, each)]
    return Card(
        id=item.id,
        ways=tuple([Way(each.id, cast.label(each), f"#ref-{each.id}") for each in items]),
        classes=" ".join(cast.classes[item.id]),
        depth=min(_depth(cast, item), DEEPEST),
        source=chip(cast, addresses, item),
        role=_role(source),
        told_by=f"{cast.labels[outer.id]} {cast.name(outer)}" if outer else "",
        words=quoted(item, cast.words(item), say),
        language=say.foreign(cast.attributed.article.language),
        kind=say(f"how.{item.kind}"),
        cue=words_of(text, item.cue),
        status=say.capital(f"status.{item.told.status}") if item.told.status else "",
        relations=_together(relations) if relations else (),
        note=item.told.note,
        facts=tuple(_facts(cast, item, source)),
        evidence=tuple([weave(evidence.text, evidence.elements).whole for evidence in item.told.evidence]),
        provenance=provenance(item, say),
        cite="" if item.is_unsure else f"{CITE}#{item.id}",
        claim=addresses.claim(cast.attributed.article.slug, item.id),
        also=tuple(dict.fromkeys(also)) if len(items) > 1 else tuple(also),
    )


def _depth(cast: Cast, item: Attribution) -> int:
    outer = cast.outer(item)
    return 1 + _depth(cast, outer) if outer else 0


def _role(source: Source | None) -> str:
    """What readers should know of the source; of an unnamed one at least how it is described."""
    if not source:
        return ""
    return source.role or (source.described if source.described != source.name else "")


def _facts(cast: Cast, item: Attribution, source: Source | None) -> Iterator[Fact]:
    text, say = cast.attributed.article.text, cast.say
    if item.review.was:
        yield Fact(say("card.was"), say("quote", words=words_of(text, item.review.was).strip(_MARKS)))
    if item.told.via:
        via = cast.sources.get(item.told.via)
        yield Fact(say("card.via"), via.name if via else item.told.via)
    if item.told.on:
        yield Fact(say("card.where"), item.told.on)
    if item.told.date:
        yield Fact(say("card.when"), _day(item.told.date, say))
    if item.told.hedges:
        hedges = (" ".join(span.of(text).split()) for span in item.told.hedges)
        yield Fact(say("card.hedged"), " … ".join(say("quote", words=words) for words in hedges))
    if source and not source.is_named and source.reason:
        yield Fact(say("card.not_named"), source.reason)


def _day(words: str, say: Words) -> str:
    """A date in words where it is one as a computer writes it; else as it stands."""
    try:
        return say.ways.day(date.fromisoformat(words))
    except ValueError:
        return words


def chip(cast: Cast, addresses: Addresses, item: Attribution) -> Chip:
    """The attribution's source in small."""
    badge = cast.badge(item)
    source = cast.sources.get(item.source_id)
    classes = f"slot-{badge.slot}" + (" unnamed" if source and not source.is_named else "")
    short = surname(source) if source else cast.name(item)
    return Chip(badge.letter, classes, cast.name(item), addresses.source(item.source_id), short=short)


def provenance(item: Attribution, say: Words) -> str:
    """Who says that it is so: "machine draft, likely", "machine draft, changed by A. Editor, 23 November 2026"."""
    return _provenance(item.review, say)


@lru_cache(256)  # the same for most statements of a site, each on several pages
def _provenance(review: Review, say: Words) -> str:
    if review.is_draft:
        sure = say(f"sure.{confidence_word(review.confidence)}")
        return say("provenance.again" if review.asked_again else "provenance.draft", sure=sure)
    own = "provenance.confirmed" if review.by_machine else "provenance.marked"
    done = say(_DONE.get(review.decided, own), who=review.reviewer or say("provenance.person"))
    return say("provenance.on", done=done, day=say.ways.day(review.reviewed)) if review.reviewed else done


def quoted(item: Attribution, words: str, say: Words) -> str:
    """The words of an attribution; in quotation marks where they are verbatim and bring none."""
    is_bare = item.kind == "direct" and not words.startswith(("“", '"', "‘", "'", "«", "„", "‹", "‚"))
    return say("quote", words=words) if is_bare else words


def _relations(cast: Cast, addresses: Addresses, item: Attribution) -> Iterator[RelationLine]:
    text = cast.attributed.article.text
    relations = cast.relations.get(item.id, ())
    for relation in relations:
        evidence = words_of(text, relation.evidence)
        if item.id == relation.of:
            yield RelationLine(cast.say(f"relation.{relation.type}"), _links(cast, relation.to), evidence)
        else:
            yield RelationLine(cast.say(f"relation.{relation.type}_by"), _links(cast, (relation.of,)), evidence)
    told = {other for relation in relations for other in (relation.of, *relation.to)}
    if rest := tuple(other for other in cast.opposed.get(item.id, ()) if other not in told):
        yield RelationLine(cast.say("card.against"), _links(cast, rest), "")
    if abroad := addresses.against(cast.attributed.article.slug, item.id):
        yield RelationLine(cast.say("card.against_elsewhere"), abroad, "")


def _together(lines: Iterable[RelationLine]) -> tuple[RelationLine, ...]:
    """The lines, those that say the same of several claims made one."""
    links: dict[tuple[str, str], list[Link]] = {}
    for line in lines:
        links.setdefault((line.text, line.evidence), []).extend(line.links)
    return tuple(RelationLine(text, tuple(dict.fromkeys(found)), told) for (text, told), found in links.items())


def _links(cast: Cast, ids: tuple[str, ...]) -> tuple[Link, ...]:
    return tuple(Link(f"{cast.labels[id_]} {cast.names[id_]}", f"#{id_}") for id_ in ids if id_ in cast.names)


def _also(cast: Cast, addresses: Addresses, item: Attribution) -> Iterator[AlsoLine]:
    """Who else speaks of the same, here or in another article, each with their own words."""
    here = cast.attributed.article.slug
    matter = addresses.matter_of(here, item.id)
    if not matter:
        return
    found = stances(matter, (here, item.id), most=MOST_ALSO + len(cast.order))  # its own ones may be left out
    linked = _linked(cast, addresses, item)
    for key, statements in zip(_STANCES, (found.same, found.otherwise, found.others), strict=True):
        stance = addresses.say(key) if statements else ""
        shown = (
            statement
            for statement in statements
            if not (linked and statement.key in linked)
            and not (statement.article == here and _is_twin(statement, item))
        )
        for each in islice(shown, MOST_ALSO):
            if each.article == here:
                yield _also_line(addresses, stance, each, here)
                continue
            told, of = stance, each.key
            is_like = of in matter.inferred or (here, item.id) in matter.inferred
            if is_like and wording(each.words) != wording(cast.words(item)):
                told = addresses.say("card.by_likeness", stance=stance)
            way = (addresses.home, told, *of)
            if way not in matter.lines:
                matter.lines[way] = _also_line(addresses, told, each, here)
            yield matter.lines[way]


def _linked(cast: Cast, addresses: Addresses, item: Attribution) -> set[tuple[str, str]]:
    """The keys of the statements to which the lines of `_relations` lead."""
    here = cast.attributed.article.slug
    told = {id_ for relation in cast.relations.get(item.id, ()) for id_ in (relation.of, *relation.to)}
    abroad = addresses.abroad.get((here, item.id), ())
    return {*abroad, *((here, id_) for id_ in told.union(cast.opposed.get(item.id, ())))}


def _is_twin(statement: Statement, item: Attribution) -> bool:
    """Is it the same words of the same source, which share a card?"""
    return statement.attribution.source_id == item.source_id


def _also_line(addresses: Addresses, stance: str, statement: Statement, here: str) -> AlsoLine:
    id_, is_here = statement.attribution.id, statement.article == here
    place = f"#{id_}" if is_here else addresses.statement(statement.article, id_)
    title = "" if is_here else addresses.title(statement.article)
    who = addresses.name(statement.attribution.source_id)
    return AlsoLine(stance, who, quoted(statement.attribution, statement.words, addresses.say), Link(title, place))
