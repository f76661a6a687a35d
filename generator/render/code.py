"""Code blocks in colours: class names from Pygments, and one style sheet for light and dark."""

from __future__ import annotations

from pygments.lexers import get_lexer_by_name
from pygments.style import Style
from pygments.styles import get_style_by_name
from pygments.token import STANDARD_TYPES, Token, _TokenType
from pygments.util import ClassNotFound

from generator.render.escaped import escaped


def highlight(text: str, *, language: str) -> str:
    """The text with a span around each token, nothing added or lost; plain where the language is unknown."""
    try:
        lexer = get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return escaped(text)
    tokens = list(lexer.get_tokens(text))
    if "".join(value for _, value in tokens) != text:
        return escaped(text)
    return "".join(_token(_class(kind), value) for kind, value in tokens)


def style_sheet(light: str, dark: str) -> str:
    """Rules for the classes of `highlight`: colours of two Pygments styles. Raises `ClassNotFound` for unknown ones."""
    styles = get_style_by_name(light), get_style_by_name(dark)
    kinds = sorted(STANDARD_TYPES.items(), key=lambda item: item[1])
    rules = "".join(_rule(kind, name, *styles) for kind, name in kinds)
    return f"@layer components {{\n{rules}}}\n"


def _token(name: str, value: str) -> str:
    return f'<span class="{name}">{escaped(value)}</span>' if name and not value.isspace() else escaped(value)


def _class(kind: _TokenType) -> str:
    """The short class of a token type, that of its parent where it has none."""
    while kind not in STANDARD_TYPES and kind.parent is not None:
        kind = kind.parent
    return STANDARD_TYPES.get(kind, "")


def _rule(kind: _TokenType, name: str, light: type[Style], dark: type[Style]) -> str:
    if not name or kind in (Token.Escape, Token.Text.Whitespace):
        return ""
    day, night = light.style_for_token(kind), dark.style_for_token(kind)
    declarations = []
    if day["color"] or night["color"]:
        declarations.append(f"color: light-dark({_colour(day['color'])}, {_colour(night['color'])})")
    if day["bold"]:
        declarations.append("font-weight: 600")
    if day["italic"]:
        declarations.append("font-style: italic")
    return f"  pre .{name} {{ {'; '.join(declarations)} }}\n" if declarations else ""


def _colour(value: str | None) -> str:
    return f"#{value}" if value else "var(--ink)"
