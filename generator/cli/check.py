"""`quoth check`"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from generator.build import BuildOptions
from generator.build import check as check_site
from generator.cli.messages import exit_code, summary, tell


@click.command()
@click.argument("directory", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".")
@click.option("--json", "as_json", is_flag=True, help="Print the messages as a JSON list.")
@click.option("--quiet", is_flag=True, help="Print messages about problems only.")
@click.pass_context
def check(context: click.Context, directory: Path, *, as_json: bool, quiet: bool) -> None:
    """Tell all that is wrong with the site in DIRECTORY (default: here); nothing is written."""
    diagnostics = check_site(directory, BuildOptions()).diagnostics
    if as_json:
        told = [asdict(item) | {"severity": item.severity} for item in diagnostics]
        click.echo(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        tell(diagnostics)
        if not quiet:
            click.echo(summary(diagnostics) or "no problems")
    context.exit(exit_code(diagnostics))
