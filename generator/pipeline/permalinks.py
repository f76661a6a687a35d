"""`permalinks.toml`: the anchors of a site as it is published now, with those that it once had."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generator.keep.inputs import BuildOptions
from generator.link import as_written, merged
from generator.model.anchors import Permalink
from generator.model.diagnostic import Diagnostic
from generator.model.quick import quick
from generator.model.site import Output
from generator.notation.permalinks import FILE_NAME, permalinks_text
from generator.pipeline.build import prepare
from generator.read.permalinks import read_permalinks


@quick
class PermalinksReport:
    """The file to write (None: nothing is, as the one that is there has mistakes), what is in it, all messages."""

    output: Output | None
    current: int
    added: int
    withdrawn: int
    diagnostics: tuple[Diagnostic, ...]


def permalinks(root: Path, *, today: date | None = None) -> PermalinksReport:
    """The anchors of the site in `root` as it is published on that day, those written down before among them."""
    before, problems = read_permalinks(root)
    report = prepare(root, BuildOptions(today=today))
    now = [
        Permalink(
            article=item.article.slug,
            id=each.id,
            source_id=each.source_id,
            words=each.words_in(item.article),
        )
        for item in map(as_written, report.site.articles)
        for each in item.attributions
    ]
    links = merged(before, now)
    known = {(link.article, link.id) for link in before}
    added = sum((link.article, link.id) not in known for link in now)
    output = None if problems else Output(path=FILE_NAME, data=permalinks_text(links).encode())
    return PermalinksReport(output, len(now), added, len(links) - len(now), report.diagnostics)
