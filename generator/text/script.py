"""Interviews and transcripts printed as a script: "NAME: what she says", line by line.

The corpus has too few of these for the network to learn, and their form says all there is to know.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.text.patterns import pattern
from generator.text.quotations import paragraphs

_AFTER = r"(?:\s*\([^()\n]{1,40}\))?)\s*(?P<colon>:)\s*(?=\S)"
CAPITALS = pattern(
    rf"(?P<mark>[\"“]|''|``)?\s*(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ.'’\-]+(?:\s+[A-ZÀ-Þ][A-ZÀ-Þ.'’\-]*){{0,3}}{_AFTER}"
)
ANY_CASE = pattern(
    rf"(?P<mark>[\"“]|''|``)?\s*(?P<name>[A-ZÀ-Þ][\w.'’\-]*(?:\s+[A-ZÀ-Þ][\w.'’\-]*){{0,3}}{_AFTER}"
    r"|(?P<letter>[QA])(?P<point>\.)\s+(?=\S)"
)
LEAST_LINES = 2
"""A single line may be a label ("UPDATE: …"); from two on, 22 of 25 in the corpus were speakers."""
LEAST_SPEAKERS = 2
"""Who speak twice or more each, where names are not in capitals."""
LEAST_WORDS = 4
"""In every other line of such a script or more, as a sentence: “Clinton: 547” and “Where: the town hall” are lists."""
NO_SPEAKER = frozenset("what when where who why how time date place venue price cost tickets result score".split())
_REPORT = pattern(r"\b(?:said|says|told|according to)\b")
_FACE_TO_FACE = pattern(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|[Mm]e|[Uu]s)\b")
_QUOTED = pattern(r"[“\"][^“”\"]*[”\"]")
_WORD = pattern(r"[^\W\d_]{2,}")
_SENTENCE = pattern(r"[.?!…][”\"’')\]]*$")


@dataclass(frozen=True, slots=True)
class ScriptLine:
    """Who speaks, and what: half-open ranges of code points. Paragraphs that go on with it belong to it: quoted ones,
    and those before the next line in which somebody speaks for himself.
    """

    name: tuple[int, int]
    colon: tuple[int, int]
    content: tuple[tuple[int, int], ...]


def script_lines(text: str, places: Sequence[tuple[int, int]] | None = None) -> tuple[ScriptLine, ...]:
    """The lines of the script in the text; none if only one paragraph looks like one.

    `places`: its paragraphs, where they are known.

    >>> [line.name for line in script_lines("LEE: Will you run?\\n\\nCOLE: No.")]
    [(0, 3), (20, 24)]

    """
    places = paragraphs(text) if places is None else places
    capitals = tuple(_lines(text, places, CAPITALS, frozenset()))
    if len(capitals) >= LEAST_LINES:
        return () if _is_round_up(text, capitals) else capitals
    speakers = _speakers(text, places)
    return tuple(_lines(text, places, ANY_CASE, speakers)) if speakers else ()


def _lines(
    text: str, places: Sequence[tuple[int, int]], line: re.Pattern[str], speakers: frozenset[str]
) -> Iterator[ScriptLine]:
    """The paragraphs of that form, each with those that go on with it; of these `speakers`, if any are given."""
    last: ScriptLine | None = None
    is_quoted = False
    since: list[tuple[int, int]] = []  # paragraphs behind a line, which go on with it if another line follows
    for start, end in places:
        found = line.match(text, start, end)
        if found and (not speakers or _label(found) in speakers):
            if last:
                yield replace(last, content=(*last.content, *since))
            since = []
            is_quoted = found["mark"] is not None
            names = ("letter", "point") if found.groupdict().get("letter") else ("name", "colon")
            last = ScriptLine(found.span(names[0]), found.span(names[1]), ((found.end(), end),))
        elif last and is_quoted and text[start] in '"“' and text[start + 1 : start + 2] not in "([":
            last = ScriptLine(last.name, last.colon, (*last.content, (start, end)))
        else:
            is_quoted = False
            if _FACE_TO_FACE.search(_QUOTED.sub("", text[start:end])):
                since.append((start, end))
    if last:
        yield last


def _is_round_up(text: str, lines: Sequence[ScriptLine]) -> bool:
    """Are the labels places, “DORNE: Police said …”: each there once, with a report in most lines, or told by nobody?

    Who speaks says “I”, “we” or “you” sooner or later, or no whole sentence: “No.”
    """
    labels = {text[slice(*line.name)] for line in lines}
    told = [text[slice(*line.content[0])] for line in lines]
    is_told = 2 * sum(bool(_REPORT.search(words)) for words in told) > len(lines)
    plain = [_QUOTED.sub("", words) for words in told]
    is_news = not any(_FACE_TO_FACE.search(words) or len(_WORD.findall(words)) < LEAST_WORDS for words in plain)
    is_somebody = any(names_somebody(text, label) for label in labels)
    return len(labels) == len(lines) and (is_told or is_news) and not is_somebody


def names_somebody(text: str, label: str) -> bool:
    """Is a label in capitals somebody's name in the text, as no place's is: “Ann Lee”, “Lee said”, of “LEE: …”?

    >>> names_somebody("Ann Lee came.", "LEE"), names_somebody("It left Esk, Esk Police said.", "ESK")
    (True, False)

    """
    name = re.escape(label.split()[-1].title())
    begun = r"\b(?!(?:An?|And|At|But|By|For|From|In|Near|Of|On|The|To|With)\b)[A-Z][\w’'-]*\.? "
    says = r"(?:(?:has|had) )?(?:added|asked|replied|said|says|tells|thinks|told|wants)\b"
    return re.search(rf"{begun}{name}\b(?! [A-Z])|\b{name} {says}", text) is not None


def _label(line: re.Match[str]) -> str:
    """The speaker of a line by the last word of the name: “Ann Lee:” is later “Lee:”."""
    return (line["letter"] or line["name"].split("(")[0].split()[-1]).lower()


def _speakers(text: str, places: Sequence[tuple[int, int]]) -> frozenset[str]:
    """The labels of a script whose names are not in capitals, none if it is no script."""
    found = [(match, text[match.end() : end]) for start, end in places if (match := ANY_CASE.match(text, start, end))]
    count = Counter(_label(match) for match, _ in found)
    speakers = {label for label, times in count.items() if times > 1 and label not in NO_SPEAKER}
    spoken = [words for match, words in found if _label(match) in speakers]
    sentences = sum(len(_WORD.findall(words)) >= LEAST_WORDS and bool(_SENTENCE.search(words)) for words in spoken)
    is_script = len(speakers) >= LEAST_SPEAKERS and 2 * sentences >= len(spoken)
    return frozenset(speakers) if is_script else frozenset()
