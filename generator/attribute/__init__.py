"""From an article to who says what in it: an engine finds attributions, this stage names and orders them."""

from generator.attribute.attribution import annotations_of, attribute, found_by
from generator.attribute.decisions import decided, pairs
from generator.attribute.engine import Engine, rules
from generator.attribute.trained import trained

__all__ = ["Engine", "annotations_of", "attribute", "decided", "found_by", "pairs", "rules", "trained"]
