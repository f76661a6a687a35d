"""The command `quoth`: one file a command, each a thin call of the library."""

import atexit
import gc
import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import Any

import click

from generator import __version__
from generator.model.fatal import Fatal
from generator.pipeline.own_process import begin_process

# Each with what the list of them says: none has to be loaded for it.
COMMANDS = {
    "annotate": "Write content/NAME.md: the machine's draft for SEED.",
    "build": "Build the site in DIRECTORY (default: here).",
    "check": "Tell what is wrong with the site in DIRECTORY and its sourcing.",
    "export": "Write the data of the site in DIRECTORY, without its pages.",
    "extract": "Print who says what in each FILE as JSON.",
    "new": "Make a starter site in DIRECTORY, which must be new or empty.",
    "permalinks": "Write permalinks.toml: links to statements last over edits.",
    "serve": "Show the site in DIRECTORY in the browser, and follow changes.",
    "worksheet": "Write a page for class about ARTICLE, with an answer key.",
}


class Program(click.Group):
    """The commands, each loaded when it is asked for; what the system refuses any of them is told in a line."""

    def list_commands(self, context: click.Context) -> list[str]:
        """Their names."""
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """The command of a name, None if there is none."""
        if name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"generator.cli.{name}"), name)
        return command

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, context: click.Context) -> object:
        """Run the command that was asked for."""
        begin_process()
        if os.environ.get("NO_COLOR"):  # https://no-color.org
            context.color = False
        try:
            try:
                return super().invoke(context)
            finally:
                if sys.stdout:
                    sys.stdout.flush()  # what can't be written is told now, not in a traceback at the very end
        except Fatal as error:
            raise click.ClickException(str(error)) from error

    def __call__(self, *args: Any, **extra: Any) -> Any:  # as `main`; only a process of its own runs the program so
        """Run the program, and end without taking apart what it made: of a large site that takes a sixth of a build."""
        atexit.register(_leave_all)
        return super().__call__(*args, **extra)

    def main(self, *args: Any, **extra: Any) -> Any:  # click's own, whatever it takes and gives
        """Run the program, and tell in a line what could not be read or written."""
        try:
            return super().main(*args, **extra)
        except OSError as error:
            if not error.filename:
                _give_up_output()
            from generator.cli.messages import printable

            place = printable(str(error.filename or "the output"))
            click.echo(f"Error: {place} can't be used: {(error.strerror or str(error)).lower()}", err=True)
            sys.exit(1)


def _leave_all() -> None:
    """Let no value be freed one by one: each is held by a list that holds itself, and the collector looks at none."""
    held: list[object] = gc.get_objects()
    held.append(held)
    gc.freeze()


def _give_up_output() -> None:
    """Let what waits to be written go nowhere: at the end it would fail once more."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="quoth")
def main() -> None:
    """Quoth shows who says what: it turns news articles into pages with every source marked in the text."""
