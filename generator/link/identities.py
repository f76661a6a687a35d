"""Which sources of articles are one over the whole site: by a person's word, as they are declared, by their full names.

Nobody is joined on a surname alone, nor two of one article, nor what each place has its own of (“Parliament”). Who is
left alone keeps the article's id if no older article has it, so that an address stays whose it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from re import findall

from generator.link.renaming import own_id, renamed
from generator.model.article import SourceEntry
from generator.model.attribution import SOURCE_KINDS, AttributedArticle, Source, SourceKind
from generator.model.lexicon import Lexicon, bare_name
from generator.model.quick import quick
from generator.model.site import Config
from generator.text.slugs import slug

_BODIES: frozenset[SourceKind] = frozenset({"organization", "government", "media", "group"})
_COMMON = ("everywhere", "called-media", "called-official", "called-organization", "company", "branch", "title-part")
_SMALL = 3  # letters of the words that a name may have in small: “of”, “and”, “for”


_Group = tuple[tuple[AttributedArticle, Source], ...]
_Members = dict[str, tuple[AttributedArticle, Source]]  # by article: never two of one


@quick(kw_only=True)
class Entity:
    """Sources of articles that are one: `id` over the site, and `also` the other ids that they have, as addresses.

    The rest tells of it as a `SiteSource` does.
    """

    id: str
    members: _Group
    also: tuple[str, ...]
    name: str
    kind: SourceKind
    role: str
    wikidata: str
    called: tuple[str, ...]


def name_key(name: str, kind: SourceKind, lexicon: Lexicon) -> str:
    """What two names of one share; "" for a name that tells nobody from another: a surname, “Parliament”, “experts”.

    >>> name_key("Captain Bill Urban", "person", Lexicon(facts={"captain": frozenset({"honorific"})}))
    'person bill-urban'
    >>> name_key("Urban", "person", Lexicon(facts={}))
    ''
    """
    if kind == "unnamed":
        return ""
    if kind == "person":
        words = list(bare_name(name, lexicon))
        while len(words) > 2 and lexicon.tells(words[0], "office", "title-part"):
            words.pop(0)
        is_full = sum(len(word) > 1 for word in words) > 1
        return f"person {plain(' '.join(words))}" if is_full else ""
    words = name.replace(".", "").split()
    words = words[1:] if words[:1] and words[0].lower() == "the" else words
    telling = [word for word in words if not word[0].islower() and not lexicon.tells(word.lower(), *_COMMON)]
    is_proper = len(words) > 1 and not any(word[0].islower() and len(word) > _SMALL for word in words)
    if not telling or (kind in ("group", "document") and not is_proper):
        return ""
    return f"{'body' if kind in _BODIES else kind} {plain(' '.join(words))}"


def plain(name: str) -> str:
    """A name as it is compared.

    >>> plain("Katalin Karikó"), plain("Qais al-Khazali")
    ('katalin-kariko', 'qais-al-khazali')
    """
    return "-".join(findall(r"[a-z0-9]+", name.lower().replace("'", ""))) if name.isascii() else slug(name)


def facts(item: AttributedArticle) -> object:
    """All that `entities` looks at in an article; who looks at more adds it here."""
    article = item.article
    sources = [(each.id, each.name, each.kind, each.role, each.wikidata) for each in item.sources]
    return article.slug, article.date, article.is_authored, article.declared, sources


def entities(articles: Sequence[AttributedArticle], config: Config, lexicon: Lexicon) -> tuple[Entity, ...]:
    """All sources of the articles, each with those that are one with it; the oldest first, declared ones before all."""
    oldest = sorted(articles, key=lambda item: (item.article.date or date.max, item.article.slug))
    declared = _Declared(oldest, config, lexicon)
    fixed: dict[str, _Members] = {}
    others: dict[tuple[str, ...], _Members] = {}
    for item in oldest:
        for source, of, key in _told_apart(item, declared, fixed):
            group = fixed.setdefault(of, {}) if of else others.setdefault(key, {})
            group[item.article.slug] = item, source
    return tuple(_with_ids(fixed, others.values(), declared, config))


def with_site_ids(articles: Iterable[AttributedArticle], found: Iterable[Entity]) -> tuple[AttributedArticle, ...]:
    """The articles with the ids that their sources have over the site."""
    ids: dict[str, dict[str, str]] = {}
    for entity in found:
        for item, source in entity.members:
            ids.setdefault(item.article.slug, {})[source.id] = entity.id
    return tuple(renamed(item, ids.get(item.article.slug, {})) for item in articles)


def _told_apart(
    item: AttributedArticle, declared: _Declared, fixed: Mapping[str, _Members]
) -> Iterator[tuple[Source, str, tuple[str, ...]]]:
    """Each source of an article with the declared one that it is, or else with what it shares with those it is one
    with; two of the article share nothing.
    """
    here, taken, rest = item.article.slug, set(), []
    for source in sorted(item.sources, key=lambda source: source.id not in declared.names):
        of = declared.by_word(here, source)
        if of and of not in taken:
            taken.add(of)
            yield source, of, ()
        else:
            rest.append((source, "" if of else declared.key(source)))
    keys = [key for _, key in rest]
    for source, key in rest:
        bearers = declared.by_name(here, source, key)
        is_alone = not key or keys.count(key) > 1 or len(bearers) > 1 or not taken.isdisjoint(bearers)
        of = "" if is_alone else "".join(bearers)
        yield source, of, (here, source.id) if is_alone else (key,)


class _Declared:
    """What `site.toml` and `sources/` say of sources, as it is asked for."""

    def __init__(self, articles: Iterable[AttributedArticle], config: Config, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._keys: dict[tuple[str, SourceKind], str] = {}
        self.names = {entry.id for entry in config.sources}
        self._same = {ruling.who: ruling.of for ruling in config.rulings if ruling.is_same}
        self._apart = {(ruling.of, ruling.who) for ruling in config.rulings if not ruling.is_same}
        own = [
            Source(id=each.id, name=each.name, kind=kind, role="", mentions=(), wikidata=each.wikidata)
            for each in config.sources
            for kind in SOURCE_KINDS
            if kind == each.kind
        ]
        self._items: dict[str, set[str]] = {}  # the items in Wikidata of all who bear a name
        for source in (*own, *(source for item in articles for source in item.sources)):
            if source.wikidata:
                self._items.setdefault(self._name(source), set()).add(source.wikidata)
        self._bearers: dict[str, set[str]] = {}
        called = ((self.by_word(item.article.slug, each), each) for item in articles for each in item.sources)
        for of, source in (*((source.id, source) for source in own), *called):
            for key in {self._name(source), self.key(source)} if of else ():
                self._bearers.setdefault(key, set()).add(of)

    @property
    def also(self) -> Mapping[str, tuple[str, ...]]:
        """The ids that a person says are those of a declared source."""
        found: dict[str, tuple[str, ...]] = {}
        for who, of in self._same.items():
            found[of] = (*found.get(of, ()), *([] if "/" in who else [who]))
        return found

    def by_word(self, article: str, source: Source) -> str:
        """The declared source that an article's source is by a person's word, "" for none."""
        of = self._same.get(f"{article}/{source.id}") or self._same.get(source.id) or source.id
        if of not in self.names or not source.is_named or (of, f"{article}/{source.id}") in self._apart:
            return ""
        return of

    def by_name(self, article: str, source: Source, key: str) -> list[str]:
        """The declared sources of the same name, but for those of which a person says that they are somebody else."""
        own = {source.id, f"{article}/{source.id}"}
        return [of for of in self._bearers.get(key, ()) if key and not any((of, who) in self._apart for who in own)]

    def key(self, source: Source) -> str:
        """What tells a source from others: its item in Wikidata, known from whoever bears its name, or the name."""
        name = self._name(source)
        items = {source.wikidata} if source.wikidata else self._items.get(name, set()) if name else set()
        return f"wikidata {min(items)}" if len(items) == 1 else name

    def _name(self, source: Source) -> str:
        name = source.name if source.name != source.id else source.id.replace("-", " ")
        told = name, source.kind
        if told not in self._keys:
            self._keys[told] = name_key(name, source.kind, self._lexicon)
        return self._keys[told]


def is_written(item: AttributedArticle, source: Source) -> bool:
    """Did a person write its id?"""
    return item.article.is_authored or source.id in item.article.declared


def _with_ids(
    fixed: Mapping[str, _Members], others: Iterable[_Members], declared: _Declared, config: Config
) -> Iterator[Entity]:
    """The groups with ids: the declared one, one that a person wrote, one that no older group has, one of its own."""
    ids = {of: tuple(group.values()) for of, group in fixed.items()}
    taken = {*declared.names}
    for group in others:
        members = tuple(group.values())
        own = [source.id for item, source in sorted(members, key=lambda member: not is_written(*member))]
        (item, source), *_ = members
        new = next((id_ for id_ in own if id_ not in taken and source.is_named), own_id(item, source))
        while new in taken:
            new += "-2"
        taken.add(new)
        ids[new] = members
    entries = {entry.id: entry for entry in config.sources}
    for id_, also in _also(ids, declared.also):
        yield _described(id_, also, ids[id_], entries.get(id_))


def _also(ids: Mapping[str, _Group], also: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The ids with the other addresses that lead to each; of two that want one, the first has it."""
    given = {*ids}
    for id_, members in ids.items():
        own = dict.fromkeys((*(source.id for _, source in members if source.is_named), *also.get(id_, ())))
        more = tuple(sorted(own.keys() - given))
        given.update(more)
        yield id_, more


def _described(id_: str, also: tuple[str, ...], members: _Group, entry: SourceEntry | None) -> Entity:
    """The entity: a person's words for it stand above the machine's, fuller ones above short ones."""
    told: Sequence[tuple[AttributedArticle, Source]] = members
    if len(told) > 1:
        told = sorted(told, key=lambda each: (is_written(*each), len(each[1].name), each[1].name), reverse=True)
    fullest = next(source for _, source in told)
    name = entry.name if entry and entry.name != entry.id else fullest.name
    roles = (entry.role if entry else "", *(source.role for _, source in told))
    items = (entry.wikidata if entry else "", *(source.wikidata for _, source in told))
    return Entity(
        id=id_,
        members=members,
        also=also,
        name=name,
        kind=fullest.kind,
        role=next(filter(None, roles), ""),
        wikidata=next(filter(None, items), ""),
        called=tuple(sorted({source.name for _, source in told} - {name})),
    )
