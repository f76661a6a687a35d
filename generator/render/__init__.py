"""A site and a theme in, pages out; nothing is read or written here."""

from generator.render.pages import render
from generator.render.reads import Remember
from generator.render.redirects import redirects

__all__ = ["Remember", "redirects", "render"]
