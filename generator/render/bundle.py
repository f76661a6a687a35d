"""A theme's style sheets and scripts put together: a page asks for one of each, whatever the theme is written in.

Sheets directly in `css/` are part of every page; those in `css/article/`, `css/list/` and so on only of pages of that
kind. Scripts are modules that know each other by `import { a, b } from "./other.js"` at the start of a line, and
`export` before `const`, `function`, `async function` or `class`: that much of the language is read, and no more.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from generator.model.diagnostic import Diagnostic, Location
from generator.text.patterns import pattern

LAYERS = "css/layers.css"  # first: it gives the order of the cascade's layers
EARLY, MAIN = "js/early.js", "js/main.js"
SCRIPT = "js/page.js"
WORDS = "js/words.js"  # what scripts say, made from the words of the interface

_CSS = pattern(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|/\*.*?\*/|\s*([{};,>])\s*|(:)\s+|\s+""", re.DOTALL)
_ADDRESS = pattern(r"""url\((["']?)(?!data:)([\w./-]+)\1\)""")
_IMPORT = pattern(r"""^import \{([^}]*)\} from ["']([^"']+)["'];?""", re.MULTILINE)
_EXPORT = pattern(r"^export (?=(?:const|(?:async )?function\*?|class) (\w+))", re.MULTILINE)
_UNKNOWN = pattern(r"^(?:import\b(?!\s*\()|export\b).*", re.MULTILINE)
_COMMENT = pattern(r"^\s*(?://.*|/\*\*.*\*/\s*)\n", re.MULTILINE)


def sheet(assets: Mapping[str, bytes], kinds: tuple[str, ...]) -> bytes:
    """One style sheet for pages of these kinds, comments and spare white space left out."""
    folders = {"css", *(f"css/{kind}" for kind in kinds)}
    names = (name for name in assets if posixpath.dirname(name) in folders and name.endswith(".css"))
    ordered = sorted(names, key=lambda name: (name != LAYERS, name.count("/"), name))
    return "".join(_part(assets[name], name) for name in ordered).encode("utf-8", "surrogateescape")


@lru_cache(maxsize=64)  # most are a part of each sheet
def _part(data: bytes, name: str) -> str:
    return _dense(_moved(_text(data), name))


def script(assets: Mapping[str, bytes]) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """One classic script: what must run before the page is drawn, then, once it is there, the modules.

    It stops the parser while it comes, as the style sheet beside it does the drawing; so nothing flashes or moves.
    """
    diagnostics: list[Diagnostic] = []
    modules = list(_modules(assets, MAIN, [], diagnostics)) if MAIN in assets else []
    early = _COMMENT.sub("", _text(assets.get(EARLY, b"")))
    body = "".join(f"modules[{name!r}] = (() => {{\n{code}}})();\n" for name, code in modules)
    run = f'document.addEventListener("DOMContentLoaded", () => {{\nconst modules = {{}};\n{body}}});\n' if body else ""
    return f'"use strict";\n{early}{run}'.encode("utf-8", "surrogateescape"), tuple(diagnostics)


def words_module(words: Mapping[str, str]) -> bytes:
    """The module that gives scripts their words."""
    return f"export const words = {json.dumps(words, ensure_ascii=False)};\n".encode()


def _dense(css: str) -> str:
    def shorter(match: re.Match[str]) -> str:
        text, border, colon = match.groups()
        return text or border or colon or ("" if match[0].startswith("/*") else " ")

    return _CSS.sub(shorter, css).replace(";}", "}").strip()


def _moved(css: str, name: str) -> str:
    """The sheet with its addresses told from `css/`, where the whole will be."""

    def moved(match: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(name), match[2]))
        return f'url("{posixpath.relpath(target, "css")}")'

    return _ADDRESS.sub(moved, css)


def _modules(
    assets: Mapping[str, bytes], name: str, seen: list[str], diagnostics: list[Diagnostic]
) -> Iterator[tuple[str, str]]:
    """The module behind those that it imports, each once, as the body of a function that gives what it exports."""
    seen.append(name)
    code = _text(assets[name])
    for match in _IMPORT.finditer(code):
        target = _target(name, match[2])
        if target in assets and target not in seen:
            yield from _modules(assets, target, seen, diagnostics)
    exported = [match[1] for match in _EXPORT.finditer(code)]
    code = _EXPORT.sub("", _IMPORT.sub(lambda match: _taken(name, match, assets), code))
    diagnostics += [_unread(assets, name, match[0]) for match in _UNKNOWN.finditer(code)]
    yield name, _COMMENT.sub("", f"{_UNKNOWN.sub('', code)}\nreturn {{ {', '.join(exported)} }};\n")


def _taken(name: str, match: re.Match[str], assets: Mapping[str, bytes]) -> str:
    target = _target(name, match[2])
    if target not in assets:
        return match[0]  # is told of as unread
    return f"const {{{match[1].replace(' as ', ': ')}}} = modules[{target!r}];"


def _target(name: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), path))


def _unread(assets: Mapping[str, bytes], name: str, line: str) -> Diagnostic:
    number = next((at for at, each in enumerate(_text(assets[name]).splitlines(), 1) if each.startswith(line)), 0)
    fix = 'write `import { a } from "./file.js"` and `export` before a const, function or class; see docs/themes.md'
    return Diagnostic(Location(f"assets/{name}", number), "broken-theme", f"script: can't read `{line.strip()}`", fix)


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")
