"""Where the files that come with the program lie: in the wheel, or in the checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def themes_folder() -> Path:
    """The folder that holds `default`: `_data/themes` of an installed package, `themes` of a checkout."""
    packaged = _PACKAGE / "_data" / "themes"
    return packaged if packaged.is_dir() else _PACKAGE.parent / "themes"


def model_folder() -> Path:
    """The folder of the trained network's weights."""
    return _PACKAGE / "_data" / "model"


def lexicon_folder() -> Path:
    """The folder of the word lists."""
    return _PACKAGE / "_data" / "lexicon"
