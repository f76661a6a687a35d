"""Quoth: a static site generator that shows in the text of an article who says what."""

__version__ = "0.1.0"
