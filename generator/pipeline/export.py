"""The data of a site without its pages."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from generator.export.site import ALL, NAMES, export
from generator.keep.inputs import BuildOptions
from generator.model.diagnostic import Diagnostic
from generator.pipeline.build import prepare
from generator.pipeline.extras import writable
from generator.write.files import WriteReport, refusal, write

__all__ = ["ALL", "NAMES", "export_data"]


def export_data(
    root: Path, to: Path, *, names: Collection[str], options: BuildOptions
) -> tuple[WriteReport | None, tuple[Diagnostic, ...]]:
    """Write the files of these formats of the site in `root` into the folder `to`, and tell what is wrong."""
    refused = refusal(to)
    if refused:
        return None, (refused,)
    report = prepare(root, options)
    if not report.is_sound or not report.is_site:
        return None, report.diagnostics
    names, lacking = writable(names)
    written = write(tuple(export(report.site, names=names)), to, is_whole=not report.has_errors)
    return written, (*report.diagnostics, *lacking, *written.diagnostics)
