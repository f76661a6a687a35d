"""Everybody an article names, in quotations and out of them: what pronouns and last names may refer to."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from generator.model.lexicon import Lexicon, bare_name
from generator.model.quick import quick
from generator.model.span import Span
from generator.name.mentions import mention_of
from generator.name.parts import MentionParts
from generator.name.words import BODIES, gender_of_noun, is_human, is_office, tells_of_body
from generator.text.patterns import capitals

_PARTICLES = frozenset("al bin van von de der of".split())
_STOP = re.compile(r"(?P<word>\w{3,})\.\s|(?P<short>(?!Ft|Mt|St)\w{2})\.\s")
_APPOSITION = re.compile(r",\s(?:an?|the|who|whose|then|now|his|her|its|their|aged|\d\d)\b")


@quick
class Named:
    """A name in the text, where it stands, and whether somebody is being quoted there."""

    span: Span
    mention: MentionParts
    is_quoted: bool


def roster_of(
    text: str,
    segments: Sequence[Span],
    quoted: Sequence[Span],
    lexicon: Lexicon,
    *,
    asked: frozenset[str] = frozenset(),
) -> tuple[Named, ...]:
    """The persons and the governments that the segments name, in order; last names alone once the full one is known.

    `asked`: names of one word, in lower case, that somebody is called where he speaks; a fuller name with such a word
    first or last is his.
    """
    told = [segment for segment in segments if not _is_headline(segment.of(text))]
    runs = [(span, _told(text, span, lexicon)) for segment in told for span in _runs(text, segment, lexicon)]
    full_mentions = {
        mention
        for span, mention in runs
        if _is_full(mention, lexicon)
        or _is_explained(text, span, mention, lexicon)
        or _is_asked(mention, asked, lexicon)
        or (mention.kind == "person" and lexicon.any_tells(mention.role.lower().split()[-1:], "kin"))
    }
    full = {bare_name(mention.name, lexicon)[-1] for mention in full_mentions}
    bodies = {mention.name: mention for _, mention in runs if mention.role and mention.kind == "organization"}
    out: list[Named] = []
    number = 0
    for span, mention in runs:
        while number < len(quoted) and quoted[number].end <= span.start:
            number += 1
        is_quoted = number < len(quoted) and quoted[number].start <= span.start
        words = bare_name(span.of(text), lexicon)
        if words[0] == "the" and len(words) == 2 and words[1] in full:
            continue  # “the Lee plan”
        if mention.kind == "organization" and words[-1] in full and mention.words.isupper():
            mention = mention_of(mention.words.title(), lexicon)  # “LEE: …”
        mention = bodies.get(mention.name, mention)
        is_told = mention.name in bodies or mention in full_mentions or " ".join(words) in lexicon.governing
        is_body = " " in mention.name and mention.kind in BODIES and not mention.words.isupper()  # “FULL TEXT”
        if is_told or is_body or words[-1] in full:
            out.append(Named(span, mention, is_quoted))
    return tuple(out)


@cache
def _run(lexicon: Lexicon) -> re.Pattern[str]:
    """Capitalised words in a row; offices and particles among them may be in lower case."""
    small = "|".join(sorted(lexicon.with_fact("office") | _PARTICLES, key=lambda word: (-len(word), word)))
    word = capitals(r"[A-Z][\w.’'\-]*")
    return re.compile(rf"\b(?:{word}|(?:{small})\b)(?:\s(?:(?:&\s)?(?:[ae]l-)?{word}|(?<![’']s\s)(?:{small})\b))*")


def _runs(text: str, segment: Span, lexicon: Lexicon) -> Iterator[Span]:
    """Runs of words that may be a name; a full stop ends one, but for that of an initial or a title."""
    for match in _run(lexicon).finditer(text, segment.start, segment.end):
        start = match.start()
        for stop in _STOP.finditer(match.group()):
            word = stop["word"] or stop["short"]
            if not lexicon.is_title(word):
                end = match.start() + stop.start() + len(word)
                yield from _name(text, start, end)
                start = match.start() + stop.end()
        yield from _name(text, start, match.end())


def whole_name(text: str, span: Span) -> Span:
    """The capitalised words around a part of a name: “Thorne & Daughters” of “Daughters”."""
    for match in _CAPITALS.finditer(text, max(0, span.start - 60), span.end + 60):
        if match.start() < span.end and match.end() > span.start:
            return next(_name(text, *match.span()), span)
    return span


def _name(text: str, start: int, end: int) -> Iterator[Span]:
    """The run without the words before it that only begin a sentence: “But Lee”, “of Lee”, “WHAT TO DO Lee”."""
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    end = max(start, end - 3) if text.endswith(" of", start, end) else end
    if start < end and not _SPEAKER.search(text, start, end):
        yield Span(start, end)


_CAPITAL = capitals(r"[A-Z]\w*(?:[’'-](?!s\b)\w+)*")
_CAPITALS = re.compile(rf"\b{_CAPITAL}(?: (?:& )?{_CAPITAL})*")
_LEAD = re.compile(
    r"(?:(?:of|(?:Actual|Apparent|Certain|Clear|Final|Former|Initial|Obvious|Recent|Sure)ly"
    r"|[A-Z]{2,}(?: (?:[A-Z]{2,}|A|I))+|About|After|Against|All|Also|Although|Among|And|Another|Any|Are|As|At"
    r"|Because|Before|Between|Both|But|By|Can|Could|Despite|Did|Do|Does|During|Each|Earlier|Either|Even|Every|For|From"
    r"|Had|Has|Have|Here|How|However|If|In|Indeed|Instead|Into|Is|Just|Last|Later|Let|Like|Many|Maybe|Meanwhile|Might"
    r"|Most|Neither|Next|No|Nor|Not|Now|On|Once|Only|Or|Over|Perhaps|Should|Since|So|Some|Still|That|Then|There|These"
    r"|This|Those|Though|Through|To|Today|Under|Unless|Unlike|Until|Was|Were|What|When|Where|Whether|Which|While|Who|Whose"
    r"|Why|With|Within|Without|Would|Yesterday|Yet|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:\s+|$))+"
)
_SPEAKER = re.compile(r"\bI(?:[’'](?:m|d|ll|ve))?$")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


def _is_headline(words: str) -> bool:
    """Is nearly every word in capitals, as in “Lee Calls Falk a Disgrace”, where names can't be told from the rest?"""
    found = [word for word in _WORD.findall(words) if len(word) > 2 and word not in ("and", "for", "the")]
    return len(found) > 4 and sum(word[0].isupper() for word in found) > 0.9 * len(found)


