"""`quoth extract`"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import click

from generator.cli.cluster import cluster_option
from generator.cli.messages import exit_code, tell
from generator.model.article import SourceFile
from generator.model.diagnostic import Diagnostic, Location
from generator.pipeline.extract import Extracted, Input, extract_lines, write_parquet
from generator.read.decode import LARGEST_FILE_BYTES, decode_article, too_large
from generator.read.disk import as_text, unreadable
from generator.read.files import read_file
from generator.text.clean import without_surrogates

STANDARD_INPUT = "-"


@click.command()
@click.argument("files", nargs=-1, metavar="FILE...")
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes.")
@cluster_option
@click.option("--format", "form", type=click.Choice(["jsonl", "parquet"]), default="jsonl",
    help="One JSON object a line, or a table of Parquet (with --out).")  # fmt: skip
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
    help="Write here, and keep what was found in .quoth beside it [default: standard output].")  # fmt: skip
@click.option(
    "--jsonl-in",
    is_flag=True,
    help='Each FILE (default: standard input) holds lines {"id", "text"}; each line gives a line.',
)
@click.option("--quiet", is_flag=True, help="No messages about problems.")
@click.pass_context
def extract(
    context: click.Context,
    files: tuple[str, ...],
    *,
    jobs: int,
    cluster: str,
    form: str,
    out: Path | None,
    jsonl_in: bool,
    quiet: bool,
) -> None:
    """Print who says what in each FILE ("-": standard input) as JSON; no site is needed."""
    if not files and not jsonl_in:
        raise click.UsageError("name a FILE, or - for standard input")
    if form == "parquet" and not out:
        raise click.UsageError("--format parquet writes a file: name it with --out")
    inputs = (item for file in files or (STANDARD_INPUT,) for item in (_corpus(file) if jsonl_in else [_input(file)]))
    told = _Told(is_quiet=quiet)
    lines = told.each(extract_lines(inputs, out.parent if out else None, jobs=jobs, cluster=cluster))
    if out:
        _write(lines, out, form)
        if not quiet:
            number = told.made + told.kept
            counts = f"{told.made} read, {told.kept} known"
            click.echo(f"{number} article{'s' * (number != 1)} in {out}: {counts}", err=True)
    else:
        for line in lines:
            click.echo(line.encode("utf-8", "surrogatepass"))
    context.exit(told.code)


@dataclass(slots=True)
class _Told:
    """What came of a run so far: how many articles were read now and how many before, and the exit code."""

    is_quiet: bool
    made: int = 0
    kept: int = 0
    code: int = 0

    def each(self, found: Iterable[Extracted]) -> Iterator[str]:
        """The lines; messages about an article are told when its line is there."""
        for item in found:
            self.kept += item.is_kept
            self.made += not item.is_kept
            yield item.line
            tell(() if self.is_quiet else item.diagnostics)
            self.code |= exit_code(item.diagnostics)


def _write(lines: Iterator[str], out: Path, form: str) -> None:
    from generator.write.files import replacing  # here, as below: to print takes neither

    with replacing(out) as stream:
        if form == "parquet":
            from generator.pipeline.cluster import missing

            try:
                write_parquet(lines, stream)
            except ImportError as error:
                raise click.ClickException(missing("Parquet", error)) from error
        else:
            stream.writelines(f"{line}\n".encode("utf-8", "surrogatepass") for line in lines)


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
