"""A site and a theme in, pages out; nothing is read or written here."""

from generator.render.pages import render
from generator.render.reads import Remember

__all__ = ["Remember", "render"]
