"""The command `quoth`: one file a command, each a thin call of the library."""

import click

from generator import __version__
from generator.cli.build import build
from generator.cli.check import check
from generator.cli.extract import extract
from generator.cli.new import new
from generator.cli.serve import serve


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="quoth")
def main() -> None:
    """Quoth shows who says what: it turns news articles into pages with every source marked in the text."""


for command in (new, build, serve, check, extract):
    main.add_command(command)
