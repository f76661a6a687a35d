"""Go on training from the shipped weights: attributions and the heads that link sources together, in the one encoder.

    python training/train_joint.py --run DIR [--steps 1400] [--minutes M] [--seed 1]

A step is a batch of windows of PolNeAR and one document with chains. Attributions learn from the labels and from the
network as it was when the run began, elsewhere than in PolNeAR from that alone. The lowest two layers stay as they are;
behind the fourth only pieces that start a word go on, as when it runs. Runs with other seeds may be averaged. DIR gets
`last.pt`, `attribution-N.pt` and `links-N.pt` for `export.py` and `export_links.py`, and `log.jsonl`. A stopped run
goes on from its last whole epoch.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice
from pathlib import Path

import numpy as np
import shipped
import torch
from batches import Batch, Labelled, batch, epoch, windows
from corpus import Article, read_articles
from link_data import Document, Mention, labelled
from network import EDGES, REACH, ROLES, Network
from tokenizers import Tokenizer
from torch import Tensor, nn
from train import LOG_EVERY, LOSS_WEIGHTS, losses_beside
from train_links import HELD_GUM, HELD_SILVER, SHARED, Pairs, labelled_texts, measured, step_loss

from generator.data import model_folder
from generator.find.network import cue_odds

ENCODER_RATE, TAGGER_RATE, LAYER_RATE, HEADS_RATE, WARM_UP = 1e-4, 2e-4, 2e-4, 5e-4, 60
LENGTH, WINDOWS, RENAMING = 382, 4, 0.2
FROZEN = 2  # layers
SPAN = 384  # words that the layer of the links sees at a time, as when it runs
STEPS_AN_EPOCH = 344  # half of the windows
LONGEST = 6_000  # characters of a text with chains, but for those of GUM
GUM_TIMES, LITBANK_AN_EPOCH, SILVER_AN_EPOCH = 2, 40, 180
LINKS_WEIGHT, ELSEWHERE_WEIGHT = 1.0, 0.5
FLOOR = np.log(0.12 / 0.88)
"""Log-odds from which on a word is an anchor, in texts without labels of attributions."""
Told = tuple[Tensor, Tensor, Tensor]


class Joint(nn.Module):
    """All that is trained."""

    def __init__(self) -> None:
        super().__init__()
        self.network, self.links = shipped.network(), shipped.links()


@dataclass(frozen=True, slots=True, eq=False)
class Input:
    """Windows, what the frozen layers tell of them (B, T, H), which pieces go on (B, K), and the words' rows there."""

    some: Batch
    below: Tensor
    kept: Tensor
    kept_mask: Tensor
    rows: Tensor


def input_of(some: Batch, frozen: Network) -> Input:
    """A batch, read by the layers that stay."""
    count, width = some.pieces.shape
    window, place = some.rows // width, some.rows % width
    number = torch.bincount(window, minlength=count)
    before = torch.cat([number.new_zeros(1), number.cumsum(0)[:-1]])
    rank = 1 + torch.arange(len(window)) - before[window]
    kept = torch.zeros(count, int(number.max()) + 2, dtype=torch.int64)
    kept[window, rank] = place
    kept[torch.arange(count), number + 1] = some.mask.sum(1) - 1
    mask = (torch.arange(kept.shape[1]) < number[:, None] + 2).long()
    with torch.no_grad():
        below = frozen.encoder.embedded(some.pieces, some.case, some.quotation, some.opening)
        for layer in frozen.encoder.layers[:FROZEN]:
            below = layer(below, some.mask)
    return Input(some, below, kept, mask, window * kept.shape[1] + rank)


def words_told(network: Network, given: Input) -> Told:
    """Of the words of a batch: hidden (M, H), BIO log-odds (M, 9), and the fourth layer's states (M, H)."""
    told = network.encoder.of_words(given.below, FROZEN, given.some.mask, given.kept, given.kept_mask)
    hidden, bio, middle = (part.flatten(0, 1)[given.rows] for part in told)
    return hidden, bio, middle


def odds_of(network: Network, told: Told, some: Batch) -> tuple[Tensor, Tensor]:
    """BIO log-odds (M, 3, 3), and the pair head's (N, R, 8)."""
    hidden, bio, _ = told
    pair = network.pair(hidden, some.anchors, some.around, some.gaps)
    return bio.float().unflatten(-1, (3, 3)), pair.float()


@cache
def bare(doc: Document) -> Labelled:
    """A document as an article without attributions."""
    count = len(doc.words.starts)
    none = np.zeros((0, count), np.int8)
    return Labelled(doc.words, np.zeros((count, len(ROLES)), np.int64), np.zeros(0, np.int64), none,
                    np.zeros((0, count, EDGES), np.int8))  # fmt: skip


