"""`quoth serve`"""

from __future__ import annotations

import os
import signal
import subprocess
import webbrowser
from datetime import date, datetime
from getpass import getuser
from pathlib import Path

import click

from generator.cli.messages import summary, tell
from generator.cli.today import today
from generator.keep.cache import FOLDER
from generator.serve import Rebuilt, Refused, Reviewer, host_fault, name_fault
from generator.serve import serve as serve_site


def _names(_context: click.Context, _parameter: click.Parameter, names: tuple[str, ...]) -> tuple[str, ...]:
    """The names, if each is one."""
    names = tuple(name.lower() for name in names)
    for fault in filter(None, map(name_fault, names)):
        raise click.BadParameter(fault)
    return names


@click.command()
@click.argument("directory", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes a free port.")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address of this machine to listen at.")
@click.option(
    "--allow-host", multiple=True, callback=_names, help="Answer to this name too: behind a proxy, in a container."
)
@click.option("--open", "open_browser", is_flag=True, help="Open the site in the browser.")
@click.option("--edit", is_flag=True, help="Let the browser edit the articles: confirm, reject, correct who says what.")
@click.option("--reviewer", default="", help="Who decides; with --edit. Default: your name in git, or your login name.")
@click.option("--quiet", is_flag=True, help="Print messages about problems only.")
def serve(
    directory: Path,
    *,
    port: int,
    host: str,
    allow_host: tuple[str, ...],
    open_browser: bool,
    edit: bool,
    reviewer: str,
    quiet: bool,
) -> None:
    """Show the site in DIRECTORY (default: here) in the browser and follow every change."""
    if fault := host_fault(host, allow_host):
        raise click.UsageError(fault)
    if reviewer and not edit:
        raise click.UsageError("--reviewer says who decides, and that is for --edit only")
    name = (" ".join(reviewer.split()) or _name(directory)) if edit else ""
    way_in = directory / FOLDER / "open.html"

    def started(url: str, found: int) -> None:
        if port not in (0, found):
            click.echo(f"Port {port} is in use; {found} is the next free one")
        click.echo(f"Preview at {url} (Ctrl-C stops it)")
        if edit:
            click.echo(f"Edits in the browser are written to the site's files, as {name}; the address is the key")
        if open_browser:
            webbrowser.open(_way_in(way_in, url) if edit else url)

    def told(rebuilt: Rebuilt) -> None:
        tell(rebuilt.diagnostics)
        if not quiet:
            click.echo(_line(rebuilt))

    # A shell that starts the preview in the background has it ignore Ctrl-C; a preview must always be stoppable.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        serve_site(
            directory,
            host=host,
            port=port,
            jobs=os.cpu_count() or 1,
            started=started,
            told=told,
            today=today,
            reviewer=(lambda: Reviewer(name, date.today())) if edit else None,
            allowed=allow_host,
        )
    except Refused as refused:
        raise click.UsageError(str(refused)) from refused
    finally:
        way_in.unlink(missing_ok=True)


def _way_in(file: Path, url: str) -> str:
    """The address of a file that only this user can read, which leads on: a browser's own is seen by all in `ps`."""
    file.unlink(missing_ok=True)
    with os.fdopen(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="utf-8") as stream:
        stream.write(f'<!doctype html><title>Quoth</title><meta http-equiv="refresh" content="0; url={url}">')
    return file.resolve().as_uri()


def _name(directory: Path) -> str:
    """Who works here: the name in git, else the login name."""
    command = ["git", "-C", str(directory), "config", "user.name"]
    try:
        told = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    except OSError:
        told = ""
    if name := " ".join(told.split()):
        return name
    try:
        return getuser()
    except (KeyError, OSError) as error:
        raise click.UsageError("your name is not known here; say it with --reviewer NAME") from error


def _line(rebuilt: Rebuilt) -> str:
    """When, how long, and with what result the site was built."""
    count = f"{rebuilt.articles} article{'s' * (rebuilt.articles != 1)}"
    return (
        f"{datetime.now():%H:%M:%S} {count} in {rebuilt.seconds:.2f} s, {summary(rebuilt.diagnostics) or 'no problems'}"
    )
