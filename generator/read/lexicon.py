"""The word lists that come with the program, as one table."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from dataclasses import replace
from functools import cache
from typing import Any

from generator.data import lexicon_folder
from generator.model.lexicon import Lexicon
from generator.model.nouns import NounModel


@cache
def read_lexicon() -> Lexicon:
    """The shipped lexicon, read once a process."""
    tables = [tomllib.loads(file.read_text(encoding="utf-8")) for file in sorted(lexicon_folder().glob("*.toml"))]
    return replace(lexicon_of(tables), nouns=NounModel(weights=(lexicon_folder() / "nouns.bin").read_bytes()))


@cache
def read_titles() -> Lexicon:
    """Of the shipped lexicon what it tells of titles and bodies, without its names: in a tenth of the time."""
    return lexicon_of([tomllib.loads((lexicon_folder() / "words.toml").read_text(encoding="utf-8"))])


def lexicon_of(tables: list[dict[str, Any]]) -> Lexicon:
    """The tables of the files as one; of a country that several name, all names count."""
    facts: defaultdict[str, set[str]] = defaultdict(set)
    country: dict[str, str] = {}
    governing: set[str] = set()
    for table in tables:
        for fact, words in table.get("facts", {}).items():
            for word in words.split():
                facts[word.replace("_", " ")].add(fact)
        for name, told in table.get("countries", {}).items():
            names = {each.lower() for each in (name, *told["also"])}
            country |= dict.fromkeys([*sorted(names), *map(str.lower, told["people"])], name)
            governing |= names
    return Lexicon(
        facts={word: frozenset(told) for word, told in facts.items()},
        means=_joined(tables, "means"),
        same=_joined(tables, "same"),
        country=country,
        governing=frozenset(governing),
    )


def _joined(tables: list[dict[str, Any]], key: str) -> dict[str, str]:
    return {word: told for table in tables for word, told in table.get(key, {}).items()}
