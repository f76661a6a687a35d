"""`quoth check`"""

from __future__ import annotations

import os
from pathlib import Path

import click

from generator.cli.formats import as_github, as_json, as_sarif
from generator.cli.messages import exit_code, summary, tell_with_lines
from generator.keep.inputs import BuildOptions
from generator.pipeline.build import check as check_site


@click.command()
@click.argument("directory", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".")
@click.option(
    "--format", "form", type=click.Choice(["human", "json", "github", "sarif"]), default="human", show_default=True,
    help="For people, for programs, for annotations of GitHub's pull requests, for code scanning.",
)  # fmt: skip
@click.option("--json", "is_json", is_flag=True, help="The same as --format json.")
@click.option("--strict", is_flag=True, help="Warnings are errors.")
@click.option("--quiet", is_flag=True, help="Print messages about problems only.")
@click.pass_context
def check(context: click.Context, directory: Path, *, form: str, is_json: bool, strict: bool, quiet: bool) -> None:
    """Tell all that is wrong with the site in DIRECTORY (default: here) and its sourcing; nothing is written."""
    diagnostics = check_site(directory, BuildOptions()).diagnostics
    folder = Path(os.path.relpath(directory)).as_posix()
    match "json" if is_json else form:
        case "json":
            click.echo(as_json(diagnostics))
        case "sarif":
            click.echo(as_sarif(diagnostics, folder=folder))
        case "github":
            click.echo(as_github(diagnostics, folder=folder), nl=bool(diagnostics))
        case _:
            tell_with_lines(diagnostics, directory)
            if not quiet:
                click.echo(summary(diagnostics) or "no problems")
    context.exit(exit_code(diagnostics, strict=strict))
