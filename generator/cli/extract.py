"""`quoth extract`"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import click

from generator.cli.messages import exit_code, tell
from generator.model.article import SourceFile
from generator.model.diagnostic import Diagnostic, Location
from generator.pipeline.extract import Input, extract_lines
from generator.read import LARGEST_FILE_BYTES, as_text, decode_article, read_file, too_large, unreadable
from generator.text.clean import without_surrogates

STANDARD_INPUT = "-"


@click.command()
@click.argument("files", nargs=-1, metavar="FILE...")
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes.")
@click.option("--format", "_format", type=click.Choice(["jsonl"]), default="jsonl", help="One JSON object a line.")
@click.option(
    "--jsonl-in",
    is_flag=True,
    help='Each FILE (default: standard input) holds lines {"id", "text"}; each line gives a line.',
)
@click.option("--quiet", is_flag=True, help="No messages about problems.")
@click.pass_context
def extract(
    context: click.Context, files: tuple[str, ...], *, jobs: int, _format: str, jsonl_in: bool, quiet: bool
) -> None:
    """Print who says what in each FILE ("-": standard input) as JSON; no site is needed."""
    if not files and not jsonl_in:
        raise click.UsageError("name a FILE, or - for standard input")
    inputs = (item for file in files or (STANDARD_INPUT,) for item in (_corpus(file) if jsonl_in else [_input(file)]))
    failed = 0
    for line, diagnostics in extract_lines(inputs, jobs=jobs):
        click.echo(line.encode("utf-8", "surrogatepass"))
        tell(() if quiet else diagnostics)
        failed |= exit_code(diagnostics)
    context.exit(failed)


def _input(file: str) -> Input:
    if file == STANDARD_INPUT:
        read = decode_article(sys.stdin.buffer.read(LARGEST_FILE_BYTES + 1), file)
        if isinstance(read, Diagnostic):
            return Input(file, file, read)
        return Input(file, file, SourceFile(path=file, text=read.text, format="text", diagnostics=read.note(file)))
    shown = as_text(file)
    return Input(Path(shown).stem, shown, read_file(Path(file), shown_as=shown))


def _corpus(file: str) -> Iterator[Input]:
    """The articles of a JSON Lines file, read line by line."""
    if file == STANDARD_INPUT:
        yield from _rows(sys.stdin.buffer, file)
        return
    try:
        with Path(file).open("rb") as lines:
            yield from _rows(lines, as_text(file))
    except (OSError, ValueError) as error:
        fault = unreadable(error, as_text(file))
        yield Input(fault.at.path, fault.at.path, fault)


def _rows(lines: BinaryIO, file: str) -> Iterator[Input]:
    for number, line in enumerate(iter(lambda: lines.readline(LARGEST_FILE_BYTES + 1), b""), 1):
        at = Location(file, number, 1)
        if len(line) > LARGEST_FILE_BYTES:
            yield Input(str(at), file, too_large(len(line), str(at)))
            return
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            name, text = without_surrogates(str(row["id"])), without_surrogates(str(row["text"]))
        except (ValueError, KeyError, TypeError, RecursionError):
            fix = 'write {"id": "…", "text": "…"}'
            fault = Diagnostic(at, "broken-line", "not a JSON object with `id` and `text`", fix)
            yield Input(str(at), file, fault)
        else:
            yield Input(name, file, SourceFile(path=f"{file}:{number}", text=text, format="text"))
