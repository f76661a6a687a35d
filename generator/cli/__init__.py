"""The command `quoth`: one file a command, each a thin call of the library."""

from importlib import import_module

import click

from generator import __version__
from generator.read import DamagedModelError

COMMANDS = ("annotate", "build", "check", "extract", "new", "serve")


class Program(click.Group):
    """The commands, each loaded when it is asked for; a damaged installation is told in a line."""

    def list_commands(self, context: click.Context) -> list[str]:
        """Their names."""
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """The command of a name, None if there is none."""
        if name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"generator.cli.{name}"), name)
        return command

    def invoke(self, context: click.Context) -> object:
        """Run the command that was asked for."""
        try:
            return super().invoke(context)
        except DamagedModelError as error:
            raise click.ClickException(str(error)) from error


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="quoth")
def main() -> None:
    """Quoth shows who says what: it turns news articles into pages with every source marked in the text."""
