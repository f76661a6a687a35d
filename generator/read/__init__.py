"""Bytes in: the site's settings, its articles, its theme."""

from generator.read.config import read_config
from generator.read.decode import decode
from generator.read.files import read_file, read_files
from generator.read.theme import read_theme

__all__ = ["decode", "read_config", "read_file", "read_files", "read_theme"]
