"""The command `quoth`: one file a command, each a thin call of the library."""

import click

from generator import __version__
from generator.cli.annotate import annotate
from generator.cli.build import build
from generator.cli.check import check
from generator.cli.extract import extract
from generator.cli.new import new
from generator.cli.serve import serve
from generator.read import DamagedModelError


class Program(click.Group):
    """The commands; a damaged installation is told in a line."""

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


for command in (new, build, serve, annotate, check, extract):
    main.add_command(command)
