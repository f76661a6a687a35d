"""Texts with their mentions and chains -> arrays over words: what the heads that link sources learn from.

GUM and LitBank are gold. The silver chains of news train he, she and names only: the rest is too often wrong. In our
own texts people, bodies and places are marked, but not all things.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

import numpy as np
from corpus import Article
from numpy.typing import NDArray
from texts import FORMS, Told
from texts import TYPES as OWN_TYPES
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
Kind = Literal["gum", "fiction", "silver", "own"]
_THEY = re.compile(r"\b(?:they|them|their|theirs|themselves)\b", re.IGNORECASE)
_SPLIT = re.compile(r",? (?:who|which|that|of|in|with|at|from|on|for|to|by)\b|,|\s*\(")
_POSSESSIVE = re.compile(r"[’']s?$")
_SHOWN = {"mr": "he", "sir": "he", "mrs": "she", "ms": "she", "miss": "she", "lady": "she", "dame": "she"}


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """`form`, `tag`, `type`, `gender` (W,) labels or IGNORED; `states` (W, L, H) of the shipped encoder, or none.

    `anchors` (M,) words of mentions in order and `chains` (M,) numbers.
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
    kind: Kind
    states: NDArray[np.float16]


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention in code points: anchor, the name in it or None, form, type, chain, and gender where it is told."""

    anchor: tuple[int, int]
    name: tuple[int, int] | None
    form: int
    type: int
    chain: str
    gender: str = ""


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


def own(told: Iterable[tuple[Article, tuple[Told, ...]]]) -> Iterable[tuple[str, str, list[Mention]]]:
    """Our own texts. “They” that nobody marked is general, and means nobody who was mentioned."""
    for article, marked in told:
        out = []
        for m in marked:
            name, form, type_ = m.span if m.form == "name" else None, FORMS.index(m.form), OWN_TYPES.index(m.type)
            out.append(Mention(m.span, name, form, type_, m.entity, m.gender))
        taken = {m.span for m in marked}
        for found in _THEY.finditer(article.text):
            if found.span() not in taken:
                out.append(Mention(found.span(), None, PRONOUN, PERSON, f"general-{found.start()}"))
        yield article.id, article.text, out


def document(network: Network, name: str, text: str, mentions: list[Mention], kind: Kind) -> Document:
    """The labels, and the states that the shipped encoder has of the words.

    Of our own texts, a word that nobody marked is no mention where the shipped heads say so, else it tells nothing.
    """
    doc = labelled(network.tokenizer, name, text, mentions, kind)
    parts = list(network.stretches(doc.words))
    hidden, middle = (np.concatenate([getattr(one, name)[one.own] for one in parts]) for name in ("hidden", "middle"))
    if kind == "own":
        odds = np.concatenate([network.linker.heads(one.middle, one.hidden).within(one.own).odds for one in parts])
        doc = replace(doc, form=np.where((doc.form == IGNORED) & (odds[:, :4].argmax(1) == NONE), NONE, doc.form))
    return replace(doc, states=np.stack([middle, hidden], 1).astype(np.float16))


def labelled(tokenizer: Tokenizer, name: str, text: str, mentions: list[Mention], kind: Kind) -> Document:
    """Labels of the words, and the mentions in reading order; of two with one anchor the first counts."""
    words = encode(prose_of_text(text), tokenizer)
    count = len(words.starts)
    form = np.full(count, 0 if kind in ("gum", "fiction") else IGNORED, np.int64)
    tag = np.zeros(count, np.int64)
    type_ = np.full(count, IGNORED, np.int64)
    chains: dict[str, int] = {}
    placed: dict[int, int] = {}
    for m in sorted(mentions, key=lambda m: (m.anchor, m.chain)):
        first, last = words.range_of(*m.anchor)
        if first == last or last - 1 in placed:
            continue
        placed[last - 1] = chains.setdefault(m.chain, len(chains))
        form[first:last] = 0
        form[last - 1], type_[last - 1] = m.form, m.type
        if m.name:
            begin, end = words.range_of(*m.name)
            tag[begin:end] = 2
            tag[begin : begin + 1] = 1
    order = sorted(placed)
    anchors, numbers = (np.array(x, np.int64) for x in (order, [placed[a] for a in order]))
    told = {chains[m.chain]: m.gender for m in mentions if m.gender and m.chain in chains}
    gender = _genders(text, words, anchors, numbers, told)
    states = np.zeros((0, 2, 0), np.float16)
    return Document(name, text, words, form, tag, type_, gender, anchors, numbers, kind, states)


def _genders(text: str, words: Words, anchors: Ints, chains: Ints, told: dict[int, str]) -> Ints:
    """(W,): he, she, it or they at each anchor: as told of its chain, else by its pronouns and titles before names."""
    shown: dict[int, Counter[str]] = {}
    for anchor, chain in zip(anchors.tolist(), chains.tolist(), strict=True):
        word = text[words.starts[anchor] : words.ends[anchor]].lower()
        before = text[words.starts[max(0, anchor - 2)] : words.starts[anchor]].lower()
        seen = [PRONOUNS[word]] if word in PRONOUNS else [_SHOWN[w] for w in re.findall(r"\w+", before) if w in _SHOWN]
        shown.setdefault(chain, Counter()).update(seen)
    shown |= {chain: Counter({gender: 1}) for chain, gender in told.items()}
    out = np.full(len(words.starts), IGNORED, np.int64)
    for anchor, chain in zip(anchors.tolist(), chains.tolist(), strict=True):
        if shown[chain]:
            out[anchor] = GENDERS.index(shown[chain].most_common(1)[0][0])
    return out


def _rows(path: Path) -> Iterable[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)
