"""`quoth extract`"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from generator.cli.messages import exit_code
from generator.model.article import SourceFile
from generator.model.diagnostic import Diagnostic, Location
from generator.pipeline import Input, extract_lines
from generator.read import decode, read_file

STANDARD_INPUT = "-"


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes.")
@click.option("--format", "_format", type=click.Choice(["jsonl"]), default="jsonl", help="One JSON object a line.")
@click.option("--jsonl-in", is_flag=True, help='Each FILE holds lines {"id", "text"}; each line gives a line.')
@click.option("--quiet", is_flag=True, help="No messages about problems.")
@click.pass_context
def extract(
    context: click.Context, files: tuple[str, ...], *, jobs: int, _format: str, jsonl_in: bool, quiet: bool
) -> None:
    """Print who says what in each FILE ("-": standard input) as JSON; no site is needed."""
    inputs = (item for file in files for item in (_corpus(file) if jsonl_in else [_input(file)]))
    failed = 0
    for line, diagnostics in extract_lines(inputs, jobs=jobs):
        click.echo(line.encode("utf-8", "surrogatepass"))
        for diagnostic in () if quiet else diagnostics:
            click.echo(str(diagnostic), err=True)
        failed |= exit_code(diagnostics)
    context.exit(failed)


def _input(file: str) -> Input:
    if file == STANDARD_INPUT:
        text = decode(sys.stdin.buffer.read(), file)
        return Input(file, file, text if isinstance(text, Diagnostic) else SourceFile(file, text, "text"))
    return Input(Path(file).stem, file, read_file(Path(file), shown_as=file))


def _corpus(file: str) -> Iterator[Input]:
    """The articles of a JSON Lines file, read line by line."""
    if file == STANDARD_INPUT:
        yield from _rows(sys.stdin.buffer, file)
        return
    try:
        with Path(file).open("rb") as lines:
            yield from _rows(lines, file)
    except OSError as error:
        what = f"can't be read: {(error.strerror or str(error)).lower()}"
        yield Input(
            file, file, Diagnostic(Location(file), "unreadable-file", what, "check the name and the rights of the file")
        )


def _rows(lines: Iterable[bytes], file: str) -> Iterator[Input]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            name, text = str(row["id"]), str(row["text"])
        except (ValueError, KeyError, TypeError):
            at = Location(file, number, 1)
            fault = Diagnostic(
                at, "broken-line", "not a JSON object with `id` and `text`", 'write {"id": "…", "text": "…"}'
            )
            yield Input(str(at), file, fault)
        else:
            yield Input(name, file, SourceFile(f"{file}:{number}", text, "text"))
