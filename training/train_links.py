"""Train the heads that link sources on the frozen, shipped encoder; a stopped run goes on from its last whole epoch.

    python training/train_links.py --run DIR [--epochs 5]

DIR gets `states.pkl` (the encoder's states of all texts, made once), `last.pt`, `epoch-N.pt` and `log.jsonl`: losses,
and behind each epoch how often the antecedent chosen for a gold mention of the held-out documents is right.
"""

from __future__ import annotations

import argparse
import gzip
import json
import pickle
import random
import time
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import chain
from pathlib import Path

import numpy as np
import shipped
import torch
from link_data import IGNORED, Document, Kind, Mention, document, gum, litbank, own, silver
from link_network import SPAN, Links
from texts import is_held, read_texts
from torch import Tensor
from torch.nn import functional as F

from generator.find.mentions import SORTS, Mentions, mentions_at
from generator.find.network import load
from generator.read.weights import read_weights

SHARED = Path("../shared")
HEADS_RATE, LAYER_RATE, WARM_UP = 1.5e-3, 3e-4, 100
HELD: dict[Kind, int] = {"gum": 8, "fiction": 0, "silver": 20}
AN_EPOCH: dict[Kind, int] = {"silver": 220, "fiction": 40}
GUM_TIMES, TOGETHER = 2, 3
SILVER_TEXTS = 500
Labelled = tuple[str, str, list[Mention]]
PRONOUNS_COUNT = 2.0
"""How much more the antecedent of a pronoun counts than another's."""


def documents(run: Path) -> list[Document]:
    """All texts with labels and states, from `states.pkl` where it is there; those of other-gold are left out."""
    kept = run / "states.pkl"
    if kept.exists():
        return list(pickle.loads(kept.read_bytes()))
    network = load(read_weights())
    out = [document(network, *d, kind) for kind, texts in labelled_texts().items() for d in texts]
    kept.write_bytes(pickle.dumps(out))
    return out


def labelled_texts() -> dict[Kind, list[Labelled]]:
    """Name, text and mentions of all texts, but for those of other-gold."""
    with gzip.open(SHARED / "coref/other-gold.jsonl.gz", "rt", encoding="utf-8") as file:
        measured = {json.loads(line)["id"] for line in file}
    news = list(silver(SHARED / "coref/polnear-train-silver.jsonl.gz", SHARED / "attribution/polnear-train.jsonl.gz"))
    random.Random(1).shuffle(news)
    return {
        "gum": [d for d in gum(SHARED / "coref/gum-train.jsonl.gz") if d[0] not in measured],
        "fiction": list(litbank(SHARED / "coref/litbank.jsonl.gz")),
        "silver": news[:SILVER_TEXTS],
        "own": list(own(read_texts())),
    }


class Texts:
    """The documents with chains, some held out, and what an epoch draws of them."""

    def __init__(self, docs: Iterable[Document]) -> None:
        self.of: dict[Kind, list[Document]] = {kind: [] for kind in (*HELD, "own")}
        for doc in docs:
            if len(doc.anchors) > 1:
                self.of[doc.kind].append(doc)
        random.Random(2).shuffle(self.of["gum"])
        self.of["own"].sort(key=lambda doc: not is_held(doc.id))
        held = HELD | {"own": sum(is_held(doc.id) for doc in self.of["own"])}
        self.held = [doc for kind, some in self.of.items() for doc in some[: held[kind]]]
        self.of = {kind: some[held[kind] :] for kind, some in self.of.items()}

    def drawn(self, rng: random.Random) -> list[tuple[Document, ...]]:
        """The steps of an epoch; our own texts are short, and some go together."""
        own = self.of["own"]
        rng.shuffle(own)
        alone = self.of["gum"] * GUM_TIMES
        for kind, number in AN_EPOCH.items():
            alone += rng.sample(self.of[kind], number)
        steps = [(doc,) for doc in alone] + [tuple(own[n : n + TOGETHER]) for n in range(0, len(own), TOGETHER)]
        rng.shuffle(steps)
        return steps


