"""Markdown with annotations."""
