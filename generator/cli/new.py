"""`quoth new`"""

from __future__ import annotations

import shutil
from importlib.resources import as_file, files
from pathlib import Path

import click


@click.command()
@click.argument("directory", type=click.Path(path_type=Path))
@click.option("--quiet", is_flag=True, help="Print messages about problems only.")
def new(directory: Path, *, quiet: bool) -> None:
    """Make a starter site in DIRECTORY, which must be new or empty."""
    if directory.exists() and not directory.is_dir():
        raise click.UsageError(f"{directory} is a file; name a folder that is new or empty")
    if directory.is_dir() and any(directory.iterdir()):
        raise click.UsageError(f"{directory} is not empty; name a folder that is new or empty")
    try:
        with as_file(files("generator") / "_starter") as starter:
            shutil.copytree(starter, directory, dirs_exist_ok=True)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise click.ClickException(f"{directory} can't be written: {reason}") from error
    if not quiet:
        click.echo(f"Made a site in {directory}. See it with:\n\n    quoth serve {directory} --open\n")
