"""Theme files under names that change with their content, so that browsers may keep them for ever."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from hashlib import sha256

# A quoted address in a script, or an address in a style sheet.
_REFERENCE = re.compile(r"""(?P<open>["']|url\()(?P<path>[\w./-]+)(?=["')])""")
_REWRITTEN = (".css", ".js", ".mjs")
_DIGITS = 8


def fingerprinted(assets: Mapping[str, bytes]) -> dict[str, tuple[str, bytes]]:
    """For each path its name with a hash, and its content with such names in it.

    The hash covers the files that the content leads to, so that a change in one changes the names of all before it.
    """
    names = {path: _named(path, assets) for path in sorted(assets)}
    return {path: (names[path], _renamed(path, data, names)) for path, data in sorted(assets.items())}


def _named(path: str, assets: Mapping[str, bytes]) -> str:
    reached: set[str] = set()
    ahead = [path]
    while ahead:
        at = ahead.pop()
        if at not in reached:
            reached.add(at)
            ahead += _targets(at, assets)
    digest = sha256(b"\0".join(assets[at] for at in (path, *sorted(reached - {path})))).hexdigest()
    stem, suffix = posixpath.splitext(path)
    return f"{stem}.{digest[:_DIGITS]}{suffix}"


def _targets(path: str, assets: Mapping[str, bytes]) -> Iterator[str]:
    """The theme's files that a file refers to."""
    if path.endswith(_REWRITTEN):
        for match in _REFERENCE.finditer(_text(assets[path])):
            if (target := _target(path, match)) in assets:
                yield target


def _target(path: str, match: re.Match[str]) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), match["path"]))


def _renamed(path: str, data: bytes, names: Mapping[str, str]) -> bytes:
    if not path.endswith(_REWRITTEN):
        return data

    def renamed(match: re.Match[str]) -> str:
        target = _target(path, match)
        if target not in names:
            return match[0]
        return match["open"] + posixpath.join(posixpath.dirname(match["path"]), posixpath.basename(names[target]))

    return _REFERENCE.sub(renamed, _text(data)).encode("utf-8", "surrogateescape")


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")
