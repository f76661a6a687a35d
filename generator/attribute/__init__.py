"""From an article to who says what in it: an engine finds attributions, this stage names and orders them."""

from generator.attribute.attribution import attribute
from generator.attribute.engine import Engine, rules
from generator.attribute.trained import trained

__all__ = ["Engine", "attribute", "rules", "trained"]
