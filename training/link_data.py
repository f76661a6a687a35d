"""Texts with their mentions and chains -> arrays over words: what the heads that link sources learn from.

GUM and LitBank are gold. The silver chains of news train he, she and names only: the rest is too often wrong.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from generator.find.mentions import PRONOUNS
from generator.find.network import Network
from generator.find.pieces import Ints, Words, encode
from generator.model.prose import prose_of_text

NONE, NAME, NOMINAL, PRONOUN = range(4)
PERSON, ORGANIZATION, PLACE, OTHER = range(4)
IGNORED = -100
GENDERS = ("he", "she", "it", "they")
TYPES = {
    **{"person": PERSON, "PER": PERSON, "PERSON": PERSON, "organization": ORGANIZATION, "ORG": ORGANIZATION},
    **{"ORGANIZATION": ORGANIZATION, "place": PLACE, "GPE": PLACE, "LOC": PLACE, "FAC": PLACE, "LOCATION": PLACE},
}
_SPLIT = re.compile(r",? (?:who|which|that|of|in|with|at|from|on|for|to|by)\b|,|\s*\(")
_POSSESSIVE = re.compile(r"[’']s?$")
_SHOWN = {"mr": "he", "sir": "he", "mrs": "she", "ms": "she", "miss": "she", "lady": "she", "dame": "she"}


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """`form`, `tag`, `type`, `gender` (W,) labels or IGNORED; `states` (W, L, H) of the shipped encoder, or none.

    `anchors` (M,) words of mentions in order and `chains` (M,) numbers; `is_silver`: nominals are missing.
    """

    id: str
    text: str
    words: Words
    form: Ints
    tag: Ints
    type: Ints
    gender: Ints
    anchors: Ints
    chains: Ints
    is_silver: bool
    states: NDArray[np.float16]


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention in code points: its anchor, the name in it or None, form, type and chain."""

    anchor: tuple[int, int]
    name: tuple[int, int] | None
    form: int
    type: int
    chain: str


def gum(path: Path) -> Iterable[tuple[str, str, list[Mention]]]:
    """The documents of a GUM file; times and the first and second person are left out."""
    for row in _rows(path):
        text, out = row["text"], []
        for m in row["mentions"]:
            words = text[m["start"] : m["end"]].lower()
            if m["etype"] == "time" or (m["is_pronoun"] and words not in PRONOUNS):
                continue
            form = PRONOUN if m["is_pronoun"] else NAME if m["name"] else NOMINAL
            anchor = m["name"] if form == NAME else m["head"]
            name = tuple(m["name"]) if m["name"] else None
            out.append(Mention(tuple(anchor), name, form, TYPES.get(m["etype"], OTHER), m["entity"]))
        yield row["id"], text, out


def litbank(path: Path) -> Iterable[tuple[str, str, list[Mention]]]:
    """Fiction: heads are guessed, names only of persons."""
    for row in _rows(path):
        text, out = row["text"], []
        for m in row["mentions"]:
            start, end = m["start"], m["end"]
            words = text[start:end]
            if m["is_pronoun"] and words.lower() not in PRONOUNS:
                continue
            cut = _SPLIT.search(words, 1)
            end = start + cut.start() if cut and not m["is_pronoun"] else end
            form = PRONOUN if m["is_pronoun"] else NAME if m["is_name"] else NOMINAL
            name = (start, end) if form == NAME else None
            out.append(Mention((start, end), name, form, TYPES.get(m["etype"], OTHER), m["entity"]))
        yield row["id"], text, out


