"""`quoth build`"""

from __future__ import annotations

import gc
import os
import sys
from datetime import datetime
from pathlib import Path
from typing import cast

import click

from generator.cli.cluster import cluster_option
from generator.cli.messages import exit_code, printable, summary, tell
from generator.cli.today import today
from generator.keep.inputs import BuildOptions, Inputs
from generator.keep.records import Told, unchanged
from generator.model.site import Drafts


@click.command()
@click.argument("directory", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".")
@click.option("--out", type=click.Path(path_type=Path), help="Output folder [default: _site in DIRECTORY].")
@click.option("--base-url", help="Address the site will have; overrides site.toml.")
@click.option("--strict", is_flag=True, help="Warnings are errors.")
@click.option("--jobs", type=click.IntRange(1), default=lambda: os.cpu_count() or 1, help="Processes [default: cores].")
@cluster_option
@click.option("--drafts", type=click.Choice(["all", "confirmed"]), help="Show all, or what a person confirmed.")
@click.option("--drafts-too", is_flag=True, help="Show what is not published yet too: drafts, and what is dated later.")
@click.option("--today", "day", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY",
    help="Leave out what is dated later than DAY [default: SOURCE_DATE_EPOCH, else today].")  # fmt: skip
@click.option("--only", default="*", metavar="GLOB", help="Build a site of matching files only, e.g. 'seeds/flood*'.")
@click.option("--explain", is_flag=True, help="Tell of each file that is written why: what changed.")
@click.option("--quiet", is_flag=True, help="Print messages about problems only.")
@click.pass_context
def build(
    context: click.Context,
    directory: Path,
    *,
    out: Path | None,
    base_url: str | None,
    strict: bool,
    jobs: int,
    cluster: str,
    drafts: str | None,
    drafts_too: bool,
    day: datetime | None,
    only: str,
    explain: bool,
    quiet: bool,
) -> None:
    """Build the site in DIRECTORY (default: here)."""
    options = BuildOptions(
        out=out or directory / "_site",
        base_url=base_url,
        drafts=cast(Drafts | None, drafts),  # click has checked it
        only=only,
        jobs=jobs,
        today=today(day),
        drafts_too=drafts_too,
        cluster=cluster,
    )
    found = unchanged(directory, options)
    told = found if isinstance(found, Told) else _built(directory, options, inputs=found, quiet=quiet)
    tell(told.diagnostics)
    for path, why in told.why if explain else ():
        click.echo(f"{path}: {printable(why)}")
    if not quiet:
        click.echo(_line(told, options.out))
    context.exit(exit_code(told.diagnostics, strict=strict))


def _built(directory: Path, options: BuildOptions, *, inputs: Inputs | None, quiet: bool) -> Told:
    """The site, built."""
    # Loaded here: parsers, templates and the network take longer to load than it takes to see that nothing changed.
    from generator.pipeline.build import build as build_site

    gc.freeze()

    stream = sys.stderr
    with click.progressbar(length=1, label="Articles", file=stream, hidden=quiet or not stream.isatty()) as bar:

        def progress(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        report = build_site(directory, options, inputs=inputs, progress=progress)
    return Told(
        len(report.site.articles),
        report.held_back,
        report.diagnostics,
        report.written,
        is_sound=report.is_sound,
        why=report.why,
    )


def _line(told: Told, out: Path) -> str:
    """What came of it, in a line."""
    if told.written is None:
        return "Nothing was built." if told.is_sound else f"Nothing was written: the last site in {out} stays as it is."
    problems = summary(told.diagnostics)
    held = f", {told.held_back} not published yet" if told.held_back else ""
    kept = f", {len(told.written.kept)} old ones kept because of errors" if told.written.kept else ""
    return (
        f"{told.articles} article{'s' * (told.articles != 1)} in {out}: {len(told.written.written)} files written, "
        f"{told.written.unchanged} unchanged, {len(told.written.removed)} removed{kept}{held}"
        + (f" ({problems})" if problems else "")
    )
