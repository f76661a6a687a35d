"""Small articles of many phenomena, each right or wrong as a whole; and whether words stand in a wrong mouth.

An article is right when each label has an attribution with content and source alike (half of their words at least, or
one source within the other), its source named as the label says (last word) and of its kind, when no quoted words of a
label stand in somebody else's content, and when nothing is said that was not, where that is what it is about.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.attribute import attribute
from generator.model.attribution import Engine
from generator.model.span import words_of
from generator.parse import plain_text

FOLDER = Path(__file__).parent / "cases"
HANDED_OUT, FURTHER, UNREAD = "attribution", "further", "unread"
"""The second is ours, labelled before it was read; the third another hand's, none of whose faults has been read."""
HALF, SOME = 0.5, 0.3  # common words of two contents: the same statement, and about the same
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_QUOTED = re.compile(r"[“\"«„‘]([^“”\"«»„‘]{4,})[”\"»“’]")
Case = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Said:
    """Words of one attribution, and what its source is called."""

    source: str
    content: str
    name: str
    kind: str


def cases(name: str = HANDED_OUT) -> list[Case]:
    """The articles of a set with their labels."""
    return [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def said(case: Case, engine: Engine) -> list[Said]:
    """What the engine makes of an article."""
    found = attribute(plain_text(case["text"]), engine)
    text, names = found.article.text, {source.id: source.name for source in found.sources}
    return [
        Said(
            words_of(text, one.source, between=" "),
            words_of(text, one.content, between=" "),
            names.get(one.source_id, ""),
            one.kind,
        )
        for one in found.attributions
    ]


def verdict(case: Case, found: list[Said]) -> tuple[list[str], bool]:
    """The faults of an article, and whether words stand in a wrong mouth."""
    faults: list[str] = []
    links = [*case.get("links", ()), *[None] * len(case["gold"])]
    for label, link in zip(case["gold"], links, strict=False):
        faults += _faults(case, label, link or "", found)
    is_about = not case["gold"] or any(word in (case["fault"] or "") for word in ("invented", "place as"))
    faults += ["invented" for one in found if is_about and one.source and not _is_labelled(case, one)]
    return sorted({fault.removesuffix("!") for fault in faults}), any(fault.endswith("!") for fault in faults)


def _faults(case: Case, label: list[str], link: str, found: list[Said]) -> Iterator[str]:
    """What is wrong with one label; with "!" where the words are in a wrong mouth."""
    source, content, kind = label
    alike = [one for one in found if _share(one.content, content) >= HALF]
    good = [one for one in alike if _same(one.source, source)]
    named = [one for one in good if _named(one.name, link)]
    if not alike:
        yield "missed"
    elif not good:
        yield "source!" if all(_is_other(one, source, link) for one in alike) else "source"
    elif not named:
        yield "link!" if any(one.name for one in good) else "link"
    elif kind and all(one.kind != kind for one in named):
        yield "kind"
    for words in _QUOTED.findall(content):
        is_told_twice = any(words in other[1] and other != label for other in case["gold"])
        if not is_told_twice and any(words in one.content and _is_other(one, source, link) for one in found):
            yield "shared!"


def _is_other(one: Said, source: str, link: str) -> bool:
    return bool(one.source) and not _same(one.source, source) and not (link and _named(one.name, link))


def _is_labelled(case: Case, one: Said) -> bool:
    return any(
        _share(one.content, content) >= SOME and (not source or _share(one.source, source) > 0)
        for source, content, _ in case["gold"]
    )


def _same(given: str, wanted: str) -> bool:
    if not wanted:
        return not given.strip()
    one, other = set(_words(given)), set(_words(wanted))
    return _share(given, wanted) >= HALF or (bool(one) and (one <= other or other <= one))


def _named(name: str, link: str) -> bool:
    return not link or _words(link)[-1] in _words(name)


def _share(one: str, other: str) -> float:
    first, second = set(_words(one)), set(_words(other))
    return len(first & second) / len(first | second) if first | second else 1.0


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def report(engine: Engine) -> None:
    """Print what is wrong with which article, but for those that stay unread."""
    named = {HANDED_OUT: "small articles", FURTHER: "further small articles", UNREAD: "unread small articles"}
    for name, what in named.items():
        verdicts = {case["id"]: verdict(case, said(case, engine)) for case in cases(name)}
        right = sum(not faults for faults, _ in verdicts.values())
        wrong = sum(is_wrong for _, is_wrong in verdicts.values())
        print(f"{what}: {right} of {len(verdicts)} right, {wrong} with words in a wrong mouth")
        for case, (faults, is_wrong) in verdicts.items():
            if faults and name != UNREAD:
                print(f"  {case:24}{', '.join(faults)}{', in a wrong mouth' if is_wrong else ''}")
