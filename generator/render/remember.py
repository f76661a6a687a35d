"""What was made before: pages, compiled templates. Nothing is kept here; who keeps things gives another `Remember`."""

from __future__ import annotations

from collections.abc import Callable

from generator.model.article import Article
from generator.model.site import Output


class Remember:
    """What knows the pages that were made before, by all that they were made from. This one knows none."""

    def page(
        self, path: str, template: str, reads: object, make: Callable[[], str | None], *, of: tuple[str, ...]
    ) -> Output | None:
        """The page, made if need be; None where `make` gives none that may be kept. `of`: the articles it shows."""
        made = make()
        return None if made is None else Output(path=path, data=made.encode(), of=of)

    def digest(self, value: object) -> bytes:
        """Stands for a value: equal for equal ones, and for no others."""
        return b""

    def stands_for(self, article: Article) -> bytes:
        """Stands for an article, for who says what in it, and for where its links lead."""
        return b""

    def code(self, name: str, checksum: str) -> bytes | None:
        """A template compiled before."""
        return None

    def keep_code(self, name: str, checksum: str, code: bytes) -> None:
        """Keep a compiled template."""


NOTHING_REMEMBERED = Remember()
