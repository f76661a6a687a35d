"""`quoth export`"""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import click

from generator.cli.messages import exit_code, tell
from generator.cli.today import today
from generator.keep.inputs import BuildOptions


@click.command()
@click.argument("directory", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".")
@click.option("--to", required=True, type=click.Path(path_type=Path), help="Folder for the files.")
@click.option("--format", "names", metavar="NAME[,NAME]", help="Only these formats [default: all].")
@click.option("--base-url", help="Address the site has; overrides site.toml.")
@click.option("--today", "day", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY",
    help="Leave out what is dated later than DAY [default: SOURCE_DATE_EPOCH, else today].")  # fmt: skip
@click.option("--quiet", is_flag=True, help="Print messages about problems only.")
@click.pass_context
def export(
    context: click.Context,
    directory: Path,
    *,
    to: Path,
    names: str | None,
    base_url: str | None,
    day: datetime | None,
    quiet: bool,
) -> None:
    """Write the data of the site in DIRECTORY (default: here), without its pages."""
    # Loaded here: help and a mistake in the command need none of it.
    from generator.pipeline.export import ALL, NAMES, export_data

    chosen = [name.strip() for name in names.split(",")] if names is not None else [*NAMES]
    unknown = [name for name in chosen if name not in ALL]
    if unknown:
        raise click.BadParameter(f'no format "{unknown[0]}"; there are {", ".join(ALL)}', param_hint="--format")
    options = BuildOptions(base_url=base_url, jobs=os.cpu_count() or 1, today=today(day))
    written, diagnostics = export_data(directory, to, names=chosen, options=options)
    tell(diagnostics)
    if not quiet:
        click.echo(f"{len(written.written) + written.unchanged} files in {to}" if written else "Nothing was written.")
    context.exit(exit_code(diagnostics))
