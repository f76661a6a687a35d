"""The shipped engine on our own labelled texts, of other fields and conventions than the corpus it learnt from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from benchmarks.agreement import Rate, b_cubed, matched, who_said_what
from benchmarks.corpus import Labelled, labelled
from generator.attribute import attribute
from generator.find.trained import linking
from generator.model.attribution import AttributedArticle, Engine, Finding, Found
from generator.model.lexicon import bare_name
from generator.model.prose import Prose
from generator.name.words import normalised
from generator.pipeline.engine import engine_of
from generator.read.lexicon import read_lexicon
from generator.read.weights import read_weights

_WORD = re.compile(r"[^\W_]+")


def attribution_rates(engine: Engine, folder: str) -> dict[str, Rate]:
    """Who said what, a rate for each text of the folder."""
    return {text.name: who_said_what(text.gold, attribute(text.article, engine)) for text in labelled(folder)}


def kinds_found(engine: Engine, folder: str) -> dict[str, Rate]:
    """Recall by kind, and of those within others."""
    out: dict[str, Rate] = {}
    for text in labelled(folder):
        right = matched(text.gold, attribute(text.article, engine))
        for number, item in enumerate(text.gold.attributions):
            for name in (item.kind, *(["nested"] if item.within else [])):
                out[name] = out.get(name, Rate()) + Rate(int(number in right), 0, 1)
    return out


def source_scores(texts: list[Labelled] | None = None) -> tuple[float, float, int]:
    """B-cubed F1 of the sources of `sources/`, share of named sources named right, number of attributions.

    The attributions are the labels' own, so that only the resolution of their sources is measured.
    """
    precision = recall = 0.0
    named = right = count = 0
    for text in texts or labelled("sources"):
        found = resolved(text)
        wanted = {n: a.source_id for n, a in enumerate(text.gold.attributions) if a.source}
        given = {n: a.source_id or f"none-{n}" for n, a in enumerate(found.attributions) if n in wanted}
        p, r = b_cubed(wanted, given)
        precision, recall, count = precision + p, recall + r, count + len(wanted)
        judged = list(_names_judged(text, found))
        named, right = named + len(judged), right + sum(is_right for _, is_right in judged)
    precision, recall = precision / count, recall / count
    return 2 * precision * recall / (precision + recall), right / named, count


def named_by_label(texts: Iterable[Labelled]) -> tuple[Rate, Rate]:
    """How many are named right whose label has a proper name, and how many whose label only describes them."""
    rates = {True: Rate(), False: Rate()}
    for text in texts:
        for label, is_right in _names_judged(text, resolved(text)):
            rates[has_proper_name(label, text.article.text)] += Rate(int(is_right), 0, 1)
    return rates[True], rates[False]


def has_proper_name(label: str, text: str) -> bool:
    """Is a name in a label: a country, a capital behind its first word, or a first word that the text has with a
    capital inside a sentence, too? “Passengers” and “Sign on the depot gate” have none.
    """
    first, *others = [word for word in _WORD.findall(label) if word.lower() not in ("a", "an", "the")]
    is_inside = first[0].isupper() and re.search(rf"[a-z,] {re.escape(first)}\b", text) is not None
    return is_inside or any(word[0].isupper() for word in others) or label.lower() in read_lexicon().country


def _names_judged(text: Labelled, found: AttributedArticle) -> Iterator[tuple[str, bool]]:
    """Of each attribution to somebody whom the labels name, that name, and whether the machine's is the same."""
    names = {source.id: source for source in text.gold.sources}
    called = {source.id: source.name for source in found.sources}
    for given, wanted in zip(found.attributions, text.gold.attributions, strict=True):
        if wanted.source and names[wanted.source_id].is_named:
            label = names[wanted.source_id].name
            name = called.get(given.source_id, "")
            yield label, same_name(name, label) or is_fuller(name, label)


def resolved(text: Labelled) -> AttributedArticle:
    """A text with its labels' attributions and the machine's sources, in the order of the labels."""
    return attribute(text.article, engine_of(lambda prose: linker()(prose, text.drafts)))


@cache
def linker() -> Callable[[Prose, tuple[Finding, ...]], Found]:
    """What adds whom sources mean, with the shipped weights."""
    return linking(read_weights(), read_lexicon())


