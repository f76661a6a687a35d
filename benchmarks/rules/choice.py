"""The best of several options by a fitted table, and how clear the choice was."""

from collections.abc import Iterable, Mapping, Sequence
from math import exp


def score(features: Iterable[str], weights: Mapping[str, float]) -> float:
    """The sum of the weights of what was observed, in log-odds."""
    return sum(weights.get(feature, 0.0) for feature in features)


def best(scores: Sequence[float]) -> tuple[int, str]:
    """The number of the highest score (the first of equals), and its share of the probability in tenths."""
    top = max(scores)
    share = 1.0 / sum(exp(value - top) for value in scores)
    return scores.index(top), str(min(9, int(share * 10)))


def probability(log_odds: float) -> float:
    """Log-odds as a probability, two decimals, never quite 0 or 1.

    >>> probability(0.0)
    0.5
    """
    return round(min(0.99, max(0.01, 1 / (1 + exp(-max(-30.0, min(30.0, log_odds)))))), 2)
