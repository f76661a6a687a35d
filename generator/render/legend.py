"""What readers are told about the page itself: how to read its marks, and how it was made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.model.article import Article
from generator.model.attribution import LIKELY
from generator.render.cast import Cast
from generator.render.labels import CERTAIN, DENIAL_SIGN, SILENCE_SIGN, UNNAMED_SIGN, confidence_word, signed, sureness
from generator.render.views import Fact, LegendLine
from generator.render.words import Words

# What the parser tells about how it came to the text; readers learn it too.
READING = frozenset({"article-incomplete", "hidden-article", "other-encoding", "other-language"})


def legend(who: Cast) -> tuple[LegendLine, ...]:
    """How to read the marks that this page has."""
    return tuple(_legend(who)) if who.order else ()


def _legend(who: Cast) -> Iterator[LegendLine]:
    say, drafts, kinds = who.say, {item.is_draft for item in who.order}, {item.kind for item in who.order}
    state = "confirmed" if False in drafts else "draft"
    sample = f"content {state} slot-1"

    def sign(*signs: str) -> str:
        return signed("T1", *signs, is_draft=state == "draft")

    for kind in ("direct", "mixed", "indirect"):
        if kind in kinds:
            yield LegendLine(f"{sample} {kind}", say(f"legend.{kind}_line"), say(f"legend.{kind}"))
    yield LegendLine("cue", say("legend.cue_sample"), say("legend.cue"))
    if who.attributed.article.hedges:
        yield LegendLine("hedge", say("legend.hedge_sample"), say("legend.hedge"))
    yield LegendLine(state, "", say("legend.label"), label=sign())
    if True in drafts:
        yield from _drafts(who)
    if who.denials:
        yield LegendLine(state, "", say("legend.denial"), label=sign(DENIAL_SIGN))
    if who.silent:
        yield LegendLine(state, "", say("legend.silence"), label=sign(SILENCE_SIGN))
    if False in drafts:
        yield LegendLine("content confirmed direct slot-1", say("legend.confirmed_sample"), say("legend.confirmed"))
    if any(who.inner.get(item.id) for item in who.order):
        yield LegendLine(f"{sample} indirect holds-1", say("legend.nested_sample"), say("legend.nested"))
    if "contradicted" in who.statuses.values():
        line, meaning = say("legend.contradicted_sample"), say("legend.contradicted")
        yield LegendLine(f"{sample} direct is-contradicted", line, meaning)
    if any(not source.is_named for source in who.sources.values()):
        label = sign(UNNAMED_SIGN if state == "draft" else "")
        yield LegendLine(f"{state} unnamed", "", say("legend.unnamed"), label=label)


def _drafts(who: Cast) -> Iterator[LegendLine]:
    """The machine's drafts, by how sure they are; its labels are in brackets."""
    states = {sureness(item) for item in who.order}
    for state in ("certain", "likely", "unsure"):
        if state in states:
            classes = f"content draft direct slot-1 {state}"
            yield LegendLine(classes, who.say(f"sure.{state}"), who.say(f"legend.{state}"))


def made(who: Cast, *, generated_by: str) -> tuple[Fact, ...]:
    """What the machine did, what a person did, and how sure the machine is."""
    article, say = who.attributed.article, who.say
    machine = [item for item in who.order if item.is_draft]
    people = len(who.order) - len(machine)
    facts = [Fact(say("made.text"), _text(article, say))]
    facts += [
        Fact(say("made.reading"), say(f"reading.{each.code}", what=each.what[:1].upper() + each.what[1:]))
        for each in article.diagnostics
        if each.code in READING
    ]
    if machine:
        found = say.count("made.found", len(machine), program=generated_by)
        states = Counter(confidence_word(item.review.confidence) for item in machine)
        sure = (say.count(f"made.{state}", states[state]) for state in ("certain", "likely", "unsure") if states[state])
        scale = {"certain": say.ways.percent(CERTAIN), "likely": say.ways.percent(LIKELY)}
        facts.append(Fact(say("made.machine"), found))
        facts.append(Fact(say("made.sure"), say("made.scale", sure=", ".join(sure), **scale)))
    is_read = article.is_english or people
    by_people = _by_people(people, of=len(who.order), say=say) if is_read else say("made.unread")
    facts.append(Fact(say("made.people"), by_people))
    return tuple(facts)


def _text(article: Article, say: Words) -> str:
    furniture = len(article.junk)
    path = {"path": article.path}
    return say.count("made.left_out", furniture, **path) if furniture else say("made.unchanged", **path)


def _by_people(people: int, *, of: int, say: Words) -> str:
    if not of:
        return say("made.nobody")
    if not people:
        return say("made.unconfirmed")
    return say.count("made.confirmed", of, done=say.ways.number(people))
