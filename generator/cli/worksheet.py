"""`quoth worksheet`"""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import click

from generator.cli.messages import exit_code, printable, tell
from generator.pipeline.worksheet import make_worksheet
from generator.read.disk import as_text

OURS = 'name="generator" content="Quoth'


@click.command()
@click.argument("article")
@click.option("--site", type=click.Path(exists=True, file_okay=False, path_type=Path), help="Folder of the site.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="File [default: NAME-worksheet.html].")
@click.pass_context
def worksheet(context: click.Context, article: str, *, site: Path | None, out: Path | None) -> None:
    """Write a page for class about ARTICLE: statements numbered, blanks for who says them, and an answer key."""
    root = site or next((one.parent for one in Path(article).parents if one.name in ("seeds", "content")), Path())
    made = make_worksheet(root, as_text(article))
    tell(made.diagnostics)
    if made.page:
        target = out or Path(f"{PurePosixPath(article).stem}-worksheet.html")
        if target.exists() and OURS not in target.read_text(encoding="utf-8", errors="replace"):
            raise click.ClickException(f"{printable(str(target))} is another file; name one with --out")
        target.write_text(made.page, encoding="utf-8")
        statements = f"{made.statements} statement{'s' * (made.statements != 1)}"
        click.echo(f"{statements} asked about in {printable(str(target))}; the answers are on its last page.")
    context.exit(exit_code(made.diagnostics) or int(not made.page))
