"""The theme's templates, and what is wrong with one told as a message with its place."""

from __future__ import annotations

import marshal
from collections.abc import Mapping
from types import TracebackType

from jinja2 import BytecodeCache, FunctionLoader, StrictUndefined, TemplateNotFound, TemplateSyntaxError
from jinja2.bccache import Bucket

from generator.model.diagnostic import Diagnostic, Location
from generator.model.site import Theme
from generator.render.environment import ThemeEnvironment
from generator.render.remember import Remember
from generator.render.words import Words


class _Bytecode(BytecodeCache):
    """Templates compiled before. Who can write what is kept can run what they like, as who writes a template can."""

    def __init__(self, remember: Remember, words: str) -> None:
        self._remember, self._words = remember, words

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the code of a template from what is kept."""
        code = self._remember.code(bucket.key, bucket.checksum + self._words)
        bucket.code = marshal.loads(code) if code else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        self._remember.keep_code(bucket.key, bucket.checksum + self._words, marshal.dumps(bucket.code))


class _Settings(dict[str, str]):
    """A theme's settings, `settings.NAME` in templates."""

    def __getattr__(self, name: str) -> str:
        """The setting of that name."""
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None


class Templates:
    """Renders views; a template that fails gives a message and no page."""

    def __init__(self, theme: Theme) -> None:
        texts, origins = dict(theme.templates), dict(theme.origins)
        self._files = {name: origins.get(name, f"themes/{theme.name}/templates/{name}") for name in texts}

        def load(name: str) -> tuple[str, str, None] | None:
            # The file's name as its author knows it: Jinja puts it into tracebacks, where we read it again.
            return (texts[name], self._files[name], None) if name in texts else None

        self._words = dict(theme.words)

        def environment(*, is_quick: bool) -> ThemeEnvironment:
            made = ThemeEnvironment(
                origins,
                self._words,
                is_quick=is_quick,
                loader=FunctionLoader(load),
                autoescape=True,
                undefined=StrictUndefined,
                trim_blocks=True,
                lstrip_blocks=True,
                keep_trailing_newline=True,
                cache_size=-1,  # all of them
                auto_reload=False,  # the texts are in memory
            )
            made.globals |= {"settings": _Settings(theme.settings), "say": Words(theme)}
            return made

        self._quick, self._whole = environment(is_quick=True), environment(is_quick=False)
        self._need_whole: set[str] = set()  # the templates that ask for more than attributes

    def keep(self, remember: Remember) -> None:
        """Take compiled templates from what is remembered, and keep there what is compiled from now on."""
        words = remember.digest(self._words).hex()
        self._quick.bytecode_cache = _Bytecode(remember, words)
        self._whole.bytecode_cache = _Bytecode(remember, f"{words} whole")

    def page(self, name: str, view: object) -> str | Diagnostic:
        """The template's text for a view, which it knows as `view`; its frame as `frame`."""
        given = {"view": view, "frame": getattr(view, "frame", None)}
        try:
            if name not in self._need_whole:
                try:
                    return self._quick.get_template(name).render(given)
                except AttributeError:  # an item of a dictionary, a block by its name, a fault: Jinja knows which
                    self._need_whole.add(name)
            return self._whole.get_template(name).render(given)
        except TemplateSyntaxError as error:
            return _message(error.filename or self._files.get(name, name), error.lineno, error.message or "not valid")
        except TemplateNotFound as error:
            missing = str(error.name or name)
            file, line = _place(error.__traceback__, self._files)  # of the template that asks for it
            return _message(file or self._files.get(name, f"templates/{missing}"), line, f'no template "{missing}"')
        # A template can raise whatever Python can; each is its author's to mend, none may stop the other pages.
        except Exception as error:
            file, line = _place(error.__traceback__, self._files)
            return _message(file or self._files[name], line, str(error) or type(error).__name__)

    def fault(self, name: str, what: str, fix: str) -> Diagnostic:
        """The message about a template that runs and does not do its work."""
        return _message(self._files.get(name, name), 0, what, fix)


_FIX = "mend the template, or remove it so that the parent theme's is used"


def _message(file: str, line: int, what: str, fix: str = _FIX) -> Diagnostic:
    what = f"template: {what[:1].lower()}{what[1:].rstrip('.')}"
    return Diagnostic(Location(file, line), "broken-theme", what, fix)


def _place(traceback: TracebackType | None, files: Mapping[str, str]) -> tuple[str, int]:
    """File and line of the innermost template in a traceback."""
    found, names = ("", 0), set(files.values())
    while traceback:
        if traceback.tb_frame.f_code.co_filename in names:
            found = traceback.tb_frame.f_code.co_filename, traceback.tb_lineno
        traceback = traceback.tb_next
    return found
