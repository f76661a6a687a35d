"""Fit the confidence on dev, choose the thresholds, and report how well the confidence is calibrated.

    python training/calibrate.py --model DIR --scorer ../shared/attribution/score.py [GOLD]

Confidence is a logistic regression on the fields of `Features`; an attribution counts as right when a gold one has at
least half of its content and source words (Jaccard, the scorer's own tokens). Figures printed are cross-validated
over articles, six folds, so that none is measured on an article it was fitted on. DIR/settings.json is written with
the fit on all of dev.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
from collections.abc import Sequence
from dataclasses import asdict, astuple, replace
from pathlib import Path
from types import ModuleType

import numpy as np
from corpus import Article, read_articles
from numpy.typing import NDArray
from saying import saying_words

from generator.find.confidence import Settings, confidence
from generator.find.decode import Candidate, Scores, attributions
from generator.find.network import Network, load
from generator.find.pieces import Words, encode
from generator.find.selection import chosen, distinct, is_kept, rivalled
from generator.find.trained import finding_of
from generator.model.prose import prose_of_text
from generator.model.span import Span
from generator.model.weights import Weights
from generator.read.weights import read_weights

Matrix = NDArray[np.float64]
FOLDS = 6
RIDGE = 10.0
"""Strength of the penalty on the weights of standardised features: weak against some 3,000 candidates."""
BINS = 10
NOISE = 0.0015
"""F1 that is no difference: of thresholds so close the lowest is taken, as what is unsure stands behind a switch."""


def weights_in(folder: Path) -> Weights:
    """The weights that export.py wrote; the settings are the defaults until this command has run."""
    settings = folder / "settings.json"
    return Weights(
        encoder=str(folder / "encoder.onnx"),
        pair=(folder / "pair.onnx").read_bytes(),
        links=read_weights().links,
        antecedents=read_weights().antecedents,
        given=read_weights().given,
        tokenizer=(folder / "tokenizer.json").read_text(encoding="utf-8"),
        settings=settings.read_text(encoding="utf-8") if settings.exists() else json.dumps(asdict(Settings())),
    )


def pairs(spans: Sequence[Span]) -> list[tuple[int, int]]:
    """Spans as the scorer takes them."""
    return [(span.start, span.end) for span in spans]


def load_scorer(path: Path) -> ModuleType:
    """The shared scorer as a module: its tokens and its matching are the definition."""
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"no scorer at {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def fit_logistic(x: Matrix, y: NDArray[np.bool_]) -> tuple[float, tuple[float, ...]]:
    """Bias and weights of a ridge logistic regression, by Newton's method: x (n, k), y (n,)."""
    mean, scale = x.mean(0), x.std(0) + 1e-6
    z = np.column_stack([np.ones(len(x)), (x - mean) / scale])
    penalty = np.diag([0.0, *[RIDGE] * x.shape[1]])
    w = np.zeros(z.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-z @ w))
        hessian = (z * (p * (1 - p))[:, None]).T @ z + penalty
        w -= np.linalg.solve(hessian, z.T @ (p - y) + penalty @ w)
    weights = w[1:] / scale
    return float(w[0] - weights @ mean), tuple(float(v) for v in weights)


def is_right(found: list[Candidate], article: Article, words: Words, scorer: ModuleType) -> NDArray[np.bool_]:
    """(n,) Does a gold attribution agree with each, by the scorer's rule?"""
    counted = scorer.Article(article.text)
    gold = [(counted.tokens(a.source), counted.tokens(a.content)) for a in article.attributions]
    out = []
    for one in found:
        finding = finding_of(one, words)
        source, content = counted.tokens(pairs(finding.source)), counted.tokens(pairs(finding.content))
        out.append(
            any(
                scorer.jaccard(content, c) >= scorer.THRESHOLD and scorer.jaccard(source, s) >= scorer.THRESHOLD
                for s, c in gold
                if content & c
            )
        )
    return np.array(out, np.bool_)


def expected_calibration_error(chance: Matrix, right: NDArray[np.bool_]) -> float:
    """Mean gap between confidence and share of right ones, over ten bins of equal number (Guo et al. 2017, 3)."""
    order = np.array_split(np.argsort(chance, kind="stable"), BINS)
    return float(sum(abs(chance[b].mean() - right[b].mean()) * len(b) for b in order if len(b)) / len(chance))


