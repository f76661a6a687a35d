"""From an article to who says what in it: an engine finds attributions, this stage names and orders them."""

from generator.attribute.attribution import Engine, attribute
from generator.attribute.trained import trained

__all__ = ["Engine", "attribute", "trained"]
