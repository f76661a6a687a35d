"""A site and a theme in, pages out; nothing is read or written here."""

from generator.render.pages import Remember, render

__all__ = ["Remember", "render"]
