"""Data as JSON in as few characters as it takes: what pages carry for programs."""

from __future__ import annotations

import msgspec


def compact_json(value: object) -> str:
    """The value as JSON without a space between its parts, letters of all scripts as they are.

    >>> compact_json({"name": "Łódź", "years": [1998]})
    '{"name":"Łódź","years":[1998]}'
    """
    return msgspec.json.encode(value).decode()
