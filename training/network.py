"""The network: MiniLM-L6 with three added features, BIO heads, and a pair head conditioned on a cue.

Shapes: B windows of T pieces, at most W words each, H = 384; N anchors (first words of cues) with R = LEFT + 1 +
RIGHT words around each.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from generator.find.decode import LEFT, RIGHT
from generator.find.pieces import CASES, PARAGRAPH_STATES
from generator.text.quotations import STATES

REACH = LEFT + 1 + RIGHT
ROLES = ("source", "cue", "content")
LABELS = 4
"""Of the pair head: none, source, cue, content."""
EDGES = 4
"""Of the pair head: source starts, source ends, content starts, content ends at this word."""
GAPS = 7
"""Paragraphs between a word and its anchor, clipped to -3..3."""
WHOLE_LAYERS = 4
"""So many layers read all pieces; above them go only those that start a word, in the core of a window or near it."""


@dataclass(frozen=True, slots=True)
class Size:
    """The widths of the network; those of the encoder are MiniLM-L6's."""

    hidden: int = 384
    layers: int = 6
    attention_heads: int = 12
    inner: int = 1536
    positions: int = 512
    vocabulary: int = 30522
    pair: int = 256


Attention = Callable[[Tensor, Tensor, Tensor, Tensor, int], Tensor]


def attention(query: Tensor, key: Tensor, value: Tensor, mask: Tensor, heads: int) -> Tensor:
    """Scaled dot products over `heads`, all (B, T, H); `mask`: (B, T), 1 for real pieces."""
    b, t, h = query.shape
    split = (x.view(b, t, heads, -1).transpose(1, 2) for x in (query, key, value))
    added = (mask[:, None, None, :] - 1).to(query.dtype) * 1e4
    return F.scaled_dot_product_attention(*split, attn_mask=added).transpose(1, 2).reshape(b, t, h)


