"""Two small learners in plain Python: which of several options, and how likely. Deterministic for a given order."""

from __future__ import annotations

import math
import random
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

Features = tuple[str, ...]
EPOCHS = 5
SMALLEST = 0.1  # weights nearer to zero are left out; they stand rounded to one decimal in the fitted modules
_SEED = 1


class _Weights:
    """Weights under AdaGrad steps (Duchi, Hazan, Singer 2011)."""

    def __init__(self, rate: float, shrink: float, known: set[str]) -> None:
        self._rate, self._shrink, self._known = rate, shrink, known
        self._value: dict[str, float] = defaultdict(float)
        self._squares: dict[str, float] = defaultdict(float)

    def score(self, features: Features) -> float:
        return sum(self._value[feature] for feature in features if feature in self._known)

    def move(self, feature: str, gradient: float) -> None:
        if feature in self._known:
            gradient -= self._shrink * self._value[feature]
            self._squares[feature] += gradient * gradient
            self._value[feature] += self._rate * gradient / math.sqrt(self._squares[feature] + 1e-3)

    def kept(self) -> dict[str, float]:
        return {name: round(value, 1) for name, value in self._value.items() if abs(value) >= SMALLEST}


def fit_choice(examples: Sequence[tuple[list[Features], list[int]]], *, seen_at_least: int) -> Mapping[str, float]:
    """Weights for choosing one option: softmax over the options of an example, `int` numbers its right ones."""
    counts = Counter(name for options, _ in examples for name in {name for option in options for name in option})
    weights = _Weights(0.15, 1e-4, {name for name, count in counts.items() if count >= seen_at_least})
    order = random.Random(_SEED)
    mixed = list(examples)
    for _ in range(EPOCHS):
        order.shuffle(mixed)
        for options, right in mixed:
            scores = [weights.score(option) for option in options]
            powers = [math.exp(score - max(scores)) for score in scores]
            gradient: dict[str, float] = defaultdict(float)
            for number, option in enumerate(options):
                step = (number in right) / len(right) - powers[number] / sum(powers)
                if abs(step) > 1e-3:
                    for name in option:
                        gradient[name] += step
            for name, step in gradient.items():
                weights.move(name, step)
    return weights.kept()


def fit_likelihood(examples: Sequence[tuple[Features, bool]], *, seen_at_least: int) -> Mapping[str, float]:
    """Weights for how likely something is: logistic regression."""
    counts = Counter(name for features, _ in examples for name in features)
    weights = _Weights(0.1, 2e-3, {name for name, count in counts.items() if count >= seen_at_least})
    order = random.Random(_SEED)
    mixed = list(examples)
    for _ in range(EPOCHS):
        order.shuffle(mixed)
        for features, is_right in mixed:
            log_odds = max(-30.0, min(30.0, weights.score(features)))
            step = is_right - 1 / (1 + math.exp(-log_odds))
            for name in features:
                weights.move(name, step)
    return weights.kept()
