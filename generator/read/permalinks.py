"""The anchors that a site has published, from its `permalinks.toml`."""

from __future__ import annotations

from pathlib import Path

from generator.model.anchors import Permalink
from generator.model.diagnostic import Diagnostic
from generator.notation.permalinks import FILE_NAME, permalinks_of
from generator.read.files import read_file


def read_permalinks(root: Path) -> tuple[tuple[Permalink, ...], tuple[Diagnostic, ...]]:
    """The anchors that are written down, none where there is no file, and what is wrong in it."""
    if not (root / FILE_NAME).is_file():
        return (), ()
    file = read_file(root / FILE_NAME, shown_as=FILE_NAME)
    return ((), (file,)) if isinstance(file, Diagnostic) else permalinks_of(file.text)
