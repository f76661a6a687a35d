"""Files that need not be made again: all that a page is made from, and the templates, make its bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from generator.keep.cache import Cache, digest, packed
from generator.keep.keys import encoded, program
from generator.model.anchors import Permalink
from generator.model.article import Article, SourceFile
from generator.model.diagnostic import Diagnostic
from generator.model.site import Config, Drafts, Later, Output, Site, Theme
from generator.pipeline.executor import each_made
from generator.pipeline.referred import articles_of
from generator.render import Asked, Made, Remember
from generator.text.offsets import Lines


class KeptPages(Remember):
    """Gives a page as it was made before, if it was; else makes and keeps it.

    `articles`: what stands for each article, by its path. `last`: the keys of the files that the last build left.
    """

    def __init__(
        self,
        cache: Cache,
        theme: Theme,
        config: Config,
        *,
        articles: Mapping[str, bytes],
        last: Mapping[str, bytes],
        jobs: int,
    ) -> None:
        self._cache, self._articles, self._last, self._jobs = cache, articles, last, jobs
        self._data = digest(program(), b"file", encoded(config))
        shape = (theme.name, theme.templates, theme.settings, theme.origins, theme.language, theme.words)
        self._shape = digest(program(), b"page", encoded(shape))

    def pages(self, asked: Iterable[Asked]) -> Iterator[tuple[Output | None, tuple[Diagnostic, ...]]]:
        """The pages in their order; those that are not kept are made, in several processes where they are many."""
        found = [self._looked_up(each) for each in asked]
        missing = [each for each, _, is_kept in found if not is_kept]
        first = {each.template: at for at, each in reversed([*enumerate(missing)])}
        # One page of each template is made here, so that each process has the template compiled.
        ahead = {at: _made(missing[at].make) for at in sorted(first.values())}
        rest = each_made([partial(_made, each.make) for at, each in enumerate(missing) if at not in ahead], self._jobs)
        made = (ahead.pop(at) if at in ahead else next(rest) for at in range(len(missing)))
        for each, key, is_kept in found:
            text, told, row = ("", (), b"") if is_kept else next(made)
            if row:
                self._cache.add([(key, row)])
            if is_kept or row:
                yield Later(each.path, partial(self._fetched, key, each.make), key, each.of), ()
            else:
                yield Output(path=each.path, data=text.encode(), of=each.of) if text else None, told

    def _looked_up(self, asked: Asked) -> tuple[Asked, bytes, bool]:
        """A page without what only its key needs, its key, and whether it is kept."""
        key = digest(self._shape, asked.path.encode(), asked.template.encode(), encoded(asked.reads))
        bare = Asked(path=asked.path, template=asked.template, reads=None, make=asked.make, of=asked.of)
        return bare, key, self._last.get(asked.path) == key or self._cache.has(key)

    def _fetched(self, key: bytes, make: Callable[[], Made]) -> bytes:
        """What is kept; made once more where somebody took it away meanwhile."""
        return self._cache.get(key) or make()[0].encode()

    def file(self, path: str, article: Article, make: Callable[[], str]) -> Output:
        """A file of data made from one article; too quickly made to be kept."""
        key = digest(self._data, path.encode(), self._articles[article.path])
        if self._last.get(path) == key:
            return Later(path, lambda: make().encode(), key, (article.path,))
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


def _made(make: Callable[[], Made]) -> tuple[str, tuple[Diagnostic, ...], bytes]:
    """A page with its messages, or as it is to be kept; one with a message is made each time, to be told again."""
    text, told = make()
    return (text, told, b"") if told or not text else ("", (), packed(text.encode()))


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
        new.article.path: encoded(tuple(each.told.evidence for each in new.attributions))
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
    texts = {file.path: file.text for file in files}
    found = {}
    for item in site.articles:
        lines, body = Lines(texts.get(item.article.path, "")), item.article.body
        for each in item.attributions:
            start, _ = body.to_input(each.content[0].start, each.content[0].end)
            found[item.article.path, each.id] = lines.place(start)[0]
    return found
