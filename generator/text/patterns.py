"""Regular expressions that are compiled when they are first asked: a start defines hundreds, and most runs ask few."""

from __future__ import annotations

import re
from typing import AnyStr, cast

_LATIN = (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
BEYOND = "".join(letter for letter in map(chr, _LATIN) if letter.isupper())
"""Latin capitals beyond A–Z: “Ó”, “Ş”, “Ł”, “Đ”."""


class _Later:
    """Stands for an expression until it is asked for something of it, which is then its own."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern, self._flags = pattern, flags

    def __getattr__(self, name: str) -> object:
        """What has not been asked for yet."""
        if name.startswith("_"):
            raise AttributeError(name)
        found: object = getattr(re.compile(self.pattern, self._flags), name)
        setattr(self, name, found)
        return found


def capitals(expression: str) -> str:
    """The expression, with capitals of all Latin letters for A–Z: of “Şahin” and “Ó Murchú” as of “Lee”.

    >>> re.findall(capitals(r"[A-Z]\\w+"), "Elif Şahin, Łukasz")
    ['Elif', 'Şahin', 'Łukasz']
    """
    return expression.replace("A-Z", f"A-Z{BEYOND}")


def pattern(expression: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """As `re.compile`, later. A mistake in it shows when it is used, and the functions of `re` do not take it.

    >>> pattern(r"\\w+").findall("who says")
    ['who', 'says']
    """
    return cast("re.Pattern[AnyStr]", _Later(expression, flags))
