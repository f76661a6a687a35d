"""What was made before: pages, compiled templates. Nothing is kept here; who keeps things gives another `Remember`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from generator.model.article import Article
from generator.model.diagnostic import Diagnostic
from generator.model.quick import quick
from generator.model.site import Output

Made = tuple[bytes, tuple[Diagnostic, ...]]  # a page, b"" where there is none to publish, and its messages


@quick(kw_only=True)
class Asked:
    """A page that is wanted: its path, its template, all else that it is made from, what makes it, whom it shows."""

    path: str
    template: str
    reads: object
    make: Callable[[], Made]
    of: tuple[str, ...]


@quick(kw_only=True)
class Group:
    """Pages that are planned together, under a name that no other group has.

    `reads`: all that says which pages they are, and all that they are made from. Where that is as it was, so are they,
    and nobody need `plan` them. `is_calm`: the groups that are asked about show that it is, and nobody need ask for it.
    """

    name: str
    reads: Callable[[], object]
    plan: Callable[[], Iterable[Asked]]
    is_calm: bool = False


class Remember:
    """What knows the pages that were made before, by all that they were made from. This one knows none.

    `sources` and `claims` stand for what linking found: which sources of all articles are one, which statements.
    """

    sources: bytes = b""
    claims: bytes = b""

    def pages(self, groups: Callable[[], Iterable[Group]]) -> Iterator[tuple[Output | None, tuple[Diagnostic, ...]]]:
        """The pages in their order, made if need be, each with its messages; None where there is none to publish.

        `groups` may be asked for again: who fetches a page later holds on to no plan of it.
        """
        for each in (asked for group in groups() for asked in group.plan()):
            data, told = each.make()
            yield Output(path=each.path, data=data, of=each.of) if data else None, told

    def is_as_it_was(self, name: str) -> bool:
        """Does the group of that name, which was among the last ones, read what it read in the last build?"""
        return False

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
