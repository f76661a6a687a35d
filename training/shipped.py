"""The shipped weights out of their eight bits: what training may go on from when the checkpoints are gone.

    python training/shipped.py DIR

DIR gets `attribution.pt` and `links.pt`.
"""

from __future__ import annotations

import sys
from operator import itemgetter
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from link_network import Links
from network import Network
from numpy.typing import NDArray
from onnx.numpy_helper import to_array
from torch import Tensor

from generator.data import model_folder

Weights = dict[str, NDArray[Any]]
PRODUCTS = {"MatMulIntegerToFloat": itemgetter(1, 3, 5, 6), "DynamicQuantizeMatMul": itemgetter(1, 2, 3, 4)}
"""Of each operator that multiplies: where its weights, their scales, their zeros, and the bias stand."""
PARTS = ("parts.0", "parts.1", "parts.2")
"""Queries, keys and values, in the order in which a layer has them."""
NORMS = [f"{norm}.{kind}" for norm in ("norm1", "norm2") for kind in ("weight", "bias")]


def network() -> Network:
    """Encoder and pair head."""
    out = Network()
    out.encoder.load_state_dict(_encoder(len(out.encoder.layers)))
    graph, pair = _graph("pair.onnx")
    products = (node for node in graph.node if node.op_type == "MatMul")
    names = {f"{node.output[0].split('/')[1]}.weight": node.input[1] for node in products}
    state = {name: pair[names[name]].T if name in names else pair[name] for name in out.pair.state_dict()}
    out.pair.load_state_dict(_tensors(state))
    out.eval()
    return out


def links() -> Links:
    """The heads that link sources, and their layer."""
    out = Links()
    graph, stored = _graph("links.onnx")
    _, state = _graph("antecedents.onnx")
    state = {name.removeprefix("net."): value for name, value in state.items()}
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            weight, zero = node.input[1], node.input[3]
            name = node.output[0].split("/MatMul")[0].split("/Gemm")[0].strip("/").replace("/", ".")
            name = "out" if name.startswith("odds") else name
            state[f"{name}.weight"] = _whole(stored, weight, weight.replace("_quantized", "_scale"), zero)
    state |= {name.removeprefix("net."): value for name, value in stored.items() if name.startswith("net.")}
    for kind in ("weight", "bias"):
        if apart := [state[name] for name in sorted(state) if ".parts." in name and name.endswith(kind)]:
            state[f"layer.qkv.{kind}"] = np.concatenate(apart)
    if "out.weight_Transposed" in state:  # in fp32
        state["out.weight"] = state["out.weight_Transposed"].T
    out.load_state_dict(_tensors({name: state[name] for name in out.state_dict()}))
    out.eval()
    return out


def layer(number: int) -> dict[str, Tensor]:
    """One layer of the encoder."""
    start = f"layers.{number}."
    return {name.removeprefix(start): value for name, value in _encoder(6).items() if name.startswith(start)}


def _encoder(layers: int) -> dict[str, Tensor]:
    graph, stored = _graph("encoder.onnx")
    bio = next(node.input[1] for node in graph.node if "/bio/MatMul" in node.output[0])
    state: Weights = {"bio.bias": stored["encoder.bio.bias"], "bio.weight": stored[bio].T}
    for name in ("segment", "position.weight", "norm.weight", "norm.bias"):
        state[name] = stored[f"encoder.{name}"]
    for table in ("word", "case", "quotation", "opening"):
        weight = f"encoder.{table}.weight"
        apart = stored[f"{weight}_quantized"].astype(np.float32) - stored[f"{weight}_zero_point"].astype(np.float32)
        state[f"{table}.weight"] = apart * stored[f"{weight}_scale"]
    told = {}
    for node in graph.node:
        if node.op_type in PRODUCTS:
            *names, bias = PRODUCTS[node.op_type](node.input)
            _, at, part, *_ = node.output[0].split("/")
            told[at, part] = _whole(stored, *names), stored[bias]
    for number in range(layers):
        at = f"layers.{number}"
        for which, kind in enumerate(("weight", "bias")):
            state[f"{at}.qkv.{kind}"] = np.concatenate([told[at, part][which] for part in PARTS])
            for part in ("out", "up", "down"):
                state[f"{at}.{part}.{kind}"] = told[at, part][which]
        state |= {f"{at}.{norm}": stored[f"encoder.{at}.{norm}"] for norm in NORMS}
    return _tensors(state)


def _graph(name: str) -> tuple[onnx.GraphProto, Weights]:
    graph = onnx.load(str(model_folder() / name)).graph
    return graph, {item.name: to_array(item) for item in graph.initializer}


def _whole(stored: Weights, weight: str, scale: str, zero: str) -> NDArray[np.float32]:
    """A product's weights out of their eight bits, (out, in)."""
    apart = stored[weight].astype(np.float32) - stored[zero].astype(np.float32)
    return np.ascontiguousarray((apart * stored[scale]).T)


def _tensors(state: Weights) -> dict[str, Tensor]:
    return {name: torch.from_numpy(np.array(value)) for name, value in state.items()}


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    torch.save(network().state_dict(), folder / "attribution.pt")
    torch.save(links().state_dict(), folder / "links.pt")
