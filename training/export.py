"""Turn a checkpoint into the files that inference needs: two ONNX graphs, the tokenizer, the digests.

    python training/export.py --out DIR WEIGHTS.pt [MORE.pt …]

Several weights are averaged (those of one run's last epochs, say). DIR gets `encoder.onnx` and `encoder.bin`
(int8 weights), `pair.onnx` (fp32: half a million weights, not worth the loss) and `tokenizer.json` (neither cuts nor
pads).
"""

from __future__ import annotations

import argparse
import logging
import tempfile
from pathlib import Path
from typing import Any

import onnx
import onnxruntime as ort
import torch
from network import REACH, WHOLE_LAYERS, Encoder, Layer, Network, attention, averaged
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from tokenizers import Tokenizer
from torch import Tensor, nn
from train import pretrained_folder

from generator.find.network import SLOW

OPSET = 18
MIDDLE = 4
"""The layer whose states the heads that link read, beside the last one's."""


class FusedAttention(torch.autograd.Function):
    """`network.attention` without a mask, as the one operator that ONNX Runtime has for it."""

    @staticmethod
    def forward(ctx: object, query: Tensor, key: Tensor, value: Tensor, mask: Tensor, heads: int) -> Tensor:
        """All (B, T, H)."""
        return attention(query, key, value, mask, heads)

    @staticmethod
    def symbolic(g: Any, query: Any, key: Any, value: Any, mask: Any, heads: int) -> Any:
        """The operator; windows are run one by one, so that nothing needs masking."""
        fused = g.op("com.microsoft::MultiHeadAttention", query, key, value, num_heads_i=heads)
        return fused.setType(query.type())


class Apart(nn.Module):
    """Queries, keys and values by three products in place of one that is cut: the same numbers, without the cutting."""

    def __init__(self, qkv: nn.Linear) -> None:
        super().__init__()
        self.parts = nn.ModuleList(nn.Linear(qkv.in_features, qkv.in_features) for _ in range(3))
        for part, weight, bias in zip(self.parts, qkv.weight.chunk(3), qkv.bias.chunk(3), strict=True):
            part.weight, part.bias = nn.Parameter(weight), nn.Parameter(bias)

    def forward(self, x: Tensor) -> list[Tensor]:
        """As `Layer.asked`."""
        return [part(x) for part in self.parts]


def fuse(layer: Layer) -> None:
    """Let a layer be written with the one operator for attention, and without cutting what it reads."""
    layer.attention = FusedAttention.apply
    layer.qkv = Apart(layer.qkv)
    layer.asked = layer.qkv.forward  # type: ignore[method-assign]


class Unmasked(nn.Module):
    """The encoder for windows of one length; behind its fourth layer only the pieces asked for go on."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        for layer in encoder.layers:
            fuse(layer)

    def forward(
        self, pieces: Tensor, case: Tensor, quotation: Tensor, opening: Tensor, kept: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """As `Encoder.forward`, every piece real; `kept` (K,): places of the pieces that go on -> each (B, K, …).

        The third is what the fourth layer tells, for the heads that link.
        """
        x = self.encoder.embedded(pieces, case, quotation, opening)
        mask = torch.ones_like(pieces)
        for number, layer in enumerate(self.encoder.layers, 1):
            x = layer(x, mask)
            if number == WHOLE_LAYERS:
                x, mask = x[:, kept], mask[:, kept]
            if number == MIDDLE:
                middle = x
        return x, self.encoder.bio(x), middle


def export_encoder(network: Network, path: Path) -> None:
    """Write the encoder in fp32: four (B, T) integer inputs and `kept` (K,) -> hidden, bio, middle, each (B, K, …)."""
    example = (*(torch.ones(2, 16, dtype=torch.int64) for _ in range(4)), torch.arange(8))
    names, outputs = ["pieces", "case", "quotation", "opening"], ["hidden", "bio", "middle"]
    axes = {name: {0: "windows", 1: "pieces_"} for name in names} | {"kept": {0: "kept_"}}
    axes |= {name: {0: "windows", 1: "kept_"} for name in outputs}
    export_graph(Unmasked(network.encoder), example, path, names=[*names, "kept"], outputs=outputs, axes=axes)


def export_pair(network: Network, path: Path) -> None:
    """Write the pair head in fp32: hidden (M, H), anchors (N,), around and gaps (N, R) -> odds (N, R, 8)."""
    example = (
        torch.zeros(20, 384),
        torch.zeros(3, dtype=torch.int64),
        torch.zeros(3, REACH, dtype=torch.int64),
        torch.zeros(3, REACH, dtype=torch.int64),
    )
    names = ["hidden", "anchors", "around", "gaps"]
    axes = {"hidden": {0: "words"}, **{name: {0: "anchors_"} for name in [*names[1:], "odds"]}}
    export_graph(network.pair, example, path, names=names, outputs=["odds"], axes=axes)


def export_graph(
    module: nn.Module,
    example: tuple[Tensor, ...],
    path: Path,
    *,
    names: list[str],
    outputs: list[str],
    axes: dict[str, dict[int, str]],
) -> None:
    """Write a module as an ONNX graph."""
    torch.onnx.export(
        module, example, str(path), input_names=names, output_names=outputs, dynamic_axes=axes,
        opset_version=OPSET, dynamo=False,
    )  # fmt: skip


def quantise(source: Path, target: Path) -> None:
    """int8 weights for matrix products and embeddings; the BIO head stays fp32, its odds decide what is a cue.

    Seven of eight bits are used (`reduce_range`), so that processors without VNNI add up without overflow.
    """
    prepared = source.with_suffix(".prepared.onnx")
    quant_pre_process(str(source), str(prepared), skip_symbolic_shape=True)
    heads = [n.name for n in onnx.load(str(prepared)).graph.node if "/bio/" in n.name]
    quantize_dynamic(
        str(prepared), str(target), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
        nodes_to_exclude=heads,
    )  # fmt: skip


def lay_out(source: Path, target: Path) -> None:
    """Write a graph as ONNX Runtime runs it, operators fused, with its weights beside it, where they are mapped.

    A process then begins with neither fusing nor copying them; the numbers are the same.
    """
    fused = source.with_suffix(".fused.onnx")
    options = ort.SessionOptions()
    options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_ENABLE_EXTENDED  # nothing of this processor's own
    options.optimized_model_filepath = str(fused)
    ort.InferenceSession(str(source), options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOW)
    weights = target.with_suffix(".bin")
    weights.unlink(missing_ok=True)  # onnx would write behind what is there
    onnx.save_model(
        onnx.load(str(fused)), str(target), save_as_external_data=True, location=weights.name, size_threshold=1024
    )


def main() -> None:
    """Export the checkpoints given."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--keep-fp32", action="store_true", help="also write encoder.fp32.onnx, to compare")
    parser.add_argument("weights", type=Path, nargs="+")
    options = parser.parse_args()
    logging.disable(logging.WARNING)
    options.out.mkdir(parents=True, exist_ok=True)
    network = averaged(options.weights)
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "encoder.onnx"
        export_encoder(network, plain)
        if options.keep_fp32:
            (options.out / "encoder.fp32.onnx").write_bytes(plain.read_bytes())
        small = Path(scratch) / "encoder.int8.onnx"
        quantise(plain, small)
        lay_out(small, options.out / "encoder.onnx")
    export_pair(network, options.out / "pair.onnx")
    tokenizer = Tokenizer.from_file(str(pretrained_folder() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    tokenizer.save(str(options.out / "tokenizer.json"), pretty=False)


if __name__ == "__main__":
    main()
