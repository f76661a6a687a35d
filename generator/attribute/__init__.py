"""From an article to who says what in it: an engine finds attributions, this stage names and orders them."""

from generator.attribute.attribution import annotations_of, attribute, found_by
from generator.attribute.decisions import decided, pairs

__all__ = ["annotations_of", "attribute", "decided", "found_by", "pairs"]
