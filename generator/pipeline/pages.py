"""Files that need not be made again: all that a page is made from, and the templates, make its bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, partial

from generator.keep.cache import Cache, digest, packed
from generator.keep.inputs import Inputs
from generator.keep.keys import encoded, program
from generator.keep.records import AsLeft, Planned, Record
from generator.model.anchors import Permalink
from generator.model.article import Article, SourceFile
from generator.model.diagnostic import Diagnostic
from generator.model.quick import quick
from generator.model.site import Drafts, Later, Output, Site
from generator.pipeline.ahead import Ahead
from generator.pipeline.executor import each_made
from generator.pipeline.referred import articles_of
from generator.render import Asked, Group, Made, Remember
from generator.text.offsets import Lines

_AT_ONCE = 4096  # pages that are made, or known, before the next are planned: a large site's plan is never whole


@quick
class _Wanted:
    """A page, the key of its bytes, and what makes it where they are not kept."""

    path: str
    key: bytes
    of: tuple[str, ...] = ()
    template: str = ""
    make: Callable[[], Made] | None = None


class _Again:
    """The pages of a build that are kept, for who asks for their bytes later."""

    def __init__(self, cache: Cache, left: AsLeft, groups: Callable[[], Iterable[Group]]) -> None:
        self._cache, self._left, self._groups = cache, left, groups

    def fetched(self, output: Output) -> bytes:
        """A page as it lies in its place, or as it is kept; made once more where it is neither."""
        return self._left.read(output) or self._cache.get(output.key) or self._makes[output.path]()[0]

    @cached_property
    def _makes(self) -> dict[str, Callable[[], Made]]:
        """What makes each page: all are planned once more, when a single one is wanted so."""
        return {each.path: each.make for group in self._groups() for each in group.plan()}


class KeptPages(Remember):
    """Gives a page as it was made before, if it was; else makes and keeps it.

    `articles`: what stands for each article, by its path. `linked`: for the sources and claims of all. `left`: what the
    last build left. `ahead` writes what is made at once. `planned`: which pages there are, for the next build to know.
    """

    def __init__(
        self,
        cache: Cache,
        inputs: Inputs,
        *,
        articles: Mapping[str, bytes],
        linked: tuple[bytes, bytes],
        left: AsLeft,
        jobs: int,
        ahead: Ahead | None,
    ) -> None:
        self._cache, self._articles, self._left, self._last = cache, articles, left, left.last
        self._jobs, self._ahead = jobs, ahead
        self.sources, self.claims = linked
        self.planned: dict[str, Planned] = {}
        self._told: set[str] = set()  # the pages with a message
        self._compiled: set[str] = set()  # the templates
        self._data = digest(program(), b"file", encoded(inputs.config))
        theme = inputs.theme
        shape = (theme.name, theme.templates, theme.settings, theme.origins, theme.language, theme.words)
        self._shape = digest(program(), b"page", encoded(shape))

    def pages(self, groups: Callable[[], Iterable[Group]]) -> Iterator[tuple[Output | None, tuple[Diagnostic, ...]]]:
        """The pages in their order; those that are not kept are made, in several processes where they are many.

        Where all that a group is planned from is as it was, so are its pages, and they are not even planned.
        """
        # What is planned from the site holds on to this object, and so it holds on to no plan: values that hold each
        # other stay in memory after their build, which in a preview is one of many.
        later = _Again(self._cache, self._left, groups)
        waiting: list[_Wanted] = []
        for group in groups():
            waiting += self._group(group)
            if len(waiting) >= _AT_ONCE:
                yield from self._all(waiting, later)
                waiting.clear()
        yield from self._all(waiting, later)
        # A page with a message is made each time, to be told again.
        untold = {name: each for name, each in self.planned.items() if self._told.isdisjoint(each.paths)}
        self.planned = untold

    def is_as_it_was(self, name: str) -> bool:
        """Does the group of that name, which was among the last ones, read what it read in the last build?"""
        return name in self.planned and self.planned[name] is self._last.planned.get(name)

    def _group(self, group: Group) -> list[_Wanted]:
        """The pages of a group: those of the last build, where it reads what it read then."""
        before, records = self._last.planned.get(group.name), self._last.records
        if before and not all(map(records.__contains__, before.paths)):
            before = None
        stamp = before.stamp if before and group.is_calm else self._stamp(group)
        if before and before.stamp == stamp:
            self.planned[group.name] = before
            return [_Wanted(path, records[path].key) for path in before.paths]
        found = [self._looked_up(each) for each in group.plan()]
        self.planned[group.name] = Planned(stamp, tuple(each.path for each in found))
        return found

    def _stamp(self, group: Group) -> bytes:
        return digest(self._shape, group.name.encode(), encoded(group.reads()))

    def _all(self, wanted: Sequence[_Wanted], later: _Again) -> Iterator[tuple[Output | None, tuple[Diagnostic, ...]]]:
        missing = [(each.template, partial(_made, each, self._ahead)) for each in wanted if each.make]
        if missing and self._ahead:
            self._ahead.expect(each.path for each in wanted if each.make)
        first = {}
        for at, (template, make) in enumerate(missing):
            if template not in self._compiled:  # one page of each is made here, so that each process has it compiled
                self._compiled.add(template)
                first[at] = make()
        rest = each_made([make for at, (_, make) in enumerate(missing) if at not in first], self._jobs)
        made = (first.pop(at) if at in first else next(rest) for at in range(len(missing)))
        for each in wanted:
            data, told, row, record = next(made) if each.make else (b"", (), b"", None)
            if record and self._ahead:
                self._ahead.written[each.path] = record
            if row:
                self._cache.add([(each.key, row)])
            if row or record or not each.make:
                yield Later(each.path, later.fetched, each.key, each.of), ()
            else:
                self._told.add(each.path)
                yield Output(path=each.path, data=data, of=each.of) if data else None, told

    def _looked_up(self, asked: Asked) -> _Wanted:
        """A page without what only its key needs; without what makes it where it is kept."""
        key = digest(self._shape, asked.path.encode(), asked.template.encode(), encoded(asked.reads))
        is_kept = self._is_last(asked.path, key) or self._cache.has(key)
        return _Wanted(asked.path, key, asked.of, asked.template, None if is_kept else asked.make)

    def _is_last(self, path: str, key: bytes) -> bool:
        """Did the last build leave a file that was made from the same?"""
        record = self._last.records.get(path)
        return record is not None and record.key == key

    def file(self, path: str, article: Article, make: Callable[[], str]) -> Output:
        """A file of data made from one article; too quickly made to be kept."""
        key = digest(self._data, path.encode(), self._articles[article.path])
        if self._is_last(path, key):
            return Later(path, lambda _: make().encode(), key, (article.path,))
        return Output(path=path, data=make().encode(), key=key, of=(article.path,))

    def code(self, name: str, checksum: str) -> bytes | None:
        """A template compiled before."""
        return self._cache.get(digest(program(), b"template", name.encode(), checksum.encode()))

    def keep_code(self, name: str, checksum: str, code: bytes) -> None:
        """Keep a compiled template."""
        self._cache.put(digest(program(), b"template", name.encode(), checksum.encode()), code)

    def digest(self, value: object) -> bytes:
        """Stands for a value."""
        return digest(encoded(value))

    def stands_for(self, article: Article) -> bytes:
        """Stands for an article of the site."""
        return self._articles[article.path]


def _made(wanted: _Wanted, ahead: Ahead | None) -> tuple[bytes, tuple[Diagnostic, ...], bytes, Record | None]:
    """A page with its messages, or as it is to be kept, and as it was written ahead of the others, if it was.

    One with a message is made each time, to be told again.
    """
    assert wanted.make
    data, told = wanted.make()
    if told or not data:
        return data, told, b"", None
    record = ahead.put(wanted.path, data, wanted.key) if ahead else None
    is_kept = not record or (ahead and ahead.needs_copies)
    return b"", (), packed(wanted.key, data) if is_kept else b"", record


def keyed(output: Output) -> Output:
    """The output with a key: that of its bytes where it has none, so that the next build need not read the file."""
    return output if output.key else replace(output, key=digest(b"bytes", output.data))


def articles_by_path(
    before: Site, after: Site, said: Mapping[str, bytes], links: Mapping[str, Sequence[Permalink]], drafts: Drafts
) -> dict[str, bytes]:
    """What stands for each article: who says what in it as it was kept (`said`), and what the site makes of that.

    `before` and `after` its links lead to pages.
    """
    named = {item.article.path: [each.id for each in item.sources] for item in after.articles}
    led = {
        new.article.path: encoded(tuple(each.told for each in new.attributions))
        for old, new in zip(before.articles, after.articles, strict=True)
        if new.attributions is not old.attributions
    }
    return {
        new.path: digest(
            said[new.path],
            encoded((links.get(new.slug, ()), drafts, new.slug, new.is_held_back, named.get(new.path, ()))),
            encoded(new.elements) if new is not old else b"",
            led.get(new.path, b""),
        )
        for old, new in zip(articles_of(before), articles_of(after), strict=True)
    }


def lines_of(site: Site, files: Sequence[SourceFile]) -> dict[tuple[str, str], int]:
    """In which line of its file each statement begins; nothing where no page would tell."""
    if not site.config.repository:
        return {}
    by_path = {file.path: file for file in files}
    found = {}
    for item in site.articles:
        lines, body = Lines(by_path[item.article.path].text), item.article.body
        for each in item.attributions:
            start, _ = body.to_input(each.content[0].start, each.content[0].end)
            found[item.article.path, each.id] = lines.place(start)[0]
    return found
