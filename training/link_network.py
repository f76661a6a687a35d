"""The heads that link sources: a layer and four heads over the word states of the shipped encoder, kept frozen."""

from __future__ import annotations

import torch
from links import FEATURES
from network import Layer, Size
from torch import Tensor, nn
from torch.nn import functional as F

SPAN = 256  # words that the layer sees at a time
WIDTH = 192
FORMS, TAGS, TYPES = 4, 3, 4


class Links(nn.Module):
    """States (W, H) -> log-odds of form, name tag and type of each word; and of antecedents of mentions."""

    def __init__(self, dropout: float = 0.2) -> None:
        super().__init__()
        size = Size(inner=768)
        self.layer = Layer(size, dropout)
        self.place = nn.Embedding(SPAN, size.hidden)
        nn.init.zeros_(self.place.weight)
        self.out = nn.Linear(size.hidden, FORMS + TAGS + TYPES)
        self.mention = nn.Linear(size.hidden, 2 * WIDTH)
        self.earlier = nn.Linear(size.hidden, 2 * WIDTH)
        self.features = nn.ModuleList(nn.Embedding(count, WIDTH) for count in FEATURES)
        for table in self.features:
            nn.init.normal_(table.weight, std=0.1)
        self.new = nn.Parameter(torch.zeros(WIDTH))
        self.score = nn.Linear(WIDTH, 1)
        self.dropout = nn.Dropout(dropout)

    def read(self, states: Tensor, offset: int = 0) -> Tensor:
        """(W, H) -> (W, H), in spans of SPAN words, the first of which starts `offset` words before the text."""
        count = len(states)
        spans = -(-(count + offset) // SPAN)
        padded = F.pad(states, (0, 0, offset, spans * SPAN - count - offset)).view(spans, SPAN, -1)
        mask = torch.zeros(spans * SPAN)
        mask[offset : offset + count] = 1
        out = self.layer(padded + self.place.weight, mask.view(spans, SPAN))
        return out.flatten(0, 1)[offset : offset + count]

    def heads(self, read: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Form (W, 4), tag (W, 3), type (W, 4)."""
        form, tag, type_ = self.out(self.dropout(read)).split((FORMS, TAGS, TYPES), -1)
        return form, tag, type_

    def antecedents(self, read: Tensor, anchors: Tensor, pairs: Tensor, features: Tensor) -> tuple[Tensor, Tensor]:
        """anchors (M,), pairs (P, 2) numbers of mentions, features (P, 7) -> "new" (M,), scores (P,)."""
        at = self.dropout(read[anchors])
        a, u = self.mention(at).chunk(2, -1)
        c, v = self.earlier(at).chunk(2, -1)
        one, other = pairs.unbind(1)
        x = a[one] + c[other] + u[one] * v[other]
        for number, table in enumerate(self.features):
            x = x + table(features[:, number])
        return self.score(F.relu(a + self.new)).squeeze(-1), self.score(F.relu(self.dropout(x))).squeeze(-1)