def with_anchors(some: Batch, doc: Document, bio: Tensor) -> Batch:
    """The batch of a whole document, asked about the words in which the teacher sees a cue."""
    anchors = np.flatnonzero(cue_odds(bio.float().numpy()) >= FLOOR)
    reach = anchors[:, None] + np.arange(REACH) - 96
    inside = np.clip(reach, 0, len(doc.words.starts) - 1)
    gaps = np.clip(doc.words.paragraph[inside] - doc.words.paragraph[anchors][:, None], -3, 3) + 3
    labels = np.where(reach == inside, 0, -100)
    one, around, gap, label = (torch.from_numpy(x) for x in (anchors, inside, gaps, labels))
    return replace(some, anchors=one, around=around, gaps=gap, labels=label, edges=torch.zeros(*label.shape, EDGES))


class Run:
    """One run: network, teacher, rates, and how far it is."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options, self.net, self.teacher = options, Joint(), shipped.network()
        encoder = self.net.network.encoder
        trained = "bio.", *(f"layers.{n}." for n in range(FROZEN, len(encoder.layers)))
        for name, value in encoder.named_parameters():
            value.requires_grad_(name.startswith(trained) and not options.links_only)
        self.optimiser = torch.optim.AdamW(self._groups(), betas=(0.9, 0.98), weight_decay=0.01, fused=True)
        self.epoch = self.step = 0
        self.began = time.monotonic()
        if (last := options.run / "last.pt").exists():
            state = torch.load(last, weights_only=True)
            self.net.load_state_dict(state["net"])
            self.optimiser.load_state_dict(state["optimiser"])
            self.epoch, self.step = state["epoch"], state["step"]

    def _groups(self) -> list[dict[str, object]]:
        tops = {"network.encoder.bio": TAGGER_RATE, "network.encoder": ENCODER_RATE, "network.pair": TAGGER_RATE,
                "links.layer": LAYER_RATE, "links.last": LAYER_RATE, "links": HEADS_RATE}  # fmt: skip
        groups: dict[float, list[nn.Parameter]] = defaultdict(list)
        for name, value in self.net.named_parameters():
            if value.requires_grad:
                groups[next(top for start, top in tops.items() if name.startswith(start))].append(value)
        return [{"params": values, "top": top, "lr": top} for top, values in groups.items()]

    def done(self) -> float:
        """The share of the run that is over."""
        steps, minutes = self.options.steps, self.options.minutes
        return max(self.step / float(steps), (time.monotonic() - self.began) / 60 / float(minutes))

    def take_step(self, some: Batch, doc: Document, rng: random.Random) -> dict[str, float]:
        """One update from windows with attributions and a document with chains; the losses."""
        pace = min((self.step + 1) / WARM_UP, max(0.0, 1 - self.done()))
        for group in self.optimiser.param_groups:
            group["lr"] = group["top"] * self.options.rate * pace
        parts: dict[str, Tensor] = {}
        elsewhere, linked = self.document(doc, rng)
        total = LINKS_WEIGHT * torch.stack([*linked.values()]).sum()
        if not self.options.links_only:
            total = total + ELSEWHERE_WEIGHT * torch.stack([LOSS_WEIGHTS[n] * x for n, x in elsewhere.items()]).sum()
            parts = self.attributions(some)
            torch.stack([LOSS_WEIGHTS[name] * value for name, value in parts.items()]).sum().backward()
        total.backward()
        nn.utils.clip_grad_norm_(self.net.parameters(), 1.0)
        self.optimiser.step()
        self.optimiser.zero_grad(set_to_none=True)
        self.step += 1
        parts |= {f"elsewhere {name}": value for name, value in elsewhere.items()} | linked
        return {name: float(value.detach()) for name, value in parts.items()}

    def attributions(self, some: Batch) -> dict[str, Tensor]:
        """Losses of windows against labels and teacher."""
        with torch.autocast("cpu", torch.bfloat16):
            given = input_of(some, self.teacher)
            with torch.no_grad():
                told = odds_of(self.teacher, words_told(self.teacher, given), some)
            own = odds_of(self.net.network, words_told(self.net.network, given), some)
        return losses_beside(own, told, some)

    def document(self, doc: Document, rng: random.Random) -> tuple[dict[str, Tensor], dict[str, Tensor]]:
        """Losses of attributions against the teacher, and of the heads that link against the labels."""
        with torch.autocast("cpu", torch.bfloat16):
            given = input_of(batch(list(windows(bare(doc), LENGTH, rng))), self.teacher)
            told = hidden, _, middle = words_told(self.net.network, given)
            elsewhere = {} if self.options.links_only else self.elsewhere(doc, given, told)
            read = self.net.links.read(torch.stack([middle, hidden], 1), rng.randrange(SPAN), SPAN)
        return elsewhere, step_loss(self.net.links, doc, pairs_of(doc), read.float())

    def elsewhere(self, doc: Document, given: Input, told: Told) -> dict[str, Tensor]:
        """Losses of a text whose attributions nobody labelled."""
        with torch.no_grad():
            taught = words_told(self.teacher, given)
            some = with_anchors(given.some, doc, taught[1])
            wanted = odds_of(self.teacher, taught, some)
        return losses_beside(odds_of(self.net.network, told, some), wanted, some, gold=0.0)

    def held(self, docs: list[Document]) -> dict[str, str]:
        """What the heads have right in documents that they don't learn from."""
        self.net.eval()

        def states(doc: Document) -> Tensor:
            some = batch(list(windows(bare(doc), LENGTH, random.Random(0))))
            hidden, _, middle = words_told(self.net.network, input_of(some, self.teacher))
            return torch.stack([middle, hidden], 1)

        return measured(self.net.links, [(doc, pairs_of(doc)) for doc in docs], states)

    def save(self) -> None:
        """The weights of the epoch, and what is needed to go on."""
        folder = self.options.run
        torch.save(self.net.network.state_dict(), folder / f"attribution-{self.epoch}.pt")
        torch.save(self.net.links.state_dict(), folder / f"links-{self.epoch}.pt")
        state = {"net": self.net.state_dict(), "optimiser": self.optimiser.state_dict(),
                 "epoch": self.epoch, "step": self.step}  # fmt: skip
        torch.save(state, folder / "last.tmp")
        (folder / "last.tmp").replace(folder / "last.pt")

    def log(self, **values: object) -> None:
        """One line of the log."""
        with (self.options.run / "log.jsonl").open("a", encoding="utf-8") as out:
            out.write(json.dumps({"epoch": self.epoch, "step": self.step, **values}) + "\n")