class Pairs:
    """The mentions of a document with their candidates, made once."""

    def __init__(self, doc: Document) -> None:
        self.mentions: Mentions = mentions_at(doc.text, doc.words, doc.anchors.tolist(), doc.tag)
        self.sorts = self.mentions.sorts
        # Of silver texts “it” and “they” are not learnt, of any.
        is_trained = np.isin(self.sorts, (0, 2, 3)) if doc.kind == "silver" else np.ones(len(self.sorts), np.bool_)
        rows = [(n, c) for n in np.flatnonzero(is_trained).tolist() for c in self.mentions.candidates(n)]
        pairs = np.array(rows, np.int64).reshape(-1, 2)
        self.pairs = torch.from_numpy(pairs)
        self.features = torch.from_numpy(self.mentions.pair_features(pairs[:, 0], pairs[:, 1]).astype(np.int32))
        weight = np.where(self.sorts >= 2, PRONOUNS_COUNT, 1.0) * is_trained
        self.weight = torch.from_numpy(weight.astype(np.float32))


def antecedent_loss(new: Tensor, scores: Tensor, pairs: Tensor, chains: Tensor, weight: Tensor) -> Tensor:
    """Marginal log-likelihood of all right antecedents, or of "new" where there is none; the weighted mean."""
    one, other = pairs.unbind(1)
    right = chains[one] == chains[other]
    has_right = torch.zeros(len(new), dtype=torch.bool).index_put_((one[right],), torch.tensor(True))
    top = torch.full_like(new, -1e4).scatter_reduce(0, one, scores, "amax").maximum(new).detach()
    total = (new - top).exp().index_add(0, one, (scores - top[one]).exp())
    good = torch.where(has_right, 0.0, (new - top).exp()).index_add(0, one[right], (scores - top[one])[right].exp())
    return -(((good + 1e-9).log() - total.log()) * weight).sum() / weight.sum().clamp(min=1)


def states_of(doc: Document) -> Tensor:
    """What the shipped encoder's layers tell of the words, (W, 2, H)."""
    return torch.from_numpy(doc.states.astype(np.float32))


def step_loss(net: Links, doc: Document, pairs: Pairs, read: Tensor) -> dict[str, Tensor]:
    """The losses of one document, of which the layer tells `read` (W, H)."""
    odds = net.heads(read)
    labels = [torch.from_numpy(x) for x in (doc.form, doc.tag, doc.type, doc.gender)]
    names = ("form", "tag", "type", "gender")
    out = {n: F.cross_entropy(o, label, ignore_index=IGNORED) for n, o, label in zip(names, odds, labels, strict=True)}
    out = {n: value for n, value in out.items() if not torch.isnan(value)}
    if len(pairs.pairs):
        new, scores = scored(net, read, odds[3], doc, pairs)
        out["antecedent"] = antecedent_loss(new, scores, pairs.pairs, torch.from_numpy(doc.chains), pairs.weight)
    return out


def scored(net: Links, read: Tensor, gender: Tensor, doc: Document, pairs: Pairs) -> tuple[Tensor, Tensor]:
    """Scores of "new" and of the pairs."""
    at = torch.from_numpy(doc.anchors)
    groups, sorts = torch.from_numpy(pairs.mentions.groups), torch.from_numpy(pairs.sorts)
    return net.antecedents(read[at], gender[at], groups, sorts, pairs.pairs, pairs.features)


