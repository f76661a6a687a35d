"""A site and a theme in, pages out; nothing is read or written here."""

from generator.render.found import Entry, entries
from generator.render.pages import render
from generator.render.picture import undrawn
from generator.render.redirects import redirects
from generator.render.remember import Asked, Group, Made, Remember

__all__ = ["Asked", "Entry", "Group", "Made", "Remember", "entries", "redirects", "render", "undrawn"]