@cache
def pairs_of(doc: Document) -> Pairs:
    """The pairs of mentions, made once."""
    return Pairs(doc)


def begun(name: str, text: str, mentions: list[Mention]) -> tuple[str, str, list[Mention]]:
    """The beginning of a long text."""
    end = text.rfind(".", 0, LONGEST) + 1 if len(text) > LONGEST else len(text)
    return name, text[:end], [m for m in mentions if m.anchor[1] <= end and (m.name is None or m.name[1] <= end)]


class Texts:
    """The documents with chains, some held out as in `train_links.py`."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        gold, texts = labelled_texts()
        docs = [labelled(tokenizer, *(d if d[0].startswith("GUM") else begun(*d)), is_silver=False) for d in gold]
        news = [labelled(tokenizer, *begun(*d), is_silver=True) for d in texts]
        docs, news = ([d for d in some if len(d.anchors) > 1] for some in (docs, news))
        gum = [d for d in docs if d.id.startswith("GUM")]
        self.fiction = [d for d in docs if not d.id.startswith("GUM")]
        random.Random(2).shuffle(gum)
        self.gum, self.news = gum[HELD_GUM:], news[HELD_SILVER:]
        self.held = gum[:HELD_GUM] + news[:HELD_SILVER]

    def drawn(self, rng: random.Random) -> Iterator[Document]:
        """Those of an epoch, again and again."""
        while True:
            docs = self.gum * GUM_TIMES + rng.sample(self.fiction, LITBANK_AN_EPOCH)
            docs += rng.sample(self.news, SILVER_AN_EPOCH)
            rng.shuffle(docs)
            yield from docs


def train(run: Run, tokenizer: Tokenizer) -> None:
    """All epochs that are left."""
    attribution = SHARED / "attribution"
    articles = read_articles(attribution / "polnear-train.jsonl.gz")
    extra: dict[str, tuple[Article, ...]] = defaultdict(tuple)
    for article in read_articles(attribution / "polnear-train-annotators.jsonl.gz"):
        extra[article.id] += (article,)
    texts = Texts(tokenizer)
    run.log(held=run.held(texts.held))
    while run.done() < 1:
        seed = run.options.seed * 1000 + run.epoch
        torch.manual_seed(seed)
        rng, sums = random.Random(seed), Counter[str]()
        run.net.train()
        run.net.network.train(not run.options.links_only)
        batches = epoch(articles, extra, tokenizer, seed=seed, length=LENGTH, size=WINDOWS, renaming=RENAMING)
        for some, doc in zip(islice(batches, STEPS_AN_EPOCH), texts.drawn(rng), strict=False):
            sums.update(run.take_step(some, doc, rng))
            if run.step % LOG_EVERY == 0:
                run.log(done=round(run.done(), 3), **{name: round(v / LOG_EVERY, 4) for name, v in sums.items()})
                sums.clear()
            if run.done() >= 1:
                break
        run.epoch += 1
        run.save()
        run.log(held=run.held(texts.held))


def main() -> None:
    """Set up the run and train."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=1400, help="when the rate is zero")
    parser.add_argument("--minutes", type=float, default=600, help="when the rate is zero at the latest")
    parser.add_argument("--links-only", action="store_true", help="for comparison: attributions stay as they are")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--rate", type=float, default=1.0, help="multiplies all rates")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.run.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    train(Run(options), Tokenizer.from_file(str(model_folder() / "tokenizer.json")))


if __name__ == "__main__":
    main()
