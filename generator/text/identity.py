"""Ids of statements made from their words: stable over rebuilds and over edits elsewhere in the text."""

import re
from base64 import b32encode
from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import sha256

ID_LETTERS = 6  # 30 bits: two of an article's 100 attributions share an id once in 200,000 articles
_WORD = re.compile(r"\w+")


def attribution_ids(
    statements: Iterable[tuple[str, str]], *, own: Mapping[int, str] = {}, taken: Iterable[str] = ()
) -> tuple[str, ...]:
    """An id for each (source id, content words) in reading order; equal ones are told apart by their number.

    `own`: ids that some have already, by their place in the order. `taken`: ids that none of the others may get.

    >>> attribution_ids([("ann-lee", "Yes."), ("ann-lee", "“yes”")])
    ('a-qsknfm', 'a-n5dvny')
    """
    seen: Counter[tuple[str, str]] = Counter()
    used = {*own.values(), *taken}
    ids = []
    for number, (source_id, content) in enumerate(statements):
        key = (source_id, plain_words(content))
        new = own.get(number) or _digest(*key, str(seen[key]))
        while number not in own and new in used:
            seen[key] += 1
            new = _digest(*key, str(seen[key]))
        seen[key] += 1
        used.add(new)
        ids.append(new)
    return tuple(ids)


def plain_words(text: str) -> str:
    """The words of a text without case and punctuation, as ids are made from.

    >>> plain_words("“All is well!”")
    'all is well'
    """
    return " ".join(_WORD.findall(text.lower()))


def _digest(*parts: str) -> str:
    return "a-" + b32encode(sha256("\n".join(parts).encode()).digest()).decode().lower()[:ID_LETTERS]
