"""Jinja's environment as our templates need it: themes that build on each other, and no work done twice.

Of a cold build's time a sixth goes into templates, most of it for what Jinja does for each page and needs not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from keyword import iskeyword
from typing import Any

from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

from generator.model.site import PARENT
from generator.render.escaped import escaped
from generator.render.words import Words


class ThemeEnvironment(Environment):
    """An environment in which "parent:NAME" is the template of the theme above the one that asks for it.

    `words`: the texts that `say` knows. Where `is_quick`, `view.name` is asked for as Python does, which raises
    `AttributeError` where Jinja would go on to look for an item of that name, or take it as undefined.
    """

    def __init__(
        self,
        origins: Mapping[str, str],
        words: Mapping[str, str],
        *,
        is_quick: bool,
        **options: Any,  # Jinja's own
    ) -> None:
        self._origins = origins
        self.words = words
        self._found: dict[tuple[str | Template, str | None], Template] = {}
        self.template_class, self.context_class = _Template, _Context
        self.code_generator_class = _Quick if is_quick else _Code
        super().__init__(extensions=[_Said], **options)

    def join_path(self, template: str, parent: str) -> str:
        """The full name of a template that another asks for."""
        if not template.startswith(PARENT):
            return template
        above = PARENT + parent
        while self._origins.get(above) == self._origins.get(parent) and above in self._origins:
            above = PARENT + above  # the same theme's template, seen from a theme below it
        levels = above.count(PARENT)
        return PARENT * levels + template.removeprefix(PARENT)

    def get_template(
        self, name: str | Template, parent: str | None = None, globals: MutableMapping[str, Any] | None = None
    ) -> Template:
        """A template, looked for once: a page asks for a dozen."""
        found = self._found.get((name, parent))
        if found is None:
            found = self._found[name, parent] = super().get_template(name, parent, globals)
        return found

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """What all templates know, in one dictionary: Jinja's chain of two is asked in Python, for each page anew."""
        return {**self.globals, **(d or {})}


class _AsShown(dict[type, Callable[[Any], str]]):
    """What makes a value of a kind as it stands on a page."""

    def __missing__(self, kind: type) -> Callable[[Any], str]:
        """What is neither text nor HTML is shown as MarkupSafe shows it."""
        self[kind] = escape
        return escape


_AS_SHOWN = _AsShown({str: escaped, Markup: Markup.__html__})


class _Template(Template):
    """A template; all have the same globals."""

    @classmethod
    def from_code(cls, environment: Environment, code: Any, globals: Any, uptodate: Any = None) -> Template:
        """The template whose code was compiled. It escapes as Jinja does."""
        made = super().from_code(environment, code, globals, uptodate)
        made.root_render_func.__globals__.update(as_shown=_AS_SHOWN, Macro=_Macro)
        return made

    def _get_default_module(self, ctx: Context | None = None) -> Any:
        """What it gives to others that import it: always the same, since no one has globals of its own."""
        return super()._get_default_module()


class _Code(CodeGenerator):
    """Makes templates Python. What they show is escaped without making `Markup` of each piece.

    A template, and each block of one, gives all of its text at once: Jinja hands on every piece through all that is
    around it.
    """

    def enter_frame(self, frame: Frame) -> None:
        """Begin a template, a block, or what lies in one: the first two gather their text."""
        super().enter_frame(frame)
        if frame.parent is None:
            self.buffer(frame)

    def leave_frame(self, frame: Frame, with_python_scope: bool = False) -> None:
        """End it."""
        super().leave_frame(frame, with_python_scope)
        if frame.parent is None:
            self.writeline(f"yield concat({frame.buffer})")

    _shown: nodes.Expr | None = None  # the call whose outcome is shown as it stands

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        """Write a call; of one that is shown, and has arguments by their places alone, at once what is shown.

        Jinja gives the variables of loops and blocks to each, for functions that ask for the template's: here is none.
        """
        self.write("context.shown(" if node is self._shown else "context.call(")
        self.visit(node.node, frame)
        self.signature(node, frame, {"caller": "caller"} if forward_caller else None)
        self.write(")")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if self._is_plain(frame, finalize) and isinstance(node, nodes.Call) and not _is_named(node):
            self._shown = node
        elif self._is_plain(frame, finalize):
            self.write("as_shown[type(shown := (")
        else:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if node is self._shown:
            self._shown = None
        elif self._is_plain(frame, finalize):
            self.write("))](shown)")
        else:
            super()._output_child_post(node, frame, finalize)

    def _is_plain(self, frame: Frame, finalize: Any) -> bool:
        return frame.eval_ctx.autoescape and not frame.eval_ctx.volatile and finalize.src is None


def _is_named(node: nodes.Call) -> bool:
    """Has the call arguments by name, or as many as there are?"""
    return bool(node.kwargs or node.dyn_args or node.dyn_kwargs)


class _Quick(_Code):
    """Asks for attributes as Python does."""

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        """Write `view.name`."""
        if not node.attr.isidentifier() or iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        self.write("(")
        if isinstance(node.node, nodes.Name):
            self.write(frame.symbols.ref(node.node.name))  # one that is not defined has no attributes
        else:
            self.visit(node.node, frame)
        self.write(f").{node.attr}")


class _Context(Context):
    """What a template knows while it runs."""

    def call(self, called: Any, /, *args: Any, **given: Any) -> Any:
        """What a call in a template gives; that of a macro or of `say` at once, as Jinja does after it has looked.

        A macro that gets just what it asks for is run without sorting out which argument is which.
        """
        kind = type(called)
        if kind is Words:
            return called(*args, **given)
        if kind is not _Macro:
            return super().call(called, *args, **given)
        if given or called.takes != len(args):
            return called(self.eval_ctx, *args, **given)
        made = called._func(*args)
        return Markup(made) if self.eval_ctx.autoescape else made

    def shown(self, called: Any, /, *args: Any) -> str:
        """What is shown of a call: that of a macro is HTML, and needs not be marked as such."""
        if type(called) is _Macro and called.takes == len(args):
            made: str = called._func(*args)
            return made
        return escape(self.call(called, *args))


class _Macro(Macro):
    """A macro that knows how many arguments it `takes`; -1 where it asks for others than its own."""

    def __init__(self, *given: Any) -> None:  # as the compiled template makes it
        super().__init__(*given)
        takes_more = self.caller or self.catch_kwargs or self.catch_varargs
        self.takes = -1 if takes_more else self._argument_count


class _Said(Extension):
    """Puts the words of `say("card.checked")` into the template when it is compiled, not at each page."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The tokens, each such call as the string that it gives, unless the template calls something else `say`."""
        tokens = list(stream)
        words = self.environment.words  # type: ignore[attr-defined]  # ours
        at = 0
        is_ours = all(_is_called(tokens, at) for at, token in enumerate(tokens) if token.test("name:say"))
        while at < len(tokens):
            text = words.get(_key(tokens, at)) if is_ours else None
            if text is None:
                yield tokens[at]
                at += 1
            else:
                yield Token(tokens[at].lineno, "string", text)
                at += _CALL


_CALL = 4  # tokens: say ( "key" )


def _is_called(tokens: list[Token], at: int) -> bool:
    """Is the name used, and not given to something?"""
    return tokens[at + 1].type in ("lparen", "dot") and tokens[at - 1].type != "dot"


def _key(tokens: list[Token], at: int) -> str | None:
    """The key of the words that are said there, None for anything else."""
    say, *rest = tokens[at : at + _CALL]
    if not say.test("name:say") or [token.type for token in rest] != ["lparen", "string", "rparen"]:
        return None
    return str(rest[1].value)
