"""Turn a checkpoint into the files that inference needs: two ONNX graphs, the tokenizer, the digests.

    python training/export.py --out DIR WEIGHTS.pt [MORE.pt …]

Several weights are averaged (those of one run's last epochs, say). DIR gets `encoder.onnx` (int8 weights),
`pair.onnx` (fp32: half a million weights, not worth the loss) and `tokenizer.json` (neither cuts nor pads).
"""

from __future__ import annotations

import argparse
import logging
import tempfile
from pathlib import Path
from typing import Any

import onnx
import torch
from network import REACH, Encoder, Network, attention, averaged
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from tokenizers import Tokenizer
from torch import Tensor, nn
from train import pretrained_folder

OPSET = 18


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


class Unmasked(nn.Module):
    """The encoder for windows of one length."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        for layer in encoder.layers:
            layer.attention = FusedAttention.apply

    def forward(self, pieces: Tensor, case: Tensor, quotation: Tensor, opening: Tensor) -> tuple[Tensor, Tensor]:
        """As `Encoder.forward`, every piece real."""
        out: tuple[Tensor, Tensor] = self.encoder(pieces, case, quotation, opening, torch.ones_like(pieces))
        return out


def export_encoder(network: Network, path: Path) -> None:
    """Write the encoder in fp32: four (B, T) integer inputs -> hidden (B, T, H), bio (B, T, 9)."""
    example = tuple(torch.ones(2, 16, dtype=torch.int64) for _ in range(4))
    names = ["pieces", "case", "quotation", "opening"]
    axes = {name: {0: "windows", 1: "pieces_"} for name in [*names, "hidden", "bio"]}
    export_graph(Unmasked(network.encoder), example, path, names=names, outputs=["hidden", "bio"], axes=axes)


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


def expose_middle(path: Path) -> None:
    """Give the encoder a third output, `middle` (B, T, H), the states of its fourth layer, for the heads that link."""
    model = onnx.load(str(path))
    fourth = "/encoder/layers.3/norm2/LayerNormalization_output_0"
    model.graph.node.append(onnx.helper.make_node("Identity", [fourth], ["middle"]))
    shape = ["windows", "pieces_", 384]
    model.graph.output.append(onnx.helper.make_tensor_value_info("middle", onnx.TensorProto.FLOAT, shape))
    onnx.save(model, str(path))


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
        quantise(plain, options.out / "encoder.onnx")
    expose_middle(options.out / "encoder.onnx")
    export_pair(network, options.out / "pair.onnx")
    tokenizer = Tokenizer.from_file(str(pretrained_folder() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    tokenizer.save(str(options.out / "tokenizer.json"), pretty=False)


if __name__ == "__main__":
    main()