def _is_explained(text: str, span: Span, mention: MentionParts, lexicon: Lexicon) -> bool:
    """Does the text say behind the name who that is, as one does with a person: “Paula Vennells, a former …”?"""
    return len(bare_name(mention.name, lexicon)) > 1 and bool(_APPOSITION.match(text, span.end))


def _told(text: str, span: Span, lexicon: Lexicon) -> MentionParts:
    """The mention with the role beside it: “the referee Ann Lee”, “Ann Lee, the referee,”; “the Ann Lee” is nobody."""
    mention = mention_of(span.of(text), lexicon)
    kin = _KIN.search(text, max(0, span.start - 30), span.start)
    if kin and mention.kind == "person":
        he_or_she = mention.gender or gender_of_noun([kin["what"]], lexicon)
        return replace(mention, gender=he_or_she, role=mention.role or kin["what"])
    is_owner = span.of(text).endswith(("’s", "'s"))  # “St Bride’s, the oldest ward, …”
    after = None if is_owner else _ROLE.match(text, span.end)
    role = _CLAUSE.split(after["role"], maxsplit=1)[0] if after else ""
    if _is_body(mention, role, lexicon):
        return replace(mention, kind="organization", role=role)
    if mention.kind != "person" or mention.role or len(bare_name(mention.name, lexicon)) < 2 or is_owner:
        return mention
    before = _BEFORE.search(text, max(0, span.start - 40), span.start)
    if before and not before["role"]:
        return mention if mention.gender else replace(mention, kind="organization")
    if any(is_human(word, lexicon) for word in role.lower().split()) and not _VERB.search(role):
        return replace(mention, role=role)
    head = _HEAD_OF.search(text, max(0, span.start - 80), span.start)
    if head and is_human(head["noun"], lexicon):
        return replace(mention, role=head["role"])
    what = f"{before['whose'] or ''} {before['role']}".strip(" ,") if before else ""
    if what and is_human(what.split()[-1], lexicon):
        return replace(mention, role=re.split(r", |whose ", what)[-1])  # “its author, midwife Ann Lee”
    return mention


def _is_body(mention: MentionParts, role: str, lexicon: Lexicon) -> bool:
    """Does the text say that a name is that of a body: “Tesco, the supermarket chain, …”?"""
    is_bare = not (mention.role or mention.gender) and mention.kind in ("person", "organization")
    return is_bare and tells_of_body(role, lexicon) and not _VERB.search(role)


_KIN = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|\w+[’']s) (?:[a-z]+ )?"
    r"(?P<what>son|daughter|brother|sister|wife|husband|mother|father|aunt|uncle|niece|nephew|cousin),?\s$"
)
"""“Her daughter Kim” is somebody by one name."""
_BEFORE = re.compile(
    r"(?:\b(?P<the>[Tt]he)|\b(?:[Hh]er|[Hh]is|[Ii]ts|[Tt]heir)|(?P<whose>\b[A-Z]\w*[’']s))"
    r" (?P<role>(?:[\w’'-]+,? ){0,3})$"
)
_HEAD_OF = re.compile(
    capitals(
        r"\b[Tt]he (?P<role>(?:[a-z-]+ )?(?P<noun>[a-z-]+) of (?:the )?"
        r"[A-Z][\w’'-]*(?: (?:of )?[A-Z][\w’'-]*){0,3}), $"
    )
)
"""“The mayor of Istanbul, Ann Lee”."""
_VERB = re.compile(r"\b(?:are|had|has|is|said|says|was|were|will|would)\b")  # “If it is Ann Lee, the answer is no.”
_CLAUSE = re.compile(r" (?:who|whom|whose|which|that)\b")
_ROLE = re.compile(
    r", (?:who (?:is|was|has been|became) (?!\w+(?:ing|ed)\b)(?:an? |the )?|(?:an?|the|its|his|her|their) )"
    r"(?P<role>(?:[^,.;:\n“”\"]|(?<=[A-Z])\.|(?<=\b(?:[DM]r|Ms))\.){3,60})(?:,|(?<![A-Z])(?<!\b(?:[DM]r|Ms))\.)"
)


def _is_asked(mention: MentionParts, asked: frozenset[str], lexicon: Lexicon) -> bool:
    """Is it a fuller name of somebody who is called by its first or last word?"""
    words = bare_name(mention.name, lexicon)
    return mention.kind == "person" and len(words) > 1 and (words[-1] in asked or words[0] in asked)


def _is_full(mention: MentionParts, lexicon: Lexicon) -> bool:
    """Is it a person's name with first and last part, and something that shows it is one?"""
    if mention.kind != "person" or mention.naming != "name":
        return False
    if len(bare_name(mention.name, lexicon)) == 1:
        return is_office(mention.role.split(" ")[-1].lower(), lexicon)  # “President Roe”, not “her sister Maud”
    return bool(mention.role) or bool(mention.gender) or lexicon.is_title(mention.name.split()[0])