_FORMS = frozenset("the a an some several many most of s for from in at by on".split())
_OTHERS = frozenset("another other second third former".split())
_BEHIND = re.compile(r",? (?:at|by|for|from|in|of|on|who|which|with) |,")
_PEOPLE = ("n", "an", "ian", "ese", "i")
_OWNED = re.compile(r"\b(?:at|for|from|of)\b|[’']s\b")
_TITLES = ("honorific", "rank", "office")


def same_name(one: str, other: str) -> bool:
    """Do two names agree but for case, article, “some”, titles, “&”, and “of”, “’s” or a land's people: “the Tavrian
    government”, “the Government of Tavria”?
    """
    first, second = key_of(one), key_of(other)
    mine, theirs = sorted(first - second), sorted(second - first)
    are_forms = len(mine) == len(theirs) and all(map(_is_form, mine, theirs))
    return bool(first) and bool(second) and are_forms


def _is_form(one: str, other: str) -> bool:
    """Is one the land, of any world, whose people the other tells: Tavria of “Tavrian”?"""
    land, people = sorted((one, other), key=len)
    return len(land) > 3 and any(people == land + ending for ending in _PEOPLE)


def is_fuller(name: str, label: str) -> bool:
    """Does a name tell all that the label tells, of the same noun, and more of it: “an exit poll by the firm Dados” for
    “Exit poll by Dados”, “a trial of 1,106 adults” for “The trial”? Not “a second trial”, and not “the trial's nurse”.
    """
    told, wanted = key_of(name), key_of(label)
    is_same_noun = bool(wanted) and key_of(_noun(name)) == key_of(_noun(label))
    return is_same_noun and wanted < told and _OTHERS.isdisjoint(told - wanted)


def _noun(name: str) -> str:
    """The last word before what a name is of: “poll” of “an exit poll by the firm Dados”."""
    return _BEHIND.split(name, maxsplit=1)[0].rpartition(" ")[2]


def _is_title(word: str, behind: list[str]) -> bool:
    """Is it what somebody is, before a name: “nurse Ann Lee”, not “nurse in a renal unit”?"""
    plain = word.lower()
    is_name = any(one[0].isupper() for one in behind[:3])
    return is_name and plain not in _OTHERS and read_lexicon().tells(plain, *_TITLES)


def key_of(name: str) -> frozenset[str]:
    """The words of a name that tell: “government” and “iran” of “the Iranian government”."""
    lexicon = read_lexicon()
    words = [word for word in _WORD.findall(name.replace("&", " and ")) if word.lower() not in _FORMS]
    has_title = not _OWNED.search(name)
    while has_title and len(words) > 1 and _is_title(words[0], words[1:]):
        words = words[1:]
    bare = bare_name(" ".join(words).lower(), lexicon)
    return frozenset(normalised(word, lexicon) for word in bare)


def report(engine: Engine) -> None:
    """Print the figures of all sets."""
    for folder in ("attribution", "unseen"):
        rates = attribution_rates(engine, folder)
        total = sum(rates.values(), Rate())
        print(f"own articles, {folder} ({len(rates)}): who said what P {100 * total.precision:.1f} "
              f"R {100 * total.recall:.1f} F1 {100 * total.f1:.1f} of {total.wanted}")  # fmt: skip
        for name, rate in sorted(rates.items(), key=lambda item: item[1].f1):
            print(f"  {name:36}{100 * rate.f1:6.1f}{rate.wanted:5}")
        for name, rate in sorted(kinds_found(engine, folder).items()):
            print(f"  recall {name:12}{100 * rate.recall:6.1f}{rate.wanted:5}")
    for folder in ("sources", "attribution", "unseen"):
        f1, share, count = source_scores(list(labelled(folder)))
        print(f"sources of {folder}: B-cubed F1 {100 * f1:.1f}, named right {100 * share:.1f} % of the named, "
              f"{count} attributions")  # fmt: skip
        for rate, what in zip(named_by_label(labelled(folder)), ("has a proper name", "only describes"), strict=True):
            print(f"  whose label {what:18}{100 * rate.recall:6.1f} % of {rate.wanted}")
