"""`quoth permalinks`"""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.messages import exit_code, tell
from generator.cli.today import today
from generator.pipeline.permalinks import permalinks as permalinks_of_site
from generator.write.files import save


@click.command()
@click.argument("directory", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".")
@click.option("--quiet", is_flag=True, help="Print messages about problems only.")
@click.pass_context
def permalinks(context: click.Context, directory: Path, *, quiet: bool) -> None:
    """Write permalinks.toml: links to the statements of the site in DIRECTORY (default: here) last over edits."""
    report = permalinks_of_site(directory, today=today())
    save([report.output] if report.output else [], directory)
    tell(report.diagnostics)
    if not quiet:
        counts = f"{report.current} anchors, {report.added} of them new; {report.withdrawn} withdrawn"
        click.echo(f"{report.output.path}: {counts}" if report.output else "Nothing was written.")
    context.exit(exit_code(report.diagnostics))
