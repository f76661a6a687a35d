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
from generator.serve import Rebuilt, Refused, Reviewer, loopback_fault
from generator.serve import serve as serve_site


def _loopback(_context: click.Context, _parameter: click.Parameter, host: str) -> str:
    """The host, if others can't reach it."""
    fault = loopback_fault(host)
    if fault:
        raise click.BadParameter(fault)
    return host


@click.command()
@click.argument("directory", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes a free port.")
@click.option("--host", default="127.0.0.1", show_default=True, callback=_loopback, help="An address of this machine.")
@click.option("--open", "open_browser", is_flag=True, help="Open the site in the browser.")
@click.option("--edit", is_flag=True, help="Let the browser edit the articles: confirm, reject, correct who says what.")
@click.option("--reviewer", default="", help="Who decides; with --edit. Default: your name in git, or your login name.")
@click.option("--quiet", is_flag=True, help="Print messages about problems only.")
def serve(directory: Path, *, port: int, host: str, open_browser: bool, edit: bool, reviewer: str, quiet: bool) -> None:
    """Show the site in DIRECTORY (default: here) in the browser and follow every change."""
    if reviewer and not edit:
        raise click.UsageError("--reviewer says who decides, and that is for --edit only")
    name = (" ".join(reviewer.split()) or _name(directory)) if edit else ""

    def started(url: str) -> None:
        click.echo(f"Preview at {url}/ (Ctrl-C stops it)")
        if edit:
            click.echo(f"Edits in the browser are written to the site's files, as {name}")
        if open_browser:
            webbrowser.open(f"{url}/")

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
        )
    except Refused as refused:
        raise click.UsageError(str(refused)) from refused


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
