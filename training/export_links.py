"""Turn checkpoints of the heads that link sources into two ONNX graphs.

    python training/export_links.py --out DIR WEIGHTS.pt [MORE.pt …]

Several weights are averaged. DIR gets `links.onnx` (int8 weights; the heads' own stay fp32) and `antecedents.onnx`.
"""

from __future__ import annotations

import argparse
import logging
import tempfile
from pathlib import Path

import onnx
import torch
from export import export_graph, fuse
from link_network import Links
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from generator.find.mentions import FEATURES


class Reader(nn.Module):
    """Two states of the words of one window (W, H) -> states (W, H), odds of form, tag, type and gender (W, 15)."""

    def __init__(self, net: Links) -> None:
        super().__init__()
        self.net = net
        fuse(net.layer)

    def forward(self, middle: Tensor, hidden: Tensor) -> tuple[Tensor, Tensor]:
        """As `Links.read`, for a single window."""
        mixed = (middle + self.net.last(hidden))[None]
        read = self.net.layer(mixed, torch.ones(1, 1))[0]
        return read, self.net.out(read)


class Scorer(nn.Module):
    """States (M, H), pairs (P, 2), features (P, F), agreement (P,) -> "new" (M,), scores (P,)."""

    def __init__(self, net: Links) -> None:
        super().__init__()
        self.net = net

    def forward(self, states: Tensor, pairs: Tensor, features: Tensor, agree: Tensor) -> tuple[Tensor, Tensor]:
        """As `Links.scored`."""
        new, scores = self.net.scored(states, pairs, features, agree)
        return new, scores


def quantise(source: Path, target: Path) -> None:
    """int8 weights for the layer; the heads stay fp32, for their odds decide."""
    prepared = source.with_suffix(".prepared.onnx")
    quant_pre_process(str(source), str(prepared), skip_symbolic_shape=True)
    heads = [n.name for n in onnx.load(str(prepared)).graph.node if "/out/" in n.name and "/layer/" not in n.name]
    heads += [f"{name}_MatMul" for name in heads]  # as they are called when their sum is a step of its own
    quantize_dynamic(
        str(prepared), str(target), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
        nodes_to_exclude=heads,
    )  # fmt: skip


def main() -> None:
    """Export the checkpoints given."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("weights", type=Path, nargs="+")
    options = parser.parse_args()
    logging.disable(logging.WARNING)
    options.out.mkdir(parents=True, exist_ok=True)
    states = [torch.load(path, weights_only=True) for path in options.weights]
    net = Links()
    net.load_state_dict({name: torch.stack([s[name].float() for s in states]).mean(0).to(states[0][name].dtype)
                         for name in states[0]})  # fmt: skip
    net.eval()
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "links.onnx"
        names, outputs = ["middle", "hidden"], ["states", "odds"]
        axes = {name: {0: "words"} for name in (*names, *outputs)}
        export_graph(Reader(net), (torch.zeros(20, 384),) * 2, plain, names=names, outputs=outputs, axes=axes)
        quantise(plain, options.out / "links.onnx")
    example = (
        torch.zeros(5, 384),
        torch.tensor([[1, 0], [2, 1]]),
        torch.zeros(2, len(FEATURES), dtype=torch.int64),
        torch.zeros(2),
    )
    names, outputs = ["states", "pairs", "features", "agree"], ["new", "scores"]
    axes = {"states": {0: "mentions"}, "new": {0: "mentions"}}
    axes |= {name: {0: "pairs_"} for name in ("pairs", "features", "agree", "scores")}
    export_graph(Scorer(net), example, options.out / "antecedents.onnx", names=names, outputs=outputs, axes=axes)


if __name__ == "__main__":
    main()
