"""Scripts that run from right to left: Hebrew, Arabic and their neighbours."""

import re

SAMPLE = 4_000  # characters; so many tell the script of a text
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LETTER = re.compile(r"[^\W\d_]")


def is_right_to_left(text: str) -> bool:
    """Are most letters of the text of a script that runs from right to left?

    >>> is_right_to_left("القفل مغلق"), is_right_to_left("The word قفل is Arabic.")
    (True, False)
    """
    sample = text[:SAMPLE]
    found = _RIGHT_TO_LEFT.findall(sample)
    return bool(found) and 2 * len(found) > len(_LETTER.findall(sample))


def has_right_to_left(text: str) -> bool:
    """Is there a letter of such a script?"""
    return bool(_RIGHT_TO_LEFT.search(text))
