"""The heads that link sources: a layer and five heads over word states of the shipped encoder, which stays as it is."""

from __future__ import annotations

import torch
from network import Layer, Size
from torch import Tensor, nn
from torch.nn import functional as F

from generator.find.mentions import FEATURES

SPAN = 256  # words that the layer sees at a time
WIDTH = 192
FORMS, TAGS, TYPES, GENDERS = 4, 3, 4, 4


class Links(nn.Module):
    """States of two layers (W, 2, H) -> log-odds of form, name tag, type and gender of each word, and antecedents.

    `layer` begins as the encoder's fifth, which reads what the fourth tells; the sixth is added from zero.
    """

    def __init__(self, dropout: float = 0.15) -> None:
        super().__init__()
        size = Size()
        self.last = nn.Linear(size.hidden, size.hidden)
        nn.init.zeros_(self.last.weight)
        nn.init.zeros_(self.last.bias)
        self.layer = Layer(size, dropout)
        self.out = nn.Linear(size.hidden, FORMS + TAGS + TYPES + GENDERS)
        self.mention = nn.Linear(size.hidden, 2 * WIDTH)
        self.earlier = nn.Linear(size.hidden, 2 * WIDTH)
        self.features = nn.Embedding(sum(FEATURES), WIDTH)
        nn.init.normal_(self.features.weight, std=0.1)
        self.register_buffer("offsets", torch.tensor([sum(FEATURES[:n]) for n in range(len(FEATURES))]))
        self.fits = nn.Parameter(torch.randn(WIDTH) * 0.1)
        self.new = nn.Parameter(torch.zeros(WIDTH))
        self.score = nn.Linear(WIDTH, 1)
        self.dropout = nn.Dropout(dropout)

    def read(self, states: Tensor, offset: int = 0, span: int = SPAN) -> Tensor:
        """(W, 2, H) -> (W, H), in spans of so many words, the first of which starts `offset` words before the text."""
        count = len(states)
        spans = -(-(count + offset) // span)
        mixed = states[:, 0] + self.last(states[:, 1])
        padded = F.pad(mixed, (0, 0, offset, spans * span - count - offset)).view(spans, span, -1)
        mask = torch.zeros(spans * span)
        mask[offset : offset + count] = 1
        out = self.layer(padded, mask.view(spans, span))
        return out.flatten(0, 1)[offset : offset + count]

    def heads(self, read: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Form (W, 4), tag (W, 3), type (W, 4), gender (W, 4)."""
        form, tag, type_, gender = self.out(self.dropout(read)).split((FORMS, TAGS, TYPES, GENDERS), -1)
        return form, tag, type_, gender

    def antecedents(
        self, read: Tensor, gender: Tensor, groups: Tensor, sorts: Tensor, pairs: Tensor, features: Tensor
    ) -> tuple[Tensor, Tensor]:
        """States (M, H) and gender (M, 4) of mentions, groups and sorts (M,), pairs (P, 2), features (P, F).

        -> "new" (M,), scores (P,).
        """
        return self.scored(read, pairs, features, agreement(gender, groups, sorts, *pairs.unbind(1)))

    def scored(self, read: Tensor, pairs: Tensor, features: Tensor, agree: Tensor) -> tuple[Tensor, Tensor]:
        """The same from the agreement (P,) in gender."""
        at = self.dropout(read)
        a, u = self.mention(at).chunk(2, -1)
        c, v = self.earlier(at).chunk(2, -1)
        one, other = pairs.unbind(1)
        x = a[one] + c[other] + u[one] * v[other]
        x = x + self.features(features + self.offsets).sum(1) + agree[:, None] * self.fits
        return self.score(F.relu(a + self.new)).squeeze(-1), self.score(F.relu(self.dropout(x))).squeeze(-1)


def agreement(gender: Tensor, groups: Tensor, sorts: Tensor, one: Tensor, other: Tensor) -> Tensor:
    """(P,) log-probability that what a pronoun may mean has its gender, shared by names alike; 0 for other mentions."""
    total = torch.zeros_like(gender).index_add(0, groups, gender)
    count = torch.zeros(len(groups)).index_add(0, groups, torch.ones(len(groups)))
    shared = (total / count.clamp(min=1)[:, None])[groups].log_softmax(-1)
    is_pronoun = sorts[one] >= 2
    wanted = (sorts[one] - 2).clamp(min=0)
    return torch.where(is_pronoun, shared[other].gather(1, wanted[:, None]).squeeze(1), 0.0)
