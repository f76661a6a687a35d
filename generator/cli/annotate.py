"""`quoth annotate`"""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.messages import exit_code, tell
from generator.pipeline.annotate import annotate as annotate_seed
from generator.write.files import save


@click.command()
@click.argument("seed")
@click.option("--site", type=click.Path(exists=True, file_okay=False, path_type=Path), help="Folder of the site.")
@click.option("--quiet", is_flag=True, help="Print messages about problems only.")
@click.pass_context
def annotate(context: click.Context, seed: str, *, site: Path | None, quiet: bool) -> None:
    """Write content/NAME.md: the machine's draft for SEED in annotation syntax, for a person to review."""
    root = site or _site_of(Path(seed))
    report = annotate_seed(root, seed)
    save(report.outputs, root)
    tell(report.diagnostics)
    if not quiet:
        files = " and ".join(output.path for output in report.outputs)
        drafts = f"{report.added} draft{'s' * (report.added != 1)}"
        click.echo(f"{drafts} written to {files}" if files else "Nothing was written.")
    context.exit(exit_code(report.diagnostics))


def _site_of(seed: Path) -> Path:
    """The folder around `seeds/` in the path, else the one we are in."""
    return next((folder.parent for folder in seed.parents if folder.name == "seeds"), Path())
