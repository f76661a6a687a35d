"""markdown-it's rules for the words of a block, with the place of every token.

markdown-it's inline tokens carry no offsets. Its parser state is extended to note where each token's text began, and
our brackets are one more rule.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

from generator.notation.brackets import Fault, Mark, scan
from generator.parse.markdown.bare import AsWritten
from generator.parse.markdown.simple import simple

DEEPEST = 100  # blocks in blocks, or emphasis in emphasis; the signs of deeper ones are words, or are left out
_SCANS = "scans"  # key in the environment
SIMPLE = "simple"  # key in the `meta` of an inline token that no rule was asked about
AT = "at"  # key there, of tokens within: where the token's text begins in the inline source
MARK = "annotation"


class _Bracket(NamedTuple):
    """One end of an annotation span: up to where it goes in the inline source, and the type of its token."""

    end: int
    type: str
    mark: Mark


class _State(StateInline):
    """An inline state that remembers where its words stand. Tokens get `meta["at"]`."""

    def __init__(
        self, src: str, md: MarkdownIt, env: EnvType, out_tokens: list[Token], marks: tuple[Mark, ...]
    ) -> None:
        self._words: list[str] = []
        self._words_at = 0
        self.pushed: list[tuple[Token, int]] = []
        self.brackets = {mark.open: _Bracket(mark.open + 1, f"{MARK}_open", mark) for mark in marks}
        self.brackets |= {mark.close: _Bracket(mark.end, f"{MARK}_close", mark) for mark in marks}
        super().__init__(src, md, env, out_tokens)

    @property
    def pending(self) -> str:
        """Words not yet in a token."""
        return "".join(self._words)

    @pending.setter
    def pending(self, words: str) -> None:
        if words and not self._words:
            self._words_at = self.pos
        self._words = [words] if words else []

    def append_pending(self, text: str) -> None:
        """Add words at the current position."""
        if not self._words:
            self._words_at = self.pos
        self._words.append(text)

    def pushPending(self) -> Token:
        """Make a token of the words so far."""
        at = self._words_at
        token = super().pushPending()
        token.meta[AT] = at
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Add a token that begins at the current position."""
        token = super().push(ttype, tag, nesting)
        self.pushed.append((token, self.pos))
        return token


class _Parser(ParserInline):
    """An inline parser that notes offsets and gathers the faults of annotation spans in `env`."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Parse into `tokens`, each with its place."""
        state = _State(src, md, env, tokens, _scanned(src, env))
        self.tokenize(state)
        _place(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def scans(env: EnvType) -> dict[str, tuple[tuple[Mark, ...], tuple[Fault, ...]]]:
    """What the scanner found in each inline source that was parsed with `env`."""
    known: dict[str, tuple[tuple[Mark, ...], tuple[Fault, ...]]] = env.setdefault(_SCANS, {})
    return known


def _scanned(src: str, env: EnvType) -> tuple[Mark, ...]:
    """The annotation spans of an inline source, noted with their faults in `env`."""
    known = scans(env)
    if src not in known:
        known[src] = scan(src)
    return known[src][0]


def _inline(state: StateCore) -> None:
    """Parse the words of each block; markdown-it's rules are asked only where there is more than annotation spans."""
    for token in state.tokens:
        if token.type == "inline":
            if found := simple(token.content, _scanned(token.content, state.env)):
                token.meta[SIMPLE] = found
            else:
                token.children = state.md.inline.parse(token.content, state.md, state.env, token.children or [])


def positioned_markdown() -> MarkdownIt:
    """CommonMark with tables and strikethrough, raw HTML as text, annotation spans, and offsets in inline tokens."""
    markdown = AsWritten("commonmark", {"html": False, "maxNesting": DEEPEST})
    parser = _Parser()
    parser.ruler.enableOnly(markdown.get_active_rules()["inline"])
    markdown.inline = parser
    markdown.enable(["table", "strikethrough"])
    # These join neighbouring texts, and with them would go their offsets.
    markdown.disable(["fragments_join", "text_join"])
    markdown.inline.ruler.before("link", "annotation", _annotation_rule)
    markdown.core.ruler.at("inline", _inline)
    return markdown


def _annotation_rule(state: StateInline, silent: bool) -> bool:
    assert isinstance(state, _State)
    bracket = state.brackets.get(state.pos)
    if not bracket or bracket.end > state.posMax:
        return False
    if not silent:
        state.push(bracket.type, "", 0).meta[MARK] = bracket.mark
    state.pos = bracket.end
    return True


def _place(state: _State) -> None:
    """Note where the text of each pushed token begins; a group of delimiters was pushed at one position."""
    last: tuple[Token, int] | None = None
    for token, position in state.pushed:
        at = position
        if token.type == "text":
            if last and last[1] == position and last[0].type == "text":
                at = last[0].meta[AT] + len(last[0].content)
            elif last and last[1] == position and last[0].info == "auto":
                at = position + len("<")
        elif token.type == "code_inline":
            at = position + len(token.markup)
            at += state.src[at : at + len(token.content)].replace("\n", " ") != token.content
        elif token.type == "softbreak" or token.type == "hardbreak":
            at = state.src.index("\n", position)
        elif token.type == "image":
            at = position + len("![")
        token.meta[AT] = at
        last = (token, position)