class Bench:
    """Dev, encoded and scored once: everything the fit and the trials need."""

    def __init__(self, network: Network, gold: Path, scorer: ModuleType) -> None:
        self.scorer = scorer
        self.rows = scorer.read(gold)
        self.articles = read_articles(gold)
        self.prose = [prose_of_text(a.text) for a in self.articles]
        self.words = [encode(prose, network.tokenizer) for prose in self.prose]
        self.scores: list[list[Scores]] = [[*network.scores(words)] for words in self.words]

    def decoded(self, settings: Settings) -> list[list[Candidate]]:
        """Every anchor's attribution, by article."""
        together = zip(self.prose, self.words, self.scores, strict=True)
        return [rivalled(attributions(prose, words, scores, settings)) for prose, words, scores in together]

    def right(self, decoded: list[list[Candidate]]) -> list[NDArray[np.bool_]]:
        """Which of them are right, by article."""
        together = zip(decoded, self.articles, self.words, strict=True)
        return [is_right(f, a, w, self.scorer) for f, a, w in together]

    def judged(
        self, decoded: list[list[Candidate]], right: list[NDArray[np.bool_]], settings: Settings
    ) -> list[list[Candidate]]:
        """Each attribution with the confidence that a fit on the other folds gives it."""
        order = np.random.default_rng(0).permutation(len(self.articles))
        out: list[list[Candidate]] = [[] for _ in self.articles]
        for fold in range(FOLDS):
            held = set(order[fold::FOLDS].tolist())
            rest = [i for i in range(len(self.articles)) if i not in held]
            fitted = fit([decoded[i] for i in rest], [right[i] for i in rest], settings)
            for i in held:
                out[i] = [replace(f, confidence=confidence(f.features, fitted)) for f in decoded[i]]
        return out

    def figures(self, judged: list[list[Candidate]], settings: Settings) -> dict[str, dict[str, float]]:
        """The scorer's result for what is left of them."""
        predicted = {}
        for article, prose, words, found in zip(self.articles, self.prose, self.words, judged, strict=True):
            findings = [finding_of(one, words) for one in chosen(found, words, prose, settings=settings)]
            rows = [{"source": pairs(f.source), "cue": pairs(f.cue), "content": pairs(f.content)} for f in findings]
            predicted[article.id] = {"id": article.id, "attributions": rows}
        result: dict[str, dict[str, float]] = self.scorer.score(self.rows, predicted)
        return result


def fit(decoded: list[list[Candidate]], right: list[NDArray[np.bool_]], settings: Settings) -> Settings:
    """The settings with bias and weights fitted."""
    x = np.array([astuple(f.features) for found in decoded for f in found])
    bias, weights = fit_logistic(x, np.concatenate(right))
    return replace(settings, bias=round(bias, 4), weights=tuple(round(w, 4) for w in weights))


def sharpened(settings: Settings, decoded: list[list[Candidate]], right: list[NDArray[np.bool_]]) -> Settings:
    """The settings with bias and weights scaled so that the confidence of what is shown is right on average.

    The fit sees all candidates, most of which are dropped as doubles (Platt 1999, on those that stay).
    """
    odds, truth = [], []
    for found, is_right in zip(decoded, right, strict=True):
        judged = [replace(f, confidence=confidence(f.features, settings)) for f in found]
        kept = {f.anchor for f in distinct(judged, settings.overlap) if is_kept(f, settings)}
        for one, good in zip(judged, is_right, strict=True):
            if one.anchor in kept:
                odds.append(np.log(one.confidence / (1 - one.confidence)))
                truth.append(good)
    bias, (slope,) = fit_logistic(np.array(odds)[:, None], np.array(truth))

    def moved(threshold: float) -> float:
        return round(float(1 / (1 + np.exp(-bias - slope * np.log(threshold / (1 - threshold))))), 4)

    return replace(
        settings,
        bias=round(bias + slope * settings.bias, 4),
        weights=tuple(round(slope * w, 4) for w in settings.weights),
        threshold=moved(settings.threshold),
        quoted_threshold=moved(settings.quoted_threshold),
        mixed_threshold=moved(settings.mixed_threshold),
    )


def main() -> None:
    """Fit, print, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--scorer", type=Path, default=Path("../shared/attribution/score.py"))
    parser.add_argument("gold", type=Path, nargs="?", default=Path("../shared/attribution/polnear-dev.jsonl.gz"))
    parser.add_argument("--train", type=Path, default=Path("../shared/attribution/polnear-train.jsonl.gz"))
    options = parser.parse_args()
    network = load(weights_in(options.model))
    bench = Bench(network, options.gold, load_scorer(options.scorer))
    settings = replace(network.settings, saying=saying_words(options.train))
    decoded = bench.decoded(settings)
    right = bench.right(decoded)
    judged = bench.judged(decoded, right, settings)
    # A quotation is somebody's words: its thresholds stay low, which costs no F1 (training/README.md).
    low = replace(settings, quoted_threshold=0.15, mixed_threshold=0.15)
    trials = [replace(low, threshold=t) for t in (0.3, 0.35, 0.4, 0.45)]
    f1 = [bench.figures(judged, trial)["who_said_what"]["f1"] for trial in trials]
    best = next(trial for trial, one in zip(trials, f1, strict=True) if one >= max(f1) - NOISE)
    chance = np.array([f.confidence for found in judged for f in found])
    truth = np.concatenate(right)
    shown = chance >= best.threshold
    print("F1 by threshold", dict(zip((t.threshold for t in trials), (round(one, 4) for one in f1), strict=True)))
    print(f"cross-validated, threshold {best.threshold}, quoted {best.quoted_threshold}")
    print(f"ECE {expected_calibration_error(chance, truth):.3f} of all candidates, "
          f"{expected_calibration_error(chance[shown], truth[shown]):.3f} of those shown")  # fmt: skip
    print(bench.scorer.table(bench.figures(judged, best), by_type=True))
    shipped = sharpened(fit(decoded, right, best), decoded, right)
    fitted = json.dumps(asdict(shipped), indent=2)
    (options.model / "settings.json").write_text(fitted + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
