"""A site and a theme in, pages out; nothing is read or written here."""

from generator.render.pages import render
from generator.render.redirects import redirects
from generator.render.remember import Asked, Made, Remember

__all__ = ["Asked", "Made", "Remember", "redirects", "render"]