def silver(path: Path, corpus: Path) -> Iterable[tuple[str, str, list[Mention]]]:
    """News with names and chains of a machine; chains of persons with two last names are dropped."""
    texts = {row["id"]: row["text"] for row in _rows(corpus)}
    for row in _rows(path):
        text = texts[row["id"]]
        names = {e: (s, e, TYPES[kind]) for s, e, kind in row["entities"] if kind in TYPES}
        chain_of: dict[tuple[int, int], str] = {}
        for number, chain in enumerate(row["chains"]):
            spans = [(s, e - len(found.group()) if (found := _POSSESSIVE.search(text[s:e])) else e) for s, e in chain]
            held = [names[e] for _, e in spans if e in names]
            last = {text[s:e].split()[-1].lower() for s, e, kind in held if kind == PERSON}
            if len(last) > 1 or not held:
                continue
            for s, e in spans:
                if e in names:
                    chain_of[names[e][:2]] = str(number)
                elif PRONOUNS.get(text[s:e].lower(), "") in ("he", "she"):
                    chain_of[s, e] = str(number)
        out = [Mention((s, e), (s, e), NAME, t, chain_of.get((s, e), f"alone-{s}")) for s, e, t in names.values()]
        out += [Mention(at, None, PRONOUN, PERSON, c) for at, c in chain_of.items() if at[1] not in names]
        yield row["id"], text, out


def document(network: Network, name: str, text: str, mentions: list[Mention], *, is_silver: bool) -> Document:
    """The labels, and the states that the shipped encoder has of the words."""
    doc = labelled(network.tokenizer, name, text, mentions, is_silver=is_silver)
    parts = list(network.stretches(doc.words))
    hidden, middle = (np.concatenate([getattr(one, name)[one.own] for one in parts]) for name in ("hidden", "middle"))
    return replace(doc, states=np.stack([middle, hidden], 1).astype(np.float16))


def labelled(tokenizer: Tokenizer, name: str, text: str, mentions: list[Mention], *, is_silver: bool) -> Document:
    """Labels of the words, and the mentions in reading order; of two with one anchor the first counts."""
    words = encode(prose_of_text(text), tokenizer)
    count = len(words.starts)
    form = np.full(count, IGNORED if is_silver else 0, np.int64)
    tag = np.zeros(count, np.int64)
    type_ = np.full(count, IGNORED, np.int64)
    chains: dict[str, int] = {}
    placed: dict[int, int] = {}
    for m in sorted(mentions, key=lambda m: (m.anchor, m.chain)):
        first, last = words.range_of(*m.anchor)
        if first == last or last - 1 in placed:
            continue
        placed[last - 1] = chains.setdefault(m.chain, len(chains))
        if is_silver:
            form[first:last] = 0
        form[last - 1], type_[last - 1] = m.form, m.type
        if m.name:
            begin, end = words.range_of(*m.name)
            tag[begin:end] = 2
            tag[begin : begin + 1] = 1
    order = sorted(placed)
    anchors, numbers = (np.array(x, np.int64) for x in (order, [placed[a] for a in order]))
    gender = _genders(text, words, anchors, numbers)
    states = np.zeros((0, 2, 0), np.float16)
    return Document(name, text, words, form, tag, type_, gender, anchors, numbers, is_silver, states)


def _genders(text: str, words: Words, anchors: Ints, chains: Ints) -> Ints:
    """(W,): he, she, it or they at each anchor, by the pronouns of its chain and the title before a name."""
    shown: dict[int, Counter[str]] = {}
    for anchor, chain in zip(anchors.tolist(), chains.tolist(), strict=True):
        word = text[words.starts[anchor] : words.ends[anchor]].lower()
        before = text[words.starts[max(0, anchor - 2)] : words.starts[anchor]].lower()
        told = [PRONOUNS[word]] if word in PRONOUNS else [_SHOWN[w] for w in re.findall(r"\w+", before) if w in _SHOWN]
        shown.setdefault(chain, Counter()).update(told)
    out = np.full(len(words.starts), IGNORED, np.int64)
    for anchor, chain in zip(anchors.tolist(), chains.tolist(), strict=True):
        if shown[chain]:
            out[anchor] = GENDERS.index(shown[chain].most_common(1)[0][0])
    return out


def _rows(path: Path) -> Iterable[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)
