"""Everybody an article names, in quotations and out of them: what pronouns and last names may refer to."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model.attribution import Name
from generator.model.lexicon import Lexicon, bare_name
from generator.model.quick import quick
from generator.model.span import Span
from generator.name.mentions import mention_of
from generator.name.parts import MentionParts
from generator.name.persons import is_short_title
from generator.name.words import BODIES, in_short, is_human, is_office, people, tells_of_body


@quick
class Named:
    """A name in the text, where it stands, and whether somebody is being quoted there."""

    span: Span
    mention: MentionParts
    is_quoted: bool


OFTEN = 2  # times that somebody is called by one word alone, from which that is a name


def roster_of(
    text: str,
    segments: Sequence[Span],
    quoted: Sequence[Span],
    names: Sequence[Name],
    lexicon: Lexicon,
    *,
    asked: frozenset[str] = frozenset(),
) -> tuple[Named, ...]:
    """The persons, bodies and governments that the segments name, in order; last names alone if a full one is known.

    `asked`: names of one word, in lower case, that somebody is called where he speaks; a fuller name with such a word
    first or last is his.
    """
    told = [*_told_in(text, segments, names, lexicon)]
    persons = [name.span.of(text) for name in names if name.type == "person"]
    bare = [(name, bare_name(name, lexicon)) for name in persons]
    once = Counter(words[0] for name, words in bare if len(words) == 1 and not name.isupper())
    alone = asked | {words[0] for _, words in bare if len(words) == 1}
    full = {
        bare_name(mention.name, lexicon)[-1] for span, mention in told if _is_full(text, span, mention, alone, lexicon)
    }
    longer = {word for _, words in bare if len(words) > 1 for word in words}
    full |= {word for word in once if once[word] >= OFTEN and word not in longer and word not in lexicon.facts}
    starts = [span.start for span in quoted]
    out: list[Named] = []
    for span, mention in told:
        is_body = mention.kind in BODIES and (" " in mention.name or bool(mention.role)) and not mention.words.isupper()
        is_known = bare_name(mention.name, lexicon)[-1] in full if mention.kind == "person" else is_body
        if is_known or " ".join(bare_name(mention.name, lexicon)) in lexicon.governing:
            around = bisect_right(starts, span.start) - 1
            out.append(Named(span, mention, around >= 0 and span.start < quoted[around].end))
    return tuple(out)


def _is_full(text: str, span: Span, mention: MentionParts, alone: frozenset[str], lexicon: Lexicon) -> bool:
    """Is it a person by first and last name, known for one by either word alone, or by what stands beside it?"""
    words = bare_name(mention.name, lexicon)
    if mention.kind != "person" or mention.role:
        return mention.kind == "person"
    is_told = mention.gender or lexicon.is_title(mention.name.split()[0]) or _APPOSITION.match(text, span.end)
    return len(words) > 1 and bool(is_told or words[-1] in alone or words[0] in alone)


def _told_in(
    text: str, segments: Sequence[Span], names: Sequence[Name], lexicon: Lexicon
) -> Iterator[tuple[Span, MentionParts]]:
    """The names of the segments, each with what its words and those beside it tell, and of what type it is."""
    told = [segment for segment in segments if not _is_headline(segment.of(text))]
    starts = [segment.start for segment in told]
    for name in names:
        around = bisect_right(starts, name.span.start) - 1
        if around < 0 or name.span.start >= told[around].end:
            continue
        mention = _typed(
            _told(text, name.span, told[around].start, lexicon, is_person=name.type == "person"), name, text
        )
        if mention is not None:
            yield name.span, mention


def _typed(mention: MentionParts, name: Name, text: str) -> MentionParts | None:
    """The mention as the network sees the name, where its words do not tell; None where they tell otherwise."""
    if name.type == "person" and mention.kind == "organization" and not mention.role and "&" not in mention.name:
        return replace(mention, naming="name", name=name.span.of(text), kind="person")
    if name.type == "person":
        return mention if mention.kind in ("person", "organization") else None
    if mention.kind == "person" and name.type == "organization" and mention.role and mention.role in name.span.of(text):
        return None  # “Harrier Buses” is no harrier, nor anybody else
    is_guess = name.type == "organization" and name.gender == mention.gender and not name.is_sure  # by letters alone
    return None if mention.kind == "person" and not mention.role and (is_guess or not mention.gender) else mention


def _told(text: str, name: Span, first: int, lexicon: Lexicon, *, is_person: bool) -> MentionParts:
    """The name as a mention, with what stands around it: “the referee Ann Lee”, “Ann Lee, the referee,”."""
    start = _role_start(text, name, first, lexicon) if is_person else name.start
    behind = _BEHIND.match(text, name.end)
    end = behind.end() if behind and not _VERB.search(behind.group()) else name.end
    alone = mention_of(name.of(text), lexicon)
    for begin, until in ((start, end), (start, name.end), (name.start, end)):
        whole = mention_of(text[begin:until], lexicon) if until - begin > name.end - name.start else alone
        role = _ARTICLE.sub("", in_short(whole.role))
        is_one = whole.kind == "person" or (whole.kind in BODIES and tells_of_body(role, lexicon))
        if role and is_one and alone.name.endswith(whole.name):
            return replace(whole, role=role)
    is_the = text.endswith(("the ", "The "), first, name.start) and " " in alone.name  # “the Ann Lee” is nobody
    return replace(alone, kind="organization") if is_the and alone.kind == "person" and not alone.gender else alone


def _role_start(text: str, name: Span, first: int, lexicon: Lexicon) -> int:
    """Where what somebody is begins before the name: “the referee Ann Lee”, “nominee Ann Lee”, “Ohio Gov. Ann Lee”."""
    whose = _WHOSE.search(text, max(first, name.start - 60), name.start)
    if whose and is_human(whose["last"].lower(), lexicon):
        return whose.start()
    start, is_titled = name.start, lexicon.is_title(name.of(text).split()[0])
    while match := _BEFORE.search(text, max(first, start - 40), start):
        word, of = match["word"], match["of"]
        is_told = lexicon.tells(word.lower(), "office", "kin", "partisan") or bool(people(word, lexicon))
        is_told |= (
            word[0].isupper() and (lexicon.tells(word.lower(), "title-part") or is_titled) and match.start() > first
        )
        is_told |= start == name.start and is_short_title(word, name.of(text).split(), lexicon)  # “TD Ann Lee”
        if not is_told or (of and not is_office(word.lower(), lexicon)):
            break
        start = match.start()
    return start


_ARTICLE = re.compile(r"^(?:the|an?) ", re.I)
_WHOSE = re.compile(
    r"(?:(?<=\bwhose)|\b(?:[Tt]he|[Hh]er|[Hh]is|[Ii]ts|[Tt]heir|[Mm]y|[Oo]ur|An?|an?)|\b[A-Z]\w*[’']s)\s"
    r"(?:(?!(?:and|to|that|by|for|with|whose)\b)[\w’'-]+,?\s){0,2}(?P<last>[\w-]+),?\s$"
)
_BEFORE = re.compile(r"(?<=[^.?!:]\s)(?P<word>(?:[A-Z]\.)+|[\w-]+)\s(?P<of>of\s(?:the\s)?)?$")
_APPOSITION = re.compile(r",\s(?:an?|the|who|whose|then|now|his|her|its|their|aged|\d\d)\b")
_VERB = re.compile(r"\b(?:are|had|has|is|said|says|was|were|will|would)\b")  # “If it is Ann Lee, the answer is no.”
_SHORT = "|".join(rf"(?<=\b{title})\." for title in ("Dr", "Mr", "Ms", "Gen", "Gov", "Rep", "Rev", "Sen"))
_BEHIND = re.compile(
    r", (?:who (?:is|was|has been|became) (?!\w+(?:ing|ed)\b)|(?=(?:an?|the|its|his|her|their) ))"
    rf"(?:[^,.;:\n“”\"]|(?<=[A-Z])\.|{_SHORT}){{3,120}}(?=,|(?<![A-Z])(?!{_SHORT})\.)"
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


def _is_headline(words: str) -> bool:
    """Is nearly every word in capitals, as in “Lee Calls Falk a Disgrace”, where names can't be told from the rest?"""
    found = [word for word in _WORD.findall(words) if len(word) > 2 and word not in ("and", "for", "the")]
    return len(found) > 4 and sum(word[0].isupper() for word in found) > 0.9 * len(found)
