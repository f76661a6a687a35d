"""Which formats of data can be written here: some need a package that not everybody has."""

from __future__ import annotations

from collections.abc import Collection

from generator.export.site import NEEDED
from generator.model.diagnostic import Diagnostic, Location

_INSTALL = 'run `pip install "quoth[cluster]"`, or leave the format out; all else is written'


def writable(names: Collection[str]) -> tuple[tuple[str, ...], tuple[Diagnostic, ...]]:
    """Those of the formats with these names whose packages are there, and what is missing for the others."""
    lacking = {name: package for name in names if (package := NEEDED.get(name)) and not _is_there(package)}
    what = 'the format {} needs a package that is not there: "{}"'
    told = (
        Diagnostic(Location("site.toml"), "missing-extra", what.format(*each), _INSTALL) for each in lacking.items()
    )
    return tuple(name for name in names if name not in lacking), tuple(told)


def _is_there(package: str) -> bool:
    try:
        __import__(package)
    except ImportError:
        return False
    return True