class Layer(nn.Module):
    """One BERT layer (post-norm): (B, T, H) -> (B, T, H)."""

    def __init__(self, size: Size, dropout: float) -> None:
        super().__init__()
        self.attention_heads = size.attention_heads
        self.qkv = nn.Linear(size.hidden, 3 * size.hidden)
        self.out = nn.Linear(size.hidden, size.hidden)
        self.norm1 = nn.LayerNorm(size.hidden, eps=1e-12)
        self.up = nn.Linear(size.hidden, size.inner)
        self.down = nn.Linear(size.inner, size.hidden)
        self.norm2 = nn.LayerNorm(size.hidden, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.attention: Attention = attention

    def asked(self, x: Tensor) -> Sequence[Tensor]:
        """Queries, keys and values, each (B, T, H)."""
        return self.qkv(x).chunk(3, -1)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """`mask`: (B, T), 1 for real pieces."""
        attended = self.attention(*self.asked(x), mask, self.attention_heads)
        x = self.norm1(x + self.dropout(self.out(attended)))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Pieces and features of B windows -> hidden states and BIO log-odds of every piece.

    The features' embeddings start at zero, so that training begins at the pretrained model.
    """

    def __init__(self, size: Size = Size(), dropout: float = 0.1) -> None:
        super().__init__()
        self.word = nn.Embedding(size.vocabulary, size.hidden)
        self.position = nn.Embedding(size.positions, size.hidden)
        self.segment = nn.Parameter(torch.zeros(size.hidden))
        self.case = nn.Embedding(CASES, size.hidden)
        self.quotation = nn.Embedding(STATES, size.hidden)
        self.opening = nn.Embedding(PARAGRAPH_STATES, size.hidden)
        for feature in (self.case, self.quotation, self.opening):
            nn.init.zeros_(feature.weight)
        self.norm = nn.LayerNorm(size.hidden, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(size, dropout) for _ in range(size.layers))
        self.bio = nn.Linear(size.hidden, 3 * len(ROLES))

    def forward(
        self, pieces: Tensor, case: Tensor, quotation: Tensor, opening: Tensor, mask: Tensor
    ) -> tuple[Tensor, Tensor]:
        """All (B, T) integers, `mask` 1 for real pieces -> hidden (B, T, H), BIO log-odds (B, T, 9) by role."""
        x = self.embedded(pieces, case, quotation, opening)
        for layer in self.layers:
            x = layer(x, mask)
        return x, self.bio(x)

    def of_words(self, x: Tensor, layer: int, mask: Tensor, kept: Tensor, kept_mask: Tensor) -> tuple[Tensor, ...]:
        """As the exported graph runs: behind the fourth layer only the pieces `kept` (B, K) go on.

        `x` (B, T, H): what the layer before number `layer`, at most the fourth, tells; `kept_mask` (B, K), 1 for real
        pieces -> hidden (B, K, H), BIO log-odds (B, K, 9), and what the fourth layer tells (B, K, H).
        """
        for one in self.layers[layer:WHOLE_LAYERS]:
            x = one(x, mask)
        middle = x = x.gather(1, kept[..., None].expand(-1, -1, x.shape[-1]))
        for one in self.layers[WHOLE_LAYERS:]:
            x = one(x, kept_mask)
        return x, self.bio(x), middle

    def embedded(self, pieces: Tensor, case: Tensor, quotation: Tensor, opening: Tensor) -> Tensor:
        """What the first layer reads, (B, T, H)."""
        x = self.word(pieces) + self.position.weight[: pieces.shape[1]] + self.segment
        x = x + self.case(case) + self.quotation(quotation) + self.opening(opening)
        out: Tensor = self.dropout(self.norm(x))
        return out


class PairHead(nn.Module):
    """For each anchor, the role of the words around it, and where source and content start and end."""

    def __init__(self, size: Size = Size(), dropout: float = 0.1) -> None:
        super().__init__()
        self.of_word = nn.Linear(size.hidden, 2 * size.pair)
        self.of_anchor = nn.Linear(size.hidden, 2 * size.pair)
        self.distance = nn.Embedding(REACH, size.pair)
        self.gap = nn.Embedding(GAPS, size.pair)
        for table in (self.distance, self.gap):
            nn.init.normal_(table.weight, std=0.1)
        self.between = nn.Linear(size.pair, size.pair)
        self.out = nn.Linear(size.pair, LABELS + EDGES)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, anchors: Tensor, around: Tensor, gaps: Tensor) -> Tensor:
        """hidden (M, H) of words, anchors (N,) and around (N, R) rows of it, gaps (N, R) -> (N, R, 8) log-odds."""
        a, u = self.of_word(hidden).chunk(2, dim=-1)
        c, v = self.of_anchor(hidden[anchors]).chunk(2, dim=-1)
        x = a[around] + u[around] * v[:, None] + c[:, None] + self.distance.weight + self.gap(gaps)
        x = self.dropout(F.relu(x))
        out: Tensor = self.out(F.relu(self.between(x)))
        return out


class Network(nn.Module):
    """Encoder and pair head, trained together, exported apart."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(dropout=dropout)
        self.pair = PairHead(dropout=dropout)


def load_pretrained(encoder: Encoder, weights: Path) -> None:
    """Copy MiniLM's weights (BERT's names) into the encoder; what it has beyond them stays as it is."""
    found = load_file(weights)
    own = {
        "word.weight": found["embeddings.word_embeddings.weight"],
        "position.weight": found["embeddings.position_embeddings.weight"],
        "segment": found["embeddings.token_type_embeddings.weight"][0],
    }
    names = {
        "out": "attention.output.dense", "norm1": "attention.output.LayerNorm", "up": "intermediate.dense",
        "down": "output.dense", "norm2": "output.LayerNorm",
    }  # fmt: skip
    for kind in ("weight", "bias"):
        own[f"norm.{kind}"] = found[f"embeddings.LayerNorm.{kind}"]
        for i in range(len(encoder.layers)):
            base = f"encoder.layer.{i}."
            parts = [found[f"{base}attention.self.{p}.{kind}"] for p in ("query", "key", "value")]
            own[f"layers.{i}.qkv.{kind}"] = torch.cat(parts)
            for new, old in names.items():
                own[f"layers.{i}.{new}.{kind}"] = found[f"{base}{old}.{kind}"]
    missing, unexpected = encoder.load_state_dict(own, strict=False)
    beyond = {"case", "quotation", "opening", "bio"}
    if unexpected or {name.split(".")[0] for name in missing} != beyond:
        raise ValueError(f"weights do not fit: missing {missing}, unexpected {unexpected}")


def averaged(paths: list[Path]) -> Network:
    """The network whose weights are the mean of those in the files."""
    states = [torch.load(path, weights_only=True) for path in paths]
    network = Network()
    network.load_state_dict({name: torch.stack([s[name] for s in states]).mean(0) for name in states[0]})
    return network.eval()
