"""The known word that a mistyped one was probably meant to be."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint for a message: ' (did you mean "theme"?)', or the allowed words where none is near.

    >>> nearest("them", ["theme", "title"])
    ' (did you mean "theme"?)'
    >>> nearest("x", ["title", "theme"])
    ' (known: theme, title)'
    """
    names = sorted(known)
    close = get_close_matches(word, names, n=1, cutoff=0.6)
    if close:
        return f' (did you mean "{close[0]}"?)'
    return f" (known: {', '.join(names)})" if names else ""
