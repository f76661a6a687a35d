"""Bytes in: the site's settings, its articles, its theme."""

from generator.read.attachments import read_attachments, read_published
from generator.read.config import read_config
from generator.read.decode import LARGEST_FILE_BYTES, decode_article, too_large
from generator.read.disk import as_text, is_own, unreadable
from generator.read.files import is_site, read_file, read_files, sidecar_of
from generator.read.lexicon import read_lexicon, read_titles
from generator.read.permalinks import read_permalinks
from generator.read.theme import read_theme
from generator.read.weights import read_weights

__all__ = [
    "LARGEST_FILE_BYTES",
    "as_text",
    "decode_article",
    "is_own",
    "is_site",
    "read_attachments",
    "read_config",
    "read_file",
    "read_files",
    "read_lexicon",
    "read_permalinks",
    "read_published",
    "read_theme",
    "read_titles",
    "read_weights",
    "sidecar_of",
    "too_large",
    "unreadable",
]