def measured(
    net: Links, held: list[tuple[Document, Pairs]], states_of: Callable[[Document], Tensor] = states_of
) -> dict[str, str]:
    """Right antecedents, by sort: of those with one ("+") and of new ones ("new"), given gold mentions."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    with torch.no_grad():
        for doc, pairs in held:
            read = net.read(states_of(doc))
            odds = net.heads(read)
            for name, one, label in zip(("type", "gender"), odds[2:], (doc.type, doc.gender), strict=True):
                known = label >= 0
                total[name] += int(known.sum())
                right[name] += int((one.argmax(-1).numpy() == label)[known].sum())
            form = odds[0].argmax(-1).numpy()
            known = doc.form > 0
            total["mentions"] += int(known.sum())
            right["mentions"] += int((form[known] == doc.form[known]).sum())
            total["found"] += int((form[doc.form >= 0] > 0).sum())
            right["found"] += int(((form > 0) & known).sum())
            if not len(pairs.pairs):
                continue
            new, scores = scored(net, read, odds[3], doc, pairs)
            best = {n: (float(new[n]), -1) for n, w in enumerate(pairs.weight.tolist()) if w}
            seen = dict.fromkeys(best, False)
            for (n, c), s in zip(pairs.pairs.tolist(), scores.tolist(), strict=True):
                seen[n] |= bool(doc.chains[n] == doc.chains[c])
                if s > best[n][0]:
                    best[n] = (s, c)
            for n, (_, c) in best.items():
                key = f"{doc.kind} {SORTS[pairs.sorts[n]]}{'+' if seen[n] else ' new'}"
                total[key] += 1
                right[key] += (c >= 0 and bool(doc.chains[n] == doc.chains[c])) if seen[n] else c < 0
    return {key: f"{right[key]}/{count}" for key, count in sorted(total.items())}


def main() -> None:
    """Run the epochs that are left."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--from", dest="start", type=Path, help="weights of a run to go on from")
    parser.add_argument("--rate", type=float, default=1.0, help="multiplies the learning rates")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    options.run.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(options.threads)
    torch.manual_seed(1)
    texts = Texts(documents(options.run))
    of = {doc.id: Pairs(doc) for doc in chain(texts.held, *texts.of.values())}
    held = [(doc, of[doc.id]) for doc in texts.held]
    net = Links()
    net.layer.load_state_dict(shipped.layer(4))
    if options.start:
        net.load_state_dict(torch.load(options.start, weights_only=True))
    own = [p for name, p in net.named_parameters() if name.startswith(("layer.", "last."))]
    heads = [p for name, p in net.named_parameters() if not name.startswith(("layer.", "last."))]
    rates = torch.optim.AdamW(
        [{"params": own, "top": LAYER_RATE}, {"params": heads, "top": HEADS_RATE}], weight_decay=0.01
    )
    total, done, first = options.epochs * len(texts.drawn(random.Random(0))), 0, 0
    if (last := options.run / "last.pt").exists():
        state = torch.load(last, weights_only=True)
        net.load_state_dict(state["net"])
        rates.load_state_dict(state["rates"])
        done, first = state["done"], state["epoch"]
    for epoch in range(first, options.epochs):
        began, rng = time.monotonic(), random.Random(epoch)
        torch.manual_seed(epoch)
        drawn = texts.drawn(rng)
        sums: Counter[str] = Counter()
        net.train()
        for step, docs in enumerate(drawn):
            for group in rates.param_groups:
                group["lr"] = group["top"] * options.rate * min((done + 1) / WARM_UP, max(0.0, 1 - done / total))
            parts: dict[str, Tensor] = {}
            for doc in docs:
                some = step_loss(net, doc, of[doc.id], net.read(states_of(doc), rng.randrange(SPAN)))
                parts |= {name: parts.get(name, 0.0) + value / len(docs) for name, value in some.items()}
            torch.stack([*parts.values()]).sum().backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            rates.step()
            rates.zero_grad(set_to_none=True)
            done += 1
            sums.update({name: float(value.detach()) for name, value in parts.items()})
            if step % 25 == 24:
                print(
                    epoch + 1,
                    step + 1,
                    round(time.monotonic() - began),
                    {n: round(v / (step + 1), 3) for n, v in sums.items()},
                    flush=True,
                )
        net.eval()
        torch.save(net.state_dict(), options.run / f"epoch-{epoch + 1}.pt")
        state = {"net": net.state_dict(), "rates": rates.state_dict(), "done": done, "epoch": epoch + 1}
        torch.save(state, options.run / "last.tmp")
        (options.run / "last.tmp").replace(last)
        losses = {name: round(value / len(drawn), 4) for name, value in sums.items()}
        line = {"epoch": epoch + 1, "seconds": round(time.monotonic() - began), **losses, "held": measured(net, held)}
        with (options.run / "log.jsonl").open("a", encoding="utf-8") as out:
            out.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main()
