"""What speaks for an attribution, and how sure it is: the part of decoding that was fitted on dev."""

from __future__ import annotations

import json
from dataclasses import fields
from math import exp
from operator import attrgetter

from generator.model.quick import quick


@quick
class Settings:
    """What was tuned on dev; odds are natural logarithms. training fits `bias` and `weights`.

    `anchor_floor`: lowest P(cue starts here) that makes an anchor. `source_edge`, `content_edge`: weight of the
    edge odds; `source_bias`, `content_bias`: added per segment, higher means more segments; `orphan_penalty`:
    subtracted when a quotation would stay without source. `overlap`: share of common words (Jaccard) above which
    two contents are the same statement. `threshold`: lowest confidence kept; for wholly quoted contents
    `quoted_threshold`, for partly quoted ones `mixed_threshold`. `weights`: of the fields of `Features`, in their
    order. `saying`: forms of the verbs of saying, with spaces between (training/saying.py).
    """

    anchor_floor: float = 0.12
    source_edge: float = 1.0
    content_edge: float = 0.5
    source_bias: float = 2.0
    content_bias: float = 0.0
    orphan_penalty: float = 8.0
    overlap: float = 0.5
    threshold: float = 0.4
    quoted_threshold: float = 0.15
    mixed_threshold: float = 0.3
    bias: float = 0.0
    weights: tuple[float, ...] = (1.0,)
    saying: str = ""

    @property
    def saying_words(self) -> frozenset[str]:
        """The words of saying, in lower case."""
        return frozenset(self.saying.split())


def settings_of(text: str) -> Settings:
    """The settings in a JSON object that has a value for each field or for some."""
    values = json.loads(text)
    return Settings(**{**values, "weights": tuple(values["weights"])})


@quick
class Features:
    """What the confidence of one attribution rests on; logarithms are natural.

    `cue`: log-odds that a cue starts at the anchor. `content`, `source`: mean log-probability of their words, and
    `content_bio`, `source_bio` the same by the BIO heads; `content_edge`, `source_edge`: the least log-odds of
    their edges. `content_elsewhere`, `source_elsewhere`: expected words of the role outside the chosen span, as a
    share of the content's words and as a number (at most 3). `length`: log of the content's words. `has_source`,
    `is_quoted` (the content, wholly), `has_quotation` (some of it): 0 or 1. `rivals`: summed P(cue) of other
    anchors with much the same content; `lead`: `cue` less the best rival's, 5 if there is none. What concerns the
    source is 0 when there is none.
    """

    cue: float
    content: float
    content_bio: float
    content_edge: float
    content_elsewhere: float
    source: float
    source_bio: float
    source_edge: float
    source_elsewhere: float
    has_source: float
    length: float
    is_quoted: float
    has_quotation: float
    rivals: float = 0.0
    lead: float = 5.0


_values = attrgetter(*(field.name for field in fields(Features)))  # astuple, much faster
NO_FEATURES = Features(*[0.0] * 13)


def confidence(features: Features, settings: Settings) -> float:
    """The chance, calibrated on dev, that source and content are right (half of their words at least)."""
    odds = settings.bias + sum(w * x for w, x in zip(settings.weights, _values(features), strict=False))
    return 1 / (1 + exp(-odds))
