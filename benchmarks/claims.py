"""How well claims of several articles are put together, on pairs of our own: by the rule, and by the shipped encoder.

    python -m benchmarks.claims

Each line of `claims/` is a claim with another wording of the same, the contrary, and another claim on the same matter;
a fourth pair is with the claim two lines further. The rule's word lists were made with `tuned.jsonl` before our eyes;
`held.jsonl` was written afterwards and looked at once.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from generator.find.network import Network, load
from generator.find.pieces import encode
from generator.find.viterbi import Floats
from generator.link.likeness import Gist, agree, gist, likeness, same
from generator.model.prose import prose_of_text
from generator.read.weights import read_weights

FOLDER = Path(__file__).parent / "claims"
LEAST_RIGHT = 0.9
OTHERS = ("contrary", "related", "unrelated")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two wordings and what they are to each other: same, contrary, related, unrelated."""

    one: str
    other: str
    label: str

    @property
    def gists(self) -> tuple[Gist, Gist]:
        """What the two are compared by."""
        return gist(self.one), gist(self.other)


def pairs(name: str) -> list[Pair]:
    """The labelled pairs of a file."""
    lines = [json.loads(line) for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()]
    return [pair for at, line in enumerate(lines) for pair in _of_line(line, lines[(at + 2) % len(lines)])]


def _of_line(line: dict[str, str], further: dict[str, str]) -> Iterator[Pair]:
    for label in ("same", "contrary", "related"):
        yield Pair(line["claim"], line[label], label)
    yield Pair(line["claim"], further["claim"], "unrelated")


def told(found: list[Pair], of: list[Pair]) -> str:
    """Precision and recall of the pairs that were taken for the same, with what the wrong ones are."""
    right = sum(pair.label == "same" for pair in found)
    wrong = {label: sum(pair.label == label for pair in found) for label in OTHERS}
    errors = ", ".join(f"{number} {label}" for label, number in wrong.items() if number)
    recall = right / sum(pair.label == "same" for pair in of)
    return f"precision {right}/{len(found)} ({right / max(1, len(found)):.3f}), recall {recall:.3f}  {errors}"


def vector(words: str, network: Network, *, layer: int) -> Floats:
    """The mean state of a wording's words after the encoder's fourth (2) or last (0) layer, of length 1."""
    read = next(network.stretches(encode(prose_of_text(words), network.tokenizer)))
    mean = (read.middle if layer else read.hidden).mean(axis=0)
    return np.asarray(mean / np.linalg.norm(mean), np.float32)


def threshold(scored: list[tuple[float, bool]]) -> float:
    """The lowest score from which on enough are right; infinite where there is none."""
    best, right = float("inf"), 0
    for number, (score, is_same) in enumerate(sorted(scored, reverse=True), 1):
        right += is_same
        best = score if right / number >= LEAST_RIGHT else best
    return best


def main() -> None:
    """Print how right the rule is, what the looser measure would ask about, and how far the encoder comes."""
    halves = {name: pairs(f"{name}.jsonl") for name in ("tuned", "held")}
    for name, of in halves.items():
        print(f"{name}: {len(of)} pairs")
        print("  by the rule           ", told([pair for pair in of if same(*pair.gists)], of))
        print("    equal telling words ", told([p for p in of if same(*p.gists) and likeness(*p.gists) == 1], of))
        print("  shared words ≥ 0.6    ", told([pair for pair in of if likeness(*pair.gists) >= 0.6], of))
    network = load(read_weights())
    for layer, of_layer in ((2, "fourth layer"), (0, "last layer")):
        for is_guarded in (False, True):
            scores = {name: _scores(of, network, layer=layer, is_guarded=is_guarded) for name, of in halves.items()}
            least = threshold([(s, p.label == "same") for s, p in zip(scores["tuned"], halves["tuned"], strict=True)])
            guarded = ", numbers and negation agree" if is_guarded else ""
            print(f"encoder, {of_layer}{guarded}: from {least:.3f} on, where {LEAST_RIGHT} of `tuned` are right")
            for name, of in halves.items():
                print(f"  {name:6}", told([p for s, p in zip(scores[name], of, strict=True) if s >= least], of))


def _scores(of: list[Pair], network: Network, *, layer: int, is_guarded: bool) -> list[float]:
    """The cosine of each pair; -1 where a guard stands between them."""
    return [
        float(vector(pair.one, network, layer=layer) @ vector(pair.other, network, layer=layer))
        if not is_guarded or agree(*pair.gists)
        else -1.0
        for pair in of
    ]


if __name__ == "__main__":
    main()
