"""Train what tells he and she by first names -> generator/_data/model/given.bin.

    python training/given.py OUT/given.bin

A weight for each hashed n-gram of letters (`generator/find/given.py`), learnt from the first names that 36 sources
count (nomquamgender, MIT; Van Buskirk, Clauset and Larremore 2023, An open-source cultural consensus approach to
name-based gender classification). One name in ten is held out, and then learnt, too.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from importlib.metadata import distribution
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from generator.find.given import SCALE, Given, grams, he_or_she

PLACES = 262_144
NAME = re.compile(r"[a-z]{2,15}(?:-[a-z]+)?")
SOURCES, BEARERS = 2, 20  # that have a name, at least; or four times the bearers in one source
STEPS, RATE, DECAY = 300, 0.1, 3e-8
MOST, OF_A_TITLE = 10.0, 40.0  # what a name counts at most, by the logarithm of its bearers; and a title
TITLES = {
    1.0: "mr sir lord father king",
    0.0: "mrs ms miss dame lady queen",
    0.5: (
        "dr sen gov rep judge justice professor president general captain minister senator prof governor mayor officer"
        " sergeant detective inspector"
    ),
}
"""What stands where a first name may, and the share of men that it tells."""


def counted() -> dict[str, tuple[float, float]]:
    """Of each name, in lower case without accents: the share of men among its bearers, and how much it counts."""
    file = Path(str(distribution("nomquamgender").locate_file("nomquamgender/name_data.json")))
    told = json.loads(file.read_text(encoding="utf-8"))
    names = {
        name: (1.0 - of_women, min(MOST, float(np.log2(1 + bearers))))
        for name, (sources, bearers, of_women, *_) in told.items()
        if NAME.fullmatch(name) and bearers >= (BEARERS if sources >= SOURCES else 4 * BEARERS)
    }
    return names | {title: (share, OF_A_TITLE) for share, words in TITLES.items() for title in words.split()}


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
    told = counted()
    names = sorted(told)
    share, weight = torch.tensor([told[name] for name in names]).T
    held = torch.tensor([random.Random(name).random() < 0.1 for name in names])
    known = in_eight_bits(fitted(names, share, weight * ~held))
    judged = [n for n in torch.nonzero(held)[:, 0].tolist() if share[n] != 0.5]
    right = sum((he_or_she(names[n], known) > 0) == bool(share[n] > 0.5) for n in judged)
    print(f"{right} of {len(judged)} names held out right, of {len(names)} in all")
    in_eight_bits(fitted(names, share, weight)).tofile(out)


if __name__ == "__main__":
    main()
