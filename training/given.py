"""Train what tells he and she by first names -> generator/_data/model/given.bin.

    python training/given.py OUT/given.bin

A weight for each hashed n-gram of letters (`generator/find/given.py`), learnt from the first names of all countries
that Faker (MIT) has, a name of several countries counting more. One name in ten is held out, and then learnt, too.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import random
import re
from collections import Counter
from functools import cache
from pathlib import Path

import faker.providers.person
import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from generator.find.given import SCALE, Given, grams, he_or_she

PLACES = 32_768
NAME = re.compile(r"[A-ZÀ-Þ][a-zà-ÿā-ſ]+(?:-[A-Z][a-z]+)?")
STEPS, RATE, DECAY, MOST = 600, 0.1, 2e-6, 10
"""Steps over all names, their rate, what weights cost, and the countries from which a name counts no more."""
TITLES = {
    "male": "mr sir lord father king",
    "female": "mrs ms miss dame lady queen",
    "both": (
        "dr sen gov rep judge justice professor president general captain minister senator prof governor mayor officer"
        " sergeant detective inspector"
    ),
}
"""What stands where a first name may, and what it tells."""


@cache
def counted() -> dict[str, Counter[str]]:
    """In how many countries a name, in lower case, is a man's, "male", or a woman's, "female"."""
    count: dict[str, Counter[str]] = {"male": Counter(), "female": Counter()}
    for module in pkgutil.iter_modules(faker.providers.person.__path__):
        if module.ispkg:
            provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
            for sex, names in count.items():
                names.update({n.lower() for n in getattr(provider, f"first_names_{sex}", ()) if NAME.fullmatch(n)})
    return count


def fitted(names: list[str], share: Tensor, weight: Tensor) -> Tensor:
    """The weights (PLACES,) that tell the share (N,) of men among the bearers of names, which count so much (N,)."""
    places = [grams(name, PLACES) for name in names]
    rows = torch.tensor([row for row, some in enumerate(places) for _ in some])
    columns = torch.tensor([place for some in places for place in some])
    values = torch.cat([torch.full((len(some),), len(some) ** -0.5) for some in places])
    table = torch.sparse_coo_tensor(torch.stack([rows, columns]), values, (len(names), PLACES)).coalesce()
    found = torch.zeros(PLACES, requires_grad=True)
    rates = torch.optim.Adam([found], lr=RATE)
    for _ in range(STEPS):
        odds = torch.sparse.mm(table, found[:, None])[:, 0]
        loss = F.binary_cross_entropy_with_logits(odds, share, weight=weight, reduction="sum") / weight.sum()
        rates.zero_grad()
        (loss + DECAY * found.square().sum()).backward()
        rates.step()
    return found.detach()


def in_eight_bits(weights: Tensor) -> Given:
    """As they are shipped."""
    shipped: Given = np.clip(np.round(weights.numpy() * SCALE), -127, 127).astype(np.int8)
    return shipped


def main() -> None:
    """Write the file, and print how many of the names held out are told right."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    out = parser.parse_args().out
    torch.set_num_threads(2)
    men, women = (Counter(some) for some in counted().values())
    for sexes, words in TITLES.items():
        for title in words.split():
            men[title] += 4 * MOST * (sexes != "female")
            women[title] += 4 * MOST * (sexes != "male")
    names = sorted(name for name in men | women if men[name] + women[name])
    share = torch.tensor([men[name] / (men[name] + women[name]) for name in names])
    weight = torch.tensor([float(min(MOST, men[name] + women[name])) for name in names])
    held = torch.tensor([random.Random(name).random() < 0.1 for name in names])
    known = in_eight_bits(fitted(names, share, weight * ~held))
    judged = [n for n in torch.nonzero(held)[:, 0].tolist() if share[n] != 0.5]
    right = sum((he_or_she(names[n], known) > 0) == bool(share[n] > 0.5) for n in judged)
    print(f"{right} of {len(judged)} names held out right, of {len(names)} in all")
    in_eight_bits(fitted(names, share, weight)).tofile(out)


if __name__ == "__main__":
    main()
