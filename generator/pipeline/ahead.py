"""Pages of a first build, written into their places as they are made: none has to be kept until all the others are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from generator.keep.records import Record, record_of
from generator.model.site import MANIFEST, Output
from generator.write.files import WriteReport, made_new, make_folder


class Ahead:
    """Writes pages into an output folder that was empty. Whatever it does not write is left to `write`.

    `needs_copies`: are pages to be kept, too? A site's first build leaves them in their places alone. A later one that
    finds its output folder empty is one of many that do, as on a machine that is set up anew for each.
    """

    def __init__(self, out: Path, *, needs_copies: bool) -> None:
        self.needs_copies = needs_copies
        self.written: dict[str, Record] = {}  # the files as they were left, by their paths
        self._out = str(out)
        self._is_open = not out.exists() or not any(out.iterdir())
        self._has_begun = False
        self._folders: set[str] = set()  # that were made by this process

    def expect(self, paths: Iterable[str]) -> None:
        """These pages come. They are in the list of our files before the first is there: what a killed build leaves is
        known as ours, and compared by the next.
        """
        if not self._is_open:
            return
        try:
            Path(self._out).mkdir(parents=True, exist_ok=True)
            self._has_begun = True
            with Path(self._out, MANIFEST).open("a", encoding="utf-8") as listed:
                listed.writelines(f"{path}\n" for path in paths)
        except OSError:  # `write` meets it again, and tells
            self._is_open = False

    def put(self, path: str, data: bytes, key: bytes) -> Record | None:
        """Write one of them, in whichever process it was made: the file as it was left, None where it is not there."""
        if not self._is_open:
            return None
        above = path.rpartition("/")[0]
        try:
            if above not in self._folders:
                self._folders.add(above)
                make_folder(f"{self._out}/{above}")
            return record_of(self._out, path, key) if made_new(f"{self._out}/{path}", data) else None
        except OSError:
            return None

    def settle(self, outputs: Iterable[Output]) -> None:
        """Take back what is none of the site's outputs after all, so that `write` begins with a part of them alone.

        Raises `OSError` where the disk refuses.
        """
        self._is_open = False
        if not self._has_begun:
            return
        paths = {output.path for output in outputs}
        for path in self.written.keys() - paths:
            Path(self._out, path).unlink(missing_ok=True)
            del self.written[path]
        Path(self._out, MANIFEST).write_text("".join(f"{path}\n" for path in sorted(paths)), encoding="utf-8")

    def told(self, report: WriteReport) -> WriteReport:
        """What `write` did, and this one before it."""
        written = tuple(sorted({*report.written, *self.written}))
        return replace(report, written=written, unchanged=report.unchanged - len(written) + len(report.written))
