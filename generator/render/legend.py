"""What readers are told about the page itself: how to read its marks, and how it was made."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.article import Article
from generator.model.attribution import LIKELY
from generator.render.cast import Cast
from generator.render.labels import (
    CERTAIN,
    DENIAL_SIGN,
    SILENCE_SIGN,
    UNNAMED_SIGN,
    confidence_word,
    counted,
    signed,
    sureness,
)  # fmt: skip
from generator.render.views import Fact, LegendLine

UNREAD = "No person has marked who says what, and the machine did not look."
# What the parser tells about how it came to the text; readers learn it too.
READING = frozenset({"article-incomplete", "hidden-article", "other-encoding", "other-language"})
_KINDS = {
    "direct": ("solid line", "direct quotation: the source’s own words"),
    "mixed": ("dashed line", "partly quoted: own words and retold ones"),
    "indirect": ("dotted line", "indirect: what the source said, retold"),
}


def legend(who: Cast) -> tuple[LegendLine, ...]:
    """How to read the marks that this page has."""
    return tuple(_legend(who)) if who.order else ()


def _legend(who: Cast) -> Iterator[LegendLine]:
    drafts = {item.is_draft for item in who.order}
    kinds = {item.kind for item in who.order}
    state = "confirmed" if False in drafts else "draft"
    sample = f"content {state} slot-1"
    for kind, (words, meaning) in _KINDS.items():
        if kind in kinds:
            yield LegendLine(f"{sample} {kind}", words, meaning)
    yield LegendLine("cue", "said", "the words that tell that someone speaks")
    if who.attributed.article.hedges:
        yield LegendLine("hedge", "reportedly", "words that cast doubt")

    def sign(*signs: str) -> str:
        return signed("T1", *signs, is_draft=state == "draft")

    yield LegendLine(state, "", "initials of the source, number of the claim; leads to its card", label=sign())
    if True in drafts:
        yield from _drafts(who)
    if who.denials:
        yield LegendLine(state, "", "denies what another claims", label=sign(DENIAL_SIGN))
    if who.silent:
        yield LegendLine(state, "", "was asked and says nothing", label=sign(SILENCE_SIGN))
    if False in drafts:
        yield LegendLine("content confirmed direct slot-1", "tint", "marked or confirmed by a person")
    if any(who.inner.get(item.id) for item in who.order):
        yield LegendLine(f"{sample} indirect holds-1", "lower line", "told by the source of the line above it")
    if "contradicted" in who.statuses.values():
        yield LegendLine(f"{sample} direct is-contradicted", "wavy line, ≠", "contradicted in the article")
    if any(not source.is_named for source in who.sources.values()):
        label = sign(UNNAMED_SIGN if state == "draft" else "")
        yield LegendLine(f"{state} unnamed", "", "a source that the article does not name", label=label)


def _drafts(who: Cast) -> Iterator[LegendLine]:
    """The machine's drafts, by how sure they are; its labels are in brackets."""
    sample = "content draft direct slot-1"
    words = {
        "certain": "a machine’s draft, and it is certain; its label is in brackets",
        "likely": "a draft that is likely right",
        "unsure": "an unsure draft; shown only if you ask for it",
    }
    states = {sureness(item) for item in who.order}
    for state, meaning in words.items():
        if state in states:
            yield LegendLine(f"{sample} {state}", state, meaning)


def made(who: Cast, *, generated_by: str) -> tuple[Fact, ...]:
    """What the machine did, what a person did, and how sure the machine is."""
    article = who.attributed.article
    machine = [item for item in who.order if item.is_draft]
    people = len(who.order) - len(machine)
    words = [confidence_word(item.review.confidence) for item in machine]
    sure = ", ".join(f"{words.count(word)} {word}" for word in ("certain", "likely", "unsure") if word in words)
    facts = [Fact("Text", f"From {article.path}, unchanged{_left_out(article)}.")]
    facts += [Fact("Reading", f"{_capital(each.what)}.") for each in article.diagnostics if each.code in READING]
    if machine:
        places = counted(len(machine), "place")
        facts.append(
            Fact("Machine", f"{generated_by} found who says what in {places}; drafts until a person confirms them.")
        )
        scale = f"Certain is {CERTAIN:.0%} or more by the machine’s own measure, likely {LIKELY:.0%} or more."
        facts.append(Fact("How sure", f"{sure}. {scale}"))
    facts.append(Fact("People", _by_people(people, of=len(who.order)) if article.is_english or people else UNREAD))
    return tuple(facts)


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _left_out(article: Article) -> str:
    furniture = len(article.junk)
    return f"; {counted(furniture, 'piece')} of page furniture left out" if furniture else ""


def _by_people(people: int, *, of: int) -> str:
    if not of:
        return "Nobody speaks in this article, as far as was found."
    if not people:
        return "No person has confirmed a claim on this page."
    return f"A person marked or confirmed {people} of {counted(of, 'claim')}."
