"""Our own labelled texts, one notation for attributions and mentions -> what both networks learn from.

    === id
    @ a person she | c organization it
    {1s [Ann Lee](a), <chair>(a) of the [Harbour Board](c),} {1c said} {1t <it>(c) would close}.

Behind `=== id` and the entities of the text (key, type, and he, she, it or they where it is known) stands the text:
`{1s …}` source, `{1c …}` cue and `{1t …}` content of attribution 1, nested or in several pieces; `[…](a)` a name,
`<…>(a)` a head noun or a pronoun that means entity a. Every tenth text is held out: no network learns from it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus import Article, Attribution, Spans

from generator.find.mentions import PRONOUNS

FOLDER = Path(__file__).parent / "texts"
TYPES = ("person", "organization", "place", "other")
FORMS = ("", "name", "noun", "pronoun")
_TOKEN = re.compile(r"\{(\d+)([sct]) ?|\}|\[([^][]+)\]\((\w+)\)|<([^<>]+)>\((\w+)\)")
_STRAY = re.compile(r"[][{}<>]")


def is_held(name: str) -> bool:
    """Is a text held out, by the number that its name ends with?"""
    return name.endswith("7")


@dataclass(frozen=True, slots=True)
class Told:
    """One mention: its code points, its form, its entity with type and gender ("" where it isn't told)."""

    span: tuple[int, int]
    form: str
    entity: str
    type: str
    gender: str


def read_texts(folder: Path = FOLDER) -> Iterator[tuple[Article, tuple[Told, ...]]]:
    """All texts of a folder, in the order of its files; ValueError with the text's name where one is mislabelled."""
    for path in sorted(folder.glob("*.txt")):
        for block in re.split(r"(?m)^(?==== )", path.read_text(encoding="utf-8"))[1:]:
            head, _, body = block.partition("\n")
            try:
                yield read_text(head.strip("= "), body)
            except ValueError as error:
                raise ValueError(f"{path.name}: {head}: {error}") from error


def read_text(name: str, block: str) -> tuple[Article, tuple[Told, ...]]:
    """One text from what stands behind its first line."""
    declared, _, body = block.partition("\n")
    entities = _entities(declared)
    marked = body.strip("\n")
    parts: list[str] = []
    opened: list[tuple[str, str, int]] = []
    spans: dict[str, dict[str, list[tuple[int, int]]]] = defaultdict(lambda: defaultdict(list))
    told: list[Told] = []
    at = length = 0
    for token in _TOKEN.finditer(marked):
        parts.append(marked[at : token.start()])
        length += len(parts[-1])
        at = token.end()
        if token[1]:
            opened.append((token[1], token[2], length))
        elif token[0] == "}":
            if not opened:
                raise ValueError(f"}} closes nothing: {marked[max(0, at - 40) : at]!r}")
            number, role, start = opened.pop()
            spans[number][role].append((start, length))
        else:
            words, key = token[3] or token[5], token[4] or token[6]
            if key not in entities:
                raise ValueError(f"{key!r} is not declared")
            form = "name" if token[3] else "pronoun" if words.lower() in PRONOUNS else "noun"
            told.append(Told((length, length + len(words)), form, key, *entities[key]))
            parts.append(words)
            length += len(words)
    text = "".join((*parts, marked[at:]))
    if opened or (stray := _STRAY.search(text)):
        raise ValueError(f"{opened[-1][:2]} is not closed" if opened else f"{stray} is no markup")
    attributions = tuple(_attribution(number, roles) for number, roles in spans.items())
    return Article(name, text, attributions), tuple(told)


def _entities(line: str) -> dict[str, tuple[str, str]]:
    found = {}
    for part in line.removeprefix("@").split("|"):
        key, type_, *gender = part.split()
        if type_ not in TYPES or (gender and gender[0] not in PRONOUNS):
            raise ValueError(f"{part!r} is no entity")
        found[key] = type_, gender[0] if gender else ""
    return found


def _attribution(number: str, roles: dict[str, list[tuple[int, int]]]) -> Attribution:
    if not roles["c"] or not roles["t"]:
        raise ValueError(f"attribution {number} lacks a cue or content")
    source, cue, content = (_sorted(roles[role]) for role in "sct")
    return Attribution(source, cue, content)


def _sorted(spans: list[tuple[int, int]]) -> Spans:
    return tuple(sorted(spans))
