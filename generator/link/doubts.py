"""What a person has to say of sources: who may be one, who may be two, and what was said of them to no effect."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from re import findall

from generator.link.identities import is_written, name_key, plain
from generator.model.article import SourceFile
from generator.model.attribution import AttributedArticle, Source, SourceKind
from generator.model.diagnostic import Diagnostic, Location
from generator.model.lexicon import Lexicon, bare_name
from generator.model.site import Ruling, Site, SiteSource
from generator.text.nearest import nearest
from generator.text.offsets import line_and_column

_COMPARED: frozenset[SourceKind] = frozenset({"person", "organization", "government", "media"})
_STEM = 4  # letters that “chair” and “chairman”, “president” and “presidential” share
_EMPTY_WORDS = frozenset("a an and at by for former from his her in its of on the their then with who was is".split())
_UNDER = "`[sources.{}]` in a file of sources/ and under it"
_Place = tuple[AttributedArticle, Source]


def doubts(site: Site, files: Mapping[str, SourceFile], lexicon: Lexicon) -> Iterator[Diagnostic]:
    """All that is to be decided, each where its source is first named."""
    return _Doubts(site, files, lexicon).all()


class _Doubts:
    """The sources of a site, as they are asked about."""

    def __init__(self, site: Site, files: Mapping[str, SourceFile], lexicon: Lexicon) -> None:
        self._site, self._files, self._lexicon = site, files, lexicon
        self._sources = {source.id: source for source in site.sources}
        self._places: dict[str, list[_Place]] = {}
        for item in site.articles:
            for source in item.sources:
                self._places.setdefault(source.id, []).append((item, source))
        self._ruled = {(ruling.of, ruling.who) for ruling in site.config.rulings}

    def all(self) -> Iterator[Diagnostic]:
        """Each doubt."""
        compared = [source for source in self._site.sources if source.kind in _COMPARED]
        pairs = chain(self._by_surname(compared), self._of_one_name(compared))
        for one, other in dict.fromkeys(pairs):
            if not self._is_decided(one, other):
                yield self._maybe_same(one, other)
        for source in compared:
            yield from self._maybe_two(source)
        for ruling in self._site.config.rulings:
            yield from self._idle(ruling)

    def _by_surname(self, compared: Iterable[SiteSource]) -> Iterator[tuple[SiteSource, SiteSource]]:
        """Persons of whom an article has no more than a part of the name, with those who have it as their last."""
        named: dict[str, list[SiteSource]] = {}
        short = []
        for source in compared:
            if source.kind == "person":
                if name_key(source.name, source.kind, self._lexicon):
                    named.setdefault(bare_name(source.name, self._lexicon)[-1], []).append(source)
                else:
                    short.append(source)
        for one in short:
            for other in named.get(bare_name(one.name, self._lexicon)[-1], ()):
                yield one, other

    def _of_one_name(self, compared: Iterable[SiteSource]) -> Iterator[tuple[SiteSource, SiteSource]]:
        """Sources with one name that nothing else tells to be one; persons whose names differ in the middle."""
        first: dict[str, SiteSource] = {}
        for source in sorted(compared, key=lambda each: min(self._age(place) for place in self._places[each.id])):
            for key in self._names(source):
                if first.setdefault(key, source).id != source.id:
                    yield source, first[key]

    def _age(self, place: _Place) -> tuple[bool, str, str]:
        article = place[0].article
        return article.date is None, str(article.date), article.slug

    def _names(self, source: SiteSource) -> Iterator[str]:
        kind = "person" if source.kind == "person" else "body"
        yield f"{kind} {plain(source.name.lower().removeprefix('the ').replace('.', ''))}"
        words = bare_name(source.name, self._lexicon)
        if source.kind == "person" and len(words) > 1:
            yield f"{kind} {plain(f'{words[0]} {words[-1]}')}"

    def _is_decided(self, one: SiteSource, other: SiteSource) -> bool:
        """Did a person say that they are two?"""
        pairs = ((one.id, other.id), (other.id, one.id))
        ruled = any((of, who) in self._ruled for of, to in pairs for place in self._places[to] for who in _refs(place))
        return ruled or (bool(one.wikidata) and bool(other.wikidata) and one.wikidata != other.wikidata)

    def _maybe_same(self, one: SiteSource, other: SiteSource) -> Diagnostic:
        item, source = self._places[one.id][0]
        is_beside = any(place.article.slug == item.article.slug for place, _ in self._places[other.id])
        what = f"{_called(one)} may be {_called(other)}" + (", who stands in the same article" if is_beside else "")
        yes = "make them one in the article itself" if is_beside else f"`same-as = {_ref(item, source)}`"
        fix = f"write {_UNDER.format(other.id)}: if so, {yes}; if not, `apart-from = {_ref(item, source)}`"
        return Diagnostic(self._at(item, source), "maybe-same-source", what, fix)

    def _maybe_two(self, source: SiteSource) -> Iterator[Diagnostic]:
        """A person whose roles in two articles have no word in common, and who is one by the name alone."""
        first, *others = sorted(self._places[source.id], key=self._age)
        for item, own in others if source.kind == "person" else ():
            one, two = _words(first[1].role), _words(own.role)
            is_two = one and two and one.isdisjoint(two)
            if is_two and not self._is_by_word(source, first, (item, own)):
                what = f"{own.name} is “{first[1].role}” in {first[0].article.path}, and “{own.role}” here"
                ref = _ref(item, own)
                fix = f"write {_UNDER.format(source.id)}: `apart-from = {ref}` if they are two, else `same-as = {ref}`"
                yield Diagnostic(self._at(item, own), "maybe-two-sources", what, fix)
                return

    def _is_by_word(self, source: SiteSource, first: _Place, other: _Place) -> bool:
        """Does a person say that they are one: by a ruling, by one id in both files, by one item in Wikidata?"""
        is_ruled = any((source.id, who) in self._ruled for who in _refs(other))
        is_one_id = _own(first[1]) == _own(other[1]) and is_written(*first) and is_written(*other)
        return is_ruled or is_one_id or first[1].wikidata == other[1].wikidata != ""

    def _idle(self, ruling: Ruling) -> Iterator[Diagnostic]:
        """A word about a source that no article has, or that can't be joined."""
        found = [place for places in self._places.values() for place in places if ruling.who in _refs(place)]
        if not found:
            known = (ref for places in self._places.values() for place in places for ref in _refs(place))
            what = f'no article has a source "{ruling.who}"{_near(ruling.who, known)}'
            yield Diagnostic(ruling.at, "unjoined-source", what, "correct or remove it")
        elif ruling.is_same and any(source.id != ruling.of for _, source in found):
            item, source = next(place for place in found if place[1].id != ruling.of)
            why = "is not named there" if not source.is_named else f'stands there beside another "{ruling.of}"'
            what = f'"{ruling.who}" is not joined with "{ruling.of}" in {item.article.path}: it {why}'
            yield Diagnostic(ruling.at, "unjoined-source", what, "join them in the article itself")

    def _at(self, item: AttributedArticle, source: Source) -> Location:
        """Where an article names a source first."""
        path = item.article.path
        if not source.mentions or path not in self._files:
            return Location(path)
        span = min(source.mentions)
        start, _ = item.article.body.to_input(span.start, span.end)
        return Location(path, *line_and_column(self._files[path].text, start))


def _own(source: Source) -> str:
    """The id that its article has for a source."""
    return source.written or source.id


def _refs(place: _Place) -> tuple[str, str]:
    """How a person may point to a source of an article: in all that have the id, in this one."""
    return _own(place[1]), f"{place[0].article.slug}/{_own(place[1])}"


def _ref(item: AttributedArticle, source: Source) -> str:
    return f'["{item.article.slug}/{_own(source)}"]'


def _near(who: str, known: Iterable[str]) -> str:
    hint = nearest(who, known)
    return hint if "did you mean" in hint else ""


def _called(source: SiteSource) -> str:
    return f"“{source.name}”" + (f" ({source.role})" if source.role else "")


def _words(role: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in findall(r"[^\W_]+", role.lower()) if word not in _EMPTY_WORDS)
