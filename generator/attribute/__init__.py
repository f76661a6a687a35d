"""From an article to who says what in it: an engine finds attributions, this stage names and orders them."""

from generator.attribute.attribution import Engine, annotations_of, attribute, found_by
from generator.attribute.decisions import decided, pairs
from generator.attribute.trained import trained

__all__ = ["Engine", "annotations_of", "attribute", "decided", "found_by", "pairs", "trained"]
