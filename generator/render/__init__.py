"""A site and a theme in, pages out; nothing is read or written here."""

from generator.render.pages import render
from generator.render.redirects import redirects
from generator.render.remember import Remember

__all__ = ["Remember", "redirects", "render"]
