"""What a person decides in the preview, taken to the files of the site: only if they are as the page shows them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from generator.decide import Reviewer, revise
from generator.link import as_written
from generator.model.article import SourceFile
from generator.model.attribution import AttributedArticle
from generator.model.quick import quick
from generator.model.site import Output
from generator.pipeline.build import asked
from generator.read.files import sidecar_of
from generator.serve.preview import Preview
from generator.serve.wire import EditRequest, page_data, questions
from generator.write.files import save

FOLDERS = ("content", "seeds")


class Outdated(Exception):
    """A file is not what the page shows; the message says what to do."""


@quick
class _Change:
    """A file before and after, None where there is none."""

    file: Path
    before: bytes | None
    after: bytes | None


class Workbench:
    """The edits of one run of the preview, the last of which can be undone."""

    def __init__(self, preview: Preview, reviewer: Callable[[], Reviewer]) -> None:
        self.preview = preview
        self.reviewer = reviewer
        self._done: list[tuple[_Change, ...]] = []

    @property
    def undoable(self) -> int:
        """How many edits can be undone."""
        return len(self._done)

    def article(self, slug: str) -> tuple[SourceFile, AttributedArticle] | None:
        """The article of a page with the file it was made from."""
        report = self.preview.report
        found = next((item for item in report.site.articles if item.article.slug == slug), None)
        file = next((file for file in report.files if found and file.path == found.article.path), None)
        return (file, as_written(found)) if file and found else None

    def page(self, slug: str) -> dict[str, object] | None:
        """What the page of an article has to know, as of now."""
        shown = self.article(slug)
        if shown is None:
            return None
        file, found = shown
        site = self.preview.report.site
        drafts = {each.article.slug: sum(item.is_draft for item in each.attributions) for each in site.articles}
        others = [{"slug": other, "drafts": count} for other, count in drafts.items() if count and other != slug]
        return page_data(file, found, site.config) | {
            "digest": digest(file),
            "reviewer": self.reviewer().name,
            "today": self.reviewer().day.isoformat(),
            "undoable": self.undoable,
            "elsewhere": others,
        }

    def questions(self, slug: str) -> dict[str, object] | None:
        """What `check` asks about an article, in the state that `digest` tells."""
        report = self.preview.report
        shown = self.article(slug)
        if shown is None:
            return None
        file, found = shown
        return {"digest": digest(file), "questions": questions(file, found, asked(report, file.path))}

    def apply(self, request: EditRequest) -> None:
        """Write the edits to disk. Raises `Outdated`, `Unrevisable`, and `OSError` where the disk refuses."""
        shown = self.article(request.slug)
        if shown is None:
            raise Outdated("this article is no longer there; go back to the first page")
        file, found = shown
        if digest(file) != request.digest:
            raise Outdated("the page is older than its file; reload the page")
        path = self._inside(self.preview.root / file.path)
        sidecar = self._inside(sidecar_of(self.preview.root / file.path))
        before = {path: file.text.encode(), sidecar: file.sidecar.encode() if file.sidecar_path else None}
        self._check(before)
        file = replace(file, sidecar_path=file.sidecar_path or sidecar_of(Path(file.path)).as_posix())
        registry = {entry.id for entry in self.preview.report.site.config.sources}
        made = revise(file, found, request.edits, reviewer=self.reviewer(), registry=registry)
        after = {path: made.text.encode(), sidecar: made.sidecar.encode()}
        changes = [_Change(place, old, after[place]) for place, old in before.items() if (old or b"") != after[place]]
        self._check(before)
        self._write(changes)
        self._done.append(tuple(changes))
        self._refresh(changes)

    def undo(self) -> None:
        """Take the last edit back. Raises `Outdated` if its files changed since, or there is none."""
        if not self._done:
            raise Outdated("there is nothing to undo")
        changes = self._done[-1]
        self._check({change.file: change.after for change in changes})
        self._write([_Change(change.file, change.after, change.before) for change in changes])
        self._done.pop()
        self._refresh(changes)

    def _refresh(self, changes: Sequence[_Change]) -> None:
        """Have the article as it is now, for the next decision about it."""
        root = self.preview.root.resolve()
        self.preview.refresh(change.file.relative_to(root).as_posix() for change in changes if _is_below(change, root))

    def _inside(self, file: Path) -> Path:
        """The file that is meant, links followed. Raises `Outdated` if that is outside of the site's articles."""
        real = file.resolve()
        homes = [(self.preview.root / folder).resolve() for folder in FOLDERS]
        if not any(real.is_relative_to(home) for home in homes):
            raise Outdated(f"{file.name} leads out of the site's folders and is not changed")
        return real

    def _check(self, expected: dict[Path, bytes | None]) -> None:
        for file, data in expected.items():
            if (file.read_bytes() if file.exists() else None) != data:
                raise Outdated(f"{file.name} changed on disk meanwhile, and nothing was written; reload the page")

    def _write(self, changes: Sequence[_Change]) -> None:
        for change in changes:
            if change.after is None:
                change.file.unlink()
            else:
                save([Output(path=change.file.name, data=change.after)], change.file.parent)


def _is_below(change: _Change, root: Path) -> bool:
    return change.file.is_relative_to(root)


def digest(file: SourceFile) -> str:
    """What tells two states of a file with its sidecar apart."""
    return sha256("\0".join((file.text, file.sidecar_path, file.sidecar)).encode()).hexdigest()
